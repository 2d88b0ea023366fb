import type { EntryFacts } from '../model/entry';
import type { Decimal, Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { AXES, type Axis } from '../model/unit';
import { reportFigures } from './reportFigures';
import type { Rollup } from './rollUp';
import type { Lacks } from './run/lacks';
import type { Coverage, Share } from './run/overUnits';
import { ALL } from './run/scope';
import { type Achievement, achievement, percentOf, planToDate } from './yearPlan';

/** All that is said of one indicator at the report's period. */
export interface IndicatorSummary {
  readonly indicator: Indicator;
  readonly value: Figure;
  readonly cumulative: Figure;
  /** What the cumulative figure lacks, of a formula all that its parts lack. */
  readonly cumulativeLacks: Lacks;
  readonly previous: Figure;
  readonly lastYear: Figure;
  /** The plan that holds on the report's last day. */
  readonly plan: Decimal | undefined;
  /** The plan pro rata to the period's end; of flows only. */
  readonly planToDate: Decimal | undefined;
  /** The cumulative value against the year's plan, in percent, unrounded. */
  readonly planPercent: Decimal | undefined;
  readonly achievement: Achievement | undefined;
  readonly coverage: Coverage;
  readonly shares: readonly Share[];
  /** Totals by axis, where units of more than one axis have part. */
  readonly byAxis: ReadonlyMap<Axis, Figure>;
  /** The rows that made the value, of a formula those of its parts. */
  readonly rows: readonly EntryFacts[];
}

/** Sums up every indicator of the catalogue that is in force in the period, in its order. */
export function summarise(rollup: Rollup): readonly IndicatorSummary[] {
  const { period } = rollup;
  return rollup.indicators.filter(rollup.isInForce).map((indicator) => {
    const { figure, coverage, shares } = rollup.total(indicator, ALL, { kind: 'period', period });
    const yearToDate = { kind: 'yearToDate', period } as const;
    const figures = reportFigures(rollup, indicator, ALL);
    const cumulative = figures.cumulative();
    const plan = rollup.yearPlan(indicator);
    const toDate = planToDate(indicator, plan, period);
    return {
      indicator,
      value: figure,
      cumulative,
      cumulativeLacks: rollup.lacks(indicator, ALL, yearToDate),
      previous: figures.previous(),
      lastYear: figures.lastYear(),
      plan,
      planToDate: toDate,
      planPercent: percentOf(cumulative, plan),
      achievement: achievement(cumulative, plan, toDate),
      coverage,
      shares,
      byAxis: totalsByAxis(indicator, shares, rollup),
      rows: shares.flatMap(({ rows }) => rows),
    };
  });
}

function totalsByAxis(
  indicator: Indicator,
  shares: readonly Share[],
  rollup: Rollup,
): ReadonlyMap<Axis, Figure> {
  const axes = AXES.filter((axis) => shares.some(({ unit }) => unit.axis === axis));
  if (axes.length < 2) return new Map();
  const { period } = rollup;
  return new Map(
    axes.map((axis) => [
      axis,
      rollup.figure(indicator, { kind: 'axis', axis }, { kind: 'period', period }),
    ]),
  );
}
