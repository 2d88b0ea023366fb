import {
  type CalendarDate,
  daysInMonth,
  lastDayOfWeek,
  monthOfWeek,
  serialOfDate,
  weeksInYear,
} from './date';
import { twoDigits } from './number/digits';

/**
 * A reporting period (kỳ). A review (`SK-2026-1`) is a one-off: only its own rows count.
 * The bounds of a period (`Từ ngày`, `Đến ngày`) are data of the office, never derived from it.
 */
export type Period =
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'halfYear'; readonly year: number; readonly half: number }
  | { readonly kind: 'nineMonths'; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'review'; readonly year: number; readonly ordinal: number };

/** The forms that a period may be written in, for messages. */
export const PERIOD_FORMS = '2026-05, 2026-Q1, 2026-H1, 2026-9T, 2026, 2026-W20, SK-2026-1';

type PeriodReader = (year: number, ordinal: number) => Period | undefined;

const FORMS: readonly (readonly [RegExp, PeriodReader])[] = [
  [/^(\d{4})-(\d{1,2})$/, (year, month) => within(month, 12, { kind: 'month', year, month })],
  [/^(\d{4})-Q(\d)$/, (year, quarter) => within(quarter, 4, { kind: 'quarter', year, quarter })],
  [/^(\d{4})-H(\d)$/, (year, half) => within(half, 2, { kind: 'halfYear', year, half })],
  [/^(\d{4})-(9)T$/, (year) => ({ kind: 'nineMonths', year })],
  [/^(\d{4})()$/, (year) => ({ kind: 'year', year })],
  [
    /^(\d{4})-W(\d{1,2})$/,
    (year, week) => within(week, weeksInYear(year), { kind: 'week', year, week }),
  ],
  [
    /^SK-(\d{4})-(\d{1,3})$/,
    (year, ordinal) => within(ordinal, 999, { kind: 'review', year, ordinal }),
  ],
];

function within(ordinal: number, most: number, period: Period): Period | undefined {
  return ordinal >= 1 && ordinal <= most ? period : undefined;
}

/**
 * Few different periods stand in very many rows: what is made of one is made once and kept, of so
 * many at most.
 */
const MOST_KEPT = 10000;
const READ = new Map<string, Period>();
const WRITTEN = new Map<number, string>();
const PARTS = new Map<number, readonly (readonly Period[])[]>();
const DAYS = new Map<number, Days>();

/** The first and the last day of a period, as Sheets counts days. */
interface Days {
  readonly first: number;
  readonly last: number;
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size < MOST_KEPT) kept.set(key, value);
  return value;
}

/** Reads `2026-05`, `2026-Q1`, `2026-H1`, `2026-9T`, `2026`, `2026-W20`, `SK-2026-1`. */
export function readPeriod(text: string): Period | undefined {
  const known = READ.get(text);
  if (known) return known;
  const period = readForms(text);
  return period && keep(READ, text, period);
}

function readForms(text: string): Period | undefined {
  const written = text.trim().toUpperCase();
  for (const [form, read] of FORMS) {
    const match = form.exec(written);
    if (match) return read(Number(match[1]), Number(match[2]));
  }
  return undefined;
}

/** The one way a period is written; also its key. */
export function writePeriod(period: Period): string {
  const key = periodKey(period);
  return WRITTEN.get(key) ?? keep(WRITTEN, key, write(period));
}

function write(period: Period): string {
  switch (period.kind) {
    case 'week':
      return `${period.year}-W${twoDigits(period.week)}`;
    case 'month':
      return `${period.year}-${twoDigits(period.month)}`;
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'halfYear':
      return `${period.year}-H${period.half}`;
    case 'nineMonths':
      return `${period.year}-9T`;
    case 'year':
      return String(period.year);
    case 'review':
      return `SK-${period.year}-${period.ordinal}`;
  }
}

/** A number that no other period has: a key that costs nothing to make. */
export function periodKey(period: Period): number {
  switch (period.kind) {
    case 'week':
      return period.year * 10000 + period.week;
    case 'month':
      return period.year * 10000 + 100 + period.month;
    case 'quarter':
      return period.year * 10000 + 200 + period.quarter;
    case 'halfYear':
      return period.year * 10000 + 300 + period.half;
    case 'nineMonths':
      return period.year * 10000 + 400;
    case 'year':
      return period.year * 10000 + 500;
    case 'review':
      return period.year * 10000 + 1000 + period.ordinal;
  }
}

/** Whether two periods are the same. */
export function samePeriod(left: Period, right: Period): boolean {
  return periodKey(left) === periodKey(right);
}

