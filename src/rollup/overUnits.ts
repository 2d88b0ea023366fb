import Big from 'big.js';
import * as say from '../messages/expression';
import {
  type Decimal,
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../model/figure';
import type { Indicator, UnitRollup } from '../model/indicator';
import type { Unit } from '../model/unit';
import { extreme, mean, sum, type UnitFigure } from './overPeriods';

/** One unit's part in a total. */
export interface Share extends UnitFigure {
  readonly unit: Unit;
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
export function rollUpUnits(indicator: Indicator, shares: readonly Share[]): Total {
  const expected = shares.filter(({ figure }) => figure.state !== 'notApplicable');
  const full = expected.filter((share) => share.complete && share.figure.state === 'number');
  const missing = expected.filter((share) => !full.includes(share)).map(({ unit }) => unit);
  const coverage = { reported: full.length, expected: expected.length, missing };
  return { figure: totalFigure(indicator, shares, expected, coverage), coverage, shares };
}

function totalFigure(
  indicator: Indicator,
  shares: readonly Share[],
  expected: readonly Share[],
  coverage: Coverage,
): Figure {
  if (shares.length > 0 && expected.length === 0) return notApplicable;
  if (
    indicator.whenMissing === 'Chờ đủ' &&
    (coverage.missing.length > 0 || expected.length === 0)
  ) {
    const waitedFor = coverage.missing.map(({ name }) => name);
    return waitedFor.length > 0 ? notReportedBecause(say.waiting(waitedFor)) : notReported;
  }
  const reporting = expected.filter(({ figure }) => figure.state === 'number');
  const values = reporting.flatMap(({ figure }) =>
    figure.state === 'number' ? [figure.value] : [],
  );
  if (indicator.overUnits === 'Đếm') return reported(new Big(values.length));
  if (values.length === 0) {
    return expected.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  }
  if (indicator.overUnits === 'Không' && values.length > 1) {
    return notReportedBecause(say.notAddable(reporting.map(({ unit }) => unit.name)));
  }
  return reported(aggregate(indicator.overUnits, values));
}

function aggregate(overUnits: UnitRollup, values: readonly Decimal[]): Decimal {
  switch (overUnits) {
    case 'Trung bình':
      return mean(values);
    case 'Lớn nhất':
      return extreme(values, (value, best) => value.gt(best));
    case 'Nhỏ nhất':
      return extreme(values, (value, best) => value.lt(best));
    case 'Tổng':
    case 'Đếm':
    case 'Không':
      return sum(values);
  }
}
