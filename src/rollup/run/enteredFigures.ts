import { fold } from '../../model/folding';
import type { Unit } from '../../model/unit';
import type { EnteredPlan } from '../plan/entered';
import type { UnitOfPlan } from '../plan/rollupPlan';
import type { FigureIndex, RowsByPeriod } from './figureIndex';
import { type IsSilent, type Lacking, lackingOf, rollUpPeriods } from './overPeriods';
import { ownTotal, rollUpUnits, type Share, type Total } from './overUnits';
import { Remembered } from './remembered';
import { figureKey, type Scope } from './scope';
import type { LinkedTime, Timeline } from './timeline';

/** A unit of the plan with its own row of `Đơn vị`. */
export interface Member {
  readonly key: string;
  readonly unit: Unit;
  readonly planned: UnitOfPlan;
}

/** What one unit's part in a figure lacks. */
export interface UnitLacking extends Lacking {
  readonly unit: Unit;
}

/** Figures of entered indicators: rows, then periods inside a unit, then units. */
export class EnteredFigures {
  private readonly totals = new Remembered<Total>();
  private readonly reporters = new Remembered<ReadonlySet<string>>();

  constructor(
    private readonly members: readonly Member[],
    private readonly index: FigureIndex,
    private readonly timeline: Timeline,
    private readonly isSilent: IsSilent,
  ) {}

  total(plan: EnteredPlan, scope: Scope, time: LinkedTime): Total {
    return this.totals.at(figureKey(plan.code, scope, time), () =>
      this.computeTotal(plan, scope, time),
    );
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
      const rows = rowsByUnit.get(member.key);
      const expected = this.isExpected(member, plan, rows, time);
      if (!expected && !rows) return [];
      const share = { ...this.shareOf(member.unit, plan, time), expected };
      // A unit that was not asked and said nothing has no part.
      return expected || share.figure.state !== 'notReported' ? [share] : [];
    });
  }

  private shareOf(unit: Unit, plan: EnteredPlan, time: LinkedTime): Share {
    const rows = this.rowsOf(plan, unit);
    return { unit, expected: true, ...rollUpPeriods(plan, rows, time) };
  }

  /** What each unit's part in a figure lacks, of the units that have one. */
  lacking(plan: EnteredPlan, scope: Scope, time: LinkedTime): readonly UnitLacking[] {
    return this.total(plan, scope, time).shares.flatMap(({ unit, figure }) =>
      figure.state === 'number'
        ? [{ unit, ...lackingOf(plan, this.rowsOf(plan, unit), time, this.isSilent) }]
        : [],
    );
  }

  private rowsOf({ code }: EnteredPlan, unit: Unit): RowsByPeriod {
    return this.index.rowsOf(code).get(fold(unit.code)) ?? NO_ROWS;
  }

  private isExpected(
    { key, planned }: Member,
    plan: EnteredPlan,
    rows: RowsByPeriod | undefined,
    time: LinkedTime,
  ): boolean {
    if (plan.reporters) return this.reportersOf(plan).has(key);
    if (!planned.active) return false;
    const asked = this.index.askedOf(plan.code, key);
    if (!rows && asked.size === 0) return false;
    const near = this.timeline.nearTo(time);
    for (const written of rows?.keys() ?? []) if (near.has(written)) return true;
    for (const written of asked) if (near.has(written)) return true;
    return false;
  }

  private reportersOf(plan: EnteredPlan): ReadonlySet<string> {
    return this.reporters.at(plan.code, () => new Set((plan.reporters ?? []).map(fold)));
  }
}

const NO_ROWS: RowsByPeriod = new Map();
