import {
  type Area,
  BLANK,
  type Cell,
  cellText,
  GENERATED_TABS,
  type Grid,
  type Header,
  isBlank,
  TAB,
} from '../../contract';
import type { Request } from '../../contract/write';
import { CLOSED_PERIODS_KEY } from '../../cycle';
import { serialOfDate } from '../../model/date';
import { fingerprint } from '../../model/fingerprint';
import { fold } from '../../model/folding';
import { GUARD_KEY } from '../../setUp';
import { type Added, addedBy } from './added';
import {
  type ChangedTab,
  cellBefore,
  type Effects,
  effectsOf,
  type Line,
  printOfCell,
} from './effects';
import { type Stretch, stretchesOf } from './stretches';

/**
 * What a run did to the workbook, so that a later command can take it back as long as nobody has
 * typed on it since: what it added, where it wrote and what stood there, and a print of what it left.
 */
export interface UndoRecord {
  readonly version: 2;
  readonly run: string;
  readonly command: string;
  readonly caption: string;
  readonly period: string;
  readonly tabs: readonly TabRecord[];
  readonly moves: readonly MoveRecord[];
  /** How many formulas the run left as the values that they showed. */
  readonly flattened?: number;
  readonly added: Added;
  /** Protections that stood before, by their ids. */
  readonly guards: readonly number[];
  /** Of the keys of the metadata that were written, what they said; `null` of a new one. */
  readonly marks: readonly (readonly [key: string, before: string | null])[];
  readonly removed: readonly { readonly id: number; readonly title: string }[];
  /** Tabs that were put out of sight, by their ids. */
  readonly hidden: readonly number[];
  /** Kinds of requests that cannot be told backwards. */
  readonly beyond: readonly string[];
}

/** What was done to one tab; lines are those of the tab as it was left. */
export interface TabRecord {
  readonly id: number;
  readonly title: string;
  readonly isNew: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly newRows: readonly Stretch[];
  readonly newColumns: readonly Stretch[];
  /** The columns that had a header, with a print of these; runs of before did not keep it. */
  readonly headers?: { readonly columns: readonly Stretch[]; readonly print: string };
  readonly blocks: readonly Block[];
  /** What stood in cells that were written, blank ones and those that were moved apart. */
  readonly before: readonly (readonly [row: number, column: number, value: KeptValue])[];
}

/** A text, a number, `true` or `false`; a day and a per cent are told apart from numbers. */
export type KeptValue =
  | string
  | number
  | boolean
  | { readonly day: number }
  | { readonly percent: number };

/** Rows of which the same columns were written, with a print of each. */
interface Block {
  readonly row: number;
  readonly columns: readonly Stretch[];
  readonly prints: readonly string[];
}

/** Cells that were copied to another tab, and emptied. */
interface MoveRecord {
  readonly from: { readonly tab: number; readonly area: Area };
  readonly to: { readonly tab: number; readonly area: Area };
  /** Whether formulas and links went along, not their values alone. */
  readonly isWhole?: boolean;
}

interface Told extends Pick<UndoRecord, 'run' | 'command' | 'caption' | 'period'> {
  readonly requests: readonly Request[];
}

/** What the add-on itself writes beside people's rows at any time. */
const BESIDE: ReadonlySet<string> = new Set(
  (['Kiểm tra', 'Cập nhật'] satisfies Header<'entries'>[]).map(fold),
);

/**
 * What is kept of other runs goes on: the record of closed periods says itself that a closing was
 * taken back. Who may edit is told anew by the next Thiết lập; accounts are kept in one place alone.
 */
function goesOn(key: string, { metadata }: Grid): boolean {
  return key === CLOSED_PERIODS_KEY || (key === GUARD_KEY && metadata.has(key));
}

export function undoRecord(grid: Grid, { requests, ...told }: Told): UndoRecord {
  const effects = effectsOf(grid, requests);
  const moves = movesBack(effects);
  return {
    version: 2,
    ...told,
    tabs: effects.tabs.filter((tab) => !isOwn(tab)).map((tab) => tabRecord(tab, moves)),
    moves: moves.map(({ from, to, isWhole }) => ({ from, to, ...(isWhole && { isWhole }) })),
    flattened: flattenedBy(moves),
    added: addedBy(requests),
    guards: grid.tabs.flatMap(({ protections }) => protections.map(({ id }) => id)),
    marks: marksIn(grid, requests).filter(([key]) => !goesOn(key, grid)),
    removed: effects.removed.map(({ id, title }) => ({ id, title })),
    hidden: effects.hidden.map(({ id }) => id),
    beyond: effects.beyond,
  };
}

