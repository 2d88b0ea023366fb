import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { linkCodes } from '../../../src/publish';
import { registerOf, TWO_SETS } from './fixture';

const SCALE = 4;

/** What a camera reads of a drawing of squares. */
function scanned(svg: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]) * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const column = Number(x) * SCALE + (at % SCALE);
      const row = Number(y) * SCALE + Math.floor(at / SCALE);
      data.set([0, 0, 0, 255], (row * side + column) * 4);
    }
  }
  return jsQR(data, side, side)?.data;
}

describe('the QR code of each set', () => {
  it('reads as its link', () => {
    const codes = linkCodes(registerOf(TWO_SETS));
    expect(codes.map(({ set }) => set)).toEqual(['1', '2']);
    for (const { svg = '', link } of codes) expect(scanned(svg)).toBe(link);
  });

  it('is none where there is no link, or one too long to be scanned', () => {
    expect(linkCodes(registerOf('1 | 2'))).toEqual([]);
    const [code] = linkCodes(registerOf(`1 | 1 | https://a.vn/${'x'.repeat(200)}`));
    expect(code?.svg).toBeUndefined();
  });
});
