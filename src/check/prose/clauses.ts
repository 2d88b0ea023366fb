import { nounClass, type Quantity, type Reading, type Token } from '../../claims';
import { matchesOf } from '../../model/matches';
import type { Period } from '../../model/period';
import { type TimeWords, timeWordsIn } from './periodWords';

/** A stretch of text between two marks. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The marks before and after it. */
  readonly after: string;
  readonly until: string;
  /** As it stands, in lower case, and so with words of time and counted numbers blank. */
  readonly text: string;
  readonly low: string;
  readonly blank: string;
  /** Its numbers and shares; those that only tell an age or how long something takes are left out. */
  readonly counted: readonly Token[];
  readonly times: readonly TimeWords[];
  /** Whether it stands in a row of a table or beside a token without a value. */
  readonly isUnread: boolean;
}

const MARK = /[;:,.!?()[\]|\n…]| [-–] /gu;

/** Cuts a text at its marks; numbers and what is written with a full stop stay whole. */
export function clausesOf(reading: Reading, own: Period): readonly Clause[] {
  const { text, low, tokens } = reading;
  const times = timeWordsIn(low, own);
  const counted = tokens.filter(isCounted);
  const blank = withBlanks(low, [...counted, ...times]);
  const [nextCounted, nextTime] = [takerOf(counted), takerOf(times)];
  let isTable = false;
  return boundsOf(reading).map(({ start, end, after, until }) => {
    isTable = (after === '\n' ? false : isTable) || until === '|' || after === '|';
    return {
      start,
      end,
      after,
      until,
      text: text.slice(start, end),
      low: low.slice(start, end),
      blank: blank.slice(start, end),
      counted: nextCounted(start, end),
      times: nextTime(start, end),
      isUnread: isTable || /[{}]/.test(text.slice(start, end)),
    };
  });
}

type Bounds = Pick<Clause, 'start' | 'end' | 'after' | 'until'>;

function boundsOf({ text, tokens, sentences }: Reading): readonly Bounds[] {
  const begins = new Set(sentences);
  const bounds: Bounds[] = [];
  let [start, after, next] = [0, '\n', 0];
  for (const { 0: sign, index } of matchesOf(MARK, text)) {
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    if ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < index) continue;
    if (sign === '.' && !begins.has(index + 1) && index + 1 < text.length) continue;
    const until = sign.trim();
    bounds.push({ start, end: index, after, until: sign === '\n' ? sign : until });
    start = index + sign.length;
    after = sign === '\n' ? sign : until;
  }
  return [...bounds, { start, end: text.length, after, until: '\n' }];
}

function isCounted(token: Token): boolean {
  return (
    token.type === 'fraction' || (token.type === 'quantity' && nounClass(token.unit) !== 'time')
  );
}

/** Takes what lies in stretches that follow each other. */
function takerOf<Part extends { readonly start: number; readonly end: number }>(
  parts: readonly Part[],
): (start: number, end: number) => readonly Part[] {
  let next = 0;
  return (start, end) => {
    while ((parts[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const from = next;
    while ((parts[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    return parts.slice(from, next);
  };
}

/** A text with some parts blank, as long as it was. */
function withBlanks(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Whether a number of a clause can be stated of something. */
export function isQuantity(token: Token): token is Quantity {
  return token.type === 'quantity';
}
