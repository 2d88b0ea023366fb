/** A day of the calendar, without time or zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_A_DAY = 86400000;
/** Sheets counts days from 30/12/1899 (Google's "serial number" date format). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or undefined where the calendar has no such day (31/4, 29/2 of a common year). */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const exists =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

const VIETNAM_OFFSET = 7 * 3600000;

/**
 * Reads `dd/mm/yyyy` (also with `-` or `.`), ISO `yyyy-mm-dd`, and an ISO moment in UTC, which is the
 * day that it is in Vietnam then (some programs write a date cell as the midnight before).
 */
export function readDate(text: string): CalendarDate | undefined {
  const local = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (local) return calendarDate(Number(local[3]), Number(local[2]), Number(local[1]));
  if (/^\s*\d{4}-\d\d-\d\dT[\d:.]+Z\s*$/.test(text)) {
    const moment = new Date(Date.parse(text.trim()) + VIETNAM_OFFSET);
    return Number.isNaN(moment.getTime())
      ? undefined
      : calendarDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  }
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  return iso ? calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

/** The day that a Sheets serial number stands for; the time of day is dropped. */
export function dateOfSerial(serial: number): CalendarDate | undefined {
  const date = new Date(SERIAL_EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY);
  return Number.isNaN(date.getTime())
    ? undefined
    : calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The Sheets serial number of a day. */
export function serialOfDate(date: CalendarDate): number {
  return (Date.UTC(date.year, date.month - 1, date.day) - SERIAL_EPOCH) / MILLISECONDS_A_DAY;
}

/** Negative when left is the earlier day, 0 on the same day. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/**
 * `05/6/2026`, `20/02/2026`: the day with two digits, the months 1 and 2 with two digits
 * (Hướng dẫn 05-HD/VPTW, item 4.2.2; Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function writeDate(date: CalendarDate): string {
  return `${twoDigits(date.day)}/${writeMonth(date.month)}/${date.year}`;
}

/** `05/06/2026`: the form of the data pack and of cells. */
export function writePlainDate(date: CalendarDate): string {
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
}

function writeMonth(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}

/** `03`, `12`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
