import { type Grid, TAB } from '../contract';
import { closedPeriods, entrySheet, typedPeriods } from '../cycle';
import { readDate } from '../model/date';
import {
  inOrder,
  isDayBefore,
  isFrom,
  type Period,
  readPeriod,
  writePeriod,
} from '../model/period';

/** What has served its time in a workbook. */
export interface Spent {
  /** The first of the closed periods of the report's kind that keep everything. */
  readonly firstKept: Period;
  /** The closed periods before it, of whatever kind, as they are written. */
  readonly periods: ReadonlySet<string>;
  /** Those before it with rows in the archive that keep everything too, since the form has rows of them. */
  readonly waiting: readonly string[];
  /** Whether a line of the journal is of that time: by its periods, where it names none by its day. */
  readonly isLine: (periods: string, when: string) => boolean;
  readonly isDay: (day: string) => boolean;
}

/**
 * What was before the last closed periods of the report's kind.
 * @param kept how many of these keep everything
 * @returns undefined where there are no more of them
 */
export function spentIn(grid: Grid, { kind }: Period, kept: number): Spent | undefined {
  const closed = [...closedPeriods(grid)].flatMap((written) => readPeriod(written) ?? []);
  const ofKind = inOrder(closed.filter((period) => period.kind === kind));
  const firstKept = ofKind[ofKind.length - kept];
  if (!firstKept || ofKind.length <= kept) return undefined;
  const isBefore = (period: Period) =>
    period.kind === 'review' ? period.year < firstKept.year : !isFrom(period, firstKept);
  const open = new Set(typedPeriods(entrySheet(grid, TAB.entries)));
  const isSpent = (period: Period) => isBefore(period) && !open.has(writePeriod(period));
  const standing = typedPeriods(entrySheet(grid, TAB.archive)).flatMap(
    (written) => readPeriod(written) ?? [],
  );
  const isDay = (text: string) => {
    const day = readDate(text.split(' ')[0] ?? '');
    return day !== undefined && isDayBefore(day, firstKept);
  };
  return {
    firstKept,
    periods: new Set(inOrder(closed.filter(isSpent)).map(writePeriod)),
    waiting: inOrder(standing.filter((one) => isBefore(one) && !isSpent(one))).map(writePeriod),
    isDay,
    isLine: (told, when) => {
      const named = told.split(/[,;]/).filter((part) => part.trim() !== '');
      const periods = named.flatMap((part) => readPeriod(part.trim()) ?? []);
      if (periods.length === 0) return isDay(when);
      return periods.length === named.length && periods.every(isSpent);
    },
  };
}
