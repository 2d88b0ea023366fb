import type { sheets_v4 } from '@googleapis/sheets';
import { type Area, areaAddress, findA1, findWholeA1 } from './a1';
import { type Cell, MAX_CELL_CHARACTERS, orEmpty } from './cell';
import { type Locale, localeOf } from './locale';
import { cellAddress, columnName, type Rectangle, tabPrefix } from './range';
import {
  cellAt,
  putCell,
  type Sheet,
  type Spreadsheet,
  stageSpreadsheet,
  usedColumnCount,
  usedRowCount,
} from './spreadsheet';
import { findTable } from './table';
import { readTyped } from './typed';
import { checkProtection, findArea, RequestError, type UpdateContext } from './update/context';
import { checkSize } from './update/limits';
import { matchesLookup } from './update/lookup';
import { insertRows } from './update/spans';

type DataFilter = sheets_v4.Schema$DataFilter;
type ValueRange = sheets_v4.Schema$DataFilterValueRange;

/** What `values.batchUpdateByDataFilter` is given. */
export interface EnteredValues {
  readonly data: readonly ValueRange[];
  /** `RAW` keeps what is given as it is; otherwise text is read as if it were typed. */
  readonly raw: boolean;
}

/** How much one filter wrote. */
export interface WrittenValues {
  readonly dataFilter: DataFilter;
  readonly updatedRange?: string;
  readonly updatedRows: number;
  readonly updatedColumns: number;
  readonly updatedCells: number;
}

/** The areas a filter stands for: a range, or the rows and columns whose metadata it looks up. */
function areasOf(context: UpdateContext, filter: DataFilter): readonly Area[] {
  const { a1Range, gridRange, developerMetadataLookup: lookup } = filter;
  const given = [a1Range, gridRange, lookup].filter((part) => part !== undefined);
  if (given.length !== 1) {
    throw new RequestError(
      'Exactly one of a1Range, gridRange, developerMetadataLookup must be set in a data filter',
    );
  }
  if (typeof a1Range === 'string') return [findA1(context.spreadsheet, a1Range)];
  if (gridRange) {
    const { sheet, area } = findArea(context, gridRange);
    return [{ sheet, rectangle: area }];
  }
  return context.spreadsheet.developerMetadata.flatMap((item) => {
    if (!lookup || !matchesLookup(item, lookup)) return [];
    const { dimensionRange, sheetId } = item.location ?? {};
    if (!dimensionRange && typeof sheetId !== 'number') {
      throw new RequestError('Metadata of the whole spreadsheet is no place for values');
    }
    const { dimension, startIndex, endIndex } = dimensionRange ?? {};
    const { sheet, area } = findArea(context, {
      sheetId: dimensionRange?.sheetId ?? sheetId ?? 0,
      ...(dimension === 'ROWS' && { startRowIndex: startIndex, endRowIndex: endIndex }),
      ...(dimension === 'COLUMNS' && { startColumnIndex: startIndex, endColumnIndex: endIndex }),
    });
    return [{ sheet, rectangle: area }];
  });
}

