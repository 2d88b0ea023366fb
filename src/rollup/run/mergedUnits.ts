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
import { inOrder, isFrom, type Period } from '../../model/period';
import type { Unit } from '../../model/unit';
import type { EnteredPlan } from '../plan/entered';
import type { RowsByPeriod } from './figureIndex';
import { combine, type IsSilent, type Lacking, lackingOf, type UnitFigure } from './overPeriods';
import { aggregate } from './overUnits';
import { OwnWords, type Piece, Pieces, says, type Words } from './pieces';
import type { LinkedTime, PeriodNode } from './timeline';

/** One of the units whose figures count together. */
export interface MergedUnit {
  readonly unit: Unit;
  /** The period since which it counts with the other; absent: it is the other. */
  readonly since?: Period;
}

/** What one of them says. */
interface Part extends MergedUnit {
  readonly pieces: Pieces;
  /** The years in which it reported by itself: whoever never did is not missed in them. */
  readonly years: ReadonlySet<Period['year']>;
}

/**
 * The words of units that became one: for each period what every one of them said is put together,
 * so that a flow is the sum and a stock that of the latest period in which one of them has a row.
 */
export class MergedWords implements Words {
  private readonly parts: readonly Part[];
  private readonly first: Period | undefined;

  constructor(
    private readonly plan: EnteredPlan,
    units: readonly MergedUnit[],
    rowsOf: (unit: Unit) => RowsByPeriod,
  ) {
    this.first = firstMerger(units);
    this.parts = units.flatMap((one) => {
      const rows = rowsOf(one.unit);
      if (one.since && rows.size === 0) return [];
      const pieces = new Pieces(new OwnWords(rows, plan.overRows));
      return [{ ...one, pieces, years: this.yearsOf(one, rows) }];
    });
  }

  at(node: PeriodNode): Piece | undefined {
    const own = this.parts.map(({ pieces }) => pieces.at(node));
    const known = own.flatMap((piece) => piece ?? []);
    if (known.length === 0) return undefined;
    // One that has no row for the longer period said it of the shorter ones inside.
    const isSaid = known.some(says);
    const words = this.parts.map((part, at) => {
      const piece = own[at];
      if (!isSaid || (piece && says(piece))) return piece;
      return this.built(part, node) ?? piece;
    });
    const asked = words.filter((word, at) => word || this.isAsked(this.parts[at], node));
    return {
      node,
      figure: this.together(asked),
      complete: asked.every((word) => word?.complete && word.figure.state !== 'notReported'),
      rows: words.flatMap((word): readonly EntryFacts[] => word?.rows ?? []),
    };
  }

  firstYear(year: Period['year']): number {
    return Math.min(year, ...this.parts.map(({ pieces }) => pieces.firstYear(year)));
  }

  /** What each of them lacks of a time until it came to the other. */
  lacking(time: Pick<LinkedTime, 'parts'>, isSilent: IsSilent): Lacking {
    const own = this.parts.map((part) => ({ part, ...this.lackingOf(part, time, isSilent) }));
    const isSaid = (period: Period) =>
      this.parts.some(({ pieces }) =>
        pieces.ofAll(time.parts).some((piece) => says(piece) && piece.node.period === period),
      );
    return {
      gaps: inOrder(own.flatMap(({ gaps }) => gaps)),
      before: inOrder(
        own.flatMap(({ part, before }) =>
          // What came into being by the merger lacks nothing that the others said.
          part.since || part.years.size > 0 ? before : before.filter((one) => !isSaid(one)),
        ),
      ),
    };
  }

  private lackingOf({ since, pieces }: Part, time: Pick<LinkedTime, 'parts'>, isSilent: IsSilent) {
    if (!since) return lackingOf(this.plan, pieces, time, isSilent);
    const isOver = (period: Period) => isFrom(period, since);
    // Until then a period without a figure is lost: the other stands after it.
    const { gaps, before } = lackingOf(this.plan, pieces, time, () => true);
    const own = (periods: readonly Period[]) => periods.filter((one) => !isOver(one));
    return { gaps: own(gaps), before: own(before) };
  }

  private built({ pieces }: Part, node: PeriodNode): UnitFigure | undefined {
    const inside = pieces.inside(node);
    return inside.some(says) ? combine(this.plan, inside) : undefined;
  }

  private yearsOf({ since }: MergedUnit, rows: RowsByPeriod): ReadonlySet<Period['year']> {
    const years = new Set<Period['year']>();
    for (const [row] of rows.values()) {
      const isOwn = row && (since || !this.first || !isFrom(row.period, this.first));
      if (isOwn) years.add(row.period.year);
    }
    return years;
  }

  /** Whether a part that says nothing of a period is missed in it. */
  private isAsked(part: Part | undefined, { period }: PeriodNode): boolean {
    if (!part) return false;
    const isAfter = this.first !== undefined && isFrom(period, part.since ?? this.first);
    return part.since
      ? !isAfter && part.years.has(period.year)
      : isAfter || part.years.has(period.year);
  }

  /** @param words of each that is asked, or said something, what it said */
  private together(words: readonly (UnitOfWords | undefined)[]): Figure {
    const figures = words.map((word) => word?.figure ?? notReported);
    const values = figures.flatMap((figure): readonly Decimal[] =>
      figure.state === 'number' ? [figure.value] : [],
    );
    if (values.length === 0) {
      const missing = figures.filter(({ state }) => state === 'notReported');
      return missing.find((figure) => 'reason' in figure) ?? missing[0] ?? notApplicable;
    }
    const { overMerged = 'sum' } = this.plan;
    if (overMerged === 'none' && values.length > 1) {
      return notReportedBecause(say.notAddable(this.parts.map(({ unit }) => unit.name)));
    }
    return reported(aggregate(overMerged, values));
  }
}

type UnitOfWords = Pick<UnitFigure, 'figure'>;

/** The period in which the first of them came to the other. */
function firstMerger(units: readonly MergedUnit[]): Period | undefined {
  return units.reduce<Period | undefined>(
    (first, { since }) => (since && (!first || isFrom(first, since)) ? since : first),
    undefined,
  );
}
