import { type CalendarDate, serialOfDate } from '../date';
import { lastDay, lastMonth, monthCount } from './calendar';
import { keep } from './kept';
import { type Period, periodKey } from './period';

/** The first and the last day of a period, as Sheets counts days. */
interface Days {
  readonly first: number;
  readonly last: number;
}

const DAYS = new Map<number, Days>();

/** The days of a period; a review may fall anywhere in its year. */
function daysOf(period: Period): Days {
  const key = periodKey(period);
  return DAYS.get(key) ?? keep(DAYS, key, countDays(period));
}

function countDays(period: Period): Days {
  const { year } = period;
  const end = serialOfDate(lastDay(period) ?? { year, month: 12, day: 31 });
  if (period.kind === 'week') return { first: end - 6, last: end };
  const months = monthCount(period) || 12;
  const month = (lastMonth(period) ?? 12) - months + 1;
  return { first: serialOfDate({ year, month, day: 1 }), last: end };
}

/**
 * Whether a period is at or after the beginning of another: July is from `2026-07` and from
 * `2026-Q3` on, the half-year before it is not. A review counts as standing at its year's first day.
 */
export function isFrom(period: Period, beginning: Period): boolean {
  const { first, last } = daysOf(period);
  return (period.kind === 'review' ? first : last) >= daysOf(beginning).first;
}

/** Whether a day is before the first one of a period. */
export function isDayBefore(day: CalendarDate, period: Period): boolean {
  return serialOfDate(day) < daysOf(period).first;
}

/** Whether a day lies in a period of the calendar. */
export function isDayIn(day: CalendarDate, period: Period): boolean {
  const { first, last } = daysOf(period);
  const serial = serialOfDate(day);
  return serial >= first && serial <= last;
}

/** A time from one period to another; an end that is not given is open. */
export interface PeriodSpan {
  readonly from?: Period;
  readonly to?: Period;
}

/** Whether a period and a time have a day in common. */
export function isWithin(period: Period, { from, to }: PeriodSpan): boolean {
  const { first, last } = daysOf(period);
  return (!from || last >= daysOf(from).first) && (!to || first <= daysOf(to).last);
}

/**
 * Orders periods by when they end, a shorter one before the longer that ends with it; reviews
 * stand before all other periods of their year, as no figure is built from them.
 */
export function comparePeriods(left: Period, right: Period): number {
  return orderOf(left) - orderOf(right);
}

const ORDERS = new Map<number, number>();

/** Of very many rows it is asked again and again. */
function orderOf(period: Period): number {
  const key = periodKey(period);
  return ORDERS.get(key) ?? keep(ORDERS, key, countOrder(period));
}

function countOrder(period: Period): number {
  const end = lastDay(period);
  const day = serialOfDate(end ?? { year: period.year, month: 1, day: 1 });
  return day * 100 + (period.kind === 'week' ? 0 : monthCount(period) + 1);
}

/** Periods each once, the earliest first. */
export function inOrder(periods: readonly Period[]): readonly Period[] {
  const byKey = new Map(periods.map((period) => [periodKey(period), period]));
  return [...byKey.values()].sort(comparePeriods);
}
