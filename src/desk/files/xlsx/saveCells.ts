import type { WriteSheet, Cell as XlsxCell } from 'hucre';
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
  quoteTab,
  type Rectangle,
  type Sheet,
  type TextFormatRun,
} from '../../spreadsheet';
import { LINK_COLOR } from './color';
import { type FontStyle, toCellStyle, toFont } from './style';
import { escapeText, MAX_FILE_CHARACTERS } from './text';

type XlsxStyle = ReturnType<typeof toCellStyle>;

const LINK_FONT: FontStyle = { color: { rgb: LINK_COLOR }, underline: true };

/**
 * Makes the style of a format once, however many cells have it. A font that does not say its name
 * and size is not the default one in a file, so both are written out.
 */
export function styleWriter(
  defaultFont: FontStyle,
): (format: CellFormat | undefined, unlocked: boolean) => XlsxStyle {
  const locked = new Map<CellFormat | undefined, XlsxStyle>();
  const open = new Map<CellFormat | undefined, XlsxStyle>();
  return (format, unlocked) => {
    const known = unlocked ? open : locked;
    if (!known.has(format)) {
      const made = withLinkLook(format, toCellStyle(format));
      const style = made?.font ? { ...made, font: { ...defaultFont, ...made.font } } : made;
      known.set(format, unlocked ? { ...style, protection: { locked: false } } : style);
    }
    return known.get(format);
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

/** Where a link leads in a file; a link to a tab that is gone leads nowhere. */
function linkTarget(uri: string, names: ReadonlyMap<number, string>) {
  const inside = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(uri);
  if (!inside) return { target: uri };
  const name = names.get(Number(inside[1]));
  return name === undefined
    ? undefined
    : { target: '', location: `${quoteTab(name)}!${inside[2] ?? 'A1'}` };
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

function writeValue(cell: Cell): Partial<XlsxCell> {
  const { value } = cell;
  if (isFormula(value)) return writeFormula(value.formula, value.result);
  switch (typeof value) {
    case 'string': {
      const text = escapeText(value.slice(0, MAX_FILE_CHARACTERS));
      // The library takes a text like #N/A for an error unless it is rich.
      if (errorOfText(value)) return { value, type: 'richText', richText: [{ text }] };
      return { value: text, type: 'string' };
    }
    case 'number':
      return { value, type: 'number' };
    case 'boolean':
      return { value, type: 'boolean' };
    default:
      return { value: null, type: 'empty' };
  }
}

/** What writing a tab's cells needs to know of the rest of the workbook. */
export interface CellSurroundings {
  readonly names: ReadonlyMap<number, string>;
  readonly styleOf: ReturnType<typeof styleWriter>;
  readonly defaultFont: FontStyle;
  /** The areas that stay open under the tab's protection. */
  readonly unlocked: readonly Rectangle[];
}

function writeCell(cell: Cell, unlocked: boolean, around: CellSurroundings): Partial<XlsxCell> {
  const style = around.styleOf(cell.format, unlocked);
  const uri = hyperlinkOf(cell);
  const hyperlink = uri && !isFormula(cell.value) ? linkTarget(uri, around.names) : undefined;
  const rich = cell.runs && typeof cell.value === 'string';
  return {
    ...writeValue(cell),
    ...(rich && {
      richText: splitRuns(String(cell.value), cell.runs ?? [], style?.font ?? around.defaultFont),
    }),
    ...(style && { style }),
    ...(hyperlink && { hyperlink }),
    ...(cell.note && { comment: { text: cell.note } }),
  };
}

/** The value of a cell that is a value and nothing else: it goes into the rows, where it is cheap. */
function plainValue(cell: Cell): string | number | boolean | undefined {
  const { value, format, note, runs } = cell;
  if (format || note || runs || typeof value === 'object') return undefined;
  if (typeof value !== 'string') return value;
  const special = value.length > MAX_FILE_CHARACTERS || errorOfText(value);
  return special ? undefined : escapeText(value);
}

function saysNothing(cell: Partial<XlsxCell>): boolean {
  return cell.type === 'empty' && !cell.style && !cell.comment && !cell.hyperlink;
}

/** The rows and the special cells of a tab. */
export function saveCells(
  sheet: Sheet,
  around: CellSurroundings,
): Pick<WriteSheet, 'rows' | 'cells'> {
  const cells = new Map<string, Partial<XlsxCell>>();
  const rows = sheet.rows.map((row, r) =>
    (row ?? []).map((cell, c) => {
      if (!cell) return null;
      const unlocked = around.unlocked.some((area) => contains(area, r, c));
      const plain = unlocked ? undefined : plainValue(cell);
      if (plain !== undefined) return plain;
      const made = writeCell(cell, unlocked, around);
      if (!saysNothing(made)) cells.set(`${r},${c}`, made);
      return null;
    }),
  );
  return { rows, ...(cells.size > 0 && { cells }) };
}
