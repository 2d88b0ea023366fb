import { monthCount, type Period, partsOf, writePeriod } from '../../model/period';

/** What a period is to a rollup: what it can be made from, and what it weighs. */
export interface CalendarEntry {
  readonly year: number;
  /** In a mean a quarter's own row counts as three months. */
  readonly weight: number;
  /** The ways to build it from shorter periods, the longest parts first; each period written. */
  readonly ways: readonly (readonly string[])[];
}

/** Periods by how they are written, with all shorter ones inside them. */
export type Calendar = Readonly<Record<string, CalendarEntry>>;

/** The calendar of some periods, closed: every part that a way names has its own entry. */
export function planCalendar(periods: Iterable<Period>): Calendar {
  const calendar: Record<string, CalendarEntry> = {};
  const add = (period: Period): string => {
    const written = writePeriod(period);
    calendar[written] ??= {
      year: period.year,
      weight: Math.max(monthCount(period), 1),
      ways: partsOf(period).map((parts) => parts.map(add)),
    };
    return written;
  };
  for (const period of periods) add(period);
  return calendar;
}
