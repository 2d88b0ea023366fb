const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const LETTERS = /[\p{L}\p{M}]+/gu;

/**
 * The form in which two texts are compared: Unicode NFC, one space between words, no invisible
 * characters, lower case, and each word's tone mark moved to its end, so that `Đảng uỷ` equals
 * `Đảng ủy` and `hoà` equals `hòa`. Used for matching only; what people typed is never rewritten.
 */
export function fold(text: string): string {
  if (text.length > LONGEST_KEPT) return folded(text);
  const known = FOLDED.get(text);
  if (known !== undefined) return known;
  const result = folded(text);
  if (FOLDED.size < MOST_KEPT) FOLDED.set(text, result);
  return result;
}

/** The names of a workbook are few and stand in very many cells: each is folded once. */
const FOLDED = new Map<string, string>();
const LONGEST_KEPT = 60;
const MOST_KEPT = 20000;

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(INVISIBLE, '')
    .replace(LETTERS, toneLast)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

function toneLast(word: string): string {
  const tones = word.match(TONE_MARKS);
  return tones ? word.replace(TONE_MARKS, '') + tones.join('') : word;
}

const MARKS = /\p{M}/gu;

/** The same without tones and other marks: `dang uy` for `Đảng ủy`. */
export function withoutMarks(text: string): string {
  return fold(text).normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}

/** Whether two texts are the same to a reader: see {@link fold}. */
export function sameText(left: string, right: string): boolean {
  return left === right || fold(left) === fold(right);
}

/** The member of a list that reads the same as the text, spelt as the list spells it. */
export function findSame<Member extends string>(
  members: readonly Member[],
  text: string,
): Member | undefined {
  return members.find((member) => sameText(member, text));
}
