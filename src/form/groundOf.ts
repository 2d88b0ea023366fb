import type { Workbook } from '../contract';
import type { CalendarDate } from '../model/date';
import { groupBy } from '../model/groups';
import { once } from '../model/once';
import { writerFinder } from '../model/outline';
import { type Period, periodsWithin, samePeriod, writePeriod } from '../model/period';
import { isFilled } from '../rollup';
import { askingIn } from './asked';
import { taskKey } from './carried';
import { formRowsOf } from './formRows';
import type { Ground } from './ground';
import { lastReported } from './periods';

/** For what the form is laid out. */
export interface Occasion {
  readonly period: Period;
  /** The last day of the report, where that is known. */
  readonly to?: CalendarDate | undefined;
  /**
   * Whether the period is being opened: then a unit gets all that goes on from the last one and does
   * not stand there yet, though it began early. Later a unit that has begun gets no more of it.
   */
  readonly isOpening?: boolean;
}

/** What rows of a period are prepared from. */
export function groundOf(workbook: Workbook, { period, to, isOpening }: Occasion): Ground {
  const { units, entries, facts } = workbook;
  const { isAsked, history, unitOf } = askingIn(workbook, period);
  const standing = formRowsOf(workbook, period);
  const standingBy = groupBy(standing, ({ unit }) => unit);
  const entriesBy = groupBy(entries, ({ unit }) => unitOf(unit));
  const begun = new Set(
    facts.flatMap((row) =>
      samePeriod(row.period, period) && isFilled(row) ? [unitOf(row.unit)] : [],
    ),
  );
  const inside = periodsWithin(period);
  const last = lastReported(workbook, period);
  const lastRows = groupBy(
    last ? facts.filter((row) => samePeriod(row.period, last)) : [],
    ({ unit }) => unitOf(unit),
  );
  return {
    workbook,
    period,
    to,
    standing,
    standingOf: (unit) => standingBy.get(unit) ?? [],
    last,
    lastRowsOf: (unit) => lastRows.get(unit) ?? [],
    entriesOf: (unit) => entriesBy.get(unit) ?? [],
    // Later on, what a unit has struck out of its rows must not come back.
    isCarriedOver: (unit) => isOpening || !begun.has(unit),
    tasksInside: new Set(
      entries
        .filter((row) => row.kind === 'Nhiệm vụ' && !samePeriod(row.period, period))
        .filter((row) => inside.has(writePeriod(row.period)))
        .map((row) => taskKey(row, unitOf(row.unit))),
    ),
    isAsked,
    history,
    writerOf: writerFinder(units, period),
    typed: typedReader(workbook),
  };
}

/** Cells as they were typed, by tab and sheet row. */
function typedReader({ tables }: Workbook): Ground['typed'] {
  const byRow = <Row extends { readonly row: number }>(rows: readonly Row[] = []) =>
    new Map(rows.map((row) => [row.row, row]));
  const form = once(() => byRow(tables.entries?.rows));
  const archive = once(() => byRow(tables.archive?.rows));
  return ({ tab, row }, header) =>
    (tab === 'Biểu chung' ? form() : archive()).get(row)?.text(header) ?? '';
}
