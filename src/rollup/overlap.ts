import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import type { Rule } from '../model/rule';
import { type Expression, isEarlier } from './expression/expression';
import { parseExpression } from './expression/parse';

/** Whether some of these indicators, by their codes, count things that others of them count too. */
export type Overlap = (codes: readonly string[]) => boolean;

/** How a figure stands in a relation that was brought to one side: `A + B - C` of `A + B = C`. */
type Sign = 1 | -1;

/**
 * What the rules and formulas of a catalogue say of figures that are parts of others: `A <= B`, `A + B = C`,
 * `A / B * 100`. Added up, a figure and one that it is weighed against say nothing true.
 */
export function overlapOf(
  rules: readonly Pick<Rule, 'left' | 'comparison' | 'right'>[],
  indicators: readonly Pick<Indicator, 'code' | 'formula'>[],
): Overlap {
  const against = new Map<string, Set<string>>();
  const relate = (left: string, right: string) => {
    const signs = new Map<string, Set<Sign>>();
    const note = (code: string, sign: Sign) => {
      const own = signs.get(code) ?? new Set();
      signs.set(code, own.add(sign));
    };
    noteSigns(parsed(left), 1, note);
    noteSigns(parsed(right), -1, note);
    const only = (sign: Sign) =>
      [...signs].flatMap(([code, own]) => (own.size === 1 && own.has(sign) ? [code] : []));
    for (const code of only(1)) {
      against.set(code, new Set([...(against.get(code) ?? []), ...only(-1)]));
    }
  };
  for (const { left, comparison, right } of rules) if (comparison !== '≠') relate(left, right);
  for (const { code, formula } of indicators) if (formula !== '') relate(code, formula);
  return (codes) => {
    const own = new Set(codes.map(fold));
    return [...own].some((code) => [...(against.get(code) ?? [])].some((other) => own.has(other)));
  };
}

/** Undefined of a text that cannot be read: a finding says so at its cell. */
function parsed(text: string): Expression | undefined {
  const parsing = parseExpression(text);
  return parsing.state === 'parsed' ? parsing.expression : undefined;
}

/** Figures of an earlier time are no part of today's; nor is what a condition asks for. */
function noteSigns(
  of: Expression | undefined,
  sign: Sign,
  note: (code: string, sign: Sign) => void,
): void {
  const turned = sign === 1 ? -1 : 1;
  switch (of?.kind) {
    case 'figure':
      if (!isEarlier(of.time)) note(fold(of.operand.code), sign);
      break;
    case 'negation':
      noteSigns(of.of, turned, note);
      break;
    case 'operation': {
      const { operator, left, right } = of;
      if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') break;
      noteSigns(left, sign, note);
      noteSigns(right, operator === '-' || operator === '/' ? turned : sign, note);
      break;
    }
    case 'call': {
      const values = of.name === 'IF' ? of.arguments.slice(1) : of.arguments;
      for (const value of values) noteSigns(value, sign, note);
    }
  }
}
