import type { Workbook } from '../contract';
import type { EntryFacts } from '../model/entry';
import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';
import { groupBy } from '../model/groups';
import type { Indicator } from '../model/indicator';
import {
  monthCount,
  type Period,
  periodKey,
  samePeriod,
  samePeriodLastYear,
} from '../model/period';
import { successorOf, type Unit, unitFinder } from '../model/unit';
import { unite } from '../rollup';
import { earlierRows, lastPeriodOf } from './periods';

/** A row of a figure, with the unit that reported it, which may be part of another by now. */
export interface ToldFigure extends EntryFacts {
  readonly teller: Unit;
}

/** What units reported of figures in earlier periods of the same kind. */
export interface FigureHistory {
  /**
   * Whether what a unit was asked for in a period it is asked for again: for a year, and of the last
   * period in which anybody was asked whenever that was. A row that was left blank is an ask too, and
   * renews it with each period, so only the catalogue ends it; where somebody took the row away, a year does.
   */
  readonly asksStill: (period: Period) => boolean;
  /** The rows of a unit, and of those that became part of it, for one indicator. */
  readonly rowsOf: (unit: Unit, indicator: Indicator) => readonly ToldFigure[];
  /** The units that were on their own in a period. */
  readonly isSeparate: (unit: Unit, period: Period) => boolean;
  /** Whether shorter periods of these years are reported, of which a period is made. */
  readonly isMadeOfParts: boolean;
}

/** The history of all figures, looked through once. */
export function figureHistory(
  workbook: Workbook,
  period: Period,
  successor: (unit: Unit) => Unit,
): FigureHistory {
  const named = unitFinder(workbook.units);
  const figures = earlierRows(workbook, period).filter(({ kind }) => kind === 'Số liệu');
  const told = figures.flatMap((row): readonly ToldFigure[] => {
    const teller = named(row.unit);
    return teller ? [{ ...row, teller }] : [];
  });
  const byUnit = new Map(
    Array.from(
      groupBy(told, ({ teller }) => successor(teller)),
      ([unit, rows]) => [unit, groupBy(rows, ({ code }) => fold(code))],
    ),
  );
  return {
    asksStill: asker(period, lastPeriodOf(figures)),
    rowsOf: (unit, { code }) => byUnit.get(unit)?.get(fold(code)) ?? [],
    isSeparate: (unit, then) => successorOf(unit, then, named) === unit,
    isMadeOfParts: isMadeOfParts(workbook, period),
  };
}

function asker(period: Period, last: Period | undefined): (before: Period) => boolean {
  const begin = [last, samePeriodLastYear(period)].flatMap((one) => (one ? [periodKey(one)] : []));
  const since = Math.min(...begin);
  return (before) => periodKey(before) >= since;
}

function isMadeOfParts({ facts }: Workbook, period: Period): boolean {
  const months = monthCount(period);
  if (months < 2) return false;
  return facts.some(
    ({ kind, period: other }) =>
      kind === 'Số liệu' &&
      other.year >= period.year - 1 &&
      monthCount(other) > 0 &&
      monthCount(other) < months,
  );
}

/** A last number, and the period that it is of. */
interface LastNumber {
  readonly period: Period;
  readonly value: Decimal;
}

/**
 * The number of the latest period with one. Nothing where rows of one unit do not agree, or where
 * one of the units that it consists of told it last in another period: a part is no whole.
 */
export function lastNumber(
  history: FigureHistory,
  indicator: Indicator,
  rows: readonly ToldFigure[],
): LastNumber | undefined {
  const numbers = rows.filter(({ figure }) => figure.state === 'number');
  const period = lastPeriodOf(numbers);
  if (!period) return undefined;
  const tellers = new Set(numbers.map(({ teller }) => teller));
  const parts = [...tellers].filter((teller) => history.isSeparate(teller, period));
  const values = parts.map((part) =>
    ownNumber(
      indicator,
      numbers.filter((row) => row.teller === part && samePeriod(row.period, period)),
    ),
  );
  const known = values.filter((value) => value !== undefined);
  const value = known.length < values.length ? undefined : unite(indicator, known);
  return value && { period, value };
}

/** The number of one unit's rows of a period: those of a flow are added, others must agree. */
function ownNumber({ overPeriods }: Indicator, rows: readonly ToldFigure[]): Decimal | undefined {
  // A period closed and not yet cleared stands in both tabs: it counts once.
  const [first] = rows;
  const own = rows.flatMap(({ tab, figure }) =>
    tab === first?.tab && figure.state === 'number' ? [figure.value] : [],
  );
  if (overPeriods === 'Cộng dồn') return added(own);
  const [value, ...others] = own;
  return others.every((other) => value?.eq(other)) ? value : undefined;
}

function added(values: readonly Decimal[]): Decimal | undefined {
  const [first, ...others] = values;
  return first && others.reduce((sum, value) => sum.plus(value), first);
}
