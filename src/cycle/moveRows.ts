import {
  type Area,
  BLANK,
  cellText,
  type Header,
  isBlank,
  namedColumns,
  type Tab,
} from '../contract';
import { enteredValue, gridRange, type Request } from '../contract/write';
import { fold } from '../model/folding';
import { spansOf } from '../model/spans';
import type { EntrySheet, PeriodRow } from './periodRows';

const VALUE: Header<'entries'> = 'Giá trị';
const EVIDENCE: Header<'entries'> = 'Minh chứng';

/** What each tab of rows has. */
const REQUIRED: ReadonlySet<string> = new Set(
  namedColumns('archive').flatMap(({ header, required }) => (required ? [fold(header)] : [])),
);

/** A column of the tab that rows leave, and of the one that they come to. */
interface ColumnPair {
  readonly from: number;
  readonly to: number;
  /** Its texts carry addresses, which values alone leave behind. */
  readonly carriesLinks: boolean;
}

/** How the columns of two tabs go together, with the headers that the second lacks. */
export interface ColumnMap {
  readonly pairs: readonly ColumnPair[];
  readonly added: readonly { readonly column: number; readonly header: string }[];
  /** Rows whose link is a formula that rests on other cells: its value alone goes along. */
  readonly movingLinks: ReadonlySet<number>;
}

/** One past the last column of a tab in which anything stands. */
function usedWidth({ rows }: Tab): number {
  return rows.reduce((most, cells) => {
    let width = cells.length;
    while (width > most && isBlank(cells[width - 1] ?? BLANK)) width -= 1;
    return Math.max(most, width);
  }, 0);
}

/**
 * Every column with a header goes to the one of the same header, which is added where it is missing:
 * what the contract requires, and whatever holds something in the rows.
 */
export function columnMap(from: EntrySheet, to: EntrySheet, rows: readonly PeriodRow[]): ColumnMap {
  // What is not read of a long archive may stand under any header.
  const holds = (column: number) =>
    rows.some(
      ({ row, cells }) =>
        from.tab.partialRows?.has(row) === true || !isBlank(cells[column] ?? BLANK),
    );
  const isNew = to.columns.size === 0;
  const added: { column: number; header: string }[] = [];
  const pairs: ColumnPair[] = [];
  const first = usedWidth(to.tab);
  for (const [folded, column] of [...from.columns].sort(([, left], [, right]) => left - right)) {
    const known = to.columns.get(folded);
    const isNeeded = isNew || REQUIRED.has(folded) || holds(column);
    if (known === undefined && !isNeeded) continue;
    if (known === undefined) {
      added.push({
        column: first + added.length,
        header: cellText(from.tab.rows[0]?.[column] ?? BLANK).trim(),
      });
    }
    pairs.push({
      from: column,
      to: known ?? first + added.length - 1,
      carriesLinks: folded === fold(EVIDENCE),
    });
  }
  return { pairs, added, movingLinks: movingLinksOf(from, rows, pairs) };
}

/** Every column, with a header or without, in its own place of a tab that takes rows as they stand. */
export function everyColumn(sheet: EntrySheet, rows: readonly PeriodRow[]): ColumnMap {
  const evidence = sheet.columns.get(fold(EVIDENCE));
  const pairs = Array.from({ length: sheet.tab.columnCount }, (_, column) => ({
    from: column,
    to: column,
    carriesLinks: column === evidence,
  }));
  return { pairs, added: [], movingLinks: movingLinksOf(sheet, rows, pairs) };
}

function movingLinksOf(
  { tab: { formulas, linkFormulas } }: EntrySheet,
  rows: readonly PeriodRow[],
  pairs: readonly ColumnPair[],
): ReadonlySet<number> {
  const isMoving = (row: number, { from, carriesLinks }: ColumnPair) => {
    const key = `${row}:${from}`;
    return carriesLinks && formulas.has(key) && linkFormulas?.has(key) !== true;
  };
  return new Set(
    rows.flatMap(({ row }) => (pairs.some((pair) => isMoving(row, pair)) ? [row] : [])),
  );
}

/**
 * Writes the headers that a tab lacks, into columns that are put in for them: a column that somebody
 * has moved to that place meanwhile is not written over.
 */
