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
import type { Table, TableRow } from './table';

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
      MAKES_REPORT.some((key) => !isBlank(settingRow(settings, key)?.at(column).cell ?? BLANK));
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

/** Tells what of `Đề cương` and `Phụ lục` belongs to a report, by what is named under `Báo cáo`: none is the first alone. */
export function ownedBy(
  report: string,
  settings: SettingsTable | undefined,
): (named: readonly string[]) => boolean {
  const isFirst = report === firstReport(settings);
  return (named) =>
    named.length === 0 ? isFirst : named.includes(ALL_REPORTS) || named.includes(report);
}

/** A cell's text as that of a row is read. */
function textIn(cell: Cell = BLANK): string {
  return cellText(cell).normalize('NFC').trim();
}

/** Where in the row of a key the value stands that counts for a report: in its own column, where that is blank in the first. */
export function valueColumn(
  row: TableRow<'settings'> | undefined,
  { column }: ReportHead,
  first: ReportHead,
): number {
  return row && isBlank(row.at(column).cell) ? first.column : column;
}

/** Each report with the cell of a key that counts for it. */
function cellsOf(settings: SettingsTable, key: SettingKey) {
  const heads = reportHeads(settings);
  const [first] = heads;
  const row = settingRow(settings, key);
  if (!first) return [];
  return heads.map((head) => {
    const column = valueColumn(row, head, first);
    return { head, cell: row?.at(column).cell ?? BLANK, isOwn: column === head.column };
  });
}

/** The reports of a workbook whose periods can be read, the first one first. */
export function reportColumns(settings: SettingsTable): readonly ReportColumn[] {
  return cellsOf(settings, 'Kỳ').flatMap(({ head, cell, isOwn }) => {
    const period = readPeriodCell(cell);
    return period ? [{ ...head, period, takesFirst: !isOwn }] : [];
  });
}

/** The codes of the reports that are to be made: all but those with `Làm` = `Không`. */
export function reportsToMake(settings: SettingsTable): readonly string[] {
  return cellsOf(settings, 'Làm').flatMap(({ head, cell }) =>
    fold(textIn(cell)) === fold('Không') ? [] : [head.code],
  );
}
