import {
  BLANK,
  type Cell,
  columnsByHeader,
  FACTS,
  type Grid,
  type Header,
  isBlank,
  isPreparedRow,
  isUnread,
  namedColumns,
  readPeriodCell,
  readText,
  steadyText,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { writePeriod } from '../model/period';
import { sha256 } from '../model/sha256';

type EntryHeader = Header<'entries'>;

/** All that the contract says of a row, in the form and in the archive. */
const NAMED: ReadonlySet<string> = new Set(
  namedColumns('entries').map(({ header }) => fold(header)),
);

const PEOPLES: readonly EntryHeader[] = namedColumns('entries').flatMap(({ header, generated }) =>
  generated ? [] : [header],
);

/** The form or the archive, its columns by their folded headers; the first of two counts. */
export interface EntrySheet {
  readonly tab: Tab;
  readonly columns: ReadonlyMap<string, number>;
}

/** The form or the archive of a workbook; undefined where there is none. */
export function entrySheet(grid: Pick<Grid, 'tabs'>, title: string): EntrySheet | undefined {
  const [tab] = tabsNamed(grid, title);
  return tab && { tab, columns: columnsByHeader(tab.rows[0] ?? []) };
}

/** A row of a period, from 0. */
export interface PeriodRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Whether somebody typed in it; else it is prepared, or spare. */
  readonly isTyped: boolean;
}

function cellUnder({ columns }: EntrySheet, cells: readonly Cell[], header: EntryHeader): Cell {
  const column = columns.get(fold(header));
  return (column === undefined ? undefined : cells[column]) ?? BLANK;
}

/** A text as the sheet holds it, whatever the sheet made of its Unicode and its ends. */
function plain(text: string): string {
  return text.normalize('NFC').trim();
}

/** The text of a row under a header; of a unit the code alone where its name stands beside it. */
export function textUnder(
  sheet: EntrySheet,
  { cells }: Pick<PeriodRow, 'cells'>,
  header: EntryHeader,
): string {
  return readText('entries', header, cellUnder(sheet, cells, header));
}

type RowsByPeriod = ReadonlyMap<string, readonly PeriodRow[]>;

/** The rows of tabs that were asked for: an archive may be very long, and is asked about often. */
const KNOWN = new WeakMap<Tab, RowsByPeriod>();

/** The rows of each period, by the period as it is written. */
export function rowsByPeriod(sheet: EntrySheet): RowsByPeriod {
  const known = KNOWN.get(sheet.tab) ?? readRows(sheet);
  KNOWN.set(sheet.tab, known);
  return known;
}

/** The rows of one period; none where there is no such tab. */
export function periodRowsIn(sheet: EntrySheet | undefined, period: string): readonly PeriodRow[] {
  return sheet ? (rowsByPeriod(sheet).get(period) ?? []) : [];
}

/** The rows (from 0) of the archive that hold a period's. */
export function archivedRows(grid: Pick<Grid, 'tabs'>, period: string): ReadonlySet<number> {
  return new Set(periodRowsIn(entrySheet(grid, TAB.archive), period).map(({ row }) => row));
}

/** The rows (from 0) of the form in which nobody typed anything: they are prepared, or spare. */
export function untypedRows(grid: Pick<Grid, 'tabs'>): ReadonlySet<number> {
  const form = entrySheet(grid, TAB.entries);
  const rows = form ? [...rowsByPeriod(form).values()].flat() : [];
  return new Set(rows.flatMap(({ row, isTyped }) => (isTyped ? [] : [row])));
}

/** The periods of which somebody typed in any row. */
export function typedPeriods(sheet: EntrySheet | undefined): readonly string[] {
  return [...(sheet ? rowsByPeriod(sheet) : [])].flatMap(([period, rows]) =>
    rows.some(({ isTyped }) => isTyped) ? [period] : [],
  );
}

function readRows(sheet: EntrySheet): RowsByPeriod {
  const rows = new Map<string, PeriodRow[]>();
  const own = ownColumns(sheet);
  sheet.tab.rows.forEach((cells, row) => {
    if (row === 0) return;
    const cell = (header: EntryHeader) => cellUnder(sheet, cells, header);
    const period = readPeriodCell(cell('Kỳ'));
    if (!period) return;
    const written = writePeriod(period);
    const isTyped =
      sheet.tab.partialRows?.has(row) === true ||
      !isPreparedRow({ cell, text: (header) => readText('entries', header, cell(header)) }) ||
      own.some((column) => isTypedCell(sheet.tab, row, column));
    const known = rows.get(written);
    if (known) known.push({ row, cells, isTyped });
    else rows.set(written, [{ row, cells, isTyped }]);
  });
  return rows;
}

