import { formatValue } from 'hucre';
import { type Cell, effective, errorText, isCellError } from './cell';
import type { CellFormat } from './google';

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

/** The pattern Google uses for a type without one, in the locale of Vietnam. */
const DEFAULT_PATTERNS: Readonly<Record<NumberFormatType, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00 "₫"',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

export function patternOf(format: CellFormat | undefined): string {
  const { pattern, type } = format?.numberFormat ?? {};
  if (pattern) return pattern;
  return type ? (DEFAULT_PATTERNS[type as NumberFormatType] ?? 'General') : 'General';
}

/** What the cell shows, in the way of Vietnam: `1.234,5`, `20/05/2026`. Undefined = an empty cell. */
export function formattedValue(cell: Cell | undefined): string | undefined {
  const value = effective(cell);
  if (value === undefined) return undefined;
  if (isCellError(value)) return errorText(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(cell?.format);
  if (pattern === 'General' || pattern === '@') return generalNumber(value);
  // The library has no Vietnamese; German writes `1.234,5` too.
  return formatValue(value, hiddenPercents(pattern), { locale: 'de-DE' }).replaceAll(PERCENT, '%');
}

/** Stands for a `%` that is only written: the library takes each for one that multiplies. */
const PERCENT = '\u{F8FF}';

function hiddenPercents(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\%/g, (text) =>
    text.replace('\\%', `"%"`).replaceAll('%', PERCENT),
  );
}

/** A number without a format: at most 15 significant figures, a comma as the point. */
function generalNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).replace('.', ',');
}
