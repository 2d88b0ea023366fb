import type { Decimal, Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { previousPeriod, samePeriodLastYear } from '../model/period';
import { AXES, type Axis } from '../model/unit';
import { type Coverage, rollUpUnits, type Share } from './overUnits';
import { ALL, type Rollup } from './rollUp';

/** All that is said of one indicator at the report's period. */
export interface IndicatorSummary {
  readonly indicator: Indicator;
  readonly value: Figure;
  readonly cumulative: Figure;
  readonly previous: Figure;
  readonly lastYear: Figure;
  readonly plan: Decimal | undefined;
  readonly coverage: Coverage;
  readonly shares: readonly Share[];
  /** Totals by axis, where units of more than one axis have part. */
  readonly byAxis: ReadonlyMap<Axis, Figure>;
}

const NOT_REPORTED: Figure = { state: 'notReported' };

/** Sums up every indicator of the catalogue, in its order. */
export function summarise(rollup: Rollup): readonly IndicatorSummary[] {
  const { period } = rollup;
  const before = previousPeriod(period);
  const yearBefore = samePeriodLastYear(period);
  return rollup.indicators.map((indicator) => {
    const total = rollup.total(indicator, ALL, { kind: 'period', period });
    const at = (other: typeof before) =>
      other ? rollup.figure(indicator, ALL, { kind: 'period', period: other }) : NOT_REPORTED;
    return {
      indicator,
      value: total.figure,
      cumulative: rollup.figure(indicator, ALL, { kind: 'yearToDate', period }),
      previous: at(before),
      lastYear: at(yearBefore),
      plan: indicator.yearPlan,
      coverage: total.coverage,
      shares: total.shares,
      byAxis: totalsByAxis(indicator, total.shares),
    };
  });
}

function totalsByAxis(indicator: Indicator, shares: readonly Share[]): ReadonlyMap<Axis, Figure> {
  const axes = AXES.filter((axis) => shares.some(({ unit }) => unit.axis === axis));
  if (axes.length < 2) return new Map();
  return new Map(
    axes.map((axis) => [
      axis,
      rollUpUnits(
        indicator,
        shares.filter(({ unit }) => unit.axis === axis),
      ).figure,
    ]),
  );
}

/** Cumulative against the year's plan in percent; undefined where either is missing or 0. */
export function planPercentage({ cumulative, plan }: IndicatorSummary): Decimal | undefined {
  if (cumulative.state !== 'number' || !plan || plan.eq(0)) return undefined;
  return cumulative.value.div(plan).times(100);
}
