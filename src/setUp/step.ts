import type { Change, Request } from '../contract/write';

/** A part of the plan: what it changes, and what is said of it. */
export interface Step {
  readonly tab: string;
  /** Blank for a part of a tab that the plan makes whole and says so. */
  readonly said: string;
  readonly changes: readonly Change[];
}

/** A step of plain requests; none where there is nothing to request. */
export function stepOf(tab: string, said: string, requests: readonly Request[]): readonly Step[] {
  return requests.length === 0 ? [] : [{ tab, said, changes: [{ kind: 'requests', requests }] }];
}

/** The same steps, for a tab of which it is said already that it is made. */
export function unsaid(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, said: '' }));
}
