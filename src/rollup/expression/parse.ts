import Big from 'big.js';
import type jsep from 'jsep';
import { readConditions } from '../../conditions';
import * as say from '../../messages/expression';
import { fold } from '../../model/folding';
import {
  type Expression,
  type FigureTerm,
  type FunctionName,
  type Operator,
  ROW_FUNCTIONS,
  type RowsTerm,
} from './expression';
import { parseSyntax, type SyntaxNode, startOf } from './syntax';

/** What is wrong with an expression, and the character, from 1, where. */
export interface ExpressionProblem {
  readonly position: number;
  readonly message: string;
}

export type Parsing =
  | { readonly state: 'parsed'; readonly expression: Expression }
  | { readonly state: 'error'; readonly problem: ExpressionProblem };

const FUNCTIONS: Readonly<Record<FunctionName, { least: number; most: number; say: string }>> = {
  MIN: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
  MAX: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
  ABS: { least: 1, most: 1, say: '1 giá trị' },
  ROUND: { least: 2, most: 2, say: '2 giá trị: số và số chữ số lẻ' },
  IF: { least: 3, most: 3, say: '3 giá trị: điều kiện, khi đúng, khi sai' },
  COALESCE: { least: 1, most: Number.POSITIVE_INFINITY, say: 'ít nhất 1 giá trị' },
};
const TIMES = { KỲ_TRƯỚC: 'previous', LŨY_KẾ: 'yearToDate', CÙNG_KỲ: 'lastYear' } as const;
const FUNCTION_NAMES: readonly string[] = [
  ...Object.keys(FUNCTIONS),
  ...Object.keys(TIMES),
  ...ROW_FUNCTIONS,
];
const COMPARISONS: ReadonlySet<string> = new Set(['=', '≠', '<', '<=', '>', '>=']);

/** More than any formula a person can check, and too little ever to exhaust the stack. */
const LONGEST = 4000;
const DEEPEST = 400;

/**
 * Parses the contract's expression language: numbers with a decimal point, codes, `MÃ@ĐƠN_VỊ`,
 * `+ - * / ( )`, comparisons, `MIN MAX ABS ROUND IF COALESCE KỲ_TRƯỚC LŨY_KẾ
 * CÙNG_KỲ`, and over rows `ĐẾM("…")`, `TỔNG("…")`. No text is ever evaluated as code.
 */
export function parseExpression(text: string): Parsing {
  const source = text.normalize('NFC').replace(/\s/g, ' ').replace(QUOTES, '"');
  const stray = strayCharacter(source);
  if (stray) return { state: 'error', problem: stray };
  try {
    return { state: 'parsed', expression: convert(parseSyntax(source), source, 0) };
  } catch (failure) {
    return { state: 'error', problem: problemOf(failure, source) };
  }
}

/** Marks that Word and phones put in place of the keyboard's. */
const QUOTES = /[“”„«»]/g;
const QUOTED = /"[^"]*"?/g;

/** What jsep would pass over in silence: separators that separate nothing. */
function strayCharacter(written: string): ExpressionProblem | undefined {
  if (written.length > LONGEST) return { position: LONGEST + 1, message: say.tooLong(LONGEST) };
  // Conditions have separators of their own.
  const source = written.replace(QUOTED, (quoted) => '"'.repeat(quoted.length));
  const semicolon = source.indexOf(';');
  if (semicolon >= 0) return { position: semicolon + 1, message: say.semicolon };
  const comma = /^ *,|, *(?=$|[,)])|\( *,/.exec(source);
  if (!comma) return undefined;
  return { position: comma.index + comma[0].indexOf(',') + 1, message: say.unexpected(',') };
}

/** Thrown while converting, caught in {@link parseExpression}: the tree is deep, the exit one. */
class Misreading implements ExpressionProblem {
  readonly position: number;
  constructor(
    start: number,
    readonly message: string,
  ) {
    this.position = start + 1;
  }
}

/** jsep's own errors carry `index`; their wording is not for our users. */
function problemOf(failure: unknown, source: string): ExpressionProblem {
  const { position, message, index, description } = (failure ?? {}) as Partial<Misreading> & {
    readonly index?: number;
    readonly description?: string;
  };
  if (position !== undefined && message !== undefined) return { position, message };
  if (index === undefined) return { position: 1, message: say.tooDeep };
  if (/Unclosed quote/.test(description ?? '')) {
    return { position: source.lastIndexOf('"') + 1, message: say.unclosedQuote };
  }
  const unclosed = index >= source.length && /Unclosed \(|Expected \)/.test(description ?? '');
  return {
    position: Math.min(index, source.length) + 1,
    message: unclosed
      ? say.unclosedBracket
      : say.unexpected(source.slice(index, index + 12).trim()),
  };
}

function convert(node: SyntaxNode, source: string, depth: number): Expression {
  if (depth > DEEPEST) throw new Misreading(startOf(node), say.tooDeep);
  switch (node.type) {
    case 'Literal':
      return convertNumber(node);
    case 'Identifier':
    case 'ThisExpression':
      return convertFigure(node, source);
    case 'UnaryExpression': {
      const { operator, argument } = node as unknown as jsep.UnaryExpression;
      const of = convert(argument, source, depth + 1);
      return operator === '-' ? { kind: 'negation', of } : of;
    }
    case 'BinaryExpression':
      return convertOperation(node as unknown as jsep.BinaryExpression, source, depth);
    case 'CallExpression':
      return convertCall(node as unknown as jsep.CallExpression & SyntaxNode, source, depth);
    default:
      throw misplaced(node, source);
  }
}

