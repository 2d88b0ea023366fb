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
  const whole = toRectangle(range, sheet);
  if (whole.startRow >= sheet.rowCount || whole.startColumn >= sheet.columnCount) {
    const place = areaAddress({ sheet, rectangle: whole });
    throw new RequestError(
      `Range (${place}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return {
    sheet,
    rectangle: {
      ...whole,
      endRow: Math.min(whole.endRow, sheet.rowCount),
      endColumn: Math.min(whole.endColumn, sheet.columnCount),
    },
  };
}
