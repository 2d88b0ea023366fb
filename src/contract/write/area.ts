import type { Area } from '../grid';
import type { GridRange } from './request';

/** A rectangle of a tab as the API takes it. */
export function gridRange(
  sheetId: number,
  { startRow, endRow, startColumn, endColumn }: Area,
): GridRange {
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}
