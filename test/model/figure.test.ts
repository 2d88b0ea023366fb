import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, divide, settled } from '../../src/model/figure';

const big = (value: string | number) => new Big(value);

describe('quotients', () => {
  it('leave no tail where they are used', () => {
    expect(settled(divide(big(1), big(3)).times(3)).toFixed()).toBe('1');
    expect(settled(divide(big(2), big(3)).times(1.5)).toFixed()).toBe('1');
    expect(settled(divide(big(1), big(8))).toFixed()).toBe('0.125');
  });

  it('divided and multiplied again are what they were', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (dividend, divisor) => {
        expect(settled(divide(big(dividend), big(divisor)).times(divisor)).toFixed()).toBe(
          big(dividend).toFixed(),
        );
      }),
    );
  });

  it('leave the precision of other numbers alone', () => {
    divide(big(1), big(3));
    expect(big(1).div(3).toFixed()).toBe(`0.${'3'.repeat(20)}`);
  });
});

describe('a number of a sheet', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [5.015, '5.015'],
    [-0, '0'],
    [-12.5, '-12.5'],
    [1200, '1200'],
    [999999999999999, '999999999999999'],
    [99999999999.9999, '99999999999.9999'],
    [0.0001, '0.0001'],
    [0.00001, '0.00001'],
    [1 / 3, '0.333333333333333'],
    [1e21, '1000000000000000000000'],
    [5e-324, new Big('4.94065645841247e-324').toFixed()],
  ])('%d is %s', (number, expected) => {
    expect(decimalOf(number).toFixed()).toBe(expected);
  });

  it('is the decimal of its fifteen digits, whichever way it is read', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e15, max: 1e15 }).map((whole) => whole / 10000),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        const decimal = decimalOf(number);
        expect(decimal.eq(new Big(number.toPrecision(15)))).toBe(true);
        // A decimal of any origin computes like any other.
        expect(decimal.plus(1).minus(1).eq(decimal)).toBe(true);
        expect(new Big(decimal.toFixed()).c).toEqual(decimal.c);
      }),
      { numRuns: 1000 },
    );
  });
});
