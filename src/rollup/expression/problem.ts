import { readConditions, type Vocabulary } from '../../conditions';
import * as say from '../../messages/expression';
import { type Expression, termsOf } from './expression';
import { type ExpressionProblem, parseExpression } from './parse';

/** The names that an expression may use. */
export interface KnownNames {
  readonly indicator: (code: string) => unknown;
  readonly unit: (code: string) => unknown;
  /** What conditions over rows may name; absent: their names are not looked up. */
  readonly vocabulary?: Vocabulary | undefined;
}

/** Where an expression cannot be computed and why: its syntax, a code or a unit not there. */
export function expressionProblem(text: string, names: KnownNames): ExpressionProblem | undefined {
  const parsing = parseExpression(text);
  return parsing.state === 'error' ? parsing.problem : unknownName(parsing.expression, names);
}

/** The first code, unit or value of an expression that is not there. */
export function unknownName(
  expression: Expression,
  names: KnownNames,
): ExpressionProblem | undefined {
  for (const term of termsOf(expression)) {
    const { position } = term;
    if (term.kind === 'rows') {
      const read = readConditions(term.conditions, names.vocabulary);
      if (read.state === 'problem') return { position, message: read.problem.reason };
      continue;
    }
    const { code, unit } = term.operand;
    if (!names.indicator(code)) return { position, message: say.unknownCode(code) };
    if (unit !== undefined && !names.unit(unit)) {
      return { position: position + code.length + 1, message: say.unknownUnit(unit) };
    }
  }
  return undefined;
}
