import type { Realm } from '../realm';
import { listInside, madeInside, strictService } from '../realm';
import {
  type Cell,
  type CellFormat,
  cellAt,
  type DimensionRange,
  dateOfSerial,
  effective,
  errorText,
  isCellError,
  type Locale,
  localeOf,
  numberFormatType,
  orEmpty,
  parseArea,
  patternOf,
  putCell,
  quoteTab,
  type Rectangle,
  readTyped,
  rectangleAddress,
  type Sheet,
  serialOfDate,
  sheetById,
  stageSpreadsheet,
  toRectangle,
} from '../spreadsheet';
import type { Host } from './host';

/** A value as `Range.getValues` gives it: dates as Date, an empty cell as an empty string. */
function scriptValue(cell: Cell | undefined, timeZone: string): unknown {
  const value = effective(cell);
  if (value === undefined) return '';
  if (isCellError(value)) return errorText(value);
  if (typeof value !== 'number') return value;
  const type = numberFormatType(patternOf(cell?.format));
  const isDate = type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
  return isDate ? dateOfSerial(value, timeZone) : value;
}

const HEX_COLOR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

function backgroundOf(text: string): CellFormat {
  const match = HEX_COLOR.exec(text);
  if (!match) throw new Error(`The desk reads colours as #rrggbb, not ${text}`);
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  const color = { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
  return { backgroundColor: color, backgroundColorStyle: { rgbColor: color } };
}

function isDateLike(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The cell after a script wrote a value into it: text is read as if it were typed. */
function scriptWritten(
  cell: Cell | undefined,
  value: unknown,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
): Cell | undefined {
  const { value: _old, runs: _runs, ...rest } = cell ?? {};
  if (value === undefined || value === null || value === '') return orEmpty(rest);
  if (isDateLike(value)) {
    const format = rest.format?.numberFormat
      ? rest.format
      : { ...rest.format, numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
    return { ...rest, format, value: serialOfDate(value, timeZone) };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { ...rest, value };
  return readTyped(String(value), rest, locale);
}

/** Writes over staged rows, so that what a failed run read stays as it was. */
function edit(host: Host, sheetId: number, change: (sheet: Sheet) => void): void {
  const staged = stageSpreadsheet(host.spreadsheet);
  const sheet = sheetById(staged, sheetId);
  if (!sheet) throw new Error('The sheet of this range is gone');
  change(sheet);
  host.spreadsheet = staged;
}

function eachCell(area: Rectangle, visit: (row: number, column: number) => void): void {
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) visit(row, column);
  }
}

function checkShape(rows: unknown, area: Rectangle): asserts rows is unknown[][] {
  const height = area.endRow - area.startRow;
  const width = area.endColumn - area.startColumn;
  if (!Array.isArray(rows) || rows.length !== height) {
    const found = Array.isArray(rows) ? rows.length : 0;
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${found} but the range has ${height}.`,
    );
  }
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) {
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The range has ${width}.`,
      );
    }
  }
}

/** `SpreadsheetApp.Range`, as far as a simple trigger needs it. */
export function makeRange(host: Host, sheetId: number, area: Rectangle): object {
  const { realm, calls } = host;
  const current = (): Sheet => {
    const sheet = sheetById(host.spreadsheet, sheetId);
    if (!sheet) throw new Error('The sheet of this range is gone');
    return sheet;
  };
  const timeZone = () => host.spreadsheet.properties.timeZone ?? 'Asia/Ho_Chi_Minh';
  const locale = () => localeOf(host.spreadsheet.properties);
  const read = (): unknown[][] => {
    const sheet = current();
    const rows: unknown[][] = [];
    for (let row = area.startRow; row < area.endRow; row++) {
      const line: unknown[] = [];
      for (let column = area.startColumn; column < area.endColumn; column++) {
        line.push(scriptValue(cellAt(sheet, row, column), timeZone()));
      }
      rows.push(line);
    }
    return rows;
  };
  const patterns = (): unknown[][] => {
    const sheet = current();
    const columns = Array.from(
      { length: area.endColumn - area.startColumn },
      (_, index) => area.startColumn + index,
    );
    return Array.from({ length: area.endRow - area.startRow }, (_, index) =>
      columns.map((column) =>
        patternOf(cellAt(sheet, area.startRow + index, column)?.format, locale()),
      ),
    );
  };
  const write = (valueAt: (row: number, column: number) => unknown) => {
    const place = { timeZone: timeZone(), locale: locale() };
    edit(host, sheetId, (sheet) =>
      eachCell(area, (row, column) => {
        const cell = cellAt(sheet, row, column);
        putCell(sheet, row, column, scriptWritten(cell, valueAt(row, column), place));
      }),
    );
  };
  const change = (make: (cell: Cell) => Cell) =>
    edit(host, sheetId, (sheet) =>
      eachCell(area, (row, column) =>
        putCell(sheet, row, column, orEmpty(make(cellAt(sheet, row, column) ?? {}))),
      ),
    );
  const range: object = strictService(realm, 'Range', {
    getRow: () => area.startRow + 1,
    getColumn: () => area.startColumn + 1,
    getLastRow: () => area.endRow,
    getLastColumn: () => area.endColumn,
    getNumRows: () => area.endRow - area.startRow,
    getNumColumns: () => area.endColumn - area.startColumn,
    getA1Notation: () => rectangleAddress(area),
    getSheet: () => makeSheet(host, sheetId),
    getValue: () => calls.make('Range.getValue', () => firstOf(realm, read())),
    getNumberFormats: () =>
      calls.make('Range.getNumberFormats', () => madeInside(realm.giveValues(patterns()))),
    getValues: () => calls.make('Range.getValues', () => madeInside(realm.giveValues(read()))),
    setValue: (value: unknown) => {
      calls.make('Range.setValue', () => write(() => value));
      return range;
    },
    setValues: (rows: unknown) => {
      checkShape(rows, area);
      calls.make('Range.setValues', () =>
        write((row, column) => rows[row - area.startRow]?.[column - area.startColumn]),
      );
      return range;
    },
    setNote: (note: unknown) => {
      calls.make('Range.setNote', () =>
        change(({ note: _old, ...rest }) => (note ? { ...rest, note: String(note) } : rest)),
      );
      return range;
    },
    setBackground: (color: unknown) => {
      const fill = color === null ? undefined : backgroundOf(String(color));
      calls.make('Range.setBackground', () => change((cell) => withBackground(cell, fill)));
      return range;
    },
  });
  return range;
}

