import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/openPeriod';
import { type Entry, type EntryFacts, isToReview, isWhole, PRINTED_KINDS } from '../../model/entry';
import { fold } from '../../model/folding';
import { comparePeriods, inOrder, type Period, samePeriod } from '../../model/period';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';

/**
 * Paragraphs taken over from an earlier period that nobody has looked at: their note still asks to be
 * looked over, and they read as they did then. Where what was said then is not known, the note tells.
 */
export function checkReviewed(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const { entries, facts, settings, isReported } = workbook;
  const asking = entries.filter(
    (row) =>
      samePeriod(row.period, settings.period) &&
      PRINTED_KINDS.has(row.kind) &&
      isToReview(row) &&
      isReported(row),
  );
  if (asking.length === 0) return [];
  const before = lastSaid(entries, settings.period);
  const isKnown = knownTexts(facts, rollup);
  return asking.flatMap((row) => {
    const last = before.get(textOf(row));
    const isEdited = !last && isKnown(row);
    return isEdited
      ? []
      : [findingAt(placeOfEntry(workbook, row, 'Nội dung'), say.notReviewed(last))];
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

/**
 * Whether the words that a unit's section last had before the period are read: those of the latest
 * period of its kind with a text, all of them.
 */
function knownTexts(
  facts: readonly EntryFacts[],
  { period, ownerOf }: Rollup,
): (row: Entry) => boolean {
  const earlier = facts.filter(
    (row) =>
      PRINTED_KINDS.has(row.kind) &&
      row.period.kind === period.kind &&
      comparePeriods(row.period, period) < 0,
  );
  const last = inOrder(earlier.map((row) => row.period)).slice(-1)[0];
  const texts = earlier.filter((row) => last && samePeriod(row.period, last));
  return (asked) => {
    const own = texts.filter((row) => ownerOf(row.unit) === ownerOf(asked.unit));
    return (
      own.every(isWhole) &&
      own.some((row) => isWhole(row) && fold(row.section) === fold(asked.section))
    );
  };
}

function textOf({ section, content }: Entry): string {
  return `${fold(section)}\n${fold(content)}`;
}
