import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import type { Entry } from '../../model/entry';
import { comparePeriods, writePeriod } from '../../model/period';
import { isFilled } from '../../rollup';
import { placeOfEntry } from '../places';
import { insideOf } from '../unitRows';

/**
 * Rows of the form that the report does not count, of a later period or of a year gone by: a slip
 * of the pen loses them without a word.
 */
export function checkPeriods(workbook: Workbook): readonly Finding[] {
  const { settings, entries } = workbook;
  const reported = settings.period;
  if (reported.kind === 'review') return [];
  const inside = insideOf(reported);
  const groups = new Map<string, { readonly first: Entry; count: number }>();
  for (const entry of entries) {
    // A prepared row is no row.
    if (!isFilled(entry)) continue;
    const { period } = entry;
    if (entry.tab !== 'Biểu chung' || period.kind === 'review' || inside(period)) continue;
    if (comparePeriods(period, reported) < 0 && period.year === reported.year) continue;
    const key = writePeriod(period);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: entry, count: 1 });
  }
  return [...groups].map(([written, { first, count }]) => {
    const said = comparePeriods(first.period, reported) < 0 ? say.earlierYear : say.laterPeriod;
    const place = placeOfEntry(workbook, first, 'Kỳ');
    return findingAt(place, said(count, written, writePeriod(reported)));
  });
}
