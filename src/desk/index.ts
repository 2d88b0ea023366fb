export type { CallPoint, Edit, Fault } from './account';
export {
  type Desk,
  type DeskOptions,
  loadsPure,
  openDesk,
  readEdits,
  readFaults,
  readPages,
  runCommandLine,
  type Surroundings,
} from './cli';
export { openWorkbook } from './files';
export { makeWorkbook, type Tabs, type TabValue } from './session';
export type { Cell } from './spreadsheet';
