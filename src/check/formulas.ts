import * as sayExpression from '../messages/expression';
import * as say from '../messages/rules';
import { type Finding, findingAt } from '../model/finding';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { type Expression, operandsOf, parseExpression } from '../rollup/expression';
import type { Rollup } from '../rollup/rollUp';
import type { Workbook } from '../workbook/readWorkbook';
import { placeAt } from './cells';

/** Formulas in error: wrongly written, naming what is not there, or using themselves. */
export function checkFormulas(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  return workbook.indicators.flatMap((indicator) => {
    if (indicator.formula === '') return [];
    const place = placeAt(workbook.tables.indicators, indicator.row, 'Công thức');
    const problem = expressionProblem(indicator.formula, rollup);
    if (problem) {
      const { position, message } = problem;
      const what = `Công thức của ${indicator.code}`;
      return [findingAt(place, say.expressionError(what, indicator.formula, position, message))];
    }
    const cycle = cycleThrough(indicator, rollup);
    return cycle
      ? [findingAt(place, say.formulaCycle(indicator.formula, sayExpression.cycle(cycle)))]
      : [];
  });
}

/** Where an expression cannot be computed and why: its syntax, a code or a unit not there. */
export function expressionProblem(
  text: string,
  rollup: Rollup,
): { readonly position: number; readonly message: string } | undefined {
  const parsing = parseExpression(text);
  if (parsing.state === 'error') return parsing;
  for (const { operand } of operandsOf(parsing.expression)) {
    const position = Math.max(text.normalize('NFC').indexOf(operand.code), 0) + 1;
    if (!rollup.indicator(operand.code)) {
      return { position, message: sayExpression.unknownCode(operand.code) };
    }
    if (operand.unit !== undefined && !rollup.unit(operand.unit)) {
      return { position, message: sayExpression.unknownUnit(operand.unit) };
    }
  }
  return undefined;
}

/** The codes of a cycle through an indicator, or undefined. What is asked of an earlier period is none. */
function cycleThrough(start: Indicator, rollup: Rollup): readonly string[] | undefined {
  const visited = new Set<string>();
  const follow = (indicator: Indicator, path: readonly string[]): readonly string[] | undefined => {
    const expression = rollup.formula(indicator);
    if (!expression) return undefined;
    for (const code of codesNow(expression)) {
      const next = rollup.indicator(code);
      if (!next) continue;
      if (next === start) return [...path, start.code];
      if (visited.has(fold(next.code))) continue;
      visited.add(fold(next.code));
      const cycle = follow(next, [...path, next.code]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  return follow(start, [start.code]);
}

function codesNow(expression: Expression): readonly string[] {
  return operandsOf(expression).flatMap(({ operand, time }) =>
    time === 'previous' ? [] : [operand.code],
  );
}
