import type { Book, FigureRecord } from '../book';
import { BLANK, type Cell, cellText, columnNamed, type Grid, TAB, tabsNamed } from '../contract';
import * as say from '../messages/versions';
import { writePeriod } from '../model/period';
import type { JOURNAL_COLUMNS } from '../run';
import {
  compareVersions,
  type Difference,
  type KeptVersions,
  keepVersion,
  readKept,
  type VersionContent,
} from '../versions';

/** A new version of the report beside the ones before it. */
export interface Versions {
  readonly kept: KeptVersions;
  readonly differences: readonly Difference[];
}

/** What changed since the last version of the same period. */
export function compareWithLast(book: Book, lines: readonly string[]): Versions {
  const kept = keepVersion(readKept(book.grid), contentOf(book, lines));
  return { kept, differences: compareVersions(kept) };
}

const STATES = { number: '', na: say.notApplicable, missing: say.notReported } as const;

/** What is reported as a figure: an unrounded decimal, or in words that there is none. */
export function reportedValue({ state, value }: Pick<FigureRecord, 'state' | 'value'>): string {
  return value ?? STATES[state];
}

function contentOf({ records, workbook }: Book, lines: readonly string[]): VersionContent {
  const names = new Map(workbook.indicators.map(({ code, name }) => [code, name]));
  return {
    period: writePeriod(workbook.settings.period),
    lines,
    figures: new Map(
      records().map((record) => [
        record.code,
        { name: names.get(record.code) ?? '', value: reportedValue(record) },
      ]),
    ),
  };
}

/** A report that the log names. */
export interface LastReport {
  readonly url: string;
  readonly when: string;
  readonly period: string;
}

/** The report that the log names last, of a period where one is given; undefined before the first. */
export function lastReport(grid: Grid, command: string, period?: string): LastReport | undefined {
  const [log] = tabsNamed(grid, TAB.log);
  const [header = [], ...rows] = log?.rows ?? [];
  const reader = (name: (typeof JOURNAL_COLUMNS)[number]) => {
    const column = columnNamed(header, name);
    return (row: readonly Cell[]) => cellText(row[column] ?? BLANK);
  };
  const [commandOf, urlOf] = [reader('Lệnh'), reader('Văn bản')];
  const [whenOf, periodOf] = [reader('Thời gian'), reader('Kỳ')];
  const last = [...rows]
    .reverse()
    .find(
      (row) =>
        commandOf(row) === command &&
        urlOf(row) !== '' &&
        (period === undefined || periodOf(row) === period),
    );
  return last && { url: urlOf(last), when: whenOf(last), period: periodOf(last) };
}
