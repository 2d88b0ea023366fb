import {
  BLANK,
  type Cell,
  errorText,
  FACTS,
  factColumns,
  formatShown,
  OUTLINE,
  readCell,
  type Tab,
  USUAL_FACT_COLUMNS,
} from '../contract';
import { numbersIn } from '../model/spans';
import { eachCell } from './eachCell';
import { columnFrom, rowsOf, type Span, wholeOf } from './ranges';
import { tabOf } from './readGrid';
import { type Columns, readColumns } from './values';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** The tabs that tell which rows of a long archive are read whole, by their titles. */
export interface LongBook {
  readonly archive: string;
  readonly settings: string;
}

/** The facts of archived rows, and the settings, as plain values. */
export interface ArchiveFacts {
  /** Where the facts stand (from 0), from left to right. */
  readonly at: readonly number[];
  /** The columns of the facts, from the header down; `null` of what was not asked for. */
  readonly facts: readonly Columns[];
  /** The first row (from 0) of which all facts are read: above it period and code alone are. */
  readonly from: number;
  /** The columns that are read of every row. */
  readonly outline: ReadonlySet<number>;
  readonly headers: Columns;
  readonly settings: Columns;
  /** All of it as text: of the same facts it is the same. */
  readonly text: string;
}

/** Where facts were last found, and from which row on (from 0) all of them are asked for. */
interface Wanted {
  /** In the order of {@link FACTS}. */
  readonly columns?: readonly number[] | undefined;
  readonly from: number;
}

/**
 * Reads period and code of all archived rows, and from a row on all other facts, with one call; with a
 * second one where they do not stand where they were expected.
 * @returns undefined where the headers do not tell where they stand, or rows moved meanwhile
 */
export function readFacts(
  id: string,
  { archive, settings: settingsTab }: LongBook,
  { columns = USUAL_FACT_COLUMNS, from }: Wanted,
): ArchiveFacts | undefined {
  const read = (expected: readonly number[]) => {
    const at = [...expected].sort((left, right) => left - right);
    const outline = new Set(expected.filter((_, index) => OUTLINE.has(FACTS[index] ?? '')));
    const startOf = (column: number) => (outline.has(column) ? 0 : from);
    const [settings, headers, ...facts] = readColumns(
      id,
      [
        wholeOf(settingsTab),
        rowsOf(archive, 0, 1),
        ...at.map((column) => columnFrom(archive, column, startOf(column))),
      ],
      'UNFORMATTED_VALUE',
    );
    if (!settings || !headers) return undefined;
    const text = JSON.stringify({ at, from, facts, headers, settings });
    const placed = facts.map((column, index) => below(column, startOf(at[index] ?? 0)));
    return { at, facts: placed, from, outline, headers, settings, text };
  };
  const found = read(columns);
  const standing = found && columnsOf(found);
  if (!standing) return undefined;
  const facts = standing.join() === columns.join() ? found : read(standing);
  const counts = new Set(facts?.facts.map(({ rowCount }) => rowCount));
  return counts.size === 1 ? facts : undefined;
}

/** A column that was read from a row on, from the tab's first row down. */
function below({ rowCount, columns: [values = []] }: Columns, startRow: number): Columns {
  const above: readonly unknown[] = Array.from({ length: startRow }, () => null);
  return { rowCount, columns: [[...above, ...values]] };
}

/** Where the facts stand, in the order of {@link FACTS}. */
export function columnsOf(facts: ArchiveFacts): readonly number[] | undefined {
  return factColumns(headersIn(facts));
}

function headersIn({ headers }: ArchiveFacts): readonly Cell[] {
  return headers.columns.map(([value]) => readCell(value));
}

/** How the archive's columns (from 0) with numbers are shown, from the tab's first row down. */
export type ShownColumns = ReadonlyMap<number, readonly unknown[]>;

/** The type of a number's format, where it is known. */
type FormatOf = (value: number, column: number, row: number) => ReturnType<typeof formatShown>;

/** A column (from 0) of the facts that has numbers, and the first row (from 0) that may have one. */
interface NumberColumn {
  readonly column: number;
  readonly startRow: number;
}

/** The columns of the facts that have numbers. */
export function numberColumns({ at, facts, from }: ArchiveFacts): readonly NumberColumn[] {
  return at.flatMap((column, index) => {
    const first = valuesIn(facts[index]).findIndex((value) => typeof value === 'number');
    return first < 0 ? [] : [{ column, startRow: first < from ? 0 : from }];
  });
}

/** Whether of all facts that decide on rows none is a number: then no look changes what they say. */
export function decidesByTexts(facts: ArchiveFacts): boolean {
  const columns = columnsOf(facts) ?? [];
  const deciding = new Set(columns.filter((_, index) => FACTS[index] !== 'Giá trị'));
  return numberColumns(facts).every(({ column }) => !deciding.has(column));
}

/** Asks how the columns with numbers are shown, with one call. */
export function readShown(
  id: string,
  archive: string,
  facts: ArchiveFacts,
): ShownColumns | undefined {
  const asked = numberColumns(facts);
  const shown = readColumns(
    id,
    asked.map(({ column, startRow }) => columnFrom(archive, column, startRow)),
    'FORMATTED_VALUE',
  );
  if (shown.length !== asked.length) return undefined;
  return new Map(
    asked.map(({ column, startRow }, index) => {
      const placed = shown[index] && below(shown[index], startRow);
      return [column, valuesIn(placed)];
    }),
  );
}

