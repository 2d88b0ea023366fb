import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';
import { type Indicator, planOf } from '../model/indicator';
import { writeNumber } from '../model/number';
import { previousPeriod, samePeriod, writePeriod } from '../model/period';
import type { Unit } from '../model/unit';
import type { FormRow } from './formRows';
import type { Ground, PreparedRow } from './ground';
import { lastNumber, type ToldFigure } from './history';
import { lastPeriodOf } from './periods';

/** More decimals than any figure has. */
const ALL_DECIMALS = 10;

/** A row for each figure that a unit is asked for in the period and has no row for yet. */
export function figureRows(ground: Ground, unit: Unit): readonly PreparedRow[] {
  const { workbook } = ground;
  const own = ground.standingOf(unit).filter((row) => row.kind === 'Số liệu');
  return workbook.indicators.flatMap((indicator) => {
    if (!ground.isAsked(unit, indicator)) return [];
    const wanted = subjectsOf(ground, unit, indicator);
    const present = own.filter((one) => fold(one.text('Mã')) === fold(indicator.code));
    // A row of the unit's own stands for the figure as such, whatever its subject.
    if (present.length > 0 && wanted.length < 2) return [];
    return wanted
      .filter((subject) => !present.some((one) => isOf(one, subject)))
      .slice(0, Math.max(0, wanted.length - present.length))
      .map((subject) => rowOf(ground, unit, indicator, subject));
  });
}

function isOf(row: FormRow, subject: string): boolean {
  return fold(row.text('Đối tượng')) === fold(subject);
}

/** What a figure is asked of; one blank where it is asked as such, or no column could tell. */
function subjectsOf(
  { workbook, history }: Ground,
  unit: Unit,
  indicator: Indicator,
): readonly string[] {
  if (!indicator.bySubject || workbook.tables.entries?.column('Đối tượng') === undefined) {
    return [''];
  }
  const told = history.rowsOf(unit, indicator);
  const last = lastPeriodOf(told);
  const rows = told.filter(({ period }) => last && samePeriod(period, last));
  const subjects = new Map(rows.map(({ subject = '' }) => [fold(subject), subject]));
  return subjects.size > 0 ? [...subjects.values()] : [''];
}

function rowOf(ground: Ground, unit: Unit, indicator: Indicator, subject: string): PreparedRow {
  const { history, period, to } = ground;
  const { code, name, section, unitOfMeasure } = indicator;
  const plan = planOf(indicator, { period, to });
  const rows = history
    .rowsOf(unit, indicator)
    .filter((row) => subject === '' || fold(row.subject ?? '') === fold(subject));
  return {
    Mục: section,
    Loại: 'Số liệu',
    Mã: code,
    Tên: name,
    ĐVT: unitOfMeasure,
    'Kỳ trước': lastShown(ground, indicator, rows),
    'Kế hoạch': plan ? shown(plan) : '',
    ...(subject === '' ? {} : { 'Đối tượng': subject }),
  };
}

/** The last number, with its period where that is not the one before. */
function lastShown(
  { history, period }: Ground,
  indicator: Indicator,
  rows: readonly ToldFigure[],
): string {
  const last = lastNumber(history, indicator, rows);
  if (!last) return '';
  const before = previousPeriod(period);
  const isBefore = before && samePeriod(last.period, before);
  return isBefore ? shown(last.value) : `${shown(last.value)} (${writePeriod(last.period)})`;
}

function shown(value: Decimal): string {
  return writeNumber(value, { mostDecimals: ALL_DECIMALS });
}
