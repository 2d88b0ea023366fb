import { lastMonth, monthCount } from './calendar';
import { keep } from './kept';
import { type Period, periodKey } from './period';
import { writePeriod } from './written';

const PARTS = new Map<number, readonly (readonly Period[])[]>();

/**
 * The ways to build a period from shorter ones, the longest parts first: a year from its halves,
 * a quarter from its months. Weeks are a series of their own: no month is made of them.
 */
export function partsOf(period: Period): readonly (readonly Period[])[] {
  const key = periodKey(period);
  return PARTS.get(key) ?? keep(PARTS, key, waysToBuild(period));
}

function waysToBuild(period: Period): readonly (readonly Period[])[] {
  const { year } = period;
  switch (period.kind) {
    case 'year':
      return [
        [
          { kind: 'nineMonths', year },
          { kind: 'quarter', year, quarter: 4 },
        ],
        [1, 2].map((half) => ({ kind: 'halfYear' as const, year, half })),
      ];
    case 'nineMonths':
      return [
        [
          { kind: 'halfYear', year, half: 1 },
          { kind: 'quarter', year, quarter: 3 },
        ],
      ];
    case 'halfYear':
      return [
        [period.half * 2 - 1, period.half * 2].map((quarter) => ({
          kind: 'quarter' as const,
          year,
          quarter,
        })),
      ];
    case 'quarter':
      return [
        [2, 1, 0].map((back) => ({
          kind: 'month' as const,
          year,
          month: period.quarter * 3 - back,
        })),
      ];
    case 'month':
    case 'week':
    case 'review':
      return [];
  }
}

/** The written forms of a period and of all shorter periods inside it. */
export function periodsWithin(period: Period): ReadonlySet<string> {
  const within = new Set<string>();
  const add = (part: Period) => {
    within.add(writePeriod(part));
    for (const parts of partsOf(part)) parts.forEach(add);
  };
  add(period);
  return within;
}

/**
 * The periods that add up to the year so far, 1 January to the end of this period, the longest
 * first: for May the first quarter, April and May; for week 20 the first twenty weeks, which are a
 * series of their own. A review stands alone: only its own rows count.
 */
export function yearToDateParts(period: Period): readonly Period[] {
  const { year } = period;
  switch (period.kind) {
    case 'review':
      return [period];
    case 'week':
      return Array.from({ length: period.week }, (_, index) => ({
        kind: 'week',
        year,
        week: index + 1,
      }));
    default:
      return monthsToDate(year, lastMonth(period) ?? 0);
  }
}

/** The first months of a year as its longest parts: those of 11 are nine months and two. */
function monthsToDate(year: number, months: number): readonly Period[] {
  const longest: readonly Period[] = [
    { kind: 'year', year },
    { kind: 'nineMonths', year },
    { kind: 'halfYear', year, half: 1 },
    { kind: 'quarter', year, quarter: 1 },
  ];
  const first = longest.find((part) => monthCount(part) <= months);
  const parts = first ? [first] : [];
  let done = first ? monthCount(first) : 0;
  while (done < months) {
    done += 1;
    parts.push({ kind: 'month', year, month: done });
  }
  return parts;
}
