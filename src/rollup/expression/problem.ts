import * as say from '../../messages/expression';
import { operandsOf } from './expression';
import { type ExpressionProblem, type Parsing, parseExpression } from './parse';

/** The names that an expression may use. */
export interface KnownNames {
  readonly indicator: (code: string) => unknown;
  readonly unit: (code: string) => unknown;
}

/** Where an expression cannot be computed and why: its syntax, a code or a unit not there. */
export function expressionProblem(text: string, names: KnownNames): ExpressionProblem | undefined {
  return problemOf(parseExpression(text), names);
}

/** The same of an expression that was parsed already. */
export function problemOf(parsing: Parsing, names: KnownNames): ExpressionProblem | undefined {
  if (parsing.state === 'error') return { position: parsing.position, message: parsing.message };
  for (const { operand, position } of operandsOf(parsing.expression)) {
    const { code, unit } = operand;
    if (!names.indicator(code)) return { position, message: say.unknownCode(code) };
    if (unit !== undefined && !names.unit(unit)) {
      return { position: position + code.length + 1, message: say.unknownUnit(unit) };
    }
  }
  return undefined;
}
