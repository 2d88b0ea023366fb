import { unreadRows } from '../../messages/structure';
import { ENTRY_KINDS } from '../../model/entry';
import { findSame, fold } from '../../model/folding';
import { once } from '../../model/once';
import { type Period, writePeriod } from '../../model/period';
import { type Grid, isUnread } from '../grid';
import { CONTRACT } from '../schema';
import { type Asking, neededPeriods, unfoundTasks } from './neededPeriods';
import { readPeriodCell } from './readPeriodCell';
import { reportColumns } from './reportColumns';
import { readTable, type Table } from './table';

type Archive = Table<'archive'>;

/** The archive by what rests on its rows. */
export interface ArchiveParts {
  /** The periods of all reports. */
  readonly reports: readonly Period[];
  /** The rows on which figures and checks may rest, and those whose period nobody can read. */
  readonly needed: Archive | undefined;
  /** All others. */
  readonly older: Archive | undefined;
  /** Those of the others that have one of some codes, folded. */
  readonly olderWith: (codes: ReadonlySet<string>) => Archive | undefined;
  /** The periods of the others, written, and of those of them whose figures were not read. */
  readonly leftOut: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  /** The year of the earliest row; infinite where there is none. */
  readonly firstYear: number;
}

interface AskingTables {
  readonly settings: Table<'settings'> | undefined;
  readonly indicators: Table<'indicators'> | undefined;
}

/** What decides on the needed rows, as it stands in the tabs. */
export function askingOf({ settings, indicators }: AskingTables): Asking {
  return {
    reports: settings ? reportColumns(settings).map(({ period }) => period) : [],
    catalogue: (indicators?.rows ?? []).map((row) => ({
      code: row.text('Mã'),
      formula: row.text('Công thức'),
    })),
  };
}

/**
 * Parts the rows of the archive, however it was read.
 * @throws where rows that are needed were not read: no figure may be made without them
 */
export function archiveParts({
  archive,
  ...tables
}: AskingTables & { readonly archive: Archive | undefined }): ArchiveParts {
  const asking = askingOf(tables);
  const rows = (archive?.rows ?? []).map((row) => ({
    row,
    period: readPeriodCell(row.cell('Kỳ')),
  }));
  const isNeeded = neededPeriods(
    asking,
    rows.flatMap(({ period }) => period ?? []),
  );
  const older = rows.filter(({ period }) => period && !isNeeded(period));
  const needed = rows.filter(({ period }) => !period || isNeeded(period));
  const isKnown = ({ row }: (typeof rows)[number]) =>
    !archive || !isUnread(archive.tab, row.row - 1);
  const tableOf = (some: typeof rows) =>
    archive && { ...archive, rows: some.map(({ row }) => row) };
  const known = (some: typeof rows) => {
    if (!some.every(isKnown)) throw new Error(unreadRows(archive?.tab.title ?? ''));
    return tableOf(some);
  };
  const periodsOf = (some: typeof rows) =>
    new Set(some.flatMap(({ period }) => (period ? [writePeriod(period)] : [])));
  return {
    reports: asking.reports,
    needed: known(needed),
    older: tableOf(older.filter(isKnown)),
    olderWith: (codes) => known(older.filter(({ row }) => codes.has(fold(row.text('Mã'))))),
    leftOut: periodsOf(older),
    unread: periodsOf(older.filter((one) => !isKnown(one))),
    firstYear: rows.reduce(
      (first, { period }) => Math.min(first, period?.year ?? first),
      Number.POSITIVE_INFINITY,
    ),
  };
}

/**
 * The first row (from 0) of the archive that any figure, check or task of the reports rests on; the
 * number of its rows where there is none.
 * @param grid `Cấu hình` and the archive, and as far as they are known the catalogue and the form:
 *   without them the rows that are needed whatever these ask
 * @returns undefined where the tabs do not tell
 */
export function firstNeededRow(grid: Pick<Grid, 'tabs'>): number | undefined {
  const tableIn = <R extends 'settings' | 'indicators' | 'entries' | 'archive'>(role: R) => {
    const reading = readTable(grid, CONTRACT[role]);
    return reading.state === 'read' ? reading.table : undefined;
  };
  const [archive, settings] = [tableIn('archive'), tableIn('settings')];
  if (!archive || !settings) return undefined;
  const asking = askingOf({ settings, indicators: tableIn('indicators') });
  const rows = archive.rows.flatMap((row) => {
    const period = readPeriodCell(row.cell('Kỳ'));
    return period ? [{ row, period }] : [];
  });
  const isNeeded = neededPeriods(
    asking,
    rows.map(({ period }) => period),
  );
  const needed = rows.filter(({ period }) => isNeeded(period));
  const older = once(() => rows.filter(({ period }) => !isNeeded(period)));
  const form = (tableIn('entries')?.rows ?? []).flatMap((row) => {
    const period = readPeriodCell(row.cell('Kỳ'));
    return period ? [{ row, period }] : [];
  });
  const tasks = unfoundTasks(
    asking.reports,
    [...form, ...needed].flatMap(({ row, period }) =>
      findSame(ENTRY_KINDS, row.text('Loại')) === 'Nhiệm vụ'
        ? [{ period, code: row.text('Mã') }]
        : [],
    ),
  );
  const deciding =
    tasks.size > 0 ? older().filter(({ row }) => tasks.has(fold(row.text('Mã')))) : [];
  return [...needed, ...deciding].reduce(
    (first, { row }) => Math.min(first, row.row - 1),
    archive.tab.rowCount,
  );
}
