import type { Workbook } from '../contract';
import { fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { isReporting, type Unit } from '../model/unit';
import { carriedRows, leftOut } from './carried';
import { figureRows } from './figures';
import type { Ground, PreparedRow } from './ground';
import { groundOf, type Occasion } from './groundOf';
import { sectionRows } from './sections';

/** What the form of a period lacks. */
interface FormLayout {
  /** Rows to put in, by the unit's code. */
  readonly rows: ReadonlyMap<string, readonly PreparedRow[]>;
  /** How many of them hold something to be filled in or revised: all but the spare ones. */
  readonly asked: number;
  /** How many of these are tasks and paragraphs of the last period. */
  readonly carried: number;
  /** By the unit's code, how much of that period a unit that has begun does without. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** With fewer spare rows of a period a unit gets as many as it is to have. */
const LEAST_SPARE = 3;
const MOST_SPARE = 18;
/** So many beyond what it filled in last time: each goes into the archive, used or not. */
const FURTHER_SPARE = 6;

/**
 * The rows that the form lacks for a period, for each active unit: the figures it is asked for, its
 * sections, what goes on from the last period, and spare rows. What stands there already, typed or
 * prepared, is never put in a second time.
 */
export function layOut(workbook: Workbook, occasion: Occasion): FormLayout {
  const { period } = occasion;
  const ground = groundOf(workbook, occasion);
  const rows = new Map<string, readonly PreparedRow[]>();
  const without = new Map<string, number>();
  let asked = 0;
  let carried = 0;
  for (const unit of workbook.units) {
    if (!isReporting(unit, period)) continue;
    const own = rowsOf(ground, unit);
    const missed = leftOut(ground, unit);
    if (missed > 0) without.set(unit.code, missed);
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
  return { rows, asked, carried, leftOut: without };
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

function spareRows(ground: Ground, unit: Unit): readonly PreparedRow[] {
  const present = ground.standingOf(unit).filter(({ isSpare }) => isSpare).length;
  if (present >= LEAST_SPARE) return [];
  return Array.from({ length: sparesFor(ground, unit) - present }, () => ({}));
}

/** As many as a unit filled in beside its figures last time, and a few. */
function sparesFor({ lastRowsOf }: Ground, unit: Unit): number {
  const rows = lastRowsOf(unit);
  if (rows.length === 0) return MOST_SPARE;
  const others = rows.filter(({ kind }) => kind !== 'Số liệu').length;
  return Math.min(MOST_SPARE, others + FURTHER_SPARE);
}
