import type Big from 'big.js';
import { writeNumber } from '../model/number';
import { meet, point } from './interval';
import { NAME_HEAD } from './list';
import { addable, isAttribute, nounClass, sameNoun } from './noun';
import { levelAt, type Reading, sentenceStart, tokenIndexAt } from './reading';
import { type Amount, amountOf, sumOf } from './segment';
import { decimal, type Stated } from './stated';

/**
 * How surely the parts make up the whole. `whole`: "gồm", or brackets that only hold parts;
 * `within`: "trong đó", which may name some parts only; `loose`: a colon further on;
 * `rest`: the last part is what is left.
 */
export type Strength = 'whole' | 'within' | 'loose' | 'rest';

/** 8.186 for 8.681: two digits in each other's place; in long numbers no accident. */
function hasSwappedDigits(a: Big, b: Big): boolean {
  const [first, second] = [a.c.join(''), b.c.join('')];
  if (a.e !== b.e || first.length !== second.length || first.length < 4) return false;
  const apart = Array.from(first, (_, index) => index).filter(
    (index) => first.charAt(index) !== second.charAt(index),
  );
  const [one = 0, other = 0] = apart;
  return (
    apart.length === 2 &&
    first.charAt(one) === second.charAt(other) &&
    first.charAt(other) === second.charAt(one)
  );
}

/** How far apart a slip leaves the two; further apart, the parts were never meant to be all. */
export function isSlipOfSum(whole: Big, sum: Big, strength: Strength): boolean {
  if (hasSwappedDigits(whole, sum)) return true;
  const apart = whole.minus(sum).abs();
  const share = { whole: 0.3, within: 0.1, loose: 0.06, rest: 0.1 }[strength];
  if (strength !== 'whole' && whole.lt(5) && sum.lt(whole)) return false;
  const limit = whole.times(share);
  return apart.lte(limit.gt(1) ? limit : 1);
}

export interface Breakdown {
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  readonly end: number;
}

export function statedSum({ whole, parts, end }: Breakdown, consistent: boolean): Stated {
  const sum = sumOf(parts);
  const claimed = writeNumber(whole.value);
  const computed = writeNumber(sum.value);
  const addends = parts.map((part) => writeNumber(part.value)).join(' + ');
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

export function addsUp({ whole, parts }: Breakdown): boolean {
  return meet(whole.range, sumOf(parts).range);
}

const INCOMPLETE =
  /…|\.\.\.|v\.v|vân vân|nhất là|chủ yếu|điển hình|như(?!\p{sc=Latn}| sau)|tiêu biểu/u;

const PLUS_ONE = /^[^.;()\d]* và (\p{sc=Latn}[^.;()\d]*)/u;

/** `… 17 huyện … và thị xã Sơn Tây`: a last part that is named without the number 1. */
function endsInNamedPart(reading: Reading, end: number): boolean {
  const last = PLUS_ONE.exec(reading.low.slice(end, end + 400))?.[1];
  return last !== undefined && NAME_HEAD.test(last);
}

const UNCOUNTED = '(?:lãnh đạo|đại diện|các|những|một số|thành viên|toàn thể|nhiều|số còn lại)';
const UNCOUNTED_AFTER = new RegExp(`^[^.;()\\d]*(?: và| cùng|,) ${UNCOUNTED}(?!\\p{sc=Latn})`, 'u');
const UNCOUNTED_BEFORE = new RegExp(
  `(?:gồm|đó|:) (?:có )?(?:đồng chí )?${UNCOUNTED}[^.;()\\d]*,`,
  'u',
);

/** `20 người gồm 05 cán bộ, 12 hội viên và lãnh đạo phường`: some parts have no number. */
function hasUncounted(reading: Reading, start: number, end: number): boolean {
  const { low } = reading;
  return (
    UNCOUNTED_AFTER.test(low.slice(end, end + 200)) || UNCOUNTED_BEFORE.test(low.slice(start, end))
  );
}

/** Whether an unequal sum is worth a finding, given what the words allow. */
export function isFinding(reading: Reading, breakdown: Breakdown, strength: Strength): boolean {
  const { whole, parts, end } = breakdown;
  const all = [whole, ...parts];
  if (parts.length < 2) return false;
  if (all.some(({ token }) => token.type === 'quantity' && token.unsure)) return false;
  if (whole.token.type === 'quantity' && whole.token.approximate !== undefined) return false;
  if (!parts.every((part) => addable(part.unit, whole.unit))) return false;
  const named = parts.filter((part) => isAttribute(part.unit)).length;
  const bySex = parts.some(({ unit }) => /(?:^| )nam(?!\p{sc=Latn})/u.test(unit));
  if (named > 0 && named < parts.length && !bySex) return false;
  if (strength !== 'rest' && INCOMPLETE.test(reading.low.slice(whole.token.end, end))) return false;
  const sum = sumOf(parts).value;
  // A part as large as the whole beside other parts: the parts are of something larger.
  if (strength === 'within' && parts.some(({ value }) => value.eq(whole.value))) return false;
  if (whole.value.minus(sum).eq(1) && endsInNamedPart(reading, end)) return false;
  if (sum.lt(whole.value) && hasUncounted(reading, whole.token.end, end)) return false;
  if (strength === 'within' && nounClass(whole.unit) === 'money') {
    // "Trong đó" of money names the large items; what they leave is the small ones.
    const less = sum.lt(whole.value) && !hasSwappedDigits(whole.value, sum);
    return !less && isSlipOfSum(whole.value, sum, 'whole');
  }
  return isSlipOfSum(whole.value, sum, strength);
}

/** The amounts a breakdown may be of, nearest first: those before it in the same clause. */
export function wholesBefore(
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
        range: point(token.denominator),
      });
  }
  return found;
}

