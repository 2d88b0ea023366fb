import { matchesOf } from '../model/matches';
import {
  addsUp,
  type Breakdown,
  impossiblePart,
  isFinding,
  isSlipOfSum,
  judge,
  type Strength,
  statedSum,
  wholesBefore,
} from './breakdown';
import { point } from './interval';
import { addable, nounClass, sameNoun } from './noun';
import {
  bracketedParts,
  inlineEnd,
  inlineRuns,
  MOST_PARTS,
  partOptions,
  partsOfSegments,
} from './parts';
import {
  type Group,
  levelAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
  tokenIndexAt,
} from './reading';
import { type Amount, amountOf, amountsIn, bulletsOf, segmentsOf, sumOf } from './segment';
import type { ClaimRule, Stated } from './stated';

const OPENING_MARK = /^\s*(?:trong đó|trong số đó|gồm|bao gồm|cụ thể|chia ra|như sau)(?: có)?/u;

function groupSum(reading: Reading, group: Group, level: number): readonly Stated[] {
  const wholes = wholesBefore(
    reading,
    group.anchor,
    group.kind === 'note' ? levelAt(reading, group.anchor) : group.parent,
    220,
  );
  const [whole] = wholes;
  if (!whole) return [];
  const body = reading.low.slice(group.start, group.end);
  const within = /^\s*(?:trong đó|trong số đó)/u.test(body);
  const segments = segmentsOf(reading, group.start, group.end, level);
  const own = partsOfSegments(reading, segments, level);
  const between = reading.low.slice(whole.token.end, group.anchor);
  const opened = OPENING_MARK.test(body);
  // A footnote after another figure hangs on that: what it names in passing is no part of the total.
  const inPassing = isFootnote(reading, group) && !opened && /\d/.test(between);
  const parts = own.length > 0 || inPassing ? own : bracketedParts(reading, group, level);
  const apart = /[;:](?!\s*$)|\.\s/.test(between);
  // Brackets that are not opened by a word hold parts only if every item has a number.
  const items = segmentsOf(reading, group.start, group.end, level, /;/g);
  const parted =
    opened ||
    own.length === 0 ||
    items.every(({ start, end }) => amountsIn(reading, start, end, level).length > 0);
  const found = judge(reading, wholes, partOptions(reading, parts), within ? 'within' : 'whole');
  const [first] = parts;
  const impossible = within && first ? impossiblePart(reading, wholes, first) : [];
  // Brackets hang on the number before them that their parts can make up, on no other.
  const hung = wholes.find(({ unit }) => parts.some((part) => addable(part.unit, unit))) ?? whole;
  const hanging = found.filter(
    ({ consistent, subject }) => consistent || (parted && !apart && subject === hung.token.start),
  );
  return [...hanging, ...impossible];
}

function isFootnote({ text }: Reading, { kind, anchor }: Group): boolean {
  return kind === 'note' || text.startsWith('[[', anchor);
}

const MARKER = /trong đó|trong số đó|bao gồm|gồm|chia ra|cụ thể(?: như sau)?|như sau|:(?!\/\/)/gu;

function inlineSum(reading: Reading, sign: string, at: number): readonly Stated[] {
  const level = levelAt(reading, at);
  const from = at + sign.length;
  const here = wholesBefore(reading, at, level, 260);
  const earlier = /^[\s"“]*$/.test(reading.text.slice(sentenceStart(reading, at), at))
    ? wholesBefore(reading, sentenceStart(reading, at) - 1, level, 200)
    : [];
  const wholes = here.length > 0 ? here : earlier;
  const [whole] = wholes;
  if (!whole) return [];
  const runs = inlineRuns(reading, from, level, whole);
  const between = reading.low.slice(whole.token.end, at);
  if (/;(?!\s*$)/.test(between)) return [];
  const strength: Strength = /gồm|chia ra|cụ thể|như sau/.test(sign)
    ? 'whole'
    : sign === ':' && /[,.]/.test(between)
      ? 'loose'
      : 'within';
  const first = runs[0]?.[0];
  const impossible = sign === 'trong đó' && first ? impossiblePart(reading, wholes, first) : [];
  return [...judge(reading, wholes, runs, strength), ...impossible];
}

/** `05/10 hoàn thành, 05/10 đang thực hiện`: shares of one whole by state. */
function sharesSum(reading: Reading): readonly Stated[] {
  const found: Stated[] = [];
  const { tokens, low } = reading;
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (first?.type !== 'fraction') continue;
    const stop = sentenceEnd(reading, first.start);
    const parts: Amount[] = [];
    for (let next = index; next < tokens.length && parts.length < MOST_PARTS; next += 1) {
      const token = tokens[next];
      if (!token || token.start >= stop) break;
      if (token.type !== 'fraction' || !token.denominator.eq(first.denominator)) continue;
      const amount = amountOf(token);
      if (amount) parts.push(amount);
    }
    if (parts.length < 2) continue;
    index = tokenIndexAt(reading, (parts[parts.length - 1]?.token.start ?? first.start) + 1) - 1;
    const whole = {
      token: first,
      value: first.denominator,
      range: point(first.denominator),
      unit: first.unit,
    };
    const breakdown = { whole, parts, end: parts[parts.length - 1]?.token.end ?? first.end };
    const words = low.slice(sentenceStart(reading, first.start), stop);
    const byState = /hoàn thành|đã |xong/u.test(words) && /đang|chưa|quá hạn|còn/u.test(words);
    if (addsUp(breakdown)) found.push(statedSum(breakdown, true));
    else if (byState && isSlipOfSum(whole.value, sumOf(parts).value, 'within'))
      found.push(statedSum(breakdown, false));
  }
  return found;
}

