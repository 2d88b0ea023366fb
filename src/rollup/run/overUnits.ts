import Big from 'big.js';
import * as say from '../../messages/expression';
import {
  type Decimal,
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import { sayPeriodsOfYear } from '../../model/period';
import type { Unit } from '../../model/unit';
import { largest, mean, smallest, sum } from '../aggregate';
import { type EnteredPlan, type OverUnits, planMerged } from '../plan/entered';
import type { UnitFigure } from './overPeriods';

/** One unit's part in a total. */
export interface Share extends UnitFigure {
  readonly unit: Unit;
  /** Whether the unit was asked; one that was not may still report, and is counted with. */
  readonly expected: boolean;
}

/** How many of the units expected have reported, and which have not. */
export interface Coverage {
  /** Units that reported in full. */
  readonly reported: number;
  /** Units expected; those that say "Không áp dụng" are not. */
  readonly expected: number;
  /** Expected units without a full report, partly reported ones included. */
  readonly missing: readonly Unit[];
}

/** An indicator's total over units, with its parts and its coverage. */
export interface Total {
  readonly figure: Figure;
  readonly coverage: Coverage;
  readonly shares: readonly Share[];
}

/** Rolls shares up over units, by `Theo đơn vị` and `Khi thiếu`. */
export function rollUpUnits(plan: EnteredPlan, shares: readonly Share[]): Total {
  return { figure: totalFigure(plan, shares), coverage: coverageOf(shares), shares };
}

/** One unit's own value: as it reported it, whatever `Theo đơn vị` makes of all units. */
export function ownTotal(plan: EnteredPlan, share: Share): Total {
  const waits = share.figure.state === 'number' && mustWait(plan, [share]);
  return {
    figure: waits ? waiting([share]) : share.figure,
    coverage: coverageOf([share]),
    shares: [share],
  };
}

/** Who has reported in full, of those who have not said "Không áp dụng". */
export function coverageOf(shares: readonly Share[]): Coverage {
  const expected = shares.filter((share) => share.expected && isApplicable(share));
  const missing = expected.filter(({ complete }) => !complete).map(({ unit }) => unit);
  return { reported: expected.length - missing.length, expected: expected.length, missing };
}

function isApplicable({ figure }: Share): boolean {
  return figure.state !== 'notApplicable';
}

function isLate({ expected, complete }: Share): boolean {
  return expected && !complete;
}

function mustWait({ whenMissing }: EnteredPlan, shares: readonly Share[]): boolean {
  return whenMissing === 'wait' && shares.some(isLate);
}

/** "còn chờ Công an phường (tháng 6)". */
function waiting(shares: readonly Share[]): Figure {
  const late = shares.filter(isLate);
  return notReportedBecause(say.waiting(late.map(nameWithPeriods)));
}

/** A unit that reported a part, with the periods that it has not; one that has not, by name. */
export function nameWithPeriods({ unit, figure, missing }: Share): string {
  if (figure.state !== 'number' || missing.length === 0) return unit.name;
  return `${unit.name} (${sayPeriodsOfYear(missing)})`;
}

function totalFigure(plan: EnteredPlan, shares: readonly Share[]): Figure {
  const applicable = shares.filter(isApplicable);
  if (shares.length > 0 && applicable.length === 0) return notApplicable;
  if (mustWait(plan, applicable)) return waiting(applicable);
  const reporting = applicable.filter(({ figure }) => figure.state === 'number');
  const values = reporting.flatMap(({ figure }) =>
    figure.state === 'number' ? [figure.value] : [],
  );
  if (plan.overUnits === 'count') return reported(new Big(values.length));
  if (values.length === 0) {
    return applicable.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  }
  if (plan.overUnits === 'none' && values.length > 1) {
    return notReportedBecause(say.notAddable(reporting.map(({ unit }) => unit.name)));
  }
  return reported(aggregate(plan.overUnits, values));
}

/** One figure of several units that reported a number. */
export function aggregate(overUnits: OverUnits, values: readonly Decimal[]): Decimal {
  switch (overUnits) {
    case 'mean':
      return mean(values);
    case 'largest':
      return largest(values);
    case 'smallest':
      return smallest(values);
    case 'sum':
    case 'count':
    case 'none':
      return sum(values);
  }
}

/** The figure of units that became one from what each of them said; none where they do not add. */
export function unite(indicator: Indicator, values: readonly Decimal[]): Decimal | undefined {
  const { overMerged } = planMerged(indicator);
  if (values.length === 0 || (overMerged === 'none' && values.length > 1)) return undefined;
  return aggregate(overMerged, values);
}
