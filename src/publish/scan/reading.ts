import { bareWord, plainWord } from './letters';
import { MATTERS, phrasesOf, type Tag, type Told, toldBy } from './lexicon';
import { spelledOut } from './spelled';
import { type Piece, type Token, tokenAt, tokensOf } from './tokens';

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

const ENDS = /^[.!?]$/;

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
  // `Danh sách hộ nghèo: 1. Lê Thị Tám`: the number of who is listed.
  const isListed = before.text.length < 3 && tokenAt(pieces, at - 2).text === ':';
  if (before.kind === 'digits')
    return at === 1 || before.gap === 'break' || isListed || !after.isCapital;
  return before.kind === 'word' && (before.isLetter || /^(?:tp|ts|ths|bs|no)$/.test(before.text));
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
