import { type CalendarDate, readDate, writePlainDate } from '../model/date';
import { decimalOf } from '../model/figure';
import { fold } from '../model/folding';
import { withDecimalComma } from '../model/number';

/** A cell as the sheet holds it: its type is kept, since `2026-05` may be a date and `05` a text. */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `percent`: shown with a `%`, so that 0.815 is what a person typed as 81,5%. */
  | { readonly kind: 'number'; readonly value: number; readonly percent?: true }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A formula's error as the sheet shows it: `#REF!`, `#DIV/0!`. */
  | { readonly kind: 'error'; readonly text: string };

/** What the keys of the add-on's own developer metadata begin with; other add-ons have theirs. */
export const OWN_KEY = 'bonTruc.';

/** What the descriptions of the add-on's own protected ranges begin with, so that a later run knows them. */
export const GUARD_PREFIX = 'Bốn Trục: ';

/** The hidden tab with a line for each closing of a period, and each reopening. */
export const RECORD_TAB = '_Kỳ đã chốt';

/** The hidden tab that keeps where each set of appendices of each period was published. */
export const PUBLICATIONS_TAB = '_Công bố';

/** The key of the metadata that keeps which periods are closed: a list, blank `[]`. */
export const CLOSED_PERIODS_KEY = `${OWN_KEY}closed`;

export const BLANK: Cell = { kind: 'blank' };

/** The cell that a text makes by itself; none is blank. */
export function textOrBlank(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}

/** A rectangle of a tab; rows and columns from 0, the ends excluded. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A protected range, as Google tells it to the person who reads. */
export interface Protection {
  readonly id: number;
  /** The range with its open sides at the tab's edges. */
  readonly area: Area;
  /** Of the tab as such, of which Google takes one; a range over all of its cells is none. */
  readonly whole: boolean;
  readonly description: string;
  /** Everybody may edit after a warning. */
  readonly warningOnly: boolean;
  /** Who may edit; undefined where the reader may not, as Google then tells nobody's name. */
  readonly editors: readonly string[] | undefined;
  /** Whether the person who reads may edit what it closes. */
  readonly canEdit: boolean;
  /** Open to a whole group or organisation besides the editors. */
  readonly widened: boolean;
  /** Parts left open in a protected tab. */
  readonly openAreas: readonly Area[];
}

/** Whether the person who reads may edit all of a tab, and so delete it. */
export function mayEditWhole({ protections }: Pick<Tab, 'protections'>): boolean {
  return protections.every(({ canEdit, warningOnly }) => canEdit || warningOnly);
}

/** Rows or columns that fold together, from 0, the end excluded. */
export interface Group {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly end: number;
}

/** A Table of Google's that people made of a part of a tab. */
export interface NamedTable {
  readonly id: string;
  readonly name: string;
  /** The columns of the tab, from 0, whose type rules what their cells take. */
  readonly typed: readonly number[];
}

/** One tab as read: its cells and what the planner needs to know of its sheet. */
export interface Tab {
  readonly id: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows of cells; short rows and missing rows are blank. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows (from 0) of a long archive of which not all was read: of those of figures no words. */
  readonly partialRows?: ReadonlySet<number>;
  /** The first row (from 0) whose facts are read: of partial ones above period and code alone are. */
  readonly factsFrom?: number;
  /** The first row (from 0) of it that figures rest on, and those that the mark of that row stands on. */
  readonly needed?: { readonly first: number; readonly marked: readonly number[] };
  /** Cells that hold a formula, as `row:column` from 0. */
  readonly formulas: ReadonlySet<string>;
  /** Those of them that are a link whose address and text stand in the formula itself. */
  readonly linkFormulas?: ReadonlySet<string>;
  /** What hangs on cells besides their text, notes and addresses of links, by `row:column` from 0. */
  readonly asides?: ReadonlyMap<string, string>;
  /** Long numbers as they show themselves, where that begins with a 0, by `row:column` from 0. */
  readonly shown?: ReadonlyMap<string, string>;
  /** The addresses alone, of cells that are a link as a whole. */
  readonly links?: ReadonlyMap<string, string>;
  /** Rows (from 0) out of sight: hidden by a person or by a filter. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Whether people filter the tab itself; filter views are another thing. */
  readonly filtered?: boolean;
  /** Whether that filter asks for something of some column: without it, it shows all. */
  readonly filterAsks?: boolean;
  /** Views of the tab, each with a filter of its own. */
  readonly views?: readonly { readonly id: number; readonly title: string }[];
  /** What folds: rows, then columns, an outer group before those inside it. */
  readonly groups?: readonly Group[];
  readonly tables?: readonly NamedTable[];
  /** The ids of the charts over its cells, people's and the add-on's. */
  readonly charts?: readonly number[];
  /** Marks of the add-on's own on columns (developer metadata), by the column's place from 0. */
  readonly columnMarks?: ReadonlyMap<number, { readonly id: number; readonly key: string }>;
  readonly protections: readonly Protection[];
}

