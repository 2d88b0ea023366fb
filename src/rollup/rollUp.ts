import * as say from '../messages/expression';
import type { Entry } from '../model/entry';
import { type Figure, notReported, notReportedBecause } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { type Period, previousPeriod, writePeriod } from '../model/period';
import type { Axis, Unit } from '../model/unit';
import { evaluate, type FigureLookup } from './evaluate';
import { type Expression, operandsOf, parseExpression } from './expression';
import { type FigureIndex, indexFigures, periodsWithin } from './figureIndex';
import { rollUpPeriods, type Span } from './overPeriods';
import { type Coverage, rollUpUnits, type Share, type Total } from './overUnits';

/** What a rollup is made from. */
export interface RollupInput {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly entries: readonly Entry[];
  readonly period: Period;
}

/** Whose figure: one unit's, one axis's, or all units' together. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'axis'; readonly axis: Axis };

export const ALL: Scope = { kind: 'all' };

/**
 * The one home of every figure: tables, prose tokens, rules and appendices all read it, so they
 * cannot disagree. Figures are computed when asked for and remembered.
 */
export interface Rollup {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly index: FigureIndex;
  readonly indicator: (code: string) => Indicator | undefined;
  readonly unit: (code: string) => Unit | undefined;
  readonly figure: (indicator: Indicator, scope: Scope, span: Span) => Figure;
  /** The total of an entered indicator with its shares; of a formula, its figure and coverage. */
  readonly total: (indicator: Indicator, scope: Scope, span: Span) => Total;
  /** The value of an expression for all units in the report's period. */
  readonly evaluate: (expression: Expression) => Figure;
  /** A formula's tree, or undefined for an entered indicator and a formula in error. */
  readonly formula: (indicator: Indicator) => Expression | undefined;
}

/** Prepares the rollup of a workbook; codes of units and indicators are matched folded. */
export function rollUp(input: RollupInput): Rollup {
  return new RollupOf(input);
}

class RollupOf implements Rollup {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly index: FigureIndex;
  private readonly indicatorByCode: ReadonlyMap<string, Indicator>;
  private readonly unitByCode: ReadonlyMap<string, Unit>;
  private readonly totals = new Map<string, Total>();
  private readonly formulas = new Map<string, Expression | undefined>();
  private readonly within = new Map<string, ReadonlySet<string>>();
  /** Formulas being computed, to stop at a cycle. */
  private readonly open: string[] = [];
  private readonly earliest: number;

  constructor({ units, indicators, entries, period }: RollupInput) {
    this.period = period;
    this.indicators = indicators;
    this.units = units;
    this.index = indexFigures(entries);
    this.indicatorByCode = new Map(indicators.map((one) => [fold(one.code), one]));
    this.unitByCode = new Map(units.map((one) => [fold(one.code), one]));
    this.earliest =
      entries.reduce((year, entry) => Math.min(year, entry.period.year), period.year) - 1;
  }

  indicator(code: string): Indicator | undefined {
    return this.indicatorByCode.get(fold(code));
  }

  unit(code: string): Unit | undefined {
    return this.unitByCode.get(fold(code));
  }

  figure(indicator: Indicator, scope: Scope, span: Span): Figure {
    return this.total(indicator, scope, span).figure;
  }

  total(indicator: Indicator, scope: Scope, span: Span): Total {
    const key = [indicator.code, scopeKey(scope), span.kind, writePeriod(span.period)].join('\n');
    const known = this.totals.get(key);
    if (known) return known;
    const total =
      indicator.formula === ''
        ? rollUpUnits(indicator, this.shares(indicator, scope, span))
        : this.formulaTotal(indicator, scope, span, key);
    this.totals.set(key, total);
    return total;
  }

  evaluate(expression: Expression): Figure {
    return evaluate(expression, this.lookupAt(ALL, { kind: 'period', period: this.period }));
  }

  formula(indicator: Indicator): Expression | undefined {
    if (!this.formulas.has(indicator.code)) {
      const parsing = indicator.formula === '' ? undefined : parseExpression(indicator.formula);
      this.formulas.set(
        indicator.code,
        parsing?.state === 'parsed' ? parsing.expression : undefined,
      );
    }
    return this.formulas.get(indicator.code);
  }

