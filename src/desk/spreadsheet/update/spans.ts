import type { DimensionProperties } from '../google';
import { type Sheet, writableRow } from '../spreadsheet';
import type { Span, UpdateContext } from './context';
import { checkSize } from './limits';
import { type Destination, type MoveSpan, moveDeveloperMetadata, moveRanges } from './ranges';

/** The cells of a span. */
export function spanArea({ sheet, rows, start, end }: Span) {
  return rows
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: sheet.columnCount }
    : { startRow: 0, endRow: sheet.rowCount, startColumn: start, endColumn: end };
}

function moveMetadata(
  metadata: ReadonlyMap<number, DimensionProperties>,
  place: Destination,
): ReadonlyMap<number, DimensionProperties> {
  const moved = new Map<number, DimensionProperties>();
  for (const [index, properties] of metadata) {
    const at = place(index);
    if (at !== undefined) moved.set(at, properties);
  }
  return moved;
}

/** Where each old index goes (undefined = deleted), for metadata; and how spans move, for ranges. */
export function relocate(
  context: UpdateContext,
  { sheet, rows }: Span,
  place: Destination,
  moveSpan: MoveSpan,
): void {
  if (rows) sheet.rowMetadata = moveMetadata(sheet.rowMetadata, place);
  else sheet.columnMetadata = moveMetadata(sheet.columnMetadata, place);
  moveGroups(sheet, rows, moveSpan);
  moveDeveloperMetadata(context.spreadsheet, sheet, rows, place);
  moveRanges(context.spreadsheet, sheet, rows, moveSpan);
}

function moveGroups(sheet: Sheet, rows: boolean, moveSpan: MoveSpan): void {
  const moved = (rows ? sheet.rowGroups : sheet.columnGroups).flatMap((group) => {
    const span = moveSpan(group.range?.startIndex ?? 0, group.range?.endIndex ?? 0);
    if (!span) return [];
    return [{ ...group, range: { ...group.range, startIndex: span[0], endIndex: span[1] } }];
  });
  if (rows) sheet.rowGroups = moved;
  else sheet.columnGroups = moved;
}

/** Changes every row that reaches the column; rows that end before it have nothing to move. */
export function editColumns(sheet: Sheet, from: number, edit: (row: unknown[]) => void): void {
  for (let row = 0; row < sheet.rows.length; row++) {
    if ((sheet.rows[row]?.length ?? 0) > from) edit(writableRow(sheet, row));
  }
}

/** Puts in rows as a writer of values below a table does. */
export function insertRows(
  context: UpdateContext,
  sheet: Sheet,
  start: number,
  count: number,
): void {
  insertSpan(context, { sheet, rows: true, start, end: start + count }, start > 0);
}

/** Puts in rows or columns, and moves along what lies behind them. */
export function insertSpan(context: UpdateContext, span: Span, inheritFromBefore: boolean): void {
  const { sheet, rows, start, end } = span;
  const count = end - start;
  if (rows) {
    sheet.rowCount += count;
    if (start < sheet.rows.length) {
      const inserted = new Array<undefined>(count).fill(undefined);
      sheet.rows = sheet.rows.slice(0, start).concat(inserted, sheet.rows.slice(start));
    }
  } else {
    sheet.columnCount += count;
    editColumns(sheet, start, (row) => row.splice(start, 0, ...new Array(count).fill(undefined)));
  }
  checkSize(context.spreadsheet);
  relocate(
    context,
    span,
    (index) => (index >= start ? index + count : index),
    (from, to) => [from >= start ? from + count : from, to > start ? to + count : to],
  );
  inheritFormats(span, inheritFromBefore);
}

/** New rows and columns take the formats of their neighbour, as a sheet does. */
function inheritFormats({ sheet, rows, start, end }: Span, fromBefore: boolean): void {
  const neighbour = fromBefore ? start - 1 : end;
  const keep = (cell: Sheet['rows'][number] extends (infer C)[] | undefined ? C : never) => {
    if (!cell?.format && !cell?.validation) return undefined;
    const { format, validation } = cell;
    return { ...(format && { format }), ...(validation && { validation }) };
  };
  if (rows) {
    const model = sheet.rows[neighbour]?.map(keep);
    if (!model?.some(Boolean)) return;
    for (let row = start; row < end; row++) {
      const target = writableRow(sheet, row);
      target.splice(0, target.length, ...model);
    }
    return;
  }
  for (let row = 0; row < sheet.rows.length; row++) {
    const model = keep(sheet.rows[row]?.[neighbour]);
    if (!model) continue;
    const target = writableRow(sheet, row);
    for (let column = start; column < end; column++) target[column] = model;
  }
}
