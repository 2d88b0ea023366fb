import Big from 'big.js';
import * as say from '../messages/expression';
import type { Entry } from '../model/entry';
import { type Figure, notReported, notReportedBecause, reported } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { type Period, previousPeriod, writePeriod } from '../model/period';
import type { Axis, Unit } from '../model/unit';
import { evaluate, type FigureLookup, writeTerm } from './evaluate';
import { type Expression, type FigureTerm, operandsOf } from './expression';
import { type FigureIndex, indexFigures, periodsWithin, type RowsByPeriod } from './figureIndex';
import { type Formula, Formulas } from './formulas';
import { LONGEST_ARCHIVE, rollUpPeriods } from './overPeriods';
import { coverageOf, ownTotal, rollUpUnits, type Share, type Total } from './overUnits';
import { type Span, spanAt } from './span';

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
  /**
   * The figure with the units' shares and its coverage. Of a formula a unit's share is the formula
   * over that unit's own values, and covered where all that it is asked for is.
   */
  readonly total: (indicator: Indicator, scope: Scope, span: Span) => Total;
  /** The value of an expression for all units in the report's period. */
  readonly evaluate: (expression: Expression) => Figure;
  /** What a figure named in a formula is worth where the formula stands. */
  readonly term: (term: FigureTerm, scope: Scope, span: Span) => Figure;
  /** The formula of an indicator, or undefined for an entered one. */
  readonly formula: (indicator: Indicator) => Formula | undefined;
}

/** Prepares the rollup of a workbook; codes of units and indicators are matched folded. */
export function rollUp(input: RollupInput): Rollup {
  return new RollupOf(input);
}

/** Beyond this a computed figure is a slip, and would only grow from period to period. */
const LARGEST = new Big('1e30');
const MOST_DECIMALS = 40;

class RollupOf implements Rollup {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly index: FigureIndex;
  private readonly indicatorByCode: ReadonlyMap<string, Indicator>;
  private readonly unitByCode: ReadonlyMap<string, Unit>;
  private readonly formulas: Formulas;
  private readonly totals = new Map<string, Total>();
  private readonly computed = new Map<string, Figure>();
  private readonly asked = new Map<Indicator, ReadonlySet<Unit>>();
  private readonly near = new Map<string, ReadonlySet<string>>();
  /** The first year of which there are rows. */
  private readonly firstYear: number;

  constructor({ units, indicators, entries, period }: RollupInput) {
    this.period = period;
    this.indicators = indicators;
    this.units = units;
    this.index = indexFigures(entries);
    this.indicatorByCode = new Map(indicators.map((one) => [fold(one.code), one]));
    this.unitByCode = new Map(units.map((one) => [fold(one.code), one]));
    this.formulas = new Formulas({
      indicator: (code) => this.indicator(code),
      unit: (code) => this.unit(code),
    });
    let first = period.year;
    for (const entry of entries) first = Math.min(first, entry.period.year);
    this.firstYear = Math.max(first, period.year - LONGEST_ARCHIVE);
  }

  indicator(code: string): Indicator | undefined {
    return this.indicatorByCode.get(fold(code));
  }

  unit(code: string): Unit | undefined {
    return this.unitByCode.get(fold(code));
  }

  formula(indicator: Indicator): Formula | undefined {
    return indicator.formula === '' ? undefined : this.formulas.of(indicator);
  }

  figure(indicator: Indicator, scope: Scope, span: Span): Figure {
    const formula = this.formula(indicator);
    if (!formula) return this.total(indicator, scope, span).figure;
    const key = keyOf(indicator, scope, span);
    const known = this.computed.get(key);
    if (known) return known;
    const figure = this.compute(indicator, formula, scope, span);
    this.computed.set(key, figure);
    return figure;
  }

