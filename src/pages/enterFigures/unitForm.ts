import type { Book } from '../../book';
import type { Grid } from '../../contract';
import { isOfUnit } from '../../findings';
import { sameText } from '../../model/folding';
import { writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import { type Form, formOf } from '../typed';

/** The form of one unit. */
export interface UnitForm extends Form {
  readonly unit: Unit;
}

/** The rows of a unit over a workbook as it was read; what others must act on is none of its findings. */
export function unitForm(read: Grid, first: Book, unit: Unit): UnitForm {
  const form = formOf(read, first, (code) => sameText(code, unit.code));
  return {
    ...form,
    unit,
    findings: (row) => form.findings(row).filter((one) => isOfUnit(one, unit.code)),
  };
}

/** What tells a draft from others: the workbook, the unit and the period. */
export function draftParts({ id }: Grid, { unit, period }: UnitForm): readonly string[] {
  return ['bonTruc.nhapLieu', id, unit.code, writePeriod(period)];
}
