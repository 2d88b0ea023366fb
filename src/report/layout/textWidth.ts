import type { TextFace } from '../regime/table';
import { shownText } from './capitals';
import { type Twips, twipsOfPoints } from './measures';

/**
 * Advance widths of Times New Roman in thousandths of the size, for the characters from space to
 * `~`. Vietnamese letters are as wide as their base letters.
 */
const REGULAR = widths(
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500',
  '500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722',
  '556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500',
  '500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
);
const BOLD = widths(
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500',
  '500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778',
  '611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500',
  '556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520',
);
const FIRST = 32;
const COMBINING_MARKS = /\p{M}/gu;
/** A letter outside the table: as wide as `Đ`; an ideograph or emoji as wide as the size. */
const OTHER_LETTER = 722;
const WIDE = 1000;

function widths(...lines: readonly string[]): readonly number[] {
  return lines.join(' ').split(' ').map(Number);
}

/** How wide a line of text is in Times New Roman of a size in points. */
export function textWidth(text: string, size: number, bold: boolean): Twips {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text.normalize('NFD').replace(COMBINING_MARKS, '')) {
    thousandths += table[(character.codePointAt(0) ?? 0) - FIRST] ?? widthOfOther(character);
  }
  return twipsOfPoints((thousandths * size) / 1000);
}

function widthOfOther(character: string): number {
  if (character === 'đ') return 500;
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? OTHER_LETTER : WIDE;
}

/** How wide a line of text is in a face; capitals are measured as they are shown. */
export function faceWidth(text: string, face: TextFace): Twips {
  return textWidth(shownText(text, face), face.size, face.bold === true);
}
