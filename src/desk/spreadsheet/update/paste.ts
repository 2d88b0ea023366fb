import type { Request } from '../google';
import { cellAt, putCell } from '../spreadsheet';
import { checkProtection, findArea, type Handler, RequestError } from './context';

/** Copies cells whole onto an area of the same size. */
export const copyPaste: Handler<NonNullable<Request['copyPaste']>> = (body, context) => {
  if ((body.pasteType ?? 'PASTE_NORMAL') !== 'PASTE_NORMAL' || body.pasteOrientation) {
    throw new RequestError('Only a normal paste is supported by the desk');
  }
  const { sheet: from, area: source } = findArea(context, body.source);
  const { sheet: to, area: place } = findArea(context, body.destination);
  const rowCount = source.endRow - source.startRow;
  const columnCount = source.endColumn - source.startColumn;
  if (
    place.endRow - place.startRow !== rowCount ||
    place.endColumn - place.startColumn !== columnCount
  ) {
    throw new RequestError('A paste onto an area of another size is not supported by the desk');
  }
  checkProtection(context, to, place);
  const cells = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) =>
      cellAt(from, source.startRow + row, source.startColumn + column),
    ),
  );
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      putCell(to, place.startRow + row, place.startColumn + column, cell);
    });
  });
  return undefined;
};