function convertOperation(node: jsep.BinaryExpression, source: string, depth: number): Expression {
  const operator = operatorOf(node);
  for (const side of [node.left, node.right] as readonly SyntaxNode[]) {
    if (COMPARISONS.has(operator) && COMPARISONS.has(operatorOf(side)) && !side.grouped) {
      throw new Misreading(startOf(side), say.chainedComparison);
    }
  }
  const left = convert(node.left, source, depth + 1);
  return { kind: 'operation', operator, left, right: convert(node.right, source, depth + 1) };
}

/** The operator of an operation, spelt one way; of any other node no operator's name. */
function operatorOf({ type, operator }: SyntaxNode): Operator {
  return (type === 'BinaryExpression' && operator === '<>' ? '≠' : operator) as Operator;
}

/** Two expressions side by side (`A B`, `1,5`), nothing at all, or what is not our language. */
function misplaced(node: SyntaxNode, source: string): Misreading {
  const list =
    node.type === 'Compound'
      ? (node as unknown as jsep.Compound).body
      : node.type === 'SequenceExpression'
        ? (node as unknown as jsep.SequenceExpression).expressions
        : undefined;
  const [first, second] = (list ?? []) as readonly SyntaxNode[];
  if (list && (!first || !second)) return new Misreading(source.length, say.unexpected(''));
  const at = startOf(second ?? node);
  const comma = source.lastIndexOf(',', at);
  if (/\d *$/.test(source.slice(0, Math.max(comma, 0))) && /^, *\d/.test(source.slice(comma))) {
    return new Misreading(comma, say.decimalComma);
  }
  return new Misreading(at, say.unexpected(source.slice(at, at + 12).trim()));
}

const NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

function convertNumber(node: SyntaxNode): Expression {
  const { raw } = node as unknown as jsep.Literal;
  if (!NUMBER.test(raw)) throw new Misreading(startOf(node), say.unexpected(raw));
  return { kind: 'number', value: new Big(raw.startsWith('.') ? `0${raw}` : raw).toFixed() };
}

const FIGURE = /^[\p{L}\p{M}\d_.]+(?:@[\p{L}\p{M}\d_.]+)?/u;

function convertFigure(node: SyntaxNode, source: string): FigureTerm {
  const name = nameOf(node);
  const start = startOf(node);
  const read = FIGURE.exec(name)?.[0].length ?? 0;
  if (read < name.length)
    throw new Misreading(start + read, say.unexpected(source.charAt(start + read)));
  const [code = '', unit] = name.split('@');
  const operand = unit === undefined ? { code } : { code, unit };
  return { kind: 'figure', operand, time: 'now', position: start + 1 };
}

/** jsep takes the word `this` for one of its own; here it is a code like any other. */
function nameOf(node: SyntaxNode): string {
  return node.type === 'ThisExpression' ? 'this' : (node as unknown as jsep.Identifier).name;
}

function convertCall(
  node: jsep.CallExpression & SyntaxNode,
  source: string,
  depth: number,
): Expression {
  const { callee } = node as { readonly callee: SyntaxNode };
  const typed = callee.type === 'Identifier' ? nameOf(callee) : '';
  const name = FUNCTION_NAMES.find((known) => fold(known) === fold(typed));
  const start = startOf(node);
  if (typed === '') throw new Misreading(start, say.unexpected(source.slice(start, start + 12)));
  if (name === undefined) throw new Misreading(start, say.unknownFunction(typed, FUNCTION_NAMES));
  if (isRowFunction(name)) return convertRows(name, node, source);
  const given = node.arguments.map((argument) => convert(argument, source, depth + 1));
  if (isTime(name)) {
    const [term, ...more] = given;
    const isTerm = term?.kind === 'figure' || term?.kind === 'rows';
    if (!isTerm || term.time !== 'now' || more.length > 0) {
      throw new Misreading(start, say.codeExpected(name));
    }
    return { ...term, time: TIMES[name] };
  }
  const known = FUNCTIONS[name as FunctionName];
  if (given.length < known.least || given.length > known.most) {
    throw new Misreading(start, say.wrongArguments(name, known.say));
  }
  return { kind: 'call', name: name as FunctionName, arguments: given };
}

/** `ĐẾM("điều kiện")`: one text, whose conditions are read where rows are known. */
function convertRows(
  made: RowsTerm['made'],
  node: jsep.CallExpression & SyntaxNode,
  source: string,
): RowsTerm {
  const [text, ...more] = node.arguments as readonly (SyntaxNode & { readonly value?: unknown })[];
  const start = startOf(node);
  if (typeof text?.value !== 'string' || more.length > 0) {
    throw new Misreading(start, say.conditionsExpected(made));
  }
  const at = source.indexOf('"', start) + 1;
  const problem = readConditions(text.value);
  if (problem.state === 'problem') throw new Misreading(at, problem.problem.reason);
  return { kind: 'rows', made, conditions: text.value, time: 'now', position: start + 1 };
}

function isRowFunction(name: string): name is RowsTerm['made'] {
  return ROW_FUNCTIONS.some((one) => one === name);
}

function isTime(name: string): name is keyof typeof TIMES {
  return name in TIMES;
}
