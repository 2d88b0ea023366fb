import { plainDigits, plainWord } from './letters';

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

/** A word, digits, a break of lines or cells, any other character that shows. */
const TOKENS =
  /[đĐdD]\/[cC](?![\p{L}\p{M}])|[tT]\/[kK](?![\p{L}\p{M}])|(?<![\p{L}\p{M}\p{Nd}./-])[aAbBcCôÔ]\.(?=\s?\p{Lu}\p{Ll})|[OoОо](?=\p{Nd}{6}|[35789]\p{Nd}{2})(?:[\p{Nd}\p{Cf}]|[OoОо]{1,2}(?=\p{Nd}))+|\p{Nd}(?:[\p{Nd}\p{M}\p{Cf}]|[OoОо]{1,2}(?=\p{Nd}))*|\p{L}[\p{L}\p{M}\p{Cf}]*|[\t\n\v\f\r\u0085\u2028\u2029]|[^\s\p{Cf}]/gu;
const BREAK = /^[\s\u0085]/;
const DIGITS = /\p{Nd}/u;
const LETTER = /^\p{L}/u;
const MARKS = /\p{M}/gu;
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
