/** `Lỗi` keeps a report a draft, `Cảnh báo` asks for a look, `Thông tin` only tells. */
export type Severity = 'Lỗi' | 'Cảnh báo' | 'Thông tin';

/** Who must act on a finding: a unit's clerk or the office. */
export type Actor = { readonly unit: string } | 'office';

/**
 * What a check found: a stable code, the place, what was found, what was expected and what to do.
 * `cell` is in A1 notation without the tab, or empty where the finding speaks of a whole tab.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly tab: string;
  readonly cell: string;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly actor: Actor;
}
