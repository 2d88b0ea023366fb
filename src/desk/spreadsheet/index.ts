export { type Area, areaAddress, findA1 } from './a1';
export { readCondition } from './arithmetic';
export {
  type Cell,
  type CellError,
  effective,
  errorOfText,
  errorText,
  hyperlinkOf,
  isCellError,
  isFormula,
  type Literal,
  orEmpty,
  type Row,
} from './cell';
export {
  checkFieldMask,
  type FieldMask,
  type MaskType,
  parseFieldMask,
  select,
  under,
} from './fieldMask';
export type {
  BandedRange,
  BasicFilter,
  BooleanCondition,
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  DimensionRange,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  Request,
  SheetResource,
  SpreadsheetProperties,
  SpreadsheetResource,
  Table,
  TextFormatRun,
} from './google';
export { isOffered, type Locale, localeOf } from './locale';
export { formattedValue, numberFormatType, patternOf } from './numberFormat';
export {
  cellAddress,
  columnIndex,
  columnName,
  contains,
  isWholeTab,
  parseArea,
  quoteTab,
  type Rectangle,
  rectangleAddress,
  splitReference,
  tabPrefix,
} from './range';
export { MOST_KEPT_ROWS, readSpreadsheet, spreadsheetUrl } from './reading';
export {
  dateOfSerial,
  localParts,
  readDay,
  serialOfDate,
  serialOfUtc,
} from './serialDate';
export {
  cellAt,
  freeId,
  NEW_TAB,
  newSheet,
  newSheets,
  newSpreadsheet,
  putCell,
  type Sheet,
  type Spreadsheet,
  sheetById,
  sheetByTitle,
  stableId,
  stageSpreadsheet,
  toRectangle,
  usedColumnCount,
  usedRowCount,
} from './spreadsheet';
export { readTyped } from './typed';
export { applyBatch, SUPPORTED_KINDS } from './update/batch';
export { copySheetTo } from './update/sheetCopy';
export {
  appendValues,
  clearRanges,
  type EnteredValues,
  type Entry,
  type RangeValues,
  type WrittenCells,
  writeByFilters,
  writeRange,
  writeRanges,
  writtenRange,
} from './values';
