import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/structure';
import { cellAddress, cellName } from '../../model/address';
import { fold } from '../../model/folding';
import type { Period } from '../../model/period';
import { BLANK, type Cell, cellText, isBlank } from '../grid';
import type { SettingKey } from '../schema';
import { SETTING_KEYS } from '../schema/settings';
import { readPeriodCell } from './readPeriodCell';
import { settingRow } from './settingRow';
import type { Table } from './table';

type SettingsTable = Table<'settings'>;

/** A report of `Cấu hình`: its code, and the column (from 0) that it stands in. */
export interface ReportHead {
  readonly code: string;
  readonly column: number;
}

/** A report whose period can be read. */
export interface ReportColumn extends ReportHead {
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
export function firstReport(settings: SettingsTable | undefined): string {
  const typed = settings && settingRow(settings, 'Mã báo cáo')?.text('Giá trị');
  return typed || SETTING_KEYS['Mã báo cáo'].default;
}

/** The reports of a workbook, the first one first; of two columns with one code the left one. */
export function reportHeads(settings: SettingsTable): readonly ReportHead[] {
  return [...firstsByCode(settings).values()].map(([head]) => head);
}

/** Columns whose code another column on their left has. */
export function repeatedReports(settings: SettingsTable): readonly Finding[] {
  return [...firstsByCode(settings).values()].flatMap(([{ code, column }, ...twins]) =>
    twins.map((twin) =>
      findingAt(
        { tab: settings.tab.title, at: cellAddress(0, twin.column) },
        say.repeatedReport(code, cellName(0, column)),
      ),
    ),
  );
}

type Twins = readonly [ReportHead, ...(readonly ReportHead[])];

function firstsByCode(settings: SettingsTable): ReadonlyMap<string, Twins> {
  const [first, keys] = [settings.column('Giá trị'), settings.column('Khóa')];
  const byCode = new Map<string, Twins>();
  if (first === undefined) return byCode;
  const others = (settings.tab.rows[0] ?? []).flatMap((cell, column): readonly ReportHead[] => {
    const code = textIn(cell);
    const isReport =
      column !== first &&
      // Headers of the contract are read in capitals, too.
      column !== keys &&
      REPORT_CODE.test(code) &&
      MAKES_REPORT.some((key) => !isBlank(ownCell(settings, key, column)));
    return isReport ? [{ code, column }] : [];
  });
  for (const head of [{ code: firstReport(settings), column: first }, ...others]) {
    const known = byCode.get(head.code);
    byCode.set(head.code, known ? [...known, head] : [head]);
  }
  return byCode;
}

/** What may stand under `Báo cáo`. */
export function reportCodes(settings: SettingsTable): readonly string[] {
  return [ALL_REPORTS, ...reportHeads(settings).map(({ code }) => code)];
}

/** Whether something of `Đề cương` or `Phụ lục` belongs to a report. @param named under `Báo cáo`: none is the first alone */
export function belongsTo(
  named: readonly string[],
  report: string,
  settings: SettingsTable | undefined,
): boolean {
  if (named.length === 0) return report === firstReport(settings);
  return named.includes(ALL_REPORTS) || named.includes(report);
}

/** A cell's text as that of a row is read. */
function textIn(cell: Cell = BLANK): string {
  return cellText(cell).normalize('NFC').trim();
}

function ownCell(settings: SettingsTable, key: SettingKey, column: number): Cell {
  return settingRow(settings, key)?.at(column).cell ?? BLANK;
}

/** The reports of a workbook whose periods can be read, the first one first. */
export function reportColumns(settings: SettingsTable): readonly ReportColumn[] {
  const [first, ...others] = reportHeads(settings);
  if (!first) return [];
  return [first, ...others].flatMap((head) => {
    const own = ownCell(settings, 'Kỳ', head.column);
    const period = readPeriodCell(isBlank(own) ? ownCell(settings, 'Kỳ', first.column) : own);
    return period ? [{ ...head, period, takesFirst: head !== first && isBlank(own) }] : [];
  });
}

/** The codes of the reports that are to be made: all but those with `Làm` = `Không`. */
export function reportsToMake(settings: SettingsTable): readonly string[] {
  const heads = reportHeads(settings);
  const wordOf = (column: number) => textIn(ownCell(settings, 'Làm', column));
  return heads.flatMap(({ code, column }) => {
    const word = wordOf(column) || wordOf(heads[0]?.column ?? column);
    return fold(word) === fold('Không') ? [] : [code];
  });
}
