import Big from 'big.js';
import * as say from '../../messages/expression';
import { type Figure, notReported, notReportedBecause, reported } from '../../model/figure';
import type { Unit } from '../../model/unit';
import { evaluate } from '../expression/evaluate';
import type { FigureTerm } from '../expression/expression';
import type { FormulaPlan, SoundFormula } from '../plan/formulas';
import { coverageOf, type Share, type Total } from './overUnits';
import { Remembered } from './remembered';
import { figureKey, type Scope } from './scope';
import type { LinkedTime, Timeline } from './timeline';

/** The figures that formulas are computed from, formulas' own among them. */
export interface Operands {
  readonly termAt: (term: FigureTerm, scope: Scope, time: LinkedTime) => Figure;
  readonly totalAt: (code: string, scope: Scope, time: LinkedTime) => Total;
  readonly unit: (code: string) => Unit | undefined;
}

/** Beyond this a computed figure is a slip, and would only grow from period to period. */
const LARGEST = new Big('1e30');
const MOST_DECIMALS = 40;

/** Figures of formulas, over the same units and time as those that they name. */
export class FormulaFigures {
  private readonly figures = new Remembered<Figure>();
  private readonly totals = new Remembered<Total>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly timeline: Timeline,
    private readonly operands: Operands,
  ) {}

  figure(formula: FormulaPlan, scope: Scope, time: LinkedTime): Figure {
    return this.figures.at(figureKey(formula.code, scope, time), () =>
      this.compute(formula, scope, time),
    );
  }

  /** A unit's share is the formula over its own values, covered where all that it needs is. */
  total(formula: FormulaPlan, scope: Scope, time: LinkedTime): Total {
    return this.totals.at(figureKey(formula.code, scope, time), () => {
      const figure = this.figure(formula, scope, time);
      const shares = formula.state === 'sound' ? this.shares(formula, scope, time) : [];
      return { figure, shares, coverage: coverageOf(shares) };
    });
  }

  private compute(formula: FormulaPlan, scope: Scope, time: LinkedTime): Figure {
    if (formula.state === 'error') return notReportedBecause(formula.problem.message);
    if (formula.state === 'cycle') return notReportedBecause(say.cycle(formula.codes));
    if (time.beforeArchive) return notReported;
    if (formula.recurrent) this.computeEarlier(formula, scope, time);
    const figure = evaluate(formula.expression, (term) => this.operands.termAt(term, scope, time));
    if (figure.state !== 'number') return figure;
    return figure.value.abs().gt(LARGEST)
      ? notReportedBecause(say.tooLarge)
      : reported(figure.value.round(MOST_DECIMALS, Big.roundHalfUp));
  }

  /** A running total is computed from the archive's first period on, not by ever deeper calls. */
  private computeEarlier(formula: SoundFormula, scope: Scope, time: LinkedTime): void {
    const earlier: LinkedTime[] = [];
    let at = this.timeline.step(time, 'previous');
    while (at && !at.beforeArchive && !this.figures.has(figureKey(formula.code, scope, at))) {
      earlier.push(at);
      at = this.timeline.step(at, 'previous');
    }
    for (const one of earlier.reverse()) this.figure(formula, scope, one);
  }

  /** The units that have part in what a formula names now or in the year so far. */
  private shares(formula: SoundFormula, scope: Scope, time: LinkedTime): readonly Share[] {
    const parts = new Map<Unit, Share[]>();
    for (const need of formula.needs) {
      if (need.time === 'previous') continue;
      const unit = need.unit === undefined ? undefined : this.operands.unit(need.unit);
      const whose: Scope = unit ? { kind: 'unit', unit } : scope;
      for (const share of this.operands.totalAt(need.indicator, whose, time).shares) {
        const known = parts.get(share.unit);
        if (known) known.push(share);
        else parts.set(share.unit, [share]);
      }
    }
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

function distinct<Member>(members: readonly Member[]): readonly Member[] {
  return [...new Set(members)];
}
