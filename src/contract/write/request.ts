/** Google's published types of what a batch is made of. */
export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type RowData = GoogleAppsScript.Sheets.Schema.RowData;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
