export const PROGRESS_STATES = ['Chưa nộp', 'Đã nộp', 'Trả lại', 'Đã duyệt'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** How far a unit has come with a period: a row of `Tiến độ`. */
export interface UnitProgress {
  /** As it is written: `2026-05`. */
  readonly period: string;
  /** The unit's code. */
  readonly unit: string;
  readonly state: ProgressState;
  /** `20/05/2026 14:03`, by the workbook's clock; blank before anything happened. */
  readonly when: string;
  readonly who: string;
  /** Why it was returned. */
  readonly reason: string;
  /** When it was submitted, whatever came after; blank where it is not submitted. */
  readonly submitted: string;
  /** The print of the unit's rows as they were then, or as they were returned. */
  readonly print: string;
}

/** Whether what a unit reported stands: it was submitted, and not returned since. */
export function isSubmitted({ state }: Pick<UnitProgress, 'state'>): boolean {
  return state === 'Đã nộp' || state === 'Đã duyệt';
}
