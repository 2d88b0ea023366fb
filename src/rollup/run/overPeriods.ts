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
import { isInForce } from '../../model/indicator';
import type { Period } from '../../model/period';
import { sum, weightedMean } from '../aggregate';
import type { EnteredPlan } from '../plan/entered';
import type { RowsByPeriod } from './figureIndex';
import { OwnWords, type Piece, Pieces, says } from './pieces';
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
}

/** The shorter periods without a figure that a unit's figure lacks. */
export interface Lacking {
  /** Those after the first that was reported, and before a row of the unit's or of anybody's. */
  readonly gaps: readonly Period[];
  /** Those before the first that was reported. */
  readonly before: readonly Period[];
}

/** One unit's figures of an indicator. */
export interface UnitFigures {
  /** Its figure over a time. */
  readonly rollUp: (time: LinkedTime) => UnitFigure;
  /** What that figure lacks. */
  readonly lacking: (time: Pick<LinkedTime, 'parts'>, isSilent: IsSilent) => Lacking;
}

/** Those of a unit that stands by itself, made of its own rows. */
export class OwnFigures implements UnitFigures {
  private readonly pieces: Pieces;

  constructor(
    private readonly plan: EnteredPlan,
    rows: RowsByPeriod,
  ) {
    this.pieces = new Pieces(new OwnWords(rows, plan.overRows));
  }

  rollUp(time: LinkedTime): UnitFigure {
    return rollUpPeriods(this.plan, this.pieces, time);
  }

  lacking(time: Pick<LinkedTime, 'parts'>, isSilent: IsSilent): Lacking {
    return lackingOf(this.plan, this.pieces, time, isSilent);
  }

  /** What its shorter periods come to in a period; undefined where they say no number. */
  built(node: PeriodNode): UnitFigure | undefined {
    return builtFromParts(this.plan, this.pieces, node);
  }
}

/**
 * A unit's figure over a time: its own row for a period where there is one, else made from the
 * shorter periods inside, by `Theo kỳ`.
 */
export function rollUpPeriods(plan: EnteredPlan, pieces: Pieces, time: LinkedTime): UnitFigure {
  return plan.overPeriods === 'none'
    ? ownFigure(plan, pieces, time.node)
    : combine(plan, pieces.ofAll(time.parts));
}

/**
 * A unit's figure for a period made from the shorter periods inside it, its own row for the
 * period left aside; undefined where nothing shorter was reported.
 */
function builtFromParts(
  plan: EnteredPlan,
  pieces: Pieces,
  node: PeriodNode,
): UnitFigure | undefined {
  if (plan.overPeriods === 'none') return undefined;
  const inside = pieces.inside(node);
  return inside.some(isNumber) ? combine(plan, inside) : undefined;
}

/** A figure that does not roll up over periods: only the period's own row counts. */
function ownFigure(plan: EnteredPlan, pieces: Pieces, node: PeriodNode): UnitFigure {
  const own = pieces.at(node);
  if (own && says(own)) return combine(plan, [own]);
  const built = pieces.inside(node).some(isNumber);
  const figure = own ? own.figure : built ? notReportedBecause(say.noPeriodRollup) : notReported;
  return {
    figure,
    complete: false,
    rows: own?.rows ?? [],
    missing: [node.period],
  };
}

/** One figure of several pieces, by `Theo kỳ`. */
export function combine(plan: EnteredPlan, pieces: readonly Piece[]): UnitFigure {
  const applicable = pieces.filter(({ figure }) => figure.state !== 'notApplicable');
  const relevant = applicable.filter((piece) => isAsked(plan, piece));
  const reporting = relevant.filter(isNumber);
  const latest = plan.overPeriods === 'latest';
  const used = latest ? reporting.slice(-1) : reporting;
  const asked = latest ? relevant.slice(-1) : relevant;
  return {
    figure: combinedFigure(plan, used, applicable),
    complete: asked.length > 0 && asked.every(isWhole),
    rows: rowsOf(used.length > 0 ? used : pieces),
    missing: relevant.filter((piece) => !isWhole(piece)).map(({ node }) => node.period),
  };
}

/** A period without a figure in which the indicator was not in force is nobody's to report. */
function isAsked(plan: EnteredPlan, piece: Piece): boolean {
  return says(piece) || isInForce(plan, piece.node.period);
}

const NOTHING_LACKS: Lacking = { gaps: [], before: [] };

/** Whether nobody has a row in a period though rows stand before and after it. */
export type IsSilent = (period: Period) => boolean;

/**
 * What a unit's figure over a time lacks. A stock is that of its last period, a figure that does not
 * roll up of its own alone: whatever was reported before, they lack nothing.
 */
export function lackingOf(
  plan: EnteredPlan,
  own: Pieces,
  { parts }: Pick<LinkedTime, 'parts'>,
  isSilent: IsSilent,
): Lacking {
  if (plan.overPeriods === 'latest' || plan.overPeriods === 'none') return NOTHING_LACKS;
  const pieces = own.ofAll(parts).filter((piece) => isAsked(plan, piece));
  const first = pieces.findIndex(says);
  if (first < 0) return NOTHING_LACKS;
  const after = pieces.slice(first);
  const rest = [...after].reverse().findIndex(says);
  const lacking = (piece: Piece, at: number) =>
    !says(piece) && (at < after.length - rest || isSilent(piece.node.period));
  return {
    gaps: after.filter(lacking).map(periodOf),
    before: pieces.slice(0, first).map(periodOf),
  };
}

function periodOf({ node }: Piece): Period {
  return node.period;
}

function rowsOf(pieces: readonly Piece[]): readonly EntryFacts[] {
  const [first, ...others] = pieces.map(({ rows }) => rows);
  return first && others.length > 0 ? first.concat(...others) : (first ?? []);
}

/** Whether a piece says a number. */
export function isNumber({ figure }: Piece): boolean {
  return figure.state === 'number';
}

function isWhole({ figure, complete }: Piece): boolean {
  return figure.state === 'number' && complete;
}

function combinedFigure(
  { overPeriods }: EnteredPlan,
  used: readonly Piece[],
  applicable: readonly Piece[],
): Figure {
  if (applicable.length === 0) return notApplicable;
  const values: Decimal[] = [];
  for (const { figure } of used) if (figure.state === 'number') values.push(figure.value);
  if (values.length === 0) {
    return applicable.find(({ figure }) => 'reason' in figure)?.figure ?? notReported;
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
