import type { RowContext } from '../../conditions';
import type { CalendarDate } from '../../model/date';
import type { EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import { once } from '../../model/once';
import { comparePeriods, type Period, writePeriod } from '../../model/period';
import { cutOffOf } from '../../model/settings';

/** Of when rows are looked at: a period, all that belongs to it, and its last day where that is another. */
export interface RowTime {
  readonly period: Period;
  readonly within: ReadonlySet<string>;
  readonly to: CalendarDate | undefined;
}

/** What is known of rows beside themselves, at a time. */
export function rowContextAt(
  { period, within, to }: RowTime,
  facts: readonly EntryFacts[],
  names: Pick<RowContext, 'unit' | 'section' | 'indicator'>,
): RowContext {
  const earlier = once(() => codesBefore(facts, period, within));
  return {
    ...names,
    asOf: cutOffOf({ period, to }),
    isCarriedOver: ({ kind, code }) =>
      kind === 'Nhiệm vụ' && code !== '' && earlier().has(fold(code)),
  };
}

/** The codes of tasks that stood before a period. */
function codesBefore(
  facts: readonly EntryFacts[],
  period: Period,
  within: ReadonlySet<string>,
): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const row of facts) {
    if (row.kind !== 'Nhiệm vụ' || row.code === '' || within.has(writePeriod(row.period))) continue;
    if (comparePeriods(row.period, period) < 0) codes.add(fold(row.code));
  }
  return codes;
}
