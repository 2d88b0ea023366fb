import {
  BLANK,
  type Cell,
  cellText,
  isBlank,
  type ReportColumn,
  reportColumns,
  type SettingKey,
  settingRow,
  type Table,
  type Workbook,
} from '../contract';
import * as say from '../messages/openPeriod';
import { columnLetters } from '../model/address';
import {
  type CalendarDate,
  calendarDate,
  dayAt,
  daysBetween,
  daysInMonth,
  lastDayOfWeek,
  readDate,
  serialOfDate,
  writePlainDate,
} from '../model/date';
import {
  lastMonth,
  monthCount,
  nextPeriod,
  type Period,
  periodKey,
  readPeriod,
  samePeriod,
  writePeriod,
} from '../model/period';
import { formRows } from './formRows';

/** A cell of `Cấu hình` (row and column from 0) that the opening writes over. */
export interface SettingCell {
  readonly key: SettingKey;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What opening a period does to `Cấu hình`, or why it cannot be opened; each line is a reason. */
export type Opening =
  | {
      readonly state: 'opens';
      readonly period: Period;
      /** The last day of its report; undefined where `Cấu hình` tells none. */
      readonly to: CalendarDate | undefined;
      readonly cells: readonly SettingCell[];
      /** A period that was open before and is not closed. */
      readonly stillOpen: Period | undefined;
      /** The periods of all reports as they stand then. */
      readonly open: readonly Period[];
      /** What else the office is told. */
      readonly remarks: readonly string[];
    }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

/**
 * The opening of a period in the first report of its kind.
 * @param asked the period as it was asked for; the next one of the first report where nothing was
 * @param closed the closed periods, as they are written
 */
export function openingOf(
  workbook: Workbook,
  asked: string | undefined,
  closed: ReadonlySet<string>,
): Opening {
  const { settings } = workbook.tables;
  const reports = settings ? reportColumns(settings) : [];
  const [first] = reports;
  if (!settings || !first) return refused(say.noReport);
  const period = asked === undefined ? nextPeriod(first.period) : readPeriod(asked);
  if (!period) return refused(say.unknownPeriod(asked ?? ''));
  if (reports.some((report) => samePeriod(report.period, period))) {
    return refused(say.alreadyOpen(period));
  }
  if (closed.has(writePeriod(period))) return refused(say.alreadyClosed(period));
  const report = reports.find((one) => one.period.kind === period.kind);
  if (!report) {
    return refused(
      say.noReportOfKind(
        period,
        reports.map((one) => one.period),
      ),
    );
  }
  const own = formRows(workbook).filter((row) => row.period && samePeriod(row.period, period));
  if (own.length > 0 && isBefore(period, report.period)) {
    return refused(say.stillInForm(period, own.length, report.period));
  }
  const stillOpen = closed.has(writePeriod(report.period)) ? undefined : report.period;
  // What takes its period from the opened column goes on with it, each by its own days.
  const along = report === first ? reports.filter(({ takesFirst }) => takesFirst) : [];
  const moved = [report, ...along].map((one) => movedDates(settings, one, period));
  const unmoved = moved.flatMap((one) => one.unmoved);
  const borrowed = report === first ? [] : datesOfFirst(settings, report);
  return {
    state: 'opens',
    period,
    to: lastDayIn(settings, [report, first], moved[0]?.cells ?? []),
    cells: [...periodCell(settings, report, period), ...moved.flatMap((one) => one.cells)],
    stillOpen,
    open: reports.map((one) => (one === report || along.includes(one) ? period : one.period)),
    remarks: [
      ...orderOf(report.period, period),
      ...(unmoved.length > 0 ? [say.datesUnmoved([...new Set(unmoved)].join(', '))] : []),
      ...(borrowed.length > 0
        ? [say.datesOfFirst(columnLetters(report.column), borrowed.join(', '))]
        : []),
    ],
  };
}

function refused(reason: string): Opening {
  return { state: 'refused', reasons: [reason] };
}

function isBefore(left: Period, right: Period): boolean {
  return periodKey(left) < periodKey(right);
}

/** A period that does not follow the one before is opened all the same, with a word. */
function orderOf(before: Period, period: Period): readonly string[] {
  const next = nextPeriod(before);
  if (samePeriod(next, period)) return [];
  return [
    isBefore(period, before) ? say.earlierThan(period, before) : say.skips(period, before, next),
  ];
}

const DATES = ['Từ ngày', 'Đến ngày'] as const satisfies readonly SettingKey[];
const CLEARED: SettingKey = 'Ngày ban hành';

function settingAt(settings: Table<'settings'>, { column }: ReportColumn, key: SettingKey): Cell {
  return settingRow(settings, key)?.at(column).cell ?? BLANK;
}

function dateAt(
  settings: Table<'settings'>,
  report: ReportColumn,
  key: SettingKey,
): CalendarDate | undefined {
  const cell = settingAt(settings, report, key);
  return cell.kind === 'date' ? cell.date : readDate(cellText(cell));
}

/** The cells of a report's days that change, and the days that nobody can move on. */
function movedDates(settings: Table<'settings'>, report: ReportColumn, period: Period) {
  const { column } = report;
  const cellOf = (key: SettingKey, after: string): readonly SettingCell[] => {
    const found = settingRow(settings, key);
    const before = settingAt(settings, report, key);
    return !found || isBlank(before)
      ? []
      : [{ key, row: found.row - 1, column, before: cellText(before), after }];
  };
  const move = mover(report.period, period);
  const [from, to] = DATES.map((key) => dateAt(settings, report, key));
  const following = from && to && dayAfterLast(report.period, period, from, to);
  const unmoved: string[] = [];
  const dates = DATES.flatMap((key) => {
    if (isBlank(settingAt(settings, report, key))) return [];
    const date = dateAt(settings, report, key);
    const moved = (key === 'Từ ngày' && following) || (date && move?.(date));
    if (!moved) unmoved.push(key);
    return moved ? cellOf(key, writePlainDate(moved)) : [];
  });
  return { cells: [...dates, ...cellOf(CLEARED, '')], unmoved };
}

/**
 * The day after the last one of the period before, where reports follow each other like that and
 * the new period is the next: months of different length would leave a gap or count a day twice.
 */
function dayAfterLast(
  before: Period,
  period: Period,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate | undefined {
  const months = monthCount(before);
  if (months === 0 || !samePeriod(nextPeriod(before), period)) return undefined;
  const eve = serialOfDate(from) - 1;
  const earlier = [monthsLater(to, -months), monthsLater(to, -months, 'sameDay')];
  const follows = earlier.some((day) => day && serialOfDate(day) === eve);
  return follows ? dayAt(serialOfDate(to) + 1) : undefined;
}

/** The days that a further report takes from the first one, which stay as they are. */
function datesOfFirst(settings: Table<'settings'>, report: ReportColumn): readonly SettingKey[] {
  return DATES.filter((key) => isBlank(settingAt(settings, report, key)));
}

/** The last day of a report once the cells are written: its own, else that of the first one. */
function lastDayIn(
  settings: Table<'settings'>,
  reports: readonly ReportColumn[],
  cells: readonly SettingCell[],
): CalendarDate | undefined {
  const own = reports.find((one) => !isBlank(settingAt(settings, one, 'Đến ngày')));
  if (!own) return undefined;
  const moved = cells.find(({ key, column }) => key === 'Đến ngày' && column === own.column);
  return moved ? readDate(moved.after) : dateAt(settings, own, 'Đến ngày');
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

/** Moves a day on by as much as lies between two periods; nothing of reviews, which have no length. */
function mover(
  from: Period,
  to: Period,
): ((date: CalendarDate) => CalendarDate | undefined) | undefined {
  if (from.kind === 'week' && to.kind === 'week') {
    const days = daysBetween(lastDayOfWeek(from.year, from.week), lastDayOfWeek(to.year, to.week));
    return (date) => dayAt(serialOfDate(date) + days);
  }
  const months = monthOrdinal(to) - monthOrdinal(from);
  return monthCount(from) === 0 ? undefined : (date) => monthsLater(date, months);
}

function monthOrdinal(period: Period): number {
  return period.year * 12 + (lastMonth(period) ?? 0);
}

/** A day so many months later: the last one of its month stays the last one, unless asked else. */
function monthsLater(
  { year, month, day }: CalendarDate,
  months: number,
  lastDays: 'stayLast' | 'sameDay' = 'stayLast',
): CalendarDate | undefined {
  const ordinal = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(ordinal / 12), (ordinal % 12) + 1];
  const last = daysInMonth(y, m);
  const isLast = lastDays === 'stayLast' && day === daysInMonth(year, month);
  return calendarDate(y, m, isLast ? last : Math.min(day, last));
}
