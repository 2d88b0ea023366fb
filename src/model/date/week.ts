import { type CalendarDate, dayAt, daysBetween, serialOfDate } from './calendar';

// Weeks of ISO 8601: they begin on Monday, and a week belongs to the year of its Thursday.
const DAYS_A_WEEK = 7;
/** Day 2 of the serial numbers, 1/1/1900, was a Monday. */
const A_MONDAY = 2;
const THURSDAY = 3;
const SUNDAY = 6;

/** The ISO 8601 week of a day. */
export function isoWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const serial = serialOfDate(date);
  const thursday = dayAt(serial - weekday(serial) + THURSDAY);
  const passed = daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday);
  return { year: thursday.year, week: Math.floor(passed / DAYS_A_WEEK) + 1 };
}

/** Weeks that an ISO 8601 year has: 52 or 53. */
export function weeksInYear(year: number): number {
  return isoWeek({ year, month: 12, day: 28 }).week;
}

/** The month that a week belongs to: that of its Thursday, so no week counts twice. */
export function monthOfWeek(year: number, week: number): number {
  return dayAt(mondayAt(year, week) + THURSDAY).month;
}

/** The Monday that a week begins with. */
export function firstDayOfWeek(year: number, week: number): CalendarDate {
  return dayAt(mondayAt(year, week));
}

/** The Sunday that a week ends with. */
export function lastDayOfWeek(year: number, week: number): CalendarDate {
  return dayAt(mondayAt(year, week) + SUNDAY);
}

/** The serial number of a week's Monday; 4 January is always in the first week. */
function mondayAt(year: number, week: number): number {
  const january4 = serialOfDate({ year, month: 1, day: 4 });
  return january4 - weekday(january4) + (week - 1) * DAYS_A_WEEK;
}

/** 0 on Monday, 6 on Sunday. */
function weekday(serial: number): number {
  return (((serial - A_MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}
