import { errorText, FACTS, factColumns, readCell, USUAL_FACT_COLUMNS } from '../contract';
import { dateOfSerial, writeDate } from '../model/date';
import { eachCell } from './eachCell';
import { columnRange, rowsOf, type Span, wholeOf } from './ranges';
import { type Columns, readColumns } from './values';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** The tabs that tell which rows of a long archive are read whole, by their titles. */
export interface LongBook {
  readonly archive: string;
  readonly settings: string;
}

/** The facts of all archived rows, and the settings, as plain values. */
export interface ArchiveFacts {
  /** Where the facts stand (from 0), from left to right. */
  readonly at: readonly number[];
  /** The columns of the facts, from the header down. */
  readonly facts: readonly Columns[];
  readonly headers: Columns;
  readonly settings: Columns;
  /** All of it as text: of the same facts it is the same. */
  readonly text: string;
}

/**
 * Reads the facts of all archived rows with one call, with a second one where they do not stand
 * where they were expected.
 * @param expected columns from 0
 * @returns undefined where the headers do not tell where they stand, or rows moved meanwhile
 */
export function readFacts(
  id: string,
  { archive, settings: settingsTab }: LongBook,
  expected: readonly number[] = USUAL_FACT_COLUMNS,
): ArchiveFacts | undefined {
  const read = (at: readonly number[]) => {
    const [settings, headers, ...facts] = readColumns(
      id,
      [
        wholeOf(settingsTab),
        rowsOf(archive, 0, 1),
        ...at.map((column) => columnRange(archive, column)),
      ],
      'UNFORMATTED_VALUE',
    );
    if (!settings || !headers) return undefined;
    const read = { at, facts, headers, settings };
    return { ...read, text: JSON.stringify(read) };
  };
  const found = read(sorted(expected));
  const columns = found && factColumns(found.headers.columns.map(([value]) => readCell(value)));
  if (!columns) return undefined;
  const facts = found.at.join() === sorted(columns).join() ? found : read(sorted(columns));
  const counts = new Set(facts?.facts.map(({ rowCount }) => rowCount));
  return counts.size === 1 ? facts : undefined;
}

function sorted(columns: readonly number[]): readonly number[] {
  return [...columns].sort((left, right) => left - right);
}

/** How values are shown, where numbers are among them: columns of the archive, and the settings. */
export interface ShownValues {
  readonly facts: ReadonlyMap<number, readonly unknown[]>;
  readonly settings: readonly (readonly unknown[])[];
}

/** The columns (from 0) of the facts that have numbers. */
export function numberColumns({ at, facts }: ArchiveFacts): readonly number[] {
  return at.filter((_, index) => valuesIn(facts[index]).some((value) => typeof value === 'number'));
}

/** Whether of all facts that decide on rows none is a number: then no look changes what they say. */
export function decidesByTexts(facts: ArchiveFacts): boolean {
  const columns = factColumns(facts.headers.columns.map(([value]) => readCell(value))) ?? [];
  const deciding = new Set(columns.filter((_, index) => FACTS[index] !== 'Giá trị'));
  return numberColumns(facts).every((column) => !deciding.has(column));
}

/** Asks how the columns with numbers are shown, with one call. */
export function readShown(
  id: string,
  { archive, settings: settingsTab }: LongBook,
  facts: ArchiveFacts,
): ShownValues | undefined {
  const asked = numberColumns(facts);
  const [settings, ...shown] = readColumns(
    id,
    [wholeOf(settingsTab), ...asked.map((column) => columnRange(archive, column))],
    'FORMATTED_VALUE',
  );
  if (!settings || shown.length !== asked.length) return undefined;
  return {
    facts: new Map(asked.map((column, index) => [column, valuesIn(shown[index])])),
    settings: settings.columns,
  };
}

/**
 * How they are most likely shown: what may be a day of this century as one. It tells which rows to
 * ask for, and is held against what is answered.
 */
export function likelyShown({ at, facts, settings }: ArchiveFacts): ShownValues {
  return {
    facts: new Map(at.map((column, index) => [column, valuesIn(facts[index]).map(likelyText)])),
    settings: settings.columns.map((values) => values.map(likelyText)),
  };
}

const CENTURY = { first: 36_526, last: 73_050 } as const;