const TOTAL = /tổng cộng|tổng số|cộng chung|tất cả(?: là)?/gu;

/** `20 suất cho A, 30 suất cho B, tổng cộng 50 suất`: the parts come first. */
function totalAfter(reading: Reading, at: number): readonly Stated[] {
  const group = reading.groups[levelAt(reading, at)];
  // `… 03 đồng chí (tổng cộng 10 đồng chí)`: the parts stand before the brackets.
  const opens = group !== undefined && reading.text.slice(group.start, at).trim() === '';
  const level = opens ? group.parent : levelAt(reading, at);
  const from = sentenceStart(reading, at);
  const token = reading.tokens[tokenIndexAt(reading, at)];
  const whole = token && token.start - at < 40 ? amountOf(token) : undefined;
  if (
    !whole ||
    from === at ||
    !/[,;(]\s*(?:với |là )?$/u.test(reading.low.slice(Math.max(0, at - 6), at))
  )
    return [];
  // "Tổng cộng" closes a list of whatever it is of; "tổng số" may begin to speak of something else.
  const closes = reading.low.startsWith('tổng cộng', at);
  const parts = amountsIn(reading, Math.max(from, at - 1500), at, level).filter(
    (part) => sameNoun(part.unit, whole.unit) || (closes && addable(part.unit, whole.unit)),
  );
  const suffixes = parts.map((_, index) => parts.slice(index)).filter((run) => run.length >= 2);
  const found = suffixes.map((run): Breakdown => ({ whole, parts: run, end: whole.token.end }));
  const right = found.find(addsUp);
  const chosen = right ?? found[0];
  if (!chosen) return [];
  const start = chosen.parts[0]?.token.start ?? at;
  if (right) return [{ ...statedSum(right, true), start }];
  return isFinding(reading, { ...chosen, end: at }, 'within')
    ? [{ ...statedSum(chosen, false), start }]
    : [];
}

/** `tổng số 20 cơ sở … - 12 cơ sở … - 08 cơ sở …`: bullets of the same noun, without a marker. */
function totalBefore(reading: Reading, at: number): readonly Stated[] {
  const level = levelAt(reading, at);
  const token = reading.tokens[tokenIndexAt(reading, at)];
  const whole = token && token.start - at < 60 ? amountOf(token) : undefined;
  if (!whole || whole.unit === '') return [];
  const bullets = bulletsOf(reading, whole.token.end, inlineEnd(reading, whole.token.end), level);
  const parts = bullets.slice(1, MOST_PARTS).flatMap((bullet) => {
    const [first] = amountsIn(reading, bullet.start, bullet.end, level);
    const opens = first && /^\s*$/.test(reading.text.slice(bullet.start, first.token.start));
    return opens && sameNoun(first.unit, whole.unit) ? [first] : [];
  });
  return judge(reading, [whole], [parts], 'within');
}

/** `tổng số 60 người … 20 người … 30 trường hợp … 10 trường hợp còn lại`. */
function restSum(reading: Reading, at: number): readonly Stated[] {
  const { low } = reading;
  const from = Math.max(0, at - 900);
  const level = levelAt(reading, at);
  const [rest] = wholesBefore(reading, at, level, 40);
  if (!rest || !/^[\p{sc=Latn}\s]*$/u.test(low.slice(rest.token.end, at))) return [];
  const total = low.slice(from, rest.token.start).lastIndexOf('tổng số ');
  if (total < 0) return [];
  const amounts = amountsIn(reading, from + total, rest.token.end, level).filter(
    ({ unit }) => nounClass(unit) !== 'time',
  );
  const [whole, ...parts] = amounts;
  if (!whole) return [];
  return judge(reading, [whole], [parts], 'rest');
}

/** Sums of parts: a whole and its breakdown, in brackets, in a note, after a marker, or before it. */
export const sumClaims: ClaimRule = (reading) => {
  const { groups, low } = reading;
  return [
    ...groups.flatMap((group, level) => groupSum(reading, group, level)),
    ...matchesOf(MARKER, low).flatMap((match) => inlineSum(reading, match[0], match.index)),
    ...sharesSum(reading),
    ...matchesOf(TOTAL, low).flatMap((match) => totalAfter(reading, match.index)),
    ...matchesOf(/tổng số/gu, low).flatMap((match) => totalBefore(reading, match.index)),
    ...matchesOf(/còn lại/gu, low).flatMap((match) => restSum(reading, match.index)),
  ];
};
