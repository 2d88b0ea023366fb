import { type Cell, newFormula } from './cell';
import type { Locale } from './locale';
import { readDay, readDayInWords, readTime } from './serialDate';

/** A number with the format that a sheet gives it, where its writing asks for one. */
interface TypedNumber {
  readonly value: number;
  readonly type?: string;
  readonly pattern?: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The patterns of typed numbers in one locale: its groups, its point, its money. */
interface NumberForms {
  readonly number: RegExp;
  readonly percent: RegExp;
  readonly money: RegExp;
  readonly scientific: RegExp;
}

const forms = new Map<string, NumberForms>();

function formsOf({ tag, group, point, currency }: Locale): NumberForms {
  const known = forms.get(tag);
  if (known) return known;
  const [g, p, c] = [escaped(group), escaped(point), escaped(currency)];
  const digits = `(?:\\d{1,3}(?:${g}\\d{3})+|\\d+)(?:${p}\\d*)?|${p}\\d+`;
  const made = {
    number: new RegExp(`^[+-]?(?:${digits})$`),
    percent: new RegExp(`^[+-]?(?:${digits})\\s?%$`),
    money: new RegExp(`^[+-]?(?:${c}\\s?(?:${digits})|(?:${digits})\\s?${c})$`),
    scientific: new RegExp(`^[+-]?\\d+(?:${p}\\d*)?[Ee][+-]?\\d+$`),
  };
  forms.set(tag, made);
  return made;
}

/** Patterns of number formats are written the American way, whatever the locale. */
function groupedPattern(text: string, { group, point }: Locale): string {
  return `${text.includes(group) ? '#,##' : ''}0${text.includes(point) ? '.00' : ''}`;
}

function readTypedNumber(text: string, locale: Locale): TypedNumber | undefined {
  const { number, percent, money, scientific } = formsOf(locale);
  const { group, point, currency } = locale;
  const amountOf = (digits: string) =>
    Number(digits.replaceAll(group, '').replace(point, '.').replace(/\s/g, ''));
  if (number.test(text)) {
    const value = amountOf(text);
    if (!text.includes(group)) return { value };
    return { value, type: 'NUMBER', pattern: groupedPattern(text, locale) };
  }
  if (percent.test(text)) {
    const value = amountOf(text.replace('%', '')) / 100;
    return { value, type: 'PERCENT', pattern: text.includes(point) ? '0.00%' : '0%' };
  }
  if (money.test(text)) {
    const value = amountOf(text.replace(currency, ''));
    const digits = text.includes(point) ? '#,##0.00' : '#,##0';
    const before = text.replace(/^[+-]/, '').startsWith(currency);
    const pattern = before ? `"${currency}"${digits}` : `${digits} "${currency}"`;
    return { value, type: 'CURRENCY', pattern };
  }
  if (scientific.test(text))
    return { value: amountOf(text), type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return undefined;
}

/**
 * What a sheet of a locale makes of typed text: `=` and `+` begin a formula, numbers, days and times
 * become values, a cell formatted as plain text (`@`) keeps what was typed.
 * @param cell what the cell is besides its value
 */
export function readTyped(text: string, cell: Omit<Cell, 'value' | 'runs'>, locale: Locale): Cell {
  const plain = cell.format?.numberFormat?.type === 'TEXT';
  if (plain) return { ...cell, value: text };
  if (text.startsWith("'")) return { ...cell, value: text.slice(1) };
  const trimmed = text.trim();
  const number = readTypedNumber(trimmed, locale);
  if (number) return withFormat(cell, number);
  if (/^(true|false)$/i.test(trimmed)) return { ...cell, value: trimmed.toLowerCase() === 'true' };
  const moment = readMoment(trimmed, locale);
  if (moment) return withFormat(cell, moment);
  if (text.startsWith('=') && text.length > 1) return { ...cell, value: newFormula(text) };
  if (/^\+./.test(text)) return { ...cell, value: newFormula(`=${text}`) };
  return { ...cell, value: text };
}

/** A day, a time of day, or both with a space between. */
function readMoment(text: string, { dayOrder, tag }: Locale): TypedNumber | undefined {
  const inWords = tag.startsWith('en') ? readDayInWords(text) : undefined;
  const day = inWords ?? readDay(text, dayOrder);
  if (day) return { value: day.serial, type: 'DATE', pattern: day.pattern };
  const time = readTime(text);
  if (time) return { value: time.serial, type: 'TIME', pattern: time.pattern };
  const [, first = '', rest = ''] = /^(\S+)[ T](.+)$/.exec(text) ?? [];
  const [date, hour] = [readDay(first, dayOrder), readTime(rest)];
  if (!date || !hour) return undefined;
  return {
    value: date.serial + hour.serial,
    type: 'DATE_TIME',
    pattern: `${date.pattern} ${hour.pattern}`,
  };
}

function withFormat(
  cell: Omit<Cell, 'value' | 'runs'>,
  { value, type, pattern }: TypedNumber,
): Cell {
  if (type === undefined || cell.format?.numberFormat) return { ...cell, value };
  const numberFormat = { type, ...(pattern !== undefined && { pattern }) };
  return { ...cell, value, format: { ...cell.format, numberFormat } };
}
