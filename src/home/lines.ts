/**
 * Lines of a text that stand whole over a row's cells: what runs over is cut at the edge of the screen and of the
 * page, and a merged cell makes no room for a second line.
 */

/** About what letters of the usual size take, in bold, in pixels. */
const LETTER_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}/u, 9.8],
  [/\d/, 7.4],
  [/[\p{Ll}\p{N}]/u, 7],
  [/[\s.,;:'’()/-]/u, 4.2],
];
const OTHER_WIDTH = 9;

function widthOf(text: string): number {
  return Array.from(
    text.normalize('NFC'),
    (letter) => LETTER_WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_WIDTH,
  ).reduce((sum, width) => sum + width, 0);
}

/** A text in lines of at most so many pixels, broken between words. */
export function linesWithin(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) > most) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
