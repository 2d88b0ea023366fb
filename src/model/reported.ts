import type { EntryFacts, EntryKind } from './entry';
import { fold } from './folding';
import { type Period, periodsWithin, writePeriod } from './period';

/** What a row tells of: of a figure its indicator too. */
interface Matter extends Pick<EntryFacts, 'period' | 'unit' | 'code'> {
  /** Undefined where nobody can read it. */
  readonly kind: EntryKind | undefined;
}

/**
 * Tells the rows of the archive that a report makes its own figures and texts of: those of its period and
 * of the shorter ones inside it. Not what the form has still: its rows count then, and those are history.
 */
export function archivedOf(period: Period, form: readonly EntryFacts[]): (row: Matter) => boolean {
  const inside = periodsWithin(period);
  const inForm = new Set(
    form.flatMap((row) =>
      !row.isPrepared && inside.has(writePeriod(row.period)) ? [matterOf(row)] : [],
    ),
  );
  return (row) => inside.has(writePeriod(row.period)) && !inForm.has(matterOf(row));
}

function matterOf({ period, unit, kind, code }: Matter): string {
  const of = kind === 'Số liệu' ? [fold(code)] : [];
  return [writePeriod(period), fold(unit), kind ?? '', ...of].join('\n');
}
