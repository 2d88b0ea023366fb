import { batchBytes, jsonBytes, requestBytes, rowBytes, rowsBetween } from './bytes';
import type { CellData, Request, RowData } from './request';

/** Batches in order, each within the limit as far as its requests can be split: cells written from a place on. */
export function packed(
  requests: readonly Request[],
  limit: number,
): readonly (readonly Request[])[] {
  const room = limit - batchBytes([]);
  const batches: Request[][] = [];
  let open: Request[] = [];
  let bytes = 0;
  for (const piece of requests.flatMap((request) => pieces(request, room))) {
    const size = requestBytes(piece) + 1;
    if (open.length > 0 && bytes + size > room + 1) {
      batches.push(open);
      open = [];
      bytes = 0;
    }
    open.push(piece);
    bytes += size;
  }
  if (open.length > 0) batches.push(open);
  return batches;
}

/** Written cells as several requests of the same effect where they are too large for one. */
function pieces(request: Request, room: number): readonly Request[] {
  const { rows, start, fields = '' } = request.updateCells ?? {};
  if (!rows || !start || requestBytes(request) <= room) return [request];
  const { rowIndex: top = 0, columnIndex: left = 0 } = start;
  const written = (rowIndex: number, some: RowData[], right = 0): Request => ({
    updateCells: { start: { ...start, rowIndex, columnIndex: left + right }, rows: some, fields },
  });
  // The place is told anew in each piece, with a row number as long as the last one's.
  const inside = room - jsonBytes(written(top + rows.length, [], 99_999));
  return windows(rows, inside).flatMap(({ from, to, bytes }) =>
    bytes <= inside || to - from > 1
      ? [written(top + from, rowsBetween(rows, from, to))]
      : cellWindows(rows[from]?.values ?? [], inside).map(({ at, values }) =>
          written(top + from, [{ values }], at),
        ),
  );
}

/** Rows one after the other that fit in a room; a row larger than it stands alone. */
function windows(rows: readonly RowData[], room: number) {
  const sizes = rowBytes(rows);
  const found: { from: number; to: number; bytes: number }[] = [];
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const size = (sizes[row] ?? 0) + 1;
    if (row > from && bytes + size > room) {
      found.push({ from, to: row, bytes });
      from = row;
      bytes = 0;
    }
    bytes += size;
  }
  found.push({ from, to: rows.length, bytes });
  return found;
}

/** The cells of one row that fit in a room together. */
function cellWindows(cells: readonly CellData[], room: number) {
  const around = jsonBytes({ values: [] });
  const found: { at: number; values: CellData[] }[] = [];
  let open: { at: number; values: CellData[] } | undefined;
  let bytes = around;
  cells.forEach((cell, at) => {
    const size = jsonBytes(cell) + 1;
    if (!open || bytes + size > room) {
      open = { at, values: [] };
      found.push(open);
      bytes = around;
    }
    open.values.push(cell);
    bytes += size;
  });
  return found;
}
