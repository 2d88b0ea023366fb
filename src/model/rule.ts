import type { Decimal } from './figure';

export const COMPARISONS = ['=', '<=', '>=', '<', '>', '≠'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A validation rule between indicators: a row of `Quy tắc`. */
export interface Rule {
  readonly code: string;
  readonly description: string;
  readonly left: string;
  readonly comparison: Comparison;
  readonly right: string;
  /** Absolute tolerance. */
  readonly tolerance: Decimal;
  readonly severity: 'Lỗi' | 'Cảnh báo';
  readonly row: number;
}
