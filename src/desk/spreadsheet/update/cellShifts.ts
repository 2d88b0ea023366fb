import type { Request } from '../google';
import { overlaps, type Rectangle } from '../range';
import { cellsOf, putCell, type Sheet, toRectangle } from '../spreadsheet';
import {
  checkProtection,
  findArea,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';
import { checkSize } from './limits';

type Shift = NonNullable<Request['insertRange'] & Request['deleteRange']>;

/** An area, what lies behind it in the way that cells move, and how far they move. */
interface Shifted {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly behind: Rectangle;
  readonly rows: boolean;
  readonly count: number;
}

function shiftOf(body: Shift, context: UpdateContext): Shifted {
  const { sheet, area } = findArea(context, body.range);
  const rows = body.shiftDimension === 'ROWS';
  if (!rows && body.shiftDimension !== 'COLUMNS') throw new RequestError('No dimension specified.');
  const behind = rows
    ? { ...area, endRow: sheet.rowCount }
    : { ...area, endColumn: sheet.columnCount };
  checkProtection(context, sheet, behind);
  const held = [...sheet.merges, ...sheet.tables.flatMap(({ range }) => range ?? [])];
  if (held.some((range) => overlaps(toRectangle(range, sheet), behind))) {
    throw new RequestError('Shifting merged cells or tables is not supported by the desk');
  }
  const count = rows ? area.endRow - area.startRow : area.endColumn - area.startColumn;
  return { sheet, area, behind, rows, count };
}

/** Puts what stood behind a place where it now begins; what lies before is emptied. */
function moveCells({ sheet, behind, rows, count }: Shifted, by: 1 | -1): void {
  const cells = cellsOf(sheet, behind);
  const source = (row: number, column: number) =>
    rows ? cells[row - by * count]?.[column] : cells[row]?.[column - by * count];
  const height = cells.length + (rows && by > 0 ? count : 0);
  const width = behind.endColumn - behind.startColumn + (!rows && by > 0 ? count : 0);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      putCell(sheet, behind.startRow + row, behind.startColumn + column, source(row, column));
    }
  }
}

/** Puts empty cells in; the grid grows where what moves had reached its edge. */
export const insertRange: Handler<NonNullable<Request['insertRange']>> = (body, context) => {
  const shifted = shiftOf(body, context);
  const { sheet, rows, count, behind } = shifted;
  const cells = cellsOf(sheet, behind);
  const falls = (row: number, column: number) =>
    rows ? row >= cells.length - count : column >= (cells[row]?.length ?? 0) - count;
  const grows = cells.some((line, row) => line.some((cell, column) => cell && falls(row, column)));
  if (grows && rows) sheet.rowCount += count;
  if (grows && !rows) sheet.columnCount += count;
  checkSize(context.spreadsheet);
  moveCells(grows ? shifted : clipped(shifted), 1);
  return undefined;
};

/** Without what would leave the grid: all of it is empty. */
function clipped(shifted: Shifted): Shifted {
  const { behind, rows, count } = shifted;
  const end = rows ? { endRow: behind.endRow - count } : { endColumn: behind.endColumn - count };
  return { ...shifted, behind: { ...behind, ...end } };
}

/** Takes cells away; those behind take their places, and the grid stays as large as it was. */
export const deleteRange: Handler<NonNullable<Request['deleteRange']>> = (body, context) => {
  moveCells(shiftOf(body, context), -1);
  return undefined;
};
