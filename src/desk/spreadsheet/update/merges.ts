import { orEmpty } from '../cell';
import type { Request } from '../google';
import { covers, overlaps, type Rectangle } from '../range';
import { cellAt, putCell, type Sheet, toRectangle } from '../spreadsheet';
import { asRange, checkProtection, findArea, type Handler, RequestError } from './context';

export const mergeCells: Handler<NonNullable<Request['mergeCells']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  const spans = mergeSpans(area, body.mergeType ?? 'MERGE_ALL');
  checkWholeMerges(sheet, area);
  checkFilter(sheet, area);
  checkFrozenEdges(sheet, spans);
  const others = sheet.merges.filter((merge) => !overlaps(toRectangle(merge, sheet), area));
  sheet.merges = [
    ...others,
    ...spans
      .filter((s) => (s.endRow - s.startRow) * (s.endColumn - s.startColumn) > 1)
      .map((s) => asRange(sheet, s)),
  ];
  for (const span of spans) keepFirstValue(sheet, span);
  return undefined;
};

/** What is merged is merged or taken apart whole. */
function checkWholeMerges(sheet: Sheet, area: Rectangle): void {
  for (const merge of sheet.merges) {
    const present = toRectangle(merge, sheet);
    if (overlaps(present, area) && !covers(area, present)) {
      throw new RequestError(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    }
  }
}

/** A merge lies wholly inside of a filter or wholly outside. */
function checkFilter(sheet: Sheet, area: Rectangle): void {
  if (!sheet.basicFilter?.range) return;
  const filter = toRectangle(sheet.basicFilter.range, sheet);
  if (covers(filter, area) || !overlaps(filter, area)) return;
  throw new RequestError("You can't merge cells that cross the borders of an existing filter");
}

/** No merged cell lies across the edge of what is frozen. */
function checkFrozenEdges({ grid }: Sheet, spans: readonly Rectangle[]): void {
  const cuts = (frozen: number | null | undefined, start: number, end: number) =>
    typeof frozen === 'number' && start < frozen && frozen < end;
  for (const { startRow, endRow, startColumn, endColumn } of spans) {
    if (cuts(grid.frozenRowCount, startRow, endRow)) {
      throw new RequestError("You can't merge frozen and non-frozen rows");
    }
    if (cuts(grid.frozenColumnCount, startColumn, endColumn)) {
      throw new RequestError("You can't merge frozen and non-frozen columns");
    }
  }
}

function mergeSpans(area: Rectangle, mergeType: string): Rectangle[] {
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: area.endRow - area.startRow }, (_, i) => ({
      ...area,
      startRow: area.startRow + i,
      endRow: area.startRow + i + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: area.endColumn - area.startColumn }, (_, i) => ({
      ...area,
      startColumn: area.startColumn + i,
      endColumn: area.startColumn + i + 1,
    }));
  }
  return [area];
}

/** A merge keeps the value of its first cell and loses the others. */
function keepFirstValue(sheet: Sheet, span: Rectangle): void {
  for (let row = span.startRow; row < span.endRow; row++) {
    for (let column = span.startColumn; column < span.endColumn; column++) {
      if (row === span.startRow && column === span.startColumn) continue;
      const cell = cellAt(sheet, row, column);
      if (cell?.value === undefined) continue;
      const { value: _value, runs: _runs, ...rest } = cell;
      putCell(sheet, row, column, orEmpty(rest));
    }
  }
}

export const unmergeCells: Handler<NonNullable<Request['unmergeCells']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  checkWholeMerges(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(toRectangle(merge, sheet), area));
  return undefined;
};
