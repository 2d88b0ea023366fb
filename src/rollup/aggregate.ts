import Big from 'big.js';
import { type Decimal, divide, ofTenThousandths, SCALE_DECIMALS } from '../model/figure';

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** Below 10^11 a number of ten-thousandths stays below 10^15, which a double holds exactly. */
const LARGEST_EXPONENT = 10;
const FULL = Number.MAX_SAFE_INTEGER - 10 ** (LARGEST_EXPONENT + 1 + SCALE_DECIMALS);

/**
 * The exact sum; 0 of nothing. Figures of ordinary size are summed as whole numbers, which is as
 * exact as decimals and many times as fast; any other goes by decimals.
 */
export function sum(values: readonly Decimal[]): Decimal {
  const [only] = values;
  if (only && values.length === 1) return only;
  let whole = 0;
  let rest: Decimal | undefined;
  for (const value of values) {
    const scaled = tenThousandths(value);
    if (scaled === undefined) rest = rest ? rest.plus(value) : value;
    else whole += scaled;
    if (whole > FULL || whole < -FULL) {
      const full = ofTenThousandths(whole);
      rest = rest ? rest.plus(full) : full;
      whole = 0;
    }
  }
  return rest ? rest.plus(ofTenThousandths(whole)) : ofTenThousandths(whole);
}

/** The value as a whole number of ten-thousandths; undefined where it is too large or too fine. */
function tenThousandths({ c: digits, e: exponent, s: sign }: Decimal): number | undefined {
  const power = POWERS[exponent - digits.length + 1 + SCALE_DECIMALS];
  if (power === undefined || exponent > LARGEST_EXPONENT) return undefined;
  let mantissa = 0;
  for (const digit of digits) mantissa = mantissa * 10 + digit;
  return sign * mantissa * power;
}

/** The mean of at least one value. */
export function mean(values: readonly Decimal[]): Decimal {
  return divide(sum(values), new Big(values.length));
}

/** The mean of at least one value, each counted as often as its weight says. */
export function weightedMean(values: readonly Decimal[], weights: readonly number[]): Decimal {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return divide(sum(values.map((value, at) => value.times(weights[at] ?? 0))), new Big(whole));
}

/** The largest of at least one value. */
export function largest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value.gt(best) ? value : best));
}

/** The smallest of at least one value. */
export function smallest(values: readonly Decimal[]): Decimal {
  return values.reduce((best, value) => (value.lt(best) ? value : best));
}
