import {
  BLANK,
  type Cell,
  CONTRACT,
  cellText,
  enteredCell,
  type Header,
  type Table,
  type TableRow,
  type Workbook,
} from '../contract';
import { fold, sameText } from '../model/folding';
import { groupBy } from '../model/groups';
import type { Indicator } from '../model/indicator';

type FormHeader = Header<'entries'>;
type Cells = readonly Cell[];

/** A row of the form as a person saw it on a page, and what the person made of it. */
export interface EnteredRow {
  /** The sheet row, from 1, where it stood. */
  readonly row: number;
  /** What it is known by: see {@link frameOf}. */
  readonly frame: string;
  /** How many rows were known by the same, it among them. */
  readonly alike: number;
  readonly content: string;
  readonly cells: readonly EnteredText[];
}

/** The text of a cell as it was seen, and as it is to be. */
export interface EnteredText {
  readonly header: FormHeader;
  readonly before: string;
  readonly after: string;
}

/** A row (from 1) with its cells as they are to stand, by column (from 0). */
export interface WrittenRow {
  readonly entered: number;
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** What is written of entered rows, and what is not: each by its place among them. */
export interface Entering {
  readonly rows: readonly WrittenRow[];
  /** Cells that somebody else has changed since they were seen. */
  readonly conflicts: readonly {
    readonly entered: number;
    readonly header: FormHeader;
    readonly standing: string;
  }[];
  /** Rows that are not there any more. */
  readonly gone: readonly number[];
}

const FRAME = ['Kỳ', 'Đơn vị', 'Loại', 'Mã', 'Mục', 'Đối tượng'] as const;

/** What a row is known by, wherever it is moved, but for its text. */
export function frameOf(row: Pick<TableRow<'entries'>, 'text'>): string {
  return FRAME.map((header) => fold(row.text(header))).join('\n');
}

/** How each of the rows that a person may enter is known again, by its place. */
export function seenRows(
  rows: readonly TableRow<'entries'>[],
): ReadonlyMap<number, Omit<EnteredRow, 'cells'>> {
  return new Map(
    [...groupBy(rows, frameOf)].flatMap(([frame, alike]) =>
      alike.map(
        (one) =>
          [
            one.row,
            { row: one.row, frame, alike: alike.length, content: one.text('Nội dung') },
          ] as const,
      ),
    ),
  );
}

/** What a row's `Giá trị` is of; undefined in rows that have none. */
export function indicatorOf(
  row: Pick<TableRow<'entries'>, 'text'>,
  indicators: readonly Indicator[],
): Indicator | undefined {
  return sameText(row.text('Loại'), 'Số liệu')
    ? indicators.find(({ code }) => sameText(code, row.text('Mã')))
    : undefined;
}

/** The columns that people type into. */
const TYPED: ReadonlySet<string> = new Set(
  CONTRACT.entries.columns.flatMap(({ header, generated }) => (generated ? [] : [header])),
);

/**
 * What is to be written of rows that a person entered on a page. A cell that others have changed since is
 * left as it is, and so is one that holds a formula.
 * @param isOwn whether a row is one of those that may be entered
 */
export function enterRows(
  { indicators }: Pick<Workbook, 'indicators'>,
  table: Table<'entries'>,
  entered: readonly EnteredRow[],
  isOwn: (row: TableRow<'entries'>) => boolean,
): Entering {
  const rows: Entering['rows'][number][] = [];
  const conflicts: Entering['conflicts'][number][] = [];
  const gone: number[] = [];
  standingRows(table.rows.filter(isOwn), entered).forEach(([one, row], at) => {
    if (!row) {
      gone.push(at);
      return;
    }
    const measured = { unitOfMeasure: row.text('ĐVT'), indicator: indicatorOf(row, indicators) };
    const cells = new Map<number, Cell>();
    for (const { header, before, after } of one.cells) {
      const column = TYPED.has(header) ? table.column(header) : undefined;
      if (column === undefined) continue;
      const standing = cellText(row.cell(header));
      const cell = enteredCell(header, after, measured);
      if (standing === cellText(cell) && row.cell(header).kind === cell.kind) continue;
      const isFormula = table.tab.formulas.has(`${row.row - 1}:${column}`);
      if (isFormula || standing !== before) conflicts.push({ entered: at, header, standing });
      else cells.set(column, cell);
    }
    if (cells.size > 0) rows.push({ entered: at, row: row.row, cells });
  });
  return { rows, conflicts, gone };
}

/** Each row that was seen with the one that it is now, no two with the same; undefined where it is gone. */
export function standingRows(
  rows: readonly TableRow<'entries'>[],
  entered: readonly EnteredRow[],
): readonly (readonly [EnteredRow, TableRow<'entries'> | undefined])[] {
  const byFrame = groupBy(rows, frameOf);
  const taken = new Set<TableRow<'entries'>>();
  return entered.map((one) => {
    const known = byFrame.get(one.frame) ?? [];
    const row = standingRow(
      known.filter((other) => !taken.has(other)),
      one,
      known.length === one.alike,
    );
    if (row) taken.add(row);
    return [one, row];
  });
}

/**
 * Of the rows that are known by the same the one with the text that was seen, then the one at its place; one with
 * another text only where none was taken out since, or it would be another's.
 */
function standingRow(
  known: readonly TableRow<'entries'>[],
  { row: place, content }: EnteredRow,
  isComplete: boolean,
): TableRow<'entries'> | undefined {
  const same = known.filter((row) => row.text('Nội dung') === content);
  const at = (some: typeof known) => some.find(({ row }) => row === place);
  const others = isComplete ? known : [];
  return at(same) ?? same[0] ?? at(others) ?? (others.length === 1 ? others[0] : undefined);
}

/** What was written beside its place, as rows were moved in that very moment. */
export interface Strayed {
  /** Rows whose cells are to be put back, with what stood in them. */
  readonly back: readonly WrittenRow[];
  /** Rows of which nobody can say what stood in them. */
  readonly unknown: readonly WrittenRow[];
}

/**
 * Looks whether rows were written where they were meant, by the form as it was read before and after: a row is
 * known by all that stands in it but what was written.
 */
export function strayedRows(
  before: Table<'entries'>,
  after: Table<'entries'> | undefined,
  written: readonly WrittenRow[],
): Strayed {
  const generated = new Set(
    before.contract.columns.flatMap(({ header, generated }) =>
      generated ? (before.column(header) ?? []) : [],
    ),
  );
  const isSame = (left: Cells, right: Cells, but: WrittenRow['cells']) =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, at) => at).every(
      (at) =>
        generated.has(at) ||
        but.has(at) ||
        cellText(left[at] ?? BLANK) === cellText(right[at] ?? BLANK),
    );
  const none: WrittenRow['cells'] = new Map();
  const [header = []] = before.tab.rows;
  if (!after || !isSame(header, after.tab.rows[0] ?? [], none))
    return { back: [], unknown: written };
  const stoodIn = ({ row }: WrittenRow) => before.tab.rows[row - 1] ?? [];
  const places = new Set(written.map(({ row }) => row));
  const replaced = written.map(stoodIn);
  const back: WrittenRow[] = [];
  const unknown: WrittenRow[] = [];
  const putBack = (one: WrittenRow, stood: Cells) => {
    const columns = [...one.cells.keys(), ...generated];
    back.push({ ...one, cells: new Map(columns.map((at) => [at, stood[at] ?? BLANK] as const)) });
  };
  for (const one of written) {
    const now = after.tab.rows[one.row - 1] ?? [];
    const stood = stoodIn(one);
    const isAlike = (cells: Cells) => isSame(cells, now, one.cells);
    if (!isAlike(stood)) {
      const other = [[], ...before.tab.rows].find(isAlike);
      if (other) putBack(one, other);
      else if (!isFramedAs(before, stood, now)) unknown.push(one);
      continue;
    }
    const alike = before.tab.rows.flatMap((cells, at) =>
      at !== one.row - 1 && isAlike(cells) ? [{ cells, isWritten: places.has(at + 1) }] : [],
    );
    if (alike.length === 0) continue;
    // One of these may have come to its place: then its text is lost, and that of this row still stands.
    const count = (rows: readonly Cells[], cells: Cells) =>
      rows.filter((row) => isSame(row, cells, none)).length;
    const surplus = (cells: Cells) =>
      count(after.tab.rows, cells) + count(replaced, cells) - count(before.tab.rows, cells);
    const [lost, ...more] = alike.filter(
      ({ cells, isWritten }) => !isWritten && surplus(cells) < 0,
    );
    if (!lost) continue;
    const others = alike.filter(({ isWritten }) => isWritten);
    const isLeft = [stood, ...others.map(({ cells }) => cells)].some((cells) => surplus(cells) > 0);
    if (isLeft && more.length + others.length === 0) putBack(one, lost.cells);
    else if (isLeft || after.tab.rows.filter(isAlike).length <= alike.length) unknown.push(one);
  }
  return { back, unknown };
}

/** Whether two rows are known by the same: then somebody only typed in another cell of it. */
function isFramedAs(
  table: Table<'entries'>,
  left: readonly Cell[],
  right: readonly Cell[],
): boolean {
  return FRAME.every((header) => {
    const at = table.column(header) ?? -1;
    return cellText(left[at] ?? BLANK) === cellText(right[at] ?? BLANK);
  });
}
