import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest, mean, smallest, sum, weightedMean } from '../../src/rollup/aggregate';

const big = (text: string) => new Big(text);
const decimal = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -14, max: 8 }))
  .map(([digits, power]) => big(`${digits}e${power}`));

describe('sum', () => {
  it.each([
    [[], '0'],
    [['0'], '0'],
    [['0.1', '0.2'], '0.3'],
    [['-5', '5'], '0'],
    [['99999999999.9999', '0.0001'], '100000000000'],
    [['1e30', '1', '-1e30'], '1'],
    [['0.00000000000000000001', '1'], '1.00000000000000000001'],
    [['1.5', '-0', '1.5'], '3'],
  ])('of %j is %s', (values, expected) => {
    expect(sum(values.map(big)).toFixed()).toBe(expected);
  });

  it('is exact whatever way it goes', () => {
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        const plain = values.reduce((total, value) => total.plus(value), big('0'));
        expect(sum(values).toFixed()).toBe(plain.toFixed());
      }),
    );
  });

  it('stays exact when whole numbers run full', () => {
    const values = Array.from({ length: 20000 }, () => big('99999999999.9999'));
    expect(sum(values).toFixed()).toBe('1999999999999998');
  });
});

describe('means and extremes', () => {
  it('are of the values as they are', () => {
    const values = ['3', '-1', '2.5'].map(big);
    expect(mean(values).toFixed()).toBe('1.5');
    expect(largest(values).toFixed()).toBe('3');
    expect(smallest(values).toFixed()).toBe('-1');
    expect(weightedMean([big('90'), big('60')], [3, 1]).toFixed()).toBe('82.5');
  });

  it('a mean lies between the extremes', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1 }), (values) => {
        const middle = mean(values);
        const tolerance = big('1e-39');
        expect(middle.gte(smallest(values).minus(tolerance))).toBe(true);
        expect(middle.lte(largest(values).plus(tolerance))).toBe(true);
      }),
    );
  });
});
