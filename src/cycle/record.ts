import {
  BLANK,
  type Cell,
  CLOSED_PERIODS_KEY,
  cellText,
  columnsByHeader,
  type Grid,
  type Header,
  RECORD_TAB,
  TAB,
  tabsNamed,
} from '../contract';
import { command as openCommand } from '../messages/openPeriod';
import { fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { digestParts, type Measures, readMeasures } from './figures';
import {
  entrySheet,
  type PeriodRow,
  type RowPrints,
  rowsByPeriod,
  typedPeriods,
} from './periodRows';

// The tab keeps what became of each period; the metadata their rows and backups, though the tab is deleted.
export { CLOSED_PERIODS_KEY, RECORD_TAB };

const COMMAND: Header<'log'> = 'Lệnh';

export const DEEDS = { closed: 'Chốt', reopened: 'Mở lại', cleaned: 'Dọn dữ liệu' } as const;
const LATER = ['reopened', 'cleaned'] as const;

/** What follows the deed where a period is closed with open errors; a reader of the deed alone passes it over. */
const WITH_ERRORS = /^Chốt, còn (\d+) lỗi$/;

/** What was done to a period, and what stood in it then. */
export interface PeriodRecord {
  readonly period: string;
  readonly deed: keyof typeof DEEDS;
  readonly when: string;
  readonly who: string;
  readonly why: string;
  /** How many errors were open then; undefined where none was, or a run of an older add-on kept it. */
  readonly errors?: number | undefined;
  readonly prints: RowPrints;
  /** The id of the copy of the workbook that was made before. */
  readonly backup: string;
  /** The address of the report that was made last, with its moment. */
  readonly document: string;
  /** The digest of the figures that were reported. */
  readonly figuresPrint: string;
  /** These figures, in as many cells as they take. */
  readonly figures: string;
  /** The units of measure that the catalogue did not have at the closing before. */
  readonly measures: Measures;
}

export const HEADER = [
  'Kỳ',
  'Việc',
  'Lúc',
  'Ai',
  'Lý do',
  'Số dòng',
  'Băm các dòng',
  'Băm số liệu của dòng',
  'Bản lưu',
  'Văn bản',
  'Băm tổng hợp',
  'Tổng hợp',
];
/** The columns before the figures, which take as many cells as they need. */
export const FIXED = HEADER.length - 1;

/** Everything that was done to periods, the earliest first. */
export function periodRecords(grid: Grid): readonly PeriodRecord[] {
  const [tab] = tabsNamed(grid, RECORD_TAB);
  return (tab?.rows ?? []).slice(1).flatMap((cells: readonly Cell[]): readonly PeriodRecord[] => {
    const [
      period = '',
      done,
      when = '',
      who = '',
      why = '',
      rows,
      whole = '',
      facts = '',
      ...more
    ] = Array.from({ length: FIXED }, (_, at) => cellText(cells[at] ?? BLANK));
    const [backup = '', document = '', figuresPrint = ''] = more;
    if (period === '') return [];
    const { figures, measures } = digestParts(keptIn(cells));
    const deed = LATER.find((one) => done === DEEDS[one]) ?? 'closed';
    const prints = { rows: Number(rows), whole, facts };
    const told = { period, when, who, why, prints, backup, document, figuresPrint, figures };
    return [{ ...told, deed, errors: errorsIn(done), measures: readMeasures(measures) }];
  });
}

function errorsIn(done = ''): number | undefined {
  const [, errors] = WITH_ERRORS.exec(done) ?? [];
  return errors === undefined ? undefined : Number(errors);
}

/** What follows the fixed columns of a line. */
export function keptIn(cells: readonly Cell[]): string {
  return cells.slice(FIXED).map(cellText).join('');
}

/** A period that is closed, as far as it is remembered. */
export type ClosedPeriod = Pick<PeriodRecord, 'period' | 'backup'> & {
  readonly rows: number;
  /** What the digests of its rows begin with; blank where that is not remembered. */
  readonly prints: Omit<RowPrints, 'rows'>;
  /** Its closing; undefined where the record's tab is gone: what is told then comes from the metadata. */
  readonly record: PeriodRecord | undefined;
  /** Whether personal data was taken out of its rows since: its copy has them as they were closed. */
  readonly isCleaned?: true;
};

/** The periods that are closed by now, in the order in which they were closed. */
export function closedByRecord(grid: Grid): readonly ClosedPeriod[] {
  const closed = new Map<string, ClosedPeriod>();
  for (const [period, rows, backup, whole, facts] of remembered(grid)) {
    closed.set(period, { period, rows, backup, prints: { whole, facts }, record: undefined });
  }
  for (const record of periodRecords(grid)) {
    const { period, backup, prints } = record;
    const known = closed.get(period);
    if (record.deed === 'cleaned') {
      // In its place: it is the same closing, of rows that say less.
      if (known) closed.set(period, { ...known, rows: prints.rows, prints, isCleaned: true });
      continue;
    }
    closed.delete(period);
    if (record.deed === 'closed') {
      closed.set(period, { period, backup, rows: prints.rows, prints, record });
    }
  }
  return [...closed.values()];
}

/** A period as it was closed; undefined where the record does not tell of it, or it is open again. */
export function closedPeriod(grid: Grid, period: string): ClosedPeriod | undefined {
  return closedByRecord(grid).find((one) => one.period === period);
}

/**
 * Whether periods of the workbook are opened or closed by commands: in one whose months all stand in the
 * form, as people kept them, an earlier one waits for nothing.
 */
export function isKeptByCommands(grid: Grid): boolean {
  if (periodRecords(grid).length > 0) return true;
  const [log] = tabsNamed(grid, TAB.log);
  const column = columnsByHeader(log?.rows[0] ?? []).get(fold(COMMAND));
  if (!log || column === undefined) return false;
  return log.rows.some((cells) => fold(cellText(cells[column] ?? BLANK)) === fold(openCommand));
}

/** Whether a period was ever closed by a command, open again as it may be. */
export function wasClosed(grid: Grid, period: Period): boolean {
  const written = writePeriod(period);
  return periodRecords(grid).some((record) => record.period === written);
}

/** How a period was opened again that is not closed since; undefined where the record tells of none. */
export function reopenedPeriod(grid: Grid, period: string): PeriodRecord | undefined {
  const last = [...periodRecords(grid)].reverse().find((record) => record.period === period);
  return last?.deed === 'reopened' ? last : undefined;
}

/** A workbook with all rows of its archive: one laid out holds the ends alone of a long one. */
type WholeGrid = Grid & { readonly archive?: undefined };

/**
 * The periods that are closed, as they are written: by the record; and those with rows in the
 * archive, where people put them before there was one.
 */
export function closedPeriods(grid: WholeGrid): ReadonlySet<string> {
  const strays = strayRows(grid);
  const archived = typedPeriods(entrySheet(grid, TAB.archive));
  return new Set([
    ...closedByRecord(grid).map(({ period }) => period),
    ...archived.filter((period) => !strays.has(period)),
  ]);
}

/**
 * Rows in the archive of periods that are open: nobody closed them, and others of them are filled in
 * the form. Before there is a record, people copy a month there and clear the form later.
 */
export function strayRows(grid: WholeGrid): ReadonlyMap<string, readonly PeriodRow[]> {
  const closed = new Set(closedByRecord(grid).map(({ period }) => period));
  const [archive, form] = [entrySheet(grid, TAB.archive), entrySheet(grid, TAB.entries)];
  if (closed.size === 0 || !archive || !form) return new Map();
  const open = new Set(typedPeriods(form));
  return new Map(
    [...rowsByPeriod(archive)].filter(([period]) => !closed.has(period) && open.has(period)),
  );
}

/** A closed period as the metadata has it. */
export type Remembered = readonly [
  period: string,
  rows: number,
  backup: string,
  whole: string,
  facts: string,
];

/** What is remembered besides the tab, the earliest closing first. */
export function remembered(grid: Grid): readonly Remembered[] {
  try {
    const known: unknown = JSON.parse(grid.metadata.get(CLOSED_PERIODS_KEY)?.value ?? '[]');
    if (typeof known !== 'object' || known === null) return [];
    // Earlier it was an object by periods.
    const entries: readonly unknown[] = Array.isArray(known)
      ? known
      : Object.entries(known).map(([period, value]) => [period, ...[value].flat()]);
    return entries.flatMap((entry): readonly Remembered[] => {
      if (!Array.isArray(entry)) return [];
      const [period, rows, backup = '', whole = '', facts = ''] = entry;
      return [[String(period), Number(rows), String(backup), String(whole), String(facts)]];
    });
  } catch {
    return [];
  }
}
