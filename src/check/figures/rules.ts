import Big from 'big.js';
import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as sayExpression from '../../messages/expression';
import * as say from '../../messages/rules';
import * as sayTurn from '../../messages/yearlyTurn';
import { type Decimal, type Figure, notReported, settled } from '../../model/figure';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { writeNumber } from '../../model/number';
import type { Rule } from '../../model/rule';
import { compare, expressionProblem, operandsOf, parseExpression, type Rollup } from '../../rollup';
import { placeAt } from '../places';
import { namedIndicators } from './namedIndicators';

/** The rules that fail, with both sides computed; those skipped say so; those that hold say nothing. */
export function checkRules(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return workbook.rules.flatMap((rule) => checkRule(rule, workbook, rollup));
}

const SIDES = [
  ['left', 'Vế trái'],
  ['right', 'Vế phải'],
] as const;

function checkRule(rule: Rule, workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const table = workbook.tables.rules;
  const problems = SIDES.flatMap(([side, header]) => {
    const problem = expressionProblem(rule[side], rollup);
    if (!problem) return [];
    const what = `${header} của quy tắc ${rule.code}`;
    const { position, message } = problem;
    const said = say.expressionError(what, rule[side], position, message);
    return [findingAt(placeAt(table, rule.row, header), said)];
  });
  if (problems.length > 0) return problems;
  const named = (text: string) => namedIndicators(text, rollup);
  const left = sideOf(rule.left, rollup);
  const right = sideOf(rule.right, rollup);
  const place = placeAt(table, rule.row, 'Mã');
  if (left.state !== 'number' || right.state !== 'number') {
    const outside = outOfForce(left, rule.left, rollup) ?? outOfForce(right, rule.right, rollup);
    if (outside) {
      const span = sayTurn.forceSpan(outside.inForce);
      return [
        findingAt(place, say.ruleOutOfForce(rule.code, outside.code, span, named(outside.code))),
      ];
    }
    const reason = skipReason(left) ?? skipReason(right) ?? '';
    // The reason names units and rows, which come and go while the rule waits.
    return [
      findingAt(place, {
        ...say.ruleSkipped(rule.code, reason, named(reason)),
        about: [fold(rule.code)],
      }),
    ];
  }
  if (holds(rule, left.value, right.value)) return [];
  const difference = left.value.minus(right.value);
  const style = { mostDecimals: decimalsToTell(difference) };
  const sides = {
    left: writeNumber(left.value, style),
    right: writeNumber(right.value, style),
    difference: writeNumber(difference, style),
  };
  const texts = { left: named(rule.left), right: named(rule.right) };
  return [findingAt(place, say.ruleFails(rule, sides, rule.comparison, texts))];
}

const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 10;

/** Two decimals, or as many as it takes to see that the sides differ. */
function decimalsToTell(difference: Decimal): number {
  let decimals = LEAST_DECIMALS;
  while (
    decimals < MOST_DECIMALS &&
    !settled(difference).eq(0) &&
    difference.round(decimals, Big.roundHalfUp).eq(0)
  ) {
    decimals += 1;
  }
  return decimals;
}

function sideOf(text: string, rollup: Rollup): Figure {
  const parsing = parseExpression(text);
  return parsing.state === 'parsed' ? rollup.evaluate(parsing.expression) : notReported;
}

/** An indicator outside its time that keeps a side from being computed. */
function outOfForce(side: Figure, text: string, rollup: Rollup) {
  const parsing = parseExpression(text);
  if (side.state !== 'notReported' || parsing.state !== 'parsed') return undefined;
  const indicators = operandsOf(parsing.expression).flatMap((term) =>
    rollup.evaluate(term).state === 'notReported' ? enteredIn(term.operand.code, rollup) : [],
  );
  const outside = indicators.find(
    (one) => !rollup.isInForce(one) && (side.reason ?? '').includes(reasonOf(one)),
  );
  return outside?.inForce && { code: outside.code, inForce: outside.inForce };
}

function reasonOf(indicator: Indicator): string {
  return `${indicator.code} ${sayTurn.forceSpan(indicator.inForce ?? {})}`;
}

/** The entered indicators that a figure rests on, itself or through formulas. */
function enteredIn(
  code: string,
  rollup: Rollup,
  path: readonly string[] = [],
): readonly Indicator[] {
  const indicator = rollup.indicator(code);
  if (!indicator || path.includes(fold(code))) return [];
  if (indicator.formula === '') return [indicator];
  const parsing = parseExpression(indicator.formula);
  if (parsing.state !== 'parsed') return [];
  return operandsOf(parsing.expression).flatMap(({ operand }) =>
    enteredIn(operand.code, rollup, [...path, fold(code)]),
  );
}

function skipReason(figure: Figure): string | undefined {
  switch (figure.state) {
    case 'number':
      return undefined;
    case 'notApplicable':
      return 'có chỉ tiêu "Không áp dụng"';
    case 'notReported':
      return figure.reason ?? sayExpression.noFigure('một chỉ tiêu');
  }
}

/**
 * Whether a rule holds within its absolute tolerance: for `=` both sides may differ by it, for an
 * inequality the smaller side may be too large by it.
 */
export function holds(rule: Rule, left: Decimal, right: Decimal): boolean {
  const { comparison, tolerance } = rule;
  const difference = left.minus(right);
  const allowedBelow = tolerance.times(-1);
  switch (comparison) {
    case '=':
      return compare('<=', difference.abs(), tolerance);
    case '≠':
      return !compare('<=', difference.abs(), tolerance);
    case '<=':
      return compare('<=', difference, tolerance);
    case '>=':
      return compare('>=', difference, allowedBelow);
    case '<':
      return compare('<', difference, tolerance);
    case '>':
      return compare('>', difference, allowedBelow);
  }
}
