import { allows, ownerOf } from '../account';
import { ServiceError } from '../failure';
import { checkParameters, definitions } from '../schema';
import {
  checkFieldMask,
  type FieldMask,
  findA1,
  MOST_KEPT_ROWS,
  parseFieldMask,
  readSpreadsheet,
  type SheetResource,
  type Spreadsheet,
  type SpreadsheetResource,
  select,
  under,
} from '../spreadsheet';
import { byteLength, giveAnswer } from './apiCall';
import type { Host } from './host';

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

/**
 * Whether the user may edit a protected range is known to Google alone; the answer says so. The owner
 * is one of the editors, who may not edit is not told them, and who may only read may edit nothing.
 */
function withPermissions(
  host: Host,
  book: Spreadsheet,
  resource: SpreadsheetResource,
  mask: FieldMask,
): void {
  const asked = under(mask, 'sheets', 'protectedRanges');
  if (!asked) return;
  const file = host.account.file(book.spreadsheetId);
  const owner = file && ownerOf(file);
  const editor = editorOf(host, book);
  const mayWrite = file && allows(file, host.account.user, 'writer');
  for (const sheet of resource.sheets ?? []) {
    if (!sheet.protectedRanges) continue;
    sheet.protectedRanges = sheet.protectedRanges.map((item) => {
      const own = protectionOf(book, item.protectedRangeId);
      const given = own?.editors?.users ?? [];
      const users = owner === undefined || given.includes(owner) ? given : [owner, ...given];
      const can = mayWrite && (editor === undefined || own?.warningOnly || users.includes(editor));
      const { editors: _hidden, ...rest } = item;
      const known = can && { requestingUserCanEdit: true, editors: { ...own?.editors, users } };
      return { ...rest, ...(known && select(known, asked)) };
    });
  }
}

function protectionOf(spreadsheet: Spreadsheet, id: number | null | undefined) {
  return spreadsheet.sheets
    .flatMap((sheet) => sheet.protectedRanges)
    .find((item) => item.protectedRangeId === id);
}

/** JSON and its bytes. */
interface Text {
  readonly text: string;
  readonly bytes: number;
}

/** What rows are in JSON: those that did not change since are the same objects. */
const textsOfRows = new WeakMap<object, Text>();

function textOfRow(row: object): Text {
  const before = textsOfRows.get(row);
  if (before) return before;
  const text = JSON.stringify(row);
  const made = { text, bytes: byteLength(text) };
  textsOfRows.set(row, made);
  return made;
}

/** Rows as a JSON list. */
function textOfRows(rows: readonly object[], areKept: boolean): Text {
  if (!areKept) {
    const text = JSON.stringify(rows);
    return { text, bytes: byteLength(text) };
  }
  const texts = rows.map(textOfRow);
  const bytes = texts.reduce((sum, one) => sum + one.bytes, 1 + rows.length);
  return { text: `[${texts.map(({ text }) => text).join(',')}]`, bytes };
}

/** Hands over an answer without making one string of a whole workbook. */
export function giveResource(host: Host, resource: SpreadsheetResource): unknown {
  const apart: { sheet: number; block: number; rows: readonly object[] }[] = [];
  const light: SpreadsheetResource = { ...resource };
  const sheets = resource.sheets?.map((sheet, s) => {
    const data = sheet.data?.map((block, b) => {
      if (!block.rowData?.length) return block;
      apart.push({ sheet: s, block: b, rows: block.rowData });
      return { ...block, rowData: [] };
    });
    const copy: SheetResource = { ...sheet };
    if (data) copy.data = data;
    return copy;
  });
  if (sheets) light.sheets = sheets;
  const given = giveAnswer(host, light) as SpreadsheetResource;
  for (const { sheet, block, rows } of apart) {
    const target = given.sheets?.[sheet]?.data?.[block]?.rowData;
    for (let at = 0; at < rows.length; at += MOST_KEPT_ROWS) {
      const piece = rows.slice(at, at + MOST_KEPT_ROWS);
      const { text, bytes } = textOfRows(piece, rows.length <= MOST_KEPT_ROWS);
      // Its brackets stand in the light answer already, the comma to the piece before does not.
      host.calls.countRead(bytes - (at === 0 ? 2 : 1));
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
