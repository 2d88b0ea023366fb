import Big from 'big.js';
import * as say from '../../messages/expression';
import {
  type Decimal,
  divide,
  type Figure,
  notApplicable,
  notReportedBecause,
  reported,
  settled,
} from '../../model/figure';
import type { Comparison } from '../../model/rule';
import { largest, smallest } from '../aggregate';
import { type Expression, type FunctionName, type Term, writeTerm } from './expression';

/** What a named figure is, or rows come to, at the time the expression asks for. */
export type FigureLookup = (term: Term) => Figure;

/**
 * The value of an expression in decimals. An operand that is not applicable makes the result not
 * applicable; one not reported, or a division by zero, makes it not reported, with the reason.
 */
export function evaluate(expression: Expression, figureOf: FigureLookup): Figure {
  switch (expression.kind) {
    case 'number':
      return reported(new Big(expression.value));
    case 'figure':
    case 'rows':
      return figureOf(expression);
    case 'negation':
      return lift([evaluate(expression.of, figureOf)], ([value]) => reported(negate(value)));
    case 'operation': {
      const sides = [evaluate(expression.left, figureOf), evaluate(expression.right, figureOf)];
      return lift(sides, ([left, right]) => operate(expression, left, right));
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

type Operation = Expression & { readonly kind: 'operation' };

function operate(operation: Operation, left: Decimal = ZERO, right: Decimal = ZERO): Figure {
  const { operator } = operation;
  switch (operator) {
    case '+':
      return reported(left.plus(right));
    case '-':
      return reported(left.minus(right));
    case '*':
      return reported(left.times(right));
    case '/':
      return settled(right).eq(0)
        ? notReportedBecause(say.divisionByZero(nameOfTerm(operation.right)))
        : reported(divide(left, right));
    default:
      return reported(compare(operator, left, right) ? ONE : ZERO);
  }
}

function nameOfTerm(expression: Expression): string | undefined {
  return expression.kind === 'figure' || expression.kind === 'rows'
    ? writeTerm(expression)
    : undefined;
}

/** Whether a comparison holds of the settled values. */
export function compare(operator: Comparison, exactLeft: Decimal, exactRight: Decimal): boolean {
  const left = settled(exactLeft);
  const right = settled(exactRight);
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
      evaluate(settled(condition).eq(0) ? third : second, figureOf),
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
      return smallest(values);
    case 'MAX':
      return largest(values);
    case 'ABS':
      return first.abs();
    case 'ROUND': {
      const places = Math.min(20, Math.max(-20, Math.trunc(Number(second))));
      return settled(first).round(places, Big.roundHalfUp);
    }
    default:
      return first;
  }
}
