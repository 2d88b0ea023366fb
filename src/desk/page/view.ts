import { grownRowHeight } from '../files/xlsx';
import {
  type Cell,
  effective,
  formattedValue,
  hyperlinkOf,
  isCellError,
  isFormula,
  type Locale,
  localeOf,
  numberFormatType,
  patternOf,
  type Row,
  type Sheet,
  type Spreadsheet,
  toRectangle,
} from '../spreadsheet';

import { type Area, type ChoiceView, choicesOf } from './choices';
import { type Conditions, conditionsOf } from './conditions';
import { hex, type Looks, type LookView, makeLooks, withLook } from './looks';

/** A cell as a screen shows it. */
export interface CellView {
  /** The value: numbers as numbers, so that the screen can add them up. */
  readonly v: string | number;
  /** What is shown, where that is another text than the value. */
  readonly shown?: string;
  /** What is typed over, where that is another text than what is shown: a formula. */
  readonly typed?: string;
  readonly link?: string;
  readonly note?: string;
}

/** One place of a row: the cell, its look and its list of choices by their numbers. */
export type PlaceView = readonly [
  column: number,
  cell: CellView | undefined,
  look: number | undefined,
];

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isHidden: boolean;
  readonly color: string | undefined;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  /** Sizes in pixels, and 0 for what is hidden. */
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly columnWidths: readonly (readonly [column: number, pixels: number])[];
  readonly hasGridlines: boolean;
  readonly rows: readonly (readonly [row: number, places: readonly PlaceView[]])[];
  readonly choices: readonly ChoiceView[];
}

export interface BookView {
  readonly tabs: readonly TabView[];
  readonly looks: readonly LookView[];
}

/** What a run or an edit changed: nothing, some rows of cells, or so much that all is shown anew. */
export type Changes =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'rows';
      readonly tabs: readonly Pick<TabView, 'id' | 'rows'>[];
      readonly looks: readonly LookView[];
    }
  | { readonly kind: 'all'; readonly view: BookView };

function cellView(cell: Cell, locale: Locale): CellView | undefined {
  const value = effective(cell);
  const note = cell.note ? { note: cell.note } : {};
  if (value === undefined) return cell.note ? { v: '', ...note } : undefined;
  const shown = formattedValue(cell, locale) ?? '';
  const typed = typedText(cell, value, locale);
  const link = hyperlinkOf(cell);
  const v = typeof value === 'number' ? value : isCellError(value) ? shown : String(value);
  return {
    v: typeof value === 'boolean' ? shown : v,
    ...(typeof v === 'number' && { shown }),
    ...(typed !== undefined && typed !== shown && { typed }),
    ...(link !== undefined && { link }),
    ...note,
  };
}

/** What stands in the cell while it is typed over: a number whole, whatever of it is shown. */
function typedText(
  cell: Cell,
  value: ReturnType<typeof effective>,
  locale: Locale,
): string | undefined {
  if (isFormula(cell.value)) return cell.value.formula;
  if (typeof value !== 'number') return undefined;
  const type = numberFormatType(patternOf(cell.format, locale));
  const isPlain = type === 'NUMBER' || type === 'CURRENCY' || type === 'TEXT';
  return isPlain ? formattedValue({ value }, locale) : undefined;
}

/** How the cells of a tab look: by themselves, and by the conditions of the tab. */
interface Shown {
  readonly looks: Looks;
  readonly locale: Locale;
  readonly conditions: Conditions;
}

function placeAt(
  { looks, locale, conditions }: Shown,
  row: number,
  column: number,
  cell: Cell | undefined,
): PlaceView {
  const given = conditions.lookAt(row, column);
  const format = given ? withLook(cell?.format, given) : cell?.format;
  return [column, cell && cellView(cell, locale), looks.numberOf(format)];
}

function placesOf(shown: Shown, at: number, row: Row): PlaceView[] {
  const columns = new Set([...row.keys(), ...shown.conditions.columns]);
  return [...columns].flatMap((column) => {
    const cell = row[column];
    const place = placeAt(shown, at, column, cell);
    return place[1] || place[2] !== undefined ? [place] : [];
  });
}

