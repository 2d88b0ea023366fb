import {
  BLANK,
  type Cell,
  cellText,
  type Grid,
  type Header,
  readCell,
  readPeriodCell,
  type Tab,
} from '../../contract';
import { cellPieces, gridRange, type Request, textCell } from '../../contract/write';
import { fingerprint } from '../../model/fingerprint';
import { writePeriod } from '../../model/period';
import type { Shown, TabSize } from '../ports';
import { type Added, linesIn, printOfCell, type Stretch } from '../undo';

/**
 * The hidden tab in which a batch keeps, before all else that it does, what it found: headers and
 * the rows that it writes by their numbers. The next batch drops it.
 */
export const WITNESS_TAB = '_Trước lần ghi cuối';

/** Rows above what is kept: the record, a piece a row. */
export const RECORD_ROWS = 8;

/** By these a row of the form and of the archive is known; a long archive has them of every row. */
export const KNOWN_BY: readonly Header<'entries'>[] = ['Kỳ', 'Đơn vị'];

/** How many lines that are put into a tab in the moment of the batch the witness has room for. */
export const SPARE = 20;

/** What a batch did by the numbers of rows and columns, so that it can be taken back at once. */
export interface WitnessRecord {
  readonly version: 1;
  readonly run: string;
  readonly caption: string;
  readonly period: string;
  readonly tabs: readonly WitnessedTab[];
  /** Tabs of the add-on's own that got rows at their end, with how many rows they had. */
  readonly appended: readonly (readonly [tab: string, rows: number])[];
  /** Keys of the metadata that were written, with what they said; `null` of a new one. */
  readonly marks: readonly (readonly [key: string, before: string | null])[];
  readonly added: Added;
  /** Protections that stood before, by their ids. */
  readonly guards: readonly number[];
  /** Whether it takes off names and guards, which are not put on again. */
  readonly loosens: boolean;
  /**
   * Where what is kept of the last run that can be taken back stands in the witness, where the batch
   * writes another in its place; undefined of a new tab.
   */
  readonly undo: { readonly id: number; readonly at: number; readonly rows: number } | undefined;
  /** Whether the batch writes it. */
  readonly writesUndo: boolean;
  /** People's tabs that the batch makes, by their ids. */
  readonly made: readonly (readonly [id: number, title: string])[];
  /** Those that an earlier batch had made, which this one puts aside. */
  readonly aside: readonly (readonly [id: number, title: string])[];
  /** Whether the batch takes another one back. */
  readonly takesBack: boolean;
}

/** A tab of people's; lines from 0, by the numbers that the batch took them by. */
export interface WitnessedTab {
  readonly id: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** How many of them the batch leaves. */
  readonly left: TabSize;
  /** The row of the witness with the tab's headers. */
  readonly at: number;
  /** Whether each row stands as far below the headers as in its own tab; else one below the other. */
  readonly isSpread: boolean;
  readonly kept: readonly Stretch[];
  /** Those of them that are written, sorted or taken out. */
  readonly restored: readonly Stretch[];
  /** Those of them in which the batch leaves nothing that it knows of, and the columns that it blanks. */
  readonly emptied: { readonly rows: readonly Stretch[]; readonly columns: readonly Stretch[] };
  /** The columns by which rows are known again. */
  readonly columns: readonly number[];
  /** Cells of a formula, which may show something else each time. */
  readonly moving: readonly string[];
  /** Rows of a long archive that were not read: of them it is known that they are of the period. */
  readonly unread: readonly Stretch[];
  /** A print of the headers and of these columns as they stood at the last look. */
  readonly print: string;
  readonly takenRows: readonly Stretch[];
  readonly takenColumns: readonly Stretch[];
  /** By where they stand once the batch is done. */
  readonly putRows: readonly Stretch[];
  readonly putColumns: readonly Stretch[];
  /** The columns that stood, as the batch leaves them, where it moves any; else none. */
  readonly columnOrder: readonly number[];
}

/** A cell of a tab as it stands, or of what is kept of it. */
type CellAt = (row: number, column: number) => Cell | undefined;

/** The rows of the witness in which rows of a tab are kept, in their order: the headers come first. */
export function placesOf({
  at,
  isSpread,
  kept,
}: Pick<WitnessedTab, 'at' | 'isSpread' | 'kept'>): ReadonlyMap<number, number> {
  return new Map(linesIn(kept).map((row, index) => [row, at + (isSpread ? row : index)]));
}

/** What tells whether the tab's columns and rows stood where the batch took them to be. */
export function printOfTab(
  tab: Pick<WitnessedTab, 'columnCount' | 'kept' | 'columns' | 'moving' | 'unread'>,
  period: string,
  cellAt: CellAt,
): string {
  const moving = new Set(tab.moving);
  const unread = new Set(linesIn(tab.unread));
  const print = (row: number, column: number) =>
    moving.has(`${row}:${column}`) ? '' : printOfRead(cellAt(row, column));
  const ofPeriod = (row: number) =>
    tab.columns.slice(0, 1).map((column) => isOfPeriod(cellAt(row, column), period));
  const headers = Array.from({ length: tab.columnCount }, (_, column) => print(0, column));
  const rows = linesIn(tab.kept).flatMap((row) => {
    if (row === 0) return [];
    return [unread.has(row) ? ofPeriod(row) : tab.columns.map((column) => print(row, column))];
  });
  return fingerprint([headers, rows]);
}

