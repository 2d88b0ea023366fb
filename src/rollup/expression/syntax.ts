import jsep from 'jsep';

/** A node of jsep's tree that knows where it begins in the text, from 0. */
export type SyntaxNode = jsep.Expression & {
  readonly start?: number;
  /** Whether it stood in parentheses. */
  readonly grouped?: boolean;
};

/** Operators by how tightly they bind. */
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

// jsep is one shared parser; it is set to the contract's language once, when this file loads.
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [operator, precedence] of Object.entries(PRECEDENCE)) {
  jsep.addBinaryOp(operator, precedence);
}
jsep.addUnaryOp('+');
jsep.addUnaryOp('-');
for (const character of ['.', '@']) jsep.addIdentifierChar(character);
jsep.removeIdentifierChar('$');

/** Where the hook below is reading a token; jsep then reads it itself. */
let reading = -1;

// jsep tells no positions: a token is read in two steps, and marked with its place between them.
jsep.hooks.add('gobble-token', function markPlace(environment) {
  if (reading === this.index) {
    reading = -1;
    return;
  }
  const start = this.index;
  const grouped = this.char === '(';
  reading = start;
  const node = this.gobbleToken();
  reading = -1;
  if (node) environment.node = { ...node, start, grouped };
});

/** The syntax tree of a text; throws jsep's error, whose `index` is where reading stopped. */
export function parseSyntax(text: string): SyntaxNode {
  reading = -1;
  return jsep(text);
}

/** Where a node begins: an operation begins with its left side. */
export function startOf(node: SyntaxNode): number {
  if (node.start !== undefined) return node.start;
  return node.type === 'BinaryExpression'
    ? startOf((node as unknown as jsep.BinaryExpression).left)
    : 0;
}