/**
 * The period before, of the same length; before a year's nine months stands the year before's.
 * A review has none: only its own rows count.
 */
export function previousPeriod(period: Period): Period | undefined {
  const { year } = period;
  switch (period.kind) {
    case 'week':
      return period.week > 1
        ? { ...period, week: period.week - 1 }
        : { kind: 'week', year: year - 1, week: weeksInYear(year - 1) };
    case 'month':
      return period.month > 1
        ? { ...period, month: period.month - 1 }
        : { kind: 'month', year: year - 1, month: 12 };
    case 'quarter':
      return period.quarter > 1
        ? { ...period, quarter: period.quarter - 1 }
        : { kind: 'quarter', year: year - 1, quarter: 4 };
    case 'halfYear':
      return period.half > 1
        ? { ...period, half: 1 }
        : { kind: 'halfYear', year: year - 1, half: 2 };
    case 'nineMonths':
    case 'year':
      return { ...period, year: year - 1 };
    case 'review':
      return undefined;
  }
}

/** The period after, of the same length; after a review the next one of its year. */
export function nextPeriod(period: Period): Period {
  const { year } = period;
  switch (period.kind) {
    case 'week':
      return period.week < weeksInYear(year)
        ? { ...period, week: period.week + 1 }
        : { kind: 'week', year: year + 1, week: 1 };
    case 'month':
      return period.month < 12
        ? { ...period, month: period.month + 1 }
        : { kind: 'month', year: year + 1, month: 1 };
    case 'quarter':
      return period.quarter < 4
        ? { ...period, quarter: period.quarter + 1 }
        : { kind: 'quarter', year: year + 1, quarter: 1 };
    case 'halfYear':
      return period.half < 2
        ? { ...period, half: 2 }
        : { kind: 'halfYear', year: year + 1, half: 1 };
    case 'nineMonths':
    case 'year':
      return { ...period, year: year + 1 };
    case 'review':
      return { ...period, ordinal: period.ordinal + 1 };
  }
}

/** The same period of the year before (cùng kỳ); a week 53 answers to the last week. */
export function samePeriodLastYear(period: Period): Period | undefined {
  if (period.kind === 'review') return undefined;
  const year = period.year - 1;
  return period.kind === 'week'
    ? { ...period, year, week: Math.min(period.week, weeksInYear(year)) }
    : { ...period, year };
}

/** The last month of a period, or undefined where it has none (a review). */
export function lastMonth(period: Period): number | undefined {
  switch (period.kind) {
    case 'week':
      return monthOfWeek(period.year, period.week);
    case 'month':
      return period.month;
    case 'quarter':
      return period.quarter * 3;
    case 'halfYear':
      return period.half * 6;
    case 'nineMonths':
      return 9;
    case 'year':
      return 12;
    case 'review':
      return undefined;
  }
}

/** How many months a period has; a week has none, nor has a review. */
export function monthCount(period: Period): number {
  switch (period.kind) {
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'halfYear':
      return 6;
    case 'nineMonths':
      return 9;
    case 'year':
      return 12;
    case 'week':
    case 'review':
      return 0;
  }
}

/**
 * The ways to build a period from shorter ones, the longest parts first: a year from its halves,
 * a quarter from its months. Weeks are a series of their own: no month is made of them.
 */
export function partsOf(period: Period): readonly (readonly Period[])[] {
  const key = periodKey(period);
  return PARTS.get(key) ?? keep(PARTS, key, waysToBuild(period));
}

/** The written forms of a period and of all shorter periods inside it. */
export function periodsWithin(period: Period): ReadonlySet<string> {
  const within = new Set<string>();
  const add = (part: Period) => {
    within.add(writePeriod(part));
    for (const parts of partsOf(part)) parts.forEach(add);
  };
  add(period);
  return within;
}

function waysToBuild(period: Period): readonly (readonly Period[])[] {
  const { year } = period;
  switch (period.kind) {
    case 'year':
      return [
        [
          { kind: 'nineMonths', year },
          { kind: 'quarter', year, quarter: 4 },
        ],
        [1, 2].map((half) => ({ kind: 'halfYear' as const, year, half })),
      ];
    case 'nineMonths':
      return [
        [
          { kind: 'halfYear', year, half: 1 },
          { kind: 'quarter', year, quarter: 3 },
        ],
      ];
    case 'halfYear':
      return [
        [period.half * 2 - 1, period.half * 2].map((quarter) => ({
          kind: 'quarter' as const,
          year,
          quarter,
        })),
      ];
    case 'quarter':
      return [
        [2, 1, 0].map((back) => ({
          kind: 'month' as const,
          year,
          month: period.quarter * 3 - back,
        })),
      ];
    case 'month':
    case 'week':
    case 'review':
      return [];
  }
}

