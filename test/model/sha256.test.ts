import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/model/sha256';

it('is the digest that every other program makes', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

it('takes a long text', () => {
  const text = 'Đảng ủy phường Bạch Mai\u001f'.repeat(20_000);
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
