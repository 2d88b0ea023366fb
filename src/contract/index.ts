/**
 * The door of the contract: the schema of tabs and columns, the grid as read, and the records that
 * are read from it. What is written goes through `contract/write`.
 */
export { enteredCell, type Measured } from './enteredCell';
export { type EnteredCell, gridWith, withCells } from './enteredCells';
export { asWritten, type EnteredSetting, isSettingFormula, settingCells } from './enteredSettings';
export {
  type Area,
  addressBehind,
  BLANK,
  type Cell,
  CLOSED_PERIODS_KEY,
  cellDate,
  cellText,
  columnNamed,
  columnsByHeader,
  freeTitle,
  type Grid,
  type Group,
  GUARD_PREFIX,
  isBlank,
  isEmptyBook,
  isUnread,
  mayEditWhole,
  type NamedRange,
  type NamedTable,
  OWN_KEY,
  type Protection,
  PUBLICATIONS_TAB,
  RECORD_TAB,
  type Region,
  sameArea,
  shownText,
  steadyText,
  type Tab,
  tabsNamed,
  textOrBlank,
} from './grid';
export { type PackedGrid, packGrid, unpackGrid } from './packedGrid';
export { firstNeededRow } from './read/archiveParts';
export { splitList } from './read/choices';
export { rowsCounted } from './read/countedRows';
export { isPreparedRow } from './read/preparedRows';
export { readIndicators, readOutline, readUnits } from './read/readCatalogue';
export { type Catalogue, readEntries } from './read/readEntries';
export { readPeriodCell } from './read/readPeriodCell';
export { readSettings, reportPeriod } from './read/readSettings';
export { readWorkbook, renamedTab, type Workbook } from './read/readWorkbook';
export { clockOf, clockZone, regionalSlips, typedZone } from './read/region';
export { renamedTabs } from './read/renamedTabs';
export {
  ALL_REPORTS,
  firstReport,
  type ReportColumn,
  reportCodes,
  reportColumns,
  reportHeads,
  reportsToMake,
} from './read/reportColumns';
export { type RowKey, rowKeysOf } from './read/rowKey';
export { settingRow } from './read/settingRow';
export {
  blankHeaders,
  columnRuns,
  missingHeaders,
  readTable,
  readText,
  type Table,
  type TableRow,
} from './read/table';
export {
  FACTS,
  factColumns,
  OUTLINE,
  rowsReadWhole,
  SHORT_ARCHIVE,
  USUAL_FACT_COLUMNS,
} from './read/wholeRows';
export { errorText, formatOfPattern, isDate, readCell } from './readCell';
export {
  type ChoiceKey,
  CONTRACT,
  type ColumnType,
  CRITERIA_CONTRACT,
  type FilledHeader,
  GENERATED_TABS,
  type Header,
  isListed,
  LOG_CONTRACT,
  namedColumns,
  PEOPLES_COLUMNS,
  PROGRESS_CONTRACT,
  type Role,
  SETTINGS_OFFERED,
  type SettingKey,
  settingChoice,
  TAB,
  type TabContract,
  type WorkbookRole,
  yearOfPlanColumn,
} from './schema';
export { LOG_WORDS } from './schema/logWords';
export { formatShown } from './shownNumber';
