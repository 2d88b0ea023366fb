import { type Cell, effective, type Sheet, toRectangle } from '../../spreadsheet';
import { CELL_MARGIN, PIXELS_A_POINT, USUAL_COLUMN_PIXELS } from './sizes';

const USUAL_FONT_POINTS = 10;
/** A letter's mean width and a line's height, as parts of the font's size (measured on Arial). */
const LETTER_WIDTH = 0.47;
const LINE_HEIGHT = 1.25;
const ROW_MARGIN = 5;
const USUAL_ROW_PIXELS = 21;

/**
 * How high a row grows with its text, in pixels; undefined where a line of the usual size is enough.
 * On Google rows grow by themselves; a file must say the height, or LibreOffice shows one such line.
 */
export function grownRowHeight(sheet: Sheet, row: number): number | undefined {
  let most = 0;
  sheet.rows[row]?.forEach((cell, column) => {
    const height = cell ? textHeight(cell, columnPixels(sheet, column)) : 0;
    // Merges are looked through last: few cells are higher than one line.
    if (height > most && !isMerged(sheet, row, column)) most = height;
  });
  return most > 0 ? most : undefined;
}

function isMerged(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => {
    const { startRow, endRow, startColumn, endColumn } = toRectangle(merge, sheet);
    return startRow <= row && row < endRow && startColumn <= column && column < endColumn;
  });
}

/** The width of a column, in pixels. */
export function columnPixels(sheet: Sheet, column: number): number {
  return sheet.columnMetadata.get(column)?.pixelSize ?? USUAL_COLUMN_PIXELS;
}

/** The height of a row as the file shows it, in pixels. */
export function rowPixels(sheet: Sheet, row: number): number {
  const { pixelSize } = sheet.rowMetadata.get(row) ?? {};
  return pixelSize ?? grownRowHeight(sheet, row) ?? USUAL_ROW_PIXELS;
}

function fontPoints({ format }: Cell): number {
  return format?.textFormat?.fontSize ?? USUAL_FONT_POINTS;
}

/** The width of a letter in a cell, in pixels. */
function letterPixels(cell: Cell): number {
  return (
    fontPoints(cell) * PIXELS_A_POINT * LETTER_WIDTH * (cell.format?.textFormat?.bold ? 1.08 : 1)
  );
}

/** The width of the longest line of a text in the face of its cell, in pixels. */
export function lineWidth(cell: Cell, text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length)) * letterPixels(cell);
}

function textHeight(cell: Cell, width: number): number {
  const value = effective(cell);
  if (typeof value !== 'string') return 0;
  const points = fontPoints(cell);
  const pixels = points * PIXELS_A_POINT;
  const wraps = cell.format?.wrapStrategy === 'WRAP';
  const perLine = wraps
    ? Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / letterPixels(cell)))
    : Number.POSITIVE_INFINITY;
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines > 1 || points > USUAL_FONT_POINTS
    ? Math.ceil(lines * pixels * LINE_HEIGHT + ROW_MARGIN)
    : 0;
}
