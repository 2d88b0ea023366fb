import type { EntryFacts } from '../../model/entry';
import type { Decimal } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import { comparePeriods, type Period, previousPeriod, samePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import type { Rollup } from '../../rollup';
import { type UnitRows, unitRows } from '../unitRows';

/** One figure of a unit, with the unit's own figures of earlier periods of the same kind. */
export interface Series {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly entry: EntryFacts;
  readonly value: Decimal;
  /** What it reported in one row a period for periods before, of the same kind, oldest first. */
  readonly earlier: readonly Point[];
}

/** A figure that the unit reported for one period. */
export interface Point {
  readonly entry: EntryFacts;
  readonly period: Period;
  readonly value: Decimal;
}

/** Every entered figure of the report's period that stands in one row of its unit. */
export function seriesOf(rollup: Rollup): readonly Series[] {
  const { period } = rollup;
  return rollup.indicators.flatMap((indicator) =>
    indicator.formula === ''
      ? unitRows(rollup, indicator.code).flatMap((rows) => {
          const unit = rollup.unit(rows.unit);
          const points = pointsOf(rows);
          const now = points.find((point) => samePeriod(point.period, period));
          if (!unit || !now) return [];
          const earlier = points.filter((point) => isEarlier(point.period, period));
          return [{ indicator, unit, entry: now.entry, value: now.value, earlier }];
        })
      : [],
  );
}

/** Periods of one kind in their order; two rows for one period say no single number. */
function pointsOf({ groups }: UnitRows): readonly Point[] {
  return groups
    .flatMap(([entry, second]) =>
      entry && !second && entry.figure.state === 'number'
        ? [{ entry, period: entry.period, value: entry.figure.value }]
        : [],
    )
    .sort((left, right) => comparePeriods(left.period, right.period));
}

function isEarlier(period: Period, than: Period): boolean {
  return period.kind === than.kind && comparePeriods(period, than) < 0;
}

/** The figure of the period just before, where it was reported. */
export function pointBefore({ earlier, entry }: Series): Point | undefined {
  const before = previousPeriod(entry.period);
  const last = earlier[earlier.length - 1];
  return before && last && samePeriod(last.period, before) ? last : undefined;
}
