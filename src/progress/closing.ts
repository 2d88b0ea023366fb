import { type Period, writePeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { isReporting, type Unit } from '../model/unit';
import type { UnitRows } from './block';
import type { Progress } from './readProgress';

/** How far the units behind a period's figures had not come when it is closed; by their codes. */
export interface Behind {
  /** Not submitted, or returned. */
  readonly missing: readonly string[];
  /** Submitted, and nobody has approved it. */
  readonly unapproved: readonly string[];
  /** Submitted, and changed since. */
  readonly changed: readonly string[];
}

interface Asked {
  readonly units: readonly Unit[];
  readonly period: Period;
  readonly progress: Progress;
  readonly rowsOf: (unit: string) => UnitRows;
  readonly needsApproval: boolean;
}

/** What a closing leaves behind; undefined where nobody submits and nobody asks for it. */
export function unitsBehind(asked: Asked): Behind | undefined {
  const { units, period, progress, rowsOf, needsApproval } = asked;
  const written = writePeriod(period);
  const all = units
    .filter((unit) => isReporting(unit, period))
    .map(({ code }) => ({ code, standing: progress.of(code, written) }));
  const isUsed = all.some(({ standing }) => standing.state !== 'Chưa nộp');
  if (!isUsed && !needsApproval) return undefined;
  const codes = (some: typeof all) => some.map(({ code }) => code);
  return {
    missing: codes(all.filter(({ standing }) => !isSubmitted(standing))),
    unapproved: codes(all.filter(({ standing }) => standing.state === 'Đã nộp')),
    changed: codes(
      all.filter(
        ({ code, standing }) => isSubmitted(standing) && hasChanged(standing.print, rowsOf(code)),
      ),
    ),
  };
}

/** Whether rows are not those that were submitted; of a row from before prints nobody knows. */
export function hasChanged(print: string, now: UnitRows): boolean {
  return print !== '' && now.print !== print;
}

/** Whether an approval stands: what was approved is what stands in the unit's rows. */
export function standsApproved(
  { state, print }: Pick<UnitProgress, 'state' | 'print'>,
  now: UnitRows,
): boolean {
  return state === 'Đã duyệt' && !hasChanged(print, now);
}

/** What tells apart what a closing leaves behind: a reason that was given for one overrules no other. */
export function behindMarks({ missing, unapproved, changed }: Behind): readonly string[] {
  return [
    ...missing.map((code) => `missing ${code}`),
    ...unapproved.map((code) => `unapproved ${code}`),
    ...changed.map((code) => `changed ${code}`),
  ];
}
