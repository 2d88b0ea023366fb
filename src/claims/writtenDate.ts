import { daysInMonth, serialOfDate, wholeMonthsBetween } from '../model/date';
import { twoDigits } from '../model/number/digits';
import type { WrittenDate } from './token';

/** Stands for a year that is not written: February has 29 days then. */
const LEAP_YEAR = 2000;

/** The days of its month; 0 where there is no such month. */
export function daysInMonthOf({ month, year }: WrittenDate): number {
  return daysInMonth(year ?? LEAP_YEAR, month);
}

/** Whether the calendar has such a day. */
export function exists(date: WrittenDate): boolean {
  return date.day >= 1 && date.day <= daysInMonthOf(date);
}

/** yyyy-mm-dd; a date without a year is mm-dd. */
export function isoDate({ day, month, year }: WrittenDate): string {
  const date = `${twoDigits(month)}-${twoDigits(day)}`;
  return year === undefined ? date : `${String(year).padStart(4, '0')}-${date}`;
}

/** The number of a day, for differences; undefined without a year, or where there is no such day. */
export function dayNumber(date: WrittenDate, year = date.year): number | undefined {
  return year === undefined || !exists(date) ? undefined : serialOfDate({ ...date, year });
}

/** Whole months between two dates; undefined where a year is not written. */
export function wholeMonths(from: WrittenDate, to: WrittenDate): number | undefined {
  if (from.year === undefined || to.year === undefined) return undefined;
  return wholeMonthsBetween({ ...from, year: from.year }, { ...to, year: to.year });
}
