import { type CalendarDate, dayAt, serialOfDate } from '../model/date';
import { twoDigits } from '../model/number';
import { sha256 } from '../model/sha256';
import { utf8 } from './docx/utf8';

/** A day in a calendar. */
export interface CalendarDay {
  readonly on: CalendarDate;
  readonly what: string;
  /** Who, with whom, what comes of it: a line each. */
  readonly details: readonly string[];
  /** What makes it the same one when the calendar is read once more. */
  readonly key: string;
}

/** Octets in a line, the line's end apart (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * Days as an iCalendar file (RFC 5545) that Google Calendar, Outlook and telephones read: an event of the
 * whole day each. The same days make the same file.
 * @param stamp the day that it is of
 */
export function renderCalendar(
  name: string,
  days: readonly CalendarDay[],
  stamp: CalendarDate,
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bon Truc//VI',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ on, what, details, key }) => [
      'BEGIN:VEVENT',
      `UID:${sha256(key).slice(0, 32)}@bon-truc`,
      `DTSTAMP:${written(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${written(on)}`,
      // The end is the day after (3.6.1).
      `DTEND;VALUE=DATE:${written(dayAt(serialOfDate(on) + 1))}`,
      `SUMMARY:${escaped(what)}`,
      ...(details.length > 0 ? [`DESCRIPTION:${details.map(escaped).join('\\n')}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return utf8(lines.map(folded).join('\r\n').concat('\r\n'));
}

function written({ year, month, day }: CalendarDate): string {
  return `${year}${twoDigits(month)}${twoDigits(day)}`;
}

/** A text value (3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** A long line goes on behind a space; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const more = utf8(letter).length;
    if (octets + more > LONGEST_LINE) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}
