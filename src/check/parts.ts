import Big from 'big.js';
import * as say from '../messages/history';
import type { Observation } from '../model/finding';
import { partsOf, samePeriod, writePeriod } from '../model/period';
import { writeNumber } from '../prose/number';
import type { Series } from './series';

/**
 * A flow that a unit typed for a whole period, where it also reported every shorter period of
 * it: the two must be the same.
 */
export function differsFromParts(series: Series): Observation | undefined {
  const { indicator, value, entry } = series;
  if (indicator.overPeriods !== 'Cộng dồn') return undefined;
  for (const parts of partsOf(entry.period)) {
    const points = parts.flatMap(
      (part) => series.points.find(({ period }) => samePeriod(period, part)) ?? [],
    );
    if (parts.length === 0 || points.length < parts.length) continue;
    const total = points.reduce((sum, point) => sum.plus(point.value), new Big(0));
    if (total.eq(value)) return undefined;
    const written = points.map(
      (point) => `${writePeriod(point.period)}: ${writeNumber(point.value)}`,
    );
    return say.wholeDiffersFromParts(
      indicator.name,
      writeNumber(value),
      written.join('; '),
      writeNumber(total),
    );
  }
  return undefined;
}
