import type { Period } from '../../model/period';
import { BLANK, type Cell, cellText, isBlank } from '../grid';
import type { SettingKey } from '../schema';
import { SETTING_KEYS } from '../schema/settings';
import { readPeriodCell } from './readPeriodCell';
import { settingRow } from './settingRow';
import type { Table } from './table';

/** A report of `Cấu hình`, by the column (from 0) that it stands in. */
export interface ReportColumn {
  readonly column: number;
  readonly period: Period;
  /** The period is that of the first column: this one names none. */
  readonly takesFirst: boolean;
}

/** What stands for every report. */
export const ALL_REPORTS = '*';

/** What a column's header is that holds a report of its own: `UBND-THANG`, `HDND`, `TUAN`. */
const REPORT_CODE = /^[\p{Lu}\d-]+$/u;

const MAKES_REPORT: readonly SettingKey[] = ['Mẫu báo cáo', 'Kỳ'];

/** The code of the report in `Giá trị`. */
export function firstReport(settings: Table<'settings'> | undefined): string {
  const typed = settings && settingRow(settings, 'Mã báo cáo')?.text('Giá trị');
  return typed || SETTING_KEYS['Mã báo cáo'].default;
}

/** What may stand under `Báo cáo`. */
export function reportCodes(settings: Table<'settings'>): readonly string[] {
  const [headers = []] = settings.tab.rows;
  const first = settings.column('Giá trị');
  const codes = reportColumns(settings).flatMap(({ column }) =>
    column === first ? [] : [codeIn(headers[column])],
  );
  return [ALL_REPORTS, firstReport(settings), ...codes];
}

/** A header as the text of a row is read. */
function codeIn(header: Cell = BLANK): string {
  return cellText(header).normalize('NFC').trim();
}

/** The reports of a workbook with their periods, the first one first. */
export function reportColumns(settings: Table<'settings'>): readonly ReportColumn[] {
  const first = settings.column('Giá trị');
  if (first === undefined) return [];
  const cellAt = (key: SettingKey, column: number) =>
    settingRow(settings, key)?.at(column).cell ?? BLANK;
  const others = (settings.tab.rows[0] ?? []).flatMap((cell, column) => {
    const isReport =
      column !== first &&
      REPORT_CODE.test(codeIn(cell)) &&
      MAKES_REPORT.some((key) => !isBlank(cellAt(key, column)));
    return isReport ? [column] : [];
  });
  return [first, ...others].flatMap((column) => {
    const own = cellAt('Kỳ', column);
    const period = readPeriodCell(isBlank(own) ? cellAt('Kỳ', first) : own);
    return period ? [{ column, period, takesFirst: column !== first && isBlank(own) }] : [];
  });
}
