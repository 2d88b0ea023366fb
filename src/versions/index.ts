export { compareVersions, type Difference } from './compare';
export { changesTab, differenceLines, keptTab, sayDifferences } from './tabs';
export { type KeptVersions, keepVersion, readKept, type VersionContent } from './version';
