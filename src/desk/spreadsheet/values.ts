import type { sheets_v4 } from '@googleapis/sheets';
import { type Area, findA1 } from './a1';
import { type Cell, MAX_CELL_CHARACTERS, orEmpty } from './cell';
import { cellAddress, columnName, quoteTab, type Rectangle, rectangleAddress } from './range';
import { cellAt, putCell, type Sheet, type Spreadsheet, stageSpreadsheet } from './spreadsheet';
import { readTyped } from './typed';
import { checkProtection, findArea, RequestError, type UpdateContext } from './update/context';
import { matchesLookup } from './update/lookup';

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

function withValue(cell: Cell | undefined, value: unknown, raw: boolean): Cell | undefined {
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
      return raw ? { ...rest, value } : readTyped(value, rest);
    default:
      throw new RequestError(`Invalid values: ${JSON.stringify(value)} is not a value of a cell`);
  }
}

/** Refuses what would fall outside of the range that was asked for. */
function checkFits({ sheet, rectangle }: Area, height: number, width: number): void {
  const { startRow, endRow, startColumn, endColumn } = rectangle;
  const range = `${quoteTab(sheet.title)}!${rectangleAddress(rectangle)}`;
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

function writeInto(
  context: UpdateContext,
  { sheet, rectangle }: Area,
  lines: readonly (readonly unknown[])[],
  byColumns: boolean,
  raw: boolean,
): WrittenCells {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const [height, width] = byColumns ? [longest, lines.length] : [lines.length, longest];
  checkFits({ sheet, rectangle }, height, width);
  const { startRow, startColumn } = rectangle;
  const touched = {
    startRow,
    startColumn,
    endRow: startRow + height,
    endColumn: startColumn + width,
  };
  if (height > 0 && width > 0) checkProtection(context, sheet, touched);
  const written = { rows: new Set<number>(), columns: new Set<number>(), cells: 0 };
  lines.forEach((line, l) => {
    line.forEach((value, v) => {
      // A null leaves its cell as it is.
      if (value === null || value === undefined) return;
      const row = startRow + (byColumns ? v : l);
      const column = startColumn + (byColumns ? l : v);
      putCell(sheet, row, column, withValue(cellAt(sheet, row, column), value, raw));
      written.rows.add(row);
      written.columns.add(column);
      written.cells++;
    });
  });
  return { sheet, touched, ...written };
}

interface WrittenCells {
  readonly sheet: Sheet;
  readonly touched: Rectangle;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

function rangeOf({ sheet, touched }: WrittenCells): string {
  const { startRow, startColumn, endRow, endColumn } = touched;
  if (endRow <= startRow || endColumn <= startColumn) {
    return `${quoteTab(sheet.title)}!${cellAddress(startRow, startColumn)}`;
  }
  return `${quoteTab(sheet.title)}!${rectangleAddress(touched)}`;
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
  const staged = stageSpreadsheet(spreadsheet);
  const context: UpdateContext = {
    spreadsheet: staged,
    editor,
    mask: () => {
      throw new Error('Values are written without a field mask');
    },
  };
  const updated = new Set<Sheet>();
  const responses = data.flatMap(({ dataFilter = {}, majorDimension, values }) => {
    const byColumns = majorDimension === 'COLUMNS';
    return areasOf(context, dataFilter).map((area): WrittenValues => {
      const written = writeInto(context, area, values ?? [], byColumns, raw);
      if (written.cells > 0) updated.add(written.sheet);
      return {
        dataFilter,
        updatedRange: rangeOf(written),
        updatedRows: written.rows.size,
        updatedColumns: written.columns.size,
        updatedCells: written.cells,
      };
    });
  });
  return { spreadsheet: staged, responses, updatedSheets: updated.size };
}
