import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, settled } from '../../src/model/figure';

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
