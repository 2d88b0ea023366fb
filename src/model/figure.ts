import type Big from 'big.js';

/** An exact decimal number: money, percentages and counts are never binary fractions. */
export type Decimal = Big;

/**
 * The four states of a value as a union: a reported number (a reported zero is a number),
 * "không áp dụng" (cannot exist here) and "chưa báo cáo" (with the reason, where one is known).
 */
export type Figure =
  | { readonly state: 'number'; readonly value: Decimal }
  | { readonly state: 'notApplicable' }
  | { readonly state: 'notReported'; readonly reason?: string };

export const notApplicable: Figure = { state: 'notApplicable' };
export const notReported: Figure = { state: 'notReported' };

/** A reported number. */
export function reported(value: Decimal): Figure {
  return { state: 'number', value };
}

/** Not reported, saying why: "chia cho 0", "BC.HIEN_CO chưa có số liệu". */
export function notReportedBecause(reason: string): Figure {
  return { state: 'notReported', reason };
}
