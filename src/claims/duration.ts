import Big from 'big.js';
import { writeNumber } from '../model/number';
import { type Reading, tokenIndexAt } from './reading';
import type { Stated } from './stated';
import { isSlipOfDifference, statedDifference } from './subtraction';
import type { Quantity, WrittenDate } from './token';
import { exists, isoDate, wholeMonths } from './writtenDate';

const LASTING = /(?:qua|sau|trong|được|thời gian|tròn|đã)\s*(?:hơn |gần |khoảng |trên )?$/u;
const PART_OF_YEAR = /^tháng (?:đầu|cuối)|^(?:tháng|ngày) (?:một|mỗi)/u;

/** `Từ ngày 01/01/2026 đến ngày 20/9/2026 … qua hơn 8 tháng`. */
export function span(reading: Reading, first: WrittenDate, second: WrittenDate): readonly Stated[] {
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
  const from = tokenIndexAt(reading, second.end);
  const said = reading.tokens
    .slice(from, from + 4)
    .find(
      (token): token is Quantity =>
        token.type === 'quantity' && /^tháng(?!\p{sc=Latn})/u.test(token.unit),
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
  if (!consistent && !isSlipOfDifference(said.value, exact, 0.3)) return [];
  const claim = statedDifference({
    said,
    figures: [],
    computed: exact,
    consistent,
    start: first.start,
    end: said.end,
    reason: consistent
      ? `khoảng thời gian là ${writeNumber(exact)} tháng`
      : `nói ${writeNumber(said.value)} tháng, nhưng khoảng thời gian là ${writeNumber(exact)} tháng`,
  });
  return [{ ...claim, figures: [isoDate(first), isoDate(second), ...claim.figures] }];
}
