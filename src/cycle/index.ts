/** The door of the room: the journal's chain, and the record of closed periods. */
export {
  CHAIN_KEY,
  findBrokenChain,
  journalColumns,
  lastLink,
  linkOf,
  type SoundLine,
  soundLines,
} from './chain';
export { type Closing, planClosing, type Stuck } from './closing';
export {
  figureChanges,
  figuresPrint,
  type ReportedFigure,
  readFigures,
  writeFigures,
} from './figures';
export { compared, findClosedChanges } from './findings';
export { printsOf } from './periodRows';
export {
  CLOSED_PERIODS_KEY,
  type ClosedPeriod,
  closedByRecord,
  closedPeriod,
  closedPeriods,
  type PeriodRecord,
  periodRecords,
  RECORD_TAB,
  recordChanges,
  reopenedChanges,
} from './record';
export { planReopening, type Reopening } from './reopening';
export { damagedPeriods, planRestoring } from './restoring';
