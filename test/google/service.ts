import { definitions } from '../../src/desk/schema';
import { renderingOf, valueRange } from '../../src/desk/services';
import {
  applyBatch,
  findA1,
  parseFieldMask,
  type Request,
  readSpreadsheet,
  type Spreadsheet,
} from '../../src/desk/spreadsheet';

/** A workbook after somebody's requests. */
export function changed(workbook: Spreadsheet, ...requests: readonly object[]): Spreadsheet {
  return applyBatch(workbook, requests as Request[], definitions('sheets'), undefined).spreadsheet;
}

/** A workbook with a number format on cells of one column. */
export function formatted(
  workbook: Spreadsheet,
  sheetId: number,
  [startRowIndex, startColumnIndex]: readonly [number, number],
  numberFormat: object,
  endRowIndex = startRowIndex + 1,
): Spreadsheet {
  const rows = { startRowIndex, endRowIndex };
  const range = { sheetId, ...rows, startColumnIndex, endColumnIndex: startColumnIndex + 1 };
  const cell = { userEnteredFormat: { numberFormat } };
  const fields = 'userEnteredFormat.numberFormat';
  return changed(workbook, { repeatCell: { range, cell, fields } });
}

/** One call of `Spreadsheets.get`, or of `Values.batchGet`. */
interface Call {
  readonly ranges: readonly string[] | undefined;
  /** How values were asked for; undefined where cells were. */
  readonly rendering: string | undefined;
  readonly bytes: number;
  /** Whether the answer was asked for with blanks and line ends between its parts. */
  readonly isPretty: boolean;
}

interface Asked {
  readonly fields: string;
  readonly ranges?: string[];
  readonly prettyPrint?: boolean;
}

/** The Sheets service over a workbook in memory, as far as reads go. */
export interface Service {
  readonly calls: readonly Call[];
  /** The workbook, which somebody may change between two calls. */
  workbook: Spreadsheet;
}

/**
 * Stands in for the global `Sheets`.
 * @param most the most bytes of an answer; a larger one is refused as too large
 * @param before what happens before a call, by its number from 1
 */
export function serve(
  workbook: Spreadsheet,
  {
    most = Number.POSITIVE_INFINITY,
    before = () => undefined,
  }: { most?: number; before?: (nth: number, service: Service) => void } = {},
): Service {
  const calls: Call[] = [];
  const service: Service = { calls, workbook };
  const get = (_: string, { fields, ranges, prettyPrint = true }: Asked) => {
    before(calls.length + 1, service);
    const book = service.workbook;
    const areas = ranges?.map((range) => areaOf(book, range));
    const answer = readSpreadsheet(book, parseFieldMask(fields), areas);
    return answered({ ranges, rendering: undefined, isPretty: prettyPrint }, answer);
  };
  const batchGet = (
    _: string,
    options: Record<string, unknown> & { ranges: string[]; prettyPrint?: boolean },
  ) => {
    before(calls.length + 1, service);
    const book = service.workbook;
    const { ranges, prettyPrint = true } = options;
    const rendering = renderingOf(options);
    const valueRanges = ranges.map((range) => valueRange(book, areaOf(book, range), rendering));
    return answered(
      { ranges, rendering: rendering.values, isPretty: prettyPrint },
      { valueRanges },
    );
  };
  const answered = (call: Omit<Call, 'bytes'>, answer: object) => {
    const text = JSON.stringify(answer);
    calls.push({ ...call, bytes: Buffer.byteLength(text) });
    if (text.length <= most) return JSON.parse(text);
    throw Object.assign(new Error('Response Code: 413. Message: response too large.'), {
      details: { code: 413 },
    });
  };
  Object.assign(globalThis, { Sheets: { Spreadsheets: { get, Values: { batchGet } } } });
  return service;
}

/** What a range names; where there is none, Google's refusal. */
function areaOf(book: Spreadsheet, range: string) {
  try {
    return findA1(book, range);
  } catch (error) {
    throw Object.assign(error as Error, { details: { code: 400 } });
  }
}
