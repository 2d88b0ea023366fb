import type { Period } from '../model/period';
import { AXES, type Axis, isReporting, type Unit } from '../model/unit';
import type { IndicatorSummary } from '../rollup';

/** How much of what is expected of a unit it has reported. */
export interface UnitCompleteness {
  readonly unit: Unit;
  readonly reported: number;
  readonly expected: number;
}

export interface AxisCompleteness {
  readonly axis: Axis;
  readonly reported: number;
  readonly expected: number;
  readonly units: readonly UnitCompleteness[];
}

/**
 * Counts, by axis and unit, the figures expected in the period and those reported in full. Of the units
 * that are asked to report, and of any other that is expected to all the same.
 */
export function completenessOf(
  units: readonly Unit[],
  summaries: readonly IndicatorSummary[],
  period: Period,
): readonly AxisCompleteness[] {
  const expected = new Map<Unit, number>();
  const missing = new Map<Unit, number>();
  for (const { indicator, shares, coverage } of summaries) {
    // What is computed nobody reports.
    if (indicator.formula !== '') continue;
    for (const { unit, figure } of shares) {
      if (figure.state !== 'notApplicable') expected.set(unit, (expected.get(unit) ?? 0) + 1);
    }
    for (const unit of coverage.missing) missing.set(unit, (missing.get(unit) ?? 0) + 1);
  }
  return AXES.map((axis) => {
    const members = units
      .filter((unit) => unit.axis === axis && (isReporting(unit, period) || expected.has(unit)))
      .map((unit) => {
        const total = expected.get(unit) ?? 0;
        return { unit, expected: total, reported: total - (missing.get(unit) ?? 0) };
      });
    const sum = (count: (member: UnitCompleteness) => number) =>
      members.reduce((total, member) => total + count(member), 0);
    return {
      axis,
      units: members,
      reported: sum(({ reported }) => reported),
      expected: sum(({ expected: total }) => total),
    };
  });
}
