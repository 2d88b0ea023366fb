import { BLANK, columnsByHeader, type Grid, isBlank, TAB, tabsNamed } from '../../contract';
import { type Change, type Request, type TabIds, toRequests } from '../../contract/write';
import { fold } from '../../model/folding';
import { numbersIn } from '../../model/spans';
import { guardOfHidden } from '../../setUp';
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
  UNDO_KEY,
} from '../undo';
import {
  copied,
  copiedWhole,
  isWitnessed,
  KNOWN_BY,
  movedInAnswer,
  otherSizes,
  placesOf,
  printOfTab,
  RECORD_ROWS,
  SPARE,
  type WitnessedTab,
  type WitnessRecord,
} from './record';
import { madeWitness, noteRequests, WITNESS_TAB } from './standing';
import { emptiedBy, leavesIn } from './written';

/** What a batch keeps of what it finds, and what its answer is asked for. */
export interface Witness {
  /** The name of the hidden tab. */
  readonly title: string;
  /** They come before all other changes of the batch. */
  readonly changes: readonly Change[];
  /** What closes it to others, behind all guards of the command's own: they name the same accounts. */
  readonly guard: readonly Change[];
  readonly watched: Watched;
  readonly moved: (shown: Shown) => Moved;
  /** Whether a refusal is about what is kept. */
  readonly has: (refusal: Refusal | undefined) => boolean;
  /** Whether a refused guard, its own or another, names the accounts that its own does. */
  readonly isClosedAs: (refusal: Refusal | undefined) => boolean;
}

/** The tabs whose columns or rows somebody had moved when the batch came. */
export interface Moved {
  readonly tabs: readonly string[];
  /** What writes down what no later look could tell. */
  readonly note: readonly Request[];
}

interface Told
  extends Pick<WitnessRecord, 'run' | 'caption' | 'period' | 'writesUndo' | 'does' | 'aside'> {
  readonly changes: readonly Change[];
  /** Whether rows of the form are known by all of their cells: whatever is typed in them then is seen. */
  readonly isWatchedWhole?: boolean;
  /** The name of the hidden tab, where it is not the usual one. */
  readonly title?: string;
  /** Whether Google takes no guard of it. */
  readonly isUnguarded: boolean;
}

/** Tabs whose rows are known by all of their cells. */
const KNOWN_WHOLE: readonly string[] = [TAB.settings, TAB.appendices];
/** A tab of more cells is not mirrored: its rows are kept one below the other. */
const MOST_CELLS = 300_000;

/**
 * Keeps, in the batch itself and before it writes anything, what stands by then where it writes by
 * numbers. The batch's answer tells of it: whoever put in, took out or moved rows or columns after
 * the last look is seen at once, and what was written can be taken back from what was kept.
 */
export function witnessOf(
  grid: Grid,
  { changes, isWatchedWhole = false, title = WITNESS_TAB, isUnguarded, ...told }: Told,
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
    version: 2,
    ...told,
    undo,
    tabs,
    made: all.flatMap(({ id, title, standing }): WitnessRecord['made'] =>
      !standing && isWitnessed(title) ? [[id, title]] : [],
    ),
    appended: appendedBy(grid, changes),
    marks: marksBefore(grid, requests, told.writesUndo),
    added: addedBy(requests),
    loosens: requests.some(
      ({ deleteNamedRange, deleteProtectedRange }) => deleteNamedRange || deleteProtectedRange,
    ),
    guards: grid.tabs.flatMap(({ protections }) => protections.map(({ id }) => id)),
    writesHome: changes.some(
      (change) => change.kind === 'rewriteTab' && change.content.title === TAB.home,
    ),
  };
  const sheetId = ids.fresh();
  const columnCount = Math.max(...tabs.map((tab) => tab.columnCount)) + SPARE;
  const guard = guardOfHidden(grid, changes, sheetId);
  const made = madeWitness({
    sheetId,
    title,
    record,
    size: { rowCount: next, columnCount },
    isOpen: isUnguarded && guard !== undefined,
  });
  if (!made) return undefined;
  const requestsOfOwn: readonly Request[] = [
    ...made.requests,
    ...tabs.flatMap((one) => keeping(one, sheetId)),
    ...(undo && undo.rows > 0 ? [copied(undo.id, sheetId, [0, undo.rows], [0, 1], undo.at)] : []),
  ];
  return {
    title,
    changes: [{ kind: 'requests', requests: requestsOfOwn }, made.mark],
    guard: guard && !isUnguarded ? [{ kind: 'requests', requests: [guard] }] : [],
    isClosedAs: (refusal) =>
      guard !== undefined &&
      refusal !== undefined &&
      accountsIn(refusal.request) === accountsIn(guard),
    has: (refusal) => refusal !== undefined && requestsOfOwn.includes(refusal.request),
    watched: {
      tab: title,
      parts: tabs.flatMap(partsOf),
      sizesOf: tabs.map((tab) => tab.title),
    },
    moved: (shown) => {
      const seen = movedInAnswer(record, shown);
      const sized = otherSizes(record, (tab) => shown.sizes.get(tab.title));
      const all = tabs.filter((tab) => seen.includes(tab) || sized.includes(tab));
      const isTold = sized.every((tab) => seen.includes(tab));
      return {
        tabs: all.map((tab) => tab.title),
        note: isTold ? [] : noteRequests(sheetId, sized),
      };
    },
  };
}

/** Who may edit what a request closes; blank where it closes nothing. */
function accountsIn({ addProtectedRange }: Request): string {
  return [...(addProtectedRange?.protectedRange?.editors?.users ?? [])].sort().join(' ');
}

/** What the batch writes into the metadata, and the print of what is kept for **Hoàn tác**. */
function marksBefore(
  grid: Grid,
  requests: readonly Request[],
  writesUndo: boolean,
): WitnessRecord['marks'] {
  const marks = marksIn(grid, requests).filter(([key]) => key !== UNDO_KEY);
  return writesUndo ? [...marks, [UNDO_KEY, grid.metadata.get(UNDO_KEY)?.value ?? null]] : marks;
}

function witnessed(
  changed: ChangedTab,
  period: string,
  at: number,
  copiedTo: ReadonlySet<Line>,
  isWatchedWhole: boolean,
): WitnessedTab | undefined {
  const { standing, rows, columns, written, sorted, inserted } = changed;
  if (!standing || !isWitnessed(standing.title)) return undefined;
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
    KNOWN_WHOLE.some((one) => fold(title) === fold(one)) ||
    (isWatchedWhole && fold(title) === fold(TAB.entries));
  const isArchive = fold(title) === fold(TAB.archive);
  const headers = columnsByHeader(standing.rows[0] ?? []);
  const known = isWhole
    ? numbersIn(0, columnCount)
    : KNOWN_BY.flatMap((header) => headers.get(fold(header)) ?? []);
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
    columns: known,
    // Rows of a long archive are not read again.
    leaves: leavesIn(changed, isArchive ? [] : known, copiedTo),
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
  const whole = { ...tab, moving, unread };
  // Of rows that were not read nothing is said but their period.
  const unseen = new Set(linesIn(unread));
  const print = printOfTab(whole, period, (row, column) =>
    unseen.has(row) ? { kind: 'text', text: period } : standing.rows[row]?.[column],
  );
  return { ...whole, print };
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
    const rows = grid.tabs.find(({ title }) => title === change.tab)?.rows ?? [];
    // What was taken back before left blank rows behind, and rows are added above these.
    const filled = rows.reduce((last, cells, at) => (cells.every(isBlank) ? last : at + 1), 1);
    return [[change.tab, filled]];
  });
}
