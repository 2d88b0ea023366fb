import { calendarDate } from '../../model/date';
import { wordSet } from './letters';
import { pieceAt, type Reading } from './reading';

/** A day, a month or a year as it stands in a text. */
export interface DateSpan {
  readonly from: number;
  /** Pieces, the end excluded. */
  readonly to: number;
  readonly year: number;
  readonly isDay: boolean;
}

const SEPARATOR = /^[-/.–‑]$/;
const MONTH_OR_YEAR = wordSet('tháng năm', true);
const CENTURY = 100;
/** Years of two digits up to this one are of the century that runs. */
const LAST_SHORT_YEAR = 30;

function yearOf(digits: string): number | undefined {
  if (/^(?:19|20)\d\d$/.test(digits)) return Number(digits);
  if (!/^\d\d$/.test(digits)) return undefined;
  const short = Number(digits);
  return short + (short <= LAST_SHORT_YEAR ? 20 : 19) * CENTURY;
}

/** The date that begins at a piece: `12/3/1985`, `12 tháng 3 năm 1985`, `12031985`, `3/1985`, `1985`. */
export function dateAt(reading: Reading, at: number): DateSpan | undefined {
  const first = pieceAt(reading, at);
  if (first.kind !== 'digits') return undefined;
  const parts = [first.text];
  let to = at + 1;
  while (parts.length < 3) {
    const mark = pieceAt(reading, to);
    const next = pieceAt(reading, to + 1);
    // `27 tháng 2, 2019`.
    const isYear = mark.text === ',' && parts.length === 2 && /^\d{4}$/.test(next.text);
    const joins = SEPARATOR.test(mark.text) || MONTH_OR_YEAR.has(mark.text) || isYear;
    if (!joins || next.kind !== 'digits' || next.gap === 'break') break;
    parts.push(next.text);
    to += 2;
  }
  return spanOf(parts, at, to) ?? spanOf(parts.slice(0, 1), at, at + 1);
}

function spanOf(parts: readonly string[], from: number, to: number): DateSpan | undefined {
  const [first = '', second = '', third = ''] = parts;
  const isIsoWhole = /^(?:19|20)\d\d[01]/.test(first);
  const shape = isIsoWhole ? /^(\d{4})(\d\d)(\d\d)$/ : /^(\d\d)(\d\d)(\d{4})$/;
  const [, ...whole] = shape.exec(first) ?? [];
  if (parts.length === 1 && whole.length > 0) return spanOf(whole, from, to);
  if (parts.length === 1) {
    const year = first.length === 4 ? yearOf(first) : undefined;
    return year === undefined ? undefined : { from, to, year, isDay: false };
  }
  if (parts.length === 2) {
    const year = second.length === 4 && Number(first) <= 12 ? yearOf(second) : undefined;
    return year === undefined ? undefined : { from, to, year, isDay: false };
  }
  const isIso = first.length === 4;
  const year = yearOf(isIso ? first : third);
  const day = Number(isIso ? third : first);
  if (year === undefined || !calendarDate(year, Number(second), day)) return undefined;
  return { from, to, year, isDay: true };
}
