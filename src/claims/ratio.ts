import Big from 'big.js';
import { writeNumber } from '../model/number';
import { type Interval, meet, over, point, times } from './interval';
import { nounClass, sameNoun } from './noun';
import { type Reading, sentenceStart, tokenIndexAt } from './reading';
import { type ClaimRule, decimal, type Stated } from './stated';
import { isChange } from './subtraction';
import type { Fraction, Quantity } from './token';

const HUNDRED = point(new Big(100));

/** A part and its whole, and how surely the percentage is about the two. */
interface Pair {
  readonly part: Big;
  readonly whole: Big;
  readonly partRange: Interval;
  readonly wholeRange: Interval;
  readonly start: number;
  readonly sure: boolean;
  /** They are a whole and a part; that the percentage is about the two is only likely. */
  readonly likely?: boolean;
}

function percentOf({ partRange, wholeRange }: Pair): Interval | undefined {
  return over(times(partRange, HUNDRED), wholeRange);
}

function isRounded(pair: Pair, percent: Quantity): boolean {
  const range = percentOf(pair);
  return range !== undefined && meet(range, percent.range);
}

function isRight(pair: Pair, percent: Quantity): boolean {
  return isRounded(pair, percent) || isCutOff(pair, percent);
}

/** 15/36 said as 41,6%: the digits after it cut off instead of rounded. Wide-spread, and no slip. */
function isCutOff(pair: Pair, percent: Quantity): boolean {
  const step = percent.range.hi.minus(percent.range.lo);
  const over = computedPercent(pair).minus(percent.value);
  return percent.approximate === undefined && over.gte(0) && over.lt(step) && step.lte(1);
}

function computedPercent({ part, whole }: Pair): Big {
  return part.times(100).div(whole);
}

function stated(pair: Pair, percent: Quantity): Stated {
  const consistent = isRight(pair, percent);
  const computed = computedPercent(pair);
  const figures = [pair.part, pair.whole, percent.value].map(decimal);
  const said = writeNumber(percent.value, { mostDecimals: 4 });
  const division = `${writeNumber(pair.part)}/${writeNumber(pair.whole)}`;
  return {
    kind: 'ratio',
    start: Math.min(pair.start, percent.start),
    end: percent.end,
    figures,
    claimed: decimal(percent.value),
    computed: decimal(computed),
    consistent,
    reason: consistent
      ? `${division} ${isRounded(pair, percent) ? 'đúng là' : `là ${writeNumber(computed)}%, nói`} ${said}%`
      : `nói ${said}%, nhưng ${division} là ${writeNumber(computed)}%`,
    subject: percent.start,
  };
}

function pairOf(fraction: Fraction): Pair {
  const { numerator, denominator, start } = fraction;
  return {
    part: numerator,
    whole: denominator,
    partRange: point(numerator),
    wholeRange: point(denominator),
    start,
    sure: true,
  };
}

/** The share of a plan, a budget, an earlier year: its base is another figure than the whole. */
const OTHER_BASE =
  /^\s*(?:so với|so cùng|cùng kỳ|(?:của )?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|năm trước|trở lên|trở xuống|vốn|tổng mức|\/ ?năm))/u;
