import { type Finding, findingAt, type Place } from '../../findings';
import * as say from '../../messages/structure';
import { areaName, cellAddress, cellName, rowsAddress, WHOLE_TAB } from '../../model/address';
import { fold } from '../../model/folding';
import { isSimilar } from '../../model/similar';
import { spansOf } from '../../model/spans';
import { BLANK, type Cell, cellText, type Grid, isBlank, type Tab, tabsNamed } from '../grid';
import { type ColumnType, columnOf, type Header, type Role, type TabContract } from '../schema';

/** One row of a table, its cells by header; a header that the table has not does not compile. */
export interface TableRow<R extends Role = Role> {
  /** The sheet row, from 1. */
  readonly row: number;
  cell(header: Header<R>): Cell;
  /**
   * The cell's text with spaces trimmed and Unicode NFC; line breaks inside stay. Of a column of
   * codes the code alone, where the name stands beside it as lists offer it: `MÃ · tên`.
   */
  text(header: Header<R>): string;
  place(header: Header<R>): Place;
  /** What stands in a column (from 0) that is not the contract's by name. */
  at(column: number): { readonly cell: Cell; readonly place: Place };
}

/** A tab of the contract, found by its name and headers. Rows without any content are left out. */
export interface Table<R extends Role = Role> {
  readonly tab: Tab;
  readonly contract: TabContract<R>;
  has(header: Header<R>): boolean;
  /** The column of a header, from 0, or undefined where the tab lacks it. */
  column(header: Header<R>): number | undefined;
  readonly rows: readonly TableRow<R>[];
  /** Every column with a header, from 0, the header as {@link fold} has it. */
  readonly headers: ReadonlyMap<string, readonly number[]>;
}

export type TableReading<R extends Role = Role> =
  | { readonly state: 'read'; readonly table: Table<R> }
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly findings: readonly Finding[] };

/**
 * Finds a tab by its name and its columns by their headers, spaces, case, NFC and tone-mark
 * placement folded. Broken: the tab is missing or stands twice, a required column is missing, a
 * header of the contract stands twice.
 */
export function readTable<R extends Role>(
  grid: Pick<Grid, 'tabs'>,
  contract: TabContract<R>,
): TableReading<R> {
  const [tab, twin] = tabsNamed(grid, contract.tab);
  const whole: Place = { tab: contract.tab, at: WHOLE_TAB };
  if (!tab) {
    if (!contract.required) return { state: 'absent' };
    const similar = grid.tabs.find(({ title }) => isSimilar(title, contract.tab));
    return broken([findingAt(whole, say.missingTab(contract.tab, similar?.title))]);
  }
  if (twin) return broken([findingAt(whole, say.duplicateTab(tab.title, twin.title))]);

  const headers = headerColumns(tab);
  const { misplaced, absent } = missingHeaders(tab, contract);
  const problems = [
    ...misplaced,
    ...absent.map((header) =>
      findingAt(headerRowOf(tab), say.missingColumn(tab.title, header, undefined)),
    ),
    ...contract.columns.flatMap(({ header }) => twinColumns(tab, header, headers)),
  ];
  if (problems.length > 0) return broken(problems);
  return { state: 'read', table: tableOf(tab, contract, headers) };
}

function broken(findings: readonly Finding[]): TableReading<never> {
  return { state: 'broken', findings };
}

type HeaderColumns = ReadonlyMap<string, readonly number[]>;

function headerColumns(tab: Tab): HeaderColumns {
  const columns = new Map<string, number[]>();
  (tab.rows[0] ?? []).forEach((cell, column) => {
    const header = fold(cellText(cell));
    if (header === '') return;
    const places = columns.get(header) ?? [];
    places.push(column);
    columns.set(header, places);
  });
  return columns;
}

function headerRowOf(tab: Tab): Place {
  return { tab: tab.title, at: rowsAddress(0) };
}