function firstOf(realm: Realm, rows: unknown[][]): unknown {
  const inside = realm.giveValues([[rows[0]?.[0]]]) as unknown[][];
  return madeInside(inside[0]?.[0]);
}

function withBackground(cell: Cell, fill: CellFormat | undefined): Cell {
  const { backgroundColor: _a, backgroundColorStyle: _b, ...format } = cell.format ?? {};
  const next = { ...format, ...fill };
  if (Object.keys(next).length > 0) return { ...cell, format: next };
  const { format: _gone, ...rest } = cell;
  return rest;
}

/** The last row and column that hold a value: formats and validations alone do not count. */
function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.value === undefined) return;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  return { rows, columns };
}

/**
 * `Sheet.createDeveloperMetadataFinder()`: over what is associated with the sheet, its rows and its
 * columns. A search for what no key names is none that the desk knows.
 */
function makeMetadataFinder(host: Host, sheetId: number): object {
  const { realm } = host;
  let wanted: string | undefined;
  const locationOf = (range: DimensionRange | undefined) =>
    strictService(realm, 'DeveloperMetadataLocation', {
      getRow: () => {
        const sheet = sheetById(host.spreadsheet, sheetId);
        if (range?.dimension !== 'ROWS' || !sheet) return null;
        const startRow = range.startIndex ?? 0;
        const area = { startRow, endRow: startRow + 1, startColumn: 0 };
        return makeRange(host, sheetId, { ...area, endColumn: sheet.columnCount });
      },
    });
  const finder: object = strictService(realm, 'DeveloperMetadataFinder', {
    withKey: (key: unknown) => {
      wanted = String(key);
      return finder;
    },
    find: () => {
      if (wanted === undefined) throw new Error('The desk finds developer metadata by key only');
      const found = host.spreadsheet.developerMetadata.flatMap(({ metadataKey, location }) => {
        const range = location?.dimensionRange;
        const isOn = (range ? (range.sheetId ?? 0) : location?.sheetId) === sheetId;
        if (metadataKey !== wanted || !isOn) return [];
        const place = locationOf(range);
        return [strictService(realm, 'DeveloperMetadata', { getLocation: () => place })];
      });
      return listInside(realm, found);
    },
  });
  return finder;
}

/** `SpreadsheetApp.Sheet`, as far as a simple trigger needs it. */
export function makeSheet(host: Host, sheetId: number): object {
  const { calls } = host;
  const current = (): Sheet => {
    const sheet = sheetById(host.spreadsheet, sheetId);
    if (!sheet) throw new Error('This sheet is gone');
    return sheet;
  };
  return strictService(host.realm, 'Sheet', {
    getName: () => current().title,
    getSheetId: () => sheetId,
    activate: () =>
      calls.make('Sheet.activate', () => {
        host.activeSheetId = current().sheetId;
        host.activeCell = { row: 0, column: 0 };
        return makeSheet(host, sheetId);
      }),
    getType: () => current().properties.sheetType ?? 'GRID',
    getMaxRows: () => current().rowCount,
    createDeveloperMetadataFinder: () => makeMetadataFinder(host, sheetId),
    getIndex: () => host.spreadsheet.sheets.indexOf(current()) + 1,
    getLastRow: () => calls.make('Sheet.getLastRow', () => usedSize(current()).rows),
    getLastColumn: () => calls.make('Sheet.getLastColumn', () => usedSize(current()).columns),
    getDataRange: () => {
      const { rows, columns } = usedSize(current());
      const area = { startRow: 0, startColumn: 0, endRow: rows || 1, endColumn: columns || 1 };
      return makeRange(host, sheetId, area);
    },
    getRange: (row: unknown, column: unknown, rows: unknown = 1, columns: unknown = 1) => {
      const sheet = current();
      if (typeof row === 'string') {
        const named = parseArea(row);
        if (!named) throw new Error('Range not found');
        return makeRange(host, sheetId, toRectangle(named, sheet));
      }
      const area = {
        startRow: Number(row) - 1,
        startColumn: Number(column) - 1,
        endRow: Number(row) - 1 + Number(rows),
        endColumn: Number(column) - 1 + Number(columns),
      };
      const numbers = Object.values(area).every(Number.isInteger);
      if (!numbers || area.startRow < 0 || area.startColumn < 0) {
        throw new Error(
          'The desk takes getRange(a1Notation) and getRange(row, column, numRows, numColumns) only',
        );
      }
      if (area.endRow > sheet.rowCount || area.endColumn > sheet.columnCount) {
        throw new Error(
          `The coordinates of the range are outside the dimensions of the sheet ${quoteTab(sheet.title)}.`,
        );
      }
      return makeRange(host, sheetId, area);
    },
  });
}
