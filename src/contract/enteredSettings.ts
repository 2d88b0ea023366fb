import { readTypedPeriod, writePeriod } from '../model/period';
import type { EnteredCell } from './enteredCells';
import { textOrBlank } from './grid';
import { settingRow } from './read/settingRow';
import type { Table } from './read/table';
import type { SettingKey } from './schema';

/** A value of `Cấu hình` as a person saw it on a page, and what the person made of it. */
export interface EnteredSetting {
  readonly key: SettingKey;
  readonly before: string;
  readonly after: string;
}

/** A value as it is to stand in the workbook: a period in the one form in which the add-on writes it. */
export function asWritten(entered: EnteredSetting): EnteredSetting {
  if (entered.key !== 'Kỳ') return entered;
  const period = readTypedPeriod(entered.after);
  return period ? { ...entered, after: writePeriod(period) } : entered;
}

/** The cells of values, as texts, as they are typed: a key that has no row yet gets one below all others. */
export function settingCells(
  { tab, rows, column }: Table<'settings'>,
  written: readonly Pick<EnteredSetting, 'key' | 'after'>[],
): readonly EnteredCell[] {
  const cell = (row: number, header: 'Khóa' | 'Giá trị', text: string) => ({
    row,
    column: column(header) ?? 0,
    cell: textOrBlank(text),
  });
  let end = tab.rows.length;
  return written.flatMap(({ key, after }) => {
    const row = settingRow({ rows }, key);
    if (row) return [cell(row.row - 1, 'Giá trị', after)];
    end += 1;
    return [cell(end - 1, 'Khóa', key), cell(end - 1, 'Giá trị', after)];
  });
}

/** Whether a value is a formula: nobody types over it on a page. */
export function isSettingFormula(table: Table<'settings'>, key: SettingKey): boolean {
  const row = settingRow(table, key);
  return row !== undefined && table.tab.formulas.has(`${row.row - 1}:${table.column('Giá trị')}`);
}
