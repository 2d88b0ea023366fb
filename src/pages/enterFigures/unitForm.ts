import type { Book } from '../../book';
import type { Grid } from '../../contract';
import { type Finding, isOfUnit } from '../../findings';
import { fold, sameText } from '../../model/folding';
import { writePeriod } from '../../model/period';
import type { Rule } from '../../model/rule';
import type { Unit } from '../../model/unit';
import { operandsOf, parseExpression } from '../../rollup';
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
  const named = new Map(first.workbook.rules.map((rule) => [rule.code, codesIn(rule)]));
  const failing = (row: number): readonly Finding[] => {
    if (form.text(row, 'Giá trị') === '') return [];
    const code = fold(form.text(row, 'Mã'));
    return form
      .book()
      .findings()
      .filter(({ rule }) => rule !== undefined && named.get(rule)?.has(code));
  };
  return {
    ...form,
    unit,
    findings: (row) => [
      ...form.findings(row).filter((one) => isOfUnit(one, unit.code)),
      ...failing(row),
    ],
  };
}

/** The indicators that a rule names, folded. */
function codesIn({ left, right }: Rule): ReadonlySet<string> {
  const codes = [left, right].flatMap((side) => {
    const parsing = parseExpression(side);
    return parsing.state === 'parsed'
      ? operandsOf(parsing.expression).map(({ operand }) => fold(operand.code))
      : [];
  });
  return new Set(codes);
}

/** What tells a draft from others: the workbook, the unit and the period. */
export function draftParts({ id }: Grid, { unit, period }: UnitForm): readonly string[] {
  return ['bonTruc.nhapLieu', id, unit.code, writePeriod(period)];
}
