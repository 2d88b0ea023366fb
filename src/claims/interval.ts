import Big from 'big.js';

/**
 * The values a written number can stand for: `2,2` is [2,15; 2,25], a plain count is a point.
 */
export interface Interval {
  readonly lo: Big;
  readonly hi: Big;
}

/** How a written number is blurred by the word before it. */
export type Approximation = 'over' | 'under' | 'about';

export function point(value: Big): Interval {
  return { lo: value, hi: value };
}

/** The values that round to `value` when its last digit is worth `step`. */
export function rounded(value: Big, step: Big): Interval {
  const half = step.div(2);
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** The worth of the last digit that is not a trailing zero: 18.000 is 1000, 10.5 is 0.1. */
function lastDigitStep(value: Big): Big {
  const [head = 0] = value.c.slice(-1);
  if (head === 0) return new Big(1);
  return new Big(10).pow(value.e - (value.c.length - 1));
}

/**
 * Widens to the side the word speaks of. `hơn 18.000` reaches the next thousand, and at least a
 * fifth above: what people call "over" is loose; `khoảng` is a tenth to either side.
 */
export function blurred(range: Interval, value: Big, word: Approximation | undefined): Interval {
  if (word === undefined) return range;
  const step = lastDigitStep(value);
  const loose = value.abs().div(5);
  const reach = step.gt(loose) ? step : loose;
  if (word === 'over') return { lo: range.lo, hi: range.hi.plus(reach) };
  if (word === 'under') return { lo: range.lo.minus(reach), hi: range.hi };
  const tenth = value.abs().div(10);
  return { lo: range.lo.minus(tenth), hi: range.hi.plus(tenth) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { lo: a.lo.plus(b.lo), hi: a.hi.plus(b.hi) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { lo: a.lo.minus(b.hi), hi: a.hi.minus(b.lo) };
}

/** The product of two intervals of values not below 0. */
export function times(a: Interval, b: Interval): Interval {
  return { lo: a.lo.times(b.lo), hi: a.hi.times(b.hi) };
}

/** The quotient of two intervals of values not below 0; `undefined` where the divisor may be 0. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.lo.lte(0)) return undefined;
  return { lo: a.lo.div(b.hi), hi: a.hi.div(b.lo) };
}

export function meet(a: Interval, b: Interval): boolean {
  return a.lo.lte(b.hi) && b.lo.lte(a.hi);
}
