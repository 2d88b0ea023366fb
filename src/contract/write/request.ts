/** Google's published types of a workbook's answer, and of what a batch is made of. */
export type BookAnswer = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type RowData = GoogleAppsScript.Sheets.Schema.RowData;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
