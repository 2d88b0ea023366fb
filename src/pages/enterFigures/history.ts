import type { Workbook } from '../../contract';
import { decimalOf } from '../../model/figure';
import { fold } from '../../model/folding';
import { planOf } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import { comparePeriods, type Period, writePeriod } from '../../model/period';
import type { Item } from './items';
import type { UnitForm } from './unitForm';

/** A number of an earlier period. */
export interface Told {
  readonly period: Period;
  readonly value: number;
}

const MOST_PERIODS = 12;

/** What the unit reported of a figure in the last periods of the same kind, the oldest first. */
export function earlierNumbers(
  form: UnitForm,
  { facts }: Workbook,
  { row, indicator }: Item,
): readonly Told[] {
  if (!indicator) return [];
  const subject = fold(form.text(row, 'Đối tượng'));
  const told = new Map<string, Told>();
  for (const fact of facts) {
    const { period, figure } = fact;
    const isOwn =
      fact.kind === 'Số liệu' &&
      fact.code === indicator.code &&
      fact.unit === form.unit.code &&
      fold(fact.subject ?? '') === subject;
    if (!isOwn || figure.state !== 'number' || period.kind !== form.period.kind) continue;
    if (comparePeriods(period, form.period) >= 0) continue;
    told.set(writePeriod(period), { period, value: Number(figure.value.toFixed()) });
  }
  return [...told.values()]
    .sort((left, right) => comparePeriods(left.period, right.period))
    .slice(-MOST_PERIODS);
}

/** The last number as it stands beside the row, else as the earlier periods tell it. */
export function lastShown(form: UnitForm, { row }: Item, told: readonly Told[]): string {
  const last = told[told.length - 1];
  const standing = form.has('Kỳ trước') ? form.text(row, 'Kỳ trước') : '';
  if (standing !== '' || !last) return standing;
  return `${numberShown(last.value)} (${writePeriod(last.period)})`;
}

export function planShown(form: UnitForm, workbook: Workbook, { row, indicator }: Item): string {
  const standing = form.has('Kế hoạch') ? form.text(row, 'Kế hoạch') : '';
  if (standing !== '' || !indicator) return standing;
  const plan = planOf(indicator, { period: form.period, to: workbook.settings.to });
  return plan ? writeNumber(plan, { mostDecimals: 10 }) : '';
}

export function numberShown(value: number): string {
  return writeNumber(decimalOf(value), { mostDecimals: 10 });
}
