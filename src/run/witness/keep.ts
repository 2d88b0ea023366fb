import {
  BLANK,
  type Cell,
  columnsByHeader,
  type Grid,
  isBlank,
  TAB,
  tabsNamed,
} from '../../contract';
import { type Change, type Request, type TabIds, toRequests } from '../../contract/write';
import { fold } from '../../model/folding';
import { numbersIn } from '../../model/spans';
import type { Shown, Watched } from '../ports';
import type { Refusal } from '../refusal';
import {
  addedBy,
  type ChangedTab,
  effectsOf,
  type Line,
  linesIn,
  marksIn,
  type Stretch,
  stretchesOf,
} from '../undo';
import {
  copied,
  copiedWhole,
  KNOWN_BY,
  madeWitness,
  movedInAnswer,
  placesOf,
  printOfTab,
  RECORD_ROWS,
  SPARE,
  WITNESS_TAB,
  type WitnessedTab,
  type WitnessRecord,
} from './record';

/** What a batch keeps of what it finds, and what its answer is asked for. */
export interface Witness {
  /** They come before all other changes of the batch. */
  readonly changes: readonly Change[];
  readonly watched: Watched;
  /** The tabs whose columns or rows somebody had moved by then. */
  readonly moved: (shown: Shown) => readonly string[];
  /** Whether a refusal is about what is kept. */
  readonly has: (refusal: Refusal | undefined) => boolean;
}

interface Told
  extends Pick<WitnessRecord, 'run' | 'caption' | 'period' | 'writesUndo' | 'takesBack' | 'aside'> {
  readonly changes: readonly Change[];
  /** Whether rows of the form are known by all of their cells: whatever is typed in them then is seen. */
  readonly isWatchedWhole?: boolean;
}

/** People's tabs in which commands write by the numbers of rows and columns. */
const WITNESSED: ReadonlySet<string> = new Set(
  [TAB.entries, TAB.archive, TAB.settings].map((title) => fold(title)),
);

/** A tab of more cells is not mirrored: its rows are kept one below the other. */
const MOST_CELLS = 300_000;

/**
 * Keeps, in the batch itself and before it writes anything, what stands by then where it writes by
 * numbers. The batch's answer tells of it: whoever put in, took out or moved rows or columns after
 * the last look is seen at once, and what was written can be taken back from what was kept.
 */
export function witnessOf(
  grid: Grid,
  { changes, isWatchedWhole = false, ...told }: Told,
  ids: TabIds,
): Witness | undefined {
  const requests = toRequests(grid, changes, ids);
  let next = RECORD_ROWS;
  const { tabs: all, moves } = effectsOf(grid, requests);
  const copiedTo = new Set(moves.flatMap(({ to }) => to.rows));
  const tabs = all.flatMap((changed): readonly WitnessedTab[] => {
    const tab = witnessed(changed, told.period, next, copiedTo, isWatchedWhole);
    if (!tab) return [];
    next += tab.isSpread ? tab.rowCount + SPARE : linesIn(tab.kept).length;
    return [tab];
  });
  if (tabs.length === 0) return undefined;
  const [kept] = told.writesUndo ? tabsNamed(grid, TAB.undo) : [];
  const undo = kept && { id: kept.id, at: next, rows: kept.rows.length };
  next += undo?.rows ?? 0;
  const record: WitnessRecord = {
    version: 1,
    ...told,
    undo,
    tabs,
    made: all.flatMap(({ id, title, standing }): WitnessRecord['made'] =>
      !standing && WITNESSED.has(fold(title)) ? [[id, title]] : [],
    ),
    appended: appendedBy(grid, changes),
    marks: marksIn(grid, requests),
    added: addedBy(requests),
    loosens: requests.some(
      ({ deleteNamedRange, deleteProtectedRange }) => deleteNamedRange || deleteProtectedRange,
    ),
    guards: grid.tabs.flatMap(({ protections }) => protections.map(({ id }) => id)),
  };
  const sheetId = ids.fresh();
  const columnCount = Math.max(...tabs.map((tab) => tab.columnCount)) + SPARE;
  const made = madeWitness(sheetId, record, { rowCount: next, columnCount });
  if (!made) return undefined;
  const requestsOfOwn: readonly Request[] = [
    ...made,
    ...tabs.flatMap((one) => keeping(one, sheetId)),
    ...(undo && undo.rows > 0 ? [copied(undo.id, sheetId, [0, undo.rows], [0, 1], undo.at)] : []),
  ];
  return {
    changes: [{ kind: 'requests', requests: requestsOfOwn }],
    has: (refusal) => refusal !== undefined && requestsOfOwn.includes(refusal.request),
    watched: {
      tab: WITNESS_TAB,
      parts: tabs.flatMap(partsOf),
      sizesOf: tabs.map(({ title }) => title),
    },
    moved: (shown) => movedInAnswer(record, shown).map(({ title }) => title),
  };
}

