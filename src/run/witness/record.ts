import {
  BLANK,
  type Cell,
  type Grid,
  type Header,
  readCell,
  readPeriodCell,
  TAB,
  type Tab,
} from '../../contract';
import { gridRange, type Request } from '../../contract/write';
import { fingerprint } from '../../model/fingerprint';
import { fold } from '../../model/folding';
import { writePeriod } from '../../model/period';
import type { Shown, TabSize } from '../ports';
import { type Added, linesIn, printOfCell, type Stretch } from '../undo';

/** Rows above what is kept: the record, a piece a row. */
export const RECORD_ROWS = 8;

/** By these a row of the form and of the archive is known; a long archive has them of every row. */
export const KNOWN_BY: readonly Header<'entries'>[] = ['Kỳ', 'Đơn vị'];

/** How many lines that are put into a tab in the moment of the batch the witness has room for. */
export const SPARE = 20;

/** People's tabs in which commands write by the numbers of rows and columns. */
export function isWitnessed(title: string): boolean {
  return WITNESSED.has(fold(title));
}

const WITNESSED: ReadonlySet<string> = new Set(
  [TAB.entries, TAB.archive, TAB.settings, TAB.appendices].map((title) => fold(title)),
);

/** What a batch does: a command's work, taking another one back, or taking back what did so. */
export const DOINGS = ['work', 'takesBack', 'givesUp'] as const;

/** What a batch did by the numbers of rows and columns, so that it can be taken back at once. */
export interface WitnessRecord {
  readonly version: 2;
  readonly does: (typeof DOINGS)[number];
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
  /** Whether it writes the home tab of a period; batches of before did not say. */
  readonly writesHome?: boolean;
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
  /** What it leaves in others of them, as far as that is known: the cells, and a print of them all. */
  readonly leaves: {
    readonly cells: readonly (readonly [column: number, rows: readonly Stretch[]])[];
    readonly print: string;
  };
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
  return moved(record, (row, column) => readCell(shown.cells.get(`${row}:${column}`)));
}

/** The same by a later reading of the witness. */
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

/** The tabs with more or fewer lines than the batch leaves: blank ones cannot be told apart. */
export function otherSizes(
  { tabs }: WitnessRecord,
  sizeOf: (tab: WitnessedTab) => TabSize | undefined,
): readonly WitnessedTab[] {
  return tabs.filter((tab) => {
    const size = sizeOf(tab);
    return size !== undefined && (size.rows !== tab.left.rows || size.columns !== tab.left.columns);
  });
}

/** The sizes of tabs as they stand. */
export function sizesIn({ tabs }: Pick<Grid, 'tabs'>) {
  return ({ id }: WitnessedTab): TabSize | undefined => {
    const tab = tabs.find((one) => one.id === id);
    return tab && { rows: tab.rowCount, columns: tab.columnCount };
  };
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
