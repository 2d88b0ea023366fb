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

/** `31/05/2026` or `2026-05-31` (and `2026-05` as its first day) as a serial; undefined where no such day is. */
export function readDay(text: string): { serial: number; pattern: string } | undefined {
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (vietnamese) {
    const [day = 0, month = 0, year = 0] = vietnamese.slice(1).map(Number);
    return asDay(year, month, day, 'dd/mm/yyyy');
  }
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (!iso) return undefined;
  const [year = 0, month = 0] = [Number(iso[1]), Number(iso[2])];
  if (iso[3] === undefined) return asDay(year, month, 1, 'yyyy-mm');
  return asDay(year, month, Number(iso[3]), 'yyyy-mm-dd');
}

function asDay(year: number, month: number, day: number, pattern: string) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { serial: serialOf(year, month, day), pattern } : undefined;
}
