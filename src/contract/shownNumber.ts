import { dateOfSerial } from '../model/date';

/** `1.234,5`, `(31) ₫`, `82 %`: one number between words that hold no digit. */
const ONE_NUMBER = /^(\D*)(\d+(?:[.,'’\s]\d+)*)(\D*)$/;

/** Before 1901 the parts of a day are as small as any number: no look tells them apart. */
const FIRST_DAY = 367;

/**
 * The type of a number's format by what the cell shows, so that it need not be asked for: the
 * number itself, a hundred times it with a `%`, or the day that it stands for.
 * @param shown the text in the cell, in any locale
 * @returns undefined where the look tells nothing for certain: scaled, hidden, a time of day
 */
export function formatShown(
  value: number,
  shown: string,
): 'NUMBER' | 'PERCENT' | 'DATE' | undefined {
  // A day of 1905 shows by its year what the number itself would show.
  if (value >= FIRST_DAY && Number(shown) === dateOfSerial(value)?.year) return undefined;
  return numberShown(Math.abs(value), shown) ?? (showsDay(value, shown) ? 'DATE' : undefined);
}

function numberShown(size: number, shown: string): 'NUMBER' | 'PERCENT' | undefined {
  const [, before = '', digits, after = ''] = ONE_NUMBER.exec(shown) ?? [];
  if (digits === undefined) return undefined;
  const isNumber = showsSize(size, digits);
  if (!`${before}${after}`.includes('%')) return isNumber ? 'NUMBER' : undefined;
  const isPercent = showsSize(size * 100, digits);
  if (isPercent && isNumber && size > 0) return undefined;
  return isPercent ? 'PERCENT' : isNumber ? 'NUMBER' : undefined;
}

/** Whether digits are a number, rounded to the decimals that they have; the point may be either sign. */
function showsSize(size: number, digits: string): boolean {
  const groups = digits.split(/\D/);
  const whole = groups.join('');
  const decimals = groups.length > 1 ? (groups[groups.length - 1]?.length ?? 0) : 0;
  return (
    isRounded(size, Number(whole), 0) || isRounded(size, Number(whole) / 10 ** decimals, decimals)
  );
}

function isRounded(size: number, shown: number, decimals: number): boolean {
  return Math.abs(size - shown) <= (0.5 + 1e-9) / 10 ** decimals + size * 1e-14;
}

/** Whether the numbers in a text are parts of the day that a serial number stands for. */
function showsDay(value: number, shown: string): boolean {
  const date = value < FIRST_DAY ? undefined : dateOfSerial(value);
  // What stands between hours and minutes, or before the power of ten, is no part of a day.
  if (!date || /^\D*\d+:|\dE[+-]?\d/i.test(shown)) return false;
  const [first, second, third, hour] = (shown.match(/\d+/g) ?? []).map(Number);
  const { day, month, year } = date;
  const years = [year, year % 100];
  const isOf = (...parts: readonly (number | undefined)[]) => {
    const seen = [first, second, third].slice(0, parts.length).sort(byNumber).join();
    return seen === [...parts].sort(byNumber).join();
  };
  if (third === undefined) {
    // `1.5` may be a day and a month, and a number scaled to thousands.
    return (
      second !== undefined &&
      !/\d[.,'’]\d/.test(shown) &&
      (isOf(day, month) || years.some((one) => isOf(month, one) || isOf(day, one)))
    );
  }
  return years.some((one) => isOf(day, month, one)) && (hour === undefined || isHour(value, hour));
}

function byNumber(left = 0, right = 0): number {
  return left - right;
}

/** By either clock; what is shown may be rounded up. */
function isHour(value: number, shown: number): boolean {
  const hours = (value % 1) * 24;
  return [hours, hours + 1e-6].some((one) => shown % 12 === Math.floor(one) % 12);
}
