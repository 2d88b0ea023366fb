import type { Workbook } from '../contract';
import type { Entry, EntryFacts } from '../model/entry';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { type Period, periodKey, samePeriod } from '../model/period';
import { rowsCarriedOn } from '../rollup';
import { type FormRow, formRows } from './formRows';

/** The rows of a period that stand in the form, and those of them in which somebody typed. */
export interface StandingRows {
  readonly rows: number;
  readonly typed: number;
}

/** What nobody did anything to, as far as the form tells. */
export interface Untouched {
  /** Whether a row is only prepared. */
  readonly isPrepared: (row: FormRow) => boolean;
  /** Whether it is prepared, or was taken over from an earlier period and says the same as there. */
  readonly isLeft: (row: FormRow) => boolean;
}

/** @param untyped the rows of the form (from 0) in which nobody typed anything */
export function untouchedIn(workbook: Workbook, untyped: ReadonlySet<number>): Untouched {
  const carried = once(() => takenOver(workbook.entries));
  // Whoever typed in a row is stamped beside it, wherever he typed.
  const isUnstamped = ({ text }: FormRow) => text('Cập nhật') === '';
  const isPrepared = (row: FormRow) => untyped.has(row.row - 1) && isUnstamped(row);
  return {
    isPrepared,
    isLeft: (row) => isPrepared(row) || (isUnstamped(row) && carried().has(row.row)),
  };
}

/** Rows of the form (from 1) that were taken over, and whose text an earlier period has as well. */
function takenOver(entries: readonly Entry[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  for (const { content, period } of entries) {
    const known = first.get(fold(content)) ?? Number.POSITIVE_INFINITY;
    first.set(fold(content), Math.min(known, periodKey(period)));
  }
  const isSaidBefore = ({ content, period }: EntryFacts & { readonly content?: string }) =>
    (first.get(fold(content ?? '')) ?? Number.POSITIVE_INFINITY) < periodKey(period);
  return new Set(
    [...rowsCarriedOn(entries)].flatMap((row) =>
      row.tab === 'Biểu chung' && isSaidBefore(row) ? [row.row] : [],
    ),
  );
}

/** The rows of a period in the form. */
export function standingIn(
  workbook: Workbook,
  untyped: ReadonlySet<number>,
  period: Period,
): StandingRows {
  const { isLeft } = untouchedIn(workbook, untyped);
  const rows = formRows(workbook).filter((row) => row.period && samePeriod(row.period, period));
  return { rows: rows.length, typed: rows.filter((row) => !isLeft(row)).length };
}