function twinColumns(tab: Tab, header: string, headers: HeaderColumns): readonly Finding[] {
  const columns = headers.get(fold(header)) ?? [];
  const [, second] = columns;
  if (second === undefined) return [];
  const cells = columns.map((column) => cellName(0, column));
  const place: Place = { tab: tab.title, at: cellAddress(0, second) };
  return [findingAt(place, say.duplicateColumn(tab.title, header, cells))];
}

/** The required headers that the first row lacks. */
interface MissingHeaders {
  /**
   * Where some of them seem to be: in a row that stands lower, under a name nearly the same, over a
   * column whose header was cleared. A column added for one would leave what people typed unread.
   */
  readonly misplaced: readonly Finding[];
  /** Those of which nothing is to be seen. */
  readonly absent: readonly string[];
}

/** Looks for the required headers that a tab lacks in its first row. */
export function missingHeaders(tab: Tab, { columns }: TabContract): MissingHeaders {
  const headers = headerColumns(tab);
  const required = columns.filter((column) => column.required).map(({ header }) => header);
  const missing = required.filter((header) => !headers.has(fold(header)));
  if (missing.length === 0) return { misplaced: [], absent: [] };
  const data = columns.some(({ header }) => headers.has(fold(header)))
    ? -1
    : dataColumn(tab, columns);
  if (data >= 0) {
    const said = say.lostHeaders(tab.title, required, cellName(0, data));
    return { misplaced: [findingAt(headerRowOf(tab), said)], absent: [] };
  }
  const lower = lowerHeaderRow(tab, required);
  if (lower !== undefined) {
    const above = tab.rows.slice(0, lower).every((cells) => cells.every(isBlank));
    const place: Place = { tab: tab.title, at: rowsAddress(lower) };
    const said = say.lowerHeaderRow(tab.title, lower + 1, above);
    return { misplaced: [findingAt(place, said)], absent: [] };
  }
  const misplaced: Finding[] = [];
  const unseen: string[] = [];
  for (const header of missing) {
    const clue = similarHeader(tab, header, headers);
    if (clue === undefined) unseen.push(header);
    else misplaced.push(findingAt(headerRowOf(tab), say.missingColumn(tab.title, header, clue)));
  }
  const blank = blankHeaders(tab);
  const [first] = blank;
  if (first === undefined || unseen.length === 0) return { misplaced, absent: unseen };
  const place: Place = { tab: tab.title, at: cellAddress(0, first) };
  misplaced.push(findingAt(place, say.erasedHeaders(tab.title, unseen, columnRuns(blank))));
  return { misplaced, absent: [] };
}

/** The column (from 0) whose first cell is a value of one of the lists, as no header is; else -1. */
function dataColumn(tab: Tab, columns: TabContract['columns']): number {
  const values = new Set(
    columns.flatMap(({ type }) => (type.kind === 'choice' ? type.members.map(fold) : [])),
  );
  return (tab.rows[0] ?? []).findIndex((cell) => values.has(fold(cellText(cell))));
}

/** Fewer headers than this in one row may be the words of a row of data. */
const LEAST_HEADERS = 2;
/** No header is longer, and a cell of prose may be. */
const LONGEST_HEADER = 100;

/** The row (from 0) that holds at least half of the headers, and more of them than the first. */
function lowerHeaderRow(tab: Tab, required: readonly string[]): number | undefined {
  const wanted = new Set(required.map(fold));
  const held = (cells: readonly Cell[]) =>
    new Set(
      cells
        .flatMap((cell) =>
          cell.kind === 'text' && cell.text.length <= LONGEST_HEADER ? [fold(cell.text)] : [],
        )
        .filter((header) => wanted.has(header)),
    ).size;
  const least = Math.max(LEAST_HEADERS, wanted.size / 2, held(tab.rows[0] ?? []) + 1);
  const row = tab.rows.findIndex((cells) => held(cells) >= least);
  return row < 0 ? undefined : row;
}

