import { type CalendarDate, daysInMonth, lastDayOfWeek, monthOfWeek, weeksInYear } from '../date';
import type { Period } from './period';

/**
 * The period before, of the same length; before a year's nine months stands the year before's.
 * A review has none: only its own rows count.
 */
export function previousPeriod(period: Period): Period | undefined {
  const { year } = period;
  switch (period.kind) {
    case 'week':
      return period.week > 1
        ? { ...period, week: period.week - 1 }
        : { kind: 'week', year: year - 1, week: weeksInYear(year - 1) };
    case 'month':
      return period.month > 1
        ? { ...period, month: period.month - 1 }
        : { kind: 'month', year: year - 1, month: 12 };
    case 'quarter':
      return period.quarter > 1
        ? { ...period, quarter: period.quarter - 1 }
        : { kind: 'quarter', year: year - 1, quarter: 4 };
    case 'halfYear':
      return period.half > 1
        ? { ...period, half: 1 }
        : { kind: 'halfYear', year: year - 1, half: 2 };
    case 'nineMonths':
    case 'year':
      return { ...period, year: year - 1 };
    case 'review':
      return undefined;
  }
}

/** The period after, of the same length; after a review the next one of its year. */
export function nextPeriod(period: Period): Period {
  const { year } = period;
  switch (period.kind) {
    case 'week':
      return period.week < weeksInYear(year)
        ? { ...period, week: period.week + 1 }
        : { kind: 'week', year: year + 1, week: 1 };
    case 'month':
      return period.month < 12
        ? { ...period, month: period.month + 1 }
        : { kind: 'month', year: year + 1, month: 1 };
    case 'quarter':
      return period.quarter < 4
        ? { ...period, quarter: period.quarter + 1 }
        : { kind: 'quarter', year: year + 1, quarter: 1 };
    case 'halfYear':
      return period.half < 2
        ? { ...period, half: 2 }
        : { kind: 'halfYear', year: year + 1, half: 1 };
    case 'nineMonths':
    case 'year':
      return { ...period, year: year + 1 };
    case 'review':
      return { ...period, ordinal: period.ordinal + 1 };
  }
}

/** The same period of the year before (cùng kỳ); a week 53 answers to the last week. */
export function samePeriodLastYear(period: Period): Period | undefined {
  if (period.kind === 'review') return undefined;
  const year = period.year - 1;
  return period.kind === 'week'
    ? { ...period, year, week: Math.min(period.week, weeksInYear(year)) }
    : { ...period, year };
}

/** The last month of a period, or undefined where it has none (a review). */
export function lastMonth(period: Period): number | undefined {
  switch (period.kind) {
    case 'week':
      return monthOfWeek(period.year, period.week);
    case 'month':
      return period.month;
    case 'quarter':
      return period.quarter * 3;
    case 'halfYear':
      return period.half * 6;
    case 'nineMonths':
      return 9;
    case 'year':
      return 12;
    case 'review':
      return undefined;
  }
}

/** How many months a period has; a week has none, nor has a review. */
export function monthCount(period: Period): number {
  switch (period.kind) {
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'halfYear':
      return 6;
    case 'nineMonths':
      return 9;
    case 'year':
      return 12;
    case 'week':
    case 'review':
      return 0;
  }
}

/** The last day of a period of the calendar; undefined for a review. */
export function lastDay(period: Period): CalendarDate | undefined {
  const { year } = period;
  if (period.kind === 'week') return lastDayOfWeek(year, period.week);
  const month = lastMonth(period);
  return month === undefined ? undefined : { year, month, day: daysInMonth(year, month) };
}

/**
 * How much of its year has passed at the end of a period, as a fraction: 5 of 12 months, 20 of 53
 * weeks; undefined for a review.
 */
export function yearPassed(
  period: Period,
): { readonly passed: number; readonly whole: number } | undefined {
  if (period.kind === 'week') return { passed: period.week, whole: weeksInYear(period.year) };
  const passed = lastMonth(period);
  return passed === undefined ? undefined : { passed, whole: 12 };
}
