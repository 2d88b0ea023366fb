import { ServiceError } from '../failure';
import { checkParameters } from '../schema';
import {
  type Area,
  areaAddress,
  type Cell,
  effective,
  errorText,
  findA1,
  formattedValue,
  isCellError,
  isFormula,
  type Locale,
  localeOf,
  numberFormatType,
  patternOf,
  type Spreadsheet,
  usedColumnCount,
  usedRowCount,
} from '../spreadsheet';
import type { Host } from './host';
import { findBook } from './sheetsReading';

/** How a reader wants values: Google's words for it. */
export interface Rendering {
  readonly byColumns: boolean;
  /** `FORMATTED_VALUE`, `UNFORMATTED_VALUE` or `FORMULA`. */
  readonly values: string;
  /** `SERIAL_NUMBER` or `FORMATTED_STRING`; what is shown formatted is not asked. */
  readonly dates: string;
}

function isMoment(cell: Cell | undefined, locale: Locale): boolean {
  return /^(DATE|TIME|DATE_TIME)$/.test(numberFormatType(patternOf(cell?.format, locale)));
}

function rendered(cell: Cell | undefined, { values, dates }: Rendering, locale: Locale): unknown {
  const value = effective(cell);
  if (value === undefined) return '';
  if (values === 'FORMULA' && isFormula(cell?.value)) return cell.value.formula;
  if (values === 'FORMATTED_VALUE') return formattedValue(cell, locale) ?? '';
  if (isCellError(value)) return errorText(value);
  const asText =
    dates === 'FORMATTED_STRING' && typeof value === 'number' && isMoment(cell, locale);
  return asText ? formattedValue(cell, locale) : value;
}

function withoutTail<T>(items: T[], isEmpty: (item: T | undefined) => boolean): T[] {
  let length = items.length;
  while (length > 0 && isEmpty(items[length - 1])) length--;
  return items.slice(0, length);
}

const trimmed = (lines: unknown[][]) =>
  withoutTail(
    lines.map((line) => withoutTail(line, (value) => value === '')),
    (line) => line?.length === 0,
  );

function readValues({ sheet, rectangle }: Area, rendering: Rendering, locale: Locale): unknown[][] {
  const rows: unknown[][] = [];
  const lastRow = Math.min(rectangle.endRow, usedRowCount(sheet));
  for (let row = rectangle.startRow; row < lastRow; row++) {
    const cells = sheet.rows[row];
    const line: unknown[] = [];
    const last = Math.min(rectangle.endColumn, usedColumnCount(cells));
    for (let column = rectangle.startColumn; column < last; column++) {
      line.push(rendered(cells?.[column], rendering, locale));
    }
    rows.push(line);
  }
  return trimmed(rendering.byColumns ? transpose(rows) : rows);
}

function transpose(rows: unknown[][]): unknown[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? ''));
}

/** The values of an area as Google hands them over: what is empty at the end is left out. */
export function valueRange(book: Spreadsheet, area: Area, rendering: Rendering): object {
  const values = readValues(area, rendering, localeOf(book.properties));
  return {
    range: areaAddress(area),
    majorDimension: rendering.byColumns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 && { values }),
  };
}

/** What is asked for, with Google's defaults for what is not. */
export function renderingOf(options: Record<string, unknown>): Rendering {
  const { majorDimension, valueRenderOption, dateTimeRenderOption } = options;
  return {
    byColumns: majorDimension === 'COLUMNS',
    values: String(valueRenderOption ?? 'FORMATTED_VALUE'),
    dates: String(dateTimeRenderOption ?? 'SERIAL_NUMBER'),
  };
}

/** `spreadsheets.values.get`. */
export function getValues(
  host: Host,
  id: unknown,
  range: unknown,
  options: Record<string, unknown>,
): object {
  const book = findBook(host, id, 'reader');
  checkParameters('sheets', 'Spreadsheets$Values$Get', options);
  return valueRange(book, findA1(book, String(range)), renderingOf(options));
}

/** `spreadsheets.values.batchGet`. */
export function batchGetValues(host: Host, id: unknown, options: Record<string, unknown>): object {
  const book = findBook(host, id, 'reader');
  checkParameters('sheets', 'Spreadsheets$Values$Batchget', options);
  const ranges = (options.ranges ?? []) as readonly string[];
  if (ranges.length === 0) throw new ServiceError('Must specify at least one range.');
  const rendering = renderingOf(options);
  const valueRanges = ranges.map((range) => valueRange(book, findA1(book, range), rendering));
  return { spreadsheetId: book.spreadsheetId, valueRanges };
}
