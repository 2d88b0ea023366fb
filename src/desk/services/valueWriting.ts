import { ServiceError } from '../failure';
import { checkType } from '../schema';
import {
  appendValues,
  areaAddress,
  clearRanges,
  type EnteredValues,
  type Entry,
  type RangeValues,
  type Spreadsheet,
  type WrittenCells,
  writeByFilters,
  writeRange,
  writeRanges,
  writtenRange,
} from '../spreadsheet';
import type { Host } from './host';
import { messageText } from './messageText';
import { editorOf, findBook } from './sheetsReading';
import { renderingOf, valueRange } from './valueReading';

type Body = Readonly<Record<string, unknown>>;

/** Keeps the nulls in a list: among values they say that a cell is left as it is. */
export function parseWithNulls(text: string): Record<string, unknown> {
  return JSON.parse(text, function drop(this: unknown, _key, value) {
    return value === null && !Array.isArray(this) ? undefined : value;
  });
}

/** Google counts nothing where there is nothing to count. */
function counted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function entryOf(host: Host, book: Spreadsheet, option: unknown): Entry {
  if (option === undefined) {
    throw new ServiceError("'valueInputOption' is required but not specified");
  }
  return { raw: option === 'RAW', editor: editorOf(host, book) };
}

/** Each line that is no list, in the words of Google's reader of requests. */
function checkLines(values: unknown, field: string): void {
  const given = Array.isArray(values) ? values : values === undefined ? [] : [values];
  const wrong = given.flatMap((line, at) => {
    if (Array.isArray(line)) return [];
    const place = Array.isArray(values) ? `${field}[${at}]` : field;
    const type = 'type.googleapis.com/google.protobuf.ListValue';
    return [`Invalid value at '${place}' (${type}), ${JSON.stringify(line)}`];
  });
  if (wrong.length > 0) throw new ServiceError(wrong.join('\n'));
}

/** A cell holds a text, a number or a truth value: lists and objects are refused with their place. */
function checkCells(values: readonly (readonly unknown[])[]): void {
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      if (typeof value !== 'object' || value === null) return;
      throw new ServiceError(`Invalid values[${r}][${c}]: ${messageText(value)}`);
    });
  });
}

function takeValues(body: Body, range: string, field: string): RangeValues {
  checkLines(body.values, `${field}.values`);
  checkType('sheets', 'ValueRange', body, field);
  const values = (body.values ?? []) as readonly (readonly unknown[])[];
  checkCells(values);
  return { range, values, byColumns: body.majorDimension === 'COLUMNS' };
}

