import { BLANK, columnsByHeader, freeTitle, type Grid, isBlank } from '../../contract';
import { type Change, gridRange, type Request } from '../../contract/write';
import { RESCUE_TAB } from '../../messages/rescueTabs';
import { fold } from '../../model/folding';
import { numbersIn } from '../../model/spans';
import { addedBack, linesGone, linesIn, marksBack, type Stretch, undoTab } from '../undo';
import {
  copied,
  KNOWN_BY,
  movedInTab,
  placesOf,
  printOfRead,
  SPARE,
  type Standing,
  standingWitness,
  WITNESS_TAB,
  type WitnessedTab,
  type WitnessRecord,
} from './record';

/** What was taken back is kept a while: the next batch drops it. */
const TAKEN_BACK_TAB = `${WITNESS_TAB} (đã lấy lại)`;
/** What could not be taken back is kept for people. */
const MISPLACED_TAB = RESCUE_TAB.misplaced;

/** What taking back found where it wrote. */
const FOUND_TAB = RESCUE_TAB.found;

/** What a batch wrote beside the place that it meant. */
export interface Misplaced {
  readonly record: WitnessRecord;
  /** The tabs whose columns or rows somebody had moved in that moment. */
  readonly tabs: readonly string[];
  /** What takes it back; undefined where lines were moved once more since. */
  readonly changes: readonly Change[] | undefined;
}

/**
 * Whether the last batch wrote beside the place that it meant, and how that is taken back.
 * @param told the tabs that the batch's own answer told to have been moved
 */
export function misplacedIn(grid: Grid, told: readonly string[] = []): Misplaced | undefined {
  const { tab: witness, record } = standingWitness(grid) ?? {};
  if (!witness || !record) return undefined;
  const moved = new Set([...told, ...movedInTab(record, witness).map(({ title }) => title)]);
  if (moved.size === 0) return undefined;
  const isStill = record.tabs.every((tab) => standsAsLeft(grid, tab, witness.rows));
  return {
    record,
    tabs: [...moved],
    changes: isStill ? changesBack(grid, record, witness.id) : undefined,
  };
}

/** The run whose batch the standing witness is of. */
export function runOfWitness(grid: Grid): string | undefined {
  return standingWitness(grid)?.record?.run;
}

/** Gives the witness another name, so that a batch that takes back by it may have one of its own. */
export function setAside(grid: Grid): readonly Change[] {
  const known = standingWitness(grid);
  return known
    ? [{ kind: 'requests', requests: [renamed(grid, known.tab.id, TAKEN_BACK_TAB)] }]
    : [];
}

/**
 * Puts the tabs that a batch made out of the way, so that it may make them again, and shows those that
 * it had put aside itself. None is deleted: somebody may have typed there.
 */
function madeBack(grid: Grid, { made, aside }: WitnessRecord): readonly Request[] {
  const standing = ([id]: readonly [number, string]) => grid.tabs.some((tab) => tab.id === id);
  return [
    ...made.filter(standing).map(([id, title]) => {
      return shownAs(id, freeTitle(grid, `${FOUND_TAB} (${title})`), true);
    }),
    ...aside.filter(standing).map(([id, title]) => shownAs(id, freeTitle(grid, title), false)),
  ];
}

function shownAs(sheetId: number, title: string, hidden: boolean): Request {
  return {
    updateSheetProperties: { properties: { sheetId, title, hidden }, fields: 'title,hidden' },
  };
}

/** Gives all that batches kept a name under which nothing drops it. */
export function keptForPeople(grid: Grid): readonly Request[] {
  return grid.tabs
    .filter(({ title, hidden }) => hidden && title.startsWith(WITNESS_TAB))
    .map(({ id, title }) => renamed(grid, id, title.replace(WITNESS_TAB, MISPLACED_TAB)));
}

function renamed(grid: Grid, sheetId: number, title: string): Request {
  return titled(sheetId, freeTitle(grid, title));
}

function titled(sheetId: number, title: string): Request {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } };
}

/**
 * Drops what earlier batches kept. What one wrote beside its place, and nobody took back, stays; so
 * does what taking back found, until the next time: somebody may have typed there in that moment.
 */
export function droppedWitness(grid: Grid): readonly Change[] {
  const last = standingWitness(grid);
  const ours = grid.tabs.filter(({ title, hidden }) => hidden && title.startsWith(WITNESS_TAB));
  const requests: readonly Request[] = [
    ...dropped(ours.filter(({ id }) => id !== last?.tab.id)),
    ...(last ? droppedLast(grid, last) : []),
  ];
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
}

