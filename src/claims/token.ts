import type Big from 'big.js';
import type { Approximation, Interval } from './interval';

interface Located {
  readonly start: number;
  readonly end: number;
}

/** A number of something: the only kind of number that arithmetic is done with. */
export interface Quantity extends Located {
  readonly type: 'quantity';
  readonly value: Big;
  /** Every value the words can stand for: rounding and `hơn`, `gần`, `khoảng` counted in. */
  readonly range: Interval;
  readonly approximate: Approximation | undefined;
  readonly percent: boolean;
  /** Folded words after it up to the next mark or number: `nhiệm vụ mới`; money is `đồng`. */
  readonly unit: string;
  /** Two readings are equally likely (`1,234 người`): never a ground for a finding. */
  readonly unsure: boolean;
}

/** `45/50 hồ sơ`. */
export interface Fraction extends Located {
  readonly type: 'fraction';
  readonly numerator: Big;
  readonly denominator: Big;
  readonly unit: string;
}

/** A calendar date as written, whether it exists or not. */
export interface WrittenDate extends Located {
  readonly type: 'date';
  readonly day: number;
  readonly month: number;
  /** Absent in `20/5`. */
  readonly year: number | undefined;
}

/** `75-KH/ĐU`: number 75 of the series `KH/ĐU`. */
export interface DocumentNumber extends Located {
  readonly type: 'document';
  readonly number: number;
  readonly series: string;
}

export interface Year extends Located {
  readonly type: 'year';
  readonly year: number;
}

/** `(3)` before an item of a list. */
export interface ListMark extends Located {
  readonly type: 'mark';
  readonly number: number;
}

/** `¹²` after a word, or before the note's own text. */
export interface NoteMark extends Located {
  readonly type: 'note';
  readonly number: number;
}

/** A number that names or orders and counts nothing: `tháng 5`, `ngõ 12`, `khóa XIV`, `A14`. */
export interface Label extends Located {
  readonly type: 'label';
  readonly word: string;
  readonly number: number;
}

export type Token =
  | Quantity
  | Fraction
  | WrittenDate
  | DocumentNumber
  | Year
  | ListMark
  | NoteMark
  | Label;
