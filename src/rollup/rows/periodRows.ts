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
  return latestRows(
    entries.filter((entry) => entry.kind === kind && within.has(writePeriod(entry.period))),
  );
}

/**
 * Of rows that stand for one and the same thing those of the latest period; a figure is one of its period
 * alone. Where a period stands in both tabs, the rows that come first count.
 */
export function latestRows(rows: readonly Entry[]): readonly Entry[] {
  const latest = new Map<string, Entry>();
  const keys = rows.map(identity);
  rows.forEach((row, index) => {
    const key = keys[index] ?? '';
    const rival = latest.get(key);
    if (!rival || comparePeriods(rival.period, row.period) < 0) latest.set(key, row);
  });
  return rows.filter((row, index) => {
    const last = latest.get(keys[index] ?? '');
    return (
      last !== undefined &&
      last.tab === row.tab &&
      writePeriod(last.period) === writePeriod(row.period)
    );
  });
}

function identity({ kind, code, unit, content, period }: Entry): string {
  const thing = code === '' ? `${fold(unit)}\n${fold(content)}` : fold(code);
  return kind === 'Số liệu'
    ? `${kind}\n${thing}\n${fold(unit)}\n${writePeriod(period)}`
    : `${kind}\n${thing}`;
}
