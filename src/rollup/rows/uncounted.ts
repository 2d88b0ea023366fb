import type { EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import { comparePeriods, type Period, periodsWithin, writePeriod } from '../../model/period';
import { isFilled } from './gaps';

/** What one unit filled in in the form for a period that the report does not count. */
export interface UncountedRows {
  readonly first: EntryFacts;
  readonly period: Period;
  readonly rows: number;
  /** Those among them that say a figure. */
  readonly figures: number;
}

/**
 * Rows of the form of a later period or of a year gone by, each unit's of a period together: a slip
 * of the pen loses them without a word. Earlier ones of the year are history.
 * @param carried rows only taken over, which nobody filled in
 */
export function uncountedRows(
  facts: readonly EntryFacts[],
  carried: ReadonlySet<EntryFacts>,
  reported: Period,
): readonly UncountedRows[] {
  if (reported.kind === 'review') return [];
  const inside = periodsWithin(reported);
  const groups = new Map<string, UncountedRows>();
  for (const row of facts) {
    const { period, tab } = row;
    const written = writePeriod(period);
    if (tab !== 'Biểu chung' || period.kind === 'review' || inside.has(written)) continue;
    if (comparePeriods(period, reported) < 0 && period.year === reported.year) continue;
    if (!isFilled(row) || carried.has(row)) continue;
    const key = `${fold(row.unit)}\n${written}`;
    const known = groups.get(key) ?? { first: row, period, rows: 0, figures: 0 };
    const figure = row.kind === 'Số liệu' ? 1 : 0;
    groups.set(key, { ...known, rows: known.rows + 1, figures: known.figures + figure });
  }
  return [...groups.values()];
}