/** Nobody else writes what the add-on keeps out of sight, and what it writes whole each time. */
function isOwn({ title, standing }: ChangedTab): boolean {
  const isKept = title.startsWith('_') || title === TAB.log || title === TAB.undo;
  return isKept || (standing !== undefined && GENERATED_TABS.includes(title));
}

interface MoveBack extends MoveRecord {
  readonly lines: { readonly rows: ReadonlySet<Line>; readonly columns: ReadonlySet<Line> };
  readonly tab: ChangedTab;
}

/** What was copied into rows of the run's own and then emptied where it had stood. */
function movesBack({ moves }: Effects): readonly MoveBack[] {
  return moves.flatMap(({ from, to, isWhole }): readonly MoveBack[] => {
    const isMoved =
      to.rows.every(({ before }) => before === undefined) &&
      from.rows.every((row) =>
        from.columns.every((column) => {
          const written = from.tab.written.get(row)?.get(column);
          return written !== undefined && written !== 'unknown' && written.kind === 'blank';
        }),
      );
    if (!isMoved) return [];
    const areaOf = ({ tab, rows, columns }: typeof from) => {
      const [startRow, startColumn] = [
        indexOf(tab.rows, rows[0]),
        indexOf(tab.columns, columns[0]),
      ];
      return {
        tab: tab.id,
        area: {
          startRow,
          endRow: startRow + rows.length,
          startColumn,
          endColumn: startColumn + columns.length,
        },
      };
    };
    const lines = { rows: new Set(from.rows), columns: new Set(from.columns) };
    const tab = from.tab;
    return [{ from: areaOf(from), to: areaOf(to), isWhole, lines, tab }];
  });
}

/** Formulas that stood where values alone were moved from. */
function flattenedBy(moves: readonly MoveBack[]): number {
  return moves
    .filter(({ isWhole }) => !isWhole)
    .flatMap(({ tab: { standing }, lines }) =>
      [...lines.rows].flatMap((row) =>
        [...lines.columns].filter((column) =>
          standing?.formulas.has(`${row.before}:${column.before}`),
        ),
      ),
    ).length;
}

function indexOf(lines: readonly Line[], line: Line | undefined): number {
  return line ? lines.indexOf(line) : 0;
}

function tabRecord(tab: ChangedTab, moves: readonly MoveBack[]): TabRecord {
  const { id, title, standing, rows, columns } = tab;
  const beside = besideColumns(title, headersOf(tab));
  const isNew = standing === undefined;
  const blocks: { row: number; columns: readonly Stretch[]; prints: string[] }[] = [];
  const before: [number, number, KeptValue][] = [];
  const own = moves.filter((move) => move.tab === tab);
  // What the add-on writes whole goes as a whole, whatever it says by then.
  const looked = isNew && GENERATED_TABS.includes(title) ? [] : rows;
  const places = new Map(columns.map((column, index) => [column, index]));
  const hasNewColumns = columns.some((column) => column.before === undefined);
  looked.forEach((row, at) => {
    const written = tab.written.get(row);
    const isNewRow = isNew || row.before === undefined;
    // Most rows of a tab are not written: nothing of them is to be kept.
    if (!written && (isNewRow || !hasNewColumns)) return;
    const touched = columns.flatMap((column, index) =>
      !beside.has(index) && (isNewRow || column.before === undefined || written?.has(column))
        ? [index]
        : [],
    );
    const cells = touched.map((index) => {
      const column = columns[index];
      return (
        (column && written?.get(column)) ??
        (isNewRow || !column ? BLANK : cellBefore(tab, row, column))
      );
    });
    // A column put in beside rows that are not written is looked at as well, where it holds anything.
    const isTouched = isNewRow ? cells.some(holdsSomething) : touched.length > 0;
    if (!isTouched) return;
    const stretches = stretchesOf(touched);
    const last = blocks[blocks.length - 1];
    const print = printOf(cells);
    if (last && last.row + last.prints.length === at && sameStretches(last.columns, stretches)) {
      last.prints.push(print);
    } else blocks.push({ row: at, columns: stretches, prints: [print] });
    for (const [column] of written ?? []) {
      const index = places.get(column) ?? -1;
      const isMoved = own.some(({ lines }) => lines.rows.has(row) && lines.columns.has(column));
      const value = isMoved ? undefined : keptValue(cellBefore(tab, row, column));
      if (value !== undefined) before.push([at, index, value]);
    }
  });
  const put = (lines: readonly Line[]) =>
    isNew ? [] : stretchesOf(lines.flatMap((line, at) => (line.before === undefined ? [at] : [])));
  return {
    id,
    title,
    isNew,
    rowCount: rows.length,
    columnCount: columns.length,
    newRows: put(rows),
    newColumns: put(columns),
    ...(!isNew && { headers: headerPrint(headersOf(tab)) }),
    blocks,
    before,
  };
}

