import type { Change, Request } from '../requests';

/** A part of the plan: what it changes, and what is said of it. Nothing is changed unsaid. */
export interface Step {
  readonly tab: string;
  readonly said: string;
  readonly changes: readonly Change[];
}

/** A step of plain requests; none where there is nothing to request. */
export function stepOf(tab: string, said: string, requests: readonly Request[]): readonly Step[] {
  return requests.length === 0 ? [] : [{ tab, said, changes: [{ kind: 'requests', requests }] }];
}
