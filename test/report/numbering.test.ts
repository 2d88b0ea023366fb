import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanNumeral } from '../../src/model/roman';
import { numberHeadings } from '../../src/report/numbering';
import { bodyLines, findingsOf, section } from './fixture';

type Level = 1 | 2 | 3 | 4;

function numbersOf(levels: readonly Level[]): readonly string[] {
  const outline = levels.map((level, index) =>
    section(`s${index}`, level, { kind: 'Tiêu đề', title: 'Mục', row: index + 2 }),
  );
  return bodyLines({ outline, entries: [] }).map((line) => line.replace(/ Mục$/, ''));
}

describe('heading numbers', () => {
  it("have the regime's mark after the Roman number alone", () => {
    expect(numberHeadings([1, 2, 3, 1], '-').map(({ number }) => number)).toEqual([
      'I-',
      '1.',
      '1.1.',
      'II-',
    ]);
  });

  it('come from order and level', () => {
    expect(numbersOf([1, 2, 3, 4, 4, 3, 2, 3, 1, 2])).toEqual([
      'I.',
      '1.',
      '1.1.',
      '1.1.1.',
      '1.1.2.',
      '1.2.',
      '2.',
      '2.1.',
      'II.',
      '1.',
    ]);
  });

  it('begin at `1.` where the outline begins at level 2', () => {
    expect(numbersOf([2, 3, 3, 2])).toEqual(['1.', '1.1.', '1.2.', '2.']);
  });

  it('do not jump where the outline jumps, and neighbours stay neighbours', () => {
    expect(numbersOf([1, 3, 3, 4, 2, 1])).toEqual(['I.', '1.', '2.', '2.1.', '3.', 'II.']);
    expect(numbersOf([3, 4])).toEqual(['1.', '1.1.']);
  });

  it('tell each level that jumps, at its row, with the level that is allowed', () => {
    const outline = [
      section('a', 1, { kind: 'Tiêu đề', row: 2 }),
      section('b', 3, { kind: 'Tiêu đề', row: 3 }),
    ];
    expect(findingsOf({ outline, entries: [] })).toMatchObject([
      { code: 'level-jump', tab: 'Đề cương', cell: 'A3', found: 'cấp 3', expected: 'cấp 2' },
    ]);
  });

  it('always follow the one before: one more, one deeper from 1, or back to a level above', () => {
    const level = fc.constantFrom<Level>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 40 }), (levels) => {
        const counts: number[] = [];
        for (const number of numbersOf(levels)) {
          const path = pathOf(number, counts);
          expect(path.length).toBeLessThanOrEqual(Math.max(2, counts.length + 1));
          expect(path[path.length - 1]).toBe((counts[path.length - 1] ?? 0) + 1);
          counts.splice(0, counts.length, ...path);
        }
      }),
    );
  });
});

/** A printed number as its path of counts; `1.1.` stands below the part (I, II, …) before it. */
function pathOf(number: string, before: readonly number[]): readonly number[] {
  const part = before[0] ?? 0;
  if (/^[IVX]/.test(number)) {
    for (let count = 1; count < 50; count += 1)
      if (`${romanNumeral(count)}.` === number) return [count];
  }
  return [part, ...number.slice(0, -1).split('.').map(Number)];
}
