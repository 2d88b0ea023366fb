export { compareVersions, type Difference } from './compare';
export {
  changesTab,
  differenceLines,
  keptTab,
  type ReportChanges,
  sayDifferences,
} from './tabs';
export { KEPT_TAB, type KeptVersions, keepVersion, readKept, type VersionContent } from './version';
