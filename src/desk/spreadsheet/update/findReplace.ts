import type { Request } from '../google';
import { putCell } from '../spreadsheet';
import { checkProtection, findSheet, type Handler, RequestError } from './context';

/** How the desk searches: whole cells of one tab, letter for letter. */
const KNOWN = new Set(['find', 'replacement', 'sheetId', 'matchCase', 'matchEntireCell']);

/** Replaces the text of the cells that hold it and nothing else. */
export const findReplace: Handler<NonNullable<Request['findReplace']>> = (body, context) => {
  const strange = Object.keys(body).find((name) => !KNOWN.has(name));
  if (strange || !body.matchCase || !body.matchEntireCell) {
    throw new RequestError('The desk finds whole cells of one tab only, with their case');
  }
  if (!body.find) throw new RequestError('find must be set');
  const sheet = findSheet(context, body.sheetId);
  const found = sheet.rows.flatMap((cells = [], row) =>
    cells.flatMap((cell, column) => (cell?.value === body.find ? [{ cell, row, column }] : [])),
  );
  for (const { cell, row, column } of found) {
    const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    checkProtection(context, sheet, area);
    putCell(sheet, row, column, { ...cell, value: body.replacement ?? '' });
  }
  const count = found.length;
  if (count === 0) return { findReplace: {} };
  const rowsChanged = new Set(found.map(({ row }) => row)).size;
  return {
    findReplace: { valuesChanged: count, occurrencesChanged: count, rowsChanged, sheetsChanged: 1 },
  };
};
