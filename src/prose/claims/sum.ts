import type Big from 'big.js';
import { type ClaimRule, decimal, type Stated, vietnamese } from './finding';
import { overlap } from './interval';
import { addable, isAttribute, nounClass, sameNoun } from './noun';
import { matchesOf } from './passage';
import {
  type Amount,
  amountOf,
  amountsIn,
  bulletsOf,
  type Segment,
  segmentsOf,
  sumOf,
} from './segment';
import {
  type Group,
  levelAt,
  type Reading,
  sentenceEnd,
  sentenceStart,
  tokenIndexAt,
} from './structure';

/**
 * How surely the parts make up the whole. `whole`: "gồm", or brackets that only hold parts;
 * `within`: "trong đó", which may name some parts only; `loose`: a colon further on;
 * `rest`: the last part is what is left.
 */
type Strength = 'whole' | 'within' | 'loose' | 'rest';

/** How far apart a slip leaves the two; further apart, the parts were never meant to be all. */
function isSlip(whole: Big, sum: Big, strength: Strength): boolean {
  const apart = whole.minus(sum).abs();
  const share = { whole: 0.3, within: 0.1, loose: 0.06, rest: 0.1 }[strength];
  if (strength !== 'whole' && whole.lt(5) && sum.lt(whole)) return false;
  const limit = whole.times(share);
  return apart.lte(limit.gt(1) ? limit : 1);
}

interface Breakdown {
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  readonly end: number;
}

function stated({ whole, parts, end }: Breakdown, consistent: boolean): Stated {
  const sum = sumOf(parts);
  const claimed = vietnamese(whole.value);
  const computed = vietnamese(sum.value);
  const addends = parts.map((part) => vietnamese(part.value)).join(' + ');
  return {
    kind: 'sum',
    start: whole.token.start,
    end,
    figures: [whole, ...parts].map(({ value }) => decimal(value)),
    claimed: decimal(whole.value),
    computed: decimal(sum.value),
    consistent,
    reason: consistent
      ? `nói ${claimed}, cộng lại đúng ${computed}`
      : `nói ${claimed}, cộng lại được ${computed} (${addends})`,
    subject: whole.token.start,
  };
}

function matches({ whole, parts }: Breakdown): boolean {
  return overlap(whole.range, sumOf(parts).range);
}

/** The first number of each segment; whatever else the segment counts is about that part. */
function partsOf(reading: Reading, segments: readonly Segment[], level: number): readonly Amount[] {
  return segments.flatMap((segment) => {
    const [first] = amountsIn(reading, segment.start, segment.end, level);
    return first ? [first] : [];
  });
}

/** `lĩnh vực A (8 thủ tục); lĩnh vực B (4 thủ tục)`: the parts stand in brackets of their own. */
function bracketedParts(reading: Reading, group: Group, level: number): readonly Amount[] {
  const children = reading.groups
    .map((child, index) => ({ child, index }))
    .slice(level + 1)
    .filter(({ child }) => child.parent === level && child.start < group.end);
  const parts = children.flatMap(({ child, index }) => {
    const amounts = amountsIn(reading, child.start, child.end, index);
    return amounts.length === 1 ? amounts : [];
  });
  return parts.length === children.length ? parts : [];
}

const INCOMPLETE = /…|\.\.\.|v\.v|vân vân|nhất là|chủ yếu|điển hình|như(?!\p{L}| sau)|tiêu biểu/u;

/** Whether an unequal sum is worth a finding, given what the words allow. */
function isFinding(reading: Reading, breakdown: Breakdown, strength: Strength): boolean {
  const { whole, parts, end } = breakdown;
  const all = [whole, ...parts];
  if (parts.length < 2) return false;
  if (all.some(({ token }) => token.type === 'quantity' && token.unsure)) return false;
  if (!parts.every((part) => addable(part.unit, whole.unit))) return false;
  const named = parts.filter((part) => isAttribute(part.unit)).length;
  if (named > 0 && named < parts.length) return false;
  if (strength !== 'rest' && INCOMPLETE.test(reading.low.slice(whole.token.end, end))) return false;
  return isSlip(whole.value, sumOf(parts).value, strength);
}

