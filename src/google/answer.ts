import { changedWhileRead } from '../messages/run';
import { failureOf } from '../run';
import { columnRowsOf, rowsOf, type Span, wholeOf } from './ranges';
import { sheetsApi } from './services';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

/** What is asked of a workbook: fields of itself, of each tab, and of each tab's cells. */
export interface Mask {
  readonly spreadsheet: readonly string[];
  readonly sheet: readonly string[];
  readonly data: readonly string[];
}

/** One call of the service; answers come without blanks between their parts. */
export function get(id: string, fields: string, ranges?: readonly string[]): Spreadsheet {
  const asked = { fields, prettyPrint: false };
  return sheetsApi().Spreadsheets.get(id, ranges ? { ...asked, ranges: [...ranges] } : asked);
}

/** Rows of one column (from 0). */
export interface ColumnSpan extends Span {
  readonly column: number;
}

/** Tabs of a workbook, and the rows of those that are not read whole. */
export interface Extent {
  readonly titles: readonly string[];
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  /** Rows of single columns of such a tab that are read besides: the last blocks of its data. */
  readonly columns?: ReadonlyMap<string, readonly ColumnSpan[]>;
}

/**
 * The whole workbook with one call, and so as it stood at one moment. Where the service finds its
 * answer too large it is read in windows of rows and put together.
 * @param extent what of it, where not all is asked for
 */
export function getWhole(id: string, mask: Mask, extent?: Extent): Spreadsheet {
  return getAtOnce(id, mask, extent) ?? getInWindows(id, mask, extent);
}

/** The same, or nothing where the service finds its answer too large. */
export function getAtOnce(id: string, mask: Mask, extent?: Extent): Spreadsheet | undefined {
  const { spreadsheet, sheet, data } = mask;
  try {
    return get(
      id,
      [...spreadsheet, `sheets(${[...sheet, `data(${data.join(',')})`].join(',')})`].join(','),
      extent && rangesIn(extent),
    );
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return undefined;
  }
}

function rangesIn({ titles, spans, columns }: Extent): readonly string[] {
  return titles.flatMap((tab) => {
    const rows = spans.get(tab);
    if (!rows) return [wholeOf(tab)];
    return [
      ...rows.map((span) => rangeOfRows({ tab, ...span })),
      ...(columns?.get(tab) ?? []).map((span) => columnRowsOf(tab, span.column, span)),
    ];
  });
}

const MOST_TRIES = 3;

/** Reads again where somebody changed the workbook between two calls; a reading of that is none. */
export function untilStill<Reading>(read: () => Reading | undefined): Reading {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const reading = read();
    if (reading !== undefined) return reading;
  }
  throw new Error(changedWhileRead);
}

/** Rows of a tab. */
export interface Rows extends Span {
  readonly tab: string;
}

/** Rows of some tabs with one call; in halves, and halves of these, where the answer is too large. */
export function getRows(id: string, fields: string, parts: readonly Rows[]): Spreadsheet {
  try {
    return get(id, fields, parts.map(rangeOfRows));
  } catch (error) {
    const halves = isTooLarge(error) ? halved(parts) : [];
    if (halves.length === 0) throw error;
    return { sheets: halves.flatMap((half) => getRows(id, fields, half).sheets ?? []) };
  }
}

function rangeOfRows({ tab, startRow, endRow }: Rows): string {
  return rowsOf(tab, startRow, endRow);
}

function halved(parts: readonly Rows[]): readonly (readonly Rows[])[] {
  const half = Math.ceil(parts.length / 2);
  if (parts.length > 1) return [parts.slice(0, half), parts.slice(half)];
  return parts.flatMap(({ tab, startRow, endRow }) => {
    const middle = Math.ceil((startRow + endRow) / 2);
    return middle === endRow
      ? []
      : [[{ tab, startRow, endRow: middle }], [{ tab, startRow: middle, endRow }]];
  });
}

/** What cannot be asked so, as a tab that was renamed meanwhile, is asked for otherwise. */
export function unlessRefused<Read>(read: () => Read | undefined): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (failureOf(error).kind !== 'refused') throw error;
    return undefined;
  }
}

/** Whether an answer was too large for the service. */
export function isTooLarge(error: unknown): boolean {
  return failureOf(error).kind === 'tooLarge';
}

/** Rows that are read with one call. */
interface Window extends Rows {
  readonly sheet: Sheet;
  /** Whether its first row is the last one of the window above. */
  readonly overlaps: boolean;
}

/** No window is smaller: an answer of fewer cells that is too large stays so. */
const LEAST_CELLS = 1000;

