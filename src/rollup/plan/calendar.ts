import { monthCount, type Period, partsOf, writePeriod } from '../../model/period';

/** What a period is to a rollup: what it can be made from, and what it weighs. */
export interface CalendarEntry {
  readonly year: number;
  /** In a mean a quarter's own row counts as three months; 52 weeks count as 12 months. */
  readonly weight: number;
  /** The ways to build it from shorter periods, the longest parts first; each period written. */
  readonly ways: readonly (readonly string[])[];
  /** A month is made of weeks only where some were reported: else it is the month that is missing. */
  readonly onlyFromReported?: true;
}

/** Periods by how they are written, with all shorter ones inside them. */
export type Calendar = Readonly<Record<string, CalendarEntry>>;

/** The calendar of some periods, closed: every part that a way names has its own entry. */
export function planCalendar(periods: Iterable<Period>): Calendar {
  const calendar: Record<string, CalendarEntry> = {};
  const add = (period: Period): string => {
    const written = writePeriod(period);
    calendar[written] ??= entryOf(
      period,
      partsOf(period).map((parts) => parts.map(add)),
    );
    return written;
  };
  for (const period of periods) add(period);
  return calendar;
}

function entryOf(period: Period, ways: CalendarEntry['ways']): CalendarEntry {
  const entry = { year: period.year, weight: weightOf(period), ways };
  return period.kind === 'month' ? { ...entry, onlyFromReported: true } : entry;
}

function weightOf(period: Period): number {
  if (period.kind === 'week') return 3;
  return 13 * Math.max(monthCount(period), 1);
}
