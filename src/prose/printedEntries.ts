import { type Entry, PRINTED_KINDS } from '../model/entry';
import { fold } from '../model/folding';
import { type Period, samePeriod } from '../model/period';

/**
 * The rows of a period whose texts print in their sections. Where a unit has such rows in both
 * tabs, those of `Biểu chung` print: a period closed and not yet cleared is not told twice.
 */
export function printedEntries(entries: readonly Entry[], period: Period): readonly Entry[] {
  const rows = entries.filter(
    (entry) => PRINTED_KINDS.has(entry.kind) && samePeriod(entry.period, period),
  );
  const inForm = new Set(
    rows.filter(({ tab }) => tab === 'Biểu chung').map(({ unit }) => fold(unit)),
  );
  return rows.filter(({ tab, unit }) => tab === 'Biểu chung' || !inForm.has(fold(unit)));
}
