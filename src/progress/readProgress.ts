import {
  type Grid,
  PROGRESS_CONTRACT,
  readPeriodCell,
  readTable,
  reportPeriod,
  TAB,
  tabsNamed,
} from '../contract';
import type { Finding } from '../findings';
import { findSame, fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { isSubmitted, PROGRESS_STATES, type UnitProgress } from '../model/progress';
import { readBlocks } from './block';
import { isOvertaken, readRequests, type SubmitRequest } from './request';

/** How far the units of a workbook have come, as the tab and what waits for the office tell. */
export interface Progress {
  /** Whether units submit here: the tab stands, or somebody has submitted. */
  readonly isUsed: boolean;
  /** The rows of the tab, in its order. */
  readonly rows: readonly UnitProgress[];
  /** What units have submitted since the office last ran a command, the oldest first. */
  readonly requests: readonly SubmitRequest[];
  /** Those that the office's later word has overtaken, with the row that says it: they count no more. */
  readonly overtaken: readonly { readonly request: SubmitRequest; readonly row: UnitProgress }[];
  /** Where a unit stands with a period, requests included. */
  readonly of: (unit: string, period: string) => UnitProgress;
  /** The unit of a row of the tab, from 1. */
  readonly unitAt: (row: number) => string | undefined;
  /** What is wrong with the tab itself: it is not read then. */
  readonly findings: readonly Finding[];
}

/** Reads `Tiến độ` and the requests that wait. */
export function readProgress(grid: Grid): Progress {
  const reading = readTable(grid, PROGRESS_CONTRACT);
  const rows =
    reading.state === 'read'
      ? reading.table.rows.flatMap((row): readonly UnitProgress[] => {
          const period = readPeriodCell(row.cell('Kỳ'));
          const unit = row.text('Đơn vị');
          if (!period || unit === '') return [];
          return [
            {
              period: writePeriod(period),
              unit,
              state: findSame(PROGRESS_STATES, row.text('Trạng thái')) ?? 'Chưa nộp',
              when: row.text('Lúc'),
              who: row.text('Ai'),
              reason: row.text('Lý do'),
              ...readSeal(row.text('Dấu')),
            },
          ];
        })
      : [];
  const byKey = new Map(rows.map((one) => [keyOf(one), one]));
  const waiting = readRequests(grid);
  const requests = waiting.filter((one) => !isOvertaken(one, byKey.get(keyOf(one))));
  const overtaken = waiting.flatMap((request) => {
    const row = byKey.get(keyOf(request));
    return row && isOvertaken(request, row) ? [{ request, row }] : [];
  });
  const known = new Map([...rows, ...requests].map((one) => [keyOf(one), one]));
  return {
    isUsed: waiting.length > 0 || tabsNamed(grid, TAB.progress).length > 0,
    rows,
    requests,
    overtaken,
    unitAt: (at) =>
      reading.state === 'read'
        ? reading.table.rows.find(({ row }) => row === at)?.text('Đơn vị')
        : undefined,
    of: (unit, period) => known.get(keyOf({ unit, period })) ?? notSubmitted(unit, period),
    findings: reading.state === 'broken' ? reading.findings : [],
  };
}

/** What tells rows of `Tiến độ` apart. */
export function keyOf({ unit, period }: Pick<UnitProgress, 'unit' | 'period'>): string {
  return `${period}\n${fold(unit)}`;
}

function notSubmitted(unit: string, period: string): UnitProgress {
  return {
    period,
    unit,
    state: 'Chưa nộp',
    when: '',
    who: '',
    reason: '',
    submitted: '',
    print: '',
  };
}

/** What the hidden column keeps: the print, and when it was made. */
function readSeal(text: string): Pick<UnitProgress, 'print' | 'submitted'> {
  const [print = '', ...moment] = text.split(' ');
  return { print, submitted: moment.join(' ') };
}

/** The units that have submitted a period, the report's: their rows are the office's by now. */
export function submittedUnits(
  grid: Grid,
  period: Period | undefined = reportPeriod(grid),
): ReadonlySet<string> {
  if (!period) return new Set();
  const { of } = readProgress(grid);
  const written = writePeriod(period);
  return new Set(
    readBlocks(grid, period)
      .units.map(({ code }) => code)
      .filter((code) => isSubmitted(of(code, written))),
  );
}