/** Cells go back by the numbers of columns: so these must be the same, whatever stands in them. */
function headerPrint(headers: readonly (Cell | 'unknown')[]): NonNullable<TabRecord['headers']> {
  const told = headers.flatMap((cell, at) =>
    cell === 'unknown' || isBlank(cell) ? [] : [{ at, cell }],
  );
  return {
    columns: stretchesOf(told.map(({ at }) => at)),
    print: printOf(told.map(({ cell }) => cell)),
  };
}

function holdsSomething(cell: Cell | 'unknown'): boolean {
  return cell === 'unknown' || cell.kind !== 'blank';
}

/** The first row as the batch leaves it. */
function headersOf({
  rows,
  columns,
  written,
  standing,
}: ChangedTab): readonly (Cell | 'unknown')[] {
  const [first] = rows;
  return columns.map(
    (column) =>
      (first && written.get(first)?.get(column)) ??
      (column.before === undefined ? BLANK : (standing?.rows[0]?.[column.before] ?? BLANK)),
  );
}

/** The columns that the add-on writes beside the rows of the form: nobody types in them. */
export function besideColumns(
  title: string,
  headers: readonly (Cell | 'unknown')[],
): ReadonlySet<number> {
  if (fold(title) !== fold(TAB.entries)) return new Set();
  return new Set(
    headers.flatMap((cell, at) =>
      cell !== 'unknown' && BESIDE.has(fold(cellText(cell))) ? [at] : [],
    ),
  );
}

/** A print of some cells of a row; nobody can tell what a formula will show. */
export function printOf(cells: readonly (Cell | 'unknown')[]): string {
  const known = cells.flatMap((cell) => (cell === 'unknown' ? [] : [cell]));
  if (known.length < cells.length) return ANYTHING;
  const texts = known.map(printOfCell);
  return texts.every((text) => text === '') ? '' : fingerprint(texts).slice(0, 8);
}

/** Of what cannot be told beforehand. */
export const ANYTHING = '?';

function sameStretches(left: readonly Stretch[], right: readonly Stretch[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function keptValue(cell: Cell): KeptValue | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return cell.percent ? { percent: cell.value } : cell.value;
    case 'date':
      return { day: serialOfDate(cell.date) };
    case 'boolean':
      return cell.value;
    default:
      return cell.text;
  }
}

/** The keys that a batch writes, with what they said before. */
export function marksIn(grid: Grid, requests: readonly Request[]): UndoRecord['marks'] {
  const ids = new Map([...grid.metadata].map(([key, { id }]) => [id, key]));
  const keys = requests.flatMap(({ createDeveloperMetadata, updateDeveloperMetadata }) => {
    const made = createDeveloperMetadata?.developerMetadata;
    if (made?.location?.spreadsheet) return made.metadataKey ?? [];
    return (updateDeveloperMetadata?.dataFilters ?? []).flatMap(
      ({ developerMetadataLookup }) => ids.get(developerMetadataLookup?.metadataId ?? -1) ?? [],
    );
  });
  return [...new Set(keys)].map((key) => [key, grid.metadata.get(key)?.value ?? null]);
}
