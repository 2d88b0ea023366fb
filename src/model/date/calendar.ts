/** A day of the calendar, without time or zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86400000;
/** Sheets counts days from 30/12/1899 (Google's "serial number" date format). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the Gregorian calendar; none in a month that there is not. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day, or undefined where the calendar has no such day (31/4, 29/2 of a common year). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const exists = year >= 1 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

/** The day that a Sheets serial number stands for; the time of day is dropped. */
export function dateOfSerial(serial: number): CalendarDate | undefined {
  const { year, month, day } = dayAt(Math.floor(serial));
  return calendarDate(year, month, day);
}

/** The day of a whole serial number that is known to be one; no day's parts are numbers else. */
export function dayAt(serial: number): CalendarDate {
  const date = new Date(SERIAL_EPOCH + serial * MILLISECONDS_A_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The Sheets serial number of a day: days are counted so wherever they are counted. */
export function serialOfDate({ year, month, day }: CalendarDate): number {
  return (Date.UTC(year, month - 1, day) - SERIAL_EPOCH) / MILLISECONDS_A_DAY;
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return serialOfDate(to) - serialOfDate(from);
}

/** Whole months between two days, the days left over not counted. */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  return to.day < from.day ? months - 1 : months;
}

/** Plans and tasks of a ward reach no further, back or ahead. */
const MOST_YEARS_AWAY = 50;

/** Whether a day lies so far from a year that it can only be a slip: 30/11/2206, 13/02/1900. */
export function isFarFrom({ year }: CalendarDate, from: number): boolean {
  return Math.abs(year - from) > MOST_YEARS_AWAY;
}

/** Negative when left is the earlier day, 0 on the same day. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}
