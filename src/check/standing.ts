import type { UnitProgress } from '../model/progress';
import type { Unit } from '../model/unit';

/** What became of periods and of what units submitted, as the record and the journal tell. */
export interface Standing {
  /** Whether periods are opened or closed by commands. */
  readonly isKeptByCommands: () => boolean;
  readonly isClosed: (period: string) => boolean;
  /** When and why a period was opened again that is not closed since. */
  readonly reopened: (
    period: string,
  ) => { readonly when: string; readonly why: string } | undefined;
  /** What a unit said that submitted the report's period without anything in it, once the office has agreed. */
  readonly approvedEmpty: (unit: Unit) => Pick<UnitProgress, 'when' | 'reason'> | undefined;
}

/** Of a workbook in which nothing was ever closed or submitted. */
export const NOTHING_DONE: Standing = {
  isKeptByCommands: () => false,
  isClosed: () => false,
  reopened: () => undefined,
  approvedEmpty: () => undefined,
};
