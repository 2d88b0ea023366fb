import type { EntryFacts } from '../model/entry';
import { type Period, periodsWithin, writePeriod } from '../model/period';
import type { Rollup } from '../rollup';

/** One unit's rows for one indicator: those of each period together. */
export interface IndicatorRows {
  /** The unit's code, folded. */
  readonly unit: string;
  readonly groups: readonly (readonly EntryFacts[])[];
}

/** The rows of an indicator by unit and period, as the rollup holds them. */
export function unitRows(rollup: Rollup, code: string): readonly IndicatorRows[] {
  return Array.from(rollup.index.rowsOf(code), ([unit, rows]) => ({
    unit,
    groups: [...rows.values()],
  }));
}

/** Whether a period is the given one or a shorter one inside it. */
export function insideOf(period: Period): (other: Period) => boolean {
  const inside = periodsWithin(period);
  return (other) => inside.has(writePeriod(other));
}
