type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** Visits the cells of an answer in order, rows and columns from 0. */
export function eachCell(
  sheet: Sheet,
  visit: (data: CellData, row: number, column: number) => void,
): void {
  for (const block of sheet.data ?? []) {
    const startRow = block.startRow ?? 0;
    const startColumn = block.startColumn ?? 0;
    (block.rowData ?? []).forEach((row, index) => {
      (row.values ?? []).forEach((data, column) => {
        visit(data, startRow + index, startColumn + column);
      });
    });
  }
}
