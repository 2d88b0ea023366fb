import { type Cell, effective, hyperlinkOf, isFormula, type Row, toExtended } from './cell';
import { type FieldMask, maskText, select, under } from './fieldMask';
import type { CellData, CellFormat, ExtendedValue, RowData, SpreadsheetProperties } from './google';
import { type Locale, localeOf } from './locale';
import { formattedValue } from './numberFormat';
import type { Rectangle } from './range';
import { reported } from './reported';
import { usedColumnCount } from './spreadsheet';

/** Makes RowData of what a row has between two columns. */
export type RowReader = (row: Row | undefined, area: Rectangle) => RowData;

/** What was read of cells. */
interface ReadRow {
  readonly startColumn: number;
  readonly cells: Row;
  readonly data: RowData;
}

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  const objects = [base, over].every((x) => typeof x === 'object' && x && !Array.isArray(x));
  if (!objects) return over;
  const both: Record<string, unknown> = { ...(base as object) };
  for (const [key, value] of Object.entries(over as object)) both[key] = merged(both[key], value);
  return both;
}

function userEnteredValue(cell: Cell): ExtendedValue | undefined {
  const { value } = cell;
  if (value === undefined) return undefined;
  return isFormula(value) ? { formulaValue: value.formula } : toExtended(value);
}

function effectiveValue(cell: Cell): ExtendedValue | undefined {
  const value = effective(cell);
  return value === undefined ? undefined : toExtended(value);
}

/** The masked part of values that many cells share: taken once of each. */
function selectOnce(mask: FieldMask): (value: unknown) => unknown {
  if (mask === '*') return (value) => value;
  const known = new WeakMap<object, unknown>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const selected = known.get(value) ?? select(value, mask);
    known.set(value, selected);
    return selected;
  };
}

/** What is made of a value that many cells share: made once of each. */
function once<T extends object>(make: (value: T) => T): (value: T) => T {
  const known = new WeakMap<T, T>();
  return (value) => {
    const made = known.get(value) ?? make(value);
    known.set(value, made);
    return made;
  };
}

/** Makes CellData of cells, only the fields asked for. */
function cellReader(
  mask: FieldMask,
  defaultFormat: CellFormat,
  locale: Locale,
): (cell: Cell) => CellData {
  const entered = once(reported<CellFormat>);
  const effectiveOf = once(
    (format: CellFormat) => merged(defaultFormat, entered(format)) as CellFormat,
  );
  const effectiveFormat = ({ format }: Cell) => (format ? effectiveOf(format) : defaultFormat);
  const makers: [keyof CellData, (cell: Cell) => unknown][] = [
    ['userEnteredValue', userEnteredValue],
    ['effectiveValue', effectiveValue],
    ['formattedValue', (cell) => formattedValue(cell, locale)],
    ['userEnteredFormat', (cell) => cell.format && entered(cell.format)],
    ['effectiveFormat', effectiveFormat],
    ['hyperlink', hyperlinkOf],
    ['note', (cell) => cell.note],
    ['textFormatRuns', (cell) => cell.runs && reported(cell.runs)],
    ['dataValidation', (cell) => cell.validation],
  ];
  const asked = makers.flatMap(([name, make]) => {
    const sub = under(mask, name);
    return sub === undefined ? [] : [{ name, make, take: selectOnce(sub) }];
  });
  return (cell) => {
    const data: Record<string, unknown> = {};
    for (const { name, make, take } of asked) {
      const value = make(cell);
      if (value !== undefined) data[name] = take(value);
    }
    return data;
  };
}

const EMPTY_ROW: RowData = {};

/** Reads rows, and what it read before it gives once more: cells are never changed in place. */
function makeRowReader(
  read: (cell: Cell) => CellData,
): Record<'keeping' | 'forgetting', RowReader> {
  // A row of a tab is found by itself, as many may begin with one and the same cell; one that was copied
  // since, or stands in another workbook, by its first cell.
  const known = new WeakMap<Row | Cell, ReadRow>();
  const readCells = (cells: Row): RowData => ({
    values: cells.map((cell) => (cell ? read(cell) : {})),
  });
  return {
    forgetting: (row, area) => {
      const cells = taken(row, area);
      return cells.length === 0 ? EMPTY_ROW : readCells(cells);
    },
    keeping: (row, area) => {
      const cells = taken(row, area);
      const first = cells.find((cell) => cell !== undefined);
      if (!row || !first) return cells.length === 0 ? EMPTY_ROW : readCells(cells);
      const { startColumn } = area;
      const isSame = (before: ReadRow | undefined): before is ReadRow =>
        before?.startColumn === startColumn && areSame(before.cells, cells);
      const ofRow = known.get(row);
      if (isSame(ofRow)) return ofRow.data;
      const ofFirst = known.get(first);
      const found = isSame(ofFirst) ? ofFirst : { startColumn, cells, data: readCells(cells) };
      known.set(row, found);
      known.set(first, found);
      return found.data;
    },
  };
}

/** The cells of a row between two columns, to the last that is not empty. */
function taken(row: Row | undefined, { startColumn, endColumn }: Rectangle): Row {
  const cells: Row = [];
  if (row === undefined) return cells;
  const last = Math.min(usedColumnCount(row), endColumn);
  for (let column = startColumn; column < last; column++) cells.push(row[column]);
  return cells;
}

function areSame(some: Row, others: Row): boolean {
  return some.length === others.length && some.every((cell, at) => cell === others[at]);
}

/** The readers by what they were asked for and how the workbook shows it: a run asks for a few. */
const readers = new Map<string, ReturnType<typeof makeRowReader>>();
const MOST_READERS = 24;

/**
 * Makes RowData of rows, only the fields asked for.
 * @param isKept what it reads is kept, and given again for the same cells: nobody changes it in place
 */
export function rowReader(
  mask: FieldMask,
  properties: SpreadsheetProperties,
  isKept: boolean,
): RowReader {
  const { defaultFormat = {} } = properties;
  const locale = localeOf(properties);
  const key = JSON.stringify([maskText(mask), locale, defaultFormat]);
  let reader = readers.get(key);
  if (!reader) {
    reader = makeRowReader(cellReader(mask, defaultFormat, locale));
    if (readers.size >= MOST_READERS) readers.clear();
    readers.set(key, reader);
  }
  return isKept ? reader.keeping : reader.forgetting;
}