function likelyText(value: unknown): string {
  const date =
    typeof value === 'number' && value >= CENTURY.first && value <= CENTURY.last
      ? dateOfSerial(value)
      : undefined;
  return date ? writeDate(date) : String(value ?? '');
}

/** How columns are shown in the rows of which an answer holds parts of them. */
export function shownIn(blocks: readonly GridData[]): ReadonlyMap<number, readonly unknown[]> {
  const columns = new Map<number, unknown[]>();
  for (const block of blocks) {
    const { startRow = 0, startColumn = 0, rowData = [] } = block;
    const shown = columns.get(startColumn) ?? [];
    columns.set(startColumn, shown);
    rowData.forEach(({ values: [cell] = [] }, index) => {
      shown[startRow + index] = cell?.formattedValue;
    });
  }
  return columns;
}

/** The settings as an answer would hold them. */
export function settingsSheet(
  title: string,
  { settings }: ArchiveFacts,
  shown: ShownValues,
): Sheet {
  const blocks = settings.columns.map((values, column) =>
    blockOf({ startRow: 0, endRow: settings.rowCount }, column, values, shown.settings[column]),
  );
  return sheetOf(title, settings.rowCount, blocks);
}

/** The archive as an answer would hold it: its headers, and the facts of some rows below. */
export function archiveSheet(
  title: string,
  all: ArchiveFacts,
  shown: ShownValues,
  spans: readonly Span[],
): Sheet {
  const { at, facts, headers } = all;
  const values = headers.columns.map(([value]) => dataOf(value, ''));
  return sheetOf(title, rowCountOf(all), [
    { rowData: [{ values }] },
    ...at.flatMap((column, index) =>
      spans.map((span) => blockOf(span, column, valuesIn(facts[index]), shown.facts.get(column))),
    ),
  ]);
}

/** How many rows the archive has. */
export function rowCountOf({ facts: [first] }: ArchiveFacts): number {
  return first?.rowCount ?? 0;
}

function sheetOf(title: string, rowCount: number, data: GridData[]): Sheet {
  return { properties: { title, gridProperties: { rowCount } }, data };
}

function valuesIn(columns: Columns | undefined): readonly unknown[] {
  return columns?.columns[0] ?? [];
}

/** Some rows of one column. */
function blockOf(
  { startRow, endRow }: Span,
  startColumn: number,
  values: readonly unknown[],
  shown: readonly unknown[] = [],
): GridData {
  const rowData = values
    .slice(startRow, endRow)
    .map((value, index) => ({ values: [dataOf(value, shown[startRow + index])] }));
  return { startRow, startColumn, rowData };
}

/** A value as a cell of an answer; an error is the text that is shown. */
function dataOf(value: unknown, shown: unknown): CellData {
  switch (typeof value) {
    case 'number':
      return { effectiveValue: { numberValue: value }, formattedValue: String(shown ?? '') };
    case 'boolean':
      return { effectiveValue: { boolValue: value } };
    case 'string':
      return value === '' ? {} : { effectiveValue: { stringValue: value } };
    default:
      return {};
  }
}

/**
 * Whether cells of an answer hold the values that were read before it. What a formula makes may
 * have another value at each call.
 */
export function holdsSame(
  sheet: Sheet,
  spans: readonly Span[],
  columns: ReadonlyMap<number, readonly unknown[]>,
): boolean {
  const answered = new Map<number, unknown[]>();
  for (const column of columns.keys()) answered.set(column, []);
  eachCell(sheet, (data, row, column) => {
    const known = answered.get(column);
    if (known) known[row] = plainValue(data);
  });
  for (const [column, values] of columns) {
    const cells = answered.get(column) ?? [];
    for (const { startRow, endRow } of spans) {
      for (let row = startRow; row < endRow; row += 1) {
        const known = cells[row] ?? '';
        if (known !== CALCULATED && known !== (values[row] ?? '')) return false;
      }
    }
  }
  return true;
}

const CALCULATED = Symbol('calculated');

/** The value of a cell as values are read. */
function plainValue({ effectiveValue, userEnteredValue }: CellData): unknown {
  if (userEnteredValue?.formulaValue) return CALCULATED;
  const { errorValue, numberValue, boolValue, stringValue } = effectiveValue ?? {};
  return errorValue ? errorText(errorValue.type) : (numberValue ?? boolValue ?? stringValue ?? '');
}
