import Big from 'big.js';
import * as sayExpression from '../messages/expression';
import * as say from '../messages/rules';
import type { Decimal, Figure } from '../model/figure';
import { type Finding, findingAt } from '../model/finding';
import type { Rule } from '../model/rule';
import { writeNumber } from '../prose/number';
import { compare } from '../rollup/evaluate';
import { parseExpression } from '../rollup/expression';
import type { Rollup } from '../rollup/rollUp';
import type { Workbook } from '../workbook/readWorkbook';
import { placeAt } from './cells';
import { expressionProblem } from './formulas';

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
  for (const [side, header] of SIDES) {
    const problem = expressionProblem(rule[side], rollup);
    if (problem) {
      const what = `${header} của quy tắc ${rule.code}`;
      const { position, message } = problem;
      return [
        findingAt(
          placeAt(table, rule.row, header),
          say.expressionError(what, rule[side], position, message),
        ),
      ];
    }
  }
  const left = sideOf(rule.left, rollup);
  const right = sideOf(rule.right, rollup);
  const place = placeAt(table, rule.row, 'Mã');
  if (left.state !== 'number' || right.state !== 'number') {
    const reason = skipReason(left) ?? skipReason(right) ?? '';
    return [findingAt(place, say.ruleSkipped(rule.code, reason))];
  }
  if (holds(rule, left.value, right.value)) return [];
  const exact = left.value.minus(right.value);
  const sides = {
    left: writeNumber(left.value),
    right: writeNumber(right.value),
    difference: writeNumber(exact),
  };
  return [findingAt(place, say.ruleFails(rule, sides, rule.comparison, rule))];
}

function sideOf(text: string, rollup: Rollup): Figure {
  const parsing = parseExpression(text);
  return parsing.state === 'parsed'
    ? rollup.evaluate(parsing.expression)
    : { state: 'notReported' };
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
  const ZERO = new Big(0);
  const difference = left.minus(right);
  switch (comparison) {
    case '=':
      return compare('<=', difference.abs(), tolerance);
    case '≠':
      return !compare('<=', difference.abs(), tolerance);
    case '<=':
      return compare('<=', difference, tolerance);
    case '>=':
      return compare('>=', difference, ZERO.minus(tolerance));
    case '<':
      return compare('<', difference, tolerance);
    case '>':
      return compare('>', difference, ZERO.minus(tolerance));
  }
}
