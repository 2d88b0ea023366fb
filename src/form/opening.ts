import {
  cellText,
  type ReportColumn,
  reportColumns,
  settingRow,
  type Table,
  type Workbook,
} from '../contract';
import * as say from '../messages/openPeriod';
import { columnLetters } from '../model/address';
import { type CalendarDate, serialOfDate } from '../model/date';
import {
  lastDay,
  nextPeriod,
  type Period,
  periodKey,
  readTypedPeriod,
  samePeriod,
  writePeriod,
} from '../model/period';
import { lastReported } from './periods';
import {
  blankDates,
  lastDayIn,
  movedDates,
  type SettingCell,
  settingAt,
  standingDays,
} from './reportDays';
import { findUnopened } from './unopened';
import { type StandingRows, standingIn } from './untouched';

/** What opening a period does to `Cấu hình`, or why it cannot be opened; each line is a reason. */
export type Opening =
  | {
      readonly state: 'opens';
      readonly period: Period;
      /** The last day of its report; undefined where `Cấu hình` tells none. */
      readonly to: CalendarDate | undefined;
      readonly cells: readonly SettingCell[];
      /** A period that was open before and is not closed. */
      readonly stillOpen: StillOpen | undefined;
      /** The periods of all reports as they stand then. */
      readonly open: readonly Period[];
      /** What else the office is told. */
      readonly remarks: readonly string[];
    }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

/** A period that is not closed, with what stands of it in the form. */
export interface StillOpen extends StandingRows {
  readonly period: Period;
}

/**
 * The opening of a period in the first report of its kind.
 * @param untyped the rows of the form (from 0) in which nobody typed anything
 * @param asked the period as it was asked for; the next one of the first report where nothing was
 * @param closed the closed periods, as they are written
 */
export function openingOf(
  workbook: Workbook,
  asked: string | undefined,
  closed: ReadonlySet<string>,
  untyped: ReadonlySet<number>,
): Opening {
  const { settings } = workbook.tables;
  const reports = settings ? reportColumns(settings) : [];
  const [first] = reports;
  if (!settings || !first) return refused(say.noReport);
  const unopened = unopenedOf(workbook, first, closed);
  const notClosed = (one: Period): StillOpen | undefined =>
    closed.has(writePeriod(one))
      ? undefined
      : { period: one, ...standingIn(workbook, untyped, one) };
  const period =
    asked === undefined ? (unopened ?? nextOpen(first.period, closed)) : readTypedPeriod(asked);
  if (!period) return refused(say.unknownPeriod(asked ?? ''));
  if (unopened && samePeriod(period, unopened)) {
    return openedAsTyped(workbook, settings, reports, { first, period }, closed, notClosed);
  }
  if (closed.has(writePeriod(period))) return refused(say.alreadyClosed(period));
  if (reports.some((report) => samePeriod(report.period, period))) {
    return refused(say.alreadyOpen(period));
  }
  const report = reports.find((one) => one.period.kind === period.kind);
  if (!report) {
    return refused(
      say.noReportOfKind(
        period,
        reports.map((one) => one.period),
      ),
    );
  }
  const own = standingIn(workbook, untyped, period);
  if (own.rows > 0 && isBefore(period, report.period)) {
    return refused(say.stillInForm(period, own, report.period));
  }
  // What `Cấu hình` names and nobody opened has no rows that could wait to be closed.
  const before = report === first && unopened ? lastReported(workbook, unopened) : report.period;
  // What takes its period from the opened column goes on with it, each by its own days.
  const along = report === first ? reports.filter(({ takesFirst }) => takesFirst) : [];
  const moved = [report, ...along].map((one) => movedDates(settings, one, period));
  const unmoved = moved.flatMap((one) => one.unmoved);
  const borrowed = report === first ? [] : blankDates(settings, report);
  return {
    state: 'opens',
    period,
    to: lastDayIn(settings, [report, first], moved[0]?.cells ?? []),
    cells: [...periodCell(settings, report, period), ...moved.flatMap((one) => one.cells)],
    stillOpen: before && notClosed(before),
    open: reports.map((one) => (one === report || along.includes(one) ? period : one.period)),
    remarks: [
      ...(before ? orderOf(before, period, closed) : []),
      ...movedDays(
        moved.flatMap((one) => one.cells),
        first,
      ),
      ...(report === first ? daysMissing(settings, report) : []),
      ...(unmoved.length > 0 ? [say.datesUnmoved([...new Set(unmoved)].join(', '))] : []),
      ...(borrowed.length > 0
        ? [say.datesOfFirst(columnLetters(report.column), borrowed.join(', '))]
        : []),
    ],
  };
}

