import type { RowContext } from '../../conditions';
import * as say from '../../messages/expression';
import * as sayTurn from '../../messages/yearlyTurn';
import type { CalendarDate } from '../../model/date';
import type { EntryFacts } from '../../model/entry';
import { type Figure, notReportedBecause } from '../../model/figure';
import { fold } from '../../model/folding';
import { once } from '../../model/once';
import { type Period, periodKey, readPeriod, writePeriod } from '../../model/period';
import type { Unit } from '../../model/unit';
import { evaluate } from '../expression/evaluate';
import { type Expression, type RowsTerm, type Term, writeTerm } from '../expression/expression';
import type { EnteredPlan } from '../plan/entered';
import type { FormulaPlan } from '../plan/formulas';
import type { RollupPlan, UnitOfPlan } from '../plan/rollupPlan';
import type { FigureTime } from '../plan/times';
import { rowsCarriedOn } from '../rows/carriedOn';
import { silentSlots } from '../rows/gaps';
import { type Counted, CountedRows } from './countedRows';
import { EnteredFigures, type PlannedMember } from './enteredFigures';
import { type FigureIndex, indexFigures } from './figureIndex';
import { FormulaFigures } from './formulaFigures';
import { type Lacks, NOTHING_LACKS } from './lacks';
import type { MergedUnit } from './mergedUnits';
import { OwnFigures, type UnitFigure } from './overPeriods';
import type { Share, Total } from './overUnits';
import { combineRows } from './sameRows';
import { ALL, type Scope } from './scope';
import { type LinkedTime, Timeline } from './timeline';

/** What a plan is run over: the rows, and the units that its codes stand for. */
export interface RollupData {
  readonly units: readonly Unit[];
  readonly entries: readonly EntryFacts[];
  /** What conditions over rows may name; without it they name nothing. */
  readonly names?: Pick<RowContext, 'unit' | 'section' | 'indicator'>;
  /** The report's last day, where it is not its period's. */
  readonly to?: CalendarDate | undefined;
  /** The periods, written, of which rows are left out: a figure that rests on one is an error. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Runs a plan over rows. Nothing is computed yet: one unit's figure costs that unit's rows. */
export function runPlan(plan: RollupPlan, data: RollupData): RunningPlan {
  return new RunningPlan(plan, data);
}

/** A period's figure of one unit in two ways, where there are rows for either. */
export interface Readings {
  readonly own?: Figure;
  readonly built?: UnitFigure;
}

/** The figures of a plan by code, scope and time; each is computed once, when it is asked for. */
export class RunningPlan {
  readonly index: FigureIndex;
  private readonly entered: ReadonlyMap<string, EnteredPlan>;
  private readonly formulas: ReadonlyMap<string, FormulaPlan>;
  private readonly units: ReadonlyMap<string, Unit>;
  /** Units that count with another, by their own codes. */
  private readonly merged: ReadonlyMap<string, UnitOfPlan>;
  private readonly timeline: Timeline;
  /** The rows that nobody reported: they were only taken over from an earlier period. */
  readonly carriedOn: () => ReadonlySet<EntryFacts>;
  /** The periods of the year in which nobody has a row though rows stand before and after. */
  readonly silent: () => readonly Period[];
  private readonly enteredFigures: EnteredFigures;
  private readonly formulaFigures: FormulaFigures;
  private readonly counted: CountedRows;

  constructor(plan: RollupPlan, { units, entries, leftOut, names = NO_NAMES, to }: RollupData) {
    this.index = indexFigures(entries);
    this.carriedOn = once(() => rowsCarriedOn(entries));
    this.silent = once(() => {
      const reported = readPeriod(plan.period);
      return reported ? silentSlots(entries, this.carriedOn(), reported) : [];
    });
    const silent = once(() => new Set(this.silent().map(periodKey)));
    this.entered = byCode(plan.entered);
    this.formulas = byCode(plan.formulas);
    this.units = byCode(units);
    this.timeline = new Timeline(plan, leftOut);
    this.merged = byCode(plan.units.filter(({ merged }) => merged));
    this.counted = new CountedRows({
      entries,
      hasLeftOut: (leftOut?.size ?? 0) > 0,
      names,
      successor: (unit) => this.successor(unit),
      report: { period: plan.period, to },
    });
    const members = membersOf(plan.units, this.units);
    this.enteredFigures = new EnteredFigures(members, this.index, this.timeline, (period) =>
      silent().has(periodKey(period)),
    );
    this.formulaFigures = new FormulaFigures(
      members.map(({ unit }) => unit),
      this.timeline,
      this,
    );
  }

  figure(code: string, scope: Scope, time: FigureTime): Figure {
    return this.figureAt(code, scope, this.timeline.at(time));
  }

  total(code: string, scope: Scope, time: FigureTime): Total {
    return this.totalAt(code, scope, this.timeline.at(time));
  }

  lacks(code: string, scope: Scope, time: FigureTime): Lacks {
    return this.lacksAt(code, scope, this.timeline.at(time));
  }

  /** The value of any expression over the plan's figures. */
  evaluate(expression: Expression, scope: Scope, time: FigureTime): Figure {
    const at = this.timeline.at(time);
    return evaluate(expression, (term) => this.termAt(term, scope, at));
  }

  /** What a term of a formula is worth where the formula stands. */
  term(term: Term, scope: Scope, time: FigureTime): Figure {
    return this.termAt(term, scope, this.timeline.at(time));
  }

