/**
 * The form laid out: what each unit is asked for in a period, written before it is typed, and the
 * opening of a period. Pure: records in, rows to write out.
 */
export { askingIn, type IsAsked } from './asked';
export {
  type EnteredRow,
  type EnteredText,
  type Entering,
  enterRows,
  frameOf,
  indicatorOf,
  seenRows,
  standingRows,
  strayedRows,
  type WrittenRow,
} from './entering';
export { type PreparedRow, withoutTokens } from './ground';
export { layOut } from './layOut';
export {
  type EnteredOfficeCell,
  type EnteringOffice,
  enterOfficeCells,
  type OfficeCell,
  officeCellAt,
  standingOfficeCell,
} from './officeCells';
export { type Opening, openingOf, periodsInTurn, type StillOpen } from './opening';
export { findOutdated, outdatedRows, type PeriodOpened, skippedRows } from './outdated';
export { findUnopened } from './unopened';