function withValue(
  cell: Cell | undefined,
  value: unknown,
  raw: boolean,
  locale: Locale,
): Cell | undefined {
  const { value: _old, runs: _runs, ...rest } = cell ?? {};
  if (value === '') return orEmpty(rest);
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return { ...rest, value };
    case 'string':
      if (value.length > MAX_CELL_CHARACTERS) {
        throw new RequestError(
          `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
        );
      }
      return raw ? { ...rest, value } : readTyped(value, rest, locale);
    default:
      throw new RequestError(`Invalid values: ${JSON.stringify(value)} is not a value of a cell`);
  }
}

/** Refuses what would fall outside of the range that was asked for. */
function checkFits(area: Area, height: number, width: number): void {
  const { startRow, endRow, startColumn, endColumn } = area.rectangle;
  const range = areaAddress(area);
  if (height > endRow - startRow) {
    throw new RequestError(
      `Requested writing within range [${range}], but tried writing to row [${endRow + 1}]`,
    );
  }
  if (width > endColumn - startColumn) {
    throw new RequestError(
      `Requested writing within range [${range}], but tried writing to column [${columnName(endColumn)}]`,
    );
  }
}

/** Values line by line. */
interface Lines {
  readonly values: readonly (readonly unknown[])[];
  readonly byColumns: boolean;
}

function sizeOf({ values, byColumns }: Lines): { height: number; width: number } {
  const longest = values.reduce((most, line) => Math.max(most, line.length), 0);
  return byColumns
    ? { height: longest, width: values.length }
    : { height: values.length, width: longest };
}

function writeInto(
  context: UpdateContext,
  { sheet, rectangle }: Area,
  given: Lines,
  raw: boolean,
): WrittenCells {
  const { height, width } = sizeOf(given);
  checkFits({ sheet, rectangle }, height, width);
  const locale = localeOf(context.spreadsheet.properties);
  const { startRow, startColumn } = rectangle;
  const touched = {
    startRow,
    startColumn,
    endRow: startRow + height,
    endColumn: startColumn + width,
  };
  if (height > 0 && width > 0) checkProtection(context, sheet, touched);
  const written = { rows: new Set<number>(), columns: new Set<number>(), cells: 0 };
  given.values.forEach((line, l) => {
    line.forEach((value, v) => {
      // A null leaves its cell as it is.
      if (value === null || value === undefined) return;
      const row = startRow + (given.byColumns ? v : l);
      const column = startColumn + (given.byColumns ? l : v);
      putCell(sheet, row, column, withValue(cellAt(sheet, row, column), value, raw, locale));
      written.rows.add(row);
      written.columns.add(column);
      written.cells++;
    });
  });
  return { sheet, asked: rectangle, touched, ...written };
}

/** What one list of values wrote. */
export interface WrittenCells {
  readonly sheet: Sheet;
  /** The rectangle that was to be written. */
  readonly asked: Rectangle;
  /** The rectangle that the values span, those left out among them. */
  readonly touched: Rectangle;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** The range of what was written, as Google reports it. */
export function writtenRange({ sheet, touched }: WrittenCells): string {
  const { startRow, startColumn, endRow, endColumn } = touched;
  if (endRow <= startRow || endColumn <= startColumn) {
    return `${tabPrefix(sheet.title)}!${cellAddress(startRow, startColumn)}`;
  }
  return areaAddress({ sheet, rectangle: touched });
}

/**
 * Writes values at the places that filters find, to a copy of the spreadsheet: all of them or, where
 * one does not fit, none. A filter that finds nothing writes nothing.
 * @param editor who writes, checked against protected ranges; undefined = the owner
 */
export function writeByFilters(
  spreadsheet: Spreadsheet,
  { data, raw }: EnteredValues,
  editor: string | undefined,
): {
  readonly spreadsheet: Spreadsheet;
  readonly responses: readonly WrittenValues[];
  /** On how many tabs a cell was written. */
  readonly updatedSheets: number;
} {
  const context = stage(spreadsheet, editor);
  const updated = new Set<Sheet>();
  const responses = data.flatMap(({ dataFilter = {}, majorDimension, values }) => {
    const given = { values: values ?? [], byColumns: majorDimension === 'COLUMNS' };
    return areasOf(context, dataFilter).map((area): WrittenValues => {
      const written = writeInto(context, area, given, raw);
      if (written.cells > 0) updated.add(written.sheet);
      return {
        dataFilter,
        updatedRange: writtenRange(written),
        updatedRows: written.rows.size,
        updatedColumns: written.columns.size,
        updatedCells: written.cells,
      };
    });
  });
  return { spreadsheet: context.spreadsheet, responses, updatedSheets: updated.size };
}

function stage(spreadsheet: Spreadsheet, editor: string | undefined): UpdateContext {
  return {
    spreadsheet: stageSpreadsheet(spreadsheet),
    editor,
    mask: () => {
      throw new Error('Values are written without a field mask');
    },
  };
}

/** Values for a place in A1 notation. */
export interface RangeValues extends Lines {
  readonly range: string;
}

/** How values are taken: `RAW` as they are, otherwise as if they were typed; and by whom. */
export interface Entry {
  readonly raw: boolean;
  /** Who writes, checked against protected ranges; undefined = the owner. */
  readonly editor: string | undefined;
}

/** A range of one cell names where the values begin; any other bounds them. */
function placeOf(context: UpdateContext, given: RangeValues): Area {
  const area = findWholeA1(context.spreadsheet, given.range);
  const { startRow, endRow, startColumn, endColumn } = area.rectangle;
  if (endRow - startRow > 1 || endColumn - startColumn > 1) return area;
  const { height, width } = sizeOf(given);
  if (height === 0 || width === 0) return area;
  const whole = findArea(context, {
    sheetId: area.sheet.sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + height,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + width,
  });
  return { sheet: whole.sheet, rectangle: whole.area };
}

/** Writes values at a place in A1 notation, to a copy of the spreadsheet. */
export function writeRange(
  spreadsheet: Spreadsheet,
  given: RangeValues,
  { raw, editor }: Entry,
): { readonly spreadsheet: Spreadsheet; readonly written: WrittenCells } {
  const context = stage(spreadsheet, editor);
  const written = writeInto(context, placeOf(context, given), given, raw);
  return { spreadsheet: context.spreadsheet, written };
}

/**
 * The same with several, each after the other: all of them or none.
 * @throws {RequestError} naming the one that cannot be written
 */
export function writeRanges(
  spreadsheet: Spreadsheet,
  data: readonly RangeValues[],
  { raw, editor }: Entry,
): { readonly spreadsheet: Spreadsheet; readonly written: readonly WrittenCells[] } {
  const context = stage(spreadsheet, editor);
  const written = data.map((given, at) => {
    try {
      return writeInto(context, placeOf(context, given), given, raw);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      throw new RequestError(`Invalid data[${at}]: ${error.message}`);
    }
  });
  return { spreadsheet: context.spreadsheet, written };
}

/**
 * Writes values below the last table of a range; where the range touches none, at its beginning. The
 * tab grows where it is too small.
 * @param insert the rows below are moved down, not written over
 */
export function appendValues(
  spreadsheet: Spreadsheet,
  given: RangeValues,
  { raw, editor }: Entry,
  insert: boolean,
): {
  readonly spreadsheet: Spreadsheet;
  readonly table: Area | undefined;
  readonly written: WrittenCells;
} {
  const context = stage(spreadsheet, editor);
  const { sheet, rectangle } = findA1(context.spreadsheet, given.range);
  const found = findTable(sheet, rectangle);
  const startRow = found ? found.endRow : rectangle.startRow;
  const { startColumn } = found ?? rectangle;
  const { height, width } = sizeOf(given);
  if (insert && found && height > 0 && startRow < sheet.rowCount) {
    insertRows(context, sheet, startRow, height);
  }
  sheet.rowCount = Math.max(sheet.rowCount, startRow + height);
  sheet.columnCount = Math.max(sheet.columnCount, startColumn + width);
  checkSize(context.spreadsheet);
  const place = {
    startRow,
    endRow: startRow + height,
    startColumn,
    endColumn: startColumn + width,
  };
  const written = writeInto(context, { sheet, rectangle: place }, given, raw);
  return {
    spreadsheet: context.spreadsheet,
    table: found && { sheet, rectangle: found },
    written,
  };
}

/** Empties the values of ranges; formats, notes and rules stay. */
export function clearRanges(
  spreadsheet: Spreadsheet,
  ranges: readonly string[],
  editor: string | undefined,
): { readonly spreadsheet: Spreadsheet; readonly cleared: readonly Area[] } {
  const context = stage(spreadsheet, editor);
  const cleared = ranges.map((range) => {
    const area = findA1(context.spreadsheet, range);
    checkProtection(context, area.sheet, area.rectangle);
    emptyValues(area);
    return area;
  });
  return { spreadsheet: context.spreadsheet, cleared };
}

function emptyValues({ sheet, rectangle }: Area): void {
  const lastRow = Math.min(rectangle.endRow, usedRowCount(sheet));
  for (let row = rectangle.startRow; row < lastRow; row++) {
    const last = Math.min(rectangle.endColumn, usedColumnCount(sheet.rows[row]));
    for (let column = rectangle.startColumn; column < last; column++) {
      const { value, runs: _runs, ...rest } = cellAt(sheet, row, column) ?? {};
      if (value !== undefined) putCell(sheet, row, column, orEmpty(rest));
    }
  }
}
