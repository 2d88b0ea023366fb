import { expect, it } from 'vitest';
import { spansOf } from '../../src/model/spans';

it('rising numbers are put together where they follow each other', () => {
  expect(spansOf([])).toEqual([]);
  expect(spansOf([3])).toEqual([{ start: 3, end: 4 }]);
  expect(spansOf([0, 1, 2, 5, 7, 8])).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 6 },
    { start: 7, end: 9 },
  ]);
});
