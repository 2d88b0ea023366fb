import Big from 'big.js';
import { type Decimal, settled } from '../model/figure';

/** A part rounded so that the parts make their sum. */
export interface RoundedPart {
  readonly value: Decimal;
  /** Whether it differs from the part rounded by itself, and is to be marked. */
  readonly adjusted: boolean;
}

/**
 * Rounds parts so that they add up to their own rounded sum, by largest remainder (Hamilton):
 * each part is cut down, and the units then missing go to the parts that lost most, of equal ones
 * to the earlier. Each part stays within one unit of its value, and order is kept.
 * @param decimals the decimals of the rounded parts.
 */
export function roundToSum(parts: readonly Decimal[], decimals: number): readonly RoundedPart[] {
  const unit = new Big(10).pow(-decimals);
  const exact = parts.map(settled);
  const cut = exact.map((part) => floor(part, decimals, unit));
  const sum = (values: readonly Decimal[]) =>
    values.reduce((total, value) => total.plus(value), new Big(0));
  const missing = Number(
    sum(exact).round(decimals, Big.roundHalfUp).minus(sum(cut)).div(unit).round(),
  );
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(cut[index] ?? part) }))
    .sort((left, right) => right.remainder.cmp(left.remainder) || left.index - right.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return exact.map((part, index) => {
    const low = cut[index] ?? part;
    const value = raised.has(index) ? low.plus(unit) : low;
    return { value, adjusted: !value.eq(part.round(decimals, Big.roundHalfUp)) };
  });
}

function floor(value: Decimal, decimals: number, unit: Decimal): Decimal {
  const towardsZero = value.round(decimals, Big.roundDown);
  return towardsZero.gt(value) ? towardsZero.minus(unit) : towardsZero;
}