/** Parts that count the same thing as a whole further back are surely of that one. */
function countsSame(whole: Amount, parts: readonly Amount[]): boolean {
  const same = parts.filter((part) => sameNoun(part.unit, whole.unit));
  const unnamed = parts.filter((part) => part.unit === '');
  return same.length > 0 && same.length + unnamed.length === parts.length;
}

/**
 * Judges the candidates for the whole, nearest first: any that fits makes the claim right; else it
 * is wrong of the nearest, or of one further back that counts the same thing as the parts.
 */
export function judge(
  reading: Reading,
  wholes: readonly Amount[],
  options: readonly (readonly Amount[])[],
  strength: Strength,
): readonly Stated[] {
  const sums = options.filter((parts) => parts.length >= 2);
  const breakdownOf = (whole: Amount, parts: readonly Amount[]): Breakdown => ({
    whole,
    parts,
    end: parts[parts.length - 1]?.token.end ?? 0,
  });
  const right = wholes
    .flatMap((whole) => sums.map((parts) => breakdownOf(whole, parts)))
    .find(addsUp);
  if (right) return [statedSum(right, true)];
  const wrong = wholes
    .flatMap((whole, index) =>
      sums
        .filter((parts) => index === 0 || countsSame(whole, parts))
        .map((parts) => breakdownOf(whole, parts)),
    )
    .find((breakdown) => isFinding(reading, breakdown, strength));
  return wrong ? [statedSum(wrong, false)] : [];
}

/** `trong đó` with a part greater than its whole. */
export function impossiblePart(
  reading: Reading,
  wholes: readonly Amount[],
  part: Amount,
): readonly Stated[] {
  const { low } = reading;
  const [whole, ...others] = wholes;
  if (!whole || others.some(({ value }) => value.gte(part.value))) return [];
  const between = low.slice(whole.token.end, part.token.start);
  const bound = /^[^.;:\d]{0,80}\(?trong đó[^.;\d]{0,60}$/u.test(between);
  const flat = whole.token.type === 'quantity' && part.token.type === 'quantity';
  if (!bound || !flat || !sameNoun(whole.unit, part.unit) || part.value.lte(whole.range.hi))
    return [];
  if (whole.token.type === 'quantity' && (whole.token.unsure || whole.token.approximate)) return [];
  const [said, more] = [writeNumber(whole.value), writeNumber(part.value)];
  return [
    {
      kind: 'sum',
      start: whole.token.start,
      end: part.token.end,
      figures: [decimal(whole.value), decimal(part.value)],
      claimed: decimal(whole.value),
      computed: decimal(part.value),
      consistent: false,
      reason: `phần "trong đó" là ${more}, lớn hơn cả tổng ${said}`,
      subject: whole.token.start,
    },
  ];
}
