import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/openPeriod';
import { type Entry, PRINTED_KINDS } from '../../model/entry';
import { fold } from '../../model/folding';
import { comparePeriods, type Period, samePeriod } from '../../model/period';
import { placeOfEntry } from '../places';

/**
 * Paragraphs taken over from an earlier period that nobody has looked at: they read as they did then,
 * and their note still asks to be looked over.
 */
export function checkReviewed(workbook: Workbook): readonly Finding[] {
  const { entries, settings } = workbook;
  const asking = entries.filter(
    (row) =>
      row.tab === 'Biểu chung' &&
      samePeriod(row.period, settings.period) &&
      PRINTED_KINDS.has(row.kind) &&
      fold(row.note).includes(fold(say.toReview)),
  );
  if (asking.length === 0) return [];
  const before = lastSaid(entries, settings.period);
  return asking.flatMap((row) => {
    const last = before.get(textOf(row));
    return last ? [findingAt(placeOfEntry(workbook, row, 'Nội dung'), say.notReviewed(last))] : [];
  });
}

/** When each text was last said in its section before a period. */
function lastSaid(entries: readonly Entry[], period: Period): ReadonlyMap<string, Period> {
  const said = new Map<string, Period>();
  for (const row of entries) {
    if (comparePeriods(row.period, period) >= 0 || row.content === '') continue;
    const known = said.get(textOf(row));
    if (!known || comparePeriods(known, row.period) < 0) said.set(textOf(row), row.period);
  }
  return said;
}

function textOf({ section, content }: Entry): string {
  return `${fold(section)}\n${fold(content)}`;
}
