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
import { fold } from '../../model/folding';
import { inOrder, isFrom, type Period, periodsWithin } from '../../model/period';
import type { Unit } from '../../model/unit';
import { weightedMean } from '../aggregate';
import type { EnteredPlan } from '../plan/entered';
import type { RowsByPeriod } from './figureIndex';
import {
  combine,
  type IsSilent,
  isNumber,
  type Lacking,
  lackingOf,
  rollUpPeriods,
  type UnitFigure,
  type UnitFigures,
} from './overPeriods';
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
  /** The period in which the first of the others came into just this one. */
  readonly first: Period | undefined;
  /** The years in which it reported by itself: whoever never did is not missed in them. */
  readonly years: ReadonlySet<Period['year']>;
}

/** What a part says of a time, and the latest of it that is a number. */
interface Told {
  readonly part: Part;
  readonly pieces: readonly Piece[];
  readonly last: Piece | undefined;
}

/**
 * The words of units that became one. A flow of a period is the sum of what each said of it. Of a
 * stock or a mean what each said is first rolled up over its own periods, as before the merger:
 * a stock is the sum of each one's latest number, until the other's own number holds it; a mean is
 * made of the time before the merger and the time since, each counted as long as it is.
 */
export class MergedWords implements UnitFigures, Words {
  private readonly parts: readonly Part[];

  constructor(
    private readonly plan: EnteredPlan,
    private readonly units: readonly MergedUnit[],
    rowsOf: (unit: Unit) => RowsByPeriod,
  ) {
    this.parts = units.flatMap((one) => {
      const rows = rowsOf(one.unit);
      if (one.since && rows.size === 0) return [];
      const first = firstMerger(one.unit, units);
      const pieces = new Pieces(new OwnWords(rows, plan.overRows));
      return [{ ...one, pieces, first, years: yearsOf(first, rows) }];
    });
  }

  rollUp(time: LinkedTime): UnitFigure {
    const { overPeriods } = this.plan;
    if (overPeriods === 'latest') return this.latest(time);
    if (overPeriods === 'mean') return this.mean(time);
    return rollUpPeriods(this.plan, new Pieces(this), time);
  }

  private latest(time: LinkedTime): UnitFigure {
    const told = this.toldOf(time);
    const standing = told.filter((one) => !this.isHeld(one, told));
    const used = standing.map(({ pieces, last }) => combine(this.plan, last ? [last] : pieces));
    // Whoever came to the other before the end has nothing more to say.
    const asked = told.filter(({ part }) => !isOver(part, time.node.period));
    return {
      figure: this.together(used),
      complete: this.areComplete(asked),
      rows: used.flatMap(({ rows }) => rows),
      missing: this.missingOf(told),
    };
  }

  private mean(time: LinkedTime): UnitFigure {
    const told = this.toldOf(time);
    const standing = told.map((one) => ({ ...one, pieces: this.notCovered(one, told) }));
    const stretches = stretchesOf(standing, this.units).map((words) => ({
      figure: this.together(words.map((pieces) => combine(this.plan, pieces))),
      weight: Math.max(...words.map((pieces) => weightOf(pieces.filter(isNumber)))),
    }));
    return {
      figure: this.meanOf(stretches),
      complete: this.areComplete(told),
      rows: told.flatMap(({ pieces }) => pieces.flatMap(({ rows }) => rows)),
      missing: this.missingOf(told),
    };
  }

  private meanOf(stretches: readonly { figure: Figure; weight: number }[]): Figure {
    const refused = stretches.find(
      ({ figure, weight }) => figure.state === 'notReported' && weight > 0,
    );
    if (refused) return refused.figure;
    const told = stretches.flatMap(({ figure, weight }) =>
      figure.state === 'number' ? [{ value: figure.value, weight }] : [],
    );
    const [only] = told;
    if (!only) return this.together(stretches);
    if (told.length === 1) return reported(only.value);
    return reported(
      weightedMean(
        told.map(({ value }) => value),
        told.map(({ weight }) => weight),
      ),
    );
  }

  /** What each of them that is asked, or says something, says of a time. */
  private toldOf(time: LinkedTime): readonly Told[] {
    return this.parts.flatMap((part) => {
      const pieces = part.pieces
        .ofAll(time.parts)
        .filter((piece) => says(piece) || isAsked(part, piece.node));
      if (pieces.length === 0) return [];
      return [{ part, pieces, last: pieces.filter(isNumber).slice(-1)[0] }];
    });
  }

  /**
   * Whether a part's number is held in one that a unit into which it came told since; one typed
   * after the merger all the same counts with that of its own period.
   */
  private isHeld({ part, last }: Told, told: readonly Told[]): boolean {
    if (!last || !part.since) return false;
    const { period } = last.node;
    return intoWhich(part.unit, this.units).some(({ unit, since }) => {
      const other = told.find((one) => one.part.unit === unit)?.last?.node.period;
      return (
        other !== undefined &&
        isFrom(other, since) &&
        !(isFrom(period, since) && isFrom(period, other))
      );
    });
  }

