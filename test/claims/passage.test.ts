import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingOf } from '../../src/claims';

/** Letter by letter, each with its loose marks: what a passage is, without any haste. */
function slowly(raw: string) {
  const text: string[] = [];
  const origin: number[] = [];
  for (const { 0: letter, index } of raw.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const written = letter.length === 1 ? letter : letter.normalize('NFC');
    text.push(written);
    for (let unit = 0; unit < written.length; unit += 1) {
      origin.push(index + Math.min(unit, letter.length - 1));
    }
  }
  return { text: text.join(''), origin };
}

it('leads from every place of a passage back to what was typed', () => {
  const letter = fc.constantFrom(...'aăơÂ đ5.', '\u0301', '\u0323', '\u{1f600}', '\u{2f800}', '\n');
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 40 }), (letters) => {
      const raw = letters.join('');
      const reading = readingOf(raw);
      const { text, origin } = slowly(raw);
      expect(reading.text).toBe(text);
      expect(origin.map((_, offset) => reading.rawOffset(offset))).toEqual(origin);
      expect(reading.rawOffset(text.length)).toBe(raw.length);
    }),
  );
});

it('leaves signs of emphasis out, and a lone star between spaces in', () => {
  const reading = readingOf('**Tăng** 2 * 3 _ và *10*%');
  expect(reading.text).toBe('Tăng 2 * 3 _ và 10%');
  expect(reading.rawOffset(0)).toBe(2);
  expect(reading.rawOffset(reading.text.indexOf('10'))).toBe(reading.raw.indexOf('10'));
});
