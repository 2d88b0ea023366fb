import type { Actor, Place } from '../model/finding';
import { cellName } from '../workbook/grid';
import type { Table } from '../workbook/table';

/** The cell under a header in a row of a table (from 1); without the column, the row itself. */
export function cellAt(table: Table | undefined, row: number, header: string): string {
  const column = table?.column(header);
  return column === undefined ? `A${row}` : cellName(row - 1, column);
}

/** The same as a place that somebody must act on. */
export function placeAt(
  table: Table | undefined,
  row: number,
  header: string,
  actor: Actor = 'office',
): Place {
  return { tab: table?.tab.title ?? '', cell: cellAt(table, row, header), actor };
}
