import { contains, type Rectangle } from './range';
import { cellAt, type Sheet, usedColumnCount, usedRowCount } from './spreadsheet';

function hasValue(sheet: Sheet, row: number, column: number): boolean {
  return cellAt(sheet, row, column)?.value !== undefined;
}

function isRowUsed(sheet: Sheet, row: number, { startColumn, endColumn }: Rectangle): boolean {
  if (row < 0 || row >= sheet.rows.length) return false;
  for (let column = Math.max(0, startColumn - 1); column <= endColumn; column++) {
    if (hasValue(sheet, row, column)) return true;
  }
  return false;
}

function isColumnUsed(sheet: Sheet, column: number, { startRow, endRow }: Rectangle): boolean {
  if (column < 0) return false;
  for (let row = Math.max(0, startRow - 1); row <= endRow; row++) {
    if (hasValue(sheet, row, column)) return true;
  }
  return false;
}

/** The block of values around a cell, as far as no empty row and no empty column parts it. */
function blockAround(sheet: Sheet, row: number, column: number): Rectangle {
  let block = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  for (let grown = true; grown; ) {
    const before = block;
    while (isRowUsed(sheet, block.endRow, block)) block = { ...block, endRow: block.endRow + 1 };
    while (isRowUsed(sheet, block.startRow - 1, block)) {
      block = { ...block, startRow: block.startRow - 1 };
    }
    if (isColumnUsed(sheet, block.endColumn, block)) {
      block = { ...block, endColumn: block.endColumn + 1 };
    }
    if (isColumnUsed(sheet, block.startColumn - 1, block)) {
      block = { ...block, startColumn: block.startColumn - 1 };
    }
    grown = block !== before;
  }
  return block;
}

/** The last cell with a value in an area: the lowest, and of its row the rightmost. */
function lastValue(sheet: Sheet, area: Rectangle): { row: number; column: number } | undefined {
  for (let row = Math.min(area.endRow, usedRowCount(sheet)) - 1; row >= area.startRow; row--) {
    const last = Math.min(area.endColumn, usedColumnCount(sheet.rows[row])) - 1;
    for (let column = last; column >= area.startColumn; column--) {
      if (hasValue(sheet, row, column)) return { row, column };
    }
  }
  return undefined;
}

/** The table that an empty cell lies within: a block whose corner it fills. */
function tableAcross(sheet: Sheet, row: number, column: number): Rectangle | undefined {
  for (let r = row - 1; r <= row + 1; r++) {
    for (let c = column - 1; c <= column + 1; c++) {
      if (r < 0 || c < 0 || !hasValue(sheet, r, c)) continue;
      const block = blockAround(sheet, r, c);
      if (contains(block, row, column)) return block;
    }
  }
  return undefined;
}

/**
 * The last table that a range touches, as `values.append` looks for it
 * (https://developers.google.com/workspace/sheets/api/guides/values#append_values).
 */
export function findTable(sheet: Sheet, area: Rectangle): Rectangle | undefined {
  const last = lastValue(sheet, area);
  if (last) return blockAround(sheet, last.row, last.column);
  const single = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
  return single ? tableAcross(sheet, area.startRow, area.startColumn) : undefined;
}
