import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/history';
import { comparePeriods, writePeriod } from '../../model/period';
import { isFilled, type Rollup, uncountedRows } from '../../rollup';
import { placeOfEntry } from '../places';
import { insideOf } from '../unitRows';

/** What a unit filled in for a later period or a year gone by, told at its first such row. */
export function checkPeriods(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const { settings, facts, units } = workbook;
  const reported = settings.period;
  const carried = rollup.carriedOn();
  const inside = insideOf(reported);
  const reporting = new Set(
    facts
      .filter((row) => inside(row.period) && isFilled(row) && !carried.has(row))
      .map(({ unit }) => rollup.ownerOf(unit)),
  );
  return uncountedRows(facts, carried, reported).map(({ first, period, rows, figures }) => {
    const place = placeOfEntry(workbook, first, 'Kỳ');
    const unit = units.find(({ code }) => code === first.unit)?.name ?? first.unit;
    const periods = [writePeriod(period), writePeriod(reported)] as const;
    if (comparePeriods(period, reported) < 0) {
      return findingAt(place, say.earlierYear(unit, rows, ...periods));
    }
    const isElsewhere = !reporting.has(rollup.ownerOf(first.unit));
    const told = isElsewhere
      ? say.laterPeriodOnly(unit, { rows, figures }, ...periods)
      : say.laterPeriod(unit, rows, ...periods);
    return findingAt(place, told);
  });
}