/** Rows (from 0) in which somebody typed, or on which something hangs, of a period that nobody can read. */
export function periodlessRows({ tab, columns }: EntrySheet): readonly number[] {
  const column = columns.get(fold('Kỳ')) ?? -1;
  const hanging = new Set([...(tab.asides?.keys() ?? [])].map((key) => Number.parseInt(key, 10)));
  return tab.rows.flatMap((cells, row) => {
    const isFilled = hanging.has(row) || cells.some((_, at) => isTypedCell(tab, row, at));
    return row > 0 && isFilled && !readPeriodCell(cells[column] ?? BLANK) ? [row] : [];
  });
}

/** A checkbox that nobody ticked, and a formula that fills a column, are nobody's typing. */
function isTypedCell({ rows, formulas }: Tab, row: number, column: number): boolean {
  const cell = rows[row]?.[column] ?? BLANK;
  const isUnticked = cell.kind === 'boolean' && !cell.value;
  return !isBlank(cell) && !isUnticked && !formulas.has(`${row}:${column}`);
}

/** Columns of people's own: what stands in them makes a row one that somebody filled in. */
function ownColumns({ tab, columns }: EntrySheet): readonly number[] {
  const named = new Set(
    [...columns].flatMap(([header, column]) => (NAMED.has(header) ? [column] : [])),
  );
  const width = tab.rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => !named.has(column),
  );
}

/** A row as two readings of it are compared, whatever the order of its columns. */
export function rowPrint(sheet: EntrySheet, { cells }: Pick<PeriodRow, 'cells'>): string {
  return printUnder(printColumns(sheet).whole, cells);
}

/** The same of the figures and what became of tasks, which are read where the words are not. */
export function factsPrint(sheet: EntrySheet, { cells }: Pick<PeriodRow, 'cells'>): string {
  return printUnder(printColumns(sheet).facts, cells);
}

/** A column that goes into a print, where it stands. */
interface PrintColumn {
  readonly header: EntryHeader;
  readonly column: number;
}

interface PrintColumns {
  readonly whole: readonly PrintColumn[];
  readonly facts: readonly PrintColumn[];
}

/** Of very many rows the columns are looked up once. */
const PRINTED = new WeakMap<EntrySheet, PrintColumns>();

function printColumns(sheet: EntrySheet): PrintColumns {
  const standing = (headers: readonly EntryHeader[]) =>
    headers.flatMap((header): readonly PrintColumn[] => {
      const column = sheet.columns.get(fold(header));
      return column === undefined ? [] : [{ header, column }];
    });
  const known = PRINTED.get(sheet) ?? { whole: standing(PEOPLES), facts: standing(FACTS) };
  PRINTED.set(sheet, known);
  return known;
}

function printUnder(columns: readonly PrintColumn[], cells: readonly Cell[]): string {
  const parts: string[] = [];
  for (const { header, column } of columns) {
    const cell = cells[column];
    const text = cell === undefined ? '' : plain(steadyText(cell));
    if (text !== '') parts.push(`${header}\u001f${text}`);
  }
  return parts.join('\u001e');
}

/** What tells whether the rows of a period are those that were closed, in whatever order. */
export interface RowPrints {
  readonly rows: number;
  /** Of all that people wrote; blank where not all of it was read. */
  readonly whole: string;
  /** Of figures, and what became of tasks; blank where these were not read of every row. */
  readonly facts: string;
}

/** The prints of some rows, which may stand in several tabs. */
export function printsOf(
  parts: readonly (readonly [EntrySheet, readonly PeriodRow[]])[],
): RowPrints {
  const all = parts.flatMap(([sheet, rows]) => rows.map((row) => ({ sheet, row })));
  const print = (printOf: typeof rowPrint) =>
    sha256(
      all
        .map(({ sheet, row }) => printOf(sheet, row))
        .sort()
        .join('\n'),
    );
  const isPartial = all.some(({ sheet, row }) => sheet.tab.partialRows?.has(row.row));
  const hasUnread = all.some(({ sheet, row }) => isUnread(sheet.tab, row.row));
  // With every look a closed period is compared by one of them alone.
  const [whole, facts] = [
    once(() => (isPartial ? '' : print(rowPrint))),
    once(() => (hasUnread ? '' : print(factsPrint))),
  ];
  return {
    rows: all.length,
    get whole() {
      return whole();
    },
    get facts() {
      return facts();
    },
  };
}
