import { bareWord, plainDigits, plainWord } from './letters';
import { type Tag, type Told, toldBy } from './lexicon';

/** A word, a number's digits or one other character of a text. */
export interface Piece {
  /** `end` is none: what stands before the first and behind the last. */
  readonly kind: 'word' | 'digits' | 'mark' | 'end';
  /** As it is compared: see {@link plainWord}; digits in ASCII. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the piece before. */
  readonly gap: 'none' | 'space' | 'break';
  /** Whether that is a new line; a tab is a break too, between cells that were pasted. */
  readonly isNewLine: boolean;
  readonly isCapital: boolean;
  readonly isUpper: boolean;
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
}

/** A word, digits, a break of lines or cells, any other character that shows. */
const PIECES =
  /([đĐ]\/[cC](?![\p{L}\p{M}]))|([OoОо](?=\p{Nd}{6})[\p{Nd}\p{Cf}]+|\p{Nd}(?:[\p{Nd}\p{M}\p{Cf}]|[OoОо](?=\p{Nd}))*)|(\p{L}[\p{L}\p{M}\p{Cf}]*)|([\t\n\v\f\r\u0085\u2028\u2029])|[^\s\p{Cf}]/gu;
const ENDS = /^[.!?]$/;

const WORDS = new Map<string, { readonly text: string; readonly upper: number }>();
const MOST_KEPT = 20000;

/** A word's compared form, and how many of its letters are capitals: 0 none, 1 the first, 2 all. */
function wordOf(raw: string): { readonly text: string; readonly upper: number } {
  const known = WORDS.get(raw);
  if (known) return known;
  const shown = raw.normalize('NFKC').replace(/[^\p{L}]/gu, '');
  const lower = shown.toLowerCase();
  const isUpper = shown !== lower && shown === shown.toUpperCase();
  const upper = isUpper && shown.length > 1 ? 2 : shown.charAt(0) === lower.charAt(0) ? 0 : 1;
  const word = { text: plainWord(raw), upper };
  if (WORDS.size < MOST_KEPT) WORDS.set(raw, word);
  return word;
}

/** Whether a line goes on with a small letter what the one before it left open. */
function goesOn(before: Piece | undefined, raw: string): boolean {
  return before !== undefined && !/^[.:;!?|]$/.test(before.text) && /^\p{Ll}/u.test(raw);
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const walker = new RegExp(PIECES.source, PIECES.flags);
  let last = 0;
  let broken: 'no' | 'tab' | 'line' = 'no';
  for (let match = walker.exec(text); match; match = walker.exec(text)) {
    const [raw, comrade, digits, word, line] = match;
    if (line !== undefined) {
      if (broken !== 'line') broken = line === '\t' ? 'tab' : 'line';
      continue;
    }
    const start = match.index;
    const end = start + raw.length;
    const isWrapped = broken === 'line' && goesOn(pieces[pieces.length - 1], raw);
    const isBroken = broken !== 'no' && !isWrapped;
    const isSpaced = isWrapped || (start > last && /\s/.test(text.slice(last, start)));
    const gap = isBroken ? 'break' : isSpaced ? 'space' : 'none';
    const at = { start, end, gap, isNewLine: isBroken && broken === 'line' } as const;
    last = end;
    broken = 'no';
    if (digits !== undefined) {
      const plain = plainDigits(digits);
      pieces.push({ ...at, kind: 'digits', text: plain, isCapital: false, isUpper: false });
    } else if (word !== undefined || comrade !== undefined) {
      const { text: plain, upper } = wordOf(raw);
      pieces.push({ ...at, kind: 'word', text: plain, isCapital: upper > 0, isUpper: upper === 2 });
    } else {
      const mark = raw > '\u007f' ? raw.normalize('NFKC') : raw;
      pieces.push({ ...at, kind: 'mark', text: mark, isCapital: false, isUpper: false });
    }
  }
  return spelledOut(pieces, text);
}

