import { writeNumber } from '../model/number';
import { ACROSS, changeOf, FROM_TO, unsigned } from './change';
import { meet, minus } from './interval';
import type { Reading } from './reading';
import type { Stated } from './stated';
import { isSlipOfDifference, quantitiesIn, statedDifference } from './subtraction';
import type { Quantity } from './token';

const HIGHER = /(?:cao hơn|thấp hơn|chênh lệch|chênh|hơn|kém|tăng|giảm)\s*(?:là |khoảng )?$/u;
const SURELY_HIGHER = /(?:cao hơn|thấp hơn)\s*$/u;

/** Said in percent of the earlier rate instead of in points. */
function isRelative(pair: { readonly first: Quantity; readonly second: Quantity }, said: Quantity) {
  const change = changeOf({ now: pair.first, past: pair.second }, true);
  return change !== undefined && meet(unsigned(change).range, said.range);
}

/** `đạt 40% … mức chung 26% … cao hơn 14%`: percentage points. */
export function points(reading: Reading, said: Quantity): readonly Stated[] {
  const before = reading.low.slice(Math.max(0, said.start - 24), said.start);
  if (!said.percent || !HIGHER.test(before)) return [];
  const earlier = quantitiesIn(reading, Math.max(0, said.start - 420), said.start).filter(
    ({ percent }) => percent,
  );
  const [next] = quantitiesIn(reading, said.end, said.end + 80);
  const later = next?.percent === true ? next : undefined;
  const across = later !== undefined && ACROSS.test(reading.low.slice(said.end, later.start));
  const [first, second] = earlier.slice(-2);
  const fromTo =
    first !== undefined &&
    second !== undefined &&
    FROM_TO.test(reading.low.slice(Math.max(0, first.start - 12), second.start));
  const recent = across ? [...earlier.slice(-1), later] : earlier.slice(fromTo ? -2 : -4);
  const pairs = recent.flatMap((first, index) =>
    recent.slice(index + 1).map((second) => ({ first, second })),
  );
  const gap = ({ first, second }: { first: Quantity; second: Quantity }) =>
    unsigned({ range: minus(first.range, second.range), value: first.value.minus(second.value) });
  // Points are said from the printed rates, so the difference of these is what is meant.
  const right = pairs.find(({ first, second }) =>
    first.value.minus(second.value).abs().eq(said.value),
  );
  const told = across || fromTo || SURELY_HIGHER.test(before);
  const chosen = right ?? (recent.length === 2 && told ? pairs[0] : undefined);
  if (!chosen) return [];
  const { value, range } = gap(chosen);
  const consistent = right !== undefined || ((across || fromTo) && isRelative(chosen, said));
  if (
    !consistent &&
    ((meet(range, said.range) && range.hi.minus(range.lo).lt(1)) ||
      !isSlipOfDifference(said.value, value, 0.5))
  )
    return [];
  const sum = `chênh lệch giữa ${writeNumber(chosen.first.value)}% và ${writeNumber(chosen.second.value)}%`;
  return [
    statedDifference({
      said,
      figures: [chosen.first.value, chosen.second.value],
      computed: value,
      consistent,
      start: chosen.first.start,
      end: said.end,
      reason: consistent
        ? `${sum} đúng là ${writeNumber(value)}`
        : `nói ${writeNumber(said.value)}, nhưng ${sum} là ${writeNumber(value)}`,
    }),
  ];
}
