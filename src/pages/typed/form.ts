import { type Book, readBook } from '../../book';
import {
  BLANK,
  type Cell,
  CONTRACT,
  cellText,
  type EnteredCell,
  enteredCell,
  type Grid,
  gridWith,
  type Header,
  isBlank,
  readEntries,
  readPeriodCell,
  readTable,
  type Table,
  type TableRow,
  textOrBlank,
  withCells,
} from '../../contract';
import type { Finding } from '../../findings';
import { type EnteredRow, type Entering, indicatorOf, seenRows, standingRows } from '../../form';
import { rowOf } from '../../model/address';
import { isToReview, withoutReview } from '../../model/entry';
import { decimalOf } from '../../model/figure';
import { writeNumber } from '../../model/number';
import { type Period, samePeriod } from '../../model/period';

export type FormHeader = Header<'entries'>;

/** A cell that somebody else changed since it was seen here. */
export interface Conflict {
  readonly row: number;
  readonly header: FormHeader;
  readonly standing: string;
}

/** What the script tells of a call that saved. */
export interface Saved extends Pick<Entering, 'conflicts' | 'gone'> {
  /** Rows that are to be sent again. */
  readonly again: readonly number[];
}

/** Rows of the report's period, with what is typed into them here and not saved yet. */
export interface Form {
  readonly period: Period;
  /** The sheet rows (from 1), those too in which nothing stands but whose they are. */
  readonly rows: () => readonly number[];
  /** Whether a row is one of them. */
  readonly isEntered: (row: number) => boolean;
  readonly has: (header: FormHeader) => boolean;
  /** From 0; -1 where the form has none. */
  readonly column: (header: FormHeader) => number;
  /** Whether a row's note asks for it to be looked over. */
  readonly isToReview: (row: number) => boolean;
  /** Whether a cell holds a formula: nobody types over it here. */
  readonly isFormula: (row: number, header: FormHeader) => boolean;
  /** A cell's text as people write it, what is typed here included. */
  readonly text: (row: number, header: FormHeader) => string;
  /** The same as it stands in the workbook. */
  readonly standing: (row: number, header: FormHeader) => string;
  readonly set: (row: number, header: FormHeader, text: string) => void;
  /** A paragraph taken over is still right: its note asks no more. */
  readonly reviewed: (row: number) => void;
  /** How many cells are typed and not saved. */
  readonly unsaved: () => number;
  /** The workbook with what is typed, and as it stands. */
  readonly book: () => Book;
  readonly standingBook: () => Book;
  /** What reading a row by itself tells at once, as after an edit by hand. */
  readonly read: (row: number) => readonly Finding[];
  /** What is found in a row, whoever must act. */
  readonly findings: (row: number) => ReturnType<Book['findings']>;
  readonly conflicts: () => readonly Conflict[];
  /** What stands in the workbook is taken as seen: what is typed here is kept, or goes. */
  readonly settle: (conflict: Conflict, keeps: boolean) => void;
  /** Takes cells of another tab as standing in the workbook. */
  readonly standBeside: (sheetId: number, cells: readonly EnteredCell[]) => void;
  /** What is typed, as the script takes it and as it is kept as a draft. */
  readonly entered: () => readonly EnteredRow[];
  /** Takes over a draft. @returns what has no row any more */
  readonly restore: (draft: readonly EnteredRow[]) => readonly EnteredRow[];
  /** Takes what was sent as standing, but for what was not written. */
  readonly saved: (sent: readonly EnteredRow[], saved: Saved) => readonly EnteredRow[];
}

type Typed = Map<number, Map<FormHeader, string>>;

/**
 * The form over a workbook as it was read.
 * @param isEntered whether the rows of a unit, by its code, may be typed into
 */
