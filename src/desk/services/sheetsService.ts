import { createBook, type MethodName } from '../account';
import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { checkParameters, checkType, definitions } from '../schema';
import {
  applyBatch,
  type EnteredValues,
  findA1,
  type Request,
  readSpreadsheet,
  writeByFilters,
} from '../spreadsheet';
import { argumentText, byteLength, giveAnswer, makeApiCall, parseArgument } from './apiCall';
import type { Host } from './host';
import {
  batchGetValues,
  editorOf,
  findBook,
  getSpreadsheet,
  giveResource,
  wholeMask,
} from './sheetsReading';

/** A request the desk takes at most: Google's own limit on a request's size. */
const MAX_REQUEST_BYTES = 10 * 1024 * 1024;

function checkSize(size: number): void {
  if (size > MAX_REQUEST_BYTES) {
    throw new ServiceError(`Request payload size exceeds the limit: ${MAX_REQUEST_BYTES} bytes.`);
  }
}

function checkBody(body: unknown, method: string): void {
  if (typeof body !== 'string') return;
  throw new ServiceError(`${method} takes the request body first, then the spreadsheet id`);
}

function batchUpdate(host: Host, text: string, id: unknown): object {
  const book = findBook(host, id, 'writer');
  const body = parseArgument(text);
  checkType('sheets', 'BatchUpdateSpreadsheetRequest', body);
  const requests = body.requests as Request[];
  if (requests.length === 0) throw new ServiceError('Must specify at least one request.');
  const result = applyBatch(book, requests, definitions('sheets'), editorOf(host, book));
  host.account.putBook(result.spreadsheet);
  const answer = { spreadsheetId: book.spreadsheetId, replies: result.replies };
  if (!body.includeSpreadsheetInResponse) return answer;
  const ranges = (body.responseRanges ?? []) as readonly string[];
  const areas = ranges.map((range) => findA1(result.spreadsheet, range));
  const mask = wholeMask(body.responseIncludeGridData);
  const updatedSpreadsheet = readSpreadsheet(
    result.spreadsheet,
    mask,
    areas.length > 0 ? areas : undefined,
  );
  return { ...answer, updatedSpreadsheet };
}

/** Keeps the nulls in a list: among values they say that a cell is left as it is. */
function parseWithNulls(text: string): Record<string, unknown> {
  return JSON.parse(text, function drop(this: unknown, _key, value) {
    return value === null && !Array.isArray(this) ? undefined : value;
  });
}

function updateByFilter(host: Host, text: string, id: unknown): object {
  const book = findBook(host, id, 'writer');
  const body = parseWithNulls(text);
  checkType('sheets', 'BatchUpdateValuesByDataFilterRequest', body);
  const { valueInputOption, data = [], includeValuesInResponse } = body;
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED') {
    throw new ServiceError("'valueInputOption' is required but not specified");
  }
  if (includeValuesInResponse) {
    throw new ServiceError('includeValuesInResponse is not supported by the desk');
  }
  const entered = { data: data as EnteredValues['data'], raw: valueInputOption === 'RAW' };
  const { spreadsheet, responses, updatedSheets } = writeByFilters(
    book,
    entered,
    editorOf(host, book),
  );
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

/** A new book in the user's Drive, private; Google makes it in English and in Greenwich's time. */
function create(host: Host, text: string): object {
  const body = parseArgument(text);
  checkType('sheets', 'Spreadsheet', body);
  const {
    properties = {},
    sheets = [],
    ...others
  } = body as {
    properties?: Record<string, unknown>;
    sheets?: { properties?: object }[];
  };
  const unsupported = [...Object.keys(others), ...sheets.flatMap((sheet) => Object.keys(sheet))];
  if (unsupported.some((name) => name !== 'properties')) {
    throw new ServiceError(
      'The desk makes a spreadsheet from properties of it and its sheets only',
    );
  }
  const { title = 'Untitled spreadsheet', ...rest } = properties;
  const book = createBook(host.account, String(title));
  const requests: Request[] = sheets.map((sheet) => ({
    addSheet: { properties: sheet.properties ?? {} },
  }));
  const fields = Object.keys(rest).join(',');
  if (fields) requests.unshift({ updateSpreadsheetProperties: { properties: rest, fields } });
  // A book that names its tabs does not get the one of a new book.
  const bare = sheets.length > 0 ? { ...book, sheets: [] } : book;
  const { spreadsheet } = applyBatch(bare, requests, definitions('sheets'), undefined);
  host.account.putBook(spreadsheet);
  return readSpreadsheet(spreadsheet, wholeMask(false), undefined);
}

/** The advanced service `Sheets` (v4), over the books of the account. */
export function makeSheetsService(host: Host): object {
  const read = (method: MethodName, id: unknown, optional: unknown, run: typeof batchGetValues) => {
    const text = argumentText(optional);
    return makeApiCall(host, {
      method,
      sent: byteLength(text),
      run: () => run(host, id, parseArgument(text)),
    });
  };
  /** A method that takes a body. */
  const write = (method: MethodName, body: unknown, run: (text: string) => object) => {
    const text = argumentText(body);
    const sent = byteLength(text);
    return giveAnswer(
      host,
      makeApiCall(host, {
        method,
        sent,
        run: () => {
          checkBody(body, method);
          checkSize(sent);
          return run(text);
        },
      }),
    );
  };
  const values = strictService(host.realm, 'Sheets.Spreadsheets.Values', {
    batchGet: (id: unknown, optional: unknown) =>
      giveAnswer(host, read('Sheets.Spreadsheets.Values.batchGet', id, optional, batchGetValues)),
    batchUpdateByDataFilter: (body: unknown, id: unknown) =>
      write('Sheets.Spreadsheets.Values.batchUpdateByDataFilter', body, (text) =>
        updateByFilter(host, text, id),
      ),
  });
  const spreadsheets = strictService(host.realm, 'Sheets.Spreadsheets', {
    create: (body: unknown, optional: unknown) =>
      write('Sheets.Spreadsheets.create', body, (text) => {
        checkParameters('sheets', 'Spreadsheets$Create', parseArgument(argumentText(optional)));
        return create(host, text);
      }),
    get: (id: unknown, optional: unknown) =>
      giveResource(host, read('Sheets.Spreadsheets.get', id, optional, getSpreadsheet)),
    batchUpdate: (body: unknown, id: unknown) =>
      write('Sheets.Spreadsheets.batchUpdate', body, (text) => batchUpdate(host, text, id)),
    Values: values,
  });
  return strictService(host.realm, 'Sheets', { Spreadsheets: spreadsheets });
}
