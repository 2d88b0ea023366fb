import type { Workbook } from '../contract/read/readWorkbook';
import type { Table } from '../contract/read/table';
import type { Place } from '../findings';
import { type Address, cellAddress, rowsAddress } from '../model/address';
import type { Entry } from '../model/entry';

/** The cell under a header in a row of a table (from 1); without the column, the row itself. */
export function addressIn(table: Table | undefined, row: number, header: string): Address {
  const column = table?.column(header);
  return column === undefined ? rowsAddress(row - 1) : cellAddress(row - 1, column);
}

/** The same as a place, the office's or that of the unit given. */
export function placeAt(
  table: Table | undefined,
  row: number,
  header: string,
  unit?: string,
): Place {
  return { tab: table?.tab.title ?? '', at: addressIn(table, row, header), unit };
}

/** A cell of an entry's row: its unit's, or the office's where there is no such unit. */
export function placeOfEntry(
  { tables, units }: Pick<Workbook, 'tables' | 'units'>,
  entry: Entry,
  header: string,
): Place {
  const table = entry.tab === 'Biểu chung' ? tables.entries : tables.archive;
  const known = units.some(({ code }) => code === entry.unit);
  return placeAt(table, entry.row, header, known ? entry.unit : undefined);
}

/** Whose a row of a tab (from 0) is: its unit's; undefined of the office's rows. */
export type RowUnits = (tab: string, row: number) => string | undefined;

/** Whose the rows of a workbook are; nothing is looked up before it is asked for. */
export function rowUnits({ entries, units }: Pick<Workbook, 'entries' | 'units'>): RowUnits {
  let known: ReadonlyMap<string, string> | undefined;
  const codes = new Set(units.map(({ code }) => code));
  return (tab, row) => {
    known = known ?? new Map(entries.map((entry) => [`${entry.tab}:${entry.row - 1}`, entry.unit]));
    const unit = known.get(`${tab}:${row}`);
    return unit !== undefined && codes.has(unit) ? unit : undefined;
  };
}
