import Big from 'big.js';
import * as say from '../messages/expression';
import {
  type Decimal,
  type Figure,
  notApplicable,
  notReportedBecause,
  reported,
} from '../model/figure';
import type { Expression, FunctionName, Operand, Operator } from './expression';

/** What a named figure is, at the time the expression asks for. */
export type FigureLookup = (operand: Operand, time: 'now' | 'previous' | 'yearToDate') => Figure;

/**
 * The value of an expression in decimals. An operand that is not applicable makes the result not
 * applicable; one not reported, or a division by zero, makes it not reported, with the reason.
 */
export function evaluate(expression: Expression, figureOf: FigureLookup): Figure {
  switch (expression.kind) {
    case 'number':
      return reported(expression.value);
    case 'figure':
      return figureOf(expression.operand, expression.time);
    case 'negation':
      return lift([evaluate(expression.of, figureOf)], ([value]) => reported(negate(value)));
    case 'operation': {
      const sides = [evaluate(expression.left, figureOf), evaluate(expression.right, figureOf)];
      return lift(sides, ([left, right]) => operate(expression.operator, left, right));
    }
    case 'call':
      return call(expression.name, expression.arguments, figureOf);
  }
}

const ZERO = new Big(0);
const ONE = new Big(1);

/** Applies a computation to numbers, or gives the state that keeps it from being made. */
function lift(figures: readonly Figure[], compute: (values: readonly Decimal[]) => Figure): Figure {
  if (figures.some(({ state }) => state === 'notApplicable')) return notApplicable;
  const values: Decimal[] = [];
  for (const figure of figures) {
    if (figure.state !== 'number') return figure;
    values.push(figure.value);
  }
  return compute(values);
}

function negate(value: Decimal = ZERO): Decimal {
  return ZERO.minus(value);
}

function operate(operator: Operator, left: Decimal = ZERO, right: Decimal = ZERO): Figure {
  switch (operator) {
    case '+':
      return reported(left.plus(right));
    case '-':
      return reported(left.minus(right));
    case '*':
      return reported(left.times(right));
    case '/':
      return right.eq(0) ? notReportedBecause(say.divisionByZero) : reported(left.div(right));
    default:
      return reported(compare(operator, left, right) ? ONE : ZERO);
  }
}

/** Division leaves a tail beyond this many decimals: 1 / 3 * 3 is to equal 1. */
const COMPARED_DECIMALS = 12;

/** Whether a comparison holds, both sides taken to twelve decimals. */
export function compare(
  operator: '=' | '≠' | '<' | '<=' | '>' | '>=',
  exactLeft: Decimal,
  exactRight: Decimal,
): boolean {
  const left = exactLeft.round(COMPARED_DECIMALS, Big.roundHalfUp);
  const right = exactRight.round(COMPARED_DECIMALS, Big.roundHalfUp);
  switch (operator) {
    case '=':
      return left.eq(right);
    case '≠':
      return !left.eq(right);
    case '<':
      return left.lt(right);
    case '<=':
      return left.lte(right);
    case '>':
      return left.gt(right);
    case '>=':
      return left.gte(right);
  }
}

function call(
  name: FunctionName,
  expressions: readonly Expression[],
  figureOf: FigureLookup,
): Figure {
  const [first, second, third] = expressions;
  if (name === 'IF' && first && second && third) {
    return lift([evaluate(first, figureOf)], ([condition = ZERO]) =>
      evaluate(condition.eq(0) ? third : second, figureOf),
    );
  }
  if (name === 'COALESCE') return firstReported(expressions, figureOf);
  const figures = expressions.map((expression) => evaluate(expression, figureOf));
  return lift(figures, (values) => reported(applyFunction(name, values)));
}

/** The first that is reported; where none is, the first that might still be. */
function firstReported(expressions: readonly Expression[], figureOf: FigureLookup): Figure {
  let pending: Figure | undefined;
  for (const expression of expressions) {
    const figure = evaluate(expression, figureOf);
    if (figure.state === 'number') return figure;
    if (figure.state === 'notReported') pending ??= figure;
  }
  return pending ?? notApplicable;
}

function applyFunction(name: FunctionName, values: readonly Decimal[]): Decimal {
  const [first = ZERO, second = ZERO] = values;
  switch (name) {
    case 'MIN':
      return values.reduce((least, value) => (value.lt(least) ? value : least), first);
    case 'MAX':
      return values.reduce((most, value) => (value.gt(most) ? value : most), first);
    case 'ABS':
      return first.abs();
    case 'ROUND': {
      const places = Math.min(20, Math.max(-20, Math.trunc(Number(second))));
      return first.round(places, Big.roundHalfUp);
    }
    default:
      return first;
  }
}