export function formOf(read: Grid, first: Book, isEntered: (unit: string) => boolean): Form {
  const { period } = first.workbook.settings;
  let grid = read;
  let base = first;
  let opened: Book | undefined = first;
  const typed: Typed = new Map();
  let conflicts: readonly Conflict[] = [];

  const table = (): Table<'entries'> => {
    const { entries } = base.workbook.tables;
    if (!entries) throw new Error('no form');
    return entries;
  };
  const rowAt = (row: number) => rows.get(row);
  const cellAt = (row: number, header: FormHeader) => rowAt(row)?.cell(header) ?? BLANK;
  const measuredIn = (text: (header: FormHeader) => string) => ({
    unitOfMeasure: text('ĐVT'),
    indicator: indicatorOf({ text }, base.workbook.indicators),
  });
  const standing = (row: number, header: FormHeader) =>
    written(header, cellAt(row, header), measuredIn(readerOf(row)));
  const readerOf = (row: number) => (header: FormHeader) =>
    typed.get(row)?.get(header) ?? rowAt(row)?.text(header) ?? '';
  const isOwn = (row: TableRow<'entries'>) => {
    const own = readPeriodCell(row.cell('Kỳ'));
    return own !== undefined && samePeriod(own, period) && isEntered(row.text('Đơn vị'));
  };
  /** The rows by place, and how each of the unit's is known again. */
  const readRows = () => {
    const all = table().rows;
    return [new Map(all.map((one) => [one.row, one])), seenRows(all.filter(isOwn))] as const;
  };
  let [rows, seen] = readRows();
  const put = (row: number, header: FormHeader, text: string) => {
    const known = typed.get(row) ?? new Map<FormHeader, string>();
    if (text === standing(row, header)) known.delete(header);
    else known.set(header, text);
    if (known.size > 0) typed.set(row, known);
    else typed.delete(row);
    opened = undefined;
  };
  const typedCells = (row: number): ReadonlyMap<number, Cell> => {
    const measured = measuredIn(readerOf(row));
    return new Map(
      [...(typed.get(row) ?? [])].flatMap(([header, text]) => {
        const column = table().column(header);
        return column === undefined ? [] : [[column, enteredCell(header, text, measured)] as const];
      }),
    );
  };
  const withRows = (changed: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Grid => {
    const cells = [...changed].flatMap(([row, one]) =>
      [...one].map(([column, cell]) => ({ row: row - 1, column, cell })),
    );
    return gridWith(grid, table().tab.id, cells);
  };
  /** Takes cells as standing in the workbook. */
  const stand = (changed: ReadonlyMap<number, ReadonlyMap<number, Cell>>) => {
    if (changed.size > 0) rebase(withRows(changed));
  };
  const rebase = (after: Grid) => {
    grid = after;
    base = readBook(grid);
    [rows, seen] = readRows();
    opened = undefined;
  };
  const book = () => {
    opened ??=
      typed.size === 0
        ? base
        : readBook(withRows(new Map([...typed.keys()].map((row) => [row, typedCells(row)]))));
    return opened;
  };
  const standingCell = (row: number, header: FormHeader, text: string) => {
    const column = table().column(header);
    const cells = column === undefined ? [] : [[column, textOrBlank(text)] as const];
    return new Map([[row, new Map(cells)]]);
  };
  const entered = (): readonly EnteredRow[] =>
    [...typed].flatMap(([row, cells]): readonly EnteredRow[] => {
      const one = seen.get(row);
      if (!one) return [];
      return [
        {
          ...one,
          cells: [...cells].map(([header, after]) => ({
            header,
            before: cellText(cellAt(row, header)),
            after,
          })),
        },
      ];
    });

  return {
    period,
    rows: () => [...seen.keys()].sort((left, right) => left - right),
    isEntered: (row) => seen.has(row),
    has: (header) => table().has(header),
    column: (header) => table().column(header) ?? -1,
    isToReview: (row) => isToReview({ note: readerOf(row)('Ghi chú') }),
    isFormula: (row, header) =>
      table().tab.formulas.has(`${row - 1}:${table().column(header) ?? -1}`),
    text: (row, header) => typed.get(row)?.get(header) ?? standing(row, header),
    standing,
    set: put,
    reviewed: (row) => put(row, 'Ghi chú', withoutReview(readerOf(row)('Ghi chú'))),
    unsaved: () => [...typed.values()].reduce((sum, cells) => sum + cells.size, 0),
    book,
    standingBook: () => base,
    read: (row) => {
      const { tab } = table();
      const cells = withCells(tab.rows[row - 1] ?? [], typedCells(row));
      const alone = readTable(
        { tabs: [{ ...tab, rows: [tab.rows[0] ?? [], cells] }] },
        CONTRACT.entries,
      );
      const found: Finding[] = [];
      if (alone.state === 'read') {
        const tell = (finding: Finding) => found.push(finding);
        readEntries(alone.table, 'Biểu chung', base.workbook, tell, { isTyped: true });
      }
      return found.filter(({ at }) => at.kind === 'cell' && !isBlank(cells[at.column] ?? BLANK));
    },
    findings: (row) => {
      const { title } = table().tab;
      return book()
        .findings()
        .filter((one) => one.tab === title && rowOf(one.at) === row - 1);
    },
    conflicts: () => conflicts,
    settle: (conflict, keeps) => {
      const { row, header } = conflict;
      const text = typed.get(row)?.get(header) ?? '';
      conflicts = conflicts.filter((one) => one !== conflict);
      typed.get(row)?.delete(header);
      stand(standingCell(row, header, conflict.standing));
      put(row, header, keeps ? text : standing(row, header));
    },
    standBeside: (sheetId, cells) => {
      if (cells.length > 0) rebase(gridWith(grid, sheetId, cells));
    },
    entered,
    restore: (draft) =>
      standingRows(table().rows.filter(isOwn), draft).flatMap(([one, row]) => {
        if (!row) return [one];
        for (const { header, before, after } of one.cells) {
          put(row.row, header, after);
          const now = cellText(row.cell(header));
          const isTyped = typed.get(row.row)?.has(header) === true;
          if (isTyped && now !== before) {
            conflicts = [...conflicts, { row: row.row, header, standing: now }];
          }
        }
        return [];
      }),
    saved: (sent, { conflicts: found, gone, again }) => {
      const written = new Map<number, Map<number, Cell>>();
      const settled: (readonly [number, FormHeader])[] = [];
      sent.forEach(({ row, cells }, at) => {
        if (gone.includes(at) || again.includes(at)) return;
        const measured = measuredIn(readerOf(row));
        for (const { header, after } of cells) {
          const isFound = found.some((one) => one.entered === at && one.header === header);
          const column = table().column(header);
          if (isFound || column === undefined) continue;
          const known = written.get(row) ?? new Map<number, Cell>();
          written.set(row, known.set(column, enteredCell(header, after, measured)));
          if (typed.get(row)?.get(header) === after) settled.push([row, header]);
        }
      });
      stand(written);
      // Whatever the cell made of it: only spaces are no text.
      for (const [row, header] of settled) put(row, header, standing(row, header));
      // What was typed since then is still to be saved.
      for (const [row, cells] of [...typed]) {
        for (const [header, text] of [...cells]) put(row, header, text);
      }
      conflicts = found.flatMap(({ entered: at, header, standing: now }) => {
        const row = sent[at]?.row;
        return row === undefined ? [] : [{ row, header, standing: now }];
      });
      return sent.filter((_, at) => gone.includes(at));
    },
  };
}

/** What was typed into rows, to be said where it has no place any more. */
export function typedTexts(rows: readonly EnteredRow[]): readonly string[] {
  return rows.flatMap(({ cells }) => cells.map(({ header, after }) => `${header} "${after}"`));
}

/** A cell's text as people write it: a number so that it is read back as the same. */
function written(
  header: FormHeader,
  cell: Cell,
  measured: Parameters<typeof enteredCell>[2],
): string {
  if (cell.kind !== 'number' || cell.percent) return cellText(cell);
  const value = decimalOf(cell.value);
  const grouped = writeNumber(value, { mostDecimals: 15 });
  const back = enteredCell(header, grouped, measured);
  return back.kind === 'number' && back.value === cell.value
    ? grouped
    : value.toFixed().replace('.', ',');
}
