import { type Cell, fromExtended, MAX_CELL_CHARACTERS, orEmpty, type Row } from '../cell';
import { type FieldMask, overlay, under } from '../fieldMask';
import type { CellData, CellFormat, DataValidationRule, Request } from '../google';
import type { Rectangle } from '../range';
import { columnName, splitReference } from '../range';
import { cellAt, putCell, type Sheet, sheetByTitle, usedRowCount } from '../spreadsheet';
import {
  checkProtection,
  findArea,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';
import { growRows } from './limits';
import { checkTyped } from './tables';

/** The fields of CellData a request may write, and those Google only reports. */
const WRITABLE = new Set([
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
]);

function checkWritable(mask: FieldMask): void {
  if (mask === '*') return;
  for (const name of mask.keys()) {
    if (!WRITABLE.has(name)) {
      throw new RequestError(`The field ${name} of CellData is read-only or not supported`);
    }
  }
}

function checkLength(data: CellData): void {
  const { stringValue, formulaValue } = data.userEnteredValue ?? {};
  if ((stringValue ?? formulaValue ?? '').length > MAX_CELL_CHARACTERS) {
    throw new RequestError(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** What formats became under one write: cells that shared a format share the new one. */
export type FormatMemo = Map<CellFormat | undefined, CellFormat | undefined>;

function formatAfter(
  present: CellFormat | undefined,
  given: CellFormat,
  mask: FieldMask,
  memo: FormatMemo | undefined,
): CellFormat | undefined {
  const known = memo?.get(present);
  if (known || memo?.has(present)) return known;
  const made = overlay<CellFormat>(present ?? {}, given, mask);
  const format = Object.keys(made).length === 0 ? undefined : made;
  memo?.set(present, format);
  return format;
}

/**
 * The cell after its masked fields have taken those of `data`; a masked field it lacks is cleared.
 * @param memo kept by a caller that gives many cells the same format
 */
function written(
  present: Cell | undefined,
  data: CellData,
  mask: FieldMask,
  memo?: FormatMemo,
): Cell | undefined {
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { ...present };
  if (under(mask, 'userEnteredValue')) {
    checkLength(data);
    const value = fromExtended(data.userEnteredValue);
    if (value === undefined) delete cell.value;
    else cell.value = value;
    delete cell.runs;
  }
  const formatMask = under(mask, 'userEnteredFormat');
  if (formatMask) {
    const format = formatAfter(cell.format, data.userEnteredFormat ?? {}, formatMask, memo);
    if (format) cell.format = format;
    else delete cell.format;
  }
  if (under(mask, 'note')) {
    if (data.note) cell.note = data.note;
    else delete cell.note;
  }
  if (under(mask, 'dataValidation')) {
    if (data.dataValidation) cell.validation = data.dataValidation;
    else delete cell.validation;
  }
  if (under(mask, 'textFormatRuns')) {
    if (data.textFormatRuns?.length) cell.runs = data.textFormatRuns;
    else delete cell.runs;
    if (cell.runs && typeof cell.value !== 'string') {
      throw new RequestError('textFormatRuns are only valid on a text cell');
    }
  }
  return orEmpty(cell);
}

export const updateCells: Handler<NonNullable<Request['updateCells']>> = (body, context) => {
  const mask = context.mask(body.fields, 'CellData');
  checkWritable(mask);
  if (body.start && body.range)
    throw new RequestError("Only one of 'start' and 'range' may be set");
  const rows = body.rows ?? [];
  if (body.range) {
    const { sheet, area } = findArea(context, body.range);
    checkProtection(context, sheet, area);
    checkTyped(sheet, area, mask);
    fillRange(sheet, area, rows, mask);
    return undefined;
  }
  const { start } = body;
  if (!start) throw new RequestError("One of 'start' and 'range' must be set");
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (rows.length === 0 || width === 0) return undefined;
  const { sheet, area } = findArea(context, {
    sheetId: start.sheetId ?? 0,
    startRowIndex: start.rowIndex ?? 0,
    endRowIndex: (start.rowIndex ?? 0) + rows.length,
    startColumnIndex: start.columnIndex ?? 0,
    endColumnIndex: (start.columnIndex ?? 0) + width,
  });
  checkProtection(context, sheet, area);
  checkTyped(sheet, area, mask);
  writeRows(sheet, area, rows, mask);
  return undefined;
};

type RowData = NonNullable<NonNullable<Request['updateCells']>['rows']>[number];

/** Writes the given cells and no others. */
function writeRows(
  sheet: Sheet,
  area: { startRow: number; startColumn: number },
  rows: readonly RowData[],
  mask: FieldMask,
): void {
  // Most cells are given no format: those that shared one share what the mask leaves of it.
  const memo: FormatMemo = new Map();
  rows.forEach(({ values }, r) => {
    values?.forEach((data, c) => {
      const row = area.startRow + r;
      const column = area.startColumn + c;
      const shared = data.userEnteredFormat ? undefined : memo;
      putCell(sheet, row, column, written(cellAt(sheet, row, column), data, mask, shared));
    });
  });
}

/** Google's trap: with `range`, the masked fields of its cells that the rows do not reach are cleared. */
function fillRange(sheet: Sheet, area: Rectangle, rows: readonly RowData[], mask: FieldMask): void {
  if (rows.length > area.endRow - area.startRow) {
    throw new RequestError(
      `Attempting to write row: ${area.endRow}, beyond the last requested row of: ${area.endRow - 1}`,
    );
  }
  for (const { values } of rows) {
    if ((values?.length ?? 0) > area.endColumn - area.startColumn) {
      throw new RequestError(
        `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
      );
    }
  }
  writeRows(sheet, area, rows, mask);
  const last = Math.min(area.endRow, usedRowCount(sheet));
  for (let row = area.startRow; row < last; row++) {
    const covered = rows[row - area.startRow]?.values?.length ?? 0;
    clearCells(sheet, row, area.startColumn + covered, area.endColumn, mask);
  }
}

function clearCells(sheet: Sheet, row: number, from: number, to: number, mask: FieldMask): void {
  const cells: Row | undefined = sheet.rows[row];
  const last = Math.min(to, cells?.length ?? 0);
  for (let column = from; column < last; column++) {
    const cell = cells?.[column];
    if (cell) putCell(sheet, row, column, written(cell, {}, mask));
  }
}

export const repeatCell: Handler<NonNullable<Request['repeatCell']>> = (body, context) => {
  const mask = context.mask(body.fields, 'CellData');
  checkWritable(mask);
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  checkTyped(sheet, area, mask);
  const data = body.cell ?? {};
  if (data.userEnteredValue?.formulaValue) {
    throw new RequestError('A repeated formula is not supported by the desk');
  }
  if (written(undefined, data, mask) === undefined) {
    const last = Math.min(area.endRow, usedRowCount(sheet));
    for (let row = area.startRow; row < last; row++) {
      clearCells(sheet, row, area.startColumn, area.endColumn, mask);
    }
    return undefined;
  }
  // Neighbours that were alike stay one object: a format over a whole column costs no memory.
  let before: Cell | undefined;
  let after: Cell | undefined;
  let first = true;
  const memo: FormatMemo = new Map();
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (first || cell !== before) after = written(cell, data, mask, memo);
      before = cell;
      first = false;
      putCell(sheet, row, column, after);
    }
  }
  return undefined;
};

export const appendCells: Handler<NonNullable<Request['appendCells']>> = (body, context) => {
  if (body.tableId) throw new RequestError('tableId is not supported by the desk');
  const mask = context.mask(body.fields, 'CellData');
  checkWritable(mask);
  const sheet = findSheet(context, body.sheetId);
  const rows = body.rows ?? [];
  const startRow = lastRowWithValue(sheet);
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (width > sheet.columnCount) {
    throw new RequestError(
      `Attempting to write column ${columnName(width - 1)}, beyond the last column ${columnName(sheet.columnCount - 1)}`,
    );
  }
  if (startRow + rows.length > sheet.rowCount) {
    growRows(context, sheet, startRow + rows.length - sheet.rowCount);
  }
  if (rows.length === 0 || width === 0) return undefined;
  const area = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width };
  checkProtection(context, sheet, area);
  writeRows(sheet, area, rows, mask);
  return undefined;
};

/** The number of rows up to the last one with a value; formats alone do not count. */
function lastRowWithValue(sheet: Sheet): number {
  for (let row = sheet.rows.length; row > 0; row--) {
    if (sheet.rows[row - 1]?.some((cell) => cell?.value !== undefined)) return row;
  }
  return 0;
}

/** A list may only be taken from cells that are there at that moment of the batch. */
function checkListRange(
  { spreadsheet }: UpdateContext,
  rule: DataValidationRule | undefined,
): void {
  if (rule?.condition?.type !== 'ONE_OF_RANGE') return;
  for (const { userEnteredValue } of rule.condition.values ?? []) {
    const reference = (userEnteredValue ?? '').replace(/^=/, '');
    const { tab } = splitReference(reference);
    if (tab !== undefined && !sheetByTitle(spreadsheet, tab)) {
      throw new RequestError(`Unable to parse range: ${reference}`);
    }
  }
}

export const setDataValidation: Handler<NonNullable<Request['setDataValidation']>> = (
  body,
  context,
) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  checkListRange(context, body.rule);
  const mask: FieldMask = new Map([['dataValidation', '*']]);
  checkTyped(sheet, area, mask);
  const data: CellData = body.rule ? { dataValidation: body.rule } : {};
  const lastRow = body.rule ? area.endRow : Math.min(area.endRow, usedRowCount(sheet));
  for (let row = area.startRow; row < lastRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = cellAt(sheet, row, column);
      putCell(sheet, row, column, written(cell, data, mask));
    }
  }
  return undefined;
};
