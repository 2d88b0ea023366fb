import type Big from 'big.js';
import { writeNumber } from '../model/number';
import { type Interval, meet, over, point, times } from './interval';
import { headOf, nounClass, sameNoun } from './noun';
import { type Reading, sentenceEnd, tokensBetween } from './reading';
import { type ClaimRule, decimal, type Stated } from './stated';
import type { Quantity } from './token';

interface Product {
  readonly factors: readonly [Quantity, Quantity];
  readonly said: Quantity;
  readonly computed: Big;
  readonly range: Interval;
  readonly formula: string;
}

function stated({ factors, said, computed, range, formula }: Product): Stated {
  const consistent = meet(range, said.range);
  const all = [...factors, said];
  return {
    kind: 'product',
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    figures: all.map(({ value }) => decimal(value)),
    claimed: decimal(said.value),
    computed: decimal(computed),
    consistent,
    reason: consistent
      ? `${formula} đúng là ${writeNumber(said.value)}`
      : `nói ${writeNumber(said.value)}, nhưng ${formula} là ${writeNumber(computed)}`,
    subject: said.start,
  };
}

/** A factor is meant as it is written: `mỗi suất 2 triệu đồng` is no rounded amount. */
function exactly({ value, range, approximate }: Quantity): Interval {
  return approximate === undefined ? point(value) : range;
}

function multiplied(first: Quantity, second: Quantity, said: Quantity): Stated {
  return stated({
    factors: [first, second],
    said,
    computed: first.value.times(second.value),
    range: times(exactly(first), exactly(second)),
    formula: `${writeNumber(first.value)} × ${writeNumber(second.value)}`,
  });
}

const TIMES = /^[^.;,()=\d]{0,30}[×xX*·][^.;,()=\d]{0,12}$/u;
const EQUALS = /^[^.;,()=\d]{0,30}=[^.;,()=\d]{0,12}$/u;

/** `52 buổi × 15 phút = 780 phút`. */
function formula(reading: Reading, first: Quantity, index: number): readonly Stated[] {
  const [second, said] = [reading.tokens[index + 1], reading.tokens[index + 2]];
  if (second?.type !== 'quantity' || said?.type !== 'quantity') return [];
  const { text } = reading;
  if (!TIMES.test(text.slice(first.end, second.start))) return [];
  return EQUALS.test(text.slice(second.end, said.start)) ? [multiplied(first, second, said)] : [];
}

const EACH = /(?:mỗi|một|1|\/)\s*(\p{sc=Latn}+)[^.;,\d]{0,30}$/u;
const PER = /^\s*\/\s*(?:0?1\s*)?(\p{sc=Latn}+)/u;
const TOTAL = /(?:tổng|với số tiền|số tiền là|kinh phí là|thành tiền)[^.;\d]{0,50}$/u;

/** `06 lớp, mỗi lớp 45 học viên, tổng số 270 học viên`; `20 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng`. */
function unitPrice(reading: Reading, price: Quantity): readonly Stated[] {
  const { low } = reading;
  if (price.unit === '' || price.percent) return [];
  const noun =
    PER.exec(low.slice(price.end, price.end + 20))?.[1] ??
    EACH.exec(low.slice(Math.max(0, price.start - 40), price.start))?.[1];
  if (noun === undefined) return [];
  const window = tokensBetween(
    reading,
    Math.max(0, price.start - 300),
    Math.min(sentenceEnd(reading, price.end), price.end + 200),
  );
  const quantities = window.filter(
    (token): token is Quantity => token.type === 'quantity' && token !== price,
  );
  const number = [...quantities]
    .reverse()
    .find((quantity) => quantity.start < price.start && headOf(quantity.unit) === noun);
  const total = quantities.find(
    (quantity) =>
      sameNoun(quantity.unit, price.unit) &&
      quantity.start > (number?.start ?? price.start) &&
      TOTAL.test(low.slice(Math.max(0, quantity.start - 70), quantity.start)) &&
      !PER.test(low.slice(quantity.end, quantity.end + 20)),
  );
  if (!number || !total || number.unsure || total.unsure) return [];
  const claim = multiplied(number, price, total);
  const product = number.value.times(price.value);
  // People and things may come on top of so many each; money does not.
  const factor = price.unit === 'đồng' ? 2 : 1.15;
  const slip = total.value.gt(product.div(factor)) && total.value.lt(product.times(factor));
  return claim.consistent || slip ? [claim] : [];
}

const DENSITY = /mật độ(?: dân số)?[^.;\d]{0,30}$/u;
const AVERAGE = /(?:bình quân|trung bình)[^.;\d]{0,40}$/u;

/** A quotient that is said with its dividend and divisor: a density, an average. */
function quotient(reading: Reading, said: Quantity): readonly Stated[] {
  const before = reading.low.slice(Math.max(0, said.start - 60), said.start);
  const density = DENSITY.test(before);
  if (!density && !AVERAGE.test(before)) return [];
  const divisorNoun = /^[^.;,]*?\/\s*(?:0?1\s*)?(\p{sc=Latn}+[²2]?)/u.exec(
    reading.low.slice(said.end, said.end + 40),
  )?.[1];
  if (divisorNoun === undefined) return [];
  const nearest = tokensBetween(reading, Math.max(0, said.start - 400), said.start)
    .filter((token): token is Quantity => token.type === 'quantity' && !token.percent)
    .reverse();
  const divisor = nearest.find((quantity) => headOf(quantity.unit) === divisorNoun);
  const dividend = nearest.find(
    (quantity) =>
      quantity !== divisor &&
      (density ? nounClass(quantity.unit) === 'person' : sameNoun(quantity.unit, said.unit)),
  );
  if (!divisor || !dividend) return [];
  const range = over(dividend.range, divisor.range);
  if (!range) return [];
  const computed = dividend.value.div(divisor.value);
  const slip = said.value.gt(computed.div(2)) && said.value.lt(computed.times(2));
  const claim = stated({
    factors: [dividend, divisor],
    said,
    computed,
    range,
    formula: `${writeNumber(dividend.value)} : ${writeNumber(divisor.value)}`,
  });
  return claim.consistent || slip ? [claim] : [];
}

/** Products and quotients of which all three figures are said. */
export const productClaims: ClaimRule = (reading) =>
  reading.tokens.flatMap((token, index) =>
    token.type === 'quantity'
      ? [
          ...formula(reading, token, index),
          ...unitPrice(reading, token),
          ...quotient(reading, token),
        ]
      : [],
  );