function droppedLast(grid: Grid, { tab, record }: Standing): readonly Request[] {
  if (misplacedIn(grid)) return [renamed(grid, tab.id, MISPLACED_TAB)];
  if (record?.takesBack !== true) return dropped([tab]);
  const aside = new Set(record.aside.map(([id]) => id));
  const found = grid.tabs.filter(
    ({ id, title, hidden }) => hidden && title.startsWith(FOUND_TAB) && !aside.has(id),
  );
  return [...dropped(found), titled(tab.id, FOUND_TAB)];
}

function dropped(tabs: Grid['tabs']): readonly Request[] {
  return tabs.map(({ id: sheetId }) => ({ deleteSheet: { sheetId } }));
}

/** The lines of a tab as the batch left them: where each stood before, `undefined` of one put in. */
function linesLeft(
  count: number,
  taken: readonly Stretch[],
  put: readonly Stretch[],
  order: readonly number[] = [],
): readonly (number | undefined)[] {
  const gone = new Set(linesIn(taken));
  const rising = numbersIn(0, count).filter((at) => !gone.has(at));
  const stood = order.length > 0 ? order : rising;
  const own = new Set(linesIn(put));
  let next = 0;
  return Array.from({ length: stood.length + own.size }, (_, at) => {
    if (own.has(at)) return undefined;
    next += 1;
    return stood[next - 1];
  });
}

/** Whether headers and rows that the batch left alone stand where it left them. */
function standsAsLeft(
  { tabs }: Grid,
  tab: WitnessedTab,
  witness: Grid['tabs'][number]['rows'],
): boolean {
  const standing = tabs.find(({ id }) => id === tab.id);
  if (!standing) return false;
  const rows = linesLeft(tab.rowCount, tab.takenRows, tab.putRows);
  const columns = linesLeft(tab.columnCount, tab.takenColumns, tab.putColumns, tab.columnOrder);
  const restored = new Set(linesIn(tab.restored));
  const known = new Set(tab.columns);
  const kept = placesOf(tab);
  const moving = new Set(tab.moving);
  const emptied = new Set(linesIn(tab.emptied.rows));
  const blanked = new Set<number | undefined>(linesIn(tab.emptied.columns));
  const headers = columnsByHeader(standing.rows[0] ?? []);
  const knownNow = KNOWN_BY.flatMap((header) => headers.get(fold(header)) ?? []).filter((column) =>
    blanked.has(columns[column]),
  );
  // A row that stands by now where the batch left none would be written over.
  const isOther = (row: number | undefined, at: number) =>
    row !== undefined &&
    emptied.has(row) &&
    knownNow.some((column) => !isBlank(standing.rows[at]?.[column] ?? BLANK));
  if (rows.some(isOther)) return false;
  return rows.every((row, at) => {
    const place = row === undefined ? undefined : kept.get(row);
    if (row === undefined || place === undefined || (row > 0 && restored.has(row))) return true;
    if (standing.partialRows?.has(at)) return true;
    return columns.every((column, index) => {
      if (column === undefined || (row > 0 && !known.has(column))) return true;
      if (moving.has(`${row}:${column}`)) return true;
      return printOfRead(standing.rows[at]?.[index]) === printOfRead(witness[place]?.[column]);
    });
  });
}

function changesBack(grid: Grid, record: WitnessRecord, witness: number): readonly Change[] {
  const requests: readonly Request[] = [
    ...record.tabs.flatMap((tab) => linesBack(grid, tab, witness)),
    ...record.appended.flatMap(([title, rows]) => shortened(grid, title, rows)),
    ...addedBack(grid, record),
    ...undoBack(grid, record, witness),
    ...madeBack(grid, record),
  ];
  return [
    { kind: 'requests', requests },
    ...marksBack(grid, record),
    ...(record.writesUndo && !record.undo
      ? [
          {
            kind: 'rewriteTab' as const,
            content: undoTab({ version: 2, taken: record.run }),
          },
        ]
      : []),
  ];
}

/**
 * How lines are put in order again, as few as can be moved, so that what stands over the others stays:
 * each from where to before which place.
 */
function inOrder(order: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const lines = [...order];
  const settled = new Set(longestRising(order));
  return order
    .filter((line) => !settled.has(line))
    .map((line) => {
      const from = lines.indexOf(line);
      const next = lines.findIndex((other) => settled.has(other) && other > line);
      const to = next < 0 ? lines.length : next;
      lines.splice(to, 0, line);
      lines.splice(from < to ? from : from + 1, 1);
      settled.add(line);
      return [from, to];
    });
}