/**
 * Windows overlap by a row, and each answer brings the sizes of its tabs: where somebody put in,
 * took out or moved rows between two calls it is begun anew. What that leaves unseen the look
 * before writing sees, since it reads all of it again. Single columns are left out.
 */
function getInWindows(id: string, mask: Mask, extent?: Extent): Spreadsheet {
  let most = Number.POSITIVE_INFINITY;
  return untilStill(() => {
    for (;;) {
      const whole = get(id, [...mask.spreadsheet, `sheets(${mask.sheet.join(',')})`].join(','));
      if (most === Number.POSITIVE_INFINITY) most = cellsIn(whole) / 2;
      try {
        return fill(id, mask, callsFor(whole, most, extent?.spans)) ? whole : undefined;
      } catch (error) {
        if (!isTooLarge(error) || most <= LEAST_CELLS) throw error;
        most /= 4;
      }
    }
  });
}

function cellsIn({ sheets = [] }: Spreadsheet): number {
  return sheets.reduce((sum, sheet) => sum + rowsIn(sheet) * columnsIn(sheet), 0);
}

type Calls = readonly (readonly Window[])[];

/** Reads the cells of all tabs. @returns whether nothing moved */
function fill(id: string, mask: Mask, calls: Calls): boolean {
  const fields = `sheets(properties(sheetId,gridProperties(rowCount,columnCount)),data(${mask.data.join(',')}))`;
  for (const windows of calls) {
    const { sheets = [] } = get(id, fields, windows.map(rangeOfRows));
    for (const { sheet, startRow, overlaps } of windows) {
      const answered = sheets.find(isOf(sheet));
      const block = answered?.data?.find((data) => (data.startRow ?? 0) === startRow);
      if (!answered || !block || sizeOf(answered) !== sizeOf(sheet)) return false;
      if (!append(sheet, block, overlaps)) return false;
    }
  }
  return true;
}

/** Windows over all tabs with a grid, at most so many cells in one call. */
function callsFor({ sheets = [] }: Spreadsheet, most: number, spans?: Extent['spans']): Calls {
  const calls: Window[][] = [];
  let room = 0;
  const add = (sheet: Sheet, { startRow: first, endRow: rows }: Span) => {
    const { title: tab = '' } = sheet.properties ?? {};
    for (let startRow = first; startRow < rows; ) {
      const fitting = Math.floor(room / Math.max(1, columnsIn(sheet)));
      if (fitting < 2 && room < most) {
        room = most;
        calls.push([]);
        continue;
      }
      const endRow = Math.min(rows, startRow + Math.max(2, fitting));
      const overlaps = startRow > first;
      calls[calls.length - 1]?.push({ sheet, tab, startRow, endRow, overlaps });
      room -= (endRow - startRow) * columnsIn(sheet);
      if (endRow === rows) break;
      startRow = endRow - 1;
    }
  };
  for (const sheet of sheets) {
    const whole = [{ startRow: 0, endRow: rowsIn(sheet) }];
    for (const span of spans?.get(sheet.properties?.title ?? '') ?? whole) add(sheet, span);
  }
  return calls.filter((windows) => windows.length > 0);
}

/** Puts a window below the one before it, whose last row may be its first. @returns whether it fits */
function append(sheet: Sheet, block: GridData, overlaps: boolean): boolean {
  const blocks = sheet.data ?? [];
  sheet.data = blocks;
  const last = blocks[blocks.length - 1];
  if (!last || !overlaps) {
    blocks.push(block);
    return true;
  }
  const seam = (block.startRow ?? 0) - (last.startRow ?? 0);
  if (rowText(last, seam) !== rowText(block, 0)) return false;
  const { startRow = 0, rowData = [], rowMetadata = [] } = block;
  blocks.push({
    ...block,
    startRow: startRow + 1,
    rowData: rowData.slice(1),
    rowMetadata: rowMetadata.slice(1),
  });
  return true;
}

function rowText({ rowData = [] }: GridData, row: number): string {
  return JSON.stringify(rowData[row] ?? {});
}

/** Whether an answer's tab is the given one. */
export function isOf(sheet: Sheet): (answered: Sheet) => boolean {
  return (answered) => idOf(answered) === idOf(sheet);
}

/** Of the first tab of a workbook Google may leave the id out: it is 0. */
export function idOf({ properties }: Sheet): number {
  return properties?.sheetId ?? 0;
}

export function sizeOf(sheet: Sheet): string {
  return `${rowsIn(sheet)}×${columnsIn(sheet)}`;
}

export function rowsIn({ properties }: Sheet): number {
  return properties?.gridProperties?.rowCount ?? 0;
}

function columnsIn({ properties }: Sheet): number {
  return properties?.gridProperties?.columnCount ?? 0;
}