/** The amounts a breakdown may be of, nearest first: those before it in the same clause. */
function wholesBefore(
  reading: Reading,
  anchor: number,
  level: number,
  reach: number,
): readonly Amount[] {
  const from = Math.max(sentenceStart(reading, Math.max(0, anchor - 1)), anchor - reach);
  const found: Amount[] = [];
  for (let index = tokenIndexAt(reading, anchor) - 1; index >= 0 && found.length < 4; index -= 1) {
    const token = reading.tokens[index];
    if (!token || token.start < from) break;
    const amount = levelAt(reading, token.start) === level ? amountOf(token) : undefined;
    if (!amount || nounClass(amount.unit) === 'time') continue;
    found.push(amount);
    if (token.type === 'fraction')
      found.push({
        ...amount,
        value: token.denominator,
        range: { lo: token.denominator, hi: token.denominator },
      });
  }
  return found;
}

/** Judges the candidates for the whole: any that fits makes it right, else the nearest is wrong. */
function judge(
  reading: Reading,
  wholes: readonly Amount[],
  options: readonly (readonly Amount[])[],
  strength: Strength,
): readonly Stated[] {
  const breakdowns = wholes.flatMap((whole) =>
    options
      .filter((parts) => parts.length >= 2)
      .map((parts): Breakdown => ({ whole, parts, end: parts[parts.length - 1]?.token.end ?? 0 })),
  );
  const right = breakdowns.find(matches);
  if (right) return [stated(right, true)];
  const nearest = breakdowns[0];
  return nearest && isFinding(reading, nearest, strength) ? [stated(nearest, false)] : [];
}

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
  const own = partsOf(reading, segments, level);
  const parts = own.length > 0 ? own : bracketedParts(reading, group, level);
  const between = reading.low.slice(whole.token.end, group.anchor);
  const apart = /[;:]|\.\s/.test(between);
  const opened = OPENING_MARK.test(body);
  // Brackets that are not opened by a word hold parts only if every segment is a part.
  const parted =
    opened ||
    own.length === 0 ||
    segments.every(
      (segment) =>
        amountsIn(reading, segment.start, segment.end, level).length > 0 || segment.after === ',',
    );
  const found = judge(reading, wholes, [parts], within ? 'within' : 'whole');
  return found.filter(({ consistent }) => consistent || (parted && !apart));
}

const MARKER = /trong đó|trong số đó|bao gồm|gồm|chia ra|cụ thể(?: như sau)?|như sau|:(?!\/\/)/gu;

/** How far an inline breakdown goes: to the end of its sentence, or of its run of bullets. */
function inlineEnd(reading: Reading, from: number): number {
  const { text } = reading;
  const limit = Math.min(text.length, from + 3000);
  const bullet = /^[\s:]*([-–+•])\s/.exec(text.slice(from, from + 8))?.[1];
  let end = sentenceEnd(reading, from);
  if (bullet === undefined) {
    // "Trong đó:" at the end of a line opens a list on the next ones.
    if (!/^[\s:]*\n\s*[-+•]/.test(text.slice(from, from + 12))) return Math.min(end, limit);
  }
  while (end < limit && /^\s*[-–+•]\s/.test(text.slice(end, end + 6))) {
    const next = sentenceEnd(reading, end + 1);
    if (next <= end) break;
    end = next;
  }
  return Math.min(end, limit);
}

const MOST_PARTS = 40;

interface Part {
  readonly amount: Amount;
  readonly after: Segment['after'];
}

/**
 * The runs of parts that the words may mean, the likeliest first. A run ends where the separator
 * changes (`,` to `;`), after `và`, or where something else begins to be counted.
 */
function runsOf(parts: readonly Part[]): readonly (readonly Amount[])[] {
  const amounts = parts.map(({ amount }) => amount);
  const between = parts[1]?.after;
  const first = amounts[0];
  const ends = parts.flatMap((part, index): readonly number[] => {
    if (index < 1) return [];
    const before = parts[index - 1];
    const changed = part.after === ';' && between !== ';';
    const closed = index > 1 && before?.after === 'và' && part.after !== 'và';
    const other =
      first !== undefined &&
      !sameNoun(part.amount.unit, first.unit) &&
      amounts.slice(0, index).every(({ unit }) => sameNoun(unit, first.unit));
    return part.after === 'bullet' || changed || closed || other ? [index] : [];
  });
  const [likely = amounts.length, ...others] = ends;
  return [likely, ...others, amounts.length].map((end) => amounts.slice(0, end));
}

