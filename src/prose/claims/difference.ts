import Big from 'big.js';
import { exists, isoDate, wholeMonths } from './calendar';
import { type ClaimRule, decimal, type Stated, vietnamese } from './finding';
import { type Interval, minus, over, overlap, point, times } from './interval';
import { addable, nounClass, sameNoun } from './noun';
import { type Reading, sentenceEnd, sentenceStart, tokenIndexAt, tokensBetween } from './structure';
import type { CalendarDate, Fraction, Quantity } from './token';

interface Difference {
  readonly said: Quantity;
  readonly figures: readonly Big[];
  readonly computed: Big;
  readonly consistent: boolean;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

function stated({ said, figures, computed, consistent, start, end, reason }: Difference): Stated {
  return {
    kind: 'difference',
    start: Math.min(start, said.start),
    end: Math.max(end, said.end),
    figures: [...figures, said.value].map(decimal),
    claimed: decimal(said.value),
    computed: decimal(computed),
    consistent,
    reason,
    subject: said.start,
  };
}

function quantitiesIn(reading: Reading, start: number, end: number): readonly Quantity[] {
  return tokensBetween(reading, start, end).filter(
    (token): token is Quantity => token.type === 'quantity' && nounClass(token.unit) !== 'time',
  );
}

/** A slip is off by a part of the true value; further off, the figures are not about each other. */
function isSlip(said: Big, computed: Big, share: number): boolean {
  const apart = said.minus(computed).abs();
  const limit = computed.abs().times(share);
  return apart.lte(limit.gt(1) ? limit : 1);
}

const PENDING_BEFORE =
  /(?:còn(?: lại| thiếu)?|thiếu|đang(?: giải quyết| xử lý| thực hiện| xem xét)?|chưa(?: giải quyết| xử lý| thực hiện| hoàn thành)?)[:\s]*(?:là |có )?$/u;
const PENDING_AFTER =
  /^[\p{L}\s]{0,24}?(?:còn lại|đang (?:giải quyết|xử lý|thực hiện)|chưa (?:giải quyết|xử lý|thực hiện|hoàn thành))/u;
const RECEIVED =
  /(?:tiếp nhận|tổng số|nhận được|giao|thụ lý|phát sinh|phải (?:giải quyết|xử lý|thực hiện))[^.;\d]{0,60}$/u;
const DONE =
  /(?:giải quyết|xử lý|hoàn thành|thực hiện|trả kết quả|hiện có|có mặt|đã tuyển)[^.;\d]{0,50}$/u;
/** Cases that come in or go out by another way than being done. */
const OTHER_WAYS =
  /kỳ trước|chuyển sang|chuyển tiếp|tồn|rút|trả lại|từ chối|không đủ|chuyển (?:cơ quan|đơn)|lưu |hủy|tạm dừng|không thuộc/u;

/** `tiếp nhận 447 đơn, … đã giải quyết 377 đơn, … đang giải quyết 70 đơn`. */
function remainder(reading: Reading, rest: Quantity): readonly Stated[] {
  const { low } = reading;
  const clause = (quantity: Quantity) =>
    low.slice(Math.max(0, quantity.start - 70), quantity.start);
  const before = clause(rest);
  const pending =
    PENDING_BEFORE.test(before) || PENDING_AFTER.test(low.slice(rest.end, rest.end + 40));
  if (!pending || rest.percent || rest.unsure) return [];
  const earlier = quantitiesIn(reading, Math.max(0, rest.start - 900), rest.start).filter(
    (quantity) => !quantity.percent && sameNoun(quantity.unit, rest.unit),
  );
  const build = (whole: Quantity, done: Quantity, consistent: boolean): Stated => {
    const computed = whole.value.minus(done.value);
    const sum = `${vietnamese(whole.value)} − ${vietnamese(done.value)}`;
    const reason = consistent
      ? `${sum} đúng là ${vietnamese(rest.value)}`
      : `nói ${vietnamese(rest.value)}, nhưng ${sum} là ${vietnamese(computed)}`;
    return stated({
      said: rest,
      figures: [whole.value, done.value],
      computed,
      consistent,
      start: whole.start,
      end: rest.end,
      reason,
    });
  };
  const recent = earlier.slice(-8);
  for (const whole of recent) {
    const done = recent.find(
      (quantity) =>
        quantity.start > whole.start && overlap(minus(whole.range, quantity.range), rest.range),
    );
    if (done) return [build(whole, done, true)];
  }
  const done = [...recent]
    .reverse()
    .find((quantity) => DONE.test(clause(quantity)) && !PENDING_BEFORE.test(clause(quantity)));
  const whole = [...recent]
    .reverse()
    .find(
      (quantity) =>
        done !== undefined && quantity.start < done.start && RECEIVED.test(clause(quantity)),
    );
  if (!done || !whole || whole.value.lte(done.value) || whole.unsure || done.unsure) return [];
  if (OTHER_WAYS.test(low.slice(whole.start, rest.end))) return [];
  return isSlip(rest.value, whole.value.minus(done.value), 0.2) ? [build(whole, done, false)] : [];
}

/** `122/124 đơn vị …, 02 đơn vị … không/chưa …`: what is missing of a share. */
function complement(reading: Reading, share: Fraction): readonly Stated[] {
  const missing = share.denominator.minus(share.numerator);
  if (missing.lte(0)) return [];
  const end = sentenceEnd(reading, share.end);
  return quantitiesIn(reading, share.end, Math.min(end, share.end + 260)).flatMap(
    (quantity): readonly Stated[] => {
      const after = reading.low.slice(quantity.end, Math.min(end, quantity.end + 110));
      const before = reading.low.slice(Math.max(share.end, quantity.start - 30), quantity.start);
      const lacking =
        /(?:không|chưa|vắng|còn lại)(?!\p{L})/u.test(after.split(/[;.]/u)[0] ?? '') ||
        /(?:còn(?: lại)?|thiếu|vắng|chưa[^.;\d]*|không[^.;\d]*)\s*$/u.test(before);
      if (!lacking || quantity.percent || !sameNoun(quantity.unit, share.unit)) return [];
      const consistent = quantity.value.eq(missing);
      if (!consistent && !isSlip(quantity.value, missing, 0.3)) return [];
      const sum = `${vietnamese(share.denominator)} − ${vietnamese(share.numerator)}`;
      return [
        stated({
          said: quantity,
          figures: [share.numerator, share.denominator],
          computed: missing,
          consistent,
          start: share.start,
          end: quantity.end,
          reason: consistent
            ? `${sum} đúng là ${vietnamese(missing)}`
            : `nói ${vietnamese(quantity.value)}, nhưng ${sum} là ${vietnamese(missing)}`,
        }),
      ];
    },
  );
}

const CHANGE =
  /(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh lệch|chênh)\s*(?:thêm |là |được )?$/u;
const COMPARING = /so với|cùng kỳ|năm trước|tháng trước|quý trước|kỳ trước|từ /u;
const UP = /^(?:tăng|cao|nhiều)/u;
const DOWN = /^(?:giảm|thấp|ít)/u;

/** From the change to the value it is compared with, in one clause or in brackets. */
const ACROSS =
  /^(?: \p{L}+){0,4} (?:so với|so) [^.;,:(]*\(?[^.;,()]{0,40}$|^(?: \p{L}+){0,4} \((?:cùng kỳ|năm|tháng|quý|kỳ)[^.;,()]{0,40}$/u;

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
  const rising = /từ [^,;]*(?:lên|xuống|còn|đến)/u.test(words);
  if (change.percent && !rising) return across;
  // `46 đảng viên; so với cùng kỳ (41 đảng viên) tăng …`.
  const compared = /so với [^.;]*$/u.test(reading.low.slice(previous.end, last.start));
  if (compared) return [...across, { now: previous, past: last, directed: true, rising: false }];
  return [...across, { now: last, past: previous, directed: rising, rising }];
}

/** The change between two values, in their own unit or in percent of the earlier one. */
function changeOf(
  { now, past }: Compared,
  percent: boolean,
): { range: Interval; value: Big } | undefined {
  const value = now.value.minus(past.value);
  const range = minus(now.range, past.range);
  if (!percent) return { range, value };
  const share = over(point(new Big(1)), past.range);
  if (!share || past.value.eq(0)) return undefined;
  const ratio = over(now.range, past.range);
  return (
    ratio && {
      range: minus(times(ratio, point(new Big(100))), point(new Big(100))),
      value: value.times(100).div(past.value),
    }
  );
}

function unsigned({ range, value }: { range: Interval; value: Big }): {
  range: Interval;
  value: Big;
} {
  return value.lt(0)
    ? { value: value.abs(), range: { lo: range.hi.times(-1), hi: range.lo.times(-1) } }
    : { range, value };
}

/** `tăng 12 vụ so với cùng kỳ (30 vụ)`, `từ 20 lên 25, tăng 25%`. */
function change(reading: Reading, said: Quantity): readonly Stated[] {
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
  const right = options.find(({ range }) => overlap(range, said.range));
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
    !(COMPARING.test(around) && pair.directed && isSlip(said.value, value, pair.rising ? 3 : 1))
  )
    return [];
  const unit = said.percent ? '%' : '';
  const between = `từ ${vietnamese(pair.past.value)} ${signed.lt(0) ? 'xuống' : 'lên'} ${vietnamese(pair.now.value)}`;
  const truth = `${signed.lt(0) ? 'giảm' : 'tăng'} ${vietnamese(value)}${unit}`;
  const consistent = right !== undefined && !flipped;
  return [
    stated({
      said,
      figures: [pair.now.value, pair.past.value],
      computed: value,
      consistent,
      start: Math.min(pair.now.start, pair.past.start),
      end: Math.max(pair.now.end, pair.past.end),
      reason: consistent
        ? `${between} đúng là ${truth}`
        : `nói ${word} ${vietnamese(said.value)}${unit}, nhưng ${between} là ${truth}`,
    }),
  ];
}

const HIGHER = /(?:cao hơn|thấp hơn|chênh lệch|chênh|hơn|kém|tăng|giảm)\s*(?:là |khoảng )?$/u;
const SURELY_HIGHER = /(?:cao hơn|thấp hơn)\s*$/u;

/** Said in percent of the earlier rate instead of in points. */
function isRelative(pair: { readonly first: Quantity; readonly second: Quantity }, said: Quantity) {
  const change = changeOf(
    { now: pair.first, past: pair.second, directed: true, rising: false },
    true,
  );
  return change !== undefined && overlap(unsigned(change).range, said.range);
}

/** `đạt 40% … mức chung 26% … cao hơn 14%`: percentage points. */
function points(reading: Reading, said: Quantity): readonly Stated[] {
  const before = reading.low.slice(Math.max(0, said.start - 24), said.start);
  if (!said.percent || !HIGHER.test(before)) return [];
  const earlier = quantitiesIn(reading, Math.max(0, said.start - 420), said.start).filter(
    ({ percent }) => percent,
  );
  const [next] = quantitiesIn(reading, said.end, said.end + 80);
  const later = next?.percent === true ? next : undefined;
  const across = later !== undefined && ACROSS.test(reading.low.slice(said.end, later.start));
  const recent = across ? [...earlier.slice(-1), later] : earlier.slice(-4);
  const pairs = recent.flatMap((first, index) =>
    recent.slice(index + 1).map((second) => ({ first, second })),
  );
  const gap = ({ first, second }: { first: Quantity; second: Quantity }) =>
    unsigned({ range: minus(first.range, second.range), value: first.value.minus(second.value) });
  // Points are said from the printed rates, so the difference of these is what is meant.
  const right = pairs.find(({ first, second }) =>
    first.value.minus(second.value).abs().eq(said.value),
  );
  const chosen =
    right ?? (recent.length === 2 && (across || SURELY_HIGHER.test(before)) ? pairs[0] : undefined);
  if (!chosen) return [];
  const { value, range } = gap(chosen);
  const consistent = right !== undefined || (across && isRelative(chosen, said));
  if (
    !consistent &&
    ((overlap(range, said.range) && range.hi.minus(range.lo).lt(1)) ||
      !isSlip(said.value, value, 0.5))
  )
    return [];
  const sum = `chênh lệch giữa ${vietnamese(chosen.first.value)}% và ${vietnamese(chosen.second.value)}%`;
  return [
    stated({
      said,
      figures: [chosen.first.value, chosen.second.value],
      computed: value,
      consistent,
      start: chosen.first.start,
      end: said.end,
      reason: consistent
        ? `${sum} đúng là ${vietnamese(value)}`
        : `nói ${vietnamese(said.value)}, nhưng ${sum} là ${vietnamese(value)}`,
    }),
  ];
}

const LASTING = /(?:qua|sau|trong|được|thời gian|tròn|đã)\s*(?:hơn |gần |khoảng |trên )?$/u;
const PART_OF_YEAR = /^tháng (?:đầu|cuối)|^(?:tháng|ngày) (?:một|mỗi)/u;

/** `Từ ngày 01/7/2025 đến ngày 25/5/2026 … qua hơn 10 tháng`. */
function span(reading: Reading, first: CalendarDate, second: CalendarDate): readonly Stated[] {
  const { low } = reading;
  if (
    !exists(first) ||
    !exists(second) ||
    !/từ (?:ngày )?$/u.test(low.slice(Math.max(0, first.start - 10), first.start))
  )
    return [];
  if (!/^\s*đến(?: hết)?(?: ngày)?\s*$|^\s*[-–]\s*$/u.test(low.slice(first.end, second.start)))
    return [];
  const months = wholeMonths(first, second);
  const [from] = [tokenIndexAt(reading, second.end)];
  const said = reading.tokens
    .slice(from, from + 4)
    .find(
      (token): token is Quantity =>
        token.type === 'quantity' && /^tháng(?!\p{L})/u.test(token.unit),
    );
  if (
    months === undefined ||
    !said ||
    said.start - second.end > 250 ||
    PART_OF_YEAR.test(said.unit)
  )
    return [];
  if (!LASTING.test(low.slice(Math.max(0, said.start - 20), said.start))) return [];
  const days = second.day >= first.day ? second.day - first.day : second.day - first.day + 30;
  const exact = new Big(months).plus(new Big(days).div(30.4)).round(2);
  const n = said.value.toNumber();
  const fits = { over: n === months, under: n === months + 1, about: Math.abs(n - months) <= 1 };
  const consistent =
    said.approximate === undefined ? n === months || n === months + 1 : fits[said.approximate];
  if (!consistent && !isSlip(said.value, exact, 0.3)) return [];
  const claim = stated({
    said,
    figures: [],
    computed: exact,
    consistent,
    start: first.start,
    end: said.end,
    reason: consistent
      ? `khoảng thời gian là ${vietnamese(exact)} tháng`
      : `nói ${vietnamese(said.value)} tháng, nhưng khoảng thời gian là ${vietnamese(exact)} tháng`,
  });
  return [{ ...claim, figures: [isoDate(first), isoDate(second), ...claim.figures] }];
}

/** Remainders, complements, changes, percentage points and spans of time. */
export const differenceClaims: ClaimRule = (reading) =>
  reading.tokens.flatMap((token, index) => {
    if (token.type === 'fraction') return complement(reading, token);
    if (token.type === 'date') {
      const next = reading.tokens[index + 1];
      return next?.type === 'date' ? span(reading, token, next) : [];
    }
    if (token.type !== 'quantity') return [];
    return [...remainder(reading, token), ...points(reading, token), ...change(reading, token)];
  });
