import { bareWord, plainDigits, plainWord } from './letters';
import { MATTERS, phrasesOf, type Tag, type Told, toldBy } from './lexicon';

/** What texts are made of, the same wherever it stands. */
export interface Token {
  /** `break` is between lines and pasted cells; `end` is none: what stands around a text. */
  readonly kind: 'word' | 'digits' | 'mark' | 'break' | 'end';
  /** As it is written. */
  readonly raw: string;
  /** As it is compared: see {@link plainWord}; digits in ASCII. */
  readonly text: string;
  readonly isCapital: boolean;
  readonly isUpper: boolean;
  /** Whether it is one letter alone. */
  readonly isLetter: boolean;
}

/** A word, a number's digits or one other character of a text. */
export interface Piece extends Token {
  readonly start: number;
  readonly end: number;
  /** What stands between it and the piece before. */
  readonly gap: 'none' | 'space' | 'break';
  /** Whether that is a new line; a tab is a break too, between cells that were pasted. */
  readonly isNewLine: boolean;
}

/** A text taken apart, with what its phrases tell. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** By the phrase's first piece. */
  readonly told: readonly (Told | undefined)[];
  /** For each piece the number of its sentence, and of its part between semicolons. */
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
  /** The first piece of each sentence, and after them all the number of pieces. */
  readonly starts: readonly number[];
  /** Whether it was typed without any Vietnamese mark. */
  readonly isBare: boolean;
  /** See {@link isFlat}. */
  readonly isFlat: boolean;
}

/** A word, digits, a break of lines or cells, any other character that shows. */
const TOKENS =
  /[đĐdD]\/[cC](?![\p{L}\p{M}])|[tT]\/[kK](?![\p{L}\p{M}])|(?<![\p{L}\p{M}\p{Nd}./-])[aAbBcCôÔ]\.(?=\s?\p{Lu}\p{Ll})|[OoОо](?=\p{Nd}{6}|[35789]\p{Nd}{2})[\p{Nd}\p{Cf}]+|\p{Nd}(?:[\p{Nd}\p{M}\p{Cf}]|[OoОо](?=\p{Nd}))*|\p{L}[\p{L}\p{M}\p{Cf}]*|[\t\n\v\f\r\u0085\u2028\u2029]|[^\s\p{Cf}]/gu;
const BREAK = /^[\s\u0085]/;
const DIGITS = /\p{Nd}/u;
const LETTER = /^\p{L}/u;
const MARKS = /\p{M}/gu;
const ENDS = /^[.!?]$/;
/** A letter with two marks, and one that does not print. */
const LONGEST_LETTER = 4;

const KNOWN = new Map<string, Token>();
const MOST_KEPT = 20000;

/** Each is made once: a month's texts have few thousand that differ. */
function tokenOf(raw: string): Token {
  const known = KNOWN.get(raw);
  if (known) return known;
  const token = newToken(raw);
  if (KNOWN.size < MOST_KEPT) KNOWN.set(raw, token);
  return token;
}

function newToken(raw: string): Token {
  const kind = BREAK.test(raw)
    ? 'break'
    : DIGITS.test(raw)
      ? 'digits'
      : LETTER.test(raw)
        ? 'word'
        : 'mark';
  const isWord = kind === 'word';
  const text = isWord
    ? plainWord(raw).replace(/^\w+bank$/, 'bank')
    : kind === 'digits'
      ? plainDigits(raw)
      : raw.normalize('NFKC');
  const shown = isWord ? raw.normalize('NFKC').replace(/[^\p{L}]/gu, '') : '';
  const lower = shown.toLowerCase();
  const isUpper = shown.length > 1 && shown !== lower && shown === shown.toUpperCase();
  return {
    kind,
    raw,
    text,
    isCapital: isUpper || shown.charAt(0) !== lower.charAt(0),
    isUpper,
    isLetter: isWord && raw.length <= LONGEST_LETTER && text.replace(MARKS, '').length === 1,
  };
}

const END: Piece = {
  start: 0,
  end: 0,
  gap: 'break',
  isNewLine: true,
  ...newToken(''),
  kind: 'end',
};

/** What a text is made of, breaks too, before anything is asked of its phrases. */
export function tokensOf(text: string): readonly Token[] {
  return (text.match(TOKENS) ?? []).map(tokenOf);
}

