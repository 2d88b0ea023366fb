import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/figures';
import type { Indicator } from '../../model/indicator';
import type { Unit } from '../../model/unit';
import { ALL, type Expression, operandsOf, type Rollup } from '../../rollup';
import { placeAt } from '../places';

/**
 * Rates whose parts are of different units: one has reported the divisor and not the dividend, or
 * the other way round, so that the ratio of sums says nothing of any of them.
 */
export function checkRates(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return rollup.indicators.flatMap((indicator) => {
    const formula = rollup.formula(indicator);
    if (formula?.state !== 'sound' || !divides(formula.expression)) return [];
    const lacking = unitsLacking(partsOf(formula.expression, rollup), rollup);
    if (lacking.length === 0) return [];
    const place = placeAt(workbook.tables.indicators, indicator.row, 'Công thức');
    const about = lacking.map(({ name, lacks }) => [name, ...lacks].join(' ')).sort();
    const said = say.unevenParts(indicator.code, lacking);
    return [findingAt(place, { ...said, about: [indicator.code, ...about] })];
  });
}

function divides(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'figure':
    case 'rows':
      return false;
    case 'negation':
      return divides(expression.of);
    case 'operation':
      return expression.operator === '/' || divides(expression.left) || divides(expression.right);
    case 'call':
      return expression.arguments.some(divides);
  }
}

/** The entered indicators that all units together put into a formula now. */
function partsOf(expression: Expression, rollup: Rollup): readonly Indicator[] {
  const parts = operandsOf(expression).flatMap(({ operand: { code, unit }, time }) => {
    const indicator = time === 'now' && unit === undefined ? rollup.indicator(code) : undefined;
    return indicator && indicator.formula === '' ? [indicator] : [];
  });
  return [...new Set(parts)];
}

function unitsLacking(parts: readonly Indicator[], rollup: Rollup) {
  const lacks = new Map<Unit, string[]>();
  const gave = new Set<Unit>();
  for (const part of parts) {
    const span = { kind: 'period', period: rollup.period } as const;
    const { figure, shares } = rollup.total(part, ALL, span);
    // A part that waits for all makes no ratio at all.
    if (figure.state !== 'number') return [];
    for (const { unit, figure: own } of shares) {
      if (own.state === 'number') gave.add(unit);
      if (own.state !== 'notReported') continue;
      const known = lacks.get(unit) ?? [];
      lacks.set(unit, known);
      known.push(part.code);
    }
  }
  return rollup.units.flatMap((unit) => {
    const codes = gave.has(unit) ? lacks.get(unit) : undefined;
    return codes ? [{ name: unit.name, lacks: codes }] : [];
  });
}
