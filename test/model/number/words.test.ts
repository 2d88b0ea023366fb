import { describe, expect, it } from 'vitest';
import { COUNT_WORDS, readCount } from '../../../src/model/number/words';

describe('a count in words', () => {
  it.each([
    ['ba', 3],
    ['mười', 10],
    ['mười ba', 13],
    ['mười bốn', 14],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['chín mươi chín', 99],
    ['05', 5],
    ['13', 13],
  ])('%s is %i', (text, count) => {
    expect(readCount(text)).toBe(count);
    if (!/\d/.test(text)) expect(text).toMatch(new RegExp(`^(?:${COUNT_WORDS})$`));
  });

  it.each(['', 'mươi', 'mười mười', 'hai ba', 'một trăm', 'mườiba', ' ba'])(
    '%j is none',
    (text) => {
      expect(readCount(text)).toBeUndefined();
    },
  );
});
