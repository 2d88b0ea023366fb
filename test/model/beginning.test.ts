import { describe, expect, it } from 'vitest';
import { short } from '../../src/messages/quoting';
import { difference } from '../../src/messages/versions';
import { beginningOf } from '../../src/model/beginning';

/** Half of a character, which no text that is sent may hold. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('the beginning of a text', () => {
  it.each([
    ['một hai', 3, 'một'],
    ['ab😀cd', 2, 'ab'],
    ['ab😀cd', 3, 'ab'],
    ['ab😀cd', 4, 'ab😀'],
    ['ab', 5, 'ab'],
  ])('of %j to %i is %j', (text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });

  it('is what messages quote: no half of a character, wherever they cut', () => {
    for (const shift of ['', 'x']) {
      const long = shift + '😀'.repeat(100);
      expect(short(long)).not.toMatch(HALF);
      expect(difference({ kind: 'changed', before: long, now: long })).not.toMatch(HALF);
    }
  });
});
