import type { ListCount } from './list';
import { nounClass } from './noun';
import type { Stated } from './stated';
import type { Quantity } from './token';

const MOST_ITEMS = 60;

/** A small whole number of things, said flatly. */
export function isCount(quantity: Quantity): boolean {
  const { value, percent, approximate, unsure, unit } = quantity;
  return (
    !percent &&
    !unsure &&
    approximate === undefined &&
    value.e < 3 &&
    value.eq(value.round()) &&
    unit !== '' &&
    value.gt(0) &&
    value.lte(MOST_ITEMS) &&
    nounClass(unit) !== 'time' &&
    nounClass(unit) !== 'money'
  );
}

/** How far apart a miscount leaves the two; further apart, the list is of something else. */
function isMiscount(said: number, items: number, numbered: boolean): boolean {
  const apart = Math.abs(said - items);
  return apart <= Math.max(1, Math.floor(items * (numbered ? 0.4 : 0.3)));
}

export interface Listed {
  /** The numbers it may be the list of, the likeliest first. */
  readonly counts: readonly Quantity[];
  readonly items: ListCount;
  readonly numbered: boolean;
  /** Complete and of that number for sure: an unequal count is a finding. */
  readonly sure: boolean;
}

/** Judges a list against the numbers before it: any that fits makes it right. */
export function judgeList({ counts, items, numbered, sure }: Listed): readonly Stated[] {
  const { fewest, most, end } = items;
  const fits = counts.find(({ value }) => value.gte(fewest) && value.lte(most));
  const count = fits ?? counts[0];
  if (!count) return [];
  const said = count.value.toNumber();
  const found = Math.min(Math.max(said, fewest), most);
  const consistent = fits !== undefined;
  if (!consistent && !(sure && isMiscount(said, found, numbered))) return [];
  return [
    {
      kind: 'count',
      start: count.start,
      end,
      figures: [count.value.toFixed()],
      claimed: count.value.toFixed(),
      computed: String(found),
      consistent,
      reason: consistent ? `nói ${said}, kể đủ ${found}` : `nói ${said}, nhưng kể ra ${found}`,
      subject: count.start,
    },
  ];
}
