import { parseArea, type Rectangle, rectangleAddress, splitReference, tabPrefix } from './range';
import { type Sheet, type Spreadsheet, sheetById, sheetByTitle, toRectangle } from './spreadsheet';
import { RequestError } from './update/context';

/** A rectangle of one tab. */
export interface Area {
  readonly sheet: Sheet;
  readonly rectangle: Rectangle;
}

/** An area as Google writes it: `Sheet1!A1:B2`. */
export function areaAddress({ sheet, rectangle }: Area): string {
  return `${tabPrefix(sheet.title)}!${rectangleAddress(rectangle)}`;
}

/** A named range, also behind the name of its own tab. */
function findNamed(spreadsheet: Spreadsheet, name: string, tab: Sheet | undefined) {
  const folded = name.toLowerCase();
  const range = spreadsheet.namedRanges.find((item) => item.name?.toLowerCase() === folded)?.range;
  const sheet = range && sheetById(spreadsheet, range.sheetId ?? 0);
  if (!range || !sheet || (tab && tab !== sheet)) return undefined;
  return { sheet, rectangle: toRectangle(range, sheet) };
}

/**
 * The area that A1 notation names: `'Biểu chung'!A1:B2`, a tab's name alone, a named range.
 * @throws {RequestError} in Google's words, where there is none, or it lies outside the grid
 */
export function findA1(spreadsheet: Spreadsheet, text: string): Area {
  const { sheet, rectangle } = located(spreadsheet, text);
  const { startRow, startColumn } = rectangle;
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    throw outside({ sheet, rectangle });
  }
  const endRow = Math.min(rectangle.endRow, sheet.rowCount);
  const endColumn = Math.min(rectangle.endColumn, sheet.columnCount);
  return { sheet, rectangle: { ...rectangle, endRow, endColumn } };
}

/** The same, to write into: no part of it may lie outside of the grid. */
export function findWholeA1(spreadsheet: Spreadsheet, text: string): Area {
  const area = located(spreadsheet, text);
  const { sheet, rectangle } = area;
  if (rectangle.endRow > sheet.rowCount || rectangle.endColumn > sheet.columnCount) {
    throw outside(area);
  }
  return area;
}

function outside(area: Area): RequestError {
  const { rowCount, columnCount } = area.sheet;
  return new RequestError(
    `Range (${areaAddress(area)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

function located(spreadsheet: Spreadsheet, text: string): Area {
  const fail = () => new RequestError(`Unable to parse range: ${text}`);
  const bareTab = sheetByTitle(spreadsheet, text);
  const { tab, area } = bareTab ? { tab: text, area: '' } : splitReference(text);
  const sheet = tab === undefined ? spreadsheet.sheets[0] : sheetByTitle(spreadsheet, tab);
  if (!sheet) throw fail();
  const range = area === '' && tab !== undefined ? {} : parseArea(area);
  if (!range) {
    const named = findNamed(spreadsheet, area, tab === undefined ? undefined : sheet);
    if (!named) throw fail();
    return named;
  }
  return { sheet, rectangle: toRectangle(range, sheet) };
}
