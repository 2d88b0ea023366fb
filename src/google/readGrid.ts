import { type Area, BLANK, type Cell, dateCell, type Grid, type Tab } from '../workbook/grid';
import { sheetsApi } from './services';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Only what the grid needs: a mask keeps a large workbook's answer small. */
const FIELDS = [
  'spreadsheetId',
  'spreadsheetUrl',
  'properties(title)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  `sheets(${[
    'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount))',
    'merges',
    'data(startRow,startColumn,rowData(values(effectiveValue,userEnteredValue(formulaValue),effectiveFormat(numberFormat(type)))))',
  ].join(',')})`,
].join(',');

/** Reads the whole workbook with one call. */
export function readGrid(id: string): Grid {
  return gridOf(sheetsApi().Spreadsheets.get(id, { fields: FIELDS }));
}

function gridOf(spreadsheet: Spreadsheet): Grid {
  return {
    id: spreadsheet.spreadsheetId ?? '',
    url: spreadsheet.spreadsheetUrl ?? '',
    title: spreadsheet.properties?.title ?? '',
    tabs: (spreadsheet.sheets ?? []).map(tabOf),
    metadata: new Map(
      (spreadsheet.developerMetadata ?? []).map((entry) => [
        entry.metadataKey ?? '',
        { id: entry.metadataId ?? 0, value: entry.metadataValue ?? '' },
      ]),
    ),
  };
}

function tabOf(sheet: Sheet): Tab {
  const properties = sheet.properties ?? {};
  const rows: Cell[][] = [];
  const formulas = new Set<string>();
  for (const block of sheet.data ?? []) {
    const startColumn = block.startColumn ?? 0;
    (block.rowData ?? []).forEach((row, index) => {
      const at = (block.startRow ?? 0) + index;
      const cells: Cell[] = new Array(startColumn).fill(BLANK);
      (row.values ?? []).forEach((data, column) => {
        cells.push(cellOf(data));
        if (data.userEnteredValue?.formulaValue) formulas.add(`${at}:${startColumn + column}`);
      });
      rows[at] = cells;
    });
  }
  return {
    id: properties.sheetId ?? 0,
    title: properties.title ?? '',
    index: properties.index ?? 0,
    hidden: properties.hidden ?? false,
    rowCount: properties.gridProperties?.rowCount ?? 0,
    columnCount: properties.gridProperties?.columnCount ?? 0,
    rows: Array.from(rows, (row) => row ?? []),
    formulas,
    merges: (sheet.merges ?? []).map(areaOf),
  };
}

function areaOf(range: GridRange): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? 0,
  };
}

/** The names that Sheets shows for the error types of the API. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

const DATE_FORMATS: ReadonlySet<string | undefined> = new Set(['DATE', 'DATE_TIME']);

function cellOf(data: CellData): Cell {
  const value = data.effectiveValue;
  if (!value) return BLANK;
  if (value.errorValue) {
    return { kind: 'error', text: ERROR_TEXTS[value.errorValue.type ?? ''] ?? '#ERROR!' };
  }
  if (value.numberValue !== undefined && value.numberValue !== null) {
    return DATE_FORMATS.has(data.effectiveFormat?.numberFormat?.type)
      ? dateCell(value.numberValue)
      : { kind: 'number', value: value.numberValue };
  }
  if (value.boolValue !== undefined && value.boolValue !== null) {
    return { kind: 'boolean', value: value.boolValue };
  }
  return value.stringValue ? { kind: 'text', text: value.stringValue } : BLANK;
}
