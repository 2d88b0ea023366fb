import type { SpreadsheetProperties } from './google';

/** How a locale writes numbers and days, as far as cells are read and shown. */
export interface Locale {
  /** As `Intl` names it: `vi-VN`. */
  readonly tag: string;
  readonly point: string;
  readonly group: string;
  readonly dayOrder: 'dmy' | 'mdy' | 'ymd';
  /** The sign of its money. */
  readonly currency: string;
}

export const VIETNAMESE: Locale = {
  tag: 'vi-VN',
  point: ',',
  group: '.',
  dayOrder: 'dmy',
  currency: '₫',
};

/** The two that a desk meets: `Intl` takes its time to load, and these two are written down. */
const KNOWN = new Map<string, Locale>([
  ['vi_VN', VIETNAMESE],
  ['en_US', { tag: 'en-US', point: '.', group: ',', dayOrder: 'mdy', currency: '$' }],
]);

function dayOrderOf(tag: string): Locale['dayOrder'] {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0);
  const [first] = parts.filter(({ type }) => /^(day|month|year)$/.test(type));
  if (first?.type === 'year') return 'ymd';
  return first?.type === 'month' ? 'mdy' : 'dmy';
}

function made(name: string): Locale {
  const tag = name.replace('_', '-');
  const numbers = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
  const part = (type: string) => numbers.find((each) => each.type === type)?.value;
  return {
    tag,
    point: part('decimal') ?? '.',
    group: part('group') ?? ',',
    dayOrder: dayOrderOf(tag),
    currency: '¤',
  };
}

/** The locale of a workbook; a name such as `fr_FR` is looked up once. */
export function localeOf({ locale }: SpreadsheetProperties): Locale {
  const name = locale ?? 'en_US';
  const known = KNOWN.get(name);
  if (known) return known;
  const found = made(name);
  KNOWN.set(name, found);
  return found;
}

/** Whether a workbook's new tabs are named in Vietnamese. */
export function isVietnamese({
  properties,
}: {
  readonly properties: SpreadsheetProperties;
}): boolean {
  return localeOf(properties) === VIETNAMESE;
}
