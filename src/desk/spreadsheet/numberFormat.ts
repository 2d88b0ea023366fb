import { formatValue } from 'hucre';
import { type Cell, effective, errorText, isCellError } from './cell';
import type { CellFormat } from './google';
import { type Locale, VIETNAMESE } from './locale';

/** NumberFormatType of https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#NumberFormatType */
export type NumberFormatType =
  | 'TEXT'
  | 'NUMBER'
  | 'PERCENT'
  | 'CURRENCY'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'SCIENTIFIC';

const CURRENCY = /[$€£₫đ¥]/;

/** A pattern without its quoted texts, colours and escapes. */
function bare(pattern: string): string {
  return pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** The kind of number a pattern shows: .xlsx keeps the pattern alone. */
export function numberFormatType(pattern: string): NumberFormatType {
  const text = bare(pattern);
  if (text === '@') return 'TEXT';
  if (/^general$/i.test(text)) return 'NUMBER';
  const day = /[dy]/i.test(text) || (/m/i.test(text) && !/[hs]/i.test(text));
  const time = /[hs]|AM\/PM/i.test(text);
  if (day && time) return 'DATE_TIME';
  if (day) return 'DATE';
  if (time) return 'TIME';
  if (text.includes('%')) return 'PERCENT';
  if (/e[+-]/i.test(text)) return 'SCIENTIFIC';
  return CURRENCY.test(pattern) ? 'CURRENCY' : 'NUMBER';
}

const DAYS = { dmy: 'dd/mm/yyyy', mdy: 'm/d/yyyy', ymd: 'yyyy-mm-dd' } as const;

/** The pattern Google uses for a type without one. */
function defaultPattern(type: string, { dayOrder, currency }: Locale): string {
  const day = DAYS[dayOrder];
  const time = dayOrder === 'mdy' ? 'h:mm:ss am/pm' : 'hh:mm:ss';
  const patterns: Readonly<Record<NumberFormatType, string>> = {
    TEXT: '@',
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: dayOrder === 'mdy' ? `"${currency}"#,##0.00` : `#,##0.00 "${currency}"`,
    DATE: day,
    TIME: time,
    DATE_TIME: `${day} ${dayOrder === 'mdy' ? 'h:mm:ss' : 'hh:mm:ss'}`,
    SCIENTIFIC: '0.00E+00',
  };
  return patterns[type as NumberFormatType] ?? 'General';
}

export function patternOf(format: CellFormat | undefined, locale: Locale = VIETNAMESE): string {
  const { pattern, type } = format?.numberFormat ?? {};
  if (pattern) return pattern;
  return type ? defaultPattern(type, locale) : 'General';
}

/** What the cell shows in a locale: `1.234,5`, `20/05/2026`. Undefined = an empty cell. */
export function formattedValue(cell: Cell | undefined, locale: Locale): string | undefined {
  const value = effective(cell);
  if (value === undefined) return undefined;
  if (isCellError(value)) return errorText(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(cell?.format, locale);
  if (pattern === 'General' || pattern === '@') return generalNumber(value, locale);
  // The library has no Vietnamese; German writes `1.234,5` too.
  return formatValue(value, hiddenPercents(pattern), {
    locale: locale === VIETNAMESE ? 'de-DE' : locale.tag,
  }).replaceAll(PERCENT, '%');
}

/** Stands for a `%` that is only written: the library takes each for one that multiplies. */
const PERCENT = '\u{F8FF}';

function hiddenPercents(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\%/g, (text) =>
    text.replace('\\%', `"%"`).replaceAll('%', PERCENT),
  );
}

/** How many figures a number without a format shows; whole digits are all shown. */
const GENERAL_FIGURES = 10;

function generalNumber(value: number, { point }: Locale): string {
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2).replace('e', 'E').replace('.', point);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const rounded = Number(value.toPrecision(Math.min(15, Math.max(GENERAL_FIGURES, whole))));
  const text = size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded);
  return text.replace(/\.$/, '').replace('.', point);
}
