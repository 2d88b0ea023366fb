import { reportColumns, type Workbook } from '../../contract';
import type { Observation } from '../../findings';
import * as say from '../../messages/openPeriod';
import type { Entry } from '../../model/entry';
import {
  comparePeriods,
  type Period,
  previousPeriod,
  samePeriod,
  writePeriod,
} from '../../model/period';
import { isFilled, type Rollup } from '../../rollup';
import type { Proceedings } from '../proceedings';
import { insideOf } from '../unitRows';

/** Rows of the form of one period. */
interface PeriodRows {
  readonly first: Entry;
  /** Whether somebody typed one of them: they are not all there since they were taken over. */
  isWorkedOn: boolean;
}

/** An earlier period whose rows wait in the form, at the first of them. */
interface WaitingPeriod {
  readonly first: Entry;
  readonly told: Observation;
}

/** Earlier periods that nobody has closed yet, by how they are written. */
export function waitingPeriods(
  workbook: Workbook,
  rollup: Rollup,
  proceedings: Proceedings,
): ReadonlyMap<string, WaitingPeriod> {
  const reported = workbook.settings.period;
  const waiting = new Map<string, WaitingPeriod>();
  if (reported.kind === 'review' || !proceedings.isKeptByCommands()) return waiting;
  const inside = insideOf(reported);
  const groups = rowsByPeriod(workbook, rollup);
  const isBegun = groups.some(({ first, isWorkedOn }) => isWorkedOn && inside(first.period));
  const isInHand = periodsInHand(workbook);
  const said = ({ period }: Entry): Observation | undefined => {
    const again = proceedings.reopened(writePeriod(period));
    if (again) return say.stillReopened(period, again);
    // Rows of years gone by may be slips of the pen, those of the period just before are not.
    const isKnown = period.year === reported.year || isJustBefore(period, reported);
    return isKnown && isBegun && !isInHand(period) ? say.stillOpen(period, reported) : undefined;
  };
  for (const { first, isWorkedOn } of groups) {
    const { period } = first;
    const written = writePeriod(period);
    if (inside(period) || comparePeriods(period, reported) > 0) continue;
    if (!isWorkedOn || !isOfSeries(period, reported) || proceedings.isClosed(written)) continue;
    const told = said(first);
    if (told) waiting.set(written, { first, told });
  }
  return waiting;
}

function rowsByPeriod({ entries }: Workbook, rollup: Rollup): readonly PeriodRows[] {
  const carried = rollup.carriedOn();
  const groups = new Map<string, PeriodRows>();
  for (const entry of entries) {
    const { period, tab } = entry;
    // A prepared row is no row.
    if (tab !== 'Biểu chung' || period.kind === 'review' || !isFilled(entry)) continue;
    const isWorkedOn = !carried.has(entry);
    const group = groups.get(writePeriod(period));
    if (group) {
      group.isWorkedOn = group.isWorkedOn || isWorkedOn;
    } else {
      groups.set(writePeriod(period), { first: entry, isWorkedOn });
    }
  }
  return [...groups.values()];
}

/** The periods of all reports of `Cấu hình`: what one of them is on is not left behind. */
export function periodsInHand({ tables }: Workbook): (period: Period) => boolean {
  const reports = tables.settings ? reportColumns(tables.settings) : [];
  return (period) => reports.some((report) => samePeriod(report.period, period));
}

/** Weeks are a series of their own. */
function isOfSeries(period: Period, reported: Period): boolean {
  return (period.kind === 'week') === (reported.kind === 'week');
}

/** Whether a period is the one before another of its kind. */
export function isJustBefore(period: Period, reported: Period): boolean {
  const before = previousPeriod(reported);
  return before !== undefined && samePeriod(before, period);
}
