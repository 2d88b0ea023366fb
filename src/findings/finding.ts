/** `Lỗi` keeps a report a draft, `Cảnh báo` asks for a look, `Thông tin` only tells. */
export const SEVERITIES = ['Lỗi', 'Cảnh báo', 'Thông tin'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who must act on a finding: a unit's clerk (by the unit's code) or the office. */
export type Actor = { readonly unit: string } | 'office';

/** Where something stands: the tab, the cell in A1 notation (empty: the whole tab), who acts. */
export interface Place {
  readonly tab: string;
  readonly cell: string;
  readonly actor: Actor;
}

/**
 * What a check found: a stable code, the place, what was found, what was expected, and in the
 * message what to do.
 */
export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
}

/** What a message says, before it is put at its place. */
export type Observation = Omit<Finding, keyof Place>;

/** An observation at its place. */
export function findingAt(place: Place, observation: Observation): Finding {
  const { tab, cell, actor } = place;
  return { ...observation, tab, cell, actor };
}
