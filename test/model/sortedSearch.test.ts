import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndexWhere } from '../../src/model/sortedSearch';

describe('the first index in a sorted list', () => {
  it('is the one that a look at every member finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
        const sorted = [...numbers].sort((left, right) => left - right);
        const found = sorted.findIndex((number) => number > limit);
        expect(firstIndexWhere(sorted, (number) => number > limit)).toBe(
          found < 0 ? sorted.length : found,
        );
      }),
    );
  });

  it('is found without looking at every member', () => {
    let looks = 0;
    const sorted = Array.from({ length: 1000 }, (_, index) => index);
    firstIndexWhere(sorted, (number) => {
      looks += 1;
      return number >= 700;
    });
    expect(looks).toBeLessThanOrEqual(10);
  });
});
