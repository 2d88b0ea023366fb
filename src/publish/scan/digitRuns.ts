import { dateAt } from './dates';
import { plainWord } from './letters';
import { CITIZEN_DIGITS, MOBILE } from './numberKinds';
import { pieceAt, type Reading } from './reading';
import type { Piece } from './tokens';

/** Digits that spaces, dots or dashes hold together, by their pieces. */
export type Run = readonly number[];

/** A stretch of a run, by its places in it, the last one included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly digits: string;
}

/** Marks that may stand between digits of one number, as a class of a pattern names them. */
export const JOINING = '–—‐−.·•_~*[\\]-';
const JOINS = new RegExp(`^[${JOINING}]$`);
const MOST_MARKS = 2;

const LONGEST_CODE = 4;

/** `(024)`, `(+84)`, `(84-24)`. */
function isAreaCode(reading: Reading, at: number): boolean {
  const isShort = (near: number) => {
    const { kind, text } = pieceAt(reading, near);
    return kind === 'digits' && text.length <= LONGEST_CODE;
  };
  if (!isShort(at) || pieceAt(reading, at + 1).text !== ')') return false;
  const joint = JOINS.test(pieceAt(reading, at - 1).text) ? at - 1 : at;
  const first = isShort(joint - 1) ? joint - 1 : at;
  return /^[(+]$/.test(pieceAt(reading, first - 1).text);
}

const AREA = ['mã', 'vùng'].map(plainWord).join(' ');

/** `3829714 (mã vùng 0234)`: the code that is said behind a number without it. */
export function areaCodeBehind(reading: Reading, last: number): string | undefined {
  const first = pieceAt(reading, last + 1).kind === 'mark' ? last + 2 : last + 1;
  const [area, region, code] = [first, first + 1, first + 2].map((at) => pieceAt(reading, at));
  const isSaid = `${area?.text} ${region?.text}` === AREA;
  return isSaid && code?.kind === 'digits' ? code.text : undefined;
}

const LONG = 9;
const LEAST_WRAPPED = 4;

/** A number that ends of lines cut; short parts, and three that a 0 leads, are figures below each other. */
function isWrapped(reading: Reading, run: Run, next: Piece): boolean {
  const texts = [...run.map((at) => pieceAt(reading, at).text), next.text];
  const least = texts[0]?.startsWith('0') ? LEAST_WRAPPED - 1 : LEAST_WRAPPED;
  const isLong = texts.slice(-2).every(({ length }) => length >= least);
  if (texts.length > 2 && texts.every((text) => text.startsWith('0'))) return false;
  return next.isNewLine && isLong && texts.join('').length <= CITIZEN_DIGITS;
}

const PARTED = /^(?!(?:19|20)\d\d$)\d{3,6}$/;

/** `0912/345/678`: neither a fraction, nor a date, nor a document's number with its year. */
function isParted(reading: Reading, from: number, at: number): boolean {
  const texts = [at, at + 2].map((near) => pieceAt(reading, near).text);
  if (/^02\d{1,2} \d{7,8}$/.test(texts.join(' '))) return true;
  return texts.every((text) => PARTED.test(text)) && pieceAt(reading, from).text.startsWith('0');
}

/** All digits from a piece on that may be one number. */
export function runAt(reading: Reading, from: number): Run {
  const run = [from];
  let last = from;
  for (;;) {
    let next = last + 1;
    if (isAreaCode(reading, last)) next += 1;
    while (next - last <= MOST_MARKS && JOINS.test(pieceAt(reading, next).text)) {
      if (pieceAt(reading, next).gap === 'break') return run;
      next += 1;
    }
    // `0912,345,678`: a comma with a space behind it is a list.
    const mark = pieceAt(reading, next);
    const isPart = mark.text === ',' || (mark.text === '/' && isParted(reading, from, last));
    const isTight = next === last + 1 && mark.gap === 'none' && isPart;
    if (isTight && pieceAt(reading, next + 1).gap === 'none') next += 1;
    const piece = pieceAt(reading, next);
    if (piece.kind !== 'digits') return run;
    if (piece.gap === 'break' && !isWrapped(reading, run, piece)) return run;
    // `001085012345 - 15/8/2021`: when the card was given.
    if (pieceAt(reading, last).text.length >= LONG && dateAt(reading, next)?.isDay) return run;
    run.push(next);
    last = next;
  }
}

/** Whether a stretch of several atoms ends where no mark alone holds it to more digits. */
export function isApart(reading: Reading, run: Run, first: number, last: number): boolean {
  const isTight = (left: number) => {
    const [from, to] = [run[left], run[left + 1]];
    if (from === undefined || to === undefined) return false;
    return reading.pieces.slice(from + 1, to + 1).every(({ gap }) => gap === 'none');
  };
  return first === last || !(isTight(first - 1) || isTight(last));
}

/**
 * `421.795.000.000`, `1 085 070 000`: thousands, as no number of a person is written. Where a word says
 * what they are, spaces make no thousands, nor where they can be a telephone's (`84 912 345 678`).
 */
export function isThousands(reading: Reading, run: Run, isSaid: boolean): boolean {
  const first = pieceAt(reading, run[0] ?? 0);
  const groups = run.slice(1).map((at) => pieceAt(reading, at));
  const isDotted = groups.every((group) => group.gap === 'none');
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first.text) &&
    groups.length > 0 &&
    groups.every((group) => group.text.length === 3);
  const mark = pieceAt(reading, (run[0] ?? 0) + 1);
  if (!isGrouped || (mark.kind === 'mark' && !/[.,]/.test(mark.text))) return false;
  const isMobile = MOBILE.test(run.map((at) => pieceAt(reading, at).text).join(''));
  if (isDotted) return !(isMobile && isSaid) && pieceAt(reading, (run[0] ?? 0) - 1).text !== '+';
  return !isSaid && !isMobile;
}

/** `01.05.2026 - 05.2026`, `05 - 03 - 02`: dates, or figures with a leading zero side by side. */
export function isDatesOrFigures(reading: Reading, run: Run, { first, last }: Stretch): boolean {
  const atoms = run.slice(first, last + 1);
  if (atoms.length < 2) return false;
  const zeros = atoms.filter((at) => /^0\d$/.test(pieceAt(reading, at).text)).length;
  if (atoms.length > 2 && zeros * 2 > atoms.length) return true;
  return atoms.some((at) => {
    const date = dateAt(reading, at);
    const isLong = date && pieceAt(reading, date.to - 1).text.length === 4;
    return isLong && date.to > at + 1 && date.to <= (atoms[atoms.length - 1] ?? 0) + 1;
  });
}
