import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../../src/desk/files/zip';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), {
  minLength: 1,
  maxLength: 5,
});
const files = names.chain((list) =>
  fc.record(Object.fromEntries(list.map((name) => [name, fc.uint8Array({ maxLength: 50_000 })]))),
);

describe('an archive', () => {
  test('gives every part, and itself with the parts stored plain', () => {
    fc.assert(
      fc.property(files, fc.constantFrom<0 | 6>(0, 6), (made, level) => {
        const { parts, plain } = unpack(zipSync(made, { level }), 1_000_000);
        expect(Object.fromEntries(parts)).toEqual(made);
        expect(unzipSync(plain)).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  test('is never more than broken, whichever of its bytes are changed', () => {
    const whole = zipSync({ 'a.xml': new Uint8Array(3000).fill(7), 'b.xml': new Uint8Array(10) });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const changed = whole.slice();
        changed[at] = value;
        try {
          const { parts } = unpack(changed, 100_000);
          const size = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
          expect(size).toBeLessThanOrEqual(100_000);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
