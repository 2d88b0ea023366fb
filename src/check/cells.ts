import type { Workbook } from '../contract/read/readWorkbook';
import type { Table } from '../contract/read/table';
import type { Actor, Place } from '../findings/finding';
import { cellName } from '../model/address';
import type { Entry } from '../model/entry';

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

/** A cell of an entry's row; its unit must act, or the office where there is no such unit. */
export function placeOfEntry(
  { tables, units }: Pick<Workbook, 'tables' | 'units'>,
  entry: Entry,
  header: string,
): Place {
  const table = entry.tab === 'Biểu chung' ? tables.entries : tables.archive;
  const known = units.some(({ code }) => code === entry.unit);
  return placeAt(table, entry.row, header, known ? { unit: entry.unit } : 'office');
}

/** Who must act on a row of the form (from 1): its unit; on any other row, the office. */
export type RowActors = (tab: string, row: number) => Actor;

/** Who must act on the rows of a workbook; nothing is looked up before it is asked for. */
export function rowActors({ entries, units }: Pick<Workbook, 'entries' | 'units'>): RowActors {
  let known: ReadonlyMap<string, string> | undefined;
  const codes = new Set(units.map(({ code }) => code));
  return (tab, row) => {
    known = known ?? new Map(entries.map((entry) => [`${entry.tab}:${entry.row}`, entry.unit]));
    const unit = known.get(`${tab}:${row}`);
    return unit !== undefined && codes.has(unit) ? { unit } : 'office';
  };
}
