import type { Period } from '../model/period';
import { PROGRESS_STATES, type UnitProgress } from '../model/progress';
import { isReporting, type Unit } from '../model/unit';

/** The states of a submission; one that was approved and is not what stands any more is a kind of its own. */
export const SUBMISSIONS = [...PROGRESS_STATES, 'changed'] as const;
export type Submission = (typeof SUBMISSIONS)[number];

export interface Submitting {
  /** All of the workbook's. */
  readonly units: readonly Unit[];
  readonly progressOf: (unit: Unit) => UnitProgress;
  /** Whether what was approved is not what stands any more; left out where nobody looked. */
  readonly isChanged?: (unit: Unit) => boolean;
}

/** How far each unit that is asked to report has come: all that is told of submissions counts these. */
export function submissionsOf(
  { units, progressOf, isChanged }: Submitting,
  period: Period,
): readonly Submission[] {
  return units
    .filter((unit) => isReporting(unit, period))
    .map((unit) => (isChanged?.(unit) ? 'changed' : progressOf(unit).state));
}
