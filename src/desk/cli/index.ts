export { runCommandLine, type Surroundings } from './commandLine';
export { readEdits, readFaults } from './environment';
export { type Desk, type DeskOptions, openDesk, readPages } from './openDesk';
export { pageWith } from './openInPage';
export { loadsPure } from './purity';
export { makeNodeWorld, nodeDigest } from './world';
