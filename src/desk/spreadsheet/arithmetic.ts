type Literal = string | number | boolean;
/** What stands in a cell; undefined where nothing does. */
type Value = Literal | undefined;

/** What a formula rests on beside its constants. */
export interface Surroundings {
  /** What stands in the cell of a reference like `$B2`. */
  readonly cell: (reference: string) => Value;
  /** The day, as a sheet counts days. */
  readonly today: number;
}

/** An error that a formula comes to, in Google's type names. */
interface ErrorValue {
  readonly type: string;
  readonly message: string;
}

/** The formula rests on more than constants: the desk does not know its result. */
class Unknown extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|(TRUE|FALSE)(?![\w(])|(<=|>=|<>|[-+*/^&=<>()%,;])|(\$?[A-Z]{1,3}\$?\d+)(?![\w(:!])|([A-Z]+)(?=\())/iy;

interface Token {
  readonly kind: 'value' | 'sign' | 'cell' | 'function';
  readonly value: Literal;
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end.length) {
    const match = TOKEN.exec(end);
    if (!match) throw new Unknown();
    const [, number, quoted, truth, sign, cell, name] = match;
    if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (quoted !== undefined) {
      tokens.push({ kind: 'value', value: quoted.replace(/""/g, '"') });
    } else if (truth !== undefined) {
      tokens.push({ kind: 'value', value: truth.toUpperCase() === 'TRUE' });
    } else if (cell !== undefined) tokens.push({ kind: 'cell', value: cell.toUpperCase() });
    else if (name !== undefined) tokens.push({ kind: 'function', value: name.toUpperCase() });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

/** An error of a formula, which ends its evaluation and is its result. */
class Failed extends Error {
  constructor(readonly error: ErrorValue) {
    super(error.message);
  }
}

function asNumber(value: Value): number {
  if (value === undefined) return 0;
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

function apply(sign: string, a: Value, b: Value): Literal {
  const compare = COMPARISONS[sign];
  if (compare) {
    const [left, right] = [a ?? blankBeside(b), b ?? blankBeside(a)];
    if (typeof left !== typeof right) throw new Unknown();
    return compare(folded(left), folded(right));
  }
  if (sign === '&') return textOf(a) + textOf(b);
  const compute = NUMERIC[sign];
  if (!compute) throw new Unknown();
  return compute(asNumber(a), asNumber(b));
}

/** A cell without anything equals the empty text, zero and false alike. */
function blankBeside(other: Value): Literal {
  if (typeof other === 'number') return 0;
  return typeof other === 'boolean' ? false : '';
}

/** A sheet compares texts without regard to case. */
function folded(value: Literal): Literal {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function textOf(value: Value): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The functions that conditions of colours are made of. */
const FUNCTIONS: Readonly<
  Record<string, (given: readonly Value[], today: number) => Literal | undefined>
> = {
  LEN: ([text]) => textOf(text).length,
  TRIM: ([text]) => textOf(text).trim().replace(/ +/g, ' '),
  ISBLANK: ([value]) => value === undefined,
  ISNUMBER: ([value]) => typeof value === 'number',
  ISTEXT: ([value]) => typeof value === 'string',
  NOT: ([value]) => asNumber(value) === 0,
  AND: (given) => given.every((value) => asNumber(value) !== 0),
  OR: (given) => given.some((value) => asNumber(value) !== 0),
  TODAY: (_, today) => today,
};

/** A reader of expressions: of constants alone where nothing surrounds them. */
class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly around?: Surroundings,
  ) {}

  whole(): Value {
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

  private level(depth: number): Value {
    const signs = LEVELS[depth];
    if (!signs) return this.signed();
    let left = this.level(depth + 1);
    for (let sign = this.sign(signs); sign !== undefined; sign = this.sign(signs)) {
      left = apply(sign, left, this.level(depth + 1));
    }
    return left;
  }

  /** A sign before a value binds tighter than a power: a sheet takes `-2^2` for 4. */
  private signed(): Value {
    const sign = this.sign(['-', '+']);
    if (sign === undefined) return this.percent();
    const value = this.signed();
    return sign === '-' ? -asNumber(value) : value;
  }

  private percent(): Value {
    let value = this.primary();
    while (this.sign(['%'])) value = asNumber(value) / 100;
    return value;
  }

  private given(): readonly Value[] {
    const given: Value[] = [];
    this.at++;
    if (this.sign([')'])) return given;
    do given.push(this.level(0));
    while (this.sign([',', ';']));
    if (!this.sign([')'])) throw new Unknown();
    return given;
  }

  private primary(): Value {
    if (this.sign(['('])) {
      const value = this.level(0);
      if (!this.sign([')'])) throw new Unknown();
      return value;
    }
    const token = this.tokens[this.at++];
    if (token?.kind === 'value') return token.value;
    if (!token || !this.around) throw new Unknown();
    if (token.kind === 'cell') return this.around.cell(String(token.value));
    const compute = FUNCTIONS[String(token.value)];
    if (token.kind !== 'function' || !compute) throw new Unknown();
    return compute(this.given(), this.around.today);
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

/**
 * Reads the formula of a condition once, to be asked for many cells: whether it holds with what surrounds a cell.
 * One that asks for more than cells by themselves and the few functions known here never does.
 */
export function readCondition(formula: string): (around: Surroundings) => boolean {
  let tokens: readonly Token[];
  try {
    tokens = readTokens(formula.replace(/^=/, ''));
  } catch (error) {
    if (error instanceof Unknown) return () => false;
    throw error;
  }
  return (around) => {
    try {
      return asNumber(new Reader(tokens, around).whole()) !== 0;
    } catch (error) {
      if (error instanceof Failed || error instanceof Unknown) return false;
      throw error;
    }
  };
}
