import { type Period, previousPeriod, writePeriod, yearToDateParts } from '../../model/period';

/** A period, or the year so far at its end (lũy kế). */
export type TimeKind = 'period' | 'yearToDate';

/** Which time a figure is of. */
export interface FigureTime {
  readonly kind: TimeKind;
  readonly period: Period;
}

/** A time as plain data: the periods that make it, and what stands before it. */
export interface TimePlan {
  readonly kind: TimeKind;
  readonly period: string;
  /** The periods that add up to it, in order; a shorter one inside stands in the calendar. */
  readonly parts: readonly string[];
  /** The period before, of the same length; a review has none. */
  readonly previous?: string;
  /** More than a year before the first row: no formula is computed for it. */
  readonly beforeArchive?: true;
}

/** Since when there are rows, and what the report is on: how far back a figure may look. */
export interface Archive {
  readonly firstYear: number;
  readonly reportYear: number;
}

/** No archive goes back further; a year typed wrongly is not to be walked to. */
const LONGEST_ARCHIVE = 50;

/** One time as plain data. */
export function planTime({ kind, period }: FigureTime, archive: Archive): TimePlan {
  const before = previousPeriod(period);
  return {
    kind,
    period: writePeriod(period),
    parts: (kind === 'period' ? [period] : yearToDateParts(period)).map(writePeriod),
    ...(before ? { previous: writePeriod(before) } : {}),
    ...(isBeforeArchive(period, archive) ? { beforeArchive: true } : {}),
  };
}

/** One year more than the archive has, for what is asked of the period before the first. */
function isBeforeArchive({ year }: Period, { firstYear, reportYear }: Archive): boolean {
  return year < Math.max(firstYear, reportYear - LONGEST_ARCHIVE) - 1;
}

/** What formulas ask of other times than their own. */
export interface Reach {
  /** Periods that they look back, one after the other; a running total: all that there are. */
  readonly back: number | 'to the first';
  readonly yearToDate: boolean;
}

/** The times of a report with all that its formulas reach from there, each once. */
export function planTimes(
  asked: readonly FigureTime[],
  reach: Reach,
  archive: Archive,
): readonly FigureTime[] {
  const found = new Map<string, FigureTime>();
  const add = (kind: TimeKind, period: Period) =>
    found.set(timeKey(kind, writePeriod(period)), { kind, period });
  const most = reach.back === 'to the first' ? Number.POSITIVE_INFINITY : reach.back;
  for (const time of asked) {
    let at: Period | undefined = time.period;
    for (let steps = 0; at && steps <= most; steps += 1) {
      add(time.kind, at);
      if (reach.yearToDate) add('yearToDate', at);
      if (isBeforeArchive(at, archive)) break;
      at = previousPeriod(at);
    }
  }
  return [...found.values()];
}

/** What no other time is called. */
export function timeKey(kind: TimeKind, period: string): string {
  return `${kind} ${period}`;
}
