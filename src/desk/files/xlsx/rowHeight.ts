import { type Cell, effective, type Sheet, toRectangle } from '../../spreadsheet';
import { CELL_MARGIN, PIXELS_A_POINT, USUAL_COLUMN_PIXELS } from './sizes';

const USUAL_FONT_POINTS = 10;
/** A line's height and letters' widths, as parts of the font's size (measured on Arial). */
const LINE_HEIGHT = 1.25;
const LETTER_WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [/[ijl|']/u, 0.23],
  [/[\s.,:;/\\!ftI[\]]/u, 0.28],
  [/[-()r"*]/u, 0.37],
  [/[ckJsvxyz]/u, 0.5],
  [/[wmMW%@…—]/u, 0.87],
  [/[\p{Lu}\u2580-\u259f]/u, 0.7],
  // Han, Kana, pictures: as wide as they are high.
  [/[^\p{sc=Latn}\p{N}\p{P}\p{S}]|\p{So}/u, 1],
];
const USUAL_LETTER_WIDTH = 0.56;
const HORN = '\u031b';
const HORN_WIDTH = 0.05;
const BOLD = 1.08;
/** Programs round what a line takes in ways of their own. */
const SLACK = 1.03;
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

/** The width of the longest line of a text in the face of its cell, in pixels. */
export function lineWidth(cell: Cell, text: string): number {
  return Math.max(...text.split('\n').map(lettersWidth)) * emPixels(cell);
}

/** What a part of the font's size measures in a cell, in pixels. */
function emPixels(cell: Cell): number {
  return fontPoints(cell) * PIXELS_A_POINT * (cell.format?.textFormat?.bold ? BOLD : 1) * SLACK;
}

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const width = known.get(letter) ?? measured(letter);
  known.set(letter, width);
  return width;
}

function measured(letter: string): number {
  const [base = '', ...marks] = letter.normalize('NFD');
  const width = LETTER_WIDTHS.find(([letters]) => letters.test(base))?.[1] ?? USUAL_LETTER_WIDTH;
  return marks.includes(HORN) ? width + HORN_WIDTH : width;
}

function lettersWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** How many lines a typed line takes where lines are so wide: broken between words, a longer word within. */
function linesOf(typed: string, widest: number): number {
  if (typed.length <= widest) return 1;
  let lines = 1;
  let filled = 0;
  for (const word of typed.split(' ')) {
    const width = lettersWidth(word);
    if (filled > 0 && filled + width > widest) {
      lines += 1;
      filled = 0;
    }
    const broken = width > widest ? Math.ceil(width / widest) - 1 : 0;
    lines += broken;
    filled += width - broken * widest + letterWidth(' ');
  }
  return lines;
}

function textHeight(cell: Cell, width: number): number {
  const value = effective(cell);
  if (typeof value !== 'string') return 0;
  const points = fontPoints(cell);
  const wraps = cell.format?.wrapStrategy === 'WRAP';
  const room = wraps ? Math.max(1, width - 2 * CELL_MARGIN) / emPixels(cell) : Number.MAX_VALUE;
  const lines = value.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return lines > 1 || points > USUAL_FONT_POINTS
    ? Math.ceil(lines * points * PIXELS_A_POINT * LINE_HEIGHT + ROW_MARGIN)
    : 0;
}
