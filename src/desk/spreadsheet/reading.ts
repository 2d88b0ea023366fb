import type { Area } from './a1';
import { type FieldMask, select, under } from './fieldMask';
import type { DimensionProperties, GridData, SheetResource, SpreadsheetResource } from './google';
import { reported } from './reported';
import { rowReader } from './rowReading';
import {
  type Sheet,
  type Spreadsheet,
  sheetProperties,
  toRectangle,
  usedRowCount,
} from './spreadsheet';

const DEFAULT_ROW_PIXELS = 21;
const DEFAULT_COLUMN_PIXELS = 100;
/** What was read of a longer area is not kept: it would take as much memory again. */
export const MOST_KEPT_ROWS = 5000;

function readDimension(
  metadata: ReadonlyMap<number, DimensionProperties>,
  start: number,
  end: number,
  pixelSize: number,
  mask: FieldMask,
): DimensionProperties[] {
  const usual: DimensionProperties = select({ pixelSize }, mask);
  const list: DimensionProperties[] = [];
  for (let at = start; at < end; at++) {
    const own = metadata.get(at);
    list.push(own ? select({ pixelSize, ...own }, mask) : usual);
  }
  return list;
}

function withDeveloperMetadata(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  metadata: ReadonlyMap<number, DimensionProperties>,
): ReadonlyMap<number, DimensionProperties> {
  const found = spreadsheet.developerMetadata.filter(({ location }) => {
    const range = location?.dimensionRange;
    return range?.sheetId === sheet.sheetId && range.dimension === dimension;
  });
  if (found.length === 0) return metadata;
  const all = new Map(metadata);
  for (const item of found) {
    const at = item.location?.dimensionRange?.startIndex ?? 0;
    const present = all.get(at);
    all.set(at, { ...present, developerMetadata: [...(present?.developerMetadata ?? []), item] });
  }
  return all;
}

function readArea(spreadsheet: Spreadsheet, { sheet, rectangle }: Area, mask: FieldMask): GridData {
  const data: GridData = {};
  if (rectangle.startRow > 0 && under(mask, 'startRow')) data.startRow = rectangle.startRow;
  if (rectangle.startColumn > 0 && under(mask, 'startColumn')) {
    data.startColumn = rectangle.startColumn;
  }
  const rowData = under(mask, 'rowData');
  if (rowData) {
    const values = under(rowData, 'values');
    const last = Math.min(usedRowCount(sheet), rectangle.endRow);
    const isKept = last - rectangle.startRow <= MOST_KEPT_ROWS;
    const read = values && rowReader(values, spreadsheet.properties, isKept);
    const rows = [];
    for (let row = rectangle.startRow; row < last; row++) {
      rows.push(read ? read(sheet.rows[row], rectangle) : {});
    }
    if (rows.length > 0) data.rowData = rows;
  }
  const rowMask = under(mask, 'rowMetadata');
  if (rowMask) {
    const known = withDeveloperMetadata(spreadsheet, sheet, 'ROWS', sheet.rowMetadata);
    const { startRow, endRow } = rectangle;
    data.rowMetadata = readDimension(known, startRow, endRow, DEFAULT_ROW_PIXELS, rowMask);
  }
  const columnMask = under(mask, 'columnMetadata');
  if (columnMask) {
    const known = withDeveloperMetadata(spreadsheet, sheet, 'COLUMNS', sheet.columnMetadata);
    const { startColumn, endColumn } = rectangle;
    data.columnMetadata = readDimension(
      known,
      startColumn,
      endColumn,
      DEFAULT_COLUMN_PIXELS,
      columnMask,
    );
  }
  return data;
}

function readSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  index: number,
  areas: readonly Area[],
  mask: FieldMask,
): SheetResource {
  const onSheet = spreadsheet.developerMetadata.filter(
    ({ location }) => location?.locationType === 'SHEET' && location.sheetId === sheet.sheetId,
  );
  const lists: Record<string, readonly unknown[]> = {
    rowGroups: sheet.rowGroups,
    columnGroups: sheet.columnGroups,
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    filterViews: sheet.filterViews,
    protectedRanges: sheet.protectedRanges,
    bandedRanges: sheet.bandedRanges,
    tables: sheet.tables,
    charts: sheet.charts,
    developerMetadata: onSheet,
  };
  const resource: Record<string, unknown> = {};
  const properties = under(mask, 'properties');
  if (properties) resource.properties = select(sheetProperties(sheet, index), properties);
  const data = under(mask, 'data');
  if (data) resource.data = areas.map((area) => readArea(spreadsheet, area, data));
  for (const [name, list] of Object.entries(lists)) {
    const sub = under(mask, name);
    if (sub && list.length > 0) resource[name] = select(reported(list), sub);
  }
  const filter = under(mask, 'basicFilter');
  if (filter && sheet.basicFilter) {
    resource.basicFilter = select(reported(sheet.basicFilter), filter);
  }
  return resource;
}

/**
 * The answer of `spreadsheets.get`, in Google's shapes.
 * @param areas the areas asked for; tabs without one are left out. Undefined = every tab, whole.
 */
export function readSpreadsheet(
  spreadsheet: Spreadsheet,
  mask: FieldMask,
  areas: readonly Area[] | undefined,
): SpreadsheetResource {
  const resource: Record<string, unknown> = {};
  const plain: Record<string, unknown> = {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    spreadsheetUrl: spreadsheetUrl(spreadsheet),
  };
  for (const [name, value] of Object.entries(plain)) {
    const sub = under(mask, name);
    if (sub) resource[name] = select(value, sub);
  }
  const sheets = under(mask, 'sheets');
  if (sheets) {
    resource.sheets = spreadsheet.sheets.flatMap((sheet, index) => {
      const whole = { sheet, rectangle: toRectangle({}, sheet) };
      const asked = areas?.filter((area) => area.sheet === sheet) ?? [whole];
      return asked.length === 0 ? [] : [readSheet(spreadsheet, sheet, index, asked, sheets)];
    });
  }
  const named = under(mask, 'namedRanges');
  if (named && spreadsheet.namedRanges.length > 0) {
    resource.namedRanges = select(reported(spreadsheet.namedRanges), named);
  }
  const metadata = under(mask, 'developerMetadata');
  const onSpreadsheet = spreadsheet.developerMetadata.filter(
    ({ location }) => location?.locationType === 'SPREADSHEET',
  );
  if (metadata && onSpreadsheet.length > 0) {
    resource.developerMetadata = select(onSpreadsheet, metadata);
  }
  return resource;
}

export function spreadsheetUrl(spreadsheet: Spreadsheet): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`;
}
