import {
  BLANK,
  type Cell,
  cellDate,
  cellText,
  isBlank,
  type ReportColumn,
  type SettingKey,
  settingRow,
  type Table,
} from '../contract';
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
import { lastMonth, monthCount, nextPeriod, type Period, samePeriod } from '../model/period';

/** A cell of `Cấu hình` (row and column from 0) that the opening writes over. */
export interface SettingCell {
  readonly key: SettingKey;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

const DATES = ['Từ ngày', 'Đến ngày'] as const satisfies readonly SettingKey[];
/** What goes on with the period: left as it was, a deadline would make every unit late at once. */
const MOVED: readonly SettingKey[] = [...DATES, 'Hạn nộp'];
/** A deadline is a day that somebody set: at a month's end by chance, and a later one would be given away. */
const BY_DAY: ReadonlySet<SettingKey> = new Set(['Hạn nộp']);
const CLEARED: SettingKey = 'Ngày ban hành';
/** Its number is of one report alone: `15-BC/ĐU` is `-BC/ĐU` until the next one has its own. */
const NUMBERED: SettingKey = 'Ký hiệu';

/** The cell of a key in the column of a report; blank where there is none. */
export function settingAt(
  settings: Table<'settings'>,
  { column }: ReportColumn,
  key: SettingKey,
): Cell {
  return settingRow(settings, key)?.at(column).cell ?? BLANK;
}

function dateAt(
  settings: Table<'settings'>,
  report: ReportColumn,
  key: SettingKey,
): CalendarDate | undefined {
  return cellDate(settingAt(settings, report, key));
}

/** The days of a report as they stand, in words; a blank one is none. */
export function standingDays(settings: Table<'settings'>, report: ReportColumn) {
  return [...MOVED, CLEARED].flatMap((key) => {
    const cell = settingAt(settings, report, key);
    if (isBlank(cell)) return [];
    const date = cellDate(cell);
    return [{ key, day: date ? writePlainDate(date) : cellText(cell), column: report.column }];
  });
}

/** The cells of a report's days that change, and the days that nobody can move on. */
export function movedDates(settings: Table<'settings'>, report: ReportColumn, period: Period) {
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
  const dates = MOVED.flatMap((key) => {
    if (isBlank(settingAt(settings, report, key))) return [];
    const date = dateAt(settings, report, key);
    const moved =
      (key === 'Từ ngày' && following) ||
      (date && move?.(date, BY_DAY.has(key) ? 'sameDay' : 'stayLast'));
    if (!moved) unmoved.push(key);
    return moved ? cellOf(key, writePlainDate(moved)) : [];
  });
  const symbol = cellText(settingAt(settings, report, NUMBERED));
  const unnumbered = symbol.replace(/^\d+\s*/, '');
  const cleared = [
    ...cellOf(CLEARED, ''),
    ...(unnumbered === symbol ? [] : cellOf(NUMBERED, unnumbered)),
  ];
  return { cells: [...dates, ...cleared], unmoved };
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

/** The days that the column of a report leaves blank: a further one takes them from the first. */
export function blankDates(
  settings: Table<'settings'>,
  report: ReportColumn,
): readonly SettingKey[] {
  return DATES.filter((key) => isBlank(settingAt(settings, report, key)));
}

/** The last day of a report once the cells are written: its own, else that of the first one. */
export function lastDayIn(
  settings: Table<'settings'>,
  reports: readonly ReportColumn[],
  cells: readonly SettingCell[],
): CalendarDate | undefined {
  const own = reports.find((one) => !isBlank(settingAt(settings, one, 'Đến ngày')));
  if (!own) return undefined;
  const moved = cells.find(({ key, column }) => key === 'Đến ngày' && column === own.column);
  return moved ? readDate(moved.after) : dateAt(settings, own, 'Đến ngày');
}

/** Moves a day on by as much as lies between two periods; nothing of reviews, which have no length. */
function mover(
  from: Period,
  to: Period,
): ((date: CalendarDate, lastDays: LastDays) => CalendarDate | undefined) | undefined {
  if (from.kind === 'week' && to.kind === 'week') {
    const days = daysBetween(lastDayOfWeek(from.year, from.week), lastDayOfWeek(to.year, to.week));
    return (date) => dayAt(serialOfDate(date) + days);
  }
  const months = monthOrdinal(to) - monthOrdinal(from);
  return monthCount(from) === 0
    ? undefined
    : (date, lastDays) => monthsLater(date, months, lastDays);
}

function monthOrdinal(period: Period): number {
  return period.year * 12 + (lastMonth(period) ?? 0);
}

/** Whether the last day of a month stays the last one of another. */
type LastDays = 'stayLast' | 'sameDay';

/** A day so many months later: the last one of its month stays the last one, unless asked else. */
function monthsLater(
  { year, month, day }: CalendarDate,
  months: number,
  lastDays: LastDays = 'stayLast',
): CalendarDate | undefined {
  const ordinal = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(ordinal / 12), (ordinal % 12) + 1];
  const last = daysInMonth(y, m);
  const isLast = lastDays === 'stayLast' && day === daysInMonth(year, month);
  return calendarDate(y, m, isLast ? last : Math.min(day, last));
}
