import { type FieldMask, under } from '../fieldMask';
import type { Request, Table } from '../google';
import { overlaps, type Rectangle } from '../range';
import { freeId, putCell, type Sheet, toRectangle } from '../spreadsheet';
import { checkProtection, findArea, type Handler, RequestError } from './context';

/** Columns of a Table whose type rules what their cells take. */
function typedColumns(sheet: Sheet): readonly Rectangle[] {
  return sheet.tables.flatMap(({ range, columnProperties }) => {
    const { startRow, endRow, startColumn } = toRectangle(range ?? {}, sheet);
    return (columnProperties ?? []).flatMap(({ columnIndex, columnType }) => {
      if (!columnType || columnType === 'COLUMN_TYPE_UNSPECIFIED') return [];
      const column = startColumn + (columnIndex ?? 0);
      // The header row has no type.
      const rows = { startRow: startRow + 1, endRow };
      return [{ ...rows, startColumn: column, endColumn: column + 1 }];
    });
  });
}

/**
 * Refuses what the type of a column decides by itself. Reports name validation for sure, and
 * formatting once: the desk takes the stricter reading for number formats.
 */
export function checkTyped(sheet: Sheet, area: Rectangle, mask: FieldMask): void {
  const ruled = [
    under(mask, 'dataValidation'),
    under(mask, 'userEnteredFormat', 'numberFormat'),
  ].some((part) => part !== undefined);
  if (!ruled || !typedColumns(sheet).some((typed) => overlaps(typed, area))) return;
  throw new RequestError('This operation is not allowed on cells in typed columns.');
}

export const addTable: Handler<NonNullable<Request['addTable']>> = (body, context) => {
  const given = body.table ?? {};
  const { sheet, area } = findArea(context, given.range);
  checkProtection(context, sheet, area);
  const all = context.spreadsheet.sheets.flatMap(({ tables }) => tables);
  if (sheet.tables.some(({ range }) => overlaps(toRectangle(range ?? {}, sheet), area))) {
    throw new RequestError('The range of a table must not overlap another table');
  }
  if (given.name && all.some(({ name }) => name === given.name)) {
    throw new RequestError(`A table with the name "${given.name}" already exists`);
  }
  const taken = (id: number) => all.some(({ tableId }) => tableId === String(id));
  const tableId = given.tableId ?? String(freeId(`table ${sheet.sheetId}`, taken));
  if (all.some((table) => table.tableId === tableId)) {
    throw new RequestError(`A table with the ID ${tableId} already exists`);
  }
  const name = given.name ?? `Table${all.length + 1}`;
  const table: Table = {
    ...given,
    tableId,
    name,
    range: { ...given.range, sheetId: sheet.sheetId },
  };
  sheet.tables = [...sheet.tables, table];
  return { addTable: { table } };
};

/** A Table goes with all that stands in it (developers.google.com/workspace/sheets/api/guides/tables). */
export const deleteTable: Handler<NonNullable<Request['deleteTable']>> = (body, context) => {
  for (const sheet of context.spreadsheet.sheets) {
    const table = sheet.tables.find(({ tableId }) => tableId === body.tableId);
    if (!table) continue;
    const area = toRectangle(table.range ?? {}, sheet);
    checkProtection(context, sheet, area);
    sheet.tables = sheet.tables.filter((other) => other !== table);
    const last = Math.min(area.endRow, sheet.rows.length);
    for (let row = area.startRow; row < last; row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        putCell(sheet, row, column, undefined);
      }
    }
    return undefined;
  }
  throw new RequestError(`No table with id: ${body.tableId}`);
};
