import { type EntryFacts, isWhole } from '../../model/entry';
import { type Period, partsOf, periodKey, yearToDateParts } from '../../model/period';

/**
 * The shortest periods of the year so far: its weeks where a report is on a week, else its months.
 * A review is no part of a year.
 */
export function slotsOfYear(period: Period): readonly Period[] {
  return period.kind === 'review' ? [] : yearToDateParts(period).flatMap(slotsOf);
}

function slotsOf(period: Period): readonly Period[] {
  const [parts] = partsOf(period);
  return parts ? parts.flatMap(slotsOf) : [period];
}

/**
 * A slot without a row between two that have one. A longer period's row stands for all inside; one
 * that reaches past the slots counts in none of them.
 */
export function gapsBetween(
  slots: readonly Period[],
  reported: Iterable<Period>,
): readonly Period[] {
  const known = new Set(slots.map(periodKey));
  const covered = new Set<number>();
  for (const period of reported) {
    const own = slotsOf(period).map(periodKey);
    if (own.every((slot) => known.has(slot))) for (const slot of own) covered.add(slot);
  }
  const has = slots.map((slot) => covered.has(periodKey(slot)));
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  return slots.filter((_, at) => at > first && at < last && !has[at]);
}

/**
 * Whether somebody filled a row in: a number, `x`, or a text, readable or not. A prepared or spare
 * row is no row; one of a long archive, whose text is not known, was filled in before it was closed.
 */
export function isFilled(row: EntryFacts): boolean {
  if (row.kind === 'Số liệu') return row.figure.state !== 'notReported' || row.valueText !== '';
  return !isWhole(row) || row.content !== '';
}

/**
 * The slots of the year so far, between two that have rows, in which no unit has one. A text of a
 * longer period tells nothing of the months inside, nor does what was only carried over.
 */
export function silentSlots(
  rows: readonly EntryFacts[],
  carried: ReadonlySet<EntryFacts>,
  period: Period,
): readonly Period[] {
  const filled = new Map<number, Period>();
  for (const row of rows) {
    const isWide = row.kind !== 'Số liệu' && partsOf(row.period).length > 0;
    if (row.period.year === period.year && !isWide && isFilled(row) && !carried.has(row)) {
      filled.set(periodKey(row.period), row.period);
    }
  }
  return gapsBetween(slotsOfYear(period), filled.values());
}
