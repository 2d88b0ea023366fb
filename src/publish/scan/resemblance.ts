import { once } from '../../model/once';
import { COVERED } from './cover';
import { FAMILIES_BARE, MIDDLES_BARE } from './families';
import type { Cell } from './headers';
import { DOUBTFUL, LEARNT } from './learnt';
import { bareWord } from './letters';
import { type Token, tokenAt, tokensOf } from './tokens';
import { weightsIn } from './weights';

// How much the words of a row are like those of rows that must not go public: what no rule knows is told
// by what labelled rows have in common. `npm run learn` makes the weights.

/** Features share so many places; two that fall on one are taken as one. */
export const PLACES = 2 ** 16;
const LONGEST_NUMBER = 13;
const LONGEST_RUN = 5;

/** A number of 32 bits that tells texts apart (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** The place of a feature that is made of two. */
function placeOf(first: number, second = 0): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
}

const EDGE = hashOf('\n');
const [HEADER = 0, SIZE = 0, BEFORE = 0, BEHIND = 0, FIRST = 0, PAIR = 0, LENGTH = 0] =
  'header size before behind first pair length'.split(' ').map(hashOf);

/** What is known of a word, a number or another character. */
interface Word {
  /** Of a word without marks, a number by its length, any other character as it is. */
  readonly hash: number;
  readonly isFamily: boolean;
  readonly isMiddle: boolean;
}

const KNOWN = new Map<string, Word>();
const MOST_KEPT = 20000;

function wordOf({ kind, text }: Token): Word {
  const known = KNOWN.get(text);
  if (known) return known;
  const bare =
    kind === 'digits' ? '0'.repeat(Math.min(text.length, LONGEST_NUMBER)) : bareWord(text);
  const word = {
    hash: hashOf(bare),
    isFamily: FAMILIES_BARE.has(bare),
    isMiddle: MIDDLES_BARE.has(bare),
  };
  if (KNOWN.size < MOST_KEPT) KNOWN.set(text, word);
  return word;
}

const HEADERS = new Map<string, number>();

/** All of a header is one feature. */
function headerPlace(header: string): number {
  const known = HEADERS.get(header);
  if (known !== undefined) return known;
  const place = tokensOf(header).reduce((all, token) => placeOf(all, wordOf(token).hash), HEADER);
  if (HEADERS.size < MOST_KEPT) HEADERS.set(header, place);
  return place;
}

/** `{{DV.KET_NAP|dvt}}`, `AS.TIEN_QUA`: what the report puts there, or a code, whatever its letters spell. */
const CODES_IN_TEXT = /\{\{[^{}]*\}\}|(?<![\p{L}\p{Nd}])[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)+/gu;

const MAY_CODE = /\{\{|[A-Z0-9_]\.[A-Z0-9_]/;

function withoutCodes(text: string): string {
  return MAY_CODE.test(text) ? text.replace(CODES_IN_TEXT, '#') : text;
}

const isMixed = ({ isCapital, isUpper }: Token): boolean => isCapital && !isUpper;

/** Breaks, and what joins the words of a file's name, leave them as they stand apart. */
const isSeen = ({ kind, text }: Token): boolean => kind !== 'break' && !/^[-_]$/.test(text);

/** Whether two words may be of one name, in either order, however they are typed. */
function mayBeNames(one: Word | undefined, other: Word | undefined): boolean {
  if (!one || !other) return false;
  return (one.isFamily && other.isMiddle) || (one.isMiddle && other.isFamily);
}

/**
 * What is seen in a cell: its header, its words, each two that stand side by side, and what stands around
 * two and more with capitals, which mostly are a name.
 * @returns places of features, from 0 to {@link PLACES}, some more than once
 */
export function featuresOf({ header, text }: Cell): readonly number[] {
  const tokens = tokensOf(withoutCodes(text)).filter(isSeen);
  const words = tokens.map(wordOf);
  const at = (place: number) => words[place]?.hash ?? EDGE;
  const features = [
    headerPlace(header),
    placeOf(EDGE, at(0)),
    placeOf(LENGTH, Math.floor(Math.log2(tokens.length + 1))),
  ];
  let from = 0;
  tokens.forEach((token, place) => {
    features.push(placeOf(at(place)), placeOf(at(place), at(place + 1)));
    if (mayBeNames(words[place], words[place + 1])) {
      features.push(placeOf(PAIR, 0), placeOf(PAIR, at(place - 1)), placeOf(PAIR, at(place + 2)));
      features.push(placeOf(PAIR + 1, at(place - 2)), placeOf(PAIR + 1, at(place + 3)));
    }
    if (!isMixed(token)) {
      from = place + 1;
      return;
    }
    const size = place + 1 - from;
    if (size < 2 || isMixed(tokenAt(tokens, place + 1))) return;
    features.push(
      placeOf(SIZE, Math.min(size, LONGEST_RUN)),
      placeOf(BEFORE, at(from - 1)),
      placeOf(BEHIND, at(place + 1)),
      placeOf(FIRST, at(from)),
    );
  });
  return features;
}

/** The weights by the places of their features, most of them 0. */
const weights = once(() => weightsIn(LEARNT));

/** So many features has a row of some sentences. */
const MANY = 70;

/**
 * How much features are like those that must not go public. Among very many words some always are, so that
 * a long text needs more.
 * @param weightOf the weight of the feature at a place
 */
export function likeness(
  features: readonly number[],
  weightOf: (place: number) => number = (place) => weights().get(place) ?? 0,
): number {
  const counted = new Set<number>();
  let sum = 0;
  for (const place of features) {
    const weight = weightOf(place);
    if (weight === 0 || counted.has(place)) continue;
    counted.add(place);
    sum += weight;
  }
  return sum * Math.min(1, Math.sqrt(MANY / features.length));
}

/** What a cell that tells something has. */
export const SHOWS = /[\p{L}\p{Nd}]/u;

/**
 * The cells that make a row like those that must not go public, the likest first: with these covered it
 * is like any other.
 * @returns their places in the row, from 0
 */
export function likest(cells: readonly Cell[]): readonly number[] {
  const seen = cells.map(featuresOf);
  const covered: number[] = [];
  while (likeness(seen.flat()) > DOUBTFUL) {
    const open = [...cells.keys()].filter(
      (cell) => !covered.includes(cell) && SHOWS.test(cells[cell]?.text ?? ''),
    );
    const [first, ...others] = open.map((cell) => ({ cell, sum: likeness(seen[cell] ?? []) }));
    if (!first) break;
    const { cell } = others.reduce((most, one) => (one.sum > most.sum ? one : most), first);
    covered.push(cell);
    seen[cell] = featuresOf({ header: cells[cell]?.header ?? '', text: COVERED });
  }
  return covered;
}
