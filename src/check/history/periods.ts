import type { Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/history';
import type { EntryFacts } from '../../model/entry';
import { groupBy } from '../../model/groups';
import { comparePeriods, type Period, writePeriod } from '../../model/period';
import { isFilled, type Rollup, type UncountedRows, uncountedRows } from '../../rollup';
import { placeOfEntry } from '../places';
import type { Proceedings } from '../proceedings';
import { insideOf } from '../unitRows';
import { isJustBefore, periodsInHand, waitingPeriods } from './openPeriods';

/**
 * Rows of the form that are not of the report's period: what a unit filled in for a later one, told at
 * its first such row; what stands of a year gone by; and earlier periods that nobody has closed yet.
 */
export function checkPeriods(
  workbook: Workbook,
  rollup: Rollup,
  proceedings: Proceedings,
): readonly Finding[] {
  const { settings, facts } = workbook;
  const reported = settings.period;
  const waiting = waitingPeriods(workbook, rollup, proceedings);
  const isInHand = periodsInHand(workbook);
  const isKnown = (period: Period) =>
    isInHand(period) ||
    waiting.has(writePeriod(period)) ||
    // Where commands close periods the one just before is told once the next is begun.
    (proceedings.isKeptByCommands() && isJustBefore(period, reported));
  const uncounted = uncountedRows(facts, rollup.carriedOn(), reported).filter(
    ({ period }) => !isKnown(period),
  );
  const told: readonly ToldRow[] = [
    ...waiting.values(),
    ...earlierYears(workbook, uncounted),
    ...laterPeriods(workbook, rollup, uncounted),
  ];
  return told.map(({ first, told, ofSeveral }) => {
    const place = placeOfEntry(workbook, first, 'Kỳ');
    return findingAt(ofSeveral ? { ...place, unit: undefined } : place, told);
  });
}

/** What is told at a row. */
interface ToldRow {
  readonly first: EntryFacts;
  readonly told: Observation;
  /** Whether it is of several units: then it is no one's of them to mend. */
  readonly ofSeveral?: boolean;
}

function earlierYears(
  { settings, units }: Workbook,
  uncounted: readonly UncountedRows[],
): readonly ToldRow[] {
  const earlier = uncounted.filter(({ period }) => comparePeriods(period, settings.period) < 0);
  return [...groupBy(earlier, ({ period }) => writePeriod(period))].flatMap(([period, groups]) => {
    const [{ first } = { first: undefined }] = groups;
    if (!first) return [];
    const who = groups.length === 1 ? nameOf(units, first.unit) : say.unitCount(groups.length);
    const count = groups.reduce((sum, { rows }) => sum + rows, 0);
    const said = say.earlierYear(who, count, period, writePeriod(settings.period));
    // The rows of another unit are another matter.
    const about = [period, ...groups.map((group) => group.first.unit).sort()];
    return [{ first, told: { ...said, about }, ofSeveral: groups.length > 1 }];
  });
}

function laterPeriods(
  { settings, facts, units }: Workbook,
  rollup: Rollup,
  uncounted: readonly UncountedRows[],
): readonly ToldRow[] {
  const reported = settings.period;
  const carried = rollup.carriedOn();
  const inside = insideOf(reported);
  const reporting = new Set(
    facts
      .filter((row) => inside(row.period) && isFilled(row) && !carried.has(row))
      .map(({ unit }) => rollup.ownerOf(unit)),
  );
  return uncounted
    .filter(({ period }) => comparePeriods(period, reported) > 0)
    .map(({ first, period, rows, figures }) => {
      const name = nameOf(units, first.unit);
      const periods = [writePeriod(period), writePeriod(reported)] as const;
      const told = reporting.has(rollup.ownerOf(first.unit))
        ? say.laterPeriod(name, rows, ...periods)
        : say.laterPeriodOnly(name, { rows, figures }, ...periods);
      return { first, told: { ...told, about: [first.unit, writePeriod(period)] } };
    });
}

function nameOf(units: Workbook['units'], code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}
