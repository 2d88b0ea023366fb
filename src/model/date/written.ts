import { twoDigits } from '../number/digits';
import { type CalendarDate, calendarDate } from './calendar';

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

/** A month as documents write it: `02`, `5`. */
export function writeMonth(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}
