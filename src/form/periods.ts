import type { Workbook } from '../contract';
import type { EntryFacts } from '../model/entry';
import { type Period, periodKey } from '../model/period';
import { isFilled } from '../rollup';

/** Rows of periods of one kind before a given one, prepared ones too. */
export function earlierRows(
  { facts }: Pick<Workbook, 'facts'>,
  period: Period,
): readonly EntryFacts[] {
  const before = periodKey(period);
  return facts.filter((row) => row.period.kind === period.kind && periodKey(row.period) < before);
}

/** The latest period of some rows. */
export function lastPeriodOf(rows: readonly EntryFacts[]): Period | undefined {
  let last: Period | undefined;
  for (const { period } of rows) if (!last || periodKey(period) > periodKey(last)) last = period;
  return last;
}

/** The last period before one, of its kind, in which somebody reported something. */
export function lastReported(
  workbook: Pick<Workbook, 'facts'>,
  period: Period,
): Period | undefined {
  return lastPeriodOf(earlierRows(workbook, period).filter(isFilled));
}
