import * as say from '../../messages/expression';
import type { Entry } from '../../model/entry';
import {
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../../model/figure';
import type { Period } from '../../model/period';
import { sum, weightedMean } from '../aggregate';
import type { EnteredPlan } from '../plan/entered';
import type { RowsByPeriod } from './figureIndex';
import { combineRows, type RowsFigure } from './sameRows';
import type { LinkedTime, PeriodNode } from './timeline';

/** A unit's own word for one period: the shortest piece that a longer figure is made of. */
interface Leaf extends RowsFigure {
  readonly node: PeriodNode;
}

/** One unit's figure of an indicator over a time. */
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
 * A unit's figure over a time: its own row for a period where there is one, else made from the
 * shorter periods inside, by `Theo kỳ`.
 */
export function rollUpPeriods(
  plan: EnteredPlan,
  rows: RowsByPeriod,
  { kind, node, parts }: LinkedTime,
): UnitFigure {
  const leafAt = leafReader(plan, rows);
  if (plan.overPeriods === 'none') return ownFigure(plan, leafAt, node);
  if (kind !== 'sinceStart')
    return combine(
      plan,
      parts.flatMap((part) => leavesOf(part, leafAt)),
    );
  const first = firstYear(rows, node.period);
  const since = parts.filter(({ period }) => period.year >= first);
  return combine(plan, fromFirstRow(since.flatMap((part) => leavesOf(part, leafAt))));
}

/**
 * A unit's figure for a period made from the shorter periods inside it, its own row for the
 * period left aside; undefined where nothing shorter was reported.
 */
export function builtFromParts(
  plan: EnteredPlan,
  rows: RowsByPeriod,
  node: PeriodNode,
): UnitFigure | undefined {
  if (plan.overPeriods === 'none') return undefined;
  const leaves = leavesInside(node, leafReader(plan, rows));
  return leaves.some(({ figure }) => figure.state === 'number') ? combine(plan, leaves) : undefined;
}

/** The year of a unit's first row: nobody walks through the years before it. */
function firstYear(rows: RowsByPeriod, { year }: Period): number {
  let earliest = year;
  for (const [first] of rows.values()) if (first) earliest = Math.min(earliest, first.period.year);
  return earliest;
}

/** "Since the start" begins with the first row, not with the January before it. */
function fromFirstRow(leaves: readonly Leaf[]): readonly Leaf[] {
  const first = leaves.findIndex(({ rows }) => rows.length > 0);
  return first < 0 ? leaves : leaves.slice(first);
}

/** A figure that does not roll up over periods: only the period's own row counts. */
function ownFigure(plan: EnteredPlan, leafAt: LeafAt, node: PeriodNode): UnitFigure {
  const leaf = leafAt(node);
  if (leaf && leaf.figure.state !== 'notReported') return combine(plan, [leaf]);
  const built = leavesInside(node, leafAt).some(({ figure }) => figure.state === 'number');
  const figure = leaf ? leaf.figure : built ? notReportedBecause(say.noPeriodRollup) : notReported;
  return { figure, complete: false, rows: leaf?.rows ?? [], missing: [node.period] };
}

/** The unit's own rows for a period, or undefined where it has none. */
type LeafAt = (node: PeriodNode) => Leaf | undefined;

/** The ways to build a year share their months: the rows of each are combined once. */
function leafReader({ overRows }: EnteredPlan, rows: RowsByPeriod): LeafAt {
  const read = new Map<PeriodNode, Leaf>();
  return (node) => {
    const own = rows.get(node.written);
    if (!own) return undefined;
    const known = read.get(node);
    if (known) return known;
    const leaf = { node, ...combineRows(own, overRows) };
    read.set(node, leaf);
    return leaf;
  };
}

/** The pieces a period's figure is made of: its own row, or those of the periods inside it. */
function leavesOf(node: PeriodNode, leafAt: LeafAt): readonly Leaf[] {
  const own = leafAt(node);
  if (own && own.figure.state !== 'notReported') return [own];
  const inside = leavesInside(node, leafAt);
  const says = inside.some(({ figure }) => figure.state !== 'notReported');
  if (inside.length > 0 && (says || !own)) return inside;
  return [own ?? { node, figure: notReported, complete: false, rows: [] }];
}

/**
 * The pieces of the shorter periods inside, built the way that leaves the fewest of them missing
 * and, among such, takes the longest.
 */
function leavesInside({ ways, onlyFromReported }: PeriodNode, leafAt: LeafAt): readonly Leaf[] {
  const [first, ...others] = ways
    .filter((parts) => !onlyFromReported || parts.some((part) => leafAt(part)))
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

function combine(plan: EnteredPlan, leaves: readonly Leaf[]): UnitFigure {
  const relevant = leaves.filter(({ figure }) => figure.state !== 'notApplicable');
  const reporting = relevant.filter(({ figure }) => figure.state === 'number');
  const latest = plan.overPeriods === 'latest';
  const used = latest ? reporting.slice(-1) : reporting;
  const asked = latest ? relevant.slice(-1) : relevant;
  return {
    figure: combinedFigure(plan, used, relevant),
    complete: asked.length > 0 && asked.every(isWhole),
    rows: rowsOf(used.length > 0 ? used : leaves),
    missing: relevant.filter((leaf) => !isWhole(leaf)).map(({ node }) => node.period),
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
  { overPeriods }: EnteredPlan,
  used: readonly Leaf[],
  relevant: readonly Leaf[],
): Figure {
  if (relevant.length === 0) return notApplicable;
  const values = used.flatMap(({ figure, node }) =>
    figure.state === 'number' ? [{ value: figure.value, weight: node.weight }] : [],
  );
  const [first] = values;
  if (!first) return relevant.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  if (overPeriods === 'mean' && values.length > 1) return reported(weightedMean(values));
  return reported(sum(values.map(({ value }) => value)));
}
