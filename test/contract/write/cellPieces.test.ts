import { expect, it } from 'vitest';
import { cellPieces } from '../../../src/contract/write';

it.each([
  ['nothing', '', 0],
  ['a short text', 'kỳ 2026-05', 1],
  ['a text that just fits', 'a'.repeat(40_000), 1],
  ['a long text', 'ă'.repeat(100_001), 3],
  ['a letter of two units where it is cut', `${'a'.repeat(39_999)}😀b`, 2],
])('cuts %s into what cells hold', (_, text, count) => {
  const pieces = cellPieces(text);
  expect(pieces.join('')).toBe(text);
  expect(pieces).toHaveLength(count);
  expect(pieces.every((piece) => piece.length <= 40_000)).toBe(true);
  expect(pieces.filter((piece) => /[\ud800-\udbff]$/.test(piece))).toEqual([]);
});
