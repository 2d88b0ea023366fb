type Literal = string | number | boolean;

/** An error that a formula comes to, in Google's type names. */
interface ErrorValue {
  readonly type: string;
  readonly message: string;
}

/** The formula rests on more than constants: the desk does not know its result. */
class Unknown extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|(TRUE|FALSE)(?![\w(])|(<=|>=|<>|[-+*/^&=<>()%]))/iy;

interface Token {
  readonly kind: 'value' | 'sign';
  readonly value: Literal;
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end.length) {
    const match = TOKEN.exec(end);
    if (!match) throw new Unknown();
    const [, number, quoted, truth, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (quoted !== undefined) {
      tokens.push({ kind: 'value', value: quoted.replace(/""/g, '"') });
    } else if (truth !== undefined) {
      tokens.push({ kind: 'value', value: truth.toUpperCase() === 'TRUE' });
    } else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

/** An error of a formula, which ends its evaluation and is its result. */
class Failed extends Error {
  constructor(readonly error: ErrorValue) {
    super(error.message);
  }
}

function asNumber(value: Literal): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  throw new Unknown();
}

function divide(a: number, b: number): number {
  if (b !== 0) return a / b;
  throw new Failed({
    type: 'DIVIDE_BY_ZERO',
    message: 'Function DIVIDE parameter 2 cannot be zero.',
  });
}

const NUMERIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': divide,
  '^': (a, b) => a ** b,
};

const COMPARISONS: Readonly<Record<string, (a: Literal, b: Literal) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** From the loosest to the tightest: comparisons, joining texts, sums, products, powers. */
const LEVELS: readonly (readonly string[])[] = [
  Object.keys(COMPARISONS),
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

function apply(sign: string, a: Literal, b: Literal): Literal {
  const compare = COMPARISONS[sign];
  if (compare) {
    if (typeof a !== typeof b) throw new Unknown();
    return compare(folded(a), folded(b));
  }
  if (sign === '&') return textOf(a) + textOf(b);
  const compute = NUMERIC[sign];
  if (!compute) throw new Unknown();
  return compute(asNumber(a), asNumber(b));
}

/** A sheet compares texts without regard to case. */
function folded(value: Literal): Literal {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function textOf(value: Literal): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A reader of expressions of constants. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Literal {
    const value = this.level(0);
    if (this.at < this.tokens.length) throw new Unknown();
    return value;
  }

  private sign(among: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !among.includes(String(token.value))) return undefined;
    this.at++;
    return String(token.value);
  }

  private level(depth: number): Literal {
    const signs = LEVELS[depth];
    if (!signs) return this.signed();
    let left = this.level(depth + 1);
    for (let sign = this.sign(signs); sign !== undefined; sign = this.sign(signs)) {
      left = apply(sign, left, this.level(depth + 1));
    }
    return left;
  }

  /** A sign before a value binds tighter than a power: a sheet takes `-2^2` for 4. */
  private signed(): Literal {
    const sign = this.sign(['-', '+']);
    if (sign === undefined) return this.percent();
    const value = this.signed();
    return sign === '-' ? -asNumber(value) : value;
  }

  private percent(): Literal {
    let value = this.primary();
    while (this.sign(['%'])) value = asNumber(value) / 100;
    return value;
  }

  private primary(): Literal {
    if (this.sign(['('])) {
      const value = this.level(0);
      if (!this.sign([')'])) throw new Unknown();
      return value;
    }
    const token = this.tokens[this.at++];
    if (token?.kind !== 'value') throw new Unknown();
    return token.value;
  }
}

/**
 * The result of a formula of constants alone (`=3/2`, `="a"&"b"`); undefined where it asks for cells
 * or functions, which the desk does not calculate.
 */
export function evaluateConstants(formula: string): Literal | ErrorValue | undefined {
  try {
    return new Reader(readTokens(formula.replace(/^=/, ''))).whole();
  } catch (error) {
    if (error instanceof Failed) return error.error;
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