function tabView(sheet: Sheet, book: Spreadsheet, shown: Shown): TabView {
  const { frozenRowCount, frozenColumnCount, hideGridlines } = sheet.grid;
  const sizes = (metadata: Sheet['rowMetadata']) =>
    [...metadata].flatMap(([at, { pixelSize, hiddenByUser }]): [number, number][] =>
      hiddenByUser ? [[at, 0]] : pixelSize ? [[at, pixelSize]] : [],
    );
  return {
    id: sheet.sheetId,
    name: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    isHidden: sheet.properties.hidden === true,
    color: hex(sheet.properties.tabColorStyle?.rgbColor ?? sheet.properties.tabColor),
    frozen: { rows: frozenRowCount ?? 0, columns: frozenColumnCount ?? 0 },
    merges: sheet.merges.map((merge) => toRectangle(merge, sheet)),
    rowHeights: rowHeights(sheet, sizes(sheet.rowMetadata)),
    columnWidths: sizes(sheet.columnMetadata),
    hasGridlines: !hideGridlines,
    rows: sheet.rows.flatMap((row, at): [number, PlaceView[]][] => {
      const places = row ? placesOf(shown, at, row) : [];
      return places.length > 0 ? [[at, places]] : [];
    }),
    choices: choicesOf(sheet, book),
  };
}

/** Rows that nobody sized are as high as their texts ask. */
function rowHeights(sheet: Sheet, given: readonly (readonly [number, number])[]) {
  const sized = new Set(given.map(([row]) => row));
  const grown = sheet.rows.flatMap((_, row): [number, number][] => {
    const pixels = sized.has(row) ? undefined : grownRowHeight(sheet, row);
    return pixels === undefined ? [] : [[row, pixels]];
  });
  return [...given, ...grown];
}

/** A workbook as a screen shows it: plain data. */
export function viewOf(book: Spreadsheet, now: number): BookView {
  const looks = makeLooks();
  const locale = localeOf(book.properties);
  const tabs = book.sheets.map((sheet) =>
    tabView(sheet, book, { looks, locale, conditions: conditionsOf(sheet, book, now) }),
  );
  return { tabs, looks: looks.looks };
}

/** All of a tab that is not in its rows. */
const FRAME = [
  'title',
  'rowCount',
  'columnCount',
  'properties',
  'grid',
  'merges',
  'rowMetadata',
  'columnMetadata',
  'conditionalFormats',
] as const;

function isFrameSame(one: Sheet, other: Sheet): boolean {
  return one.sheetId === other.sheetId && FRAME.every((key) => one[key] === other[key]);
}

/** Whether the rules of a row's cells are the same: they are shown all at once. */
function areRulesSame(one: Row | undefined, other: Row | undefined): boolean {
  const width = Math.max(one?.length ?? 0, other?.length ?? 0);
  for (let at = 0; at < width; at++) {
    if (one?.[at]?.validation !== other?.[at]?.validation) return false;
  }
  return true;
}

/** What changed from one state of the workbook to a later one. Rows are told apart as they are kept: a write copies them. */
export function changesBetween(before: Spreadsheet, after: Spreadsheet, now: number): Changes {
  if (before === after) return { kind: 'nothing' };
  const all = (): Changes => ({ kind: 'all', view: viewOf(after, now) });
  if (before.sheets.length !== after.sheets.length) return all();
  const locale = localeOf(after.properties);
  const looks = makeLooks();
  const tabs: Pick<TabView, 'id' | 'rows'>[] = [];
  for (const [at, sheet] of after.sheets.entries()) {
    const old = before.sheets[at];
    if (!old || !isFrameSame(old, sheet)) return all();
    const shown = { looks, locale, conditions: conditionsOf(sheet, after, now) };
    const rows: [number, PlaceView[]][] = [];
    let isBelowChanged = false;
    const count = Math.max(old.rows.length, sheet.rows.length);
    for (let row = 0; row < count; row++) {
      const [one, other] = [old.rows[row], sheet.rows[row]];
      const isChanged = one !== other;
      // A condition may ask for the row above.
      const isAsking = isBelowChanged && shown.conditions.columns.length > 0;
      isBelowChanged = isChanged;
      if (!isChanged && !isAsking) continue;
      if (!areRulesSame(one, other)) return all();
      rows.push([row, changedPlaces(shown, row, one, other ?? [])]);
    }
    if (rows.length > 0) tabs.push({ id: sheet.sheetId, rows });
  }
  return tabs.length === 0 ? { kind: 'nothing' } : { kind: 'rows', tabs, looks: looks.looks };
}

/** The cells of a row that are others than before, and those that conditions may give another look. */
function changedPlaces(shown: Shown, row: number, one: Row | undefined, other: Row): PlaceView[] {
  const width = Math.max(one?.length ?? 0, other.length);
  const changed = Array.from({ length: width }, (_, column) => column).filter(
    (column) => one?.[column] !== other[column],
  );
  return [...new Set([...changed, ...shown.conditions.columns])].map((column) =>
    placeAt(shown, row, column, other[column]),
  );
}
