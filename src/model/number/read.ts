import Big from 'big.js';
import { scaleOf } from './scales';

/** A number with its unit of measure, as typed in one cell or said in one phrase. */
export interface TypedQuantity {
  /**
   * Every value the text can mean, the Vietnamese reading first, scaled by its scale words
   * (`31,5 triệu` is 31500000; money is in đồng). More than one: the text is ambiguous.
   */
  readonly readings: readonly Big[];
  /** What is counted: `đồng` for every way to write the currency, `%`, or the text as it stands. */
  readonly unit: string | undefined;
}

const INTEGER = /^\d+$/;
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}(?: \d{3})+$/;
const ONE_SEPARATOR = /^\d+[.,]\d+$/;
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f]/g;

/** The unsigned body's readings, as strings in machine form. */
function plainReadings(body: string): readonly string[] {
  if (INTEGER.test(body)) return [body];
  const decimal = ONE_SEPARATOR.test(body) ? [body.replace(',', '.')] : [];
  if (DOT_GROUPS.test(body)) return [body.replace(/\./g, ''), ...decimal];
  if (COMMA_GROUPS.test(body)) return [...decimal, body.replace(/,/g, '')];
  if (SPACE_GROUPS.test(body)) return [body.replace(/ /g, '')];
  if (decimal.length > 0) return decimal;
  const split = /^(.+)([.,])(\d+)$/.exec(body);
  const [, whole = '', mark = '', fraction = ''] = split ?? [];
  const groups = mark === ',' ? DOT_GROUPS : COMMA_GROUPS;
  const grouped = groups.test(whole) || SPACE_GROUPS.test(whole);
  return grouped ? [`${whole.replace(/[., ]/g, '')}.${fraction}`] : [];
}

/**
 * Every way a numeral can be read, the likelier first; none when the text is no numeral.
 * Vietnamese style has `.` between thousands and `,` before decimals, but both other uses occur:
 * `1.234` is 1234 or 1.234, `1,234` is 1.234 or 1234.
 */
export function numeralReadings(text: string): readonly Big[] {
  const trimmed = text.replace(SPACES, ' ').trim();
  const [, sign = '', body = ''] = /^([-−+]?)(\d(?:[\d., ]*\d)?)$/.exec(trimmed) ?? [];
  const negative = sign === '-' || sign === '−';
  return plainReadings(body).map((digits) => new Big(negative ? `-${digits}` : digits));
}

const SCALE = '(?:chục|trăm|nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)';
const MONEY = '(?:đồng|đ|vnđ|vnd|₫)';
const WORD_END = '(?![\\p{L}\\p{M}\\d])';
/** A scale word ends at a word's end, save for the run-together `trđ`. */
const SCALE_PHRASE = `${SCALE}(?=${MONEY}?${WORD_END})(?: ${SCALE}${WORD_END})*`;
const PART = new RegExp(`^([\\d.,]+) ?(${SCALE_PHRASE})?`, 'u');
const PART_SPACED = new RegExp(`^(\\d[\\d., ]*) ?(${SCALE_PHRASE})?`, 'u');
const HALF = new RegExp(`^rưỡi${WORD_END}`, 'u');
const MONEY_UNIT = new RegExp(`^${MONEY}${WORD_END}`, 'u');
const UNIT =
  /^(?:[%‰]|°?\p{L}[\p{L}\p{M}\d²³]*)(?:[ /.·-]{0,3}[\p{L}\p{M}²³%][\p{L}\p{M}\d²³]*)*\.?$/u;

interface Part {
  readonly digits: string;
  readonly scale: number;
  readonly rest: string;
}

function partOf(text: string, pattern: RegExp): Part | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, digits = '', scale = ''] = match;
  return { digits: digits.trim(), scale: scaleOf(scale), rest: text.slice(whole.length).trim() };
}

/** Vietnamese style and nothing else: `.` between thousands, `,` before decimals. */
function vietnamese(digits: string): Big | undefined {
  if (INTEGER.test(digits)) return new Big(digits);
  const [, whole = '', fraction] = /^([\d.]+)(?:,(\d+))?$/.exec(digits) ?? [];
  if (!INTEGER.test(whole) && !DOT_GROUPS.test(whole)) return undefined;
  return new Big(`${whole.replace(/\./g, '')}.${fraction ?? '0'}`);
}

interface Sum {
  readonly value: Big;
  readonly rest: string;
}

/** `1 tỷ 251 triệu 300.000 đồng`: parts of falling scale, each smaller than the one before. */
function compound(text: string): Sum | undefined {
  let value = new Big(0);
  let above = Number.POSITIVE_INFINITY;
  let rest = text;
  for (let parts = 0; /^\d/.test(rest); parts += 1) {
    const part = partOf(rest, PART);
    const amount = part && vietnamese(part.digits);
    if (!part || !amount) return undefined;
    const scaled = amount.times(part.scale);
    // The last part may go without a scale word only when the currency follows it at once:
    // in `1 tỷ 200` the 200 is said to mean 200 triệu as often as not.
    if (part.scale === 1 && !MONEY_UNIT.test(part.rest)) return undefined;
    if (part.scale >= above || (parts > 0 && scaled.gte(above))) return undefined;
    value = value.plus(scaled);
    above = part.scale;
    rest = part.rest;
  }
  return { value, rest };
}

function unitOf(text: string): string | undefined {
  return text.replace(MONEY_UNIT, 'đồng') || undefined;
}

function isUnit(text: string): boolean {
  return text === '' || (text.length <= 40 && UNIT.test(text));
}

/**
 * The whole text read as one quantity: a numeral, scale words, then a currency, `%` or a unit.
 * `undefined` when it is anything else (a date, a range, a fraction, two quantities, a sentence).
 */
export function readQuantity(text: string): TypedQuantity | undefined {
  const plain = text.normalize('NFC').replace(SPACES, ' ').replace(/ +/g, ' ').trim();
  const [, sign = '', body = ''] = /^([-−+]?)(\d.*)$/s.exec(plain) ?? [];
  const signed = (value: Big) => (sign === '-' || sign === '−' ? value.times(-1) : value);
  const lower = body.toLowerCase();
  const first = partOf(lower, PART_SPACED);
  if (!first) return undefined;
  // The unit keeps its own letters; only its currency words are matched in lower case.
  const tail = (rest: string) =>
    MONEY_UNIT.test(rest) ? unitOf(rest) : unitOf(body.slice(body.length - rest.length));

  if (first.scale > 1 && /^\d/.test(first.rest)) {
    const sum = compound(lower);
    if (!sum || !isUnit(sum.rest)) return undefined;
    return { readings: [signed(sum.value)], unit: tail(sum.rest) };
  }
  const half = first.scale > 1 && HALF.test(first.rest) ? first.scale / 2 : 0;
  const rest = half > 0 ? first.rest.replace(HALF, '').trim() : first.rest;
  const readings = numeralReadings(first.digits);
  if (readings.length === 0 || !isUnit(rest)) return undefined;
  return {
    readings: readings.map((reading) => signed(reading.times(first.scale).plus(half))),
    unit: tail(rest),
  };
}
