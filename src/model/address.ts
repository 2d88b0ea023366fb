/**
 * Where in a tab something stands: the whole tab, whole rows, or one cell. Rows and columns are
 * counted from 0, ends are excluded; only the edge (a link, a message, a result) says it in A1.
 */
export type Address =
  | { readonly kind: 'tab' }
  | { readonly kind: 'rows'; readonly startRow: number; readonly endRow: number }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number };

export const WHOLE_TAB: Address = { kind: 'tab' };

/** The address of a cell, row and column from 0. */
export function cellAddress(row: number, column: number): Address {
  return { kind: 'cell', row, column };
}

/** The address of whole rows from 0, the end excluded; of one row where no end is given. */
export function rowsAddress(startRow: number, endRow: number = startRow + 1): Address {
  return { kind: 'rows', startRow, endRow };
}

/** The first row (from 0) of an address; undefined of a whole tab. */
export function rowOf(address: Address): number | undefined {
  switch (address.kind) {
    case 'tab':
      return undefined;
    case 'rows':
      return address.startRow;
    case 'cell':
      return address.row;
  }
}

/** The order of reading: the whole tab first, then row by row, whole rows before their cells. */
export function compareAddresses(left: Address, right: Address): number {
  const [leftRow, leftColumn] = rank(left);
  const [rightRow, rightColumn] = rank(right);
  return leftRow - rightRow || leftColumn - rightColumn;
}

function rank(address: Address): readonly [number, number] {
  return [rowOf(address) ?? -1, address.kind === 'cell' ? address.column : -1];
}

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
export function columnLetters(column: number): string {
  const letters = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letters : columnLetters(Math.floor(column / 26) - 1) + letters;
}

/** `A` -> 0, `AA` -> 26: the column that letters name. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 notation of a cell, row and column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 notation of a rectangle such as `C2:D5`; rows and columns from 0, the ends excluded. */
export function areaName(area: {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}): string {
  const last = cellName(area.endRow - 1, area.endColumn - 1);
  return `${cellName(area.startRow, area.startColumn)}:${last}`;
}

/** A1 notation of an address: `H12`, `3:5` for whole rows, nothing for a whole tab. */
export function writeAddress(address: Address): string {
  switch (address.kind) {
    case 'tab':
      return '';
    case 'rows':
      return `${address.startRow + 1}:${address.endRow}`;
    case 'cell':
      return cellName(address.row, address.column);
  }
}

const CELL = /^([A-Z]{1,3})([1-9]\d*)$/;
const ROWS = /^([1-9]\d*):([1-9]\d*)$/;

/** Reads what `writeAddress` writes; undefined where it is nothing of the kind. */
export function readAddress(text: string): Address | undefined {
  if (text === '') return WHOLE_TAB;
  const [, letters, row] = CELL.exec(text) ?? [];
  if (letters !== undefined) return cellAddress(Number(row) - 1, columnOfLetters(letters));
  const [, first, last] = ROWS.exec(text) ?? [];
  if (first === undefined || Number(last) < Number(first)) return undefined;
  return rowsAddress(Number(first) - 1, Number(last));
}
