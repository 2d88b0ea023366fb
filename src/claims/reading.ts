import { matchesOf } from '../model/matches';
import { firstIndexWhere } from '../model/sortedSearch';
import { type Passage, passageOf } from './passage';
import { tokensOf } from './scan';
import type { Quantity, Token } from './token';

/** Words set apart from the sentence: in brackets, or in a footnote. */
interface Flat {
  /** What it hangs on ends here: before the bracket, or at the note's mark. */
  readonly anchor: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'bracket' | 'note';
}

export interface Group extends Flat {
  /** The index of the group around it, or -1. */
  readonly parent: number;
}

/** A passage read into numbers, groups and sentences; what every rule works on. */
export interface Reading extends Passage {
  readonly tokens: readonly Token[];
  readonly groups: readonly Group[];
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
  /** The offsets at which a sentence or line begins, ascending from 0. */
  readonly sentences: readonly number[];
}

const OPENING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '[[': ']]', '{': '}' };
const LONGEST_BRACKET = 6000;

function bracketGroups(text: string, tokens: readonly Token[]): readonly Flat[] {
  const marks = new Set(tokens.filter((token) => token.type === 'mark').map(({ start }) => start));
  const open: { readonly close: string; readonly at: number }[] = [];
  const groups: Flat[] = [];
  for (const { 0: sign, index } of matchesOf(/\(\d{1,3}\)|\[\[|\]\]|[()[\]{}]/g, text)) {
    if (marks.has(index)) continue;
    const close = OPENING[sign.startsWith('(') ? '(' : sign];
    if (close !== undefined) {
      open.push({ close, at: index });
      continue;
    }
    const top = open[open.length - 1];
    // A bracket closed without having been opened is a list letter: `a) …`.
    if (!top || top.close !== sign) continue;
    open.pop();
    if (index - top.at > LONGEST_BRACKET) continue;
    groups.push({ anchor: top.at, start: top.at + sign.length, end: index, kind: 'bracket' });
  }
  return groups;
}

function noteGroups(text: string, tokens: readonly Token[]): readonly Flat[] {
  const anchors = new Map<number, number>();
  const bodies: { readonly number: number; readonly mark: number; readonly start: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'note') {
      const attached = token.start > 0 && !/\s/.test(text.charAt(token.start - 1));
      if (attached) anchors.set(token.number, token.start);
      else bodies.push({ number: token.number, mark: token.start, start: token.end });
      return;
    }
    // Copied text loses the raised figure of a note: `…viên⁶. 6 (1) …`.
    const next = tokens[index + 1];
    const bare = token.type === 'quantity' || token.type === 'label';
    if (bare && next?.type === 'mark' && next.number === 1 && next.start - token.end <= 2) {
      const number = Number(text.slice(token.start, token.end));
      if (anchors.has(number)) bodies.push({ number, mark: token.start, start: token.end });
    }
  });
  return bodies.map((body, index): Flat => {
    const line = text.indexOf('\n', body.start);
    const limit = Math.min(bodies[index + 1]?.mark ?? text.length, line < 0 ? text.length : line);
    // A note whose reference is not in the passage hangs on the words before it.
    const anchor = anchors.get(body.number) ?? body.mark;
    return { anchor, start: body.start, end: limit, kind: 'note' };
  });
}

const STOP = /[.!?](?=["”)*]*\s+["“(]?[\p{Lu}\d+¹²³⁴⁵⁶⁷⁸⁹-])|…(?=\s+\p{Lu})|\n/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:đ\/c|tp|t\.p|pgs|gs|ts|ths|bs|p|q|tx|v\.v|mr|st|số|\p{sc=Latn})$/u;

function sentenceStarts(passage: Passage, tokens: readonly Token[]): readonly number[] {
  const items = tokens.filter((token) => token.type === 'label' && token.word === 'item');
  const itemEnds = new Set(items.map(({ end }) => end));
  const starts = [0, ...items.map(({ start }) => start)];
  for (const { 0: sign, index } of matchesOf(STOP, passage.text)) {
    const before = passage.low.slice(Math.max(0, index - 6), index);
    if (sign === '.' && (itemEnds.has(index) || ABBREVIATION.test(before))) continue;
    starts.push(index + 1);
  }
  return starts.sort((a, b) => a - b);
}

/** Each group with the index of the one around it, or -1. */
function nested(groups: readonly Flat[]): readonly Group[] {
  const sorted = [...groups].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: number[] = [];
  return sorted.map((group, index): Group => {
    while (open.length > 0 && (sorted[open[open.length - 1] ?? -1]?.end ?? 0) <= group.start) {
      open.pop();
    }
    const parent = open[open.length - 1] ?? -1;
    open.push(index);
    return { ...group, parent };
  });
}

const QUOTED = /“[^“”\n]{0,600}”|"[^"\n]{1,300}"/gu;

export function readingOf(raw: string): Reading {
  const passage = passageOf(raw);
  const { text } = passage;
  const tokens = tokensOf(passage);
  return {
    ...passage,
    tokens,
    groups: nested([...bracketGroups(text, tokens), ...noteGroups(text, tokens)]),
    quotes: matchesOf(QUOTED, text).map(({ 0: quoted, index }) => ({
      start: index,
      end: index + quoted.length,
    })),
    sentences: sentenceStarts(passage, tokens),
  };
}

/** How many sentences begin at an offset or before it. */
function sentencesTo({ sentences }: Reading, offset: number): number {
  return firstIndexWhere(sentences, (start) => start > offset);
}

export function sentenceStart(reading: Reading, offset: number): number {
  return reading.sentences[sentencesTo(reading, offset) - 1] ?? 0;
}

export function sentenceEnd(reading: Reading, offset: number): number {
  return reading.sentences[sentencesTo(reading, offset)] ?? reading.text.length;
}

/** The index of the first token that begins at or after an offset. */
export function tokenIndexAt(reading: Reading, offset: number): number {
  return firstIndexWhere(reading.tokens, ({ start }) => start >= offset);
}

/** The tokens that begin in a stretch. */
export function tokensBetween(reading: Reading, start: number, end: number): readonly Token[] {
  const from = tokenIndexAt(reading, start);
  return reading.tokens.slice(from, tokenIndexAt(reading, end));
}

/** The innermost group around an offset, or -1: the level that words there stand at. */
export function levelAt(reading: Reading, offset: number): number {
  const { groups } = reading;
  let level = firstIndexWhere(groups, ({ start }) => start > offset) - 1;
  while (level >= 0 && (groups[level]?.end ?? 0) <= offset) level = groups[level]?.parent ?? -1;
  return level;
}

export function inQuote(reading: Reading, offset: number): boolean {
  const { quotes } = reading;
  const next = firstIndexWhere(quotes, ({ start }) => start > offset);
  return offset < (quotes[next - 1]?.end ?? 0);
}

/** The quantities before an offset at a level, nearest first, at most `most` of them. */
export function quantitiesBefore(
  reading: Reading,
  offset: number,
  level: number,
  from: number,
  most: number,
): readonly Quantity[] {
  const found: Quantity[] = [];
  for (
    let index = tokenIndexAt(reading, offset) - 1;
    index >= 0 && found.length < most;
    index -= 1
  ) {
    const token = reading.tokens[index];
    if (!token || token.start < from) break;
    if (token.type === 'quantity' && levelAt(reading, token.start) === level) found.push(token);
  }
  return found;
}
