const DAY = 86_400_000;
/** Serial 25569 is 1970-01-01. */
const EPOCH = 25_569;

/** The serial number of a day and a time of day; both are without a time zone. */
function serialOf(year: number, month: number, day: number, milliseconds = 0): number {
  return (Date.UTC(year, month - 1, day) + milliseconds) / DAY + EPOCH;
}

/** Milliseconds since 1970 of a serial read as UTC, whole milliseconds. */
function utcOfSerial(serial: number): number {
  return Math.round((serial - EPOCH) * DAY);
}

/** The serial number of milliseconds since 1970 read as UTC. */
export function serialOfUtc(milliseconds: number): number {
  return milliseconds / DAY + EPOCH;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as a thousand uses of it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/**
 * Vietnam has kept UTC+7 without a break since 13 June 1975 (IANA's file `asia`). The table of zones
 * takes longer to load than all that a command reads from it.
 */
const VIETNAM = { zone: 'Asia/Ho_Chi_Minh', since: Date.UTC(1975, 5, 13), ahead: 7 * 3_600_000 };

/** How far local time is ahead of UTC at a moment. */
function offsetAt(utc: number, timeZone: string): number {
  if (timeZone === VIETNAM.zone && utc >= VIETNAM.since) return VIETNAM.ahead;
  const parts = formatterOf(timeZone).formatToParts(utc);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(utc / 1000) * 1000;
}

/** The moment a sheet's serial stands for in the spreadsheet's time zone. */
export function dateOfSerial(serial: number, timeZone: string): Date {
  const local = utcOfSerial(serial);
  return new Date(local - offsetAt(local - offsetAt(local, timeZone), timeZone));
}

/** The serial a sheet shows for a moment in its time zone. */
export function serialOfDate(date: Date, timeZone: string): number {
  const utc = date.getTime();
  return serialOfUtc(utc + offsetAt(utc, timeZone));
}

/** Local year, month, day, hour, minute, second of a moment. */
export function localParts(utc: number, timeZone: string): Date {
  return new Date(utc + offsetAt(utc, timeZone));
}

/** A written day or time as a serial, with the pattern it was written in. */
export interface Written {
  readonly serial: number;
  readonly pattern: string;
}

const PATTERNS = { dmy: ['d', 'm'], mdy: ['m', 'd'], ymd: ['m', 'd'] } as const;

/**
 * `31/05/2026` in the order of a locale, `2026-05-31`, or `2026-05` as its first day; undefined where
 * no such day is. Without an order it is Vietnam's.
 */
export function readDay(text: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): Written | undefined {
  const local = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (local && order !== 'ymd') {
    const [, first = '', mark = '/', second = '', year = ''] = local;
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    const [one, two] = PATTERNS[order];
    const pattern = [one.repeat(first.length), two.repeat(second.length), 'yyyy'].join(mark);
    return asDay(Number(year), Number(month), Number(day), pattern);
  }
  const iso = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (!iso) return undefined;
  const [, years, mark = '-', months = '', days] = iso;
  const [year, month] = [Number(years), Number(months)];
  if (days === undefined) return asDay(year, month, 1, `yyyy${mark}${'m'.repeat(months.length)}`);
  const pattern = ['yyyy', 'm'.repeat(months.length), 'd'.repeat(days.length)].join(mark);
  return asDay(year, month, Number(days), pattern);
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The order of the parts of a day with its month in words, by how it is written. */
const IN_WORDS: readonly (readonly [RegExp, (month: string, day: string) => string])[] = [
  [
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2}), ?(?<year>\d{4})$/i,
    (month, day) => `${month} ${day}, yyyy`,
  ],
  [/^(?<day>\d{1,2}) (?<month>[a-z]+) (?<year>\d{4})$/i, (month, day) => `${day} ${month} yyyy`],
  [/^(?<day>\d{1,2})-(?<month>[a-z]+)-(?<year>\d{4})$/i, (month, day) => `${day}-${month}-yyyy`],
];

/** `May 6, 2023`, `6 May 2023` or `6-May-2023`: an English month in full, or its first three letters. */
export function readDayInWords(text: string): Written | undefined {
  for (const [form, pattern] of IN_WORDS) {
    const { month = '', day = '', year = '' } = form.exec(text)?.groups ?? {};
    const given = month.toLowerCase();
    const at = MONTHS.findIndex((name) => {
      const known = name.toLowerCase();
      return known === given || (given.length === 3 && known.startsWith(given));
    });
    if (at < 0) continue;
    const letters = 'm'.repeat(given === MONTHS[at]?.toLowerCase() ? 4 : 3);
    return asDay(Number(year), at + 1, Number(day), pattern(letters, 'd'.repeat(day.length)));
  }
  return undefined;
}

function asDay(year: number, month: number, day: number, pattern: string): Written | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { serial: serialOf(year, month, day), pattern } : undefined;
}

/** `13:05`, `13:05:30` or `1:05 PM` as a part of a day. */
export function readTime(text: string): Written | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([AP])M)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes = '', seconds, half] = match;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (minute > 59 || second > 59 || (half && (hour < 1 || hour > 12))) return undefined;
  const shift = half ? (half.toUpperCase() === 'P' ? 12 : 0) - (hour === 12 ? 12 : 0) : 0;
  const serial = ((hour + shift) * 3600 + minute * 60 + second) / 86_400;
  const pattern = `${'h'.repeat(hours.length)}:mm${seconds === undefined ? '' : ':ss'}`;
  return { serial, pattern: half ? `${pattern} am/pm` : pattern };
}
