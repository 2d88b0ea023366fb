import { withSources } from '../chartSources';
import type { EmbeddedChart, GridRange, Table } from '../google';
import type { Sheet, Spreadsheet } from '../spreadsheet';

/** Where a span of rows or columns goes; undefined = all of it was deleted. */
export type MoveSpan = (start: number, end: number) => readonly [number, number] | undefined;

function moveRange(
  range: GridRange,
  sheet: Sheet,
  rows: boolean,
  move: MoveSpan,
): GridRange | undefined {
  if ((range.sheetId ?? 0) !== sheet.sheetId) return range;
  const [startKey, endKey] = rows
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey] ?? undefined;
  const end = range[endKey] ?? undefined;
  if (start === undefined && end === undefined) return range;
  const moved = move(start ?? 0, end ?? Number.MAX_SAFE_INTEGER / 2);
  if (!moved) return undefined;
  return {
    ...range,
    ...(start !== undefined && { [startKey]: moved[0] }),
    ...(end !== undefined && { [endKey]: moved[1] }),
  };
}

/** Takes every range of the workbook along when rows or columns are inserted, deleted or moved. */
export function moveRanges(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rows: boolean,
  move: MoveSpan,
): void {
  const shift = (range: GridRange | undefined) => range && moveRange(range, sheet, rows, move);
  const shiftList = (ranges: readonly GridRange[] | undefined) =>
    (ranges ?? []).flatMap((range) => shift(range) ?? []);
  const withRange = <T extends { range?: GridRange }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      if (!item.range) return [item];
      const range = shift(item.range);
      return range ? [{ ...item, range }] : [];
    });

  // A merge of one cell is none.
  sheet.merges = shiftList(sheet.merges).filter((merge) => !isOneCell(merge));
  sheet.protectedRanges = withRange(sheet.protectedRanges).map((protection) =>
    protection.unprotectedRanges
      ? { ...protection, unprotectedRanges: shiftList(protection.unprotectedRanges) }
      : protection,
  );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = shiftList(rule.ranges);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  sheet.filterViews = withRange(sheet.filterViews);
  sheet.bandedRanges = withRange(sheet.bandedRanges);
  sheet.tables = rows ? withRange(sheet.tables) : sheet.tables.flatMap(movedTable(shift, move));
  sheet.basicFilter = withRange(sheet.basicFilter ? [sheet.basicFilter] : [])[0];
  spreadsheet.namedRanges = withRange(spreadsheet.namedRanges);
  sheet.charts = sheet.charts.map((chart) => chartMoved(chart, rows, move));
  for (const each of spreadsheet.sheets) {
    each.charts = each.charts.map((chart) => withSources(chart, shift));
  }
}

/** A chart goes with the cell under its corner, and stays where that one is deleted. */
function chartMoved(chart: EmbeddedChart, rows: boolean, move: MoveSpan): EmbeddedChart {
  const { overlayPosition } = chart.position ?? {};
  const { anchorCell = {} } = overlayPosition ?? {};
  const side = rows ? 'rowIndex' : 'columnIndex';
  const at = anchorCell[side] ?? 0;
  const place = { ...anchorCell, [side]: move(at, at + 1)?.[0] ?? Math.max(0, at - 1) };
  return { ...chart, position: { overlayPosition: { ...overlayPosition, anchorCell: place } } };
}

/** A Table beside whose columns others were put in, moved or deleted: each type stays with its own. */
function movedTable(
  shift: (range: GridRange | undefined) => GridRange | undefined,
  move: MoveSpan,
): (table: Table) => readonly Table[] {
  return (table) => {
    const range = shift(table.range);
    if (!range) return [];
    const [before, after] = [table.range?.startColumnIndex ?? 0, range.startColumnIndex ?? 0];
    const columnProperties = (table.columnProperties ?? []).flatMap((column) => {
      const at = before + (column.columnIndex ?? 0);
      const moved = move(at, at + 1);
      return moved ? [{ ...column, columnIndex: moved[0] - after }] : [];
    });
    return [{ ...table, range, ...(table.columnProperties && { columnProperties }) }];
  };
}

/** Where an index of rows or columns goes; undefined = it was deleted. */
export type Destination = (index: number) => number | undefined;

/** Takes the metadata of rows or columns along: each stays with its row or column, and goes with it. */
export function moveDeveloperMetadata(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rows: boolean,
  place: Destination,
): void {
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.flatMap((item) => {
    const range = item.location?.dimensionRange;
    if (!range || (range.sheetId ?? 0) !== sheet.sheetId) return [item];
    if ((range.dimension === 'ROWS') !== rows) return [item];
    const at = place(range.startIndex ?? 0);
    if (at === undefined) return [];
    const dimensionRange = { ...range, startIndex: at, endIndex: at + 1 };
    return [{ ...item, location: { ...item.location, dimensionRange } }];
  });
}

function isOneCell(range: GridRange): boolean {
  const rows = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0);
  const columns = (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0);
  return rows === 1 && columns === 1;
}
