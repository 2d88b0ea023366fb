import { type Period, readTypedPeriod } from '../../model/period';
import { type Cell, cellDate, cellText } from '../grid';

/**
 * The period in a cell. A sheet turns a typed `2026-05` into a date, which is read as its month, as
 * is a date written out (`01/05/2026`), and a typed `2026` into a number. What people call it (`tháng 5/2026`) is
 * read where it has one reading only.
 */
export function readPeriodCell(cell: Cell): Period | undefined {
  const date = cellDate(cell);
  return date
    ? { kind: 'month', year: date.year, month: date.month }
    : readTypedPeriod(cellText(cell));
}
