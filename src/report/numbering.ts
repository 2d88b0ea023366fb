import { romanNumeral } from '../model/roman';
import type { HeadingLevel } from './tree';

/** Where a heading stands: its level on the page and its printed number. */
export interface HeadingNumber {
  readonly level: HeadingLevel;
  readonly number: string;
  /** The outline asks for a deeper level than the headings above it allow. */
  readonly jumped: boolean;
}

/**
 * The headings' numbers, from their order and their levels in the outline: I., 1., 1.1., 1.1.1.;
 * `romanMark` stands after the Roman number.
 * A document may begin at level 1 or 2. A level that is skipped does not make a number jump: the
 * heading stands one level below the one that holds it, and so do its neighbours of that level.
 */
export function numberHeadings(
  levels: readonly HeadingLevel[],
  romanMark: string,
): readonly HeadingNumber[] {
  const open: { outline: number; level: HeadingLevel }[] = [];
  const counts = [0, 0, 0, 0];
  return levels.map((outline) => {
    while ((open[open.length - 1]?.outline ?? 0) >= outline) open.pop();
    const above = open[open.length - 1]?.level ?? 1;
    const deepest = open.length === 0 ? 2 : above + 1;
    const level = Math.min(outline, deepest) as HeadingLevel;
    open.push({ outline, level });
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return {
      level,
      number: writeNumber(counts.slice(0, level), romanMark),
      jumped: outline > level,
    };
  });
}

function writeNumber(counts: readonly number[], romanMark: string): string {
  const [first = 0, ...below] = counts;
  return counts.length === 1 ? `${romanNumeral(first)}${romanMark}` : `${below.join('.')}.`;
}
