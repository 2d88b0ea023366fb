import { allows, ownerOf } from '../account';
import { ServiceError } from '../failure';
import { checkParameters, definitions } from '../schema';
import {
  type Area,
  checkFieldMask,
  effective,
  errorText,
  type FieldMask,
  findA1,
  formattedValue,
  isCellError,
  isFormula,
  parseFieldMask,
  quoteTab,
  readSpreadsheet,
  rectangleAddress,
  type SheetResource,
  type Spreadsheet,
  type SpreadsheetResource,
  under,
  usedColumnCount,
  usedRowCount,
} from '../spreadsheet';
import { byteLength, giveAnswer } from './apiCall';
import type { Host } from './host';

const ROWS_AT_ONCE = 5000;

/**
 * The book of an id that the user may read, or write.
 * @throws {ServiceError} 404 where there is none, 403 where it is not shared with the user
 */
export function findBook({ account }: Host, id: unknown, role: 'reader' | 'writer'): Spreadsheet {
  const book = account.book(String(id));
  const file = account.file(String(id));
  if (!book || !file) {
    throw new ServiceError('Requested entity was not found.', { code: 404 });
  }
  if (!allows(file, account.user, role)) {
    throw new ServiceError('The caller does not have permission', { code: 403 });
  }
  return book;
}

/** Who writes into a book, as protected ranges ask: undefined = its owner. */
export function editorOf({ account }: Host, book: Spreadsheet): string | undefined {
  const file = account.file(book.spreadsheetId);
  return file && ownerOf(file) === account.user ? undefined : account.user;
}

export function wholeMask(includeGridData: unknown): FieldMask {
  if (includeGridData === true) return '*';
  const names = Object.keys(definitions('sheets').Sheet?.properties ?? {});
  const sheet = new Map<string, FieldMask>(
    names.filter((name) => name !== 'data').map((name) => [name, '*']),
  );
  const top = Object.keys(definitions('sheets').Spreadsheet?.properties ?? {});
  return new Map<string, FieldMask>(top.map((name) => [name, name === 'sheets' ? sheet : '*']));
}

/** Whether the user may edit a protected range is known to Google alone; the answer says so. */
function withPermissions(
  host: Host,
  book: Spreadsheet,
  resource: SpreadsheetResource,
  mask: FieldMask,
): void {
  const asked = under(mask, 'sheets', 'protectedRanges', 'requestingUserCanEdit');
  const editors = under(mask, 'sheets', 'protectedRanges', 'editors');
  const editor = editorOf(host, book);
  for (const sheet of resource.sheets ?? []) {
    if (!sheet.protectedRanges) continue;
    sheet.protectedRanges = sheet.protectedRanges.map((item) => {
      const own = protectionOf(book, item.protectedRangeId);
      const users = own?.editors?.users ?? [];
      const can = editor === undefined || own?.warningOnly || users.includes(editor);
      const { editors: _hidden, ...rest } = item;
      return {
        ...rest,
        ...(can && editors && item.editors && { editors: item.editors }),
        ...(asked && { requestingUserCanEdit: can === true }),
      };
    });
  }
}

function protectionOf(spreadsheet: Spreadsheet, id: number | null | undefined) {
  return spreadsheet.sheets
    .flatMap((sheet) => sheet.protectedRanges)
    .find((item) => item.protectedRangeId === id);
}

/** Hands over an answer without making one string of a whole workbook. */
export function giveResource(host: Host, resource: SpreadsheetResource): unknown {
  const big: { sheet: number; block: number; rows: readonly unknown[] }[] = [];
  const light: SpreadsheetResource = { ...resource };
  const sheets = resource.sheets?.map((sheet, s) => {
    const data = sheet.data?.map((block, b) => {
      if ((block.rowData?.length ?? 0) <= ROWS_AT_ONCE) return block;
      big.push({ sheet: s, block: b, rows: block.rowData ?? [] });
      return { ...block, rowData: [] };
    });
    const copy: SheetResource = { ...sheet };
    if (data) copy.data = data;
    return copy;
  });
  if (sheets) light.sheets = sheets;
  const given = giveAnswer(host, light) as SpreadsheetResource;
  for (const { sheet, block, rows } of big) {
    const target = given.sheets?.[sheet]?.data?.[block]?.rowData;
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const text = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE));
      // Its brackets stand in the light answer already, the comma to the piece before does not.
      host.calls.countRead(byteLength(text) - (at === 0 ? 2 : 1));
      host.realm.appendText(target, text);
    }
  }
  return given;
}

/** `spreadsheets.get`. */
export function getSpreadsheet(
  host: Host,
  id: unknown,
  options: Record<string, unknown>,
): SpreadsheetResource {
  const book = findBook(host, id, 'reader');
  checkParameters('sheets', 'Spreadsheets$Get', options);
  const { fields, ranges, includeGridData } = options as {
    fields?: string;
    ranges?: string[];
    includeGridData?: boolean;
  };
  const mask = fields ? parseFieldMask(fields) : wholeMask(includeGridData);
  checkFieldMask(mask, 'Spreadsheet', definitions('sheets'));
  const areas = ranges?.map((range) => findA1(book, range));
  const resource = readSpreadsheet(book, mask, areas?.length ? areas : undefined);
  withPermissions(host, book, resource, mask);
  return resource;
}

function readValues(area: Area, options: Record<string, unknown>): unknown[][] {
  const { sheet, rectangle } = area;
  const render = options.valueRenderOption ?? 'FORMATTED_VALUE';
  const values: unknown[][] = [];
  const lastRow = Math.min(rectangle.endRow, usedRowCount(sheet));
  for (let row = rectangle.startRow; row < lastRow; row++) {
    const cells = sheet.rows[row];
    const line: unknown[] = [];
    const last = Math.min(rectangle.endColumn, usedColumnCount(cells));
    for (let column = rectangle.startColumn; column < last; column++) {
      const cell = cells?.[column];
      const value = effective(cell);
      if (value === undefined) line.push('');
      else if (render === 'FORMULA' && isFormula(cell?.value)) line.push(cell.value.formula);
      else if (render === 'FORMATTED_VALUE') line.push(formattedValue(cell) ?? '');
      else line.push(isCellError(value) ? errorText(value) : value);
    }
    while (line.length > 0 && line[line.length - 1] === '') line.pop();
    values.push(line);
  }
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop();
  return values;
}

function transpose(rows: unknown[][]): unknown[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
}

/** `spreadsheets.values.batchGet`. */
export function batchGetValues(host: Host, id: unknown, options: Record<string, unknown>): object {
  const book = findBook(host, id, 'reader');
  checkParameters('sheets', 'Spreadsheets$Values$Batchget', options);
  if (
    options.valueRenderOption === 'UNFORMATTED_VALUE' &&
    options.dateTimeRenderOption === 'FORMATTED_STRING'
  ) {
    throw new ServiceError('dateTimeRenderOption FORMATTED_STRING is not supported by the desk');
  }
  const byColumns = options.majorDimension === 'COLUMNS';
  const valueRanges = ((options.ranges ?? []) as string[]).map((text) => {
    const area = findA1(book, text);
    const rows = readValues(area, options);
    const values = byColumns ? transpose(rows) : rows;
    return {
      range: `${quoteTab(area.sheet.title)}!${rectangleAddress(area.rectangle)}`,
      majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
      ...(values.length > 0 && { values }),
    };
  });
  return { spreadsheetId: book.spreadsheetId, valueRanges };
}
