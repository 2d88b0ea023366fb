import { type Period, readPeriod } from '../model/period';
import { type Cell, cellText } from './grid';

/**
 * The period in a cell. A sheet turns a typed `2026-05` into a date, which is read as its month,
 * and a typed `2026` into a number.
 */
export function readPeriodCell(cell: Cell): Period | undefined {
  if (cell.kind === 'date') {
    return { kind: 'month', year: cell.date.year, month: cell.date.month };
  }
  return readPeriod(cellText(cell));
}
