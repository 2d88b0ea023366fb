import type { Vocabulary } from '../conditions';
import type { CalendarDate } from '../model/date';
import type { EntryFacts } from '../model/entry';
import type { Decimal, Figure } from '../model/figure';
import { fold } from '../model/folding';
import { firstPlan, type Indicator, isInForce, planOf } from '../model/indicator';
import { type OutlineSection, sectionFinder } from '../model/outline';
import type { Period } from '../model/period';
import { type Unit, unitFinder } from '../model/unit';
import type { Expression, RowsTerm, Term } from './expression/expression';
import type { FormulaPlan } from './plan/formulas';
import { planRollup, type RollupPlan } from './plan/rollupPlan';
import type { FigureTime } from './plan/times';
import type { Counted } from './run/countedRows';
import type { FigureIndex } from './run/figureIndex';
import type { Lacks } from './run/lacks';
import type { Total } from './run/overUnits';
import { type Readings, runPlan } from './run/runPlan';
import { ALL, type Scope } from './run/scope';

/** What a rollup is made from. */
export interface RollupInput {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  /** What conditions over rows may name as their section; absent: nothing is asked of it. */
  readonly outline?: readonly OutlineSection[];
  readonly entries: readonly EntryFacts[];
  /** The periods, written, of which rows are left out: a figure of one of them is an error. */
  readonly leftOut?: ReadonlySet<string>;
  /** The earliest year of which there are rows; absent: that of the entries. */
  readonly firstYear?: number;
  readonly period: Period;
  /** The report's last day, on which its plans are those that hold; absent: the period's. */
  readonly to?: CalendarDate | undefined;
}

/**
 * The one home of every figure: tables, prose tokens, rules and appendices all read it, so they
 * cannot disagree. Figures are computed when asked for and remembered.
 */
export interface Rollup {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  /** What conditions over rows may name; absent: their names are not looked up. */
  readonly vocabulary: Vocabulary | undefined;
  /** How the figures roll up, as plain data. */
  readonly plan: RollupPlan;
  readonly index: FigureIndex;
  readonly indicator: (code: string) => Indicator | undefined;
  readonly unit: (code: string) => Unit | undefined;
  readonly figure: (indicator: Indicator, scope: Scope, time: FigureTime) => Figure;
  /**
   * The figure with the units' shares and its coverage. Of a formula a unit's share is the formula
   * over that unit's own values, and covered where all that it is asked for is.
   */
  readonly total: (indicator: Indicator, scope: Scope, time: FigureTime) => Total;
  /** The periods that a figure lacks; of stocks none, of a formula those of its parts. */
  readonly lacks: (indicator: Indicator, scope: Scope, time: FigureTime) => Lacks;
  /** The rows that nobody reported: they were only taken over from an earlier period. */
  readonly carriedOn: () => ReadonlySet<EntryFacts>;
  /** The periods of the year in which nobody has a row though rows stand before and after. */
  readonly silent: () => readonly Period[];
  /** The value of an expression for all units in the report's period. */
  readonly evaluate: (expression: Expression) => Figure;
  /** What a term of a formula is worth where the formula stands. */
  readonly term: (term: Term, scope: Scope, time: FigureTime) => Figure;
  /** The rows of all units that a term of a formula keeps where the formula stands. */
  readonly rows: (term: RowsTerm, time: FigureTime) => Counted;
  /** The formula of an indicator, or undefined for an entered one. */
  readonly formula: (indicator: Indicator) => FormulaPlan | undefined;
  /** What a unit says for a period in its own rows, and what its shorter periods come to. */
  readonly readings: (indicator: Indicator, unit: Unit, period: Period) => Readings;
  /** The unit with which a unit's figures count: itself, where it was not merged into another. */
  readonly successor: (unit: Unit) => Unit;
  /** The folded code of the unit with which rows of a unit count; of one that nobody knows, its own. */
  readonly ownerOf: (unit: string) => string;
  /** The plan of the report's year that holds on its last day, and the one that the year began with. */
  readonly yearPlan: (indicator: Indicator) => Decimal | undefined;
  readonly firstPlan: (indicator: Indicator) => Decimal | undefined;
  /** Whether an indicator is reported, and printed, in the report's period. */
  readonly isInForce: (indicator: Indicator) => boolean;
}

/** Plans the rollup of a workbook and stands ready to run it, a figure at a time. */
export function rollUp({ units, indicators, outline, period, to, ...rows }: RollupInput): Rollup {
  const { entries, leftOut } = rows;
  const firstYear = entries.reduce(
    (first, entry) => Math.min(first, entry.period.year),
    Math.min(rows.firstYear ?? period.year, period.year),
  );
  const indicatorByCode = new Map(indicators.map((one) => [fold(one.code), one]));
  const names = {
    unit: unitFinder(units),
    section: sectionFinder(outline ?? []),
    indicator: (code: string) => indicatorByCode.get(fold(code)),
  };
  const vocabulary = outline && names;
  const plan = planRollup({ indicators, units, period, firstYear, vocabulary });
  const figures = runPlan(plan, { units, entries, names, to, ...(leftOut && { leftOut }) });
  return {
    period,
    indicators,
    units,
    vocabulary,
    plan,
    index: figures.index,
    indicator: names.indicator,
    unit: (code) => figures.unit(code),
    figure: ({ code }, scope, time) => figures.figure(code, scope, time),
    total: ({ code }, scope, time) => figures.total(code, scope, time),
    lacks: ({ code }, scope, time) => figures.lacks(code, scope, time),
    carriedOn: figures.carriedOn,
    silent: figures.silent,
    evaluate: (expression) => figures.evaluate(expression, ALL, { kind: 'period', period }),
    term: (term, scope, time) => figures.term(term, scope, time),
    rows: (term, time) => figures.rows(term, time),
    formula: ({ code }) => figures.formula(code),
    readings: ({ code }, unit, of) => figures.readings(code, unit, of),
    successor: (unit) => figures.successor(unit),
    ownerOf: (code) => {
      const unit = figures.unit(code);
      return fold(unit ? figures.successor(unit).code : code);
    },
    yearPlan: (indicator) => planOf(indicator, { period, to }),
    firstPlan: (indicator) => firstPlan(indicator, { period }),
    isInForce: (indicator) => isInForce(indicator, period),
  };
}