  /** What a part said of no period inside a longer one that a unit into which it came told. */
  private notCovered({ part, pieces }: Told, told: readonly Told[]): readonly Piece[] {
    const longer = intoWhich(part.unit, this.units).flatMap(({ unit, since }) =>
      (told.find((one) => one.part.unit === unit)?.pieces ?? []).filter(
        (piece) => isNumber(piece) && isFrom(piece.node.period, since),
      ),
    );
    return pieces.filter(
      ({ node }) => !longer.some((one) => one.node !== node && isInside(node, one.node)),
    );
  }

  private areComplete(told: readonly Told[]): boolean {
    const figures = told.map(({ pieces }) => combine(this.plan, pieces));
    return (
      figures.some(({ complete }) => complete) &&
      figures.every(({ figure, complete }) => complete || figure.state === 'notApplicable')
    );
  }

  private missingOf(told: readonly Told[]): readonly Period[] {
    return inOrder(told.flatMap(({ pieces }) => combine(this.plan, pieces).missing));
  }

  at(node: PeriodNode): Piece | undefined {
    const own = this.parts.map((part) => ({ part, piece: part.pieces.at(node) }));
    if (own.every(({ piece }) => !piece)) return undefined;
    // One that has no row for the longer period said it of the shorter ones inside.
    const isSaid = own.some(({ piece }) => piece && says(piece));
    const words = own.map(({ part, piece }) => {
      if (!isSaid || (piece && says(piece))) return { part, word: piece };
      return { part, word: this.built(part, node) ?? piece };
    });
    const asked = words.flatMap(({ part, word }) => (word || isAsked(part, node) ? [word] : []));
    return {
      node,
      figure: this.together(asked),
      complete: asked.every((word) => word?.complete && word.figure.state !== 'notReported'),
      rows: words.flatMap(({ word }): readonly EntryFacts[] => word?.rows ?? []),
    };
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
          // What came into being by a merger lacks nothing that the others said.
          part.first && part.years.size === 0 ? before.filter((one) => !isSaid(one)) : before,
        ),
      ),
    };
  }

  private lackingOf({ since, pieces }: Part, time: Pick<LinkedTime, 'parts'>, isSilent: IsSilent) {
    if (!since) return lackingOf(this.plan, pieces, time, isSilent);
    // Until then a period without a figure is lost: the other stands after it.
    const { gaps, before } = lackingOf(this.plan, pieces, time, () => true);
    const own = (periods: readonly Period[]) => periods.filter((one) => !isFrom(one, since));
    return { gaps: own(gaps), before: own(before) };
  }

  private built({ pieces }: Part, node: PeriodNode): UnitFigure | undefined {
    const inside = pieces.inside(node);
    return inside.some(says) ? combine(this.plan, inside) : undefined;
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

/** The years in which a unit reported before the first other came into it. */
function yearsOf(first: Period | undefined, rows: RowsByPeriod): ReadonlySet<Period['year']> {
  const years = new Set<Period['year']>();
  for (const [row] of rows.values()) {
    if (row && !(first && isFrom(row.period, first))) years.add(row.period.year);
  }
  return years;
}

/** Whether a part that says nothing of a period is missed in it. */
function isAsked(part: Part, { period }: PeriodNode): boolean {
  if (isOver(part, period)) return false;
  const isBegun = part.first !== undefined && isFrom(period, part.first);
  return isBegun || part.years.has(period.year);
}

function isInside({ written }: PeriodNode, { period }: PeriodNode): boolean {
  return periodsWithin(period).has(written);
}

/** Whether a part counts with another in a period. */
function isOver({ since }: MergedUnit, period: Period): boolean {
  return since !== undefined && isFrom(period, since);
}

/** The period in which the first of the others came into just this one. */
function firstMerger({ code }: Unit, units: readonly MergedUnit[]): Period | undefined {
  return units.reduce<Period | undefined>((first, { unit: { merger }, since }) => {
    if (!since || !merger || fold(merger.into) !== fold(code)) return first;
    return !first || isFrom(first, since) ? since : first;
  }, undefined);
}

/** The units into which one came, one after the other, each with the period since which it holds it. */
function intoWhich(
  { merger }: Unit,
  units: readonly MergedUnit[],
): readonly Required<MergedUnit>[] {
  if (!merger) return [];
  const next = units.find(({ unit }) => fold(unit.code) === fold(merger.into));
  if (!next) return [];
  const since = merger.from;
  const later = intoWhich(next.unit, units).map((one) => ({
    unit: one.unit,
    since: isFrom(one.since, since) ? one.since : since,
  }));
  return [{ unit: next.unit, since }, ...later];
}

/** What each part says of the times between the mergers, in their order. */
function stretchesOf(
  told: readonly Told[],
  units: readonly MergedUnit[],
): readonly (readonly (readonly Piece[])[])[] {
  const mergers = inOrder(units.flatMap(({ since }) => since ?? []));
  const passed = ({ node }: Piece) => mergers.filter((since) => isFrom(node.period, since)).length;
  return Array.from({ length: mergers.length + 1 }, (_, stretch) =>
    told
      .map(({ pieces }) => pieces.filter((piece) => passed(piece) === stretch))
      .filter(({ length }) => length > 0),
  ).filter(({ length }) => length > 0);
}

function weightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((whole, { node }) => whole + node.weight, 0);
}
