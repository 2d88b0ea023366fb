import type { EntryFacts } from '../../model/entry';
import type { Decimal } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import {
  comparePeriods,
  type Period,
  periodKey,
  previousPeriod,
  samePeriod,
} from '../../model/period';
import type { Unit } from '../../model/unit';
import type { Rollup } from '../../rollup';
import { type IndicatorRows, unitRows } from '../unitRows';

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
      ? ofSuccessors(unitRows(rollup, indicator.code), rollup).flatMap((rows) => {
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

/** Rows of units that became one stand together: no one of them has a history of its own any more. */
function ofSuccessors(rows: readonly IndicatorRows[], rollup: Rollup): readonly IndicatorRows[] {
  const byUnit = new Map<string, IndicatorRows>();
  for (const { unit: code, groups } of rows) {
    const unit = rollup.ownerOf(code);
    const known = byUnit.get(unit)?.groups ?? [];
    byUnit.set(unit, { unit, groups: known.length > 0 ? together(known, groups) : groups });
  }
  return [...byUnit.values()];
}

/** Groups of rows by period, those of one period in one. */
function together(
  ...all: readonly (readonly (readonly EntryFacts[])[])[]
): readonly (readonly EntryFacts[])[] {
  const byPeriod = new Map<number, readonly EntryFacts[]>();
  for (const group of all.flat()) {
    const [first] = group;
    if (!first) continue;
    const key = periodKey(first.period);
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), ...group]);
  }
  return [...byPeriod.values()];
}

/** Periods of one kind in their order; two rows for one period say no single number. */
function pointsOf({ groups }: IndicatorRows): readonly Point[] {
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
