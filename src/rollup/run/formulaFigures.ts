import Big from 'big.js';
import * as say from '../../messages/expression';
import { type Figure, notReported, notReportedBecause, reported } from '../../model/figure';
import { groupBy } from '../../model/groups';
import { Remembered } from '../../model/remembered';
import type { Unit } from '../../model/unit';
import { evaluate } from '../expression/evaluate';
import { isEarlier, type RowsTerm, rowTermsOf, type Term } from '../expression/expression';
import type { FormulaPlan, Need } from '../plan/formulas';
import { deepestFirst } from './deepestFirst';
import { outsideItsTime } from './force';
import { type Lacks, unitedLacks } from './lacks';
import { coverageOf, type Share, type Total } from './overUnits';
import { figureKey, type Scope } from './scope';
import type { LinkedTime, Timeline } from './timeline';

/** The figures that formulas are computed from, formulas' own among them. */
export interface Operands {
  readonly termAt: (term: Term, scope: Scope, time: LinkedTime) => Figure;
  readonly rowSharesAt: (term: RowsTerm, scope: Scope, time: LinkedTime) => readonly Share[];
  readonly totalAt: (code: string, scope: Scope, time: LinkedTime) => Total;
  readonly lacksAt: (code: string, scope: Scope, time: LinkedTime) => Lacks;
  readonly formula: (code: string) => FormulaPlan | undefined;
  readonly unit: (code: string) => Unit | undefined;
}

/** A formula's figure to be computed. */
interface Step {
  readonly formula: FormulaPlan;
  readonly scope: Scope;
  readonly time: LinkedTime;
}

/** Something that a formula names, at the time that it is asked for. */
interface NeedAt {
  readonly need: Need;
  readonly at: LinkedTime;
}

/** Beyond this a computed figure is a slip, and would only grow from period to period. */
const LARGEST = new Big('1e30');
const MOST_DECIMALS = 40;

/** Figures of formulas, over the same units and time as those that they name. */
export class FormulaFigures {
  private readonly figures = new Remembered<Figure>();
  private readonly totals = new Remembered<Total>();
  private readonly found = new Remembered<Lacks>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly timeline: Timeline,
    private readonly operands: Operands,
  ) {}

  figure(formula: FormulaPlan, scope: Scope, time: LinkedTime): Figure {
    return this.remembered(
      this.figures,
      { formula, scope, time },
      (step) => (step.time.beforeArchive ? [] : this.named(step, needsOf(step.formula))),
      (step) => this.compute(step.formula, step.scope, step.time),
    );
  }

  /** A unit's share is the formula over its own values, covered where all that it needs is. */
  total(formula: FormulaPlan, scope: Scope, time: LinkedTime): Total {
    return this.remembered(
      this.totals,
      { formula, scope, time },
      (step) => namedNow(step.formula).map((need) => ({ need, at: step.time })),
      (step) => this.computeTotal(step),
    );
  }

  /** What a formula's figure lacks: all that what it names now or in the year so far lacks. */
  lacks(formula: FormulaPlan, scope: Scope, time: LinkedTime): Lacks {
    const named = (step: Step) => this.named(step, namedNow(step.formula));
    return this.remembered(this.found, { formula, scope, time }, named, (step) =>
      unitedLacks(
        named(step).map(({ need, at }) =>
          this.operands.lacksAt(need.indicator, this.scopeOf(need, step.scope), at),
        ),
      ),
    );
  }

  /** What a step comes to, after the formulas that it rests on: each once, the deepest first. */
  private remembered<Value>(
    values: Remembered<Value>,
    last: Step,
    restsOn: (step: Step) => readonly NeedAt[],
    compute: (step: Step) => Value,
  ): Value {
    const valueAt = (step: Step) => values.at(keyOf(step), () => compute(step));
    if (!values.has(keyOf(last))) {
      const lacking = (step: Step) =>
        restsOn(step).flatMap(({ need, at }) => {
          const inner = this.stepOf(need, step.scope, at);
          return inner && !values.has(keyOf(inner)) ? [inner] : [];
        });
      deepestFirst(last, lacking, valueAt);
    }
    return valueAt(last);
  }

  /** What a formula names, with the time that it is asked for from where it stands. */
  private named({ time }: Step, needs: readonly Need[]): readonly NeedAt[] {
    return needs.flatMap((need) => {
      const at = this.timeline.step(time, need.time);
      return at ? [{ need, at }] : [];
    });
  }

  /** What is needed of a formula; an entered indicator rests on rows alone. */
  private stepOf(need: Need, scope: Scope, time: LinkedTime): Step | undefined {
    const formula = this.operands.formula(need.indicator);
    return formula && { formula, scope: this.scopeOf(need, scope), time };
  }

  private scopeOf({ unit: code }: Need, scope: Scope): Scope {
    const unit = code === undefined ? undefined : this.operands.unit(code);
    return unit ? { kind: 'unit', unit } : scope;
  }

  private computeTotal({ formula, scope, time }: Step): Total {
    const figure = this.figure(formula, scope, time);
    const shares = this.shares(formula, scope, time);
    return { figure, shares, coverage: coverageOf(shares) };
  }

  private compute(formula: FormulaPlan, scope: Scope, time: LinkedTime): Figure {
    if (formula.state === 'error') return notReportedBecause(formula.problem.message);
    if (formula.state === 'cycle') return notReportedBecause(say.cycle(formula.codes));
    if (time.beforeArchive) return notReported;
    const outside = outsideItsTime(formula, time);
    if (outside) return outside;
    const figure = evaluate(formula.expression, (term) => this.operands.termAt(term, scope, time));
    if (figure.state !== 'number') return figure;
    return figure.value.abs().gt(LARGEST)
      ? notReportedBecause(say.tooLarge)
      : reported(figure.value.round(MOST_DECIMALS, Big.roundHalfUp));
  }

  /** The units that have part in what a formula names now or in the year so far. */
  private shares(formula: FormulaPlan, scope: Scope, time: LinkedTime): readonly Share[] {
    const ofFigures = namedNow(formula).flatMap(
      (need) => this.operands.totalAt(need.indicator, this.scopeOf(need, scope), time).shares,
    );
    const ofRows = countedNow(formula).flatMap((term) =>
      this.operands.rowSharesAt(term, scope, time),
    );
    const parts = groupBy([...ofFigures, ...ofRows], ({ unit }) => unit);
    return this.units.flatMap((unit) => {
      const own = parts.get(unit);
      if (!own) return [];
      return {
        unit,
        figure: this.figure(formula, { kind: 'unit', unit }, time),
        expected: own.some(({ expected }) => expected),
        complete: own.every(({ complete }) => complete),
        rows: distinct(own.flatMap(({ rows }) => rows)),
        missing: distinct(own.flatMap(({ missing }) => missing)),
      };
    });
  }
}

function keyOf({ formula, scope, time }: Step): string {
  return figureKey(formula.code, scope, time);
}

/** What a formula rests on; one that cannot be computed, on nothing. */
function needsOf(formula: FormulaPlan): readonly Need[] {
  return formula.state === 'sound' ? formula.needs : [];
}

/** What it rests on now or in the year so far. */
function namedNow(formula: FormulaPlan): readonly Need[] {
  return needsOf(formula).filter(({ time }) => !isEarlier(time));
}

/** The rows that it counts now or in the year so far. */
function countedNow(formula: FormulaPlan): readonly RowsTerm[] {
  if (formula.state !== 'sound') return [];
  return rowTermsOf(formula.expression).filter(({ time }) => !isEarlier(time));
}

function distinct<Member>(members: readonly Member[]): readonly Member[] {
  return [...new Set(members)];
}
