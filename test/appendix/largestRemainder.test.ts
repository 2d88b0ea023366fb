import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToWhole } from '../../src/appendix/largestRemainder';
import { divide } from '../../src/model/figure';

const big = (value: string | number) => new Big(value);
const HUNDRED = big(100);
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), big(0));
const percentages = (counts: readonly number[]) => {
  const whole = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => divide(big(count).times(100), big(whole)));
};
const written = (parts: readonly { value: Big; adjusted: boolean }[]) =>
  parts.map(({ value, adjusted }) => `${value.toFixed()}${adjusted ? '*' : ''}`);
const rounded = (parts: readonly Big[], decimals: number) =>
  written(roundToWhole(parts, HUNDRED, decimals));

describe('roundToWhole', () => {
  it('makes thirds 100, and marks the one it raised', () => {
    expect(rounded(percentages([1, 1, 1]), 0)).toEqual(['34*', '33', '33']);
    expect(rounded(percentages([1, 1, 1]), 1)).toEqual(['33.4*', '33.3', '33.3']);
  });

  it('lowers what plain rounding would raise too often', () => {
    expect(rounded(['2.5', '2.5', '95'].map(big), 0)).toEqual(['3', '2*', '95']);
    expect(rounded(['12.5', '12.5', '12.5', '12.5', '50'].map(big), 0)).toEqual([
      '13',
      '13',
      '12*',
      '12*',
      '50',
    ]);
  });

  it('makes 100 of shares that lost it when they were typed', () => {
    expect(rounded(['33.3', '33.3', '33.3'].map(big), 1)).toEqual(['33.4*', '33.3', '33.3']);
    expect(rounded(['33.4', '33.4', '33.3'].map(big), 1)).toEqual(['33.4', '33.3*', '33.3']);
  });

  it('leaves parts alone that add up as they are', () => {
    expect(rounded(['25', '75'].map(big), 0)).toEqual(['25', '75']);
    expect(rounded(['0', '100'].map(big), 2)).toEqual(['0', '100']);
  });

  it('sums exactly, moves no share by a unit or more, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 3 }),
        (counts, decimals) => {
          fc.pre(counts.some((count) => count > 0));
          const exact = percentages(counts);
          const parts = roundToWhole(counts.map(big), HUNDRED, decimals);
          const unit = big(10).pow(-decimals);
          expect(sum(parts.map(({ value }) => value)).toFixed()).toBe('100');
          parts.forEach(({ value }, index) => {
            const share = exact[index] ?? big(0);
            expect(value.minus(share).abs().lt(unit)).toBe(true);
          });
          roundToWhole(exact, HUNDRED, decimals).forEach(({ value, adjusted }, index) => {
            const alone = exact[index]?.round(20).round(decimals, Big.roundHalfUp) ?? big(0);
            expect(adjusted).toBe(!value.eq(alone));
          });
          counts.forEach((count, index) => {
            counts.forEach((other, at) => {
              const [left, right] = [parts[index]?.value, parts[at]?.value];
              if (count > other && left && right) expect(left.gte(right)).toBe(true);
            });
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
