import { BLANK, freeTitle, type Grid, TAB, type Tab } from '../../contract';
import { type Change, gridRange, type Request } from '../../contract/write';
import type { NewSetting } from '../../home';
import { fold } from '../../model/folding';
import { numbersIn } from '../../model/spans';
import type { TabSize } from '../ports';
import {
  addedBack,
  keptUndo,
  linesGone,
  linesIn,
  marksBack,
  type Stretch,
  UNDO_KEY,
} from '../undo';
import { standsAsLeft } from './asLeft';
import {
  copied,
  movedInTab,
  otherSizes,
  placesOf,
  SPARE,
  sizesIn,
  type WitnessedTab,
  type WitnessRecord,
} from './record';
import { droppedKept, FOUND_TAB, type StandingWitness, standingWitness } from './standing';

/** Why what was written beside its place cannot be taken back: lines were moved again, or too many. */
export type Hindrance = 'movedAgain' | 'tooMany';

/** What a batch wrote beside the place that it meant. */
export interface Misplaced extends StandingWitness {
  /** The tabs whose columns or rows somebody had moved in that moment. */
  readonly titles: readonly string[];
  /** What takes it back, or why nothing can. */
  readonly back: { readonly changes: readonly Change[] } | { readonly why: Hindrance };
}

/** What is known of that moment besides what the witness tells. */
interface Known {
  /** The tabs that the batch's own answer told to have been moved. */
  readonly told?: readonly string[];
  /** Whether the batch was sent a moment ago, so that tabs of another size were so when it came. */
  readonly isFresh?: boolean;
}

/** Whether the last batch wrote beside the place that it meant, and how that is taken back. */
export function misplacedIn(grid: Grid, known: Known = {}): Misplaced | undefined {
  const standing = standingWitness(grid);
  if (!standing) return undefined;
  const titles = movedTabs(grid, standing, known);
  if (titles.length === 0) return undefined;
  const { record, tab: witness } = standing;
  const why = hindrance(grid, standing);
  const back = why ? { why } : { changes: changesBack(grid, record, witness.id) };
  return { ...standing, titles, back };
}

function movedTabs(
  grid: Grid,
  { record, tab: witness, noted }: StandingWitness,
  { told = [], isFresh = false }: Known,
): readonly string[] {
  const moved = [
    ...movedInTab(record, witness),
    ...(isFresh ? otherSizes(record, sizesIn(grid)) : []),
    ...record.tabs.filter(({ id }) => noted.includes(id)),
  ];
  return [...new Set([...told, ...moved.map(({ title }) => title)])];
}

function hindrance(grid: Grid, { record, tab: witness }: StandingWitness): Hindrance | undefined {
  if (!record.tabs.every((tab) => standsAsLeft(grid, tab, witness.rows))) return 'movedAgain';
  return record.tabs.every((tab) => isKeptWhole(grid, tab, witness)) ? undefined : 'tooMany';
}

/** Whether what stood there when the batch came found room in the witness. */
function isKeptWhole({ tabs }: Grid, tab: WitnessedTab, witness: Tab): boolean {
  const { rows, columns } = sizeBack(
    tab,
    tabs.find(({ id }) => id === tab.id),
  );
  const isWide = tab.restored.length > 0 && columns > witness.columnCount;
  const isLong = tab.takenColumns.length > 0 && rows > tab.rowCount + SPARE;
  return !isWide && !isLong;
}

/** Lines that were put in in that moment make the others longer, which come back as long. */
function sizeBack(tab: WitnessedTab, standing: Tab | undefined): TabSize {
  const long = (count: number, put: readonly Stretch[], taken: readonly Stretch[]) =>
    count - linesIn(put).length + linesIn(taken).length;
  return {
    rows: long(standing?.rowCount ?? tab.rowCount, tab.putRows, tab.takenRows),
    columns: long(standing?.columnCount ?? tab.columnCount, tab.putColumns, tab.takenColumns),
  };
}

/**
 * Drops what earlier batches kept; what one wrote beside its place, and nobody took back, stays.
 * @param isFollowed whether the batch that drops it keeps something itself
 */
export function droppedWitness(grid: Grid, isFollowed: boolean): readonly Change[] {
  const requests = droppedKept(grid, misplacedIn(grid) !== undefined, isFollowed);
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
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

function changesBack(grid: Grid, record: WitnessRecord, witness: number): readonly Change[] {
  const requests: readonly Request[] = [
    ...record.tabs.flatMap((tab) => linesBack(grid, tab, witness)),
    ...record.appended.flatMap(([title, rows]) => shortened(grid, title, rows)),
    ...addedBack(grid, record),
    ...undoBack(grid, record, witness),
    ...madeBack(grid, record),
  ];
  // Where the batch made the tab for **Hoàn tác**, it stays, and says that nothing is kept.
  const isNewUndo = record.writesUndo && !record.undo;
  const marks = record.marks.filter(([key]) => !isNewUndo || key !== UNDO_KEY);
  return [
    { kind: 'requests', requests },
    ...marksBack(grid, { marks }),
    ...(isNewUndo ? keptUndo({ version: 2, taken: record.run }) : []),
  ];
}

/**
 * The cells of `Cấu hình` as they stand once a batch is taken back; undefined where it put lines in or
 * took them out there, which no command does that changes the period.
 */
export function settingsBack({
  record,
  tab: witness,
}: StandingWitness): readonly NewSetting[] | undefined {
  const tab = record.tabs.find(({ title }) => fold(title) === fold(TAB.settings));
  if (!tab) return [];
  const { takenRows, putRows, takenColumns, putColumns, columnOrder } = tab;
  const lines = [takenRows, putRows, takenColumns, putColumns, columnOrder];
  if (lines.some(({ length }) => length > 0)) return undefined;
  const places = placesOf(tab);
  return linesIn(tab.restored).flatMap((row) =>
    numbersIn(0, witness.columnCount).map((column) => ({
      row,
      column,
      cell: witness.rows[places.get(row) ?? tab.at]?.[column] ?? BLANK,
    })),
  );
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
  const { id: sheetId } = tab;
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
  const { rows: height, columns: width } = sizeBack(tab, standing);
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
      copied(witness, sheetId, [tab.at, height], [start, count], 0),
    ),
    ...tab.restored.map(([start, count]) =>
      copied(witness, sheetId, [places.get(start) ?? tab.at, count], [0, width], start),
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
