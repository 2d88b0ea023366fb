import type { sheets_v4 } from '@googleapis/sheets';

/** Google's own shapes, named here once so that the model and the services speak of the same thing. */
export type CellData = sheets_v4.Schema$CellData;
export type CellFormat = sheets_v4.Schema$CellFormat;
export type DataValidationRule = sheets_v4.Schema$DataValidationRule;
export type TextFormatRun = sheets_v4.Schema$TextFormatRun;
export type ExtendedValue = sheets_v4.Schema$ExtendedValue;
export type GridRange = sheets_v4.Schema$GridRange;
export type SheetProperties = sheets_v4.Schema$SheetProperties;
export type SpreadsheetProperties = sheets_v4.Schema$SpreadsheetProperties;
export type DimensionProperties = sheets_v4.Schema$DimensionProperties;
export type DimensionRange = sheets_v4.Schema$DimensionRange;
export type ProtectedRange = sheets_v4.Schema$ProtectedRange;
export type ConditionalFormatRule = sheets_v4.Schema$ConditionalFormatRule;
export type NamedRange = sheets_v4.Schema$NamedRange;
export type FilterView = sheets_v4.Schema$FilterView;
export type BasicFilter = sheets_v4.Schema$BasicFilter;
export type BandedRange = sheets_v4.Schema$BandedRange;
export type Table = sheets_v4.Schema$Table;
export type DeveloperMetadata = sheets_v4.Schema$DeveloperMetadata;
export type BooleanCondition = sheets_v4.Schema$BooleanCondition;
export type Request = sheets_v4.Schema$Request;
export type Reply = sheets_v4.Schema$Response;
export type SpreadsheetResource = sheets_v4.Schema$Spreadsheet;
export type SheetResource = sheets_v4.Schema$Sheet;
export type GridData = sheets_v4.Schema$GridData;
