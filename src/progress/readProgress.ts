import {
  type Grid,
  PROGRESS_CONTRACT,
  readPeriodCell,
  readTable,
  reportPeriod,
  TAB,
  type Table,
  tabsNamed,
} from '../contract';
import { closedPeriods } from '../cycle';
import type { Finding } from '../findings';
import { findSame } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { isSubmitted, PROGRESS_STATES, type UnitProgress } from '../model/progress';
import { readBlocks } from './block';
import { counted, differenceOf, findUnborne, isAnything, type ProgressRow } from './borneOut';
import { journalledProgress, tellsOfUnits } from './journalLine';
import { keyOf } from './key';
import { isOvertaken, readRequests, type SubmitRequest } from './request';

/** How far the units of a workbook have come, as the journal bears it out. */
export interface Progress {
  /** Whether units submit here: the tab stands, or somebody has submitted. */
  readonly isUsed: boolean;
  /** Whether any unit ever submitted anything: the tab alone may have been laid out and left. */
  readonly hasSubmissions: boolean;
  /** The rows of the tab as they stand, in its order. */
  readonly rows: readonly UnitProgress[];
  /** What units have submitted since the office last ran a command, the oldest first. */
  readonly requests: readonly SubmitRequest[];
  /** Those that the office's later word has overtaken, and that word: they count no more. */
  readonly overtaken: readonly { readonly request: SubmitRequest; readonly row: UnitProgress }[];
  /** Where a unit stands with a period, requests included; what was typed by hand counts for nothing. */
  readonly of: (unit: string, period: string) => UnitProgress;
  /**
   * The return that a submission of these rows leaves as it was: no row of them has changed since.
   * @param print that of the rows that are submitted, or about to be
   */
  readonly returnedSame: (unit: string, period: string, print: string) => UnitProgress | undefined;
  /** Whether the tab says of a unit what the journal says. */
  readonly isBorneOut: (unit: string, period: string) => boolean;
  /**
   * Whether a unit is said to have submitted, and the line of the journal that would bear it out is
   * perhaps one of those that were changed or are gone: it counts for nothing, and is held against nobody.
   */
  readonly hasLostProof: (unit: string, period: string) => boolean;
  /** Rows from before the journal's chain: nothing can be held against them, and they count. */
  readonly unproven: readonly UnitProgress[];
  /** The unit of a row of the tab, from 1. */
  readonly unitAt: (row: number) => string | undefined;
  /** What is wrong with the tab itself: it is not read then. */
  readonly troubles: readonly Finding[];
  /** What the tab says otherwise than the journal. */
  readonly findings: () => readonly Finding[];
}

/** Reads `Tiến độ`, the journal behind it and the requests that wait. */
export function readProgress(grid: Grid): Progress {
  const reading = readTable(grid, PROGRESS_CONTRACT);
  const read = reading.state === 'read' ? progressRows(reading.table) : [];
  const rows = read.map(({ progress }) => progress);
  const byKey = new Map(rows.map((one) => [keyOf(one), one]));
  const waiting = readRequests(grid);
  const hasSubmissions = waiting.length > 0 || rows.some(isAnything) || tellsOfUnits(grid);
  const isUsed = hasSubmissions || tabsNamed(grid, TAB.progress).length > 0;
  // The chain is reckoned through where units submit alone.
  const journal = isUsed ? journalledProgress(grid) : undefined;
  const standing = (key: string): UnitProgress | undefined =>
    journal ? counted(journal.told.get(key)) : byKey.get(key);
  const overtaken = waiting.flatMap((request) => {
    const row = standing(keyOf(request));
    return row && isOvertaken(request, row) ? [{ request, row }] : [];
  });
  const late = new Set(overtaken.map(({ request }) => request));
  const requests = waiting.filter((one) => !late.has(one));
  const requested = new Map(requests.map((one) => [keyOf(one), one]));
  return {
    isUsed,
    hasSubmissions,
    rows,
    requests,
    overtaken,
    of: (unit, period) => {
      const key = keyOf({ unit, period });
      return requested.get(key) ?? standing(key) ?? notSubmitted(unit, period);
    },
    returnedSame: (unit, period, print) => {
      const told = journal?.told.get(keyOf({ unit, period }));
      const returned = told?.state === 'Trả lại' ? told : told?.returned;
      return returned && print !== '' && returned.print === print ? returned : undefined;
    },
    isBorneOut: (unit, period) => {
      const key = keyOf({ unit, period });
      return !journal || differenceOf(byKey.get(key), journal.told.get(key)) === undefined;
    },
    hasLostProof: (unit, period) => {
      const key = keyOf({ unit, period });
      const now = requested.get(key) ?? standing(key);
      if (!journal || (now && isSubmitted(now))) return false;
      const claims = [byKey.get(key), journal.doubted.get(key)];
      const told = journal.told.get(key);
      const mayBeLost = told ? told.isBeforeGap : journal.hasGap;
      return mayBeLost && claims.some((one) => one !== undefined && isSubmitted(one));
    },
    unproven: journal ? [] : rows.filter(isAnything),
    unitAt: (at) =>
      reading.state === 'read'
        ? reading.table.rows.find(({ row }) => row === at)?.text('Đơn vị')
        : undefined,
    troubles: reading.state === 'broken' ? reading.findings : [],
    findings: () => {
      if (reading.state === 'broken' || !isUsed) return [];
      const closed = closedPeriods(grid);
      return findUnborne({
        rows: read.filter(({ progress }) => !closed.has(progress.period)),
        journal,
        period: reportPeriod(grid),
        isClosed: (period) => closed.has(period),
      });
    },
  };
}

function progressRows(table: Table<'progress'>): readonly ProgressRow[] {
  return table.rows.flatMap((row): readonly ProgressRow[] => {
    const period = readPeriodCell(row.cell('Kỳ'));
    const unit = row.text('Đơn vị');
    if (!period || unit === '') return [];
    const progress = {
      period: writePeriod(period),
      unit,
      state: findSame(PROGRESS_STATES, row.text('Trạng thái')) ?? 'Chưa nộp',
      when: row.text('Lúc'),
      who: row.text('Ai'),
      reason: row.text('Lý do'),
      ...readSeal(row.text('Dấu')),
    };
    const typed = row.text('Trạng thái');
    return [{ progress, typed, place: (header) => row.place(header) }];
  });
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