/** The header that reads nearly as one that is missing. */
function similarHeader(tab: Tab, header: string, headers: HeaderColumns): string | undefined {
  for (const [typed, [column]] of headers) {
    if (column !== undefined && isSimilar(typed, header)) {
      const text = cellText(tab.rows[0]?.[column] ?? BLANK).trim();
      return say.similarHeader(cellName(0, column), text);
    }
  }
  return undefined;
}

/** Cells of the first row in A1, neighbours in one range: `B1`, `D1:F1`. */
export function columnRuns(columns: readonly number[]): readonly string[] {
  return spansOf(columns).map(({ start, end }) =>
    end - start === 1
      ? cellName(0, start)
      : areaName({ startRow: 0, endRow: 1, startColumn: start, endColumn: end }),
  );
}

/** Columns (from 0) that hold something under a blank header. */
export function blankHeaders(tab: Tab): readonly number[] {
  const headers = tab.rows[0] ?? [];
  const found = new Set<number>();
  for (let index = 1; index < tab.rows.length; index += 1) {
    (tab.rows[index] ?? []).forEach((cell, column) => {
      if (!isBlank(cell) && isBlank(headers[column] ?? BLANK)) found.add(column);
    });
  }
  return [...found].sort((left, right) => left - right);
}

function tableOf<R extends Role>(
  tab: Tab,
  contract: TabContract<R>,
  headers: HeaderColumns,
): Table<R> {
  // A header is looked up once per name, not once per cell: a form has 10^5 rows.
  const known = new Map<string, number | undefined>();
  const column = (header: Header<R>): number | undefined => {
    if (!known.has(header)) known.set(header, headers.get(fold(header))?.[0]);
    return known.get(header);
  };
  const generated = new Set(
    contract.columns.flatMap((one) => (one.generated ? [column(one.header)] : [])),
  );
  const types = new Map(contract.columns.map((one) => [one.header, one.type] as const));
  const rows: TableRow<R>[] = [];
  for (let index = 1; index < tab.rows.length; index += 1) {
    const cells = tab.rows[index] ?? [];
    if (cells.every((cell, at) => isBlank(cell) || generated.has(at))) continue;
    rows.push(rowOf(tab.title, index, cells, column, types));
  }
  return { tab, contract, rows, headers, column, has: (header) => column(header) !== undefined };
}

function rowOf<R extends Role>(
  title: string,
  index: number,
  cells: readonly Cell[],
  column: (header: Header<R>) => number | undefined,
  types: ReadonlyMap<Header<R>, ColumnType>,
): TableRow<R> {
  const cell = (header: Header<R>): Cell => {
    const at = column(header);
    return (at === undefined ? undefined : cells[at]) ?? BLANK;
  };
  return {
    row: index + 1,
    cell,
    text: (header) => textOf(cell(header), types.get(header)),
    place: (header) => {
      const at = column(header);
      const address = at === undefined ? rowsAddress(index) : cellAddress(index, at);
      return { tab: title, at: address };
    },
    at: (column) => ({
      cell: cells[column] ?? BLANK,
      place: { tab: title, at: cellAddress(index, column) },
    }),
  };
}

/** The text of a cell under a header of a table, as the readers of the table take it. */
export function readText<R extends Role>(role: R, header: Header<R>, cell: Cell): string {
  return textOf(cell, columnOf(role, header).type);
}

/** What stands between a code and its name where a list offers both. */
const BESIDE_CODE = ' · ';

function textOf(cell: Cell, type: ColumnType | undefined): string {
  const text = cellText(cell).normalize('NFC').trim();
  if (!type || !text.includes(BESIDE_CODE)) return text;
  if (type.kind === 'references') return text.split(';').map(codeIn).join('; ');
  const isCode = type.kind === 'code' || (type.kind === 'reference' && type.open !== true);
  return isCode ? codeIn(text) : text;
}

/** A code without the name beside it. */
function codeIn(text: string): string {
  return (text.split(BESIDE_CODE)[0] ?? '').trim();
}
