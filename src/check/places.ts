import { BLANK, type Cell, type Header, type Role, type Table, type Workbook } from '../contract';
import type { Place } from '../findings';
import { cellAddress, rowsAddress } from '../model/address';
import type { Entry, EntryFacts } from '../model/entry';
import { fold } from '../model/folding';

/**
 * The cell under a header in a row of a table (from 1), without the column the row itself; the
 * office's place or that of the unit given.
 */
export function placeAt<R extends Role>(
  table: Table<R> | undefined,
  row: number,
  header: Header<R>,
  unit?: string,
): Place {
  const column = table?.column(header);
  const at = column === undefined ? rowsAddress(row - 1) : cellAddress(row - 1, column);
  return { tab: table?.tab.title ?? '', at, unit };
}

/** A cell of an entry's row: its unit's, or the office's where there is no such unit. */
export function placeOfEntry(
  { tables, units }: Pick<Workbook, 'tables' | 'units'>,
  entry: EntryFacts,
  header: Header<'entries'>,
): Place {
  const unit = units.some(({ code }) => code === entry.unit) ? entry.unit : undefined;
  return entry.tab === 'Biểu chung'
    ? placeAt(tables.entries, entry.row, header, unit)
    : placeAt(tables.archive, entry.row, header, unit);
}

/** A cell of an entry's row as the sheet holds it. */
export function cellOfEntry(
  { tables }: Pick<Workbook, 'tables'>,
  { tab, row }: Entry,
  header: Header<'entries'>,
): Cell {
  const table = tab === 'Biểu chung' ? tables.entries : tables.archive;
  const column = table?.column(header);
  return (column === undefined ? undefined : table?.tab.rows[row - 1]?.[column]) ?? BLANK;
}

/** The value of a key of `Cấu hình`. */
export function placeOfSetting(
  { tables, settings }: Pick<Workbook, 'tables' | 'settings'>,
  key: string,
): Place {
  const at = settings.cells.get(fold(key));
  return at
    ? { tab: tables.settings?.tab.title ?? '', at }
    : placeAt(tables.settings, 1, 'Giá trị');
}

/** Whose a row of a table (from 0) is: its unit's; undefined of the office's rows. */
export type RowUnits = (table: Table, row: number) => string | undefined;

/** Whose the rows of a workbook are; nothing is looked up before it is asked for. */
export function rowUnits({ facts, units }: Pick<Workbook, 'facts' | 'units'>): RowUnits {
  let known: ReadonlyMap<string, string> | undefined;
  const codes = new Set(units.map(({ code }) => code));
  return ({ contract }, row) => {
    known = known ?? new Map(facts.map((entry) => [`${entry.tab}:${entry.row - 1}`, entry.unit]));
    // By the contract's name: the tab's own may be written otherwise.
    const unit = known.get(`${contract.tab}:${row}`);
    return unit !== undefined && codes.has(unit) ? unit : undefined;
  };
}