/** What was written, and with it, where it was asked for, what now stands there. */
function updateReply(book: Spreadsheet, written: WrittenCells, options: Body): object {
  const { sheet, asked, rows, columns, cells } = written;
  const updatedData = options.includeValuesInResponse
    ? valueRange(
        book,
        { sheet, rectangle: asked },
        renderingOf({
          valueRenderOption: options.responseValueRenderOption,
          dateTimeRenderOption: options.responseDateTimeRenderOption,
        }),
      )
    : undefined;
  return {
    spreadsheetId: book.spreadsheetId,
    updatedRange: writtenRange(written),
    ...counted({ updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
    ...(updatedData && { updatedData }),
  };
}

/** `spreadsheets.values.update`. */
export function updateValues(
  host: Host,
  id: unknown,
  range: string,
  text: string,
  options: Body,
): object {
  const book = findBook(host, id, 'writer');
  const given = takeValues(parseWithNulls(text), range, 'data');
  const entry = entryOf(host, book, options.valueInputOption);
  const { spreadsheet, written } = writeRange(book, given, entry);
  host.account.putBook(spreadsheet);
  return updateReply(spreadsheet, written, options);
}

/** `spreadsheets.values.batchUpdate`. */
export function batchUpdateValues(host: Host, id: unknown, text: string): object {
  const book = findBook(host, id, 'writer');
  const body = parseWithNulls(text);
  const data = (Array.isArray(body.data) ? body.data : []) as readonly Body[];
  const given = data.map((item, at) => takeValues(item, String(item.range ?? ''), `data[${at}]`));
  checkType('sheets', 'BatchUpdateValuesRequest', body);
  const entry = entryOf(host, book, body.valueInputOption);
  const { spreadsheet, written } = writeRanges(book, given, entry);
  host.account.putBook(spreadsheet);
  const sheets = new Set(written.filter(({ cells }) => cells > 0).map(({ sheet }) => sheet));
  const total = (lines: 'rows' | 'columns') =>
    [...sheets]
      .map((sheet) => written.flatMap((one) => (one.sheet === sheet ? [...one[lines]] : [])))
      .reduce((sum, touched) => sum + new Set(touched).size, 0);
  return {
    spreadsheetId: book.spreadsheetId,
    ...counted({
      totalUpdatedRows: total('rows'),
      totalUpdatedColumns: total('columns'),
      totalUpdatedCells: written.reduce((sum, { cells }) => sum + cells, 0),
      totalUpdatedSheets: sheets.size,
    }),
    responses: written.map((one) => updateReply(spreadsheet, one, body)),
  };
}

/** `spreadsheets.values.append`. */
export function appendToValues(
  host: Host,
  id: unknown,
  range: string,
  text: string,
  options: Body,
): object {
  const book = findBook(host, id, 'writer');
  const given = takeValues(parseWithNulls(text), range, 'data');
  const entry = entryOf(host, book, options.valueInputOption);
  const insert = options.insertDataOption === 'INSERT_ROWS';
  const { spreadsheet, table, written } = appendValues(book, given, entry, insert);
  host.account.putBook(spreadsheet);
  return {
    spreadsheetId: book.spreadsheetId,
    ...(table && { tableRange: areaAddress(table) }),
    updates: updateReply(spreadsheet, written, options),
  };
}

function clear(host: Host, book: Spreadsheet, ranges: readonly string[]): readonly string[] {
  const { spreadsheet, cleared } = clearRanges(book, ranges, editorOf(host, book));
  host.account.putBook(spreadsheet);
  return cleared.map(areaAddress);
}

/** `spreadsheets.values.clear`. */
export function clearValues(host: Host, id: unknown, range: string, text: string): object {
  const book = findBook(host, id, 'writer');
  checkType('sheets', 'ClearValuesRequest', parseWithNulls(text));
  const [clearedRange] = clear(host, book, [range]);
  return { spreadsheetId: book.spreadsheetId, clearedRange };
}

/** `spreadsheets.values.batchClear`. */
export function batchClearValues(host: Host, id: unknown, text: string): object {
  const book = findBook(host, id, 'writer');
  const body = parseWithNulls(text);
  checkType('sheets', 'BatchClearValuesRequest', body);
  const clearedRanges = clear(host, book, (body.ranges ?? []) as readonly string[]);
  return { spreadsheetId: book.spreadsheetId, clearedRanges };
}

/** `spreadsheets.values.batchUpdateByDataFilter`. */
export function updateByFilter(host: Host, id: unknown, text: string): object {
  const book = findBook(host, id, 'writer');
  const body = parseWithNulls(text);
  checkType('sheets', 'BatchUpdateValuesByDataFilterRequest', body);
  const { valueInputOption, data = [], includeValuesInResponse } = body;
  const { raw, editor } = entryOf(host, book, valueInputOption);
  if (includeValuesInResponse) {
    throw new ServiceError('includeValuesInResponse is not supported by the desk');
  }
  const entered = { data: data as EnteredValues['data'], raw };
  const { spreadsheet, responses, updatedSheets } = writeByFilters(book, entered, editor);
  host.account.putBook(spreadsheet);
  const sum = (part: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((total, response) => total + response[part], 0);
  return {
    spreadsheetId: book.spreadsheetId,
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: updatedSheets,
    responses,
  };
}
