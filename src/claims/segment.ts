import Big from 'big.js';
import { matchesOf } from '../model/matches';
import { type Interval, plus, point } from './interval';
import { inQuote, levelAt, type Reading, tokensBetween } from './reading';
import type { Fraction, Quantity, Token } from './token';

/** A stretch of text between two separators of one level. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly after: 'start' | ',' | ';' | 'và' | 'bullet' | 'sentence';
}

const SEPARATOR = /\n\s*[-+•*]?|[,;…]| và | (?:\+|[-–•](?=\s*(?:\p{Lu}|\d))) ?/gu;
const BULLETS = /\n\s*[-+•*]| (?:\+|[-–•](?=\s*(?:\p{Lu}|\d))) ?/gu;

function kindOf(sign: string): Segment['after'] {
  if (sign === ',' || sign === ';') return sign;
  if (sign === ' và ') return 'và';
  if (sign === '…') return 'sentence';
  return 'bullet';
}

/** Cuts a stretch at its commas, semicolons, `và` and bullets; brackets and quotes stay whole. */
export function segmentsOf(
  reading: Reading,
  start: number,
  end: number,
  level: number,
  pattern: RegExp = SEPARATOR,
): readonly Segment[] {
  const inNumber = new Set<number>();
  for (const token of tokensBetween(reading, start, end)) {
    for (let at = token.start; at < token.end; at += 1) inNumber.add(at);
  }
  const segments: Segment[] = [];
  let from = start;
  let after: Segment['after'] = 'start';
  for (const { 0: sign, index } of matchesOf(pattern, reading.text.slice(start, end))) {
    const at = start + index;
    if (inNumber.has(at) || levelAt(reading, at) !== level || inQuote(reading, at)) continue;
    segments.push({ start: from, end: at, after });
    from = at + sign.length;
    after = kindOf(sign);
  }
  segments.push({ start: from, end, after });
  return segments.filter((segment) =>
    /[\p{sc=Latn}\d]/u.test(reading.text.slice(segment.start, segment.end)),
  );
}

/** Cuts a stretch at its bullets only. */
export function bulletsOf(
  reading: Reading,
  start: number,
  end: number,
  level: number,
): readonly Segment[] {
  return segmentsOf(reading, start, end, level, BULLETS);
}

/** A number that can take part in a sum: a count, an amount, or the numerator of `05/10`. */
export interface Amount {
  readonly token: Quantity | Fraction;
  readonly value: Big;
  readonly range: Interval;
  readonly unit: string;
}

export function amountOf(token: Token): Amount | undefined {
  if (token.type === 'quantity') {
    if (token.percent) return undefined;
    return { token, value: token.value, range: token.range, unit: token.unit };
  }
  if (token.type !== 'fraction') return undefined;
  const { numerator, unit } = token;
  return { token, value: numerator, range: point(numerator), unit };
}

/** The amounts that stand in a stretch at one level. */
export function amountsIn(
  reading: Reading,
  start: number,
  end: number,
  level: number,
): readonly Amount[] {
  const found: Amount[] = [];
  for (const token of tokensBetween(reading, start, end)) {
    const amount = amountOf(token);
    if (amount && levelAt(reading, token.start) === level) found.push(amount);
  }
  return found;
}

export function sumOf(parts: readonly Amount[]): { readonly value: Big; readonly range: Interval } {
  return parts.reduce(
    (sum, part) => ({ value: sum.value.plus(part.value), range: plus(sum.range, part.range) }),
    { value: new Big(0), range: point(new Big(0)) },
  );
}