/** A text that is an address by itself, whatever opens on a click. */
const ADDRESS = /^\S+[.]\S*\/\S*$/;

/** The address that a cell (row and column from 0) has behind a text of another kind; undefined without one. */
export function addressBehind(
  { rows, links }: Tab,
  row: number,
  column: number,
): string | undefined {
  const text = cellText(rows[row]?.[column] ?? BLANK).trim();
  return ADDRESS.test(text) ? undefined : links?.get(`${row}:${column}`);
}

/** The text of a cell (row and column from 0); of a long number that shows a 0 before it as people see it. */
export function shownText(
  { rows, shown }: Pick<Tab, 'rows' | 'shown'>,
  row: number,
  column: number,
): string {
  return shown?.get(`${row}:${column}`) ?? cellText(rows[row]?.[column] ?? BLANK);
}

/** Whether of a row (from 0) of a long archive period and code alone were read. */
export function isUnread({ partialRows, factsFrom = 0 }: Tab, row: number): boolean {
  return row < factsFrom && partialRows?.has(row) === true;
}

/** A part of a tab that has a name of its own. */
export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly tab: number;
  readonly area: Area;
}

/** How Google reads what is typed into a workbook, and its clock; blank where it does not say. */
export interface Region {
  /** `vi_VN`. */
  readonly locale: string;
  /** `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
}

/** The whole workbook as read in one call. */
export interface Grid {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly tabs: readonly Tab[];
  /** Values of developer metadata by key, of the whole spreadsheet. */
  readonly metadata: ReadonlyMap<string, { readonly id: number; readonly value: string }>;
  readonly region?: Region;
  readonly namedRanges?: readonly NamedRange[];
}

/** The tabs whose name reads as the given one; more than one is a broken structure. */
export function tabsNamed<Found extends { readonly title: string }>(
  { tabs }: { readonly tabs: readonly Found[] },
  title: string,
): readonly Found[] {
  const folded = fold(title);
  return tabs.filter((tab) => fold(tab.title) === folded);
}

/** The title itself, or with the first number behind it by which no tab is named. */
export function freeTitle(grid: Pick<Grid, 'tabs'>, plain: string): string {
  let title = plain;
  for (let number = 2; tabsNamed(grid, title).length > 0; number += 1) {
    title = `${plain} ${number}`;
  }
  return title;
}

/** The column (from 0) whose cell in a row of headers reads as the given one; -1 where none does. */
export function columnNamed(headers: readonly Cell[], name: string): number {
  const folded = fold(name);
  return headers.findIndex((cell) => fold(cellText(cell)) === folded);
}

/** Columns (from 0) by their header as {@link fold} has it; the first one where two have it. */
export function columnsByHeader(headers: readonly Cell[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  headers.forEach((cell, column) => {
    const header = fold(cellText(cell));
    if (header !== '' && !columns.has(header)) columns.set(header, column);
  });
  return columns;
}

/** Whether two rectangles are the same. */
export function sameArea(left: Area, right: Area): boolean {
  return (
    left.startRow === right.startRow &&
    left.endRow === right.endRow &&
    left.startColumn === right.startColumn &&
    left.endColumn === right.endColumn
  );
}

/** The text of a cell: numbers in machine form, dates dd/mm/yyyy, blank as the empty string. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.percent ? percentText(cell.value) : plainNumber(cell.value);
    case 'date':
      return writePlainDate(cell.date);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
  }
}

/** The day that a cell holds or that its text writes out; undefined where there is none. */
export function cellDate(cell: Cell): CalendarDate | undefined {
  return cell.kind === 'date' ? cell.date : readDate(cellText(cell));
}

/** Spreadsheet programs keep 15 digits of a number, and some save the last one rounded. */
const DIGITS_KEPT = 12;

/** The text of a cell as prints of cells are made of it: the same after another program saved it. */
export function steadyText(cell: Cell): string {
  if (cell.kind !== 'number') return cellText(cell);
  // Most figures are whole numbers of fewer digits.
  const isShort = Number.isInteger(cell.value) && Math.abs(cell.value) < 10 ** DIGITS_KEPT;
  return cellText(isShort ? cell : { ...cell, value: Number(cell.value.toPrecision(DIGITS_KEPT)) });
}

/** Whether a cell holds nothing that a person would see. */
export function isBlank(cell: Cell): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');
}

/** `81,5%`, as it was typed. */
function percentText(value: number): string {
  return `${withDecimalComma(decimalOf(value).times(100).toFixed())}%`;
}

function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** Whether nothing stands in a workbook: then its settings are nobody's choice. */
export function isEmptyBook({ tabs }: Pick<Grid, 'tabs'>): boolean {
  return tabs.every(({ rows }) => rows.every((cells) => cells.every(isBlank)));
}
