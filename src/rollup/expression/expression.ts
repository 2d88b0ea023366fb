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

/** A formula or a side of a rule, parsed: plain data, a number as its decimal digits. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | FigureTerm
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

/** Every figure that an expression names, in order. */
export function operandsOf(expression: Expression): readonly FigureTerm[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression];
    case 'negation':
      return operandsOf(expression.of);
    case 'operation':
      return [...operandsOf(expression.left), ...operandsOf(expression.right)];
    case 'call':
      return expression.arguments.flatMap(operandsOf);
  }
}

const WRITTEN_TIMES = {
  now: '',
  previous: 'KỲ_TRƯỚC',
  yearToDate: 'LŨY_KẾ',
  lastYear: 'CÙNG_KỲ',
} as const;

/** A figure as an expression names it: `KỲ_TRƯỚC(TTHC.TIEP_NHAN@HCC)`. */
export function writeTerm({ operand: { code, unit }, time }: FigureTerm): string {
  const name = unit === undefined ? code : `${code}@${unit}`;
  return time === 'now' ? name : `${WRITTEN_TIMES[time]}(${name})`;
}
