/** The door of the room: the journal's chain, and the record of closed periods. */

export { cellDataOf } from './cellData';
export {
  CHAIN_KEY,
  findBrokenChain,
  type JournalLine,
  journalColumns,
  lacksLastLine,
  lastLink,
  linkOf,
  type Reworded,
  readJournal,
  rewordJournal,
} from './chain';
export { type Closing, planClosing, type Stuck } from './closing';
export { type ArchiveDifference, archiveDifference } from './difference';
export {
  figureChanges,
  figuresPrint,
  type ReportedFigure,
  readFigures,
  writeFigures,
} from './figures';
export { compared, damagedPeriods, findClosedChanges, isDamaged, untoldOf } from './findings';
export { type ChangedMeasure, changedMeasures, withClosedMeasures } from './measures';
export {
  archivedRows,
  entrySheet,
  type PeriodRow,
  periodlessRows,
  periodRowsIn,
  printsOf,
  typedPeriods,
  untypedRows,
} from './periodRows';
export {
  CLOSED_PERIODS_KEY,
  type ClosedPeriod,
  closedByRecord,
  closedPeriod,
  closedPeriods,
  isKeptByCommands,
  type PeriodRecord,
  periodRecords,
  RECORD_TAB,
  reopenedPeriod,
  wasClosed,
} from './record';
export {
  type CleanedPeriod,
  cleanedChanges,
  type NewRecord,
  recordChanges,
  reopenedChanges,
} from './recordChanges';
export { planReopening, type Reopening } from './reopening';
export { planRestoring } from './restoring';