  /** The rows of all units that a term keeps where the formula stands. */
  rows(term: RowsTerm, time: FigureTime): Counted {
    const at = this.timeline.step(this.timeline.at(time), term.time);
    return at
      ? this.counted.counted(term, ALL, at)
      : { state: 'unknown', reason: say.noPeriodBefore };
  }

  /** What a unit says for a period in its own rows, and what its shorter periods come to. */
  readings(code: string, unit: Unit, period: Period): Readings {
    const plan = this.entered.get(fold(code));
    const rows = this.index.rowsOf(code).get(fold(unit.code));
    if (!plan || !rows) return {};
    const own = rows.get(writePeriod(period));
    const built = new OwnFigures(plan, rows).built(this.timeline.node(period));
    return {
      ...(own ? { own: combineRows(own, plan.overRows).figure } : {}),
      ...(built ? { built } : {}),
    };
  }

  formula(code: string): FormulaPlan | undefined {
    return this.formulas.get(fold(code));
  }

  unit(code: string): Unit | undefined {
    return this.units.get(fold(code));
  }

  /** The unit with which a unit counts in the report: itself, where it was not merged. */
  successor(unit: Unit): Unit {
    const into = this.merged.get(fold(unit.code))?.merged?.into;
    return (into === undefined ? undefined : this.unit(into)) ?? unit;
  }

  figureAt(code: string, scope: Scope, time: LinkedTime): Figure {
    const merged = this.mergedFigure(scope);
    if (merged) return merged;
    const formula = this.formula(code);
    return formula
      ? this.formulaFigures.figure(formula, scope, time)
      : this.totalAt(code, scope, time).figure;
  }

  totalAt(code: string, scope: Scope, time: LinkedTime): Total {
    const merged = this.mergedFigure(scope);
    if (merged) return { ...NOBODY, figure: merged };
    const formula = this.formula(code);
    if (formula) return this.formulaFigures.total(formula, scope, time);
    const plan = this.entered.get(fold(code));
    if (plan) return this.enteredFigures.total(plan, scope, time);
    const figure = notReportedBecause(say.unknownCode(code));
    return { ...NOBODY, figure };
  }

  /** Of a unit that counts with another: that it has no figure of its own. */
  private mergedFigure(scope: Scope): Figure | undefined {
    const planned = scope.kind === 'unit' ? this.merged.get(fold(scope.unit.code)) : undefined;
    if (!planned?.merged) return undefined;
    const { into, since } = planned.merged;
    return notReportedBecause(sayTurn.mergedUnit(planned.code, into, since));
  }

  lacksAt(code: string, scope: Scope, time: LinkedTime): Lacks {
    const formula = this.formula(code);
    if (formula) return this.formulaFigures.lacks(formula, scope, time);
    const plan = this.entered.get(fold(code));
    return plan ? this.enteredFigures.lacks(plan, scope, time) : NOTHING_LACKS;
  }

  /** Each unit's part in the rows that a formula counts. */
  rowSharesAt(term: RowsTerm, scope: Scope, time: LinkedTime): readonly Share[] {
    const at = this.timeline.step(time, term.time);
    return at ? this.counted.shares(term, scope, at) : [];
  }

  termAt(term: Term, scope: Scope, time: LinkedTime): Figure {
    if (term.kind === 'rows') {
      const at = this.timeline.step(time, term.time);
      return at ? this.counted.figure(term, scope, at) : notReportedBecause(say.noPeriodBefore);
    }
    const { code, unit: unitCode } = term.operand;
    const unit = unitCode === undefined ? undefined : this.unit(unitCode);
    if (!this.isKnown(code)) return notReportedBecause(say.unknownCode(code));
    if (unitCode !== undefined && !unit) return notReportedBecause(say.unknownUnit(unitCode));
    const at = this.timeline.step(time, term.time);
    if (!at) return notReportedBecause(say.noPeriodBefore);
    const figure = this.figureAt(code, unit ? { kind: 'unit', unit } : scope, at);
    if (figure.state !== 'notReported') return figure;
    return notReportedBecause(figure.reason ?? say.noFigure(writeTerm(term)));
  }

  private isKnown(code: string): boolean {
    return this.entered.has(fold(code)) || this.formulas.has(fold(code));
  }
}

const NO_NAMES = {
  unit: () => undefined,
  section: () => undefined,
  indicator: () => undefined,
};

const NOBODY = { shares: [], coverage: { reported: 0, expected: 0, missing: [] } };

/** Units that stand for themselves, each with those that count with it. */
function membersOf(
  planned: readonly UnitOfPlan[],
  units: ReadonlyMap<string, Unit>,
): readonly PlannedMember[] {
  const united = new Map<string, MergedUnit[]>();
  for (const { code, merged } of planned) {
    const unit = units.get(fold(code));
    const since = merged && readPeriod(merged.since);
    if (!unit || !merged || !since) continue;
    const key = fold(merged.into);
    united.set(key, [...(united.get(key) ?? []), { unit, since }]);
  }
  return planned.flatMap((one) => {
    const key = fold(one.code);
    const unit = units.get(key);
    if (!unit || one.merged) return [];
    return [{ key, unit, planned: one, united: [{ unit }, ...(united.get(key) ?? [])] }];
  });
}

function byCode<Coded extends { readonly code: string }>(
  members: readonly Coded[],
): ReadonlyMap<string, Coded> {
  return new Map(members.map((member) => [fold(member.code), member]));
}
