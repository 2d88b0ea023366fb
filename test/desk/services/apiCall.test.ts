import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from '../../../src/desk/services/apiCall';

test('the size of a text is that of its bytes, also where a long one is measured in pieces', () => {
  const tail = fc.array(fc.constantFrom('a', 'ữ', '😀', '\ud83d', '\ude00'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(6), tail, (missing, letters) => {
      const text = 'x'.repeat(256 * 1024 - missing) + letters.join('');
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
      expect(byteLength(letters.join(''))).toBe(new TextEncoder().encode(letters.join('')).length);
    }),
    { numRuns: 500 },
  );
});
