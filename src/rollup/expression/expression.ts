import type { Comparison } from '../../model/rule';

/** The figure that an expression names, as it is typed: an indicator, of one unit or of all. */
export interface Operand {
  readonly code: string;
  readonly unit?: string;
}

export type Operator = '+' | '-' | '*' | '/' | Comparison;
export type FunctionName = 'MIN' | 'MAX' | 'ABS' | 'ROUND' | 'IF' | 'COALESCE';

/** Which time a figure is asked of, seen from the time of the expression. */
export type RelativeTime = 'now' | 'previous' | 'yearToDate' | 'lastYear';

/** Whether a figure is asked of another period, by which a formula may rest on itself. */
export function isEarlier(time: RelativeTime): boolean {
  return time === 'previous' || time === 'lastYear';
}

/** A figure in an expression, with the character where it is named, from 1. */
export interface FigureTerm {
  readonly kind: 'figure';
  readonly operand: Operand;
  readonly time: RelativeTime;
  readonly position: number;
}

/** What is made of the rows that conditions keep: their number, or the sum of their `Giá trị`. */
export const ROW_FUNCTIONS = ['ĐẾM', 'TỔNG'] as const;
export type RowFunction = (typeof ROW_FUNCTIONS)[number];

/** Rows of the form in an expression: `ĐẾM("Loại = Văn bản; Ký hiệu = KH")`. */
export interface RowsTerm {
  readonly kind: 'rows';
  readonly made: RowFunction;
  /** As typed; the conditions of `Lọc`. */
  readonly conditions: string;
  readonly time: RelativeTime;
  readonly position: number;
}

/** The rows of a time that conditions keep, named by nobody's formula. */
export function rowsWith(conditions: string, time: RelativeTime = 'now'): RowsTerm {
  return { kind: 'rows', made: 'ĐẾM', conditions, time, position: 1 };
}

/** A formula or a side of a rule, parsed: plain data, a number as its decimal digits. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | FigureTerm
  | RowsTerm
  | { readonly kind: 'negation'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
    };

/** What an expression is made from beside numbers: figures, and rows of the form. */
export type Term = FigureTerm | RowsTerm;

/** Every figure and all rows that an expression names, in order. */
export function termsOf(expression: Expression): readonly Term[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
    case 'rows':
      return [expression];
    case 'negation':
      return termsOf(expression.of);
    case 'operation':
      return [...termsOf(expression.left), ...termsOf(expression.right)];
    case 'call':
      return expression.arguments.flatMap(termsOf);
  }
}

/** Every figure that an expression names, in order. */
export function operandsOf(expression: Expression): readonly FigureTerm[] {
  return termsOf(expression).flatMap((term) => (term.kind === 'figure' ? [term] : []));
}

/** All rows that it counts. */
export function rowTermsOf(expression: Expression): readonly RowsTerm[] {
  return termsOf(expression).flatMap((term) => (term.kind === 'rows' ? [term] : []));
}

const WRITTEN_TIMES = {
  now: '',
  previous: 'KỲ_TRƯỚC',
  yearToDate: 'LŨY_KẾ',
  lastYear: 'CÙNG_KỲ',
} as const;

/** A term as an expression names it: `KỲ_TRƯỚC(TTHC.TIEP_NHAN@HCC)`, `ĐẾM("Loại = Mô hình")`. */
export function writeTerm(term: Term): string {
  const name = nameOf(term);
  return term.time === 'now' ? name : `${WRITTEN_TIMES[term.time]}(${name})`;
}

function nameOf(term: Term): string {
  if (term.kind === 'rows') return `${term.made}("${term.conditions}")`;
  const { code, unit } = term.operand;
  return unit === undefined ? code : `${code}@${unit}`;
}
