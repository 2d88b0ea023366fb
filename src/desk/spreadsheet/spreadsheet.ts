import type { Cell, Row } from './cell';
import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
  Table,
} from './google';
import type { Rectangle } from './range';

/**
 * One tab. Lists and properties are replaced, never changed in place; rows are copied on the first
 * write after `stageSpreadsheet`, so that a batch that fails leaves the committed state untouched.
 */
export interface Sheet {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  /** Everything of SheetProperties that is neither above nor the index, which is the position. */
  properties: Omit<SheetProperties, 'sheetId' | 'title' | 'index' | 'gridProperties'>;
  /** Everything of GridProperties but the two counts. */
  grid: NonNullable<SheetProperties['gridProperties']>;
  rows: (Row | undefined)[];
  rowMetadata: ReadonlyMap<number, DimensionProperties>;
  columnMetadata: ReadonlyMap<number, DimensionProperties>;
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
  merges: readonly GridRange[];
  protectedRanges: readonly ProtectedRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  filterViews: readonly FilterView[];
  basicFilter: BasicFilter | undefined;
  bandedRanges: readonly BandedRange[];
  /** Google's Tables; a Table of Excel is another thing. */
  tables: readonly Table[];
  /** The charts that lie over its cells. */
  charts: readonly EmbeddedChart[];
  /** The rows this stage has already copied. */
  ownedRows: Set<Row>;
}

/** A whole workbook in memory. */
export interface Spreadsheet {
  spreadsheetId: string;
  properties: SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  developerMetadata: readonly DeveloperMetadata[];
}

/** Limits of a Google Sheet (https://support.google.com/drive/answer/37603). */
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;

/** The size of a new tab, as Google makes it. */
export const NEW_TAB = { rowCount: 1000, columnCount: 26 };

/** A number that stands for a name: a file's tabs get the same ids each time it is opened. */
export function stableId(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name.normalize('NFC'))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 1) & 0x7fffffff;
}

/** The first id, counted up from the stable one of `name`, that is not taken. */
export function freeId(name: string, taken: (id: number) => boolean): number {
  let id = stableId(name);
  while (taken(id)) id = (id + 1) & 0x7fffffff;
  return id;
}

export function newSheet(
  sheetId: number,
  title: string,
  size: { rowCount: number; columnCount: number } = NEW_TAB,
): Sheet {
  return {
    sheetId,
    title,
    ...size,
    properties: { sheetType: 'GRID' },
    grid: {},
    rows: [],
    rowMetadata: new Map(),
    columnMetadata: new Map(),
    rowGroups: [],
    columnGroups: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    basicFilter: undefined,
    bandedRanges: [],
    tables: [],
    charts: [],
    ownedRows: new Set(),
  };
}

/** New tabs of these rows, each under the stable id of its name and no smaller than a new tab is. */
export function newSheets(
  tabs: Iterable<readonly [title: string, rows: readonly (Row | undefined)[]]>,
): Sheet[] {
  const taken = new Set<number>();
  return Array.from(tabs, ([title, rows]) => {
    const sheetId = freeId(title, (id) => taken.has(id));
    taken.add(sheetId);
    const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    const sheet = newSheet(sheetId, title, {
      rowCount: Math.max(NEW_TAB.rowCount, rows.length),
      columnCount: Math.max(NEW_TAB.columnCount, width),
    });
    sheet.rows = [...rows];
    return sheet;
  });
}

