import { isSubmitted, type UnitProgress } from '../model/progress';
import type { UnitRows } from './block';

/** What keeps a unit's report from standing approved. */
export type Lack =
  /** Not submitted, or returned. */
  | 'missing'
  /** Submitted, and nobody has approved it. */
  | 'unapproved'
  /** Submitted, and changed since. */
  | 'changed';

type Submitted = Pick<UnitProgress, 'state' | 'print'>;

/** What a unit's report lacks to stand approved, with its rows as they are now. */
export function lacksOf({ state, print }: Submitted, now: UnitRows): readonly Lack[] {
  if (!isSubmitted({ state })) return ['missing'];
  return [
    ...(state === 'Đã duyệt' ? [] : (['unapproved'] as const)),
    ...(hasChanged(print, now) ? (['changed'] as const) : []),
  ];
}

/** Whether an approval stands: what was approved is what stands in the unit's rows. */
export function standsApproved(submitted: Submitted, now: UnitRows): boolean {
  return lacksOf(submitted, now).length === 0;
}

/** Whether rows are not those that were submitted; of a row from before prints nobody knows. */
export function hasChanged(print: string, now: UnitRows): boolean {
  return print !== '' && now.print !== print;
}
