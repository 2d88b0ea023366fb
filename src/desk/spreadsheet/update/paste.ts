import { type Cell, effective, isCellError, isFormula, orEmpty, type Row } from '../cell';
import type { GridRange, Request } from '../google';
import { localeOf } from '../locale';
import { overlaps, type Rectangle } from '../range';
import { cellAt, cellsOf, putCell, type Sheet, toRectangle } from '../spreadsheet';
import { readTyped } from '../typed';
import { checkProtection, findArea, findSheet, type Handler, RequestError } from './context';

type CopyPaste = NonNullable<Request['copyPaste']>;

/** A formula without references says the same wherever it stands; the desk cannot move others. */
function movedFormula(cell: Cell | undefined): Cell | undefined {
  if (!isFormula(cell?.value)) return cell;
  const withoutTexts = cell.value.formula.replace(/"(?:[^"]|"")*"/g, '');
  if (/[A-Za-z]\$?\d|![A-Za-z$]/.test(withoutTexts)) {
    throw new RequestError('A pasted formula with references is not supported by the desk');
  }
  return cell;
}

function withoutBorders({ format, ...rest }: Cell, present: Cell | undefined): Cell {
  const { borders: _gone, ...plain } = format ?? {};
  const borders = present?.format?.borders;
  const next = { ...plain, ...(borders && { borders }) };
  return Object.keys(next).length > 0 ? { ...rest, format: next } : rest;
}

type Paste = (source: Cell | undefined, present: Cell | undefined) => Cell | undefined;

/** What each kind of paste takes from the source and leaves of the cell it falls on. */
const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (source) => movedFormula(source),
  PASTE_NO_BORDERS: (source, present) => {
    const moved = movedFormula(source);
    return orEmpty(withoutBorders(moved ?? {}, present));
  },
  PASTE_VALUES: (source, present) => {
    const value = effective(source);
    if (isCellError(value)) {
      throw new RequestError('The value of an error cannot be pasted by the desk');
    }
    return withContent(present, value, undefined);
  },
  PASTE_FORMULA: (source, present) =>
    withContent(present, movedFormula(source)?.value, source?.runs),
  PASTE_FORMAT: (source, present) => {
    const { format: _old, ...rest } = present ?? {};
    return orEmpty({ ...rest, ...(source?.format && { format: source.format }) });
  },
  PASTE_DATA_VALIDATION: (source, present) => {
    const { validation: _old, ...rest } = present ?? {};
    return orEmpty({ ...rest, ...(source?.validation && { validation: source.validation }) });
  },
};

function withContent(
  present: Cell | undefined,
  value: Cell['value'],
  runs: Cell['runs'],
): Cell | undefined {
  const { value: _value, runs: _runs, ...rest } = present ?? {};
  return orEmpty({ ...rest, ...(value !== undefined && { value }), ...(runs && { runs }) });
}

/**
 * How far a paste goes: a destination that is a multiple of the source is filled, a smaller one is
 * passed over. An open side of the source ends with what fits into the grid.
 */
function spanOf(
  source: number,
  isOpen: boolean,
  destination: number,
  room: number,
): { length: number; step: number } {
  if (isOpen && source > room) return { length: room, step: room };
  const fills = !isOpen && destination > source && destination % source === 0;
  return { length: fills ? destination : source, step: source };
}

function isOpen(range: GridRange | undefined, end: 'endRowIndex' | 'endColumnIndex'): boolean {
  return typeof range?.[end] !== 'number';
}

function transposed(rows: readonly Row[]): Row[] {
  const [first = []] = rows;
  return first.map((_, column) => rows.map((cells) => cells[column]));
}

/** The source's merges at their place in one copy of it. */
function pasteMerges(
  from: Sheet,
  source: Rectangle,
  to: Sheet,
  copies: readonly (readonly [row: number, column: number])[],
): void {
  const moved = from.merges
    .filter((merge) => overlaps(toRectangle(merge, from), source))
    .flatMap((merge) => {
      const { startRow, endRow, startColumn, endColumn } = toRectangle(merge, from);
      return copies.map(([row, column]) => ({
        sheetId: to.sheetId,
        startRowIndex: row + startRow - source.startRow,
        endRowIndex: row + endRow - source.startRow,
        startColumnIndex: column + startColumn - source.startColumn,
        endColumnIndex: column + endColumn - source.startColumn,
      }));
    });
  if (moved.length > 0) to.merges = [...to.merges, ...moved];
}

