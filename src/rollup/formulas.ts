import * as say from '../messages/expression';
import type { Indicator } from '../model/indicator';
import type { Unit } from '../model/unit';
import { type Expression, type ExpressionProblem, operandsOf, parseExpression } from './expression';

/** What formulas may name. */
export interface Names {
  readonly indicator: (code: string) => Indicator | undefined;
  readonly unit: (code: string) => Unit | undefined;
}

/** A formula that can be computed, or why it cannot. */
export type Formula =
  | {
      readonly state: 'sound';
      readonly expression: Expression;
      /** Whether it asks for its own value of an earlier period: a running total. */
      readonly recurrent: boolean;
    }
  | { readonly state: 'error'; readonly problem: ExpressionProblem }
  | { readonly state: 'cycle'; readonly codes: readonly string[] };

/** Where an expression cannot be computed and why: its syntax, a code or a unit not there. */
export function expressionProblem(text: string, names: Names): ExpressionProblem | undefined {
  const parsing = parseExpression(text);
  if (parsing.state === 'error') return parsing;
  for (const { operand, position } of operandsOf(parsing.expression)) {
    const { code, unit } = operand;
    if (!names.indicator(code)) return { position, message: say.unknownCode(code) };
    if (unit !== undefined && !names.unit(unit)) {
      return { position: position + code.length + 1, message: say.unknownUnit(unit) };
    }
  }
  return undefined;
}

/**
 * The formulas of a catalogue, each judged before any is computed: whether one can be computed
 * depends on how it is written, never on the figures of the day.
 */
export class Formulas {
  private readonly judged = new Map<Indicator, Formula>();
  private readonly expressions = new Map<Indicator, Expression | undefined>();

  constructor(private readonly names: Names) {}

  /** The formula of an indicator that has one. */
  of(indicator: Indicator): Formula {
    const known = this.judged.get(indicator);
    if (known) return known;
    const formula = this.judge(indicator);
    this.judged.set(indicator, formula);
    return formula;
  }

  private judge(indicator: Indicator): Formula {
    const problem = expressionProblem(indicator.formula, this.names);
    if (problem) return { state: 'error', problem };
    const expression = this.expression(indicator);
    if (!expression) {
      return { state: 'error', problem: { position: 1, message: say.syntaxProblem } };
    }
    const codes = this.pathToItself(indicator, 'at one time');
    if (codes) return { state: 'cycle', codes };
    const recurrent = this.pathToItself(indicator, 'through time') !== undefined;
    return { state: 'sound', expression, recurrent };
  }

  private expression(indicator: Indicator): Expression | undefined {
    if (!this.expressions.has(indicator)) {
      const parsing = indicator.formula === '' ? undefined : parseExpression(indicator.formula);
      const expression = parsing?.state === 'parsed' ? parsing.expression : undefined;
      this.expressions.set(indicator, expression);
    }
    return this.expressions.get(indicator);
  }

  /**
   * The codes by which a formula leads back to itself, or undefined. At one time that is a cycle;
   * through time, where a step asks for the period before, it comes to an end with the archive.
   */
  private pathToItself(
    start: Indicator,
    steps: 'at one time' | 'through time',
  ): readonly string[] | undefined {
    const visited = new Set<Indicator>();
    const follow = (
      indicator: Indicator,
      path: readonly string[],
    ): readonly string[] | undefined => {
      for (const next of this.namedBy(indicator, steps)) {
        if (next === start) return [...path, start.code];
        if (visited.has(next)) continue;
        visited.add(next);
        const found = follow(next, [...path, next.code]);
        if (found) return found;
      }
      return undefined;
    };
    return follow(start, [start.code]);
  }

  private namedBy(
    indicator: Indicator,
    steps: 'at one time' | 'through time',
  ): readonly Indicator[] {
    const expression = this.expression(indicator);
    if (!expression) return [];
    return operandsOf(expression).flatMap(({ operand, time }) =>
      steps === 'at one time' && time === 'previous'
        ? []
        : (this.names.indicator(operand.code) ?? []),
    );
  }
}
