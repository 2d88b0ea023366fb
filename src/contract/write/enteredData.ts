import { serialOfDate } from '../../model/date';
import { decimalOf } from '../../model/figure';
import { type Area, type Cell, cellText } from '../grid';
import { gridRange } from './area';
import { enteredValue, NOTHING } from './cellData';
import type { CellData, Request } from './request';
import { numberPattern } from './styles';

/** Writes a cell that people type into. A number or a day brings its format: under another it would read otherwise. */
export function enterRequest(
  sheetId: number,
  { startRow, startColumn }: Pick<Area, 'startRow' | 'startColumn'>,
  cell: Cell,
): Request {
  const area = { startRow, startColumn, endRow: startRow + 1, endColumn: startColumn + 1 };
  const format = cell.kind === 'number' || cell.kind === 'date';
  return {
    updateCells: {
      range: gridRange(sheetId, area),
      rows: [{ values: [dataOf(cell)] }],
      fields: `userEnteredValue${format ? ',userEnteredFormat.numberFormat' : ''}`,
    },
  };
}

function dataOf(cell: Cell): CellData {
  switch (cell.kind) {
    case 'blank':
      return NOTHING;
    case 'number':
      return entered(cell.value, 'NUMBER', numberPattern(decimalsIn(cell.value)));
    case 'date':
      return entered(serialOfDate(cell.date), 'DATE', 'dd/mm/yyyy');
    default:
      return { userEnteredValue: enteredValue(cellText(cell)) };
  }
}

function entered(value: number, type: string, pattern: string): CellData {
  return {
    userEnteredValue: enteredValue(value),
    userEnteredFormat: { numberFormat: { type, pattern } },
  };
}

function decimalsIn(value: number): number {
  return decimalOf(value).toFixed().split('.')[1]?.length ?? 0;
}
