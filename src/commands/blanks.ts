import type { Book } from '../book';
import { isOfUnit } from '../findings';
import { withoutTokens } from '../form';
import { filledIn } from '../messages/history';
import * as say from '../messages/progress';
import { rowOf } from '../model/address';
import { writePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import { type UncountedRows, uncountedRows } from '../rollup';

/**
 * Whether nobody has typed anything in a unit's rows of the period: they are prepared, or stand there
 * only since they were taken over from the period before.
 */
export function isEmptyOf({ rollup, rowsOf }: Book, { code }: Unit): boolean {
  const carried = new Set(
    [...rollup().carriedOn()].flatMap(({ tab, row }) => (tab === 'Biểu chung' ? [row] : [])),
  );
  return rowsOf(code).filled.every((row) => carried.has(row));
}

/** What a unit filled in in the form for periods that the report does not count. */
export function elsewhereOf({ workbook, rollup }: Book, { code }: Unit): readonly UncountedRows[] {
  const { facts, settings } = workbook;
  return uncountedRows(facts, rollup().carriedOn(), settings.period).filter(
    ({ first }) => first.unit === code,
  );
}

/** @param period the one that the unit submits */
export function elsewhereLines(
  unit: string,
  elsewhere: readonly UncountedRows[],
  period: string,
): readonly string[] {
  return elsewhere.map((one) =>
    say.filledElsewhere(unit, filledIn(one), writePeriod(one.period), period, one.first.row),
  );
}

export function periodsOf(elsewhere: readonly UncountedRows[]): readonly string[] {
  return elsewhere.map(({ period }) => writePeriod(period));
}

/** The entered indicators that are asked of a unit and for which it has no number yet. */
export function blanksOf({ summaries }: Book, unit: Unit): readonly string[] {
  return summaries().flatMap(({ indicator, coverage }) =>
    indicator.formula === '' && coverage.missing.some(({ code }) => code === unit.code)
      ? [`${indicator.code} (${indicator.name})`]
      : [],
  );
}

/** The compulsory sections that a unit writes and in which nothing stands yet, by their titles. */
export function unwrittenOf(book: Book, unit: Unit): readonly string[] {
  return emptySectionsOf(book, unit, (waits) => !waits);
}

/** Those of them that are made of tasks or tables: other units' rows fill them, too. */
export function unfilledOf(book: Book, unit: Unit): readonly string[] {
  return emptySectionsOf(book, unit, (waits) => waits);
}

function emptySectionsOf(
  { ownFindings, workbook }: Book,
  { code }: Unit,
  isMeant: (waits: boolean) => boolean,
): readonly string[] {
  const empty = new Set(
    ownFindings().flatMap((finding) =>
      finding.code === 'empty-section' && isMeant(finding.waits === true) && isOfUnit(finding, code)
        ? [rowOf(finding.at)]
        : [],
    ),
  );
  return workbook.outline.flatMap((section) =>
    empty.has(section.row - 1) ? [withoutTokens(section.title) || section.code] : [],
  );
}
