import * as say from '../messages/expression';
import type { Entry } from '../model/entry';
import {
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../model/figure';
import type { Indicator } from '../model/indicator';
import { monthCount, type Period, partsOf, writePeriod } from '../model/period';
import { sum, weightedMean } from './aggregate';
import type { RowsByPeriod } from './figureIndex';
import { combineRows, type RowsFigure } from './sameRows';
import { partsOfSpan, type Span } from './span';

/** A unit's own word for one period: the shortest piece that a longer figure is made of. */
interface Leaf extends RowsFigure {
  readonly period: Period;
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
export function rollUpPeriods(indicator: Indicator, rows: RowsByPeriod, span: Span): UnitFigure {
  const leafAt = leafReader(indicator, rows);
  if (indicator.overPeriods === 'Không') return ownFigure(indicator, leafAt, span.period);
  const parts = partsOfSpan(span, () => firstYear(rows, span.period));
  const leaves = parts.flatMap((part) => leavesOf(part, leafAt));
  return combine(indicator, span.kind === 'sinceStart' ? fromFirstRow(leaves) : leaves);
}

/**
 * A unit's figure for a period made from the shorter periods inside it, its own row for the
 * period left aside; undefined where nothing shorter was reported.
 */
export function builtFromParts(
  indicator: Indicator,
  rows: RowsByPeriod,
  period: Period,
): UnitFigure | undefined {
  if (indicator.overPeriods === 'Không') return undefined;
  const leaves = leavesInside(period, leafReader(indicator, rows));
  return leaves.some(({ figure }) => figure.state === 'number')
    ? combine(indicator, leaves)
    : undefined;
}

/** No archive goes back further; a year typed wrongly is not to be walked to. */
export const LONGEST_ARCHIVE = 50;

function firstYear(rows: RowsByPeriod, period: Period): number {
  let year = period.year;
  for (const [first] of rows.values()) {
    if (first) year = Math.min(year, Math.max(first.period.year, period.year - LONGEST_ARCHIVE));
  }
  return year;
}

/** "Since the start" begins with the first row, not with the January before it. */
function fromFirstRow(leaves: readonly Leaf[]): readonly Leaf[] {
  const first = leaves.findIndex(({ rows }) => rows.length > 0);
  return first < 0 ? leaves : leaves.slice(first);
}

/** A figure that does not roll up over periods: only the period's own row counts. */
function ownFigure(indicator: Indicator, leafAt: LeafAt, period: Period): UnitFigure {
  const leaf = leafAt(period);
  if (leaf && leaf.figure.state !== 'notReported') return combine(indicator, [leaf]);
  const built = leavesInside(period, leafAt).some(({ figure }) => figure.state === 'number');
  const figure = leaf ? leaf.figure : built ? notReportedBecause(say.noPeriodRollup) : notReported;
  return { figure, complete: false, rows: leaf?.rows ?? [], missing: [period] };
}

/** The unit's own rows for a period, or undefined where it has none. */
type LeafAt = (period: Period) => Leaf | undefined;

/** The ways to build a year share their months: the rows of each are combined once. */
function leafReader({ overUnits }: Indicator, rows: RowsByPeriod): LeafAt {
  const read = new Map<string, Leaf>();
  return (period) => {
    const written = writePeriod(period);
    const own = rows.get(written);
    if (!own) return undefined;
    const known = read.get(written);
    if (known) return known;
    const leaf = { period, ...combineRows(own, overUnits) };
    read.set(written, leaf);
    return leaf;
  };
}

/** The pieces a period's figure is made of: its own row, or those of the periods inside it. */
function leavesOf(period: Period, leafAt: LeafAt): readonly Leaf[] {
  const own = leafAt(period);
  if (own && own.figure.state !== 'notReported') return [own];
  const inside = leavesInside(period, leafAt);
  const says = inside.some(({ figure }) => figure.state !== 'notReported');
  if (inside.length > 0 && (says || !own)) return inside;
  return [own ?? { period, figure: notReported, complete: false, rows: [] }];
}

/**
 * The pieces of the shorter periods inside, built the way that leaves the fewest of them missing
 * and, among such, takes the longest. A month is made of weeks only where some were reported.
 */
function leavesInside(period: Period, leafAt: LeafAt): readonly Leaf[] {
  const [first, ...others] = partsOf(period)
    .filter((parts) => period.kind !== 'month' || parts.some((part) => leafAt(part)))
    .map((parts) => parts.flatMap((part) => leavesOf(part, leafAt)));
  if (!first) return [];
  return others.reduce(
    (best, way) =>
      missingIn(way) < missingIn(best) ||
      (missingIn(way) === missingIn(best) && way.length < best.length)
        ? way
        : best,
    first,
  );
}

function missingIn(leaves: readonly Leaf[]): number {
  return leaves.filter(({ figure }) => figure.state === 'notReported').length;
}

function combine(indicator: Indicator, leaves: readonly Leaf[]): UnitFigure {
  const relevant = leaves.filter(({ figure }) => figure.state !== 'notApplicable');
  const reporting = relevant.filter(({ figure }) => figure.state === 'number');
  const latest = indicator.overPeriods === 'Mới nhất';
  const used = latest ? reporting.slice(-1) : reporting;
  const asked = latest ? relevant.slice(-1) : relevant;
  return {
    figure: combinedFigure(indicator, used, relevant),
    complete: asked.length > 0 && asked.every(isWhole),
    rows: rowsOf(used.length > 0 ? used : leaves),
    missing: relevant.filter((leaf) => !isWhole(leaf)).map(({ period }) => period),
  };
}

function rowsOf(leaves: readonly Leaf[]): readonly Entry[] {
  const [first, ...others] = leaves.map(({ rows }) => rows);
  return first && others.length > 0 ? first.concat(...others) : (first ?? []);
}

function isWhole({ figure, complete }: Leaf): boolean {
  return figure.state === 'number' && complete;
}

function combinedFigure(
  indicator: Indicator,
  used: readonly Leaf[],
  relevant: readonly Leaf[],
): Figure {
  if (relevant.length === 0) return notApplicable;
  const values = used.flatMap(({ figure, period }) =>
    figure.state === 'number' ? [{ value: figure.value, weight: weightOf(period) }] : [],
  );
  const [first] = values;
  if (!first) return relevant.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  if (indicator.overPeriods === 'Trung bình' && values.length > 1) {
    return reported(weightedMean(values));
  }
  return reported(sum(values.map(({ value }) => value)));
}

/** In a mean a quarter's own row counts as three months; 52 weeks count as 12 months. */
function weightOf(period: Period): number {
  if (period.kind === 'week') return 3;
  return 13 * Math.max(monthCount(period), 1);
}
