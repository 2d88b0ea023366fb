import { grownRowHeight } from '../files/xlsx';
import {
  type Cell,
  type CellFormat,
  type DataValidationRule,
  effective,
  formattedValue,
  hyperlinkOf,
  isCellError,
  isFormula,
  type Locale,
  localeOf,
  numberFormatType,
  parseArea,
  patternOf,
  type Row,
  type Sheet,
  type Spreadsheet,
  sheetByTitle,
  splitReference,
  toRectangle,
} from '../spreadsheet';

import { type Conditions, conditionsOf } from './conditions';

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

/** A look of cells, as plain as a screen needs it. */
export interface LookView {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wraps?: true;
  /** The sides that have a line. */
  readonly lines?: readonly ('top' | 'right' | 'bottom' | 'left')[];
}

/** One place of a row: the cell, its look and its list of choices by their numbers. */
export type PlaceView = readonly [
  column: number,
  cell: CellView | undefined,
  look: number | undefined,
];

export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells for which the workbook offers choices. */
export interface ChoiceView {
  readonly areas: readonly Area[];
  readonly choices: readonly string[] | 'checkbox';
  readonly strict: boolean;
}

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

/** Looks by number: many cells share few. */
function makeLooks() {
  const numbers = new Map<string, number>();
  const byFormat = new Map<CellFormat, number | undefined>();
  const looks: LookView[] = [];
  const numberOf = (format: CellFormat | undefined): number | undefined => {
    if (!format) return undefined;
    if (byFormat.has(format)) return byFormat.get(format);
    const look = lookOf(format);
    const key = JSON.stringify(look);
    let number = key === '{}' ? undefined : numbers.get(key);
    if (number === undefined && key !== '{}') {
      number = looks.push(look) - 1;
      numbers.set(key, number);
    }
    byFormat.set(format, number);
    return number;
  };
  return { looks, numberOf };
}

type Looks = ReturnType<typeof makeLooks>;

function hex(color: CellFormat['backgroundColor'] | undefined): string | undefined {
  if (!color) return undefined;
  const share = (part: number | null | undefined) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${share(color.red)}${share(color.green)}${share(color.blue)}`;
}

const ACROSS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const DOWN = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function lookOf(format: CellFormat): LookView {
  const { textFormat: text = {}, borders } = format;
  const color = hex(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor);
  const fill = hex(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const across = ACROSS[format.horizontalAlignment as keyof typeof ACROSS];
  const down = DOWN[format.verticalAlignment as keyof typeof DOWN];
  const lines = (['top', 'right', 'bottom', 'left'] as const).filter((side) => {
    const style = borders?.[side]?.style;
    return style && style !== 'NONE';
  });
  const link = text.link?.uri;
  return {
    ...(text.bold && { bold: true }),
    ...(text.italic && { italic: true }),
    ...((text.underline || link) && { underline: true }),
    ...(text.strikethrough && { strike: true }),
    ...(text.fontSize && { size: text.fontSize }),
    ...(text.fontFamily && { font: text.fontFamily }),
    ...((color || link) && { color: color ?? LINK_COLOR }),
    ...(fill && fill !== '#ffffff' && { fill }),
    ...(across && { across }),
    ...(down && { down }),
    ...(format.wrapStrategy === 'WRAP' && { wraps: true }),
    ...(lines.length > 0 && { lines }),
  };
}

const LINK_COLOR = '#1155cc';

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

/** A look that a condition gives stands before the cell's own. */
function withLook(own: CellFormat = {}, given: CellFormat): CellFormat {
  const { backgroundColor, backgroundColorStyle, textFormat } = given;
  // Both name the colour of the text: the one that stands for it must not be the cell's own.
  const { foregroundColor, foregroundColorStyle, ...text } = own.textFormat ?? {};
  const ink = {
    ...(foregroundColor && { foregroundColor }),
    ...(foregroundColorStyle && { foregroundColorStyle }),
  };
  const hasInk = textFormat?.foregroundColor || textFormat?.foregroundColorStyle;
  const { backgroundColor: fill, backgroundColorStyle: fillStyle, ...rest } = own;
  const hasFill = backgroundColor || backgroundColorStyle;
  return {
    ...rest,
    ...(hasFill
      ? {
          ...(backgroundColor && { backgroundColor }),
          ...(backgroundColorStyle && { backgroundColorStyle }),
        }
      : {
          ...(fill && { backgroundColor: fill }),
          ...(fillStyle && { backgroundColorStyle: fillStyle }),
        }),
    textFormat: { ...(!hasInk && ink), ...text, ...textFormat },
  };
}

function placesOf(shown: Shown, at: number, row: Row): PlaceView[] {
  const columns = new Set([...row.keys(), ...shown.conditions.columns]);
  return [...columns].flatMap((column) => {
    const cell = row[column];
    const place = placeAt(shown, at, column, cell);
    return place[1] || place[2] !== undefined ? [place] : [];
  });
}

/** Rows that a rule covers, column by column, in one area where they follow each other. */
function choicesOf(sheet: Sheet, book: Spreadsheet): ChoiceView[] {
  const byRule = new Map<string, { rule: DataValidationRule; columns: Map<number, number[]> }>();
  const keys = new Map<DataValidationRule, string>();
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const rule = cell?.validation;
      if (!rule) return;
      const key = keys.get(rule) ?? JSON.stringify(rule);
      keys.set(rule, key);
      const found = byRule.get(key) ?? { rule, columns: new Map<number, number[]>() };
      byRule.set(key, found);
      found.columns.set(c, [...(found.columns.get(c) ?? []), r]);
    });
  });
  return [...byRule.values()].flatMap(({ rule, columns }): ChoiceView[] => {
    const choices = choicesIn(rule, book);
    if (!choices) return [];
    const areas = [...columns].flatMap(([column, rows]) => areasOf(column, rows));
    return [{ areas, choices, strict: rule.strict === true }];
  });
}

function areasOf(column: number, rows: readonly number[]): Area[] {
  const areas: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last?.endRow === row) last.endRow = row + 1;
    else areas.push({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  }
  return areas;
}

function choicesIn(rule: DataValidationRule, book: Spreadsheet): ChoiceView['choices'] | undefined {
  const { type, values = [] } = rule.condition ?? {};
  if (type === 'BOOLEAN') return 'checkbox';
  const texts = (values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') return texts;
  if (type !== 'ONE_OF_RANGE') return undefined;
  return textsIn(texts[0] ?? '', book);
}

/** The texts of a range like `='Đơn vị'!A2:A`. */
function textsIn(reference: string, book: Spreadsheet): readonly string[] | undefined {
  const { tab = '', area } = splitReference(reference.replace(/^=/, ''));
  const sheet = sheetByTitle(book, tab);
  const range = parseArea(area);
  if (!sheet || !range) return undefined;
  const { startRow, endRow, startColumn } = toRectangle(range, sheet);
  const locale = localeOf(book.properties);
  const rows = sheet.rows.slice(startRow, endRow);
  const texts = rows.map((row) => formattedValue(row?.[startColumn], locale) ?? '');
  return [...new Set(texts.filter((text) => text !== ''))];
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
