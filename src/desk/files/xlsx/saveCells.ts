import type { Cell as XlsxCell } from 'hucre';
import {
  type Cell,
  type CellFormat,
  contains,
  type effective,
  errorOfText,
  errorText,
  hyperlinkOf,
  isCellError,
  isFormula,
  type Rectangle,
  type Sheet,
  type TextFormatRun,
} from '../../spreadsheet';
import { LINK_COLOR } from './color';
import { toXlsxLink } from './links';
import { type FontStyle, toCellStyle, toFont } from './style';
import { escapeText } from './text';

type XlsxStyle = ReturnType<typeof toCellStyle>;

const LINK_FONT: FontStyle = { color: { rgb: LINK_COLOR }, underline: true };

/** Gives a format its style; the same object for formats that say the same. */
export type StyleWriter = (format: CellFormat | undefined, unlocked: boolean) => XlsxStyle;

/** Whether two formats say the same; the first difference ends it. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const left = one as Readonly<Record<string, unknown>>;
  const right = other as Readonly<Record<string, unknown>>;
  let count = 0;
  for (const key in left) {
    if (!isSame(left[key], right[key])) return false;
    count++;
  }
  for (const _key in right) count--;
  return count === 0;
}

interface Styled {
  readonly format: CellFormat;
  readonly style: XlsxStyle;
}

/** How many formats are compared before a text is made of one: most cells have one of a few. */
const RECENT = 3;

/** Cells that a request wrote one by one have each a format of its own, which says the same. */
function stylesOf(make: (format: CellFormat) => XlsxStyle): (format: CellFormat) => XlsxStyle {
  const byFormat = new Map<CellFormat, XlsxStyle>();
  const byText = new Map<string, Styled>();
  const recent: Styled[] = [];
  const find = (format: CellFormat): Styled => {
    const at = recent.findIndex((item) => isSame(item.format, format));
    const [near] = at < 0 ? [] : recent.splice(at, 1);
    if (near) return near;
    const text = JSON.stringify(format);
    const known = byText.get(text) ?? { format, style: make(format) };
    byText.set(text, known);
    return known;
  };
  return (format) => {
    if (!byFormat.has(format)) {
      const found = find(format);
      recent.unshift(found);
      recent.splice(RECENT);
      byFormat.set(format, found.style);
    }
    return byFormat.get(format);
  };
}

/**
 * Makes the style of a format once, however many cells have it. A font that does not say its name
 * and size is not the default one in a file, so both are written out.
 */
export function styleWriter(defaultFont: FontStyle): StyleWriter {
  const make = (format: CellFormat | undefined): XlsxStyle => {
    const made = withLinkLook(format, toCellStyle(format));
    return made?.font ? { ...made, font: { ...defaultFont, ...made.font } } : made;
  };
  const openOf = (format: CellFormat | undefined): XlsxStyle => ({
    ...make(format),
    protection: { locked: false },
  });
  const locked = stylesOf(make);
  const open = stylesOf(openOf);
  const openWithout = openOf(undefined);
  return (format, unlocked) => {
    if (!format) return unlocked ? openWithout : undefined;
    return unlocked ? open(format) : locked(format);
  };
}

/** A sheet shows a link blue and underlined of itself; a file must say so. */
function withLinkLook(format: CellFormat | undefined, style: XlsxStyle): XlsxStyle {
  const text = format?.textFormat;
  const plain = !text?.foregroundColor && !text?.foregroundColorStyle;
  return text?.link?.uri && plain ? { ...style, font: { ...style?.font, ...LINK_FONT } } : style;
}

function splitRuns(text: string, runs: readonly TextFormatRun[], base: FontStyle) {
  const starts = runs.map((run) => run.startIndex ?? 0);
  const parts: TextFormatRun[] = (starts[0] ?? 0) > 0 ? [{ startIndex: 0 }, ...runs] : [...runs];
  return parts.map((run, index) => {
    const part = text.slice(run.startIndex ?? 0, parts[index + 1]?.startIndex ?? undefined);
    return { text: escapeText(part), font: { ...base, ...toFont(run.format) } };
  });
}

/** An .xlsx formula has no `=` in front; one not calculated yet has no value. */
function writeFormula(formula: string, result: ReturnType<typeof effective>): Partial<XlsxCell> {
  const text = formula.replace(/^=/, '');
  const constant = errorOfText(text);
  if (constant) return { value: constant.message, type: 'error' };
  const pending = isCellError(result) && result.type === 'LOADING';
  if (result === undefined || pending) return { formula: text, type: 'formula', value: null };
  const shown = isCellError(result) ? errorText(result) : result;
  return { formula: text, type: 'formula', value: shown, formulaResult: shown };
}

/** What the library writes of a cell's value: formulas, errors, and texts of several faces. */
function writeValue(cell: Cell): Partial<XlsxCell> {
  const { value } = cell;
  if (isFormula(value)) return writeFormula(value.formula, value.result);
  // The library takes a text like #N/A for an error unless it is rich.
  const text = escapeText(String(value));
  return { value: String(value), type: 'richText', richText: [{ text }] };
}

/** Whether a cell's value and style are written beside the library, as nearly all are. */
export function isPlain({ value, runs }: Cell): boolean {
  if (typeof value === 'string') return !runs && !errorOfText(value);
  return typeof value !== 'object';
}

/** What writing a tab's cells needs to know of the rest of the workbook. */
export interface CellSurroundings {
  readonly names: ReadonlyMap<number, string>;
  readonly styleOf: StyleWriter;
  readonly defaultFont: FontStyle;
  /** The areas that stay open under the tab's protection. */
  readonly unlocked: readonly Rectangle[];
}

/** Whether a cell stays open under the tab's protection. */
export function isUnlocked(
  { unlocked }: Pick<CellSurroundings, 'unlocked'>,
  row: number,
  column: number,
): boolean {
  return unlocked.length > 0 && unlocked.some((area) => contains(area, row, column));
}

/** What the library has to write of a cell: undefined where it is plain, without note and link. */
function librarysShare(
  cell: Cell,
  style: () => XlsxStyle,
  around: CellSurroundings,
): Partial<XlsxCell> | undefined {
  const uri = hyperlinkOf(cell);
  const hyperlink = uri && !isFormula(cell.value) ? toXlsxLink(uri, around.names) : undefined;
  const beside = {
    ...(hyperlink && { hyperlink }),
    ...(cell.note && { comment: { text: cell.note } }),
  };
  if (isPlain(cell)) {
    return hyperlink || cell.note ? { value: null, type: 'empty', ...beside } : undefined;
  }
  const made = style();
  const { value, runs } = cell;
  const rich = runs && typeof value === 'string';
  return {
    ...writeValue(cell),
    ...(rich && { richText: splitRuns(value, runs, made?.font ?? around.defaultFont) }),
    ...(made && { style: made }),
    ...beside,
  };
}

/** The cells of a tab that the library must write, by row and column. */
export function librarysCells(
  sheet: Sheet,
  around: CellSurroundings,
): Map<string, Partial<XlsxCell>> {
  const cells = new Map<string, Partial<XlsxCell>>();
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (!cell) return;
      const style = () => around.styleOf(cell.format, isUnlocked(around, r, c));
      const share = librarysShare(cell, style, around);
      if (share) cells.set(`${r},${c}`, share);
    });
  });
  return cells;
}
