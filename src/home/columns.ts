import { blankCell, type CellStyle, type ContentCell, textCell } from '../contract/write';
import { linesWithin } from './lines';

export type Row = readonly ContentCell[];

/** Twelve columns beside the names: of twelve periods one each, of four axes three. */
export const BESIDE = 12;

/** As wide as a page that stands upright takes with letters that are still legible. */
const PAGE_WIDTH = 965;
/** Of a text that runs over a row, without what a cell leaves free. */
const LINE_WIDTH = PAGE_WIDTH - 20;
const NAME_WIDTH = { least: 200, most: 330 };
const WIDTH = { least: 58, most: 130 };
/** The first one holds units of measure, too. */
const FIRST_WIDTH = 82;
/** A digit of the usual size, and what a cell leaves free beside its text, in pixels. */
const DIGIT_WIDTH = 7.2;
const MARGIN = 10;

/** Widths of the columns: each as wide as its longest number needs, the names what is left of a page. */
export function widthsOf(rows: readonly Row[]): readonly number[] {
  const beside = Array.from({ length: BESIDE }, (_, at) => {
    const digits = rows.reduce((most, row) => Math.max(most, digitsOf(row[at + 1])), 0);
    const width = Math.ceil(digits * DIGIT_WIDTH + MARGIN);
    return Math.min(WIDTH.most, Math.max(at === 0 ? FIRST_WIDTH : WIDTH.least, width));
  });
  const left = PAGE_WIDTH - beside.reduce((sum, width) => sum + width, 0);
  return [Math.min(NAME_WIDTH.most, Math.max(NAME_WIDTH.least, left)), ...beside];
}

/** How many letters a number takes as it is shown; without decimals told it has two at most. */
function digitsOf(cell: ContentCell | undefined): number {
  const { value, share, decimals } = cell ?? {};
  if (typeof value !== 'number' || share !== undefined) return 0;
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const after = decimals ?? (Number.isInteger(value) ? 0 : 2);
  const points = Math.floor((whole - 1) / 3);
  return whole + points + (after > 0 ? after + 1 : 0) + (value < 0 ? 1 : 0);
}

/** Cells beyond a row's content stand without a border. */
export function withoutEmptyBoxes(row: Row): Row {
  return Array.from({ length: BESIDE + 1 }, (_, column) => row[column] ?? blankCell('note'));
}

/** A line over the whole row, in one colour. */
export function bandOf(text: string, style: CellStyle): Row {
  return spanOf(text, style, BESIDE + 1);
}

/** A text over whole rows, in one colour: as many of them as it takes to stand there whole. */
export function bandsOf(text: string, style: CellStyle): readonly Row[] {
  return linesWithin(text, LINE_WIDTH).map((line) => bandOf(line, style));
}

/** The same without a colour. */
export function notesOf(text: string): readonly Row[] {
  return linesWithin(text, LINE_WIDTH).map((line) => [textCell(line, 'note')]);
}

/** A text with room for it: so many cells in all. */
export function spanOf(text: string, style: CellStyle, cells: number): Row {
  return Array.from({ length: cells }, (_, at) => textCell(at === 0 ? text : '', style));
}
