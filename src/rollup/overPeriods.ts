import Big from 'big.js';
import * as say from '../messages/expression';
import type { Entry } from '../model/entry';
import {
  type Decimal,
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../model/figure';
import type { Indicator, UnitRollup } from '../model/indicator';
import { type Period, partsOf, writePeriod, yearToDateParts } from '../model/period';
import type { RowsByPeriod } from './figureIndex';

/** Which time a figure is of: a period, or the year so far at the period's end. */
export interface Span {
  readonly kind: 'period' | 'yearToDate';
  readonly period: Period;
}

/** A unit's own word for one period: the shortest piece that a longer figure is made of. */
export interface Leaf {
  readonly period: Period;
  readonly figure: Figure;
  readonly rows: readonly Entry[];
}

/** One unit's figure of an indicator over a span of time. */
export interface UnitFigure {
  readonly figure: Figure;
  /** Whether every period inside has reported what the indicator asks of it. */
  readonly complete: boolean;
  /** The rows that made the figure. */
  readonly rows: readonly Entry[];
  /** The shorter periods that have not reported. */
  readonly missing: readonly Period[];
}

/**
 * A unit's figure over a span: its own row for a period where there is one, else made from the
 * shorter periods inside, by `Theo kỳ`.
 */
export function rollUpPeriods(
  indicator: Indicator,
  rows: RowsByPeriod | undefined,
  span: Span,
): UnitFigure {
  if (indicator.overPeriods === 'Không') return ownFigure(indicator, rows, span.period);
  const parts = span.kind === 'period' ? [span.period] : yearToDateParts(span.period);
  const leaves = parts.flatMap((part) => leavesOf(indicator, rows, part));
  return combine(indicator, leaves);
}

/** A figure that does not roll up over periods: only the period's own row counts. */
function ownFigure(
  indicator: Indicator,
  rows: RowsByPeriod | undefined,
  period: Period,
): UnitFigure {
  const leaf = leafOf(indicator, rows, period);
  if (leaf && leaf.figure.state !== 'notReported') return combine(indicator, [leaf]);
  const built = leavesOf(indicator, rows, period).some(({ figure }) => figure.state === 'number');
  const figure = built ? notReportedBecause(say.noPeriodRollup()) : (leaf?.figure ?? notReported);
  return { figure, complete: false, rows: leaf?.rows ?? [], missing: [period] };
}

/** The unit's own rows for a period, or undefined where it has none. */
function leafOf(
  indicator: Indicator,
  rows: RowsByPeriod | undefined,
  period: Period,
): Leaf | undefined {
  const own = rows?.get(writePeriod(period));
  return own ? { period, rows: own, figure: combineRows(own, indicator.overUnits) } : undefined;
}

/** The pieces a period's figure is made of: its own row, or those of the periods inside it. */
function leavesOf(
  indicator: Indicator,
  rows: RowsByPeriod | undefined,
  period: Period,
): readonly Leaf[] {
  const own = leafOf(indicator, rows, period);
  if (own && own.figure.state !== 'notReported') return [own];
  const inside = wayToBuild(rows, period).flatMap((part) => leavesOf(indicator, rows, part));
  if (inside.length > 0 && (!own || inside.some(({ figure }) => figure.state !== 'notReported'))) {
    return inside;
  }
  return [own ?? { period, figure: notReported, rows: [] }];
}

/** How a period is built; weeks only where some were reported, else a month stands for itself. */
function wayToBuild(rows: RowsByPeriod | undefined, period: Period): readonly Period[] {
  const ways = partsOf(period);
  const reportedWay = ways.find((parts) => parts.some((part) => rows?.has(writePeriod(part))));
  if (period.kind === 'month') return reportedWay ?? [];
  return reportedWay ?? ways[ways.length - 1] ?? [];
}

/**
 * What several rows of one unit for one period say together: a sum is summed, an extreme is
 * taken, and two rows that cannot be added are not used until one of them is removed.
 */
export function combineRows(rows: readonly Entry[], overUnits: UnitRollup): Figure {
  const [only] = rows;
  if (rows.length === 1 && only) return only.figure;
  const values = numbersOf(rows);
  if (values.length === 0) {
    return rows.find(({ figure }) => figure.state === 'notApplicable')?.figure ?? notReported;
  }
  switch (overUnits) {
    case 'Tổng':
      return reported(sum(values));
    case 'Lớn nhất':
      return reported(extreme(values, (value, best) => value.gt(best)));
    case 'Nhỏ nhất':
      return reported(extreme(values, (value, best) => value.lt(best)));
    case 'Đếm':
    case 'Trung bình':
    case 'Không':
      return values.length === 1
        ? reported(sum(values))
        : notReportedBecause(say.twoRows(rows.map(({ tab, row }) => `${tab}!${row}`)));
  }
}

function combine(indicator: Indicator, leaves: readonly Leaf[]): UnitFigure {
  const relevant = leaves.filter(({ figure }) => figure.state !== 'notApplicable');
  const reporting = leaves.filter(({ figure }) => figure.state === 'number');
  const missing = relevant.filter(({ figure }) => figure.state !== 'number');
  const latest = indicator.overPeriods === 'Mới nhất';
  const last = reporting[reporting.length - 1];
  const lastRelevant = relevant[relevant.length - 1];
  const used = latest ? (last ? [last] : []) : reporting;
  return {
    figure: combinedFigure(indicator, used, relevant),
    complete: latest
      ? lastRelevant !== undefined && lastRelevant === last
      : relevant.length > 0 && missing.length === 0,
    rows: (used.length > 0 ? used : leaves).flatMap(({ rows }) => rows),
    missing: missing.map(({ period }) => period),
  };
}

function combinedFigure(
  indicator: Indicator,
  used: readonly Leaf[],
  relevant: readonly Leaf[],
): Figure {
  if (relevant.length === 0) return notApplicable;
  const values = numbersOf(used);
  if (values.length === 0) {
    return relevant.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  }
  return reported(indicator.overPeriods === 'Trung bình' ? mean(values) : sum(values));
}

function numbersOf(pieces: readonly { readonly figure: Figure }[]): readonly Decimal[] {
  return pieces.flatMap(({ figure }) => (figure.state === 'number' ? [figure.value] : []));
}

const ZERO = new Big(0);

/** The exact sum; 0 of nothing. */
export function sum(values: readonly Decimal[]): Decimal {
  let total: Decimal | undefined;
  for (const value of values) total = total ? total.plus(value) : value;
  return total ?? ZERO;
}

/** The mean of at least one value. */
export function mean(values: readonly Decimal[]): Decimal {
  return sum(values).div(values.length);
}

/** The first value that beats all others. */
export function extreme(
  values: readonly Decimal[],
  beats: (value: Decimal, best: Decimal) => boolean,
): Decimal {
  return values.reduce((best, value) => (beats(value, best) ? value : best));
}