export const copyPaste: Handler<CopyPaste> = (body, context) => {
  const kind = body.pasteType ?? 'PASTE_NORMAL';
  const paste = PASTES[kind];
  if (!paste) throw new RequestError(`pasteType ${kind} is not supported by the desk`);
  const turned = body.pasteOrientation === 'TRANSPOSE';
  const { sheet: from, area: source } = findArea(context, body.source);
  const { sheet: to, area: place } = findArea(context, body.destination);
  const [height, width] = [source.endRow - source.startRow, source.endColumn - source.startColumn];
  const openRows = isOpen(body.source, 'endRowIndex');
  const openColumns = isOpen(body.source, 'endColumnIndex');
  const rows = spanOf(
    turned ? width : height,
    turned ? openColumns : openRows,
    place.endRow - place.startRow,
    to.rowCount - place.startRow,
  );
  const columns = spanOf(
    turned ? height : width,
    turned ? openRows : openColumns,
    place.endColumn - place.startColumn,
    to.columnCount - place.startColumn,
  );
  const { area: target } = findArea(context, {
    sheetId: to.sheetId,
    startRowIndex: place.startRow,
    endRowIndex: place.startRow + rows.length,
    startColumnIndex: place.startColumn,
    endColumnIndex: place.startColumn + columns.length,
  });
  checkProtection(context, to, target);
  const cells = turned ? transposed(cellsOf(from, source)) : cellsOf(from, source);
  if (turned && from.merges.some((merge) => overlaps(toRectangle(merge, from), source))) {
    throw new RequestError('Transposing merged cells is not supported by the desk');
  }
  const withMerges = kind === 'PASTE_NORMAL' || kind === 'PASTE_FORMAT';
  if (withMerges) {
    to.merges = to.merges.filter((merge) => !overlaps(toRectangle(merge, to), target));
  }
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < columns.length; c++) {
      const [row, column] = [target.startRow + r, target.startColumn + c];
      const cell = cells[r % rows.step]?.[c % columns.step];
      putCell(to, row, column, paste(cell, cellAt(to, row, column)));
    }
  }
  if (withMerges) {
    const copies: (readonly [number, number])[] = [];
    for (let r = 0; r < rows.length; r += rows.step) {
      for (let c = 0; c < columns.length; c += columns.step) {
        copies.push([target.startRow + r, target.startColumn + c]);
      }
    }
    pasteMerges(from, source, to, copies);
  }
  return undefined;
};

/** Text from a clipboard, read as if it were typed cell by cell. */
export const pasteData: Handler<NonNullable<Request['pasteData']>> = (body, context) => {
  const { coordinate, data = '', delimiter, html, type = 'PASTE_NORMAL' } = body;
  if (html || !delimiter) throw new RequestError('Pasting HTML is not supported by the desk');
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') {
    throw new RequestError(`pasteData of type ${type} is not supported by the desk`);
  }
  const sheet = findSheet(context, coordinate?.sheetId);
  const lines = (data ?? '').split(/\r?\n/).map((line) => line.split(delimiter));
  const [startRow, startColumn] = [coordinate?.rowIndex ?? 0, coordinate?.columnIndex ?? 0];
  const { area } = findArea(context, {
    sheetId: sheet.sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + lines.length,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + Math.max(...lines.map((texts) => texts.length)),
  });
  checkProtection(context, sheet, area);
  const locale = localeOf(context.spreadsheet.properties);
  lines.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const at = [startRow + row, startColumn + column] as const;
      const { value: _value, runs: _runs, ...rest } = cellAt(sheet, ...at) ?? {};
      putCell(sheet, ...at, text === '' ? orEmpty(rest) : readTyped(text, rest, locale));
    });
  });
  return undefined;
};

export const cutPaste: Handler<NonNullable<Request['cutPaste']>> = (body, context) => {
  if (body.pasteType && body.pasteType !== 'PASTE_NORMAL') {
    throw new RequestError(`pasteType ${body.pasteType} is not supported by the desk`);
  }
  const { sheet: from, area: source } = findArea(context, body.source);
  const to = findSheet(context, body.destination?.sheetId);
  const startRow = body.destination?.rowIndex ?? 0;
  const startColumn = body.destination?.columnIndex ?? 0;
  const { area: target } = findArea(context, {
    sheetId: to.sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + source.endRow - source.startRow,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + source.endColumn - source.startColumn,
  });
  checkProtection(context, from, source);
  checkProtection(context, to, target);
  if (from.merges.some((merge) => overlaps(toRectangle(merge, from), source))) {
    throw new RequestError('Cutting merged cells is not supported by the desk');
  }
  const cells = cellsOf(from, source);
  cells.forEach((line, r) => {
    line.forEach((_, c) => {
      putCell(from, source.startRow + r, source.startColumn + c, undefined);
    });
  });
  cells.forEach((line, r) => {
    line.forEach((cell, c) => {
      putCell(to, target.startRow + r, target.startColumn + c, cell);
    });
  });
  return undefined;
};
