import { notReported } from '../../model/figure';
import type { OverRows } from '../plan/entered';
import type { RowsByPeriod } from './figureIndex';
import { combineRows, type RowsFigure } from './sameRows';
import type { PeriodNode } from './timeline';

/** A unit's own word for one period: the shortest piece that a longer figure is made of. */
export interface Piece extends RowsFigure {
  readonly node: PeriodNode;
}

/** What was said of periods in so many words: the rows of a unit, or of units that became one. */
export interface Words {
  /** What was said for just this period, or undefined where nobody has a row for it. */
  readonly at: (node: PeriodNode) => Piece | undefined;
}

/** One unit's own rows. */
export class OwnWords implements Words {
  constructor(
    readonly rows: RowsByPeriod,
    private readonly overRows: OverRows,
  ) {}

  at(node: PeriodNode): Piece | undefined {
    const rows = this.rows.get(node.written);
    return rows && { node, ...combineRows(rows, this.overRows) };
  }
}

/**
 * The pieces that one unit's rows for an indicator make of any period. The ways to build a year
 * share their months: what a period is made of is found once.
 */
export class Pieces {
  private readonly own = new Map<PeriodNode, Piece>();
  private readonly found = new Map<PeriodNode, readonly Piece[]>();

  constructor(private readonly words: Words) {}

  /** What was said for just this period, or undefined where nobody has a row for it. */
  at(node: PeriodNode): Piece | undefined {
    const known = this.own.get(node);
    if (known) return known;
    const piece = this.words.at(node);
    if (piece) this.own.set(node, piece);
    return piece;
  }

  /** What a period's figure is made of: its own row, or the pieces of the periods inside it. */
  of(node: PeriodNode): readonly Piece[] {
    const known = this.found.get(node);
    if (known) return known;
    const pieces = this.find(node);
    this.found.set(node, pieces);
    return pieces;
  }

  /**
   * The pieces of the shorter periods inside, built the way that leaves the fewest of them missing
   * and, among such, takes the longest.
   */
  inside({ ways }: PeriodNode): readonly Piece[] {
    let best: readonly Piece[] | undefined;
    for (const parts of ways) {
      const way = this.ofAll(parts);
      if (!best || isBetter(way, best)) best = way;
    }
    return best ?? [];
  }

  /** The pieces of several periods in their order. */
  ofAll(nodes: readonly PeriodNode[]): readonly Piece[] {
    const pieces: Piece[] = [];
    for (const node of nodes) pieces.push(...this.of(node));
    return pieces;
  }

  private find(node: PeriodNode): readonly Piece[] {
    const own = this.at(node);
    if (own && says(own)) return [own];
    const inside = this.inside(node);
    if (inside.length > 0 && (!own || inside.some(says))) return inside;
    return [own ?? { node, figure: notReported, complete: false, rows: [] }];
  }
}

function isBetter(way: readonly Piece[], best: readonly Piece[]): boolean {
  const more = missingIn(way) - missingIn(best);
  return more < 0 || (more === 0 && way.length < best.length);
}

/** Whether a piece says a number or that there can be none. */
export function says({ figure }: Piece): boolean {
  return figure.state !== 'notReported';
}

function missingIn(pieces: readonly Piece[]): number {
  let missing = 0;
  for (const piece of pieces) if (!says(piece)) missing += 1;
  return missing;
}