function longestRising(order: readonly number[]): readonly number[] {
  const endingAt: (readonly number[])[] = [];
  for (const line of order) {
    const before = endingAt.filter((rising) => (rising[rising.length - 1] ?? -1) < line);
    endingAt.push([...longest(before), line]);
  }
  return longest(endingAt);
}

function longest(lists: readonly (readonly number[])[]): readonly number[] {
  return lists.reduce<readonly number[]>(
    (most, list) => (list.length > most.length ? list : most),
    [],
  );
}

function linesBack({ tabs }: Grid, tab: WitnessedTab, witness: number): readonly Request[] {
  const { id: sheetId, rowCount, columnCount } = tab;
  const places = placesOf(tab);
  const standing = tabs.find(({ id }) => id === sheetId);
  const inserted = (
    dimension: 'ROWS' | 'COLUMNS',
    taken: readonly Stretch[],
    count: number,
  ): readonly Request[] => {
    let length = count;
    return taken.flatMap(([startIndex, more]): readonly Request[] => {
      const endIndex = startIndex + more;
      // Nothing can be put in behind the last line: one is added there first.
      const room: readonly Request[] =
        startIndex >= length ? [{ appendDimension: { sheetId, dimension, length: 1 } }] : [];
      length += room.length + more;
      const range = { sheetId, dimension, startIndex, endIndex };
      return [...room, { insertDimension: { range, inheritFromBefore: startIndex > 1 } }];
    });
  };
  const left = (count: number, put: readonly Stretch[]) => count - linesIn(put).length;
  // Lines that were put in in that moment make the others longer, which come back as long.
  const long = (count: number, put: readonly Stretch[], taken: readonly Stretch[]) =>
    left(count, put) + linesIn(taken).length;
  const height = long(standing?.rowCount ?? rowCount, tab.putRows, tab.takenRows);
  const width = long(standing?.columnCount ?? columnCount, tab.putColumns, tab.takenColumns);
  return [
    ...linesGone(sheetId, 'ROWS', tab.putRows),
    ...linesGone(sheetId, 'COLUMNS', tab.putColumns),
    ...inOrder(tab.columnOrder).map(([from, to]) => ({
      // What is moved right is told as what it passes, moved left: so a batch is followed.
      moveDimension: {
        source: {
          sheetId,
          dimension: 'COLUMNS',
          startIndex: from < to ? from + 1 : from,
          endIndex: from < to ? to : from + 1,
        },
        destinationIndex: Math.min(from, to),
      },
    })),
    ...inserted('COLUMNS', tab.takenColumns, left(standing?.columnCount ?? 0, tab.putColumns)),
    ...inserted('ROWS', tab.takenRows, left(standing?.rowCount ?? 0, tab.putRows)),
    ...tab.takenColumns.map(([start, count]) =>
      copied(witness, sheetId, [tab.at, Math.min(height, rowCount + SPARE)], [start, count], 0),
    ),
    ...tab.restored.map(([start, count]) =>
      copied(
        witness,
        sheetId,
        [places.get(start) ?? tab.at, count],
        [0, Math.min(width, columnCount + SPARE)],
        start,
      ),
    ),
  ];
}

/** What is kept of an earlier run that can be taken back. */
function undoBack({ tabs }: Grid, { undo }: WitnessRecord, witness: number): readonly Request[] {
  const tab = tabs.find(({ id }) => id === undo?.id);
  if (!tab || !undo) return [];
  const { id, rowCount, columnCount } = tab;
  const whole = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
  return [
    { updateCells: { range: gridRange(id, whole), fields: 'userEnteredValue' } },
    ...(undo.rows > 0 ? [copied(witness, id, [undo.at, undo.rows], [0, 1], 0)] : []),
  ];
}

/** Rows of the add-on's own that the batch added at the end of a tab. */
function shortened({ tabs }: Grid, title: string, startRow: number): readonly Request[] {
  const tab = tabs.find((one) => one.title === title);
  const endRow = tab?.rows.length ?? 0;
  if (!tab || endRow <= startRow) return [];
  const range = gridRange(tab.id, { startRow, endRow, startColumn: 0, endColumn: tab.columnCount });
  return [{ updateCells: { range, fields: 'userEnteredValue' } }];
}
