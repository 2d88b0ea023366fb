import Big from 'big.js';
import { type Decimal, settled } from '../figure';
import { twoDigits } from './digits';
import { scaleOf } from './scales';

/** How a number is printed. */
export interface NumberStyle {
  /** The fixed number of decimals; undefined = as many as the value has, `mostDecimals` at most. */
  readonly decimals?: number | undefined;
  /** Two where nothing else is said. */
  readonly mostDecimals?: number;
  /** Whether a whole number from 1 to 9 gets a leading zero (`03`). */
  readonly leadingZero?: boolean;
}

/** Decimals printed of a number whose indicator fixes none. */
export const MOST_DECIMALS = 2;

/**
 * A number in Vietnamese style: `.` between thousands, `,` before decimals, half rounded up (away
 * from zero): 5.015 to two decimals is `5,02`. Rounding happens here, as the last step.
 */
export function writeNumber(value: Decimal, style: NumberStyle = {}): string {
  const decimals = style.decimals ?? style.mostDecimals ?? MOST_DECIMALS;
  const rounded = settled(value).round(decimals, Big.roundHalfUp);
  const digits = rounded.abs().toFixed(style.decimals);
  const [whole = '0', fraction = ''] = digits.split('.');
  const sign = rounded.lt(0) ? '-' : '';
  if (style.leadingZero && sign === '' && fraction === '' && /^[1-9]$/.test(whole)) {
    return `0${whole}`;
  }
  return `${sign}${groupThousands(whole)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** `1234567` -> `1.234.567`. */
function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The scale words of money, the largest first; what is below them stands alone. */
const MONEY_SCALES = ['tỷ', 'triệu', 'nghìn', ''];

/**
 * Money in words of scale, from đồng: `1 tỷ 251 triệu đồng`, `1.788 tỷ 045 triệu đồng`. A lower
 * group after a higher one has three digits; nothing is dropped but fractions of a đồng, which
 * are rounded.
 */
export function writeMoney(dong: Decimal): string {
  const whole = settled(dong).abs().round(0, Big.roundHalfUp);
  const words: string[] = [];
  let rest = whole;
  for (const name of MONEY_SCALES) {
    const scale = scaleOf(name);
    const count = rest.div(scale).round(0, Big.roundDown);
    rest = rest.minus(count.times(scale));
    if (count.eq(0)) continue;
    const digits = words.length > 0 ? count.toFixed().padStart(3, '0') : writeNumber(count);
    words.push(name === '' ? digits : `${digits} ${name}`);
  }
  const sign = dong.lt(0) && words.length > 0 ? '-' : '';
  return `${sign}${words.length > 0 ? words.join(' ') : '0'} đồng`;
}

/** A count in a sentence: 1 to 9 with a leading zero (`03 nhiệm vụ`), else its digits alone. */
export function writeCount(count: number): string {
  return count >= 1 && count <= 9 ? twoDigits(count) : String(count);
}

/** A number in machine form with its decimal comma, not grouped: `1234.5` is `1234,5`. */
export function withDecimalComma(digits: string): string {
  return digits.replace('.', ',');
}
