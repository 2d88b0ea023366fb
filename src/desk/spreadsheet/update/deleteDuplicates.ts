import { type Cell, effective, isFormula } from '../cell';
import type { Request } from '../google';
import { overlaps } from '../range';
import { cellsOf, putCell, toRectangle } from '../spreadsheet';
import { checkProtection, findArea, findSpan, type Handler, RequestError } from './context';

/** What a cell is compared by: text without its case, a formula as such, a format not at all. */
function keyOf(cell: Cell | undefined): string {
  if (isFormula(cell?.value)) return JSON.stringify([cell.value.formula]);
  const value = effective(cell);
  return JSON.stringify(typeof value === 'string' ? value.toLowerCase() : (value ?? null));
}

/** Takes rows of a range that say what a row above says; those below move up within the range. */
export const deleteDuplicates: Handler<NonNullable<Request['deleteDuplicates']>> = (
  body,
  context,
) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  if (sheet.merges.some((merge) => overlaps(toRectangle(merge, sheet), area))) {
    throw new RequestError("You can't remove duplicates from a range that contains merged cells");
  }
  const columns = (body.comparisonColumns ?? []).flatMap((range) => {
    const { rows, start, end } = findSpan(context, range);
    if (rows) throw new RequestError('comparisonColumns must be columns');
    if (start < area.startColumn || end > area.endColumn) {
      throw new RequestError('comparisonColumns must lie within the range');
    }
    return Array.from({ length: end - start }, (_, at) => start + at - area.startColumn);
  });
  const compared = columns.length > 0 ? columns : undefined;
  const seen = new Set<string>();
  const all = cellsOf(sheet, area);
  const kept = all.filter((cells) => {
    const asked = compared ? compared.map((column) => cells[column]) : cells;
    // Rows without anything in them are no duplicates of each other.
    if (cells.every((cell) => cell?.value === undefined)) return true;
    const key = asked.map(keyOf).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  all.forEach((cells, row) => {
    cells.forEach((_cell, column) => {
      putCell(sheet, area.startRow + row, area.startColumn + column, kept[row]?.[column]);
    });
  });
  const duplicatesRemovedCount = all.length - kept.length;
  return { deleteDuplicates: duplicatesRemovedCount > 0 ? { duplicatesRemovedCount } : {} };
};
