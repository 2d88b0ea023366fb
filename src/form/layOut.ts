import type { Workbook } from '../contract';
import { fold } from '../model/folding';
import { type Period, samePeriod, writePeriod } from '../model/period';
import { isReporting, successorOf, type Unit } from '../model/unit';
import { isFilled } from '../rollup';
import { carriedRows } from './carried';
import { figureRows } from './figures';
import { formRows, unitsByName } from './formRows';
import type { Ground, PreparedRow } from './ground';
import { earlierRows, isBegun, lastPeriodOf } from './periods';
import { sectionRows } from './sections';

/** What the form of a period lacks. */
export interface FormLayout {
  /** Rows to put in, by the unit's code. */
  readonly rows: ReadonlyMap<string, readonly PreparedRow[]>;
  /** How many of them hold something to be filled in or revised: all but the spare ones. */
  readonly asked: number;
  /** How many of these are tasks and paragraphs of the last period. */
  readonly carried: number;
}

/** With fewer spare rows of a period a unit gets as many as to have the others. */
const LEAST_SPARE = 3;
const MOST_SPARE = 20;

/**
 * The rows that the form lacks for a period, for each active unit: the figures it is asked for, its
 * sections, what goes on from the last period, and spare rows. What stands there already, typed or
 * prepared, is never put in a second time.
 */
export function layOut(workbook: Workbook, period: Period): FormLayout {
  const ground = groundOf(workbook, period);
  const rows = new Map<string, readonly PreparedRow[]>();
  let asked = 0;
  let carried = 0;
  for (const unit of workbook.units) {
    if (!isReporting(unit, period)) continue;
    const own = rowsOf(ground, unit);
    asked += own.asked.length;
    carried += own.carried;
    const all = [...own.asked, ...spareRows(ground, unit)];
    if (all.length > 0) {
      rows.set(
        unit.code,
        all.map((row) => ({ ...frameOf(period, unit), ...row })),
      );
    }
  }
  return { rows, asked, carried };
}

function groundOf(workbook: Workbook, period: Period): Ground {
  const named = unitsByName(workbook.units);
  // What a merged unit was asked for is its successor's.
  const unitOf = (name: string) => {
    const unit = named(name);
    return unit && successorOf(unit, period, named);
  };
  return {
    workbook,
    period,
    standing: formRows(workbook).filter((row) => row.period && samePeriod(row.period, period)),
    last: lastPeriodOf(earlierRows(workbook, period).filter(isFilled)),
    isBegun: isBegun(workbook, period),
    unitOf,
    writerOf: (section) => {
      const writer = unitOf(section.unit);
      if (writer || section.unit !== '') return writer;
      return workbook.units.find((unit) => isReporting(unit, period) && unit.axis === section.axis);
    },
  };
}

function frameOf(period: Period, { axis, code }: Unit): PreparedRow {
  return { Kỳ: writePeriod(period), Trục: axis ?? '', 'Đơn vị': code };
}

/** A unit's rows section by section, in the order of the outline. */
function rowsOf(ground: Ground, unit: Unit) {
  const { outline } = ground.workbook;
  const carried = carriedRows(ground, unit);
  const rows = [...figureRows(ground, unit), ...carried, ...sectionRows(ground, unit, carried)];
  const order = new Map(outline.map(({ code }, at) => [fold(code), at]));
  const place = ({ Mục = '' }: PreparedRow) => order.get(fold(String(Mục))) ?? outline.length;
  return {
    asked: [...rows].sort((left, right) => place(left) - place(right)),
    carried: carried.filter((row) => row['Nội dung'] !== undefined).length,
  };
}

function spareRows({ standing }: Ground, unit: Unit): readonly PreparedRow[] {
  const present = standing.filter((row) => row.unit === unit && row.isSpare).length;
  return present < LEAST_SPARE ? Array.from({ length: MOST_SPARE - present }, () => ({})) : [];
}
