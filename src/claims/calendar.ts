import type { CalendarDate } from './token';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month of the Gregorian calendar; without a year February has 29. */
export function daysInMonth(month: number, year: number | undefined): number {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

export function exists({ day, month, year }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** yyyy-mm-dd; a date without a year is mm-dd. */
export function isoDate({ day, month, year }: CalendarDate): string {
  const date = `${twoDigits(month)}-${twoDigits(day)}`;
  return year === undefined ? date : `${String(year).padStart(4, '0')}-${date}`;
}

/** Days since the beginning of the calendar, for differences only. */
export function dayNumber(day: number, month: number, year: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}

/** Whole years and months between two dates, the days left over not counted. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number | undefined {
  if (from.year === undefined || to.year === undefined) return undefined;
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  return to.day < from.day ? months - 1 : months;
}
