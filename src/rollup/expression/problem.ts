import * as say from '../../messages/expression';
import { type Expression, operandsOf } from './expression';
import { type ExpressionProblem, parseExpression } from './parse';

/** The names that an expression may use. */
export interface KnownNames {
  readonly indicator: (code: string) => unknown;
  readonly unit: (code: string) => unknown;
}

/** Where an expression cannot be computed and why: its syntax, a code or a unit not there. */
export function expressionProblem(text: string, names: KnownNames): ExpressionProblem | undefined {
  const parsing = parseExpression(text);
  return parsing.state === 'error' ? parsing.problem : unknownName(parsing.expression, names);
}

/** The first code or unit of an expression that is not there. */
export function unknownName(
  expression: Expression,
  names: KnownNames,
): ExpressionProblem | undefined {
  for (const { operand, position } of operandsOf(expression)) {
    const { code, unit } = operand;
    if (!names.indicator(code)) return { position, message: say.unknownCode(code) };
    if (unit !== undefined && !names.unit(unit)) {
      return { position: position + code.length + 1, message: say.unknownUnit(unit) };
    }
  }
  return undefined;
}