  total(indicator: Indicator, scope: Scope, span: Span): Total {
    const key = keyOf(indicator, scope, span);
    const known = this.totals.get(key);
    if (known) return known;
    const formula = this.formula(indicator);
    const total = formula
      ? this.formulaTotal(indicator, formula, scope, span)
      : this.enteredTotal(indicator, scope, span);
    this.totals.set(key, total);
    return total;
  }

  evaluate(expression: Expression): Figure {
    return evaluate(expression, this.lookupAt(ALL, { kind: 'period', period: this.period }));
  }

  term(term: FigureTerm, scope: Scope, span: Span): Figure {
    return this.lookupAt(scope, span)(term);
  }

  private enteredTotal(indicator: Indicator, scope: Scope, span: Span): Total {
    if (scope.kind === 'unit') {
      return ownTotal(waitingFor(indicator, span), this.shareOf(scope.unit, indicator, span));
    }
    const now = { kind: 'period', period: span.period } as const;
    if (indicator.whenMissing === 'Chờ đủ' && span.kind !== 'period') {
      // The sum so far is of all months that have a row; it waits only for those expected now.
      const { figure, coverage } = this.total(indicator, scope, now);
      if (coverage.missing.length > 0) return { figure, coverage, shares: [] };
    }
    return rollUpUnits(waitingFor(indicator, span), this.shares(indicator, scope, span));
  }

  /** The units that have part in a figure: those expected and any other that reported. */
  private shares(indicator: Indicator, scope: Scope, span: Span): readonly Share[] {
    const rowsByUnit = this.index.rowsOf(indicator.code);
    return this.units.flatMap((unit) => {
      if (scope.kind === 'axis' && unit.axis !== scope.axis) return [];
      const rows = rowsByUnit.get(fold(unit.code));
      const expected = this.isExpected(unit, indicator, rows, span.period);
      if (!expected && !rows) return [];
      const share = { ...this.shareOf(unit, indicator, span), expected };
      // A unit that was not asked and said nothing has no part.
      return expected || share.figure.state !== 'notReported' ? [share] : [];
    });
  }

  private shareOf(unit: Unit, indicator: Indicator, span: Span): Share {
    const rows = this.index.rowsOf(indicator.code).get(fold(unit.code)) ?? NO_ROWS;
    return { unit, expected: true, ...rollUpPeriods(indicator, rows, span) };
  }

  /**
   * Whether a unit is expected to report: it is named in `Đơn vị báo cáo`; where nobody is, it is
   * active and has a row for the indicator in the period or in the one before.
   */
  private isExpected(
    unit: Unit,
    indicator: Indicator,
    rows: RowsByPeriod | undefined,
    period: Period,
  ): boolean {
    if (indicator.reporters) return this.reportersOf(indicator).has(unit);
    if (!unit.active || !rows) return false;
    const near = this.periodsNear(period);
    for (const written of rows.keys()) if (near.has(written)) return true;
    return false;
  }

  private reportersOf(indicator: Indicator): ReadonlySet<Unit> {
    const known = this.asked.get(indicator);
    if (known) return known;
    const units = (indicator.reporters ?? []).flatMap((code) => this.unit(code) ?? []);
    const reporters = new Set(units);
    this.asked.set(indicator, reporters);
    return reporters;
  }

  /** A period and the one before it, with all shorter periods inside them. */
  private periodsNear(period: Period): ReadonlySet<string> {
    const key = writePeriod(period);
    const known = this.near.get(key);
    if (known) return known;
    const before = previousPeriod(period);
    const near = new Set([...periodsWithin(period), ...(before ? periodsWithin(before) : [])]);
    this.near.set(key, near);
    return near;
  }

  private compute(indicator: Indicator, formula: Formula, scope: Scope, span: Span): Figure {
    if (formula.state === 'error') return notReportedBecause(formula.problem.message);
    if (formula.state === 'cycle') return notReportedBecause(say.cycle(formula.codes));
    if (this.isBeforeArchive(span.period)) return notReported;
    if (formula.recurrent) this.computeEarlier(indicator, scope, span);
    const figure = evaluate(formula.expression, this.lookupAt(scope, span));
    if (figure.state !== 'number') return figure;
    return figure.value.abs().gt(LARGEST)
      ? notReportedBecause(say.tooLarge)
      : reported(figure.value.round(MOST_DECIMALS, Big.roundHalfUp));
  }

