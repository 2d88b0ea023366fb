import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/report/markup';

const marked = (text: string) =>
  readMarkup(text).content.flatMap((inline) =>
    inline.kind === 'text' && inline.marked ? [inline.text] : [],
  );

describe('what still stands as a token', () => {
  it.each([
    ['Có {{VB.DEN}} văn bản.', ['{{VB.DEN}}']],
    ['Có {{VB.DEN|lũy kế} văn bản.', ['{{VB.DEN|lũy kế}']],
    ['Có {{VB.DEN', ['{{VB.DEN']],
    ['Có {{A} và {{B}}, **{{C** nữa', ['{{A}', '{{B}}', '{{C']],
    ['Có {A} và }}', []],
  ])('%s', (text, wanted) => {
    expect(marked(text)).toEqual(wanted);
  });

  it('loses nothing of the text', () => {
    const text = 'Có {{VB.DEN|lũy kế} văn bản đến trong tháng, {{ ba {{';
    const said = readMarkup(text).content.map((inline) =>
      inline.kind === 'text' ? inline.text : '',
    );
    expect(said.join('')).toBe(text);
  });
});
