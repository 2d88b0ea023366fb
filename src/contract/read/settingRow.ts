import { fold } from '../../model/folding';
import type { SettingKey } from '../schema';
import type { Table, TableRow } from './table';

/** The row of a key of `Cấu hình`; the first one where there are two. */
export function settingRow(
  { rows }: Pick<Table<'settings'>, 'rows'>,
  key: SettingKey,
): TableRow<'settings'> | undefined {
  return rows.find((row) => fold(row.text('Khóa')) === fold(key));
}
