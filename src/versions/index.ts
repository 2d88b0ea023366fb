export { compareVersions, type Difference } from './compare';
export { changesTab, differenceLines, keptTab, sayDifferences } from './tabs';
export { KEPT_TAB, type KeptVersions, keepVersion, readKept, type VersionContent } from './version';