/** The token at a place; beyond the text one that is nothing. */
export function tokenAt<Some extends Token>(tokens: readonly Some[], at: number): Some | Piece {
  return tokens[at] ?? END;
}

/** `ông`, `đồng chí`, `của`, `Nguyễn Thị`: a name follows, be it on the next line. */
const LEADS = new Set([
  ...phrasesOf('title', 'against'),
  ...['chí', 'của', 'thị', 'văn', 'hộ', 'đình', 'nhân', 'là'].map(plainWord),
]);

/** Whether a line goes on with a small letter, a bracket or a name what the one before it left open. */
function goesOn(before: Piece, line: string): boolean {
  if (before.kind === 'end' || /^[.:;!?|]$/.test(before.text)) return false;
  return (
    /^(?:\p{Ll}|[([{]\p{L}{2})/u.test(line) || (LEADS.has(before.text) && /^\p{Lu}/u.test(line))
  );
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  let from = 0;
  let broken: 'no' | 'tab' | 'line' = 'no';
  for (const token of tokensOf(text)) {
    const { raw } = token;
    const start = text.indexOf(raw, from);
    from = start + raw.length;
    if (token.kind === 'break') {
      if (broken !== 'line') broken = raw === '\t' ? 'tab' : 'line';
      continue;
    }
    const isWrapped =
      broken === 'line' && goesOn(tokenAt(pieces, pieces.length - 1), text.slice(start, start + 3));
    const isBroken = broken !== 'no' && !isWrapped;
    const isSpaced = isWrapped || /\s/.test(text.slice(last, start));
    const gap = isBroken ? 'break' : isSpaced ? 'space' : 'none';
    // The token last: V8 takes five times as long where it stands first.
    pieces.push({ start, end: from, gap, isNewLine: isBroken && broken === 'line', ...token });
    last = from;
    broken = 'no';
  }
  return spelledOut(pieces);
}

/** What is written as one word, or letter by letter, and the words that it is. */
export const SPELLED: ReadonlyMap<string, string> = new Map(
  ['mật', 'tối mật', 'tuyệt mật'].map((words) => [plainWord(words.replace(' ', '')), words]),
);
/** `C.M.N.D`, `H.I.V`: of these the letters are one word. */
const ABBREVIATIONS = 'cccd cmnd cmtnd sđt đtdđ stk hktt hiv ntns'.split(' ').map(plainWord);
const WORDS: ReadonlyMap<string, string> = new Map([
  ...SPELLED,
  // `m a t` among words without marks.
  ...[...SPELLED].map(([together, words]) => [bareWord(together), bareWord(words)] as const),
  ...ABBREVIATIONS.map((word) => [word, word] as const),
]);
const LEAST_LETTERS = 3;
const LONGEST_SPELLED = 9;

/** `M Ậ T`, `T.Ố.I M.Ậ.T`, `TỐIMẬT` and `S.T.K` as the words that they are. */
function spelledOut(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = tokenAt(pieces, at);
    const letters: Piece[] = [];
    let next = at;
    while (letters.length <= LONGEST_SPELLED) {
      const letter = tokenAt(pieces, next);
      if (!letter.isLetter || (next > at && letter.gap === 'break')) break;
      letters.push(letter);
      const isJoined =
        /[-._]/.test(tokenAt(pieces, next + 1).text) &&
        tokenAt(pieces, next + 2).isLetter &&
        tokenAt(pieces, next + 2).gap === 'none';
      next += isJoined ? 2 : 1;
    }
    const run = letters.length >= LEAST_LETTERS ? letters : [piece];
    const last = tokenAt(run, run.length - 1);
    const words = WORDS.get(run.length > 1 ? joined(run) : piece.text);
    if (words === undefined || (run.length === 1 && !words.includes(' '))) {
      const hyphened = hyphenedAt(pieces, at);
      const end = tokenAt(hyphened, hyphened.length - 1);
      result.push(
        hyphened.length < LEAST_LETTERS
          ? piece
          : { ...piece, end: end.end, text: joined(hyphened), isLetter: false },
      );
      if (hyphened.length >= LEAST_LETTERS) at = pieces.indexOf(end, at);
      continue;
    }
    const whole = { ...piece, end: last.end, isCapital: piece.isCapital, isUpper: piece.isCapital };
    words.split(' ').forEach((word, part) => {
      result.push({ ...whole, text: plainWord(word), gap: part === 0 ? piece.gap : 'space' });
    });
    at = pieces.indexOf(last, at);
  }
  return result;
}

function joined(letters: readonly Piece[]): string {
  return plainWord(letters.map(({ raw }) => raw).join(''));
}

/** `c-ả-n-h c-á-o`: the letters of one word. */
function hyphenedAt(pieces: readonly Piece[], from: number): readonly Piece[] {
  const letters: Piece[] = [];
  for (let at = from; tokenAt(pieces, at).isLetter; at += 2) {
    letters.push(tokenAt(pieces, at));
    const [hyphen, next] = [tokenAt(pieces, at + 1), tokenAt(pieces, at + 2)];
    if (hyphen.text !== '-' || hyphen.gap !== 'none' || next.gap !== 'none') break;
  }
  return letters;
}

/** Whether all words of a text are so. */
function areAll(tokens: readonly Token[], isSo: (word: Token) => boolean): boolean {
  return tokens.every((token) => token.kind !== 'word' || isSo(token));
}

/** Whether a text of several words was typed without any Vietnamese mark. */
function isBare(tokens: readonly Token[]): boolean {
  const isSome = tokens.filter(({ kind }) => kind === 'word').length > 1;
  return isSome && areAll(tokens, ({ text }) => text === bareWord(text));
}

/** Whether all is in small letters or, without marks, all in capitals: no letter tells a name from other words. */
export function isFlat(tokens: readonly Token[]): boolean {
  const isLoud = ({ isUpper, isLetter, isCapital }: Token) => isUpper || (isLetter && isCapital);
  return (
    areAll(tokens, ({ isCapital }) => !isCapital) || (areAll(tokens, isLoud) && isBare(tokens))
  );
}

/** A full stop that ends nothing: after a number at a line's start, a single letter, an abbreviation. */
function isInside(pieces: readonly Piece[], at: number): boolean {
  const before = tokenAt(pieces, at - 1);
  const after = tokenAt(pieces, at + 1);
  if (before.kind === 'end' || after.gap === 'none') return true;
  // `… đình chỉ ... 90 ngày ...`.
  if (before.text === '.' && !after.isCapital) return true;
  if (before.kind === 'digits') return at === 1 || before.gap === 'break' || !after.isCapital;
  return (
    before.kind === 'word' && (before.isLetter || /^(?:tp|ts|ths|bs|no|ng)$/.test(before.text))
  );
}

/** `kỷ_luật`, `Tin-Lành`, `Công / Giáo`: a mark that joins two words, with as much room on either side. */
function isJoint(pieces: readonly Piece[], at: number): boolean {
  const { kind, text, gap } = tokenAt(pieces, at);
  const next = tokenAt(pieces, at + 1);
  return (
    kind === 'mark' &&
    /^[-_/.]$/.test(text) &&
    gap !== 'break' &&
    gap === next.gap &&
    next.kind === 'word' &&
    tokenAt(pieces, at - 1).kind === 'word'
  );
}

/** What the phrases tell that begin at a word, over the marks that join. */
function joinedAt(pieces: readonly Piece[], from: number, bare: boolean): Told | undefined {
  const places = [from];
  const placeOf = (ahead: number): number => {
    while (places.length <= ahead) {
      const last = (places[places.length - 1] ?? from) + 1;
      places.push(isJoint(pieces, last) ? last + 1 : last);
    }
    return places[ahead] ?? from;
  };
  return toldBy(
    (ahead) => {
      const next = tokenAt(pieces, placeOf(ahead));
      return ahead === 0 || next.gap !== 'break' ? next.text : '';
    },
    bare,
    (words) => placeOf(words - 1) - from + 1,
  );
}

/** `HO NGHEO` among words with their marks: phrases in capitals that were typed without. */
function loudAt(
  pieces: readonly Piece[],
  from: number,
  wordAt: (ahead: number) => string,
): Told | undefined {
  if (bareWord(wordAt(0)) !== wordAt(0)) return undefined;
  return toldBy(
    (ahead) => (tokenAt(pieces, from + ahead).isUpper ? wordAt(ahead) : ''),
    true,
    (words) => (words > 1 ? words : 0),
  );
}

/** What either tells, the longer phrase of each. */
function both(one: Told | undefined, other: Told | undefined): Told | undefined {
  if (!one || !other) return one ?? other;
  const all = new Map(one);
  other.forEach((size, tag) => {
    all.set(tag, Math.max(size, all.get(tag) ?? 0));
  });
  return all;
}

/** Where nothing joins them each word is a piece. */
const asMany = (words: number): number => words;

/** The longest phrases that marks join, their marks too. */
const LONGEST_JOINED = 6;

/** Takes a text apart. */
export function read(text: string): Reading {
  const pieces = piecesOf(text);
  const bare = isBare(pieces);
  const joints = pieces.map((_, at) => isJoint(pieces, at));
  const hasJoints = joints.includes(true);
  let first = 0;
  const wordAt = (ahead: number) => {
    const next = tokenAt(pieces, first + ahead);
    return ahead === 0 || next.gap !== 'break' ? next.text : '';
  };
  const told = pieces.map(({ kind, isUpper }, at) => {
    if (kind !== 'word') return undefined;
    first = at;
    let all = toldBy(wordAt, bare, asMany);
    if (hasJoints && joints.slice(at, at + LONGEST_JOINED).includes(true)) {
      all = both(all, joinedAt(pieces, at, bare));
    }
    return isUpper && !bare ? both(all, loudAt(pieces, at, wordAt)) : all;
  });
  const sentences: number[] = [];
  const clauses: number[] = [];
  let sentence = 0;
  let clause = 0;
  const starts = [0];
  pieces.forEach((piece, at) => {
    const before = tokenAt(pieces, at - 1);
    const ends =
      piece.isNewLine ||
      (before.kind === 'mark' && ENDS.test(before.text) && !isInside(pieces, at - 1));
    if (ends && at > 0) {
      sentence += 1;
      starts.push(at);
    }
    if ((ends || before.text === ';') && at > 0) clause += 1;
    sentences.push(sentence);
    clauses.push(clause);
  });
  starts.push(pieces.length);
  return {
    pieces,
    told,
    sentences,
    clauses,
    starts,
    isBare: bare,
    isFlat: isFlat(pieces),
  };
}

/** The piece at a place; beyond the text one that is nothing. */
export function pieceAt({ pieces }: Reading, at: number): Piece {
  return tokenAt(pieces, at);
}

/** How many pieces the phrase of a tag that begins at a piece has; 0 where none does. */
export function phraseAt({ told }: Reading, at: number, tag: Tag): number {
  return told[at]?.get(tag) ?? 0;
}

/** Whether a phrase of a tag begins among these pieces, the end excluded. */
export function hasPhrase(reading: Reading, tag: Tag, from: number, to: number): boolean {
  return phraseIn(reading, tag, from, to) >= 0;
}

/** The last piece of a span at which a phrase of a tag begins; -1 where none does. */
export function phraseIn(reading: Reading, tag: Tag, from: number, to: number): number {
  for (let at = to - 1; at >= Math.max(0, from); at -= 1) {
    if (phraseAt(reading, at, tag) > 0) return at;
  }
  return -1;
}

/** Whether a phrase of several words begins at a piece that tells something of people. */
export function tellsMatter(reading: Reading, at: number): boolean {
  return MATTERS.some((tag) => phraseAt(reading, at, tag) > 1);
}

/** Whether the word has marks or an end on both sides: `(mật)`, `- MẬT`, a cell of its own. */
export function isAlone(reading: Reading, from: number, at: number): boolean {
  const [before, after] = [pieceAt(reading, from - 1), pieceAt(reading, at + 1)];
  const opens =
    before.kind === 'end' || before.kind === 'mark' || pieceAt(reading, from).gap === 'break';
  return opens && (after.kind === 'mark' || after.gap === 'break');
}

/** How far anything is looked for: a cell of 50,000 letters without a full stop takes no longer. */
const REACH = 60;

/** The first piece of a piece's sentence, as far back as anything is looked for. */
export function sentenceStart({ sentences, starts }: Reading, at: number): number {
  return Math.max(starts[sentences[at] ?? 0] ?? 0, at - REACH);
}

/** The end of the sentence of a piece, as far ahead as anything is looked for. */
export function sentenceEnd({ sentences, starts }: Reading, at: number): number {
  return Math.min(starts[(sentences[at] ?? 0) + 1] ?? 0, at + REACH);
}
