import { type Book, failedRules } from '../../book';
import type { Grid } from '../../contract';
import { isOfUnit } from '../../findings';
import { sameText } from '../../model/folding';
import { type Period, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import { isAnswered } from '../../review';
import { type Form, formOf } from '../typed';

/** The form of one unit. */
export interface UnitForm extends Form {
  readonly unit: Unit;
}

/**
 * The rows of a unit over a workbook as it was read; what others must act on is none of its findings, but for a rule
 * that fails over a figure of its own: whoever types 1520 of 1250 is told at once.
 */
export function unitForm(read: Grid, first: Book, unit: Unit): UnitForm {
  const form = formOf(read, first, (code) => sameText(code, unit.code));
  let failing: { readonly book: Book; readonly over: ReturnType<typeof failedRules> } | undefined;
  const failingOver = (row: number) => {
    if (form.text(row, 'Giá trị') === '') return [];
    const book = form.book();
    if (failing?.book !== book) {
      failing = { book, over: failedRules(book.workbook.rules, book.findings()) };
    }
    return failing.over(form.text(row, 'Mã'), unit.code);
  };
  return {
    ...form,
    unit,
    findings: (row) => [
      ...form.findings(row).filter((one) => isOfUnit(one, unit.code) && !isAnswered(one)),
      ...failingOver(row),
    ],
  };
}

/** What tells a draft from others: the workbook, the unit and the period. */
export function draftParts({ id }: Grid, unit: Unit, period: Period): readonly string[] {
  return ['bonTruc.nhapLieu', id, unit.code, writePeriod(period)];
}