function bulletRun(
  reading: Reading,
  bullets: readonly Segment[],
  level: number,
  whole: Amount,
): readonly Amount[] {
  return bullets.flatMap((bullet) => {
    const amounts = amountsIn(reading, bullet.start, bullet.end, level);
    const part = amounts.find((amount) => sameNoun(amount.unit, whole.unit)) ?? amounts[0];
    return part ? [part] : [];
  });
}

const OPENS_BULLETS = /^[\s:]*(?:\n\s*)?[-–+•]\s/;

function inlineRuns(
  reading: Reading,
  from: number,
  level: number,
  whole: Amount,
): readonly (readonly Amount[])[] {
  const end = inlineEnd(reading, from);
  if (OPENS_BULLETS.test(reading.text.slice(from, from + 12))) {
    const bullets = bulletsOf(reading, from, end, level);
    return [bulletRun(reading, bullets.slice(0, MOST_PARTS), level, whole)];
  }
  const parts = segmentsOf(reading, from, end, level).flatMap((segment): readonly Part[] => {
    const [amount] = amountsIn(reading, segment.start, segment.end, level);
    return amount ? [{ amount, after: segment.after }] : [];
  });
  return runsOf(parts.slice(0, MOST_PARTS));
}

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
  if (/;/.test(between)) return [];
  const strength: Strength = /gồm|chia ra|cụ thể|như sau/.test(sign)
    ? 'whole'
    : sign === ':' && /[,.]/.test(between)
      ? 'loose'
      : 'within';
  return judge(reading, wholes, runs, strength);
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
      range: { lo: first.denominator, hi: first.denominator },
      unit: first.unit,
    };
    const breakdown = { whole, parts, end: parts[parts.length - 1]?.token.end ?? first.end };
    const words = low.slice(sentenceStart(reading, first.start), stop);
    const byState = /hoàn thành|đã |xong/u.test(words) && /đang|chưa|quá hạn|còn/u.test(words);
    if (matches(breakdown)) found.push(stated(breakdown, true));
    else if (byState && isSlip(whole.value, sumOf(parts).value, 'within'))
      found.push(stated(breakdown, false));
  }
  return found;
}

const TOTAL = /tổng cộng|tổng số|cộng chung|tất cả(?: là)?/gu;

/** `20 suất cho A, 30 suất cho B, tổng cộng 50 suất`: the parts come first. */
function totalAfter(reading: Reading, at: number): readonly Stated[] {
  const level = levelAt(reading, at);
  const from = sentenceStart(reading, at);
  const token = reading.tokens[tokenIndexAt(reading, at)];
  const whole = token && token.start - at < 40 ? amountOf(token) : undefined;
  if (
    !whole ||
    from === at ||
    !/[,;(]\s*(?:với |là )?$/u.test(reading.low.slice(Math.max(0, at - 6), at))
  )
    return [];
  const parts = amountsIn(reading, Math.max(from, at - 1500), at, level).filter((part) =>
    sameNoun(part.unit, whole.unit),
  );
  const suffixes = parts.map((_, index) => parts.slice(index)).filter((run) => run.length >= 2);
  const found = suffixes.map((run): Breakdown => ({ whole, parts: run, end: whole.token.end }));
  const right = found.find(matches);
  const chosen = right ?? found[0];
  if (!chosen) return [];
  const start = chosen.parts[0]?.token.start ?? at;
  if (right) return [{ ...stated(right, true), start }];
  return isFinding(reading, { ...chosen, end: at }, 'within')
    ? [{ ...stated(chosen, false), start }]
    : [];
}

/** `tổng số 13 cơ sở … - 08 cơ sở … - 05 cơ sở …`: bullets of the same noun, without a marker. */
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

/** `tổng số 50 người … 07 người … 31 trường hợp … 12 trường hợp còn lại`. */
function restSum(reading: Reading, at: number): readonly Stated[] {
  const { low } = reading;
  const from = Math.max(0, at - 900);
  const level = levelAt(reading, at);
  const [rest] = wholesBefore(reading, at, level, 40);
  if (!rest || !/^[\p{L}\s]*$/u.test(low.slice(rest.token.end, at))) return [];
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
