import Big from 'big.js';
import { type Decimal, divide, settled } from '../model/figure';

/** A part rounded so that the parts make a whole. */
export interface RoundedPart {
  readonly value: Decimal;
  /** Whether it differs from the part rounded by itself, and is to be marked. */
  readonly adjusted: boolean;
}

/**
 * Rounds shares so that they add up to a whole, by largest remainder (Hamilton): each share of the
 * whole is cut down, and the units then missing go to the parts that lost most, of equal ones to
 * the earlier. Each stays within one unit of its share, and order is kept.
 * @param parts none below 0, not all 0.
 * @param decimals the decimals of the rounded parts, and of the whole at most.
 */
export function roundToWhole(
  parts: readonly Decimal[],
  whole: Decimal,
  decimals: number,
): readonly RoundedPart[] {
  const unit = new Big(10).pow(-decimals);
  const total = sumOf(parts);
  const shares = parts.map((part) => settled(divide(part.times(whole), total)));
  const cut = shares.map((share) => share.round(decimals, Big.roundDown));
  const missing = Number(whole.minus(sumOf(cut)).div(unit).round());
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.minus(cut[index] ?? share) }))
    .sort((left, right) => right.remainder.cmp(left.remainder) || left.index - right.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return cut.map((low, index) => {
    const value = raised.has(index) ? low.plus(unit) : low;
    const alone = settled(parts[index] ?? low).round(decimals, Big.roundHalfUp);
    return { value, adjusted: !value.eq(alone) };
  });
}

/** The exact sum; 0 of nothing. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}
