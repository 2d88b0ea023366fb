import { fold, withoutMarks } from './folding';

const OTHERS = /[^a-z0-9]/g;
/** Shorter names are too easily alike. */
const LEAST_LETTERS = 4;

/** Letters and digits alone: `Nội dung:` and `NOI DUNG` are `noidung`. */
function bare(text: string): string {
  return withoutMarks(text).replace(OTHERS, '');
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

/** Whether a name has all of another one in it, marks and spaces apart: `Lưu trữ cũ`, `luu tru 2026`. */
export function isNamedAfter(title: string, name: string): boolean {
  return bare(title).includes(bare(name));
}

/** Codes are short, and a wrong hint among them is seen at once. */
const LEAST_CODE_LETTERS = 3;

/**
 * Finds the one member that a text may be a slip for, by any of its names: the same without marks
 * and spaces, else one letter off. Where two members are as near there is no telling.
 */
export function slipFinder<Member>(
  members: readonly Member[],
  names: (member: Member) => readonly string[],
): (typed: string) => Member | undefined {
  const known = members.map((member) => ({ member, names: names(member).map(bare) }));
  const only = (isNear: (name: string) => boolean): readonly Member[] =>
    known.filter((one) => one.names.some(isNear)).map(({ member }) => member);
  const find = (typed: string): Member | undefined => {
    const slip = bare(typed);
    if (slip === '') return undefined;
    const same = only((name) => name === slip);
    const near =
      same.length > 0
        ? same
        : only((name) => name.length >= LEAST_CODE_LETTERS && differsByOne(slip, name));
    return near.length === 1 ? near[0] : undefined;
  };
  // A slip that was copied down stands in very many rows.
  const found = new Map<string, Member | undefined>();
  return (typed) => {
    if (!found.has(typed)) found.set(typed, find(typed));
    return found.get(typed);
  };
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