/** The period of the first report, where it was typed in and nobody opened or closed it. */
function unopenedOf(
  workbook: Workbook,
  { period }: ReportColumn,
  closed: ReadonlySet<string>,
): Period | undefined {
  const isUnopened = !closed.has(writePeriod(period)) && findUnopened(workbook).length > 0;
  return isUnopened ? period : undefined;
}

/**
 * The opening of the period that somebody typed in: its rows are laid out as of any other. Whether
 * the days beside it were typed over too nobody can tell: they stay, and are named to be looked over.
 */
function openedAsTyped(
  workbook: Workbook,
  settings: Table<'settings'>,
  reports: readonly ReportColumn[],
  { first, period }: { readonly first: ReportColumn; readonly period: Period },
  closed: ReadonlySet<string>,
  notClosed: (period: Period) => StillOpen | undefined,
): Opening {
  const days = reports
    .filter((one) => one === first || one.takesFirst)
    .flatMap((one) => standingDays(settings, one))
    .map((one) => ({ ...one, column: columnLetters(one.column) }));
  const before = lastReported(workbook, period);
  return {
    state: 'opens',
    period,
    to: lastDayIn(settings, [first], []),
    cells: periodCell(settings, first, period),
    stillOpen: before && notClosed(before),
    open: reports.map((one) => one.period),
    remarks: [
      ...(before ? orderOf(before, period, closed) : []),
      ...(days.length > 0 ? [say.daysLeft(days)] : []),
      ...daysMissing(settings, first),
    ],
  };
}

/** The days of the first report that nobody ever wrote. */
function daysMissing(settings: Table<'settings'>, first: ReportColumn): readonly string[] {
  const keys = blankDates(settings, first);
  return keys.length > 0 ? [say.daysMissing(keys)] : [];
}

/**
 * The periods that a person may open now: the next one of the first report, or the one that it names
 * and nobody opened; then those of further reports of other kinds whose turn has come, as they end by
 * then. None that is open or closed.
 */
export function periodsInTurn(workbook: Workbook, closed: ReadonlySet<string>): readonly Period[] {
  const { settings } = workbook.tables;
  const reports = settings ? reportColumns(settings) : [];
  // A period is opened in the first report of its kind.
  const byKind = reports.filter(
    ({ period }, at) => reports.findIndex((one) => one.period.kind === period.kind) === at,
  );
  const [next, ...others] = byKind.map(({ period }) => nextOpen(period, closed));
  if (!next || !reports[0]) return [];
  const unopened = unopenedOf(workbook, reports[0], closed);
  const first = unopened ?? next;
  const inTurn = [first, ...others.filter((one) => endsBy(one, first))];
  return inTurn.filter(
    (one) => one === unopened || !reports.some(({ period }) => samePeriod(period, one)),
  );
}

/** Whether a period has ended when another one ends; a review ends nowhere. */
function endsBy(period: Period, other: Period): boolean {
  const [end, by] = [lastDay(period), lastDay(other)];
  return end !== undefined && (by === undefined || serialOfDate(end) <= serialOfDate(by));
}

function refused(reason: string): Opening {
  return { state: 'refused', reasons: [reason] };
}

/** The next period that is not closed: after an earlier one was put right those in between are. */
function nextOpen(period: Period, closed: ReadonlySet<string>): Period {
  const next = nextPeriod(period);
  return closed.has(writePeriod(next)) ? nextOpen(next, closed) : next;
}

function isBefore(left: Period, right: Period): boolean {
  return periodKey(left) < periodKey(right);
}

/** The moved days in words, each beyond the first report's with its column. */
function movedDays(cells: readonly SettingCell[], first: ReportColumn): readonly string[] {
  const days = cells.flatMap(({ key, after, column }) => {
    if (after === '') return [];
    return [{ key, day: after, column: column === first.column ? '' : columnLetters(column) }];
  });
  return days.length > 0 ? [say.movedDays(days)] : [];
}

/** A period that does not follow the one before is opened all the same, with a word. */
function orderOf(before: Period, period: Period, closed: ReadonlySet<string>): readonly string[] {
  const next = nextOpen(before, closed);
  if (samePeriod(next, period)) return [];
  return [
    isBefore(period, before) ? say.earlierThan(period, before) : say.skips(period, before, next),
  ];
}

/** `Kỳ` is written even where the report takes it from the first column. */
function periodCell(
  settings: Table<'settings'>,
  report: ReportColumn,
  period: Period,
): readonly SettingCell[] {
  const found = settingRow(settings, 'Kỳ');
  if (!found) return [];
  const { column } = report;
  const before = cellText(settingAt(settings, report, 'Kỳ'));
  return [{ key: 'Kỳ', row: found.row - 1, column, before, after: writePeriod(period) }];
}
