import { writeNumber } from '../model/number';
import { meet, minus } from './interval';
import { sameNoun } from './noun';
import { type Reading, sentenceEnd } from './reading';
import type { Stated } from './stated';
import { isSlipOfDifference, quantitiesIn, statedDifference } from './subtraction';
import type { Fraction, Quantity } from './token';

const PENDING_BEFORE =
  /(?:còn(?: lại| thiếu)?|thiếu|đang(?: giải quyết| xử lý| thực hiện| xem xét)?|chưa(?: giải quyết| xử lý| thực hiện| hoàn thành)?)[:\s]*(?:là |có )?$/u;
const PENDING_AFTER =
  /^[\p{sc=Latn}\s]{0,24}?(?:còn lại|đang (?:giải quyết|xử lý|thực hiện)|chưa (?:giải quyết|xử lý|thực hiện|hoàn thành))/u;
const RECEIVED =
  /(?:tiếp nhận|tổng số|nhận được|giao|thụ lý|phát sinh|trong(?: tổng số)?(?= $)|phải (?:giải quyết|xử lý|thực hiện))[^.;\d]{0,60}$/u;
const DONE =
  /(?:giải quyết|xử lý|hoàn thành|thực hiện|trả kết quả|hiện có|có mặt|đã tuyển)[^.;\d]{0,50}$|đã(?: \p{sc=Latn}+){1,3} $/u;
const DONE_AFTER = /^[\p{sc=Latn} ]{0,24}(?:đã|hoàn thành)(?!\p{sc=Latn})/u;
/** Cases that come in or go out by another way than being done. */
const OTHER_WAYS =
  /kỳ trước|chuyển sang|chuyển tiếp|tồn|rút|trả lại|từ chối|không đủ|chuyển (?:cơ quan|đơn)|lưu |hủy|tạm dừng|không thuộc/u;

/** `tiếp nhận 120 đơn, … đã giải quyết 90 đơn, … đang giải quyết 30 đơn`. */
export function remainder(reading: Reading, rest: Quantity): readonly Stated[] {
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
  const isDone = (quantity: Quantity) =>
    DONE.test(clause(quantity)) || DONE_AFTER.test(low.slice(quantity.end, quantity.end + 40));
  const build = (whole: Quantity, done: Quantity, consistent: boolean): Stated => {
    const computed = whole.value.minus(done.value);
    const sum = `${writeNumber(whole.value)} − ${writeNumber(done.value)}`;
    const reason = consistent
      ? `${sum} đúng là ${writeNumber(rest.value)}`
      : `nói ${writeNumber(rest.value)}, nhưng ${sum} là ${writeNumber(computed)}`;
    return statedDifference({
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
        quantity.start > whole.start && meet(minus(whole.range, quantity.range), rest.range),
    );
    if (done) return [build(whole, done, true)];
  }
  const [nearest] = recent
    .filter((quantity) => RECEIVED.test(clause(quantity)))
    .flatMap((whole) =>
      recent
        .filter((done) => done.start > whole.start && done.value.lt(whole.value))
        .filter((done) => isDone(done) && !PENDING_BEFORE.test(clause(done)))
        .map((done) => ({
          whole,
          done,
          apart: whole.value.minus(done.value).minus(rest.value).abs(),
        })),
    )
    .sort((a, b) => a.apart.cmp(b.apart));
  if (!nearest || nearest.whole.unsure || nearest.done.unsure) return [];
  const { whole, done } = nearest;
  if (OTHER_WAYS.test(low.slice(whole.start, rest.end))) return [];
  return isSlipOfDifference(rest.value, whole.value.minus(done.value), 0.2)
    ? [build(whole, done, false)]
    : [];
}

/** `96/99 đơn vị …, 03 đơn vị … không/chưa …`: what is missing of a share. */
export function complement(reading: Reading, share: Fraction): readonly Stated[] {
  const missing = share.denominator.minus(share.numerator);
  if (missing.lte(0)) return [];
  const end = sentenceEnd(reading, share.end);
  return quantitiesIn(reading, share.end, Math.min(end, share.end + 260)).flatMap(
    (quantity): readonly Stated[] => {
      const after = reading.low.slice(quantity.end, Math.min(end, quantity.end + 110));
      const before = reading.low.slice(Math.max(share.end, quantity.start - 30), quantity.start);
      const lacking =
        /(?:không|chưa|vắng|còn lại)(?!\p{sc=Latn})/u.test(after.split(/[;.]/u)[0] ?? '') ||
        /(?:còn(?: lại)?|thiếu|vắng|chưa[^.;\d]*|không[^.;\d]*)\s*$/u.test(before);
      if (!lacking || quantity.percent || !sameNoun(quantity.unit, share.unit)) return [];
      const consistent = quantity.value.eq(missing);
      if (!consistent && !isSlipOfDifference(quantity.value, missing, 0.3)) return [];
      const sum = `${writeNumber(share.denominator)} − ${writeNumber(share.numerator)}`;
      return [
        statedDifference({
          said: quantity,
          figures: [share.numerator, share.denominator],
          computed: missing,
          consistent,
          start: share.start,
          end: quantity.end,
          reason: consistent
            ? `${sum} đúng là ${writeNumber(missing)}`
            : `nói ${writeNumber(quantity.value)}, nhưng ${sum} là ${writeNumber(missing)}`,
        }),
      ];
    },
  );
}
