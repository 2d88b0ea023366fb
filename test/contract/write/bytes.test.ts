import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../src/contract/write';

describe('the size of a text', () => {
  it('is that of its UTF-8', () => {
    for (const text of ['', 'abc', 'Đảng ủy', 'é', '汉', '😀', 'a😀ữ']) {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }
  });
});
