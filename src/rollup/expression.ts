import Big from 'big.js';
import jsep from 'jsep';
import * as say from '../messages/expression';
import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';

/** The figure that an expression names: an indicator, of one unit or of all. */
export interface Operand {
  readonly code: string;
  readonly unit: string | undefined;
}

export type Operator = '+' | '-' | '*' | '/' | '=' | '≠' | '<' | '<=' | '>' | '>=';
export type FunctionName = 'MIN' | 'MAX' | 'ABS' | 'ROUND' | 'IF' | 'COALESCE';

/** A formula or a side of a rule, parsed. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | {
      readonly kind: 'figure';
      readonly operand: Operand;
      readonly time: 'now' | 'previous' | 'yearToDate';
    }
  | { readonly kind: 'negation'; readonly of: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
    };

export type Parsing =
  | { readonly state: 'parsed'; readonly expression: Expression }
  /** `position` is the character, from 1, at which reading stopped. */
  | { readonly state: 'error'; readonly position: number; readonly message: string };

const FUNCTIONS: Readonly<Record<FunctionName, { least: number; most: number; say: string }>> = {
  MIN: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
  MAX: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
  ABS: { least: 1, most: 1, say: '1 giá trị' },
  ROUND: { least: 2, most: 2, say: '2 giá trị: số và số chữ số lẻ' },
  IF: { least: 3, most: 3, say: '3 giá trị: điều kiện, khi đúng, khi sai' },
  COALESCE: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
};
const TIMES = { KỲ_TRƯỚC: 'previous', LŨY_KẾ: 'yearToDate' } as const;
const FUNCTION_NAMES: readonly string[] = [...Object.keys(FUNCTIONS), ...Object.keys(TIMES)];

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 6,
  '≠': 6,
  '<>': 6,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
};

/** jsep is one shared parser; it is set to the contract's language once, when this file loads. */
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [operator, precedence] of Object.entries(PRECEDENCE)) {
  jsep.addBinaryOp(operator, precedence);
}
jsep.addUnaryOp('+');
jsep.addUnaryOp('-');
for (const character of ['.', '@', '_']) jsep.addIdentifierChar(character);

/**
 * Parses the contract's expression language: numbers with a decimal point, codes, `MÃ@ĐƠN_VỊ`,
 * `+ - * / ( )`, comparisons, `MIN MAX ABS ROUND IF COALESCE KỲ_TRƯỚC LŨY_KẾ`. No text is ever
 * evaluated as code.
 */
export function parseExpression(text: string): Parsing {
  const source = text.normalize('NFC');
  try {
    return { state: 'parsed', expression: convert(jsep(source), source) };
  } catch (failure) {
    return problemOf(failure, source);
  }
}

/** Thrown while converting, caught in {@link parseExpression}: the tree is deep, the exit one. */
class Misreading {
  constructor(
    readonly position: number,
    readonly message: string,
  ) {}
}

function problemOf(failure: unknown, source: string): Parsing {
  const { position, message, index } = failure as Partial<Misreading> & { index?: number };
  if (position !== undefined && message !== undefined) return { state: 'error', position, message };
  const at = typeof index === 'number' ? index : source.length;
  return { state: 'error', position: at + 1, message: say.unexpected(source.slice(at, at + 12)) };
}

/** jsep gives no positions: the place is where the piece first stands in the text. */
function misreading(source: string, piece: string, message: string): Misreading {
  return new Misreading(Math.max(source.indexOf(piece), 0) + 1, message);
}

function convert(node: jsep.Expression, source: string): Expression {
  switch (node.type) {
    case 'Literal':
      return convertNumber(node as jsep.Literal, source);
    case 'Identifier':
      return { kind: 'figure', operand: operandOf(node as jsep.Identifier), time: 'now' };
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      const of = convert(argument, source);
      return operator === '-' ? { kind: 'negation', of } : of;
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      return {
        kind: 'operation',
        operator: (operator === '<>' ? '≠' : operator) as Operator,
        left: convert(left, source),
        right: convert(right, source),
      };
    }
    case 'CallExpression':
      return convertCall(node as jsep.CallExpression, source);
    case 'SequenceExpression':
      throw misreading(source, ',', say.decimalComma);
    default:
      throw misplaced(node, source);
  }
}

/** Two expressions side by side (`A B`), nothing at all, or JavaScript that is not our language. */
function misplaced(node: jsep.Expression, source: string): Misreading {
  if (node.type === 'Compound') {
    const [, second] = (node as jsep.Compound).body;
    const piece = second && 'name' in second ? String(second.name) : '';
    const at = piece === '' ? source.length : source.lastIndexOf(piece);
    return new Misreading(Math.max(at, 0) + 1, say.unexpected(piece));
  }
  const at = source.search(/[[\]'"`{}?:;]/);
  return new Misreading(at + 1, say.unexpected(at < 0 ? source.slice(0, 12) : source.charAt(at)));
}

function convertNumber(node: jsep.Literal, source: string): Expression {
  if (typeof node.value !== 'number') throw misreading(source, node.raw, say.unexpected(node.raw));
  return { kind: 'number', value: new Big(node.raw.replace(/^\./, '0.').replace(/\.$/, '')) };
}

function operandOf(node: jsep.Identifier): Operand {
  const [code = '', ...unit] = node.name.split('@');
  return { code, unit: unit.length > 0 ? unit.join('@') : undefined };
}

function convertCall(node: jsep.CallExpression, source: string): Expression {
  const typed = node.callee.type === 'Identifier' ? (node.callee as jsep.Identifier).name : '';
  const name = FUNCTION_NAMES.find((known) => fold(known) === fold(typed));
  if (name === undefined) {
    throw misreading(source, typed, say.unknownFunction(typed, FUNCTION_NAMES));
  }
  const given = node.arguments.map((argument) => convert(argument, source));
  if (isTime(name)) {
    const [figure, ...more] = given;
    if (figure?.kind !== 'figure' || figure.time !== 'now' || more.length > 0) {
      throw misreading(source, typed, say.codeExpected(name));
    }
    return { ...figure, time: TIMES[name] };
  }
  const known = FUNCTIONS[name as FunctionName];
  if (given.length < known.least || given.length > known.most) {
    throw misreading(source, typed, say.wrongArguments(name, known.say));
  }
  return { kind: 'call', name: name as FunctionName, arguments: given };
}

function isTime(name: string): name is keyof typeof TIMES {
  return name in TIMES;
}

/** Every figure that an expression names, in order. */
export function operandsOf(
  expression: Expression,
): readonly (Expression & { readonly kind: 'figure' })[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'figure':
      return [expression];
    case 'negation':
      return operandsOf(expression.of);
    case 'operation':
      return [...operandsOf(expression.left), ...operandsOf(expression.right)];
    case 'call':
      return expression.arguments.flatMap(operandsOf);
  }
}
