import Big from 'big.js';

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

/** A double holds so many digits as typed; what follows is noise of the sheet's own formulas. */
const DIGITS = 15;
/** Numbers of up to four decimals go as whole numbers, many times as fast as by decimals. */
export const SCALE_DECIMALS = 4;
const SCALE = 10 ** SCALE_DECIMALS;
const ZERO = new Big(0);

/** The decimal that a finite number of a sheet was typed or shown as: 0.1 + 0.2 is 0.3. */
export function decimalOf(number: number): Decimal {
  const whole = Math.round(number * SCALE);
  // The nearest double to so few digits is theirs alone: they are the number as typed.
  if (whole / SCALE === number && Math.abs(whole) < 10 ** DIGITS) return ofTenThousandths(whole);
  return new Big(number.toPrecision(DIGITS));
}

/** Digits are set down here from the right, then cut off: an array of no more than there are. */
const DIGIT_PLACES: number[] = new Array(20).fill(0);
const LARGEST_INTEGER = 2 ** 31 - 1;

/** A safe whole number of ten-thousandths as a decimal; sets the documented fields of a Big. */
export function ofTenThousandths(whole: number): Decimal {
  const decimal = new Big(ZERO);
  let rest = Math.abs(whole);
  if (rest === 0) return decimal;
  let exponent = -SCALE_DECIMALS;
  while (rest % 10 === 0) {
    rest /= 10;
    exponent += 1;
  }
  let place = DIGIT_PLACES.length;
  while (rest > LARGEST_INTEGER) {
    place -= 1;
    DIGIT_PLACES[place] = rest % 10;
    rest = Math.floor(rest / 10);
  }
  for (let small = rest | 0; small > 0; small = (small / 10) | 0) {
    place -= 1;
    DIGIT_PLACES[place] = small % 10;
  }
  const digits = DIGIT_PLACES.slice(place);
  decimal.c = digits;
  decimal.e = exponent + digits.length - 1;
  decimal.s = whole < 0 ? -1 : 1;
  return decimal;
}

/** Decimals of a quotient while it is computed with, and those that stand when it is used. */
const COMPUTED_DECIMALS = 40;
const STANDING_DECIMALS = 20;

/** big.js keeps the decimals of a division in its constructor; this one is for quotients. */
const Quotient = Big();
Quotient.DP = COMPUTED_DECIMALS;

/** A quotient to forty decimals, half rounded up. The divisor is not 0. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  return new Quotient(dividend).div(divisor);
}

/**
 * The value without the tail that a division leaves, to twenty decimals: 1 / 3 * 3 is 1, and
 * 1 / 3 * 1.5 is 0.5, to be rounded up. Taken wherever a value is printed, compared or handed on.
 */
export function settled(value: Decimal): Decimal {
  return value.round(STANDING_DECIMALS, Big.roundHalfUp);
}