const SPELLED: ReadonlyMap<string, string> = new Map(
  ['mật', 'tối mật', 'tuyệt mật'].map((words) => [plainWord(words.replace(' ', '')), words]),
);
const LEAST_LETTERS = 3;
const LONGEST_SPELLED = 9;
/** A letter with two marks, and one that does not print. */
const LONGEST_LETTER = 4;
const MARKS = /\p{M}/gu;

function joinedWord(letters: readonly Piece[], text: string): string {
  return plainWord(letters.map(({ start, end }) => text.slice(start, end)).join(''));
}

/** `M Ậ T`, `T.Ố.I M.Ậ.T` and `TỐIMẬT` as the words that they are. */
function spelledOut(pieces: readonly Piece[], text: string): readonly Piece[] {
  const result: Piece[] = [];
  const isLetter = (piece: Piece | undefined): boolean =>
    piece?.kind === 'word' &&
    piece.end - piece.start <= LONGEST_LETTER &&
    piece.text.replace(MARKS, '').length === 1;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const letters: Piece[] = [];
    let next = at;
    while (isLetter(pieces[next]) && letters.length <= LONGEST_SPELLED) {
      const letter = pieces[next];
      if (!letter || (letters.length > 0 && letter.gap === 'break')) break;
      letters.push(letter);
      const mark = pieces[next + 1];
      next +=
        mark?.kind === 'mark' && /[-._]/.test(mark.text) && isLetter(pieces[next + 2]) ? 2 : 1;
    }
    const run = letters.length >= LEAST_LETTERS ? letters : [piece];
    const words = SPELLED.get(run.length > 1 ? joinedWord(run, text) : piece.text);
    const last = run[run.length - 1];
    if (words === undefined || !last || (run.length === 1 && words === 'mật')) {
      result.push(piece);
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

/** Whether a text of several words was typed without any Vietnamese mark. */
function isBare(pieces: readonly Piece[]): boolean {
  let words = 0;
  for (const { kind, text } of pieces) {
    if (kind !== 'word') continue;
    if (text !== bareWord(text)) return false;
    words += 1;
  }
  return words > 1;
}

/** A full stop that ends nothing: after a number at a line's start, a single letter, an abbreviation. */
function isInside(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (!before || !after || after.gap === 'none') return true;
  if (before.kind === 'digits') return at === 1 || before.gap === 'break' || !after.isCapital;
  return (
    before.kind === 'word' && (before.text.length === 1 || /^(?:tp|ts|ths|bs)$/.test(before.text))
  );
}

/** Takes a text apart. */
export function read(text: string): Reading {
  const pieces = piecesOf(text);
  const bare = isBare(pieces);
  const told = pieces.map((piece, at) => {
    if (piece.kind !== 'word') return undefined;
    return toldBy((ahead) => {
      const next = pieces[at + ahead];
      return next && (ahead === 0 || next.gap !== 'break') ? next.text : '';
    }, bare);
  });
  const sentences: number[] = [];
  const clauses: number[] = [];
  let sentence = 0;
  let clause = 0;
  const starts = [0];
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const ends =
      piece.isNewLine ||
      (before?.kind === 'mark' && ENDS.test(before.text) && !isInside(pieces, at - 1));
    if (ends && at > 0) {
      sentence += 1;
      starts.push(at);
    }
    if ((ends || before?.text === ';') && at > 0) clause += 1;
    sentences.push(sentence);
    clauses.push(clause);
  });
  starts.push(pieces.length);
  return { pieces, told, sentences, clauses, starts };
}

const END: Piece = {
  kind: 'end',
  text: '',
  start: 0,
  end: 0,
  gap: 'break',
  isNewLine: true,
  isCapital: false,
  isUpper: false,
};

/** The piece at a place; beyond the text one that is nothing. */
export function pieceAt({ pieces }: Reading, at: number): Piece {
  return pieces[at] ?? END;
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
