import Big from 'big.js';
import { writeNumber } from '../model/number';
import { type Interval, meet, minus, over, point, times } from './interval';
import { addable, sameNoun } from './noun';
import { type Reading, sentenceEnd, sentenceStart } from './reading';
import type { Stated } from './stated';
import { isChange, isSlipOfDifference, quantitiesIn, statedDifference } from './subtraction';
import type { Quantity } from './token';

const CHANGE =
  /(?<!gia )(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh lệch|chênh)\s*(?:thêm |là |được )?$/u;
const COMPARING = /so với|cùng kỳ|năm trước|tháng trước|quý trước|kỳ trước|từ /u;
const UP = /^(?:tăng|cao|nhiều)/u;
const DOWN = /^(?:giảm|thấp|ít)/u;

/** From the change to the value it is compared with, in one clause or in brackets. */
export const ACROSS =
  /^(?: \p{sc=Latn}+){0,4} (?:so với|so) (?![^(]* và )[^.;,:(]*\(?[^.;,()]{0,40}$|^(?: \p{sc=Latn}+){0,4} \((?:cùng kỳ|năm|tháng|quý|kỳ)[^.;,()]{0,40}$/u;

/** `từ 20 lên 25`, `từ 0,5% xuống còn 0,3%`. */
export const FROM_TO = /từ (?:[^,;]|,\d)*(?:lên|xuống|còn|đến)/u;

interface Compared {
  readonly now: Quantity;
  readonly past: Quantity;
  /** Which of the two is the later is plain from the words. */
  readonly directed: boolean;
  /** `từ … lên/xuống …`: they are about each other for sure. */
  readonly rising: boolean;
}

/** The two values that a change is between: one before it and one after, or the two before it. */
function comparedWith(reading: Reading, change: Quantity): readonly Compared[] {
  const start = Math.max(sentenceStart(reading, change.start), change.start - 300);
  const end = Math.min(sentenceEnd(reading, change.end), change.end + 120);
  const alike = (quantity: Quantity) =>
    quantity !== change && !quantity.unsure && quantity.unit !== '';
  const before = quantitiesIn(reading, start, change.start)
    .filter((quantity) => alike(quantity) && !quantity.percent)
    .slice(-3);
  const after = quantitiesIn(reading, change.end, end).filter(
    (quantity) => alike(quantity) && !quantity.percent,
  );
  const fits = (a: Quantity, b: Quantity) =>
    sameNoun(a.unit, b.unit) && (change.percent || addable(a.unit, change.unit));
  const [next] = after;
  const last = before[before.length - 1];
  const across =
    next && last && fits(last, next) && ACROSS.test(reading.low.slice(change.end, next.start))
      ? [{ now: last, past: next, directed: true, rising: false }]
      : [];
  const previous = before[before.length - 2];
  if (!previous || !last || !fits(previous, last)) return across;
  const words = reading.low.slice(Math.max(start, previous.start - 12), last.start);
  const rising = FROM_TO.test(words);
  if (change.percent && !rising) return across;
  // `46 đảng viên; so với cùng kỳ (41 đảng viên) tăng …`.
  const compared = /so với [^.;]*$/u.test(reading.low.slice(previous.end, last.start));
  if (compared) return [...across, { now: previous, past: last, directed: true, rising: false }];
  return [...across, { now: last, past: previous, directed: rising, rising }];
}

/** The change between two values, in their own unit or in percent of the earlier one. */
export function changeOf(
  { now, past }: Pick<Compared, 'now' | 'past'>,
  percent: boolean,
): { range: Interval; value: Big } | undefined {
  const value = now.value.minus(past.value);
  const range = minus(now.range, past.range);
  if (!percent) return { range, value };
  const ratio = over(now.range, past.range);
  return (
    ratio && {
      range: minus(times(ratio, point(new Big(100))), point(new Big(100))),
      value: value.times(100).div(past.value),
    }
  );
}

/** A change without its sign. */
export function unsigned({ range, value }: { range: Interval; value: Big }): {
  range: Interval;
  value: Big;
} {
  return value.lt(0)
    ? { value: value.abs(), range: { lo: range.hi.times(-1), hi: range.lo.times(-1) } }
    : { range, value };
}

const CHANGED_RATE = /^[^.;%\d]{0,30}\((?:tăng|giảm|[-−+])? ?$/u;

/** `79.177 việc, giảm 2.676 việc (3,27%)`: the change in percent of what was before it. */
export function changeRate(reading: Reading, percent: Quantity): readonly Stated[] {
  const from = sentenceStart(reading, percent.start);
  const [change, now] = [
    ...quantitiesIn(reading, Math.max(from, percent.start - 200), percent.start),
  ].reverse();
  if (!change || !now || !isChange(reading, change) || !sameNoun(now.unit, change.unit)) return [];
  if (!CHANGED_RATE.test(reading.low.slice(change.end, percent.start))) return [];
  if (!/^[^.;\d]{0,40}(?:tăng|giảm)(?: thêm)?\s*$/u.test(reading.low.slice(now.end, change.start)))
    return [];
  const fell = /giảm/u.test(reading.low.slice(now.end, change.start));
  const before = fell ? now.value.plus(change.value) : now.value.minus(change.value);
  if (before.lte(0) || change.unsure || now.unsure) return [];
  const rateOf = (base: Big) => change.value.times(100).div(base);
  // The value before the change may itself be the one that is said.
  const ofNow = now.value.gt(0) && meet(point(rateOf(now.value)), percent.range);
  const past = ofNow ? now.value : before;
  const computed = rateOf(past);
  const consistent = meet(point(computed), percent.range);
  if (!consistent && !isSlipOfDifference(percent.value, computed, 0.6)) return [];
  const division = `${writeNumber(change.value)}/${writeNumber(past)}`;
  return [
    statedDifference({
      said: percent,
      figures: [now.value, change.value],
      computed,
      consistent,
      start: now.start,
      end: percent.end,
      reason: consistent
        ? `${division} đúng là ${writeNumber(computed)}%`
        : `nói ${writeNumber(percent.value)}%, nhưng ${division} là ${writeNumber(computed)}%`,
    }),
  ];
}

/** `tăng 12 vụ so với cùng kỳ (30 vụ)`, `từ 20 lên 25, tăng 25%`. */
export function change(reading: Reading, said: Quantity): readonly Stated[] {
  const word = CHANGE.exec(reading.low.slice(Math.max(0, said.start - 24), said.start))?.[1];
  if (word === undefined || said.unsure) return [];
  const around = reading.low.slice(
    Math.max(sentenceStart(reading, said.start), said.start - 300),
    Math.min(sentenceEnd(reading, said.end), said.end + 120),
  );
  const options = comparedWith(reading, said).flatMap((pair) => {
    const result = changeOf(pair, said.percent);
    return result ? [{ pair, signed: result.value, ...unsigned(result) }] : [];
  });
  const right = options.find(({ range }) => meet(range, said.range));
  const chosen = right ?? options[0];
  if (!chosen) return [];
  const { pair, signed, value } = chosen;
  const flipped =
    right !== undefined &&
    pair.directed &&
    !signed.eq(0) &&
    ((UP.test(word) && signed.lt(0)) || (DOWN.test(word) && signed.gt(0)));
  if (
    !right &&
    !(
      COMPARING.test(around) &&
      pair.directed &&
      isSlipOfDifference(said.value, value, pair.rising ? 3 : 1)
    )
  )
    return [];
  const unit = said.percent ? '%' : '';
  const between = `từ ${writeNumber(pair.past.value)} ${signed.lt(0) ? 'xuống' : 'lên'} ${writeNumber(pair.now.value)}`;
  const truth = `${signed.lt(0) ? 'giảm' : 'tăng'} ${writeNumber(value)}${unit}`;
  const consistent = right !== undefined && !flipped;
  return [
    statedDifference({
      said,
      figures: [pair.now.value, pair.past.value],
      computed: value,
      consistent,
      start: Math.min(pair.now.start, pair.past.start),
      end: Math.max(pair.now.end, pair.past.end),
      reason: consistent
        ? `${between} đúng là ${truth}`
        : `nói ${word} ${writeNumber(said.value)}${unit}, nhưng ${between} là ${truth}`,
    }),
  ];
}
