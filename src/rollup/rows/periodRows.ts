import type { Entry, EntryKind } from '../../model/entry';
import { fold } from '../../model/folding';
import { comparePeriods, type Period, periodsWithin, writePeriod } from '../../model/period';

/**
 * The rows of a kind that a report on a period speaks of: the period's own rows and, of the shorter
 * periods inside it, the latest row of each code (or, without a code, of each text), so that a task
 * or a document reported in three months counts once in the quarter.
 */
export function rowsOfPeriod(
  entries: readonly Entry[],
  kind: EntryKind,
  period: Period,
): readonly Entry[] {
  const within = periodsWithin(period);
  const rows = entries.filter(
    (entry) => entry.kind === kind && within.has(writePeriod(entry.period)),
  );
  const latest = new Map<string, Entry>();
  for (const row of rows) {
    const rival = latest.get(identity(row));
    if (!rival || comparePeriods(rival.period, row.period) < 0) latest.set(identity(row), row);
  }
  return rows.filter((row) => {
    const last = latest.get(identity(row));
    return (
      last !== undefined &&
      last.tab === row.tab &&
      writePeriod(last.period) === writePeriod(row.period)
    );
  });
}

function identity({ code, unit, content }: Entry): string {
  return code === '' ? `${unit}\n${fold(content)}` : fold(code);
}
