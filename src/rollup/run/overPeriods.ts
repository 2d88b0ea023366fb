import * as say from '../../messages/expression';
import type { EntryFacts } from '../../model/entry';
import {
  type Decimal,
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
import { type Piece, Pieces } from './pieces';
import type { LinkedTime, PeriodNode } from './timeline';

/** One unit's figure of an indicator over a time. */
export interface UnitFigure {
  readonly figure: Figure;
  /** Whether every period inside has reported what the indicator asks of it. */
  readonly complete: boolean;
  /** The rows that made the figure. */
  readonly rows: readonly EntryFacts[];
  /** The shorter periods that have not reported. */
  readonly missing: readonly Period[];
  /** Those of them that the figure lacks though something was reported before and after. */
  readonly gaps: readonly Period[];
  /** Those before the first that was reported, where the figure would be of them too. */
  readonly before: readonly Period[];
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
  const pieces = new Pieces(rows, plan.overRows);
  if (plan.overPeriods === 'none') return ownFigure(plan, pieces, node);
  if (kind !== 'sinceStart') return combine(plan, pieces.ofAll(parts));
  const first = pieces.firstYear(node.period.year);
  const since = parts.filter(({ period }) => period.year >= first);
  return combine(plan, fromFirstRow(pieces.ofAll(since)));
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
  const inside = new Pieces(rows, plan.overRows).inside(node);
  return inside.some(isNumber) ? combine(plan, inside) : undefined;
}

/** "Since the start" begins with the first row, not with the January before it. */
function fromFirstRow(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ rows }) => rows.length > 0);
  return first < 0 ? pieces : pieces.slice(first);
}

/** A figure that does not roll up over periods: only the period's own row counts. */
function ownFigure(plan: EnteredPlan, pieces: Pieces, node: PeriodNode): UnitFigure {
  const own = pieces.at(node);
  if (own && own.figure.state !== 'notReported') return combine(plan, [own]);
  const built = pieces.inside(node).some(isNumber);
  const figure = own ? own.figure : built ? notReportedBecause(say.noPeriodRollup) : notReported;
  return {
    figure,
    complete: false,
    rows: own?.rows ?? [],
    missing: [node.period],
    ...NOTHING_LACKS,
  };
}

function combine(plan: EnteredPlan, pieces: readonly Piece[]): UnitFigure {
  const relevant = pieces.filter(({ figure }) => figure.state !== 'notApplicable');
  const reporting = relevant.filter(isNumber);
  const latest = plan.overPeriods === 'latest';
  const used = latest ? reporting.slice(-1) : reporting;
  const asked = latest ? relevant.slice(-1) : relevant;
  return {
    figure: combinedFigure(plan, used, relevant),
    complete: asked.length > 0 && asked.every(isWhole),
    rows: rowsOf(used.length > 0 ? used : pieces),
    missing: relevant.filter((piece) => !isWhole(piece)).map(({ node }) => node.period),
    // A stock is that of its last period, whatever was reported before.
    ...(latest ? NOTHING_LACKS : lackingAround(pieces)),
  };
}

type Lacking = Pick<UnitFigure, 'gaps' | 'before'>;

const NOTHING_LACKS: Lacking = { gaps: [], before: [] };

function lackingAround(pieces: readonly Piece[]): Lacking {
  const says = pieces.map(({ figure }) => figure.state !== 'notReported');
  const [first, last] = [says.indexOf(true), says.lastIndexOf(true)];
  if (first === 0 && last === pieces.length - 1 && !says.includes(false)) return NOTHING_LACKS;
  const silent = (from: number, to: number) =>
    pieces.flatMap(({ node }, at) => (at >= from && at < to && !says[at] ? [node.period] : []));
  return { gaps: silent(first, last), before: silent(0, first) };
}

function rowsOf(pieces: readonly Piece[]): readonly EntryFacts[] {
  const [first, ...others] = pieces.map(({ rows }) => rows);
  return first && others.length > 0 ? first.concat(...others) : (first ?? []);
}

function isNumber({ figure }: Piece): boolean {
  return figure.state === 'number';
}

function isWhole({ figure, complete }: Piece): boolean {
  return figure.state === 'number' && complete;
}

function combinedFigure(
  { overPeriods }: EnteredPlan,
  used: readonly Piece[],
  relevant: readonly Piece[],
): Figure {
  if (relevant.length === 0) return notApplicable;
  const values: Decimal[] = [];
  for (const { figure } of used) if (figure.state === 'number') values.push(figure.value);
  if (values.length === 0) {
    return relevant.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
  }
  if (overPeriods === 'mean' && values.length > 1) {
    return reported(
      weightedMean(
        values,
        used.map(({ node }) => node.weight),
      ),
    );
  }
  return reported(sum(values));
}
