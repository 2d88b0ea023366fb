import { withSources } from '../chartSources';
import type { DimensionRange, EmbeddedChart, GridRange, SheetProperties } from '../google';
import { isVietnamese } from '../locale';
import {
  freeId,
  type Sheet,
  type Spreadsheet,
  sheetById,
  sheetByTitle,
  sheetProperties,
  stageSpreadsheet,
} from '../spreadsheet';
import { RequestError } from './context';
import { checkSize } from './limits';

/** The id that is asked for, or one of the tab's name that is free. */
export function newSheetId(
  spreadsheet: Spreadsheet,
  wanted: number | null | undefined,
  title: string,
) {
  if (typeof wanted !== 'number') {
    return freeId(title, (id) => sheetById(spreadsheet, id) !== undefined);
  }
  if (wanted < 0) throw new RequestError('sheetId must not be negative');
  if (sheetById(spreadsheet, wanted)) {
    throw new RequestError(`A sheet with the ID ${wanted} already exists.`);
  }
  return wanted;
}

/** What a copy of a tab is called, where it is given no title. */
export function copyTitle(spreadsheet: Spreadsheet, { title }: Sheet): string {
  return `${isVietnamese(spreadsheet) ? 'Bản sao của' : 'Copy of'} ${title}`;
}

/** Makes ids that no range and no Table of the workbook has. */
export function rangeIds(spreadsheet: Spreadsheet, seed: string): () => number {
  const used = new Set(
    spreadsheet.sheets.flatMap((sheet) => [
      ...sheet.protectedRanges.map((item) => item.protectedRangeId),
      ...sheet.filterViews.map((item) => item.filterViewId),
      ...sheet.bandedRanges.map((item) => item.bandedRangeId),
      ...sheet.tables.map(({ tableId }) => Number(tableId)),
      ...sheet.charts.map(({ chartId }) => chartId),
    ]),
  );
  return () => {
    const id = freeId(seed, (candidate) => used.has(candidate));
    used.add(id);
    return id;
  };
}

/** A chart as it is on a copy of its tab: over the copy's cells, and of them. */
function chartOnTab(chart: EmbeddedChart, from: number, to: number): EmbeddedChart {
  const { overlayPosition } = chart.position ?? {};
  const anchorCell = { ...overlayPosition?.anchorCell, sheetId: to };
  return {
    ...withSources(chart, (range) =>
      (range.sheetId ?? 0) === from ? { ...range, sheetId: to } : range,
    ),
    position: { overlayPosition: { ...overlayPosition, anchorCell } },
  };
}

/** A copy of a tab under another id: its ranges are its own, its cells still shared. */
export function copyOf(source: Sheet, sheetId: number, title: string, newId: () => number): Sheet {
  const move = (range: GridRange): GridRange => ({ ...range, sheetId });
  const own = <T extends { range?: GridRange | DimensionRange }>(item: T): T =>
    item.range ? { ...item, range: { ...item.range, sheetId } } : item;
  return {
    ...source,
    sheetId,
    title,
    rows: source.rows.slice(),
    ownedRows: new Set(),
    rowGroups: source.rowGroups.map(own),
    columnGroups: source.columnGroups.map(own),
    merges: source.merges.map(move),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map(move),
    })),
    protectedRanges: source.protectedRanges.map((item) => ({
      ...own(item),
      ...(item.unprotectedRanges && { unprotectedRanges: item.unprotectedRanges.map(move) }),
      protectedRangeId: newId(),
    })),
    filterViews: source.filterViews.map((item) => ({ ...own(item), filterViewId: newId() })),
    bandedRanges: source.bandedRanges.map((item) => ({ ...own(item), bandedRangeId: newId() })),
    basicFilter: source.basicFilter && own(source.basicFilter),
    tables: source.tables.map((table) => ({
      ...own(table),
      tableId: String(newId()),
      name: `${table.name} (${sheetId})`,
    })),
    charts: source.charts.map((chart) => ({
      ...chartOnTab(chart, source.sheetId, sheetId),
      chartId: newId(),
    })),
  };
}

/**
 * A copy of a tab at the end of another workbook, or of its own.
 * @throws {RequestError} where the workbook has no such tab
 */
export function copySheetTo(
  from: Spreadsheet,
  sheetId: number,
  to: Spreadsheet,
): { readonly spreadsheet: Spreadsheet; readonly properties: SheetProperties } {
  const source = sheetById(from, sheetId);
  if (!source) throw new RequestError(`The sheet with the id ${sheetId} does not exist.`);
  const spreadsheet = stageSpreadsheet(to);
  const wanted = copyTitle(spreadsheet, source);
  let title = wanted;
  for (let n = 2; sheetByTitle(spreadsheet, title); n++) title = `${wanted} ${n}`;
  const copy = copyOf(
    source,
    newSheetId(spreadsheet, undefined, title),
    title,
    rangeIds(spreadsheet, title),
  );
  spreadsheet.sheets = [...spreadsheet.sheets, copy];
  checkSize(spreadsheet);
  return { spreadsheet, properties: sheetProperties(copy, spreadsheet.sheets.length - 1) };
}