  /** The units that have part in a figure: those expected and any other that has a row. */
  private shares(indicator: Indicator, scope: Scope, span: Span): readonly Share[] {
    const rowsByUnit = this.index.rowsOf(indicator.code);
    const expected = new Set(this.expectedUnits(indicator, span.period));
    const members = this.units.filter(
      (unit) =>
        isInScope(unit, scope) &&
        (scope.kind === 'unit' || expected.has(unit) || rowsByUnit.has(fold(unit.code))),
    );
    return members.flatMap((unit) => {
      const share = {
        unit,
        ...rollUpPeriods(indicator, rowsByUnit.get(fold(unit.code)), span),
      };
      // A unit that was not asked and said nothing has no part in the total.
      const silent = share.figure.state === 'notReported' && !expected.has(unit);
      return silent && scope.kind !== 'unit' ? [] : [share];
    });
  }

  /**
   * The units expected to report: those named in `Đơn vị báo cáo`, else the active units with a
   * row for the indicator in the period or in the one before.
   */
  private expectedUnits(indicator: Indicator, period: Period): readonly Unit[] {
    if (indicator.reporters) {
      return indicator.reporters.flatMap((code) => this.unit(code) ?? []);
    }
    const rowsByUnit = this.index.rowsOf(indicator.code);
    const before = previousPeriod(period);
    const near = [this.periodsIn(period), ...(before ? [this.periodsIn(before)] : [])];
    return this.units.filter((unit) => {
      const rows = unit.active ? rowsByUnit.get(fold(unit.code)) : undefined;
      return rows !== undefined && [...rows.keys()].some((key) => near.some((set) => set.has(key)));
    });
  }

  private periodsIn(period: Period): ReadonlySet<string> {
    const key = writePeriod(period);
    const known = this.within.get(key) ?? periodsWithin(period);
    this.within.set(key, known);
    return known;
  }

  private formulaTotal(indicator: Indicator, scope: Scope, span: Span, key: string): Total {
    const expression = this.formula(indicator);
    if (!expression) return noTotal(notReportedBecause(say.syntaxProblem));
    if (this.open.includes(key)) {
      return noTotal(notReportedBecause(say.cycle([indicator.code])));
    }
    if (span.period.year < this.earliest) return noTotal(notReported);
    this.open.push(key);
    const figure = evaluate(expression, this.lookupAt(scope, span));
    this.open.pop();
    return { figure, shares: [], coverage: this.formulaCoverage(expression, scope, span) };
  }

  /** A formula is covered as well as the worst covered of its parts. */
  private formulaCoverage(expression: Expression, scope: Scope, span: Span): Coverage {
    const parts = operandsOf(expression).flatMap(({ operand }) => {
      const indicator = this.indicator(operand.code);
      return indicator && indicator.formula === '' && operand.unit === undefined
        ? [this.total(indicator, scope, span).coverage]
        : [];
    });
    return parts.reduce(
      (worst, part) =>
        part.reported * worst.expected < worst.reported * part.expected ? part : worst,
      parts[0] ?? NO_COVERAGE,
    );
  }

  private lookupAt(scope: Scope, span: Span): FigureLookup {
    return ({ code, unit: unitCode }, time) => {
      const indicator = this.indicator(code);
      if (!indicator) return notReportedBecause(say.unknownCode(code));
      const unit = unitCode === undefined ? undefined : this.unit(unitCode);
      if (unitCode !== undefined && !unit) return notReportedBecause(say.unknownUnit(unitCode));
      const at = spanAt(span, time);
      if (!at) return notReported;
      const figure = this.figure(indicator, unit ? { kind: 'unit', unit } : scope, at);
      if (figure.state !== 'notReported') return figure;
      const name = unitCode === undefined ? code : `${code}@${unitCode}`;
      return notReportedBecause(figure.reason ?? say.noFigure(name));
    };
  }
}

const NO_COVERAGE: Coverage = { reported: 0, expected: 0, missing: [] };

function noTotal(figure: Figure): Total {
  return { figure, shares: [], coverage: NO_COVERAGE };
}

function scopeKey(scope: Scope): string {
  if (scope.kind === 'all') return '';
  return scope.kind === 'unit' ? `@${scope.unit.code}` : `#${scope.axis}`;
}

function isInScope(unit: Unit, scope: Scope): boolean {
  if (scope.kind === 'all') return true;
  return scope.kind === 'unit' ? unit === scope.unit : unit.axis === scope.axis;
}

function spanAt(span: Span, time: 'now' | 'previous' | 'yearToDate'): Span | undefined {
  if (time === 'now') return span;
  if (time === 'yearToDate') return { kind: 'yearToDate', period: span.period };
  const before = previousPeriod(span.period);
  return before && { kind: span.kind, period: before };
}
