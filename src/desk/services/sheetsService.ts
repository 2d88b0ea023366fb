import { madeInside, ServiceError, strictService } from '../realm/strict';
import { checkParameters, checkType, definitions } from '../schema';
import {
  type Area,
  applyBatch,
  checkFieldMask,
  effective,
  errorText,
  type FieldMask,
  formattedValue,
  isCellError,
  isFormula,
  parseArea,
  parseFieldMask,
  quoteTab,
  type Request,
  readSpreadsheet,
  rectangleAddress,
  type SheetResource,
  type Spreadsheet,
  type SpreadsheetResource,
  sheetById,
  sheetByTitle,
  splitReference,
  toRectangle,
  under,
  usedColumnCount,
  usedRowCount,
} from '../spreadsheet';
import type { Host } from './host';

/** A request the desk takes at most: Google's own limit on a request's size. */
const MAX_REQUEST_BYTES = 10 * 1024 * 1024;

const ROWS_AT_ONCE = 5000;

/** A copy of an argument on this side; `null` is the same as left out, as in Google's JSON. */
export function takeArgument(value: unknown): Record<string, unknown> {
  return value === undefined || value === null ? {} : parseArgument(JSON.stringify(value));
}

function parseArgument(text: string): Record<string, unknown> {
  const drop = /[:,[]null/.test(text) ? (_: string, v: unknown) => v ?? undefined : undefined;
  return JSON.parse(text, drop);
}

function findRange(spreadsheet: Spreadsheet, text: string): Area {
  const fail = () => new ServiceError(`Unable to parse range: ${text}`);
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
    throw new ServiceError(
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

function wholeMask(includeGridData: unknown): FieldMask {
  if (includeGridData === true) return '*';
  const names = Object.keys(definitions('sheets').Sheet?.properties ?? {});
  const sheet = new Map<string, FieldMask>(
    names.filter((name) => name !== 'data').map((name) => [name, '*']),
  );
  const top = Object.keys(definitions('sheets').Spreadsheet?.properties ?? {});
  return new Map<string, FieldMask>(top.map((name) => [name, name === 'sheets' ? sheet : '*']));
}

/** Whether the user may edit a protected range is known to Google alone; the answer says so. */
function withPermissions(host: Host, resource: SpreadsheetResource, mask: FieldMask): void {
  const asked = under(mask, 'sheets', 'protectedRanges', 'requestingUserCanEdit');
  const editors = under(mask, 'sheets', 'protectedRanges', 'editors');
  for (const sheet of resource.sheets ?? []) {
    if (!sheet.protectedRanges) continue;
    sheet.protectedRanges = sheet.protectedRanges.map((item) => {
      const own = protectionOf(host.spreadsheet, item.protectedRangeId);
      const users = own?.editors?.users ?? [];
      const can = host.user === host.owner || own?.warningOnly || users.includes(host.user);
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
function giveResource(host: Host, resource: SpreadsheetResource): unknown {
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
  const given = host.realm.give(light);
  for (const { sheet, block, rows } of big) {
    const target = given.sheets?.[sheet]?.data?.[block]?.rowData;
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      host.realm.append(target, rows.slice(at, at + ROWS_AT_ONCE));
    }
  }
  return madeInside(given);
}

function getSpreadsheet(host: Host, id: unknown, optional: unknown): unknown {
  checkId(host, id);
  const options = takeArgument(optional);
  checkParameters('sheets', 'Spreadsheets$Get', options);
  const { fields, ranges, includeGridData } = options as {
    fields?: string;
    ranges?: string[];
    includeGridData?: boolean;
  };
  const mask = fields ? parseFieldMask(fields) : wholeMask(includeGridData);
  checkFieldMask(mask, 'Spreadsheet', definitions('sheets'));
  const areas = ranges?.map((range) => findRange(host.spreadsheet, range));
  const resource = readSpreadsheet(host.spreadsheet, mask, areas?.length ? areas : undefined);
  withPermissions(host, resource, mask);
  return giveResource(host, resource);
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

function batchGet(host: Host, id: unknown, optional: unknown): unknown {
  checkId(host, id);
  const options = takeArgument(optional);
  checkParameters('sheets', 'Spreadsheets$Values$Batchget', options);
  if (
    options.valueRenderOption === 'UNFORMATTED_VALUE' &&
    options.dateTimeRenderOption === 'FORMATTED_STRING'
  ) {
    throw new ServiceError('dateTimeRenderOption FORMATTED_STRING is not supported by the desk');
  }
  const byColumns = options.majorDimension === 'COLUMNS';
  const valueRanges = ((options.ranges ?? []) as string[]).map((text) => {
    const area = findRange(host.spreadsheet, text);
    const rows = readValues(area, options);
    const values = byColumns ? transpose(rows) : rows;
    return {
      range: `${quoteTab(area.sheet.title)}!${rectangleAddress(area.rectangle)}`,
      majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
      ...(values.length > 0 && { values }),
    };
  });
  return { spreadsheetId: host.spreadsheet.spreadsheetId, valueRanges };
}

function batchUpdate(host: Host, resource: unknown, id: unknown): unknown {
  if (typeof resource === 'string') {
    throw new ServiceError('batchUpdate takes the request body first, then the spreadsheet id');
  }
  checkId(host, id);
  const text = JSON.stringify(resource ?? {});
  if (Buffer.byteLength(text) > MAX_REQUEST_BYTES) {
    throw new ServiceError(`Request payload size exceeds the limit: ${MAX_REQUEST_BYTES} bytes.`);
  }
  const body = parseArgument(text);
  checkType('sheets', 'BatchUpdateSpreadsheetRequest', body);
  if (body.includeSpreadsheetInResponse || body.responseRanges || body.responseIncludeGridData) {
    throw new ServiceError(
      'A spreadsheet in the response of batchUpdate is not supported by the desk',
    );
  }
  const requests = body.requests as Request[];
  if (requests.length === 0) throw new ServiceError('Must specify at least one request.');
  const editor = host.user === host.owner ? undefined : host.user;
  const result = applyBatch(host.spreadsheet, requests, definitions('sheets'), editor);
  host.spreadsheet = result.spreadsheet;
  return { spreadsheetId: host.spreadsheet.spreadsheetId, replies: result.replies };
}

function checkId(host: Host, id: unknown): void {
  if (id !== host.spreadsheet.spreadsheetId) {
    throw new ServiceError('Requested entity was not found.');
  }
}

/** Google's wording around what the API answers. */
function asApiCall<T>(method: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ServiceError(`API call to ${method} failed with error: ${message}`, {
      code: 400,
      message,
    });
  }
}

/** The advanced service `Sheets` (v4), over the open workbook. */
export function makeSheetsService(host: Host): object {
  const api = <A extends unknown[], R>(method: string, call: (host: Host, ...args: A) => R) => {
    const apiName = method.replace(/^Sheets\.S/, 'sheets.s').replace('.Values', '.values');
    return (...args: A): R =>
      host.calls.make(method, () => asApiCall(apiName, () => call(host, ...args)));
  };
  const values = strictService(host.realm, 'Sheets.Spreadsheets.Values', {
    batchGet: api('Sheets.Spreadsheets.Values.batchGet', batchGet),
  });
  const spreadsheets = strictService(host.realm, 'Sheets.Spreadsheets', {
    get: api('Sheets.Spreadsheets.get', getSpreadsheet),
    batchUpdate: api('Sheets.Spreadsheets.batchUpdate', batchUpdate),
    Values: values,
  });
  return strictService(host.realm, 'Sheets', { Spreadsheets: spreadsheets });
}
