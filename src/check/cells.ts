import type { Header, Role, SettingKey, Table, Workbook } from '../contract';
import { cellName } from '../contract';
import type { Actor, Place } from '../findings/finding';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';

/** The cell under a header in a row of a table (from 1); without the column, the row itself. */
export function cellAt<R extends Role>(
  table: Table<R> | undefined,
  row: number,
  header: Header<R>,
): string {
  const column = table?.column(header);
  return column === undefined ? `A${row}` : cellName(row - 1, column);
}

/** The same as a place that somebody must act on. */
export function placeAt<R extends Role>(
  table: Table<R> | undefined,
  row: number,
  header: Header<R>,
  actor: Actor = 'office',
): Place {
  return { tab: table?.tab.title ?? '', cell: cellAt(table, row, header), actor };
}

/** A cell of an entry's row; its unit must act, or the office where there is no such unit. */
export function placeOfEntry(
  { tables, units }: Pick<Workbook, 'tables' | 'units'>,
  entry: Entry,
  header: Header<'entries'>,
): Place {
  const known = units.some(({ code }) => code === entry.unit);
  const actor: Actor = known ? { unit: entry.unit } : 'office';
  return entry.tab === 'Biểu chung'
    ? placeAt(tables.entries, entry.row, header, actor)
    : placeAt(tables.archive, entry.row, header, actor);
}

/** The value of a key of `Cấu hình`. */
export function placeOfSetting(
  { tables, settings }: Pick<Workbook, 'tables' | 'settings'>,
  key: SettingKey,
): Place {
  return placeAt(tables.settings, settings.rows.get(fold(key)) ?? 1, 'Giá trị');
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