const PLAN = /kế hoạch|chỉ tiêu|dự toán|giao|mục tiêu|kh\s/u;
const SHARE =
  /(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương ứng|tương đương|=|\(|đạt tỷ lệ|là|thành công|đúng hạn)[^.;]{0,40}$/u;
const CHANGE =
  /(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn|vượt|tối thiểu|phấn đấu|mức|lãi suất|trợ cấp|phụ cấp|từ)\s*(?:thêm |khoảng |trên )?$/u;

/** `phải đạt ít nhất 40%`, `phấn đấu đạt 95%`: what is to be, not what the figures before say. */
const GOAL = /(?<!\p{sc=Latn})(?:phải|cần|phấn đấu|quyết tâm|hướng tới)(?: \p{sc=Latn}+){0,4} $/u;

function fractionsBefore(reading: Reading, percent: Quantity): readonly Fraction[] {
  const from = Math.max(sentenceStart(reading, percent.start), percent.start - 260);
  const found: Fraction[] = [];
  for (let index = tokenIndexAt(reading, percent.start) - 1; index >= 0; index -= 1) {
    const token = reading.tokens[index];
    if (!token || token.start < from || (token.type === 'quantity' && token.percent)) break;
    if (token.type === 'fraction') found.push(token);
  }
  return found;
}

/** `đạt 94% (2.350/2.500 hồ sơ)`. */
function fractionAfter(reading: Reading, percent: Quantity): Fraction | undefined {
  const next = reading.tokens[tokenIndexAt(reading, percent.end)];
  if (next?.type !== 'fraction') return undefined;
  return /^ ?\((?:tương ứng |tức |là )?$/u.test(reading.low.slice(percent.end, next.start))
    ? next
    : undefined;
}

const TARGET_AFTER = /(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^.;,]{0,40}$/u;

function quantitiesBack(reading: Reading, percent: Quantity): readonly Quantity[] {
  const sentence = sentenceStart(reading, percent.start);
  const from = Math.max(sentenceStart(reading, Math.max(0, sentence - 2)), percent.start - 700);
  const found: Quantity[] = [];
  for (
    let index = tokenIndexAt(reading, percent.start) - 1;
    index >= 0 && found.length < 10;
    index -= 1
  ) {
    const token = reading.tokens[index];
    if (!token || token.start < from) break;
    if (token.type === 'quantity' && !token.percent && nounClass(token.unit) !== 'time')
      found.push(token);
  }
  return found;
}

const SLASH = /^[\p{sc=Latn} ]{0,30}\/\s*$/u;

/** `43.740 hội viên/62.086 phụ nữ, đạt 70,45%`: a fraction with a noun to each number. */
function slashed(reading: Reading, percent: Quantity): readonly Pair[] {
  const from = sentenceStart(reading, percent.start);
  const [whole, part] = quantitiesBack(reading, percent);
  if (!part || !whole || part.start < from) return [];
  if (!SLASH.test(reading.low.slice(part.end, whole.start))) return [];
  return [
    {
      part: part.value,
      whole: whole.value,
      partRange: part.range,
      wholeRange: whole.range,
      start: part.start,
      sure: !part.unsure && !whole.unsure,
    },
  ];
}

const OUT_OF = /(?:trên(?: tổng số| tổng)?|trong(?: tổng số| tổng))\s*$/u;

/** `08 dự án đã quyết toán trên tổng số 20 dự án, đạt 40%`. */
function outOf(reading: Reading, percent: Quantity): readonly Pair[] {
  const from = sentenceStart(reading, percent.start);
  const [whole, part] = quantitiesBack(reading, percent);
  if (!part || !whole || part.start < from) return [];
  if (part.unit !== '' && !sameNoun(part.unit, whole.unit)) return [];
  if (!OUT_OF.test(reading.low.slice(part.end, whole.start))) return [];
  const { approximate } = whole;
  return [
    {
      part: part.value,
      whole: whole.value,
      partRange: part.range,
      // "Trên" here is "out of", not "over".
      wholeRange: approximate === 'over' ? point(whole.value) : whole.range,
      start: part.start,
      sure: !part.unsure && !whole.unsure,
    },
  ];
}

const PLANNED = /(?:kế hoạch|chỉ tiêu|dự toán|được giao|vốn giao|mục tiêu)[^.;\d]{0,50}$/u;

/** `kế hoạch giao 50 tỷ đồng, giải ngân 20 tỷ đồng, đạt 40% kế hoạch`: the base is the plan. */
function partOfPlan(reading: Reading, percent: Quantity): readonly Pair[] {
  const back = quantitiesBack(reading, percent).filter(
    ({ start }) => start >= sentenceStart(reading, percent.start),
  );
  const planned = (quantity: Quantity) =>
    PLANNED.test(reading.low.slice(Math.max(0, quantity.start - 60), quantity.start));
  const plans = back.filter(planned);
  const [plan] = plans;
  const part = back.find((quantity) => !planned(quantity));
  if (!plan || plans.length > 1 || !part || !sameNoun(plan.unit, part.unit)) return [];
  return [
    {
      part: part.value,
      whole: plan.value,
      partRange: part.range,
      wholeRange: plan.range,
      start: Math.min(part.start, plan.start),
      sure: !part.unsure && !plan.unsure && back.length === 2,
    },
  ];
}

const PART_OF =
  /trong đó|tổng số|tiếp nhận|trong số|toàn (?:phường|xã|quận|huyện|tỉnh|thành phố|đảng bộ|ngành)|hiện có/u;
const TOTAL_OF = /tổng số[^.;\d]{0,60}$/u;
const RATE = /(?:tỷ lệ|tỉ lệ|chiếm)[^.;,]{0,24}$/u;

/** Said flatly: neither `hơn 2.000` nor a numeral with two readings. */
function isFlat({ unsure, approximate }: Quantity): boolean {
  return !unsure && approximate === undefined;
}

/** Another paragraph begins in between, and not as the next bullet of a list. */
function startsAnew(between: string): boolean {
  return /\n(?!\s*[-+•*])/.test(between);
}

/** `1.200 hồ sơ, trong số này 900 hồ sơ xong, đạt tỷ lệ 75%`. */
function partAndWhole(reading: Reading, percent: Quantity): readonly Pair[] {
  const back = quantitiesBack(reading, percent);
  const [part, ...earlier] = back;
  if (!part || part.start < sentenceStart(reading, percent.start)) return [];
  if (isChange(reading, part)) return [];
  // Behind a semicolon or another rate, the percentage is of something else.
  if (/[;%]/.test(reading.low.slice(part.end, percent.start))) return [];
  const before = reading.low.slice(Math.max(0, percent.start - 60), percent.start);
  return earlier
    .filter((whole) => whole.value.gte(part.value) && whole.value.gt(0))
    .map((whole): Pair => {
      const joined = reading.low.slice(Math.max(0, whole.start - 60), part.start);
      const comparable =
        sameNoun(whole.unit, part.unit) &&
        isFlat(whole) &&
        isFlat(part) &&
        !startsAnew(reading.text.slice(whole.end, part.start));
      return {
        part: part.value,
        whole: whole.value,
        partRange: part.range,
        wholeRange: whole.range,
        start: whole.start,
        sure: comparable && RATE.test(before) && PART_OF.test(joined),
        likely:
          comparable &&
          TOTAL_OF.test(reading.low.slice(Math.max(0, whole.start - 60), whole.start)),
      };
    });
}

/** A percentage that is off by more than that factor is about something else. */
const SLIP_FACTOR = 2.5;
const LIKELY_FACTOR = 1.25;

function isSlipOfRate(pair: Pair, percent: Quantity, factor = SLIP_FACTOR): boolean {
  const computed = computedPercent(pair);
  return computed.gt(percent.value.div(factor)) && computed.lt(percent.value.times(factor));
}

/** `123/159 xã tỷ lệ cử tri đi bầu đạt 100%`: a rate within each of the 123. */
const OF_EACH = /[\p{sc=Latn}] (?:có )?(?:tỷ lệ|tỉ lệ) \p{sc=Latn}+ \p{sc=Latn}/u;

/** Not `9/9 xã đạt dưới 10%` or `12/15 chi bộ có 100% đảng viên …`: a rate of each of them. */
function isOwnRate(fraction: Fraction, percent: Quantity): boolean {
  const { unit, approximate } = percent;
  const whose =
    unit === '' || sameNoun(unit, fraction.unit) || /^(?:tổng số|số|so)(?!\p{sc=Latn})/u.test(unit);
  const rate = computedPercent(pairOf(fraction));
  const apart = rate.minus(percent.value).abs();
  return whose && (approximate === undefined || apart.lte(15));
}

function percentClaim(reading: Reading, percent: Quantity): readonly Stated[] {
  const { low } = reading;
  const before = low.slice(Math.max(0, percent.start - 60), percent.start);
  const after = low.slice(percent.end, percent.end + 40);
  if (CHANGE.test(before) || GOAL.test(before)) return [];
  const fractions = fractionsBefore(reading, percent);
  const right = fractions.map(pairOf).find((pair) => isRight(pair, percent));
  if (right) return [stated(right, percent)];
  const bracketed = fractionAfter(reading, percent);
  if (bracketed) return [stated(pairOf(bracketed), percent)];
  const [fraction] = fractions;
  if (fraction) {
    const between = low.slice(fraction.end, percent.start);
    if (!SHARE.test(before) || PLAN.test(after.slice(0, 24)) || /[;:]/.test(between)) return [];
    // `…/16.031 đại biểu, thiếu 272 đại biểu (1,8%)` is about the 272.
    const [nearer] = quantitiesBack(reading, percent);
    if ((nearer && nearer.start > fraction.end) || OF_EACH.test(between)) return [];
    return isOwnRate(fraction, percent) ? [stated(pairOf(fraction), percent)] : [];
  }
  if (!SHARE.test(before)) return [];
  const planned = partOfPlan(reading, percent);
  // Of a whole of nothing there is no rate.
  const [sure] = [...slashed(reading, percent), ...outOf(reading, percent), ...planned].filter(
    ({ whole }) => whole.gt(0),
  );
  if (sure && (isRight(sure, percent) || (sure.sure && isSlipOfRate(sure, percent)))) {
    return [stated(sure, percent)];
  }
  const pairs = partAndWhole(reading, percent);
  const holds = pairs.find((pair) => isRight(pair, percent));
  if (holds) return [stated(holds, percent)];
  if (OTHER_BASE.test(after) || TARGET_AFTER.test(before)) return [];
  const wrong =
    pairs.find((pair) => pair.sure && isSlipOfRate(pair, percent)) ??
    pairs.find((pair) => pair.likely === true && isSlipOfRate(pair, percent, LIKELY_FACTOR));
  return wrong ? [stated(wrong, percent)] : [];
}

/** Percentages of a fraction, or of a part and a whole, that the passage gives. */
export const ratioClaims: ClaimRule = (reading) =>
  reading.tokens.flatMap((token) =>
    token.type === 'quantity' && token.percent ? percentClaim(reading, token) : [],
  );
