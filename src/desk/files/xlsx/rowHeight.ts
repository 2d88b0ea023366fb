import { type Cell, effective, type Sheet, toRectangle } from '../../spreadsheet';
import { CELL_MARGIN, PIXELS_A_POINT, USUAL_COLUMN_PIXELS } from './sizes';

const USUAL_FONT_POINTS = 10;
/** A letter's mean width and a line's height, as parts of the font's size (measured on Arial). */
const LETTER_WIDTH = 0.47;
const LINE_HEIGHT = 1.25;
const ROW_MARGIN = 5;

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

function columnPixels(sheet: Sheet, column: number): number {
  return sheet.columnMetadata.get(column)?.pixelSize ?? USUAL_COLUMN_PIXELS;
}

function textHeight(cell: Cell, width: number): number {
  const value = effective(cell);
  if (typeof value !== 'string') return 0;
  const { fontSize, bold } = cell.format?.textFormat ?? {};
  const points = fontSize ?? USUAL_FONT_POINTS;
  const pixels = points * PIXELS_A_POINT;
  const wraps = cell.format?.wrapStrategy === 'WRAP';
  const letter = pixels * LETTER_WIDTH * (bold ? 1.08 : 1);
  const perLine = wraps
    ? Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / letter))
    : Number.POSITIVE_INFINITY;
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines > 1 || points > USUAL_FONT_POINTS
    ? Math.ceil(lines * pixels * LINE_HEIGHT + ROW_MARGIN)
    : 0;
}