  /** One year more than the archive has, for what is asked of the period before the first. */
  private isBeforeArchive({ year }: Period): boolean {
    return year < this.firstYear - 1;
  }

  /** A running total is computed from the archive's first period on, not by ever deeper calls. */
  private computeEarlier(indicator: Indicator, scope: Scope, span: Span): void {
    const earlier: Span[] = [];
    let at = spanAt(span, 'previous');
    while (at && !this.isBeforeArchive(at.period)) {
      if (this.computed.has(keyOf(indicator, scope, at))) break;
      earlier.push(at);
      at = spanAt(at, 'previous');
    }
    for (const one of earlier.reverse()) this.figure(indicator, scope, one);
  }

  private formulaTotal(indicator: Indicator, formula: Formula, scope: Scope, span: Span): Total {
    const figure = this.figure(indicator, scope, span);
    const shares =
      formula.state === 'sound'
        ? this.formulaShares(indicator, formula.expression, scope, span)
        : [];
    return { figure, shares, coverage: coverageOf(shares) };
  }

  /** The units that have part in what a formula names now or in the year so far. */
  private formulaShares(
    indicator: Indicator,
    expression: Expression,
    scope: Scope,
    span: Span,
  ): readonly Share[] {
    const parts = new Map<Unit, Share[]>();
    for (const { operand, time } of operandsOf(expression)) {
      const named = time === 'previous' ? undefined : this.indicator(operand.code);
      if (!named) continue;
      for (const share of this.total(named, this.scopeOf(operand.unit, scope), span).shares) {
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
        figure: this.figure(indicator, { kind: 'unit', unit }, span),
        expected: own.some(({ expected }) => expected),
        complete: own.every(({ complete }) => complete),
        rows: distinct(own.flatMap(({ rows }) => rows)),
        missing: distinct(own.flatMap(({ missing }) => missing)),
      };
    });
  }

  private scopeOf(unitCode: string | undefined, scope: Scope): Scope {
    const unit = unitCode === undefined ? undefined : this.unit(unitCode);
    return unit ? { kind: 'unit', unit } : scope;
  }

  private lookupAt(scope: Scope, span: Span): FigureLookup {
    return (term) => {
      const { code, unit } = term.operand;
      const indicator = this.indicator(code);
      if (!indicator) return notReportedBecause(say.unknownCode(code));
      if (unit !== undefined && !this.unit(unit)) return notReportedBecause(say.unknownUnit(unit));
      const at = spanAt(span, term.time);
      if (!at) return notReportedBecause(say.noPeriodBefore);
      const figure = this.figure(indicator, this.scopeOf(unit, scope), at);
      if (figure.state !== 'notReported') return figure;
      return notReportedBecause(figure.reason ?? say.noFigure(writeTerm(term)));
    };
  }
}

const NO_ROWS: RowsByPeriod = new Map();

function keyOf(indicator: Indicator, scope: Scope, { kind, period }: Span): string {
  return `${indicator.code}\n${scopeKey(scope)}\n${kind}\n${writePeriod(period)}`;
}

/** A figure over the year so far does not wait for months before the add-on had any rows. */
function waitingFor(indicator: Indicator, span: Span): Indicator {
  return span.kind === 'period' ? indicator : { ...indicator, whenMissing: 'Cộng phần đã có' };
}

function scopeKey(scope: Scope): string {
  if (scope.kind === 'all') return '';
  return scope.kind === 'unit' ? `@${scope.unit.code}` : `#${scope.axis}`;
}

function distinct<Member>(members: readonly Member[]): readonly Member[] {
  return [...new Set(members)];
}
