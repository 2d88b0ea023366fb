import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToSum } from '../../src/appendix/largestRemainder';
import { divide } from '../../src/model/figure';

const big = (value: string | number) => new Big(value);
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), big(0));
const percentages = (counts: readonly number[]) => {
  const whole = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => divide(big(count).times(100), big(whole)));
};
const written = (parts: readonly { value: Big; adjusted: boolean }[]) =>
  parts.map(({ value, adjusted }) => `${value.toFixed()}${adjusted ? '*' : ''}`);

describe('roundToSum', () => {
  it('makes thirds 100, and marks the one it raised', () => {
    expect(written(roundToSum(percentages([1, 1, 1]), 0))).toEqual(['34*', '33', '33']);
    expect(written(roundToSum(percentages([1, 1, 1]), 1))).toEqual(['33.4*', '33.3', '33.3']);
  });

  it('lowers what plain rounding would raise too often', () => {
    expect(written(roundToSum(['2.5', '2.5', '95'].map(big), 0))).toEqual(['3', '2*', '95']);
    expect(written(roundToSum(['12.5', '12.5', '12.5', '12.5', '50'].map(big), 0))).toEqual([
      '13',
      '13',
      '12*',
      '12*',
      '50',
    ]);
  });

  it('leaves parts alone that add up as they are', () => {
    expect(written(roundToSum(['25', '75'].map(big), 0))).toEqual(['25', '75']);
    expect(roundToSum([], 1)).toEqual([]);
  });

  it('sums exactly, moves no part by a unit or more, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 3 }),
        (counts, decimals) => {
          fc.pre(counts.some((count) => count > 0));
          const exact = percentages(counts);
          const rounded = roundToSum(exact, decimals);
          const unit = big(10).pow(-decimals);
          expect(sum(rounded.map(({ value }) => value)).toFixed()).toBe('100');
          rounded.forEach(({ value, adjusted }, index) => {
            const part = exact[index] ?? big(0);
            expect(value.minus(part).abs().lt(unit)).toBe(true);
            expect(adjusted).toBe(!value.eq(part.round(20).round(decimals, Big.roundHalfUp)));
          });
          counts.forEach((count, index) => {
            counts.forEach((other, at) => {
              const [left, right] = [rounded[index]?.value, rounded[at]?.value];
              if (count > other && left && right) expect(left.gte(right)).toBe(true);
            });
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds for signed parts as well', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99999, max: 99999 })), (thousandths) => {
        const parts = thousandths.map((value) => big(value).div(1000));
        const rounded = roundToSum(parts, 0).map(({ value }) => value);
        expect(sum(rounded).toFixed()).toBe(sum(parts).round(0, Big.roundHalfUp).toFixed());
      }),
    );
  });
});
