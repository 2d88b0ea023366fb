import { MAX_CELLS, MAX_COLUMNS, type Sheet, type Spreadsheet } from '../spreadsheet';
import { RequestError, type UpdateContext } from './context';

/** Refuses a workbook past Google's limits. */
export function checkSize(spreadsheet: Spreadsheet): void {
  let cells = 0;
  for (const sheet of spreadsheet.sheets) {
    cells += sheet.rowCount * sheet.columnCount;
    if (sheet.columnCount > MAX_COLUMNS) {
      throw new RequestError(`A sheet may have at most ${MAX_COLUMNS} columns.`);
    }
  }
  if (cells > MAX_CELLS) {
    throw new RequestError(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

export function growRows(context: UpdateContext, sheet: Sheet, count: number): void {
  sheet.rowCount += count;
  checkSize(context.spreadsheet);
}
