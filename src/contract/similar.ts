import { fold } from '../model/folding';

const MARKS = /\p{M}/gu;
const OTHERS = /[^a-z0-9]/g;
/** Shorter names are too easily alike. */
const LEAST_LETTERS = 4;

/** Letters and digits alone: `Nội dung:` and `NOI DUNG` are `noidung`. */
function bare(text: string): string {
  return fold(text).normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(OTHERS, '');
}

/**
 * Whether a name may be a slip for another: the same without marks and spaces, or one letter off.
 * It only gives a hint; nothing is ever read under a name that is not the contract's.
 */
export function isSimilar(typed: string, wanted: string): boolean {
  const [left, right] = [bare(typed), bare(wanted)];
  if (left === '' || fold(typed) === fold(wanted)) return false;
  return left === right || (right.length >= LEAST_LETTERS && differsByOne(left, right));
}

/** One letter added, dropped, changed, or two neighbours swapped. */
function differsByOne(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left.charAt(start) === right.charAt(start)) start += 1;
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  return (
    restLeft.slice(1) === restRight ||
    restLeft === restRight.slice(1) ||
    restLeft.slice(1) === restRight.slice(1) ||
    (restLeft.charAt(0) === restRight.charAt(1) &&
      restLeft.charAt(1) === restRight.charAt(0) &&
      restLeft.slice(2) === restRight.slice(2))
  );
}
