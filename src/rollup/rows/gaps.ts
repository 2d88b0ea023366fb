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

/** A slot without a row between two that have one; a longer period's row stands for all inside. */
export function gapsBetween(
  slots: readonly Period[],
  reported: Iterable<Period>,
): readonly Period[] {
  const covered = new Set<number>();
  for (const period of reported) for (const slot of slotsOf(period)) covered.add(periodKey(slot));
  const has = slots.map((slot) => covered.has(periodKey(slot)));
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  return slots.filter((_, at) => at > first && at < last && !has[at]);
}

/**
 * Whether somebody filled a row in: a number or `x`, or a text typed. A prepared or spare row is
 * no row; one of a long archive, whose text is not known, was filled in before it was closed.
 */
export function isFilled(row: EntryFacts): boolean {
  if (row.kind === 'Số liệu') return row.figure.state !== 'notReported';
  return !isWhole(row) || row.content !== '';
}

/** The slots of the year so far, between two that have rows, in which no unit has one. */
export function silentSlots(rows: readonly EntryFacts[], period: Period): readonly Period[] {
  const filled = new Map<number, Period>();
  for (const row of rows) {
    if (row.period.year === period.year && isFilled(row)) {
      filled.set(periodKey(row.period), row.period);
    }
  }
  return gapsBetween(slotsOfYear(period), filled.values());
}