function isOfPeriod(cell: Cell | undefined, period: string): boolean {
  const of = readPeriodCell(cell ?? BLANK);
  return of !== undefined && writePeriod(of) === period;
}

/** The print of a cell as a read tells it: an error may be another one the next moment. */
export function printOfRead(cell: Cell = BLANK): string {
  return cell.kind === 'error' ? '' : printOfCell(cell);
}

/** The tabs whose columns or rows somebody had moved when the batch came, by the batch's answer. */
export function movedInAnswer(record: WitnessRecord, shown: Shown): readonly WitnessedTab[] {
  const inWitness = moved(record, (row, column) => readCell(shown.cells.get(`${row}:${column}`)));
  return record.tabs.filter((tab) => inWitness.includes(tab) || isOtherSize(tab, shown));
}

/** Whether the tab has more or fewer lines than the batch leaves: blank ones cannot be told apart. */
function isOtherSize({ title, left }: WitnessedTab, { sizes }: Shown): boolean {
  const size = sizes.get(title);
  return size !== undefined && (size.rows !== left.rows || size.columns !== left.columns);
}

/** The same by a later reading of the workbook. */
export function movedInTab(record: WitnessRecord, { rows }: Tab): readonly WitnessedTab[] {
  return moved(record, (row, column) => rows[row]?.[column]);
}

function moved({ tabs, period }: WitnessRecord, cellAt: CellAt): readonly WitnessedTab[] {
  return tabs.filter((tab) => {
    const places = placesOf(tab);
    const print = printOfTab(tab, period, (row, column) =>
      cellAt(places.get(row) ?? tab.at, column),
    );
    return print !== tab.print;
  });
}

/** What stands of an earlier batch: the tab, and its record where that can be read. */
export interface Standing {
  readonly tab: Tab;
  readonly record: WitnessRecord | undefined;
}

/** The witness of the last batch that kept one. */
export function standingWitness({ tabs }: Pick<Grid, 'tabs'>): Standing | undefined {
  const tab = tabs.find(({ title, hidden }) => hidden && title === WITNESS_TAB);
  return tab && { tab, record: readRecord(tab) };
}

function readRecord({ rows }: Tab): WitnessRecord | undefined {
  const text = rows
    .slice(0, RECORD_ROWS)
    .map(([cell = BLANK]) => cellText(cell))
    .join('');
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is WitnessRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { version, run, tabs, appended, marks, guards, added, made, aside } =
    value as Partial<WitnessRecord>;
  return (
    version === 1 &&
    typeof run === 'string' &&
    [tabs, appended, marks, guards, made, aside, added?.protections, added?.namedRanges].every(
      Array.isArray,
    )
  );
}

/** Makes the tab, with the record in it; undefined where that would be too long. */
export function madeWitness(
  sheetId: number,
  record: WitnessRecord,
  size: { readonly rowCount: number; readonly columnCount: number },
): readonly Request[] | undefined {
  const pieces = cellPieces(JSON.stringify(record));
  if (pieces.length > RECORD_ROWS) return undefined;
  return [
    {
      addSheet: { properties: { sheetId, title: WITNESS_TAB, hidden: true, gridProperties: size } },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: pieces.map((piece) => ({
          values: [{ userEnteredValue: { stringValue: String(textCell(piece).value ?? '') } }],
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** Copies lines whole, however long they have become, to the first line or another of a tab. */
export function copiedWhole(
  from: number,
  to: number,
  dimension: 'ROWS' | 'COLUMNS',
  [start, count]: Stretch,
  at: number,
): Request {
  // A place smaller than what is copied is passed over: so nobody says how long lines are.
  const [source, destination] =
    dimension === 'ROWS'
      ? [
          { startRowIndex: start, endRowIndex: start + count, startColumnIndex: 0 },
          gridRange(to, { startRow: at, endRow: at + count, startColumn: 0, endColumn: 1 }),
        ]
      : [
          { startRowIndex: 0, startColumnIndex: start, endColumnIndex: start + count },
          gridRange(to, {
            startRow: at,
            endRow: at + 1,
            startColumn: start,
            endColumn: start + count,
          }),
        ];
  return {
    copyPaste: {
      source: { sheetId: from, ...source },
      destination,
      pasteType: 'PASTE_NORMAL',
    },
  };
}

/** Copies rows of some columns whole, to a row of another tab and the same columns. */
export function copied(
  from: number,
  to: number,
  [startRow, rows]: Stretch,
  [startColumn, columns]: Stretch,
  at: number,
): Request {
  const area = (row: number) => ({
    startRow: row,
    endRow: row + rows,
    startColumn,
    endColumn: startColumn + columns,
  });
  return {
    copyPaste: {
      source: gridRange(from, area(startRow)),
      destination: gridRange(to, area(at)),
      pasteType: 'PASTE_NORMAL',
    },
  };
}
