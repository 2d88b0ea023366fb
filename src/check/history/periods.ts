import { reportColumns, type Workbook } from '../../contract';
import { type Finding, findingAt, type Observation } from '../../findings';
import * as say from '../../messages/history';
import * as sayOpening from '../../messages/openPeriod';
import type { Entry, EntryFacts } from '../../model/entry';
import { groupBy } from '../../model/groups';
import {
  comparePeriods,
  type Period,
  previousPeriod,
  samePeriod,
  writePeriod,
} from '../../model/period';
import { isFilled, type Rollup, uncountedRows } from '../../rollup';
import { placeOfEntry } from '../places';
import type { Standing } from '../standing';
import { insideOf } from '../unitRows';

/** Rows of the form of one period. */
interface PeriodRows {
  readonly first: Entry;
  /** Whether somebody typed one of them: they are not all there since they were taken over. */
  isTyped: boolean;
}

/**
 * Rows of the form that are not of the report's period: what a unit filled in for a later one or a year
 * gone by, told at its first such row, and earlier periods that nobody has closed yet.
 */
export function checkPeriods(
  workbook: Workbook,
  rollup: Rollup,
  standing: Standing,
): readonly Finding[] {
  const waiting = waitingPeriods(workbook, rollup, standing);
  const at = (row: EntryFacts, told: Observation) =>
    findingAt(placeOfEntry(workbook, row, 'Kỳ'), told);
  return [
    ...[...waiting.values()].map(({ first, told }) => at(first, told)),
    ...uncountedFindings(workbook, rollup, { waiting, standing }, at),
  ];
}

/** Earlier periods whose rows wait in the form, by how they are written. */
function waitingPeriods(workbook: Workbook, rollup: Rollup, standing: Standing) {
  const reported = workbook.settings.period;
  const waiting = new Map<string, { readonly first: Entry; readonly told: Observation }>();
  if (reported.kind === 'review' || !standing.isKeptByCommands()) return waiting;
  const inside = insideOf(reported);
  const groups = rowsByPeriod(workbook, rollup);
  const isBegun = groups.some(({ first, isTyped }) => isTyped && inside(first.period));
  const isInHand = periodsInHand(workbook);
  const said = ({ period }: Entry): Observation | undefined => {
    const again = standing.reopened(writePeriod(period));
    if (again) return sayOpening.stillReopened(period, again);
    // Rows of years gone by may be slips of the pen, those of the period just before are not.
    const isKnown = period.year === reported.year || isJustBefore(period, reported);
    return isKnown && isBegun && !isInHand(period)
      ? sayOpening.stillOpen(period, reported)
      : undefined;
  };
  for (const { first, isTyped } of groups) {
    const { period } = first;
    const written = writePeriod(period);
    if (inside(period) || comparePeriods(period, reported) > 0) continue;
    if (!isTyped || !isOfSeries(period, reported) || standing.isClosed(written)) continue;
    const told = said(first);
    if (told) waiting.set(written, { first, told });
  }
  return waiting;
}

function uncountedFindings(
  workbook: Workbook,
  rollup: Rollup,
  {
    waiting,
    standing,
  }: { readonly waiting: ReadonlyMap<string, unknown>; readonly standing: Standing },
  at: (row: EntryFacts, told: Observation) => Finding,
): readonly Finding[] {
  const { settings, facts, units } = workbook;
  const reported = settings.period;
  const carried = rollup.carriedOn();
  const inside = insideOf(reported);
  const isInHand = periodsInHand(workbook);
  const reporting = new Set(
    facts
      .filter((row) => inside(row.period) && isFilled(row) && !carried.has(row))
      .map(({ unit }) => rollup.ownerOf(unit)),
  );
  // Where commands close periods the one just before is told once the next is begun.
  const isLeft = (period: Period) =>
    isInHand(period) ||
    waiting.has(writePeriod(period)) ||
    (standing.isKeptByCommands() && isJustBefore(period, reported));
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code;
  const uncounted = uncountedRows(facts, carried, reported).filter(({ period }) => !isLeft(period));
  const [earlier, later] = [
    uncounted.filter(({ period }) => comparePeriods(period, reported) < 0),
    uncounted.filter(({ period }) => comparePeriods(period, reported) > 0),
  ];
  const byPeriod = groupBy(earlier, ({ period }) => writePeriod(period));
  return [
    ...[...byPeriod].flatMap(([period, rows]) => {
      const [one] = rows;
      if (!one) return [];
      const who = rows.length === 1 ? nameOf(one.first.unit) : say.unitCount(rows.length);
      const count = rows.reduce((sum, group) => sum + group.rows, 0);
      return [at(one.first, say.earlierYear(who, count, period, writePeriod(reported)))];
    }),
    ...later.map(({ first, period, rows, figures }) => {
      const periods = [writePeriod(period), writePeriod(reported)] as const;
      const isElsewhere = !reporting.has(rollup.ownerOf(first.unit));
      const told = isElsewhere
        ? say.laterPeriodOnly(nameOf(first.unit), { rows, figures }, ...periods)
        : say.laterPeriod(nameOf(first.unit), rows, ...periods);
      return at(first, told);
    }),
  ];
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
      group.isTyped = group.isTyped || isTyped;
    } else {
      groups.set(writePeriod(period), { first: entry, isTyped });
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