/**
 * The periods that add up to the year so far, 1 January to the end of this period, the longest
 * first: for May the first quarter, April and May; for week 20 the first twenty weeks, which are a
 * series of their own. A review stands alone: only its own rows count.
 */
export function yearToDateParts(period: Period): readonly Period[] {
  const { year } = period;
  switch (period.kind) {
    case 'review':
      return [period];
    case 'week':
      return Array.from({ length: period.week }, (_, index) => ({
        kind: 'week',
        year,
        week: index + 1,
      }));
    default:
      return monthsToDate(year, lastMonth(period) ?? 0);
  }
}

/** The first months of a year as its longest parts: those of 11 are nine months and two. */
function monthsToDate(year: number, months: number): readonly Period[] {
  const longest: readonly Period[] = [
    { kind: 'year', year },
    { kind: 'nineMonths', year },
    { kind: 'halfYear', year, half: 1 },
    { kind: 'quarter', year, quarter: 1 },
  ];
  const first = longest.find((part) => monthCount(part) <= months);
  const parts = first ? [first] : [];
  let done = first ? monthCount(first) : 0;
  while (done < months) {
    done += 1;
    parts.push({ kind: 'month', year, month: done });
  }
  return parts;
}

/**
 * How much of its year has passed at the end of a period, as a fraction: 5 of 12 months, 20 of 53
 * weeks; undefined for a review.
 */
export function yearPassed(
  period: Period,
): { readonly passed: number; readonly whole: number } | undefined {
  if (period.kind === 'week') return { passed: period.week, whole: weeksInYear(period.year) };
  const passed = lastMonth(period);
  return passed === undefined ? undefined : { passed, whole: 12 };
}

/** The last day of a period of the calendar; undefined for a review. */
export function lastDay(period: Period): CalendarDate | undefined {
  const { year } = period;
  if (period.kind === 'week') return lastDayOfWeek(year, period.week);
  const month = lastMonth(period);
  return month === undefined ? undefined : { year, month, day: daysInMonth(year, month) };
}

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

function orderOf(period: Period): number {
  const end = lastDay(period);
  const day = serialOfDate(end ?? { year: period.year, month: 1, day: 1 });
  return day * 100 + (period.kind === 'week' ? 0 : monthCount(period) + 1);
}

/** Periods each once, the earliest first. */
export function inOrder(periods: readonly Period[]): readonly Period[] {
  const byKey = new Map(periods.map((period) => [periodKey(period), period]));
  return [...byKey.values()].sort(comparePeriods);
}

const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'];

/** `I` to `IV` for the quarter that a period ends in; undefined for a review. */
export function quarterNumeral(period: Period): string | undefined {
  const month = lastMonth(period);
  return month === undefined ? undefined : ROMAN_QUARTERS[Math.ceil(month / 3) - 1];
}

/** A period as people say it: `tháng 5 năm 2026`, `quý I năm 2026`, `09 tháng năm 2026`. */
export function sayPeriod(period: Period): string {
  const inYear = sayPeriodOfYear(period);
  return period.kind === 'year' ? inYear : `${inYear} năm ${period.year}`;
}

/** A period where its year is known: `tháng 5`, `quý I`, `tuần 20`. */
export function sayPeriodOfYear(period: Period): string {
  switch (period.kind) {
    case 'week':
      return `tuần ${period.week}`;
    case 'month':
      return `tháng ${period.month}`;
    case 'quarter':
      return `quý ${quarterNumeral(period)}`;
    case 'halfYear':
      return `06 tháng ${period.half === 1 ? 'đầu' : 'cuối'}`;
    case 'nineMonths':
      return '09 tháng';
    case 'year':
      return `năm ${period.year}`;
    case 'review':
      return `đợt ${period.ordinal}`;
  }
}

/** Periods of one year in their order: `tháng 1 đến tháng 3, tháng 5`. */
export function sayPeriodsOfYear(periods: readonly Period[]): string {
  const runs: Period[][] = [];
  for (const period of periods) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const before = previousPeriod(period);
    if (last && before && samePeriod(last, before)) run?.push(period);
    else runs.push([period]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run[run.length - 1]].map((one) => one && sayPeriodOfYear(one));
      return run.length > 2 ? `${first} đến ${last}` : run.map(sayPeriodOfYear).join(', ');
    })
    .join(', ');
}
