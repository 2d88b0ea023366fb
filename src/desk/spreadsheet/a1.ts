import { parseArea, type Rectangle, splitReference } from './range';
import { type Sheet, type Spreadsheet, sheetById, sheetByTitle, toRectangle } from './spreadsheet';
import { RequestError } from './update/context';

/** A rectangle of one tab. */
export interface Area {
  readonly sheet: Sheet;
  readonly rectangle: Rectangle;
}

/**
 * The area that A1 notation names: `'Biểu chung'!A1:B2`, a tab's name alone, a named range.
 * @throws {RequestError} in Google's words, where there is none, or it lies outside the grid
 */
export function findA1(spreadsheet: Spreadsheet, text: string): Area {
  const fail = () => new RequestError(`Unable to parse range: ${text}`);
  const bareTab = sheetByTitle(spreadsheet, text);
  const { tab, area } = bareTab ? { tab: text, area: '' } : splitReference(text);
  const named = spreadsheet.namedRanges.find((item) => item.name === text);
  if (named?.range) {
    const sheet = sheetById(spreadsheet, named.range.sheetId ?? 0);
    if (!sheet) throw fail();
    return { sheet, rectangle: toRectangle(named.range, sheet) };
  }
  const sheet = tab === undefined ? spreadsheet.sheets[0] : sheetByTitle(spreadsheet, tab);
  const range = area === '' && tab !== undefined ? {} : parseArea(area);
  if (!sheet || !range) throw fail();
  const whole = toRectangle(range, sheet);
  if (whole.startRow >= sheet.rowCount || whole.startColumn >= sheet.columnCount) {
    throw new RequestError(
      `Range (${text}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
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
