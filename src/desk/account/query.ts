import { ServiceError } from '../failure';
import { allows, type DriveFile, MY_DRIVE, ownerOf } from './driveFile';

/** Whether a file is one that was asked for. */
export type FileTest = (file: DriveFile) => boolean;

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z]+)|(<=|>=|!=|[=<>(){}]))/y;

interface Token {
  readonly kind: 'text' | 'word' | 'sign';
  readonly value: string;
}

const invalid = () => new ServiceError('Invalid Value', { code: 400 });

function readTokens(query: string): Token[] {
  const tokens: Token[] = [];
  const text = query.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw invalid();
    const [, single, double, word, sign] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) {
      tokens.push({ kind: 'text', value: quoted.replace(/\\(.)/g, '$1') });
    } else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Drive's `contains` on a name looks at the beginnings of words. */
function hasWordBeginning(name: string, part: string): boolean {
  const folded = name.toLowerCase();
  const wanted = part.toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}

const COLLECTIONS: Readonly<Record<string, (value: string) => FileTest>> = {
  parents: (id) => (file) => file.parents.includes(id === 'root' ? MY_DRIVE : id),
  owners: (email) => (file) => ownerOf(file).toLowerCase() === email.toLowerCase(),
  writers: (email) => (file) => allows(file, email, 'writer'),
  readers: (email) => (file) => allows(file, email, 'reader'),
};

/** A reader of Drive's search language. */
class QueryReader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FileTest {
    const test = this.chain();
    if (this.at < this.tokens.length) throw invalid();
    return test;
  }

  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'text' ? undefined : token?.value;
  }

  private take(kind: Token['kind'], ...wanted: readonly string[]): string {
    const token = this.tokens[this.at++];
    const fits = token?.kind === kind && (wanted.length === 0 || wanted.includes(token.value));
    if (!token || !fits) throw invalid();
    return token.value;
  }

  /** `and` and `or` bind alike and are read from left to right. */
  private chain(): FileTest {
    let test = this.term();
    for (let word = this.peek(); word === 'and' || word === 'or'; word = this.peek()) {
      this.at++;
      const left = test;
      const right = this.term();
      test =
        word === 'and' ? (file) => left(file) && right(file) : (file) => left(file) || right(file);
    }
    return test;
  }

  private term(): FileTest {
    if (this.peek() === 'not') {
      this.at++;
      const test = this.term();
      return (file) => !test(file);
    }
    if (this.peek() === '(') {
      this.at++;
      const test = this.chain();
      this.take('sign', ')');
      return test;
    }
    return this.tokens[this.at]?.kind === 'text' ? this.membership() : this.comparison();
  }

  /** `'id' in parents`. */
  private membership(): FileTest {
    const value = this.take('text');
    this.take('word', 'in');
    const collection = COLLECTIONS[this.take('word')];
    if (!collection) throw invalid();
    return collection(value);
  }

  private comparison(): FileTest {
    const field = this.take('word');
    const collection = COLLECTIONS[field];
    if (collection) {
      // Documented the other way round; Drive takes both.
      this.take('word', 'in');
      return collection(this.take('text'));
    }
    switch (field) {
      case 'name':
      case 'mimeType':
        return this.ofText(field);
      case 'trashed': {
        const equal = this.take('sign', '=', '!=') === '=';
        const value = this.take('word', 'true', 'false') === 'true';
        return (file) => (file.trashed === value) === equal;
      }
      case 'createdTime':
      case 'modifiedTime': {
        const compare = COMPARE[this.take('sign', ...Object.keys(COMPARE))];
        const moment = Date.parse(this.take('text'));
        if (!compare || Number.isNaN(moment)) throw invalid();
        return (file) => compare(Date.parse(file[field]), moment);
      }
      case 'properties':
      case 'appProperties':
        return this.ofProperty(field);
      default:
        throw invalid();
    }
  }

  private ofText(field: 'name' | 'mimeType'): FileTest {
    if (this.peek() === 'contains') {
      this.at++;
      const part = this.take('text');
      return field === 'name'
        ? (file) => hasWordBeginning(file.name, part)
        : (file) => file.mimeType.startsWith(part);
    }
    const equal = this.take('sign', '=', '!=') === '=';
    const value = this.take('text');
    return (file) => (file[field] === value) === equal;
  }

  /** `appProperties has { key='run' and value='7' }`. */
  private ofProperty(field: 'properties' | 'appProperties'): FileTest {
    this.take('word', 'has');
    this.take('sign', '{');
    this.take('word', 'key');
    this.take('sign', '=');
    const key = this.take('text');
    this.take('word', 'and');
    this.take('word', 'value');
    this.take('sign', '=');
    const value = this.take('text');
    this.take('sign', '}');
    return (file) => Object.hasOwn(file[field], key) && file[field][key] === value;
  }
}

/**
 * Reads a query of `files.list`: what an add-on asks, not full-text search.
 * @throws {ServiceError} `Invalid Value`, as Drive does
 */
export function readQuery(query: string | undefined): FileTest {
  const tokens = readTokens(query ?? '');
  return tokens.length === 0 ? () => true : new QueryReader(tokens).whole();
}

/** Reads `modifiedTime desc,name`; without it, the latest change comes first. */
export function readOrder(orderBy: string | undefined): (a: DriveFile, b: DriveFile) => number {
  const keys = (orderBy ?? 'modifiedTime desc').split(',').map((text) => {
    const match = /^\s*(createdTime|modifiedTime|name)( desc)?\s*$/.exec(text);
    if (!match) throw invalid();
    return { field: match[1] as 'createdTime' | 'modifiedTime' | 'name', sign: match[2] ? -1 : 1 };
  });
  return (a, b) => {
    for (const { field, sign } of keys) {
      if (a[field] !== b[field]) return a[field] < b[field] ? -sign : sign;
    }
    return 0;
  };
}
