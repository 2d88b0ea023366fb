import { createBook, type MethodName } from '../account';
import { ServiceError } from '../failure';
import { strictService } from '../realm';
import { checkParameters, checkType, definitions } from '../schema';
import {
  applyBatch,
  checkFieldMask,
  copySheetTo,
  type FieldMask,
  findA1,
  parseFieldMask,
  type Request,
  readSpreadsheet,
  select,
  under,
} from '../spreadsheet';
import {
  argumentText,
  byteLength,
  giveAnswer,
  makeApiCall,
  parseArgument,
  takeArgument,
} from './apiCall';
import type { Host } from './host';
import { editorOf, findBook, getSpreadsheet, giveResource, wholeMask } from './sheetsReading';
import { batchGetValues, getValues } from './valueReading';
import {
  appendToValues,
  batchClearValues,
  batchUpdateValues,
  clearValues,
  updateByFilter,
  updateValues,
} from './valueWriting';

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

function batchUpdate(host: Host, text: string, id: unknown, optional: unknown): object {
  const parameters = takeArgument(optional);
  checkParameters('sheets', 'Spreadsheets$Batchupdate', parameters);
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
  const { fields } = parameters;
  // With a mask of the answer's fields it alone tells what is read of cells.
  const asked = typeof fields === 'string' ? answerMask(fields) : undefined;
  const mask = asked ? under(asked, 'updatedSpreadsheet') : wholeMask(body.responseIncludeGridData);
  const updatedSpreadsheet =
    mask && readSpreadsheet(result.spreadsheet, mask, areas.length > 0 ? areas : undefined);
  const whole = { ...answer, ...(updatedSpreadsheet && { updatedSpreadsheet }) };
  return asked ? select(whole, asked) : whole;
}

function answerMask(fields: string): FieldMask {
  const mask = parseFieldMask(fields);
  checkFieldMask(mask, 'BatchUpdateSpreadsheetResponse', definitions('sheets'));
  return mask;
}

/** `spreadsheets.sheets.copyTo`: the tab, under a new name, at the end of another book or of its own. */
function copySheet(host: Host, id: unknown, sheetId: unknown, text: string): object {
  const source = findBook(host, id, 'reader');
  const body = parseArgument(text);
  checkType('sheets', 'CopySheetToAnotherSpreadsheetRequest', body);
  const target = findBook(host, body.destinationSpreadsheetId, 'writer');
  const { spreadsheet, properties } = copySheetTo(source, Number(sheetId), target);
  host.account.putBook(spreadsheet);
  return properties;
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

type Text = (text: string) => object;

/** How the methods of the service are called: what they send and answer is counted. */
function makeCallers(host: Host) {
  const call = (method: MethodName, sent: number, run: () => object) =>
    giveAnswer(host, makeApiCall(host, { method, sent, run }));
  return {
    /** A method that takes options alone. */
    read: (
      method: MethodName,
      optional: unknown,
      run: (options: Record<string, unknown>) => object,
    ) => {
      const text = argumentText(optional);
      return call(method, byteLength(text), () => run(parseArgument(text)));
    },
    /** A method that takes a body. */
    write: (method: MethodName, body: unknown, run: Text) => {
      const text = argumentText(body);
      const sent = byteLength(text);
      return call(method, sent, () => {
        checkBody(body, method);
        checkSize(sent);
        return run(text);
      });
    },
  };
}

/** `Sheets.Spreadsheets.Values`. */
function makeValues(host: Host): object {
  const { read, write } = makeCallers(host);
  const name = 'Sheets.Spreadsheets.Values';
  const checked = (type: string, optional: unknown) => {
    const options = takeArgument(optional);
    checkParameters('sheets', `Spreadsheets$Values$${type}`, options);
    return options;
  };
  return strictService(host.realm, name, {
    get: (id: unknown, range: unknown, optional: unknown) =>
      read(`${name}.get`, optional, (options) => getValues(host, id, range, options)),
    batchGet: (id: unknown, optional: unknown) =>
      read(`${name}.batchGet`, optional, (options) => batchGetValues(host, id, options)),
    update: (body: unknown, id: unknown, range: unknown, optional: unknown) =>
      write(`${name}.update`, body, (text) =>
        updateValues(host, id, String(range), text, checked('Update', optional)),
      ),
    append: (body: unknown, id: unknown, range: unknown, optional: unknown) =>
      write(`${name}.append`, body, (text) =>
        appendToValues(host, id, String(range), text, checked('Append', optional)),
      ),
    clear: (body: unknown, id: unknown, range: unknown) =>
      write(`${name}.clear`, body, (text) => clearValues(host, id, String(range), text)),
    batchUpdate: (body: unknown, id: unknown) =>
      write(`${name}.batchUpdate`, body, (text) => batchUpdateValues(host, id, text)),
    batchClear: (body: unknown, id: unknown) =>
      write(`${name}.batchClear`, body, (text) => batchClearValues(host, id, text)),
    batchUpdateByDataFilter: (body: unknown, id: unknown) =>
      write(`${name}.batchUpdateByDataFilter`, body, (text) => updateByFilter(host, id, text)),
  });
}

/** The advanced service `Sheets` (v4), over the books of the account. */
export function makeSheetsService(host: Host): object {
  const { write } = makeCallers(host);
  const sheets = strictService(host.realm, 'Sheets.Spreadsheets.Sheets', {
    copyTo: (body: unknown, id: unknown, sheetId: unknown) =>
      write('Sheets.Spreadsheets.Sheets.copyTo', body, (text) =>
        copySheet(host, id, sheetId, text),
      ),
  });
  const spreadsheets = strictService(host.realm, 'Sheets.Spreadsheets', {
    create: (body: unknown, optional: unknown) =>
      write('Sheets.Spreadsheets.create', body, (text) => {
        checkParameters('sheets', 'Spreadsheets$Create', takeArgument(optional));
        return create(host, text);
      }),
    get: (id: unknown, optional: unknown) => {
      const text = argumentText(optional);
      const resource = makeApiCall(host, {
        method: 'Sheets.Spreadsheets.get',
        sent: byteLength(text),
        run: () => getSpreadsheet(host, id, parseArgument(text)),
      });
      return giveResource(host, resource);
    },
    batchUpdate: (body: unknown, id: unknown, optional: unknown) =>
      write('Sheets.Spreadsheets.batchUpdate', body, (text) =>
        batchUpdate(host, text, id, optional),
      ),
    Sheets: sheets,
    Values: makeValues(host),
  });
  return strictService(host.realm, 'Sheets', { Spreadsheets: spreadsheets });
}
