import { weeksInYear } from '../date';
import { twoDigits } from '../number/digits';
import { keep } from './kept';
import { type Period, periodKey } from './period';

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

const READ = new Map<string, Period>();
const WRITTEN = new Map<number, string>();

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