export function headerRequests(
  { id: sheetId, columnCount }: Tab,
  { added }: ColumnMap,
): readonly Request[] {
  const [first] = added;
  if (!first) return [];
  const startIndex = first.column;
  const range = { sheetId, dimension: 'COLUMNS' as const };
  const room: readonly Request[] = [
    // Nothing can be put in behind the last column.
    ...(startIndex >= columnCount
      ? [{ appendDimension: { ...range, length: startIndex + 1 - columnCount } }]
      : []),
    {
      insertDimension: {
        range: { ...range, startIndex, endIndex: startIndex + added.length },
        inheritFromBefore: false,
      },
    },
  ];
  return [
    // A tab that is made now has them.
    ...(columnCount === 0 ? [] : room),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: startIndex },
        rows: [{ values: added.map(({ header }) => ({ userEnteredValue: enteredValue(header) })) }],
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** Neighbouring columns that stay neighbours. */
function columnRuns(pairs: readonly ColumnPair[]): readonly (ColumnPair & { count: number })[] {
  const runs: (ColumnPair & { count: number })[] = [];
  for (const pair of pairs) {
    const { from, to, carriesLinks } = pair;
    const last = runs[runs.length - 1];
    const isNext = last && last.from + last.count === from && last.to + last.count === to;
    if (isNext && last.carriesLinks === carriesLinks) last.count += 1;
    else runs.push({ ...pair, count: 1 });
  }
  return runs;
}

/** Rows that are copied, and where the first of them comes to stand. */
export interface CopiedRows {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/**
 * Copies rows in Google itself: what was typed a moment ago goes along. Formats first, by which a
 * day is a day, then the values: no formula comes to stand where it would say something else. A link
 * goes as it is, since its value alone is without its address.
 */
export function copyRequests(
  from: number,
  to: number,
  runs: readonly CopiedRows[],
  { pairs, movingLinks }: ColumnMap,
): readonly Request[] {
  const columns = columnRuns(pairs);
  return runs.flatMap((run) =>
    columns.flatMap((column) => {
      const parts = column.carriesLinks ? splitAt(run, movingLinks) : [{ ...run, isCut: true }];
      return parts.flatMap(({ start, end, at, isCut }): readonly Request[] => {
        const area = (startRow: number, startColumn: number): Area => ({
          startRow,
          endRow: startRow + end - start,
          startColumn,
          endColumn: startColumn + column.count,
        });
        const source = gridRange(from, area(start, column.from));
        const destination = gridRange(to, area(at, column.to));
        const pasteType = isCut ? 'PASTE_VALUES' : 'PASTE_NORMAL';
        return [
          { copyPaste: { source, destination, pasteType: 'PASTE_FORMAT' } },
          { copyPaste: { source, destination, pasteType } },
        ];
      });
    }),
  );
}

/** Rows in parts: those of the set, and those that are not. */
function splitAt(
  { start, end, at }: CopiedRows,
  cut: ReadonlySet<number>,
): readonly (CopiedRows & { isCut: boolean })[] {
  const parts: { start: number; end: number; at: number; isCut: boolean }[] = [];
  for (let row = start; row < end; row += 1) {
    const isCut = cut.has(row);
    const last = parts[parts.length - 1];
    if (last?.isCut === isCut) last.end = row + 1;
    else parts.push({ start: row, end: row + 1, at: at + row - start, isCut });
  }
  return parts;
}

/** The rows of spans as they come to stand one after the other. */
export function inSequence(rows: readonly number[], at: number): readonly CopiedRows[] {
  let next = at;
  return spansOf(rows).map(({ start, end }) => {
    next += end - start;
    return { start, end, at: next - (end - start) };
  });
}

/**
 * Empties what was copied of rows of the form; their look, notes, lists and protections stay for what
 * comes next.
 */
export function clearRequests(
  form: EntrySheet,
  rows: readonly number[],
  { pairs }: ColumnMap,
): readonly Request[] {
  const value = form.columns.get(fold(VALUE));
  const columns = spansOf(pairs.map(({ from }) => from).sort((left, right) => left - right));
  return spansOf(rows).flatMap(({ start, end }): readonly Request[] => {
    const area = (startColumn: number, endColumn: number) =>
      gridRange(form.tab.id, { startRow: start, endRow: end, startColumn, endColumn });
    return [
      ...columns.map((column) => ({
        updateCells: {
          range: area(column.start, column.end),
          fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
        },
      })),
      // A cell in which a per cent was typed would make one of the next number.
      ...(value === undefined
        ? []
        : [
            {
              updateCells: {
                range: area(value, value + 1),
                fields: 'userEnteredFormat.numberFormat',
              },
            },
          ]),
    ];
  });
}

/** The first row (from 0) below all that stands in a tab. */
export function firstFreeRow({ rows }: Tab): number {
  let last = rows.length;
  while (last > 1 && (rows[last - 1] ?? []).every(isBlank)) last -= 1;
  return Math.max(1, last);
}

/** Puts blank rows in; at the very end a row is added first, behind which nothing can be put in. */
export function insertRequests(
  { id: sheetId, rowCount }: Pick<Tab, 'id' | 'rowCount'>,
  at: number,
  count: number,
): readonly Request[] {
  const length = at + 1 - rowCount;
  return [
    ...(length > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length } }] : []),
    {
      insertDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + count },
        // Below the header rows look like each other, not like it.
        inheritFromBefore: at > 1,
      },
    },
  ];
}

/** Takes rows out, from the last to the first; a tab keeps one row below its header. */
export function deleteRequests(
  { id: sheetId, rowCount }: Pick<Tab, 'id' | 'rowCount'>,
  rows: readonly number[],
): readonly Request[] {
  const room: readonly Request[] =
    rows.length >= rowCount - 1
      ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: 1 } }]
      : [];
  return [
    ...room,
    ...[...spansOf(rows)].reverse().map(({ start, end }) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end } },
    })),
  ];
}

/** Cells of rows that have nowhere to go, as their column has no header, or one that stands twice. */
export function strandedCells(
  rows: readonly PeriodRow[],
  { pairs }: ColumnMap,
): readonly { readonly row: number; readonly column: number }[] {
  const moved = new Set(pairs.map((pair) => pair.from));
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, column) => (isBlank(cell) || moved.has(column) ? [] : [{ row, column }])),
  );
}
