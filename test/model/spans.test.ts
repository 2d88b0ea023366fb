import { expect, it } from 'vitest';
import { numbersIn, spansOf } from '../../src/model/spans';

it('rising numbers are put together where they follow each other', () => {
  expect(spansOf([])).toEqual([]);
  expect(spansOf([3])).toEqual([{ start: 3, end: 4 }]);
  expect(spansOf([0, 1, 2, 5, 7, 8])).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 6 },
    { start: 7, end: 9 },
  ]);
});

it('a span has its numbers, but its end', () => {
  expect(numbersIn(3, 6)).toEqual([3, 4, 5]);
  expect(numbersIn(3, 3)).toEqual([]);
  expect(numbersIn(3, 1)).toEqual([]);
});
