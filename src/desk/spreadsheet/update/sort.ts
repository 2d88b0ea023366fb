import { type Cell, effective, isCellError } from '../cell';
import type { Request } from '../google';
import { overlaps } from '../range';
import { cellsOf, putCell, toRectangle } from '../spreadsheet';
import { checkProtection, findArea, type Handler, RequestError } from './context';

type Value = ReturnType<typeof effective>;

/** A sheet puts numbers before text, text before TRUE and FALSE, errors after them. */
function rankOf(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isCellError(value) ? 3 : 2;
}

function compare(a: Value, b: Value): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'string') return a.localeCompare(String(b), 'vi', { sensitivity: 'accent' });
  return Number(a) - Number(b);
}

/** Empty cells come last, whatever the order. */
function compareCells(a: Cell | undefined, b: Cell | undefined, descending: boolean): number {
  const [left, right] = [effective(a), effective(b)];
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return descending ? compare(right, left) : compare(left, right);
}

/**
 * Sorts the cells of a range. Rows as such stay where they are, with their heights and metadata:
 * no public source says that Google moves those, and its own words name the data alone.
 */
export const sortRange: Handler<NonNullable<Request['sortRange']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  if (sheet.merges.some((merge) => overlaps(toRectangle(merge, sheet), area))) {
    throw new RequestError("You can't sort a range that contains merged cells");
  }
  const specs = (body.sortSpecs ?? []).map(({ dimensionIndex, sortOrder, ...others }) => {
    if (Object.keys(others).length > 0) {
      throw new RequestError('The desk sorts by dimensionIndex and sortOrder only');
    }
    const column = (dimensionIndex ?? 0) - area.startColumn;
    if (column < 0 || column >= area.endColumn - area.startColumn) {
      throw new RequestError(`dimensionIndex ${dimensionIndex ?? 0} is outside of the range`);
    }
    return { column, descending: sortOrder === 'DESCENDING' };
  });
  if (specs.length === 0) throw new RequestError('At least one sort spec must be given');
  const rows = cellsOf(sheet, area);
  rows.sort((a, b) => {
    for (const { column, descending } of specs) {
      const order = compareCells(a[column], b[column], descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      putCell(sheet, area.startRow + r, area.startColumn + c, cell);
    });
  });
  return undefined;
};
