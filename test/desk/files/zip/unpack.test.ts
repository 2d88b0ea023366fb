import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pack, portableCodec, unpack } from '../../../../src/desk/files/zip';
import { nodeCodec } from '../../../../src/desk/files/zip/nodeCodec';

// fflate gives its files as members of an object.
const name = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => text !== '__proto__');
const names = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 5,
});
const files = names.chain((list) =>
  fc.record(Object.fromEntries(list.map((name) => [name, fc.uint8Array({ maxLength: 50_000 })]))),
);

describe.each([
  ['Node', nodeCodec],
  ['any JavaScript', portableCodec],
])('an archive by the codec of %s', (_, codec) => {
  test('gives every part, and itself with the parts stored plain', () => {
    fc.assert(
      fc.property(files, fc.constantFrom<0 | 6>(0, 6), (made, level) => {
        const { parts, plain } = unpack(zipSync(made, { level }), 1_000_000, codec);
        expect(Object.fromEntries(parts)).toEqual(made);
        expect(unzipSync(plain)).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  test('is written so that others read it, the same bytes each time', () => {
    fc.assert(
      fc.property(files, (made) => {
        const parts = new Map(Object.entries(made));
        const packed = pack(parts, codec);
        expect(unzipSync(packed)).toEqual(made);
        expect(pack(parts, codec)).toEqual(packed);
      }),
      { numRuns: 200 },
    );
  });

  test('has the checksums that others compute', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(codec.crc32(bytes)).toBe(0xcbf43926);
  });

  test('is broken where a part has other bytes of the same number', () => {
    const whole = zipSync({ 'a.xml': new Uint8Array(100).fill(7) }, { level: 0 });
    whole[whole.indexOf(7, 35)] = 8;
    expect(() => unpack(whole, 1000, codec)).toThrow('phần «a.xml» bị hỏng');
  });

  test('is never more than broken, whichever of its bytes are changed', () => {
    const whole = zipSync({ 'a.xml': new Uint8Array(3000).fill(7), 'b.xml': new Uint8Array(10) });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const changed = whole.slice();
        changed[at] = value;
        try {
          const { parts } = unpack(changed, 100_000, codec);
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
