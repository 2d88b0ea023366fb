import { blankCell, type CellStyle, type ContentCell, textCell } from '../contract/write';

export type Row = readonly ContentCell[];

/** Twelve columns beside the names: of twelve periods one each, of four axes three. */
export const BESIDE = 12;
/** Together as wide as a page that lies on its side, where letters stay legible. */
const NAME_WIDTH = 200;
const WIDTH = 78;

export const WIDTHS: readonly number[] = [
  NAME_WIDTH,
  ...Array.from({ length: BESIDE }, () => WIDTH),
];

/** Cells beyond a row's content stand without a border. */
export function withoutEmptyBoxes(row: Row): Row {
  return WIDTHS.map((_, column) => row[column] ?? blankCell('note'));
}

/** A line over the whole row, in one colour. */
export function bandOf(text: string, style: CellStyle): Row {
  return WIDTHS.map((_, column) => (column === 0 ? textCell(text, style) : blankCell(style)));
}

/** A text with room for it: so many cells in all. */
export function spanOf(text: string, style: CellStyle, cells: number): Row {
  return Array.from({ length: cells }, (_, at) => textCell(at === 0 ? text : '', style));
}