/** The theme of every new workbook. */
const THEME: NonNullable<SpreadsheetProperties['spreadsheetTheme']> = {
  primaryFontFamily: 'Arial',
  themeColors: (
    [
      ['TEXT', {}],
      ['BACKGROUND', { red: 1, green: 1, blue: 1 }],
      ['ACCENT1', { red: 0.25882354, green: 0.52156866, blue: 0.95686275 }],
      ['ACCENT2', { red: 0.91764706, green: 0.2627451, blue: 0.20784314 }],
      ['ACCENT3', { red: 0.9843137, green: 0.7372549, blue: 0.015686275 }],
      ['ACCENT4', { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }],
      ['ACCENT5', { red: 1, green: 0.42745098, blue: 0.003921569 }],
      ['ACCENT6', { red: 0.27450982, green: 0.7411765, blue: 0.7764706 }],
      ['LINK', { red: 0.06666667, green: 0.33333334, blue: 0.8 }],
    ] as const
  ).map(([colorType, rgbColor]) => ({ colorType, color: { rgbColor } })),
};

/** A workbook without tabs, in the locale and time zone of Vietnam, in Google's default format. */
export function newSpreadsheet(title: string, spreadsheetId: string): Spreadsheet {
  return {
    spreadsheetId,
    properties: {
      title,
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      autoRecalc: 'ON_CHANGE',
      defaultFormat: {
        backgroundColor: { red: 1, green: 1, blue: 1 },
        backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
        padding: { top: 2, right: 3, bottom: 2, left: 3 },
        verticalAlignment: 'BOTTOM',
        wrapStrategy: 'OVERFLOW_CELL',
        textFormat: {
          foregroundColor: {},
          foregroundColorStyle: { rgbColor: {} },
          fontFamily: 'arial,sans,sans-serif',
          fontSize: 10,
          bold: false,
          italic: false,
          strikethrough: false,
          underline: false,
        },
      },
      spreadsheetTheme: THEME,
    },
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
  };
}

/** A copy to work on: what it shares with the original is never changed in place. */
export function stageSpreadsheet(spreadsheet: Spreadsheet): Spreadsheet {
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(),
      ownedRows: new Set(),
    })),
  };
}

/** The properties of a tab as Google reports them. */
export function sheetProperties(sheet: Sheet, index: number): SheetProperties {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    ...sheet.properties,
    gridProperties: { rowCount: sheet.rowCount, columnCount: sheet.columnCount, ...sheet.grid },
  };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The cells of an area as they are now, whatever is written into it afterwards. */
export function cellsOf(sheet: Sheet, area: Rectangle): Row[] {
  const rows: Row[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const cells: Row = [];
    for (let column = area.startColumn; column < area.endColumn; column++) {
      cells.push(cellAt(sheet, row, column));
    }
    rows.push(cells);
  }
  return rows;
}

/** The row, copied once a stage, to write into. */
export function writableRow(sheet: Sheet, row: number): Row {
  const present = sheet.rows[row];
  if (present && sheet.ownedRows.has(present)) return present;
  const copy = present ? present.slice() : [];
  while (sheet.rows.length < row) sheet.rows.push(undefined);
  sheet.rows[row] = copy;
  sheet.ownedRows.add(copy);
  return copy;
}

/** Puts a cell, or empties its place. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined && sheet.rows[row]?.[column] === undefined) return;
  const cells = writableRow(sheet, row);
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** The number of rows up to the last one that has a cell. */
export function usedRowCount(sheet: Sheet): number {
  let count = sheet.rows.length;
  while (count > 0 && usedColumnCount(sheet.rows[count - 1]) === 0) count--;
  return count;
}

/** The number of cells of a row up to the last one that is not empty. */
export function usedColumnCount(row: Row | undefined): number {
  let count = row?.length ?? 0;
  while (count > 0 && row?.[count - 1] === undefined) count--;
  return count;
}

/** The range's four sides, the open ones at the grid's edge. The range is not checked. */
export function toRectangle(range: GridRange, sheet: Sheet): Rectangle {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.columnCount,
  };
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number): Sheet | undefined {
  return spreadsheet.sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** The tab of a name; Google compares names without regard to case. */
export function sheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  const folded = title.normalize('NFC').toLowerCase();
  return spreadsheet.sheets.find((sheet) => sheet.title.normalize('NFC').toLowerCase() === folded);
}
