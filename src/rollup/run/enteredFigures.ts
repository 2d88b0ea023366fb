import type { Figure } from '../../model/figure';
import { fold } from '../../model/folding';
import { isInForce } from '../../model/indicator';
import { Remembered } from '../../model/remembered';
import type { Unit } from '../../model/unit';
import type { EnteredPlan } from '../plan/entered';
import type { UnitOfPlan } from '../plan/rollupPlan';
import type { FigureIndex, RowsByPeriod } from './figureIndex';
import { outsideItsTime } from './force';
import { type Lacks, lacksOfUnits } from './lacks';
import { type MergedUnit, MergedWords } from './mergedUnits';
import { type IsSilent, OwnFigures, type UnitFigures } from './overPeriods';
import { ownTotal, rollUpUnits, type Share, type Total } from './overUnits';
import { figureKey, type Scope } from './scope';
import type { LinkedTime, Timeline } from './timeline';

/** A unit of the plan with its own row of `Đơn vị`, and those that count with it. */
export interface PlannedMember {
  readonly key: string;
  readonly unit: Unit;
  readonly planned: UnitOfPlan;
  /** Itself, and the units that were merged into it by the report's period. */
  readonly united: readonly MergedUnit[];
}

/** Figures of entered indicators: rows, then periods inside a unit, then units. */
export class EnteredFigures {
  private readonly totals = new Remembered<Total>();
  private readonly found = new Remembered<Lacks>();
  private readonly reporters = new Remembered<ReadonlySet<string>>();
  private readonly memberByUnit: ReadonlyMap<Unit, PlannedMember>;

  constructor(
    private readonly members: readonly PlannedMember[],
    private readonly index: FigureIndex,
    private readonly timeline: Timeline,
    private readonly isSilent: IsSilent,
  ) {
    this.memberByUnit = new Map(members.map((member) => [member.unit, member]));
  }

  total(plan: EnteredPlan, scope: Scope, time: LinkedTime): Total {
    return this.totals.at(figureKey(plan.code, scope, time), () => {
      const total = this.computeTotal(plan, scope, time);
      return { ...total, figure: inItsTime(total.figure, plan, time) };
    });
  }

  private computeTotal(plan: EnteredPlan, scope: Scope, time: LinkedTime): Total {
    // A figure over the year so far does not wait for months before the add-on had any rows …
    const asked: EnteredPlan = time.kind === 'period' ? plan : { ...plan, whenMissing: 'add' };
    if (scope.kind === 'unit') return ownTotal(asked, this.shareOf(scope.unit, plan, time));
    if (asked !== plan && plan.whenMissing === 'wait') {
      // … it waits only for those expected now.
      const now = this.timeline.at({ kind: 'period', period: time.node.period });
      const { figure, coverage } = this.total(plan, scope, now);
      if (coverage.missing.length > 0) return { figure, coverage, shares: [] };
    }
    return rollUpUnits(asked, this.shares(plan, scope, time));
  }

  /** The units that have part in a figure: those expected and any other that reported. */
  private shares(plan: EnteredPlan, scope: Scope, time: LinkedTime): readonly Share[] {
    const rowsByUnit = this.index.rowsOf(plan.code);
    return this.members.flatMap((member) => {
      if (scope.kind === 'axis' && member.planned.axis !== scope.axis) return [];
      const rows = member.united.flatMap(({ unit }) => rowsByUnit.get(fold(unit.code)) ?? []);
      const expected = this.isExpected(member, plan, rows, time);
      if (!expected && rows.length === 0) return [];
      const share = { ...this.shareOf(member.unit, plan, time), expected };
      // A unit that was not asked and said nothing has no part.
      return expected || share.figure.state !== 'notReported' ? [share] : [];
    });
  }

  private shareOf(unit: Unit, plan: EnteredPlan, time: LinkedTime): Share {
    return { unit, expected: true, ...this.figuresOf(plan, unit).rollUp(time) };
  }

  /** What a figure lacks, and each unit's part in it, of the units that have one. */
  lacks(plan: EnteredPlan, scope: Scope, time: LinkedTime): Lacks {
    return this.found.at(figureKey(plan.code, scope, time), () => {
      const { shares } = this.total(plan, scope, time);
      const units = shares
        .filter(({ figure }) => figure.state === 'number')
        .map(({ unit }) => ({
          unit,
          ...this.figuresOf(plan, unit).lacking(time, this.isSilent),
        }));
      return lacksOfUnits(units, addsUp(plan) ? shares.flatMap(({ missing }) => missing) : []);
    });
  }

  /** Made of a unit's own rows, or of those of all that became one with it. */
  private figuresOf(plan: EnteredPlan, unit: Unit): UnitFigures {
    const united = this.memberByUnit.get(unit)?.united ?? [];
    return united.some((one) => one.since && this.rowsOf(plan, one.unit).size > 0)
      ? new MergedWords(plan, united, (one) => this.rowsOf(plan, one))
      : new OwnFigures(plan, this.rowsOf(plan, unit));
  }

  private rowsOf({ code }: EnteredPlan, unit: Unit): RowsByPeriod {
    return this.index.rowsOf(code).get(fold(unit.code)) ?? NO_ROWS;
  }

  private isExpected(
    { key, planned }: PlannedMember,
    plan: EnteredPlan,
    rows: readonly RowsByPeriod[],
    time: LinkedTime,
  ): boolean {
    if (!isInForce(plan, time.node.period)) return false;
    if (plan.reporters) return this.reportersOf(plan).has(key);
    if (!planned.active) return false;
    const near = this.timeline.nearTo(time);
    const asked = this.index.askedOf(plan.code, key);
    return rows.some((own) => meets(own.keys(), near)) || meets(asked, near);
  }

  private reportersOf(plan: EnteredPlan): ReadonlySet<string> {
    return this.reporters.at(plan.code, () => new Set((plan.reporters ?? []).map(fold)));
  }
}

/** Whether each period has part in the figure of a longer time; a stock is that of its last one. */
function addsUp({ overPeriods }: EnteredPlan): boolean {
  return overPeriods === 'sum' || overPeriods === 'mean';
}

function meets(periods: Iterable<string>, near: ReadonlySet<string>): boolean {
  for (const written of periods) if (near.has(written)) return true;
  return false;
}

/** A figure that is not there since its period is outside the indicator's time says so. */
function inItsTime(figure: Figure, plan: EnteredPlan, time: LinkedTime): Figure {
  if (figure.state !== 'notReported' || figure.reason !== undefined) return figure;
  return outsideItsTime(plan, time) ?? figure;
}

const NO_ROWS: RowsByPeriod = new Map();