/** What numbers are by how they are shown. */
export function formatsShown(shown: ShownColumns): FormatOf {
  return (value, column, row) => formatShown(value, String(shown.get(column)?.[row] ?? ''));
}

const CENTURY = { first: 36_526, last: 73_050 } as const;

/**
 * What numbers most likely are: what may be a day of this century is one. It tells which rows to ask
 * for, and is held against what is answered.
 */
export const likelyFormat: FormatOf = (value) =>
  value >= CENTURY.first && value <= CENTURY.last ? 'DATE' : 'NUMBER';

/** How columns are shown in the rows of which an answer holds parts of them. */
export function shownIn(blocks: readonly GridData[]): ShownColumns {
  const columns = new Map<number, unknown[]>();
  for (const block of blocks) {
    const { startRow = 0, startColumn = 0, rowData = [] } = block;
    const shown = columns.get(startColumn) ?? [];
    columns.set(startColumn, shown);
    rowData.forEach(({ values: [cell] = [] }, index) => {
      shown[startRow + index] = cell?.formattedValue;
    });
  }
  return columns;
}

/** The settings as they most likely are. */
export function likelySettings(title: string, { settings }: ArchiveFacts): Tab {
  const { rowCount, columns } = settings;
  return tabWith(title, rowCount, cellRows(columns, numbersIn(0, columns.length), likelyFormat));
}

/** The archive as far as its facts are known, under its headers. */
export function factsTab(title: string, all: ArchiveFacts, rows: FactRows): Tab {
  return tabWith(title, rowCountOf(all), [headersIn(all), ...rows.slice(1)]);
}

/** The facts of rows, each at its column; none of the headers. */
export type FactRows = readonly (readonly Cell[])[];

/** The facts of all rows. */
export function factRows({ at, facts }: ArchiveFacts, formatOf: FormatOf): FactRows {
  return cellRows(facts.map(valuesIn), at, formatOf);
}

/** The rows (from 0) of some spans with a number of which nobody knows what it is. */
export function doubtfulRows(
  { at, facts }: ArchiveFacts,
  formatOf: FormatOf,
  spans: readonly Span[],
): readonly number[] {
  return at.flatMap((column, index) => {
    const values = valuesIn(facts[index]);
    return spans.flatMap(({ startRow, endRow }) =>
      numbersIn(startRow, endRow).filter((row) => {
        const value = values[row];
        return typeof value === 'number' && formatOf(value, column, row) === undefined;
      }),
    );
  });
}

/** How many rows the archive has. */
export function rowCountOf({ facts: [first] }: ArchiveFacts): number {
  return first?.rowCount ?? 0;
}

function tabWith(title: string, rowCount: number, rows: Tab['rows']): Tab {
  return { ...tabOf({ properties: { title, gridProperties: { rowCount } } }), rows };
}

function valuesIn(columns: Columns | undefined): readonly unknown[] {
  return columns?.columns[0] ?? [];
}

/**
 * Columns of values as rows of cells.
 * @param at where the columns stand (from 0), from left to right
 */
function cellRows(
  columns: readonly (readonly unknown[])[],
  at: readonly number[],
  formatOf: FormatOf,
): FactRows {
  const rows: Cell[][] = [];
  // The same texts stand in very many rows.
  const texts = new Map<string, Cell>();
  const cellOf = (value: unknown, column: number, row: number): Cell => {
    if (typeof value === 'number') return readCell(value, formatOf(value, column, row));
    if (typeof value !== 'string') return readCell(value);
    const known = texts.get(value) ?? readCell(value);
    texts.set(value, known);
    return known;
  };
  at.forEach((column, index) => {
    (columns[index] ?? []).forEach((value, row) => {
      const cells = rows[row] ?? [];
      rows[row] = cells;
      while (cells.length < column) cells.push(BLANK);
      cells.push(cellOf(value, column, row));
    });
  });
  return Array.from(rows, (row) => row ?? []);
}

/**
 * Whether cells of an answer hold the values that were read before it, where they were. What a formula makes may
 * have another value at each call.
 */
export function holdsSame(
  sheet: Sheet,
  spans: readonly Span[],
  columns: ReadonlyMap<number, readonly unknown[]>,
): boolean {
  const answered = new Map<number, unknown[]>();
  for (const column of columns.keys()) answered.set(column, []);
  eachCell(sheet, (data, row, column) => {
    const known = answered.get(column);
    if (known) known[row] = plainValue(data);
  });
  for (const [column, values] of columns) {
    const cells = answered.get(column) ?? [];
    for (const { startRow, endRow } of spans) {
      for (let row = startRow; row < endRow; row += 1) {
        if (values[row] === null) continue;
        const known = cells[row] ?? '';
        if (known !== CALCULATED && known !== (values[row] ?? '')) return false;
      }
    }
  }
  return true;
}

const CALCULATED = Symbol('calculated');

/** The value of a cell as values are read. */
function plainValue({ effectiveValue, userEnteredValue }: CellData): unknown {
  if (userEnteredValue?.formulaValue) return CALCULATED;
  const { errorValue, numberValue, boolValue, stringValue } = effectiveValue ?? {};
  return errorValue ? errorText(errorValue.type) : (numberValue ?? boolValue ?? stringValue ?? '');
}
