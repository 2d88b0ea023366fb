import {
  BLANK,
  type Cell,
  cellText,
  isBlank,
  type SettingKey,
  type Table,
  type Workbook,
} from '../contract';
import * as say from '../messages/openPeriod';
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
import { fold } from '../model/folding';
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
import { type ReportColumn, reportColumns } from './reportColumns';

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
  const { cells, unmoved } = settingCells(settings, report, period);
  return {
    state: 'opens',
    period,
    cells,
    stillOpen,
    open: reports.map((one) => (one === report ? period : one.period)),
    remarks: [...orderOf(report.period, period), ...(unmoved ? [say.datesUnmoved(unmoved)] : [])],
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

/** The cells that change, and the dates that nobody can move on. */
function settingCells(settings: Table<'settings'>, report: ReportColumn, period: Period) {
  const { column } = report;
  const change = (key: SettingKey, after: (before: Cell) => string | undefined) => {
    const found = settings.rows.find((row) => fold(row.text('Khóa')) === fold(key));
    const row = found ? found.row - 1 : -1;
    const cell = settings.tab.rows[row]?.[column];
    const text = cell && !isBlank(cell) ? after(cell) : undefined;
    return cell && text !== undefined
      ? [{ key, row, column, before: cellText(cell), after: text }]
      : [];
  };
  const move = mover(report.period, period);
  const unmoved: string[] = [];
  const dates = DATES.flatMap((key) =>
    change(key, (cell) => {
      const date = cell.kind === 'date' ? cell.date : readDate(cellText(cell));
      const moved = date && move?.(date);
      if (!moved) unmoved.push(key);
      return moved && writePlainDate(moved);
    }),
  );
  return {
    cells: [...periodCell(settings, report, period), ...dates, ...change(CLEARED, () => '')],
    unmoved: unmoved.length > 0 ? unmoved.join(', ') : undefined,
  };
}

/** `Kỳ` is written even where the report takes it from the first column. */
function periodCell(
  settings: Table<'settings'>,
  { column }: ReportColumn,
  period: Period,
): readonly SettingCell[] {
  const key: SettingKey = 'Kỳ';
  const found = settings.rows.find((row) => fold(row.text('Khóa')) === fold(key));
  if (!found) return [];
  const row = found.row - 1;
  const before = cellText(settings.tab.rows[row]?.[column] ?? BLANK);
  return [{ key, row, column, before, after: writePeriod(period) }];
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

/** A day so many months later: the last one of its month stays the last one. */
function monthsLater({ year, month, day }: CalendarDate, months: number): CalendarDate | undefined {
  const ordinal = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(ordinal / 12), (ordinal % 12) + 1];
  const last = daysInMonth(y, m);
  return calendarDate(y, m, day === daysInMonth(year, month) ? last : Math.min(day, last));
}