function witnessed(
  { standing, rows, columns, written, sorted, inserted }: ChangedTab,
  period: string,
  at: number,
  copiedTo: ReadonlySet<Line>,
  isWatchedWhole: boolean,
): WitnessedTab | undefined {
  if (!standing || !WITNESSED.has(fold(standing.title))) return undefined;
  const { id, title, rowCount, columnCount } = standing;
  const takenRows = takenOf(rows, rowCount);
  const takenColumns = takenOf(columns, columnCount);
  const restored = [
    ...takenRows,
    ...[...written.keys(), ...sorted].flatMap(({ before }) => before ?? []),
  ];
  const beside = rows.flatMap((line, index) =>
    inserted.has(line) ? [rows[index - 1]?.before ?? [], rows[index + 1]?.before ?? []].flat() : [],
  );
  const putColumns = columns.filter((line) => inserted.has(line));
  const columnOrder = movedOf(columns);
  const linesOfColumns = putColumns.length + takenColumns.length + columnOrder.length;
  if (restored.length + beside.length + linesOfColumns === 0) return undefined;
  const isWhole =
    fold(title) === fold(TAB.settings) || (isWatchedWhole && fold(title) === fold(TAB.entries));
  const headers = columnsByHeader(standing.rows[0] ?? []);
  const tab = {
    id,
    title,
    rowCount,
    columnCount,
    left: { rows: rows.length, columns: columns.length },
    at,
    isSpread: takenColumns.length > 0 || rowCount * columnCount <= MOST_CELLS,
    kept: stretchesOf([0, ...restored, ...beside]),
    restored: stretchesOf(restored),
    emptied: emptiedBy(written, copiedTo),
    columns: isWhole
      ? numbersIn(0, columnCount)
      : KNOWN_BY.flatMap((header) => headers.get(fold(header)) ?? []),
    takenRows: stretchesOf(takenRows),
    takenColumns: stretchesOf(takenColumns),
    putRows: putOf(rows, inserted),
    putColumns: putOf(columns, inserted),
    columnOrder,
  };
  const kept = new Set(linesIn(tab.kept));
  const formulas = [...standing.formulas].filter((cell) => kept.has(Number(cell.split(':')[0])));
  const [first] = tab.columns;
  const isUnread = (row: number) =>
    standing.partialRows?.has(row) === true &&
    isBlank((first === undefined ? undefined : standing.rows[row]?.[first]) ?? BLANK);
  const unread = stretchesOf(restored.filter(isUnread));
  // Rows beside those that are put in may be of any period.
  const ownRows = new Set(restored);
  const strangers = [...kept].filter((row) => isUnread(row) && !ownRows.has(row));
  const moving = [
    ...formulas,
    ...strangers.flatMap((row) => tab.columns.map((column) => `${row}:${column}`)),
  ];
  const known = { ...tab, moving, unread };
  // Of rows that were not read nothing is said but their period.
  const unseen = new Set(linesIn(unread));
  const print = printOfTab(known, period, (row, column) =>
    unseen.has(row) ? { kind: 'text', text: period } : standing.rows[row]?.[column],
  );
  return { ...known, print };
}

/** Rows in which a batch writes blanks alone, and the columns in which it does so in each of them. */
function emptiedBy(
  written: ChangedTab['written'],
  copiedTo: ReadonlySet<Line>,
): WitnessedTab['emptied'] {
  const isBlanked = (cell: Cell | 'unknown' | undefined) =>
    cell !== undefined && cell !== 'unknown' && isBlank(cell);
  const rows = [...written].filter(
    ([line, cells]) =>
      line.before !== undefined && !copiedTo.has(line) && [...cells.values()].every(isBlanked),
  );
  const [first] = rows;
  const columns = [...(first?.[1].keys() ?? [])].filter((column) =>
    rows.every(([, cells]) => isBlanked(cells.get(column))),
  );
  return {
    rows: stretchesOf(rows.flatMap(([{ before }]) => before ?? [])),
    columns: stretchesOf(columns.flatMap(({ before }) => before ?? [])),
  };
}

function takenOf(lines: readonly Line[], count: number): readonly number[] {
  const left = new Set(lines.map(({ before }) => before));
  return numbersIn(0, count).filter((at) => !left.has(at));
}

/** The lines that stood, where some changed places. */
function movedOf(lines: readonly Line[]): readonly number[] {
  const stood = lines.flatMap(({ before }) => before ?? []);
  return stood.some((before, at) => before < (stood[at - 1] ?? 0)) ? stood : [];
}

function putOf(lines: readonly Line[], inserted: ReadonlySet<Line>): readonly Stretch[] {
  return stretchesOf(lines.flatMap((line, at) => (inserted.has(line) ? [at] : [])));
}

/** Copies rows, and columns that are taken out, as they stand when the batch comes. */
function keeping(tab: WitnessedTab, witness: number): readonly Request[] {
  const { id, at, kept, takenColumns } = tab;
  const places = placesOf(tab);
  return [
    ...kept.map((rows) => copiedWhole(id, witness, 'ROWS', rows, places.get(rows[0]) ?? at)),
    ...takenColumns.map((columns) => copiedWhole(id, witness, 'COLUMNS', columns, at)),
  ];
}

/** Headers, and the columns by which rows are known. */
function partsOf(tab: WitnessedTab): Watched['parts'] {
  const { at: startRow, columns, columnCount } = tab;
  // The headers are kept first.
  const last = [...placesOf(tab).values()].pop() ?? startRow;
  const endRow = last + 1;
  if (columns.length >= columnCount) return [{ startRow, endRow }];
  return [
    { startRow, endRow: startRow + 1 },
    ...columns.map((column) => ({ startRow, endRow, column })),
  ];
}

/** How long the add-on's own tabs were that get rows at their end; those of the journal stay. */
function appendedBy(grid: Grid, changes: readonly Change[]): WitnessRecord['appended'] {
  return changes.flatMap((change): WitnessRecord['appended'] => {
    if (change.kind !== 'appendRows' || change.tab === TAB.log) return [];
    const rows = grid.tabs.find(({ title }) => title === change.tab)?.rows.length ?? 1;
    return [[change.tab, Math.max(1, rows)]];
  });
}
