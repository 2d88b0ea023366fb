import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutlier, isScaleSlip, median } from '../../../src/check/history/statistics';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[4, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('an outlier', () => {
  it('needs at least five earlier periods', () => {
    expect(isOutlier(1000, [10, 11, 10, 12])).toBe(false);
    expect(isOutlier(1000, [10, 11, 10, 12, 11])).toBe(true);
  });

  it.each<[string, number, readonly number[], boolean]>([
    ['a digit too many', 6209, [620, 618, 622, 619, 621], true],
    ['a digit dropped', 62, [620, 618, 622, 619, 621], true],
    ['a fifth more', 744, [620, 618, 622, 619, 621], false],
    ['small counts jump', 4, [1, 0, 1, 2, 1], false],
    ['twelve of a usual five', 12, [5, 5, 5, 5, 5], false],
    ['thirty of a usual five', 30, [5, 5, 5, 5, 5], true],
    ['a restless series', 300, [100, 20, 250, 180, 60, 320], false],
    ['a prize-giving once a quarter', 130, [0, 120, 0, 0, 125, 0], false],
    ['a rate of 9,3 among 93', 9.3, [93, 94, 92.5, 93.2, 93.1], true],
    ['nothing at all', 0, [600, 640, 590, 610, 605], true],
  ])('%s', (_, value, history, expected) => {
    expect(isOutlier(value, history)).toBe(expected);
  });

  it('is never a value within the range of its own history', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100000 }), { minLength: 5, maxLength: 12 }),
        (history) => {
          expect(isOutlier(median(history), history)).toBe(false);
        },
      ),
    );
  });

  it('does not depend on the order of its history', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 0, max: 5000 }),
        (history, value) => {
          expect(isOutlier(value, [...history].reverse())).toBe(isOutlier(value, history));
        },
      ),
    );
  });
});

describe('a slip of scale', () => {
  it.each<[string, number, readonly number[], boolean]>([
    ['triệu for đồng', 1250, [1251000000, 1190000000], true],
    ['đồng for triệu', 118200000000, [118200, 120300, 115000], true],
    ['tỷ for triệu', 118, [118200, 120300], true],
    ['a good month', 240000, [118200, 120300], false],
    ['ten times', 1182000, [118200, 120300], false],
    ['one earlier value says too little', 118, [118200], false],
    ['nothing before', 118, [0, 118200], false],
  ])('%s', (_, value, history, expected) => {
    expect(isScaleSlip(value, history)).toBe(expected);
  });
});
