import { ENTRY_KINDS, PRINTED_KINDS } from '../../model/entry';
import { findSame, fold } from '../../model/folding';
import { groupBy } from '../../model/groups';
import {
  comparePeriods,
  inOrder,
  type Period,
  periodsWithin,
  previousPeriod,
  writePeriod,
} from '../../model/period';
import { type Cell, cellText, type Grid } from '../grid';
import { CONTRACT, type Header } from '../schema';
import { readPeriodCell } from './readPeriodCell';
import { readSettings } from './readSettings';
import { reportColumns } from './reportColumns';
import { readTable, type TableRow } from './table';

/** A tab as Google makes it has so many rows: an archive of no more is read whole. */
export const SHORT_ARCHIVE = 1000;

/**
 * Rows of the year's latest periods that are read whole of a long one, at most: so few that December's
 * report reads at most half as much again as January's.
 */
const RECENT_ROWS = 400;

/** The columns of a long archive that figures, and what became of tasks, rest on. */
export const FACTS: readonly Header<'archive'>[] = [
  'Kỳ',
  'Đơn vị',
  'Loại',
  'Mã',
  'Giá trị',
  'ĐVT',
  'Nguồn giao',
  'Trạng thái',
];

/** Those that are read of every row, however old it is: whether anything rests on it they tell. */
export const OUTLINE: ReadonlySet<string> = new Set<Header<'archive'>>(['Kỳ', 'Mã']);

/** Where these columns stand (from 0) in a tab that `Thiết lập` made. */
export const USUAL_FACT_COLUMNS: readonly number[] = FACTS.map((fact) =>
  CONTRACT.archive.columns.findIndex(({ header }) => header === fact),
);

/** Where they stand under given headers; undefined where one is missing or stands twice. */
export function factColumns(headers: readonly Cell[]): readonly number[] | undefined {
  const folded = headers.map((cell) => fold(cellText(cell)));
  const columns = FACTS.map((fact) => folded.indexOf(fold(fact)));
  const isClear = columns.every(
    (column) => column >= 0 && folded.indexOf(folded[column] ?? '', column + 1) < 0,
  );
  return isClear ? columns : undefined;
}

/** Rows (from 0) of which all is read. */
export interface WholeRows {
  /** What a report or a check of the period may rest on. */
  readonly asked: readonly number[];
  /** Further ones, that are looked at for what is wrong in them. */
  readonly recent: readonly number[];
}

/**
 * The rows of a long archive whose words are asked for, so that all of them is read: the
 * own rows of each report's period; of the period before the tasks, as one may have vanished since; what of
 * that period and of the last one before it goes on in the next: tasks and texts; figures and recent
 * tasks that only their words tell apart; figures of the year that may stand twice; what nobody can
 * read by its period. Recent ones of the year besides: as many periods, from the latest back, as have
 * four hundred rows.
 * @param grid `Cấu hình`, and the archive with its headers and its columns of facts
 * @returns undefined where they do not tell: then all of it is read
 */
export function rowsReadWhole(grid: Pick<Grid, 'tabs'>): WholeRows | undefined {
  const archive = readTable(grid, CONTRACT.archive);
  const settings = readTable(grid, CONTRACT.settings);
  if (archive.state !== 'read' || settings.state !== 'read') return undefined;
  const reading = readSettings(settings.table);
  if (reading.state === 'broken') return undefined;
  const reports = reportColumns(settings.table).map((report) => report.period);
  const { rowCount } = archive.table.tab;
  const rows = archive.table.rows.flatMap((row) => outlineOf(row));
  const yearOf = (period: Period) =>
    rows.filter(
      (row) => row.period.year === period.year && comparePeriods(row.period, period) <= 0,
    );
  const isAsked = reports.map(isAskedBy);
  const partial = new Set(rows.map(({ at }) => at));
  for (const part of [
    rows.filter((row) => isAsked.some((isSo) => isSo(row))),
    goingOn(rows, reports),
    ...reports.map((period) => twinsIn(yearOf(period))),
  ]) {
    for (const { at } of part) partial.delete(at);
  }
  return {
    asked: Array.from({ length: rowCount }, (_, at) => at).filter((at) => !partial.has(at)),
    recent: latestOf(yearOf(reading.settings.period), RECENT_ROWS)
      .map(({ at }) => at)
      .filter((at) => partial.has(at))
      .sort((left, right) => left - right),
  };
}

/** What decides on a row. */
interface Outline {
  /** From 0. */
  readonly at: number;
  readonly period: Period;
  readonly kind: (typeof ENTRY_KINDS)[number] | undefined;
  readonly row: TableRow<'archive'>;
}

/** Nothing of a row whose period cannot be read. */
function outlineOf(row: TableRow<'archive'>): readonly Outline[] {
  const period = readPeriodCell(row.cell('Kỳ'));
  if (!period) return [];
  return [{ at: row.row - 1, period, kind: findSame(ENTRY_KINDS, row.text('Loại')), row }];
}

/** Tasks and printed texts of periods, and of the latest one of the kind before each. */
function goingOn(rows: readonly Outline[], reports: readonly Period[]): readonly Outline[] {
  const standing = rows.filter(
    ({ kind }) => kind !== undefined && (kind === 'Nhiệm vụ' || PRINTED_KINDS.has(kind)),
  );
  const asked = new Set<string>();
  for (const report of reports) {
    const before = standing.filter(
      ({ period }) => period.kind === report.kind && comparePeriods(period, report) < 0,
    );
    const [last] = inOrder(before.map(({ period }) => period)).slice(-1);
    for (const one of last ? [report, last] : [report]) asked.add(writePeriod(one));
  }
  return standing.filter(({ period }) => asked.has(writePeriod(period)));
}

function isAskedBy(asked: Period): (row: Outline) => boolean {
  const before = previousPeriod(asked);
  const own = periodsWithin(asked);
  const previous = before ? periodsWithin(before) : new Set<string>();
  return ({ period, kind, row }) => {
    const written = writePeriod(period);
    if (own.has(written)) return true;
    // A row without a code is known by its words alone.
    const isNameless = row.text('Mã') === '';
    if (kind === 'Số liệu') return isNameless;
    if (kind !== 'Nhiệm vụ') return false;
    return previous.has(written) || (isNameless && period.year >= asked.year - 1);
  };
}

/** Figures of one unit, period and indicator in more rows than one. */
function twinsIn(rows: readonly Outline[]): readonly Outline[] {
  const byKey = groupBy(rows, ({ kind, period, row }) =>
    kind === 'Số liệu'
      ? [writePeriod(period), fold(row.text('Đơn vị')), fold(row.text('Mã'))].join('\n')
      : undefined,
  );
  return [...byKey.values()].filter(({ length }) => length > 1).flat();
}

/** The rows of the latest periods, of so many rows at most. */
function latestOf(rows: readonly Outline[], most: number): readonly Outline[] {
  const byPeriod = groupBy(rows, ({ period }) => writePeriod(period));
  const latest: Outline[] = [];
  const groups = [...byPeriod.values()].sort(([left], [right]) =>
    left && right ? comparePeriods(right.period, left.period) : 0,
  );
  for (const group of groups) {
    if (latest.length + group.length > most) break;
    latest.push(...group);
  }
  return latest;
}
