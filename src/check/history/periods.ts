import { reportColumns, type Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/history';
import * as sayOpening from '../../messages/openPeriod';
import type { Entry } from '../../model/entry';
import {
  comparePeriods,
  type Period,
  previousPeriod,
  samePeriod,
  writePeriod,
} from '../../model/period';
import { isFilled, type Rollup } from '../../rollup';
import { placeOfEntry } from '../places';
import type { Standing } from '../standing';
import { insideOf } from '../unitRows';

/** Rows of the form of one period. */
interface PeriodRows {
  readonly first: Entry;
  count: number;
  /** Whether somebody typed one of them: they are not all there since they were taken over. */
  isTyped: boolean;
}

/**
 * Rows of the form that are not of the report's period: later ones and those of a year gone by, which a
 * slip of the pen loses without a word, and earlier periods that nobody has closed yet.
 */
export function checkPeriods(
  workbook: Workbook,
  rollup: Rollup,
  standing: Standing,
): readonly Finding[] {
  const { settings } = workbook;
  const reported = settings.period;
  if (reported.kind === 'review') return [];
  const inside = insideOf(reported);
  const groups = rowsByPeriod(workbook, rollup);
  const isBegun = groups.some(({ first, isTyped }) => isTyped && inside(first.period));
  const isInHand = periodsInHand(workbook);
  const said = ({ first, count, isTyped }: PeriodRows): Observation | undefined => {
    const { period } = first;
    if (inside(period)) return undefined;
    const written = writePeriod(period);
    if (comparePeriods(period, reported) > 0) {
      return say.laterPeriod(count, written, writePeriod(reported));
    }
    if (isTyped && isOfSeries(period, reported) && !standing.isClosed(written)) {
      const again = standing.reopened(written);
      if (again) return sayOpening.stillReopened(period, again);
      // Rows of years gone by may be slips of the pen, those of the period just before are not.
      const isKnown = period.year === reported.year || isJustBefore(period, reported);
      if (isKnown && isBegun && !isInHand(period)) return sayOpening.stillOpen(period, reported);
    }
    return period.year === reported.year
      ? undefined
      : say.earlierYear(count, written, writePeriod(reported));
  };
  return groups.flatMap((group) => {
    const observation = said(group);
    return observation ? [findingAt(placeOfEntry(workbook, group.first, 'Kỳ'), observation)] : [];
  });
}

function rowsByPeriod({ entries }: Workbook, rollup: Rollup): readonly PeriodRows[] {
  const carried = rollup.carriedOn();
  const groups = new Map<string, PeriodRows>();
  for (const entry of entries) {
    const { period, tab } = entry;
    // A prepared row is no row.
    if (tab !== 'Biểu chung' || period.kind === 'review' || !isFilled(entry)) continue;
    const isTyped = !carried.has(entry);
    const group = groups.get(writePeriod(period));
    if (group) {
      group.count += 1;
      group.isTyped = group.isTyped || isTyped;
    } else {
      groups.set(writePeriod(period), { first: entry, count: 1, isTyped });
    }
  }
  return [...groups.values()];
}

/** The periods of all reports of `Cấu hình`: what one of them is on is not left behind. */
function periodsInHand({ tables }: Workbook): (period: Period) => boolean {
  const reports = tables.settings ? reportColumns(tables.settings) : [];
  return (period) => reports.some((report) => samePeriod(report.period, period));
}

/** Weeks are a series of their own. */
function isOfSeries(period: Period, reported: Period): boolean {
  return (period.kind === 'week') === (reported.kind === 'week');
}

function isJustBefore(period: Period, reported: Period): boolean {
  const before = previousPeriod(reported);
  return before !== undefined && samePeriod(before, period);
}
