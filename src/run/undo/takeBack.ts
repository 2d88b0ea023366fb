import {
  BLANK,
  cellText,
  GENERATED_TABS,
  type Grid,
  isBlank,
  mayEditWhole,
  TAB,
  tabsNamed,
} from '../../contract';
import {
  type CellData,
  type Change,
  enteredValue,
  gridRange,
  type Request,
} from '../../contract/write';
import { copyTitle, isCopyTitle } from '../../messages/rescueTabs';
import * as say from '../../messages/undo';
import { fold } from '../../model/folding';
import { numbersIn, spansOf } from '../../model/spans';
import { GUARD_KEY, HIDDEN_GUARD, type LaidOutGrid, ownGuards } from '../../setUp';
import {
  ANYTHING,
  besideColumns,
  type KeptValue,
  printOf,
  type TabRecord,
  type UndoRecord,
} from './record';
import { linesGone, linesIn } from './stretches';

/** Why a run cannot be taken back, or the requests that do it. */
type TakingBack =
  | { readonly state: 'refused'; readonly reasons: readonly string[] }
  | {
      readonly state: 'planned';
      readonly changes: readonly Change[];
      readonly rows: number;
      /** Tabs that the run made and that stay without a row. */
      readonly emptied: readonly string[];
      /** Whether nothing is closed any more. */
      readonly opensAll: boolean;
    };

/**
 * Copies of an earlier taking back, which nobody needs once a run has gone on from it; one that is
 * closed to the runner is left to others.
 */
export function droppedSnapshots({ tabs }: Pick<Grid, 'tabs'>): readonly Request[] {
  return tabs
    .filter((tab) => tab.hidden && isCopyTitle(tab.title, 'undo') && mayEditWhole(tab))
    .map(({ id }) => ({ deleteSheet: { sheetId: id } }));
}

/** Takes back what a run did, unless somebody has typed on it since. */
export function takeBack(grid: LaidOutGrid, record: UndoRecord): TakingBack {
  const reasons = [
    ...(record.beyond.length > 0 ? [say.beyond(record.caption)] : []),
    ...record.tabs.flatMap((tab) => changedSince(grid, tab)),
  ];
  if (reasons.length > 0) return { state: 'refused', reasons };
  const opened = allOpened(grid, record);
  const changes: readonly Change[] = [
    // Before the copies are made, which would have them for good.
    ...(opened.length > 0 ? [{ kind: 'requests' as const, requests: opened }] : []),
    ...record.tabs.flatMap((tab) => snapshotOf(grid, tab)),
    { kind: 'requests', requests: requestsOf(grid, record) },
    ...marksBack(grid, record),
  ];
  const emptied = record.tabs.filter((tab) => isEmptied(record, tab)).map(({ title }) => title);
  const opensAll = wasFirstToClose(record);
  return { state: 'planned', changes, rows: rowCountOf(record), emptied, opensAll };
}

/** Whether the run was the first that closed anything: taken back, nothing is known of who may edit. */
function wasFirstToClose({ marks }: UndoRecord): boolean {
  return marks.some(([key, before]) => key === GUARD_KEY && before === null);
}

/**
 * Takes off all that was closed since nothing was, wherever it stands by now and whoever set it: nobody
 * would write such a guard anew, and it would take the office for clerks.
 */
function allOpened({ tabs }: Grid, record: UndoRecord): readonly Request[] {
  if (!wasFirstToClose(record)) return [];
  const before = new Set(record.guards);
  return (
    tabs
      .flatMap(({ protections }) => ownGuards(protections))
      // That of the last batch goes with what it kept.
      .filter(
        ({ id, canEdit, description }) =>
          canEdit && !before.has(id) && description !== HIDDEN_GUARD,
      )
      .map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } }))
  );
}

/** What somebody types where it is written over, while the batch is on its way, is kept so. */
function snapshotOf({ tabs }: Grid, { id, isNew, title }: TabRecord): readonly Change[] {
  const tab = tabs.find((one) => one.id === id);
  if (!tab || isNew || fold(title) === fold(TAB.archive)) return [];
  return [{ kind: 'snapshotTab', tab: tab.title, as: copyTitle(tab.title, 'undo') }];
}

/** What of a tab is not as the run left it, told once. */
function changedSince(grid: Grid, record: TabRecord): readonly string[] {
  const tab = grid.tabs.find(({ id }) => id === record.id);
  if (!tab) return record.isNew ? [] : [say.tabGone(record.title)];
  // What the add-on writes whole may have been written since.
  if (record.isNew && GENERATED_TABS.includes(record.title)) return [];
  const { rowCount, columnCount, title } = tab;
  if (rowCount !== record.rowCount || columnCount !== record.columnCount) {
    return [say.linesMoved(title)];
  }
  const [header = []] = tab.rows;
  const { headers } = record;
  const headed = linesIn(headers?.columns ?? []).map((column) => header[column] ?? BLANK);
  if (headers && printOf(headed) !== headers.print) return [say.columnsChanged(title)];
  const seen = new Set<number>();
  for (const { row, columns, prints } of record.blocks) {
    for (const [at, print] of prints.entries()) {
      seen.add(row + at);
      if (tab.partialRows?.has(row + at) || print === ANYTHING) continue;
      const cells = tab.rows[row + at] ?? [];
      if (printOf(linesIn(columns).map((column) => cells[column] ?? BLANK)) !== print) {
        return [say.typedSince(title, row + at + 1)];
      }
    }
  }
  const put = record.isNew ? numbersIn(0, rowCount) : linesIn(record.newRows);
  const beside = besideColumns(title, tab.rows[0] ?? []);
  for (const row of put) {
    const isEmpty = (tab.rows[row] ?? []).every(
      (cell, column) => beside.has(column) || isBlank(cell),
    );
    if (!seen.has(row) && !isEmpty) return [say.typedSince(title, row + 1)];
  }
  return [];
}

/** Rows of people's that the run moved, put in or wrote. */
function rowCountOf({ moves, tabs }: UndoRecord): number {
  const moved = new Set(
    moves.flatMap(({ from }) =>
      numbersIn(from.area.startRow, from.area.endRow).map((row) => `${from.tab}:${row}`),
    ),
  );
  if (moved.size > 0) return moved.size;
  const form = tabs.find(({ title }) => title === TAB.entries);
  return (form?.blocks ?? []).reduce(
    (sum, { row, prints }) =>
      sum + prints.filter((print, at) => row + at > 0 && print !== '').length,
    0,
  );
}

/**
 * Whether the run made a tab and moved rows into it. It is emptied and stays: were its columns moved in
 * the very moment in which the rows come back, there would be nothing to put right from.
 */
function isEmptied({ moves }: UndoRecord, { id, isNew }: TabRecord): boolean {
  return isNew && moves.some(({ to }) => to.tab === id);
}

function requestsOf(grid: LaidOutGrid, record: UndoRecord): readonly Request[] {
  const standing = record.tabs.filter(({ id }) => grid.tabs.some((tab) => tab.id === id));
  const kept = standing.filter(({ isNew }) => !isNew);
  const emptied = standing.filter((tab) => isEmptied(record, tab));
  const gone = standing.filter((tab) => tab.isNew && !emptied.includes(tab));
  const isGone = (tab: number) => gone.some(({ id }) => id === tab);
  return [
    ...kept.flatMap(cellsBack),
    ...record.moves.flatMap(({ from, to, isWhole }) =>
      (['PASTE_FORMAT', isWhole ? 'PASTE_NORMAL' : 'PASTE_VALUES'] as const).map((pasteType) => ({
        copyPaste: {
          source: gridRange(to.tab, to.area),
          destination: gridRange(from.tab, from.area),
          pasteType,
        },
      })),
    ),
    ...kept.flatMap(({ id, newRows, newColumns }) => [
      ...linesGone(id, 'ROWS', newRows),
      ...linesGone(id, 'COLUMNS', newColumns),
    ]),
    ...record.moves
      .filter(({ to }) => emptied.some(({ id }) => id === to.tab))
      .map(({ to }) => ({
        updateCells: { range: gridRange(to.tab, to.area), fields: 'userEnteredValue' },
      })),
    ...viewsBack(grid, record, isGone),
    // An emptied tab, and one that the add-on keeps out of sight, stays its own, and closed.
    ...addedBack(
      grid,
      record,
      (tab) =>
        wasFirstToClose(record) ||
        isGone(tab) ||
        isKept(grid, tab) ||
        emptied.some(({ id }) => id === tab),
    ),
    ...record.removed
      .filter(({ title }) => tabsNamed(grid, title).length === 0)
      .map(({ id, title }) => ({ addSheet: { properties: { sheetId: id, title } } })),
    ...record.hidden
      .filter((sheetId) => grid.tabs.some(({ id }) => id === sheetId))
      .map((sheetId) => ({
        updateSheetProperties: { properties: { sheetId, hidden: false }, fields: 'hidden' },
      })),
    ...gone.map(({ id }) => ({ deleteSheet: { sheetId: id } })),
  ];
}

function isKept({ tabs }: Grid, tab: number): boolean {
  return tabs.some(({ id, title, hidden }) => id === tab && hidden && title.startsWith('_'));
}

/** What stood in cells that were written; the others are blank again. */
function cellsBack({ id, blocks, before, newRows, newColumns }: TabRecord): readonly Request[] {
  const put = { rows: new Set(linesIn(newRows)), columns: new Set(linesIn(newColumns)) };
  const values = new Map(before.map(([row, column, value]) => [`${row}:${column}`, value]));
  return blocks.flatMap(({ row, columns, prints }) => {
    const rows = spansOf(prints.map((_, at) => row + at).filter((at) => !put.rows.has(at)));
    const across = spansOf(linesIn(columns).filter((column) => !put.columns.has(column)));
    return rows.flatMap(({ start: startRow, end: endRow }) =>
      across.map(({ start: startColumn, end: endColumn }) => ({
        updateCells: {
          range: gridRange(id, { startRow, endRow, startColumn, endColumn }),
          rows: numbersIn(startRow, endRow).map((at) => ({
            values: numbersIn(startColumn, endColumn).map((column) =>
              dataOf(values.get(`${at}:${column}`)),
            ),
          })),
          fields: 'userEnteredValue',
        },
      })),
    );
  });
}

function dataOf(value: KeptValue | undefined): CellData {
  if (value === undefined) return {};
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  if (typeof value !== 'object') return { userEnteredValue: enteredValue(value) };
  return { userEnteredValue: { numberValue: 'day' in value ? value.day : value.percent } };
}

/** Takes off what a run added besides: names, guards, and rows in tabs of the add-on's own. */
export function addedBack(
  grid: Grid,
  { added, guards }: Pick<UndoRecord, 'added' | 'guards'>,
  leavesGuards: (tab: number) => boolean = () => false,
): readonly Request[] {
  return [
    ...added.namedRanges.flatMap((name): readonly Request[] => {
      const named = grid.namedRanges?.find((one) => one.name === name);
      return named ? [{ deleteNamedRange: { namedRangeId: named.id } }] : [];
    }),
    ...guardsBack(grid, { added, guards }, leavesGuards),
    ...topRowsBack(grid, added),
  ];
}

/** A tab in which nothing else stands goes too; one that somebody has brought into sight stays. */
function topRowsBack({ tabs }: Grid, { topRows = [] }: UndoRecord['added']): readonly Request[] {
  return topRows.flatMap(({ tab: sheetId, count, first }): readonly Request[] => {
    const tab = tabs.find(({ id, hidden }) => hidden && id === sheetId);
    const at = tab?.rows.findIndex(([cell = BLANK]) => cellText(cell) === first) ?? -1;
    if (!tab || first === '' || at < 0) return [];
    const others = tab.rows.filter((_, row) => row < at || row >= at + count);
    return others.every((cells) => cells.every(isBlank))
      ? [{ deleteSheet: { sheetId } }]
      : linesGone(sheetId, 'ROWS', [[at, count]]);
  });
}

function viewsBack(
  { tabs }: LaidOutGrid,
  { added }: UndoRecord,
  isGone: (tab: number) => boolean,
): readonly Request[] {
  return added.filterViews.flatMap(({ tab, title }) => {
    const views = isGone(tab) ? [] : (tabs.find(({ id }) => id === tab)?.layout.filterViews ?? []);
    return views
      .filter((view) => view.title === title)
      .map(({ id }) => ({ deleteFilterView: { filterId: id } }));
  });
}

function guardsBack(
  { tabs }: Grid,
  { added, guards }: Pick<UndoRecord, 'added' | 'guards'>,
  leavesGuards: (tab: number) => boolean,
): readonly Request[] {
  const before = new Set(guards);
  const own = new Set(added.protections.map(({ tab, description }) => `${tab}\n${description}`));
  return tabs.flatMap(({ id: tab, protections }) =>
    protections
      .filter(
        ({ id, description }) =>
          !before.has(id) && own.has(`${tab}\n${description}`) && !leavesGuards(tab),
      )
      .map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })),
  );
}

/** Keys of the metadata as they were before a run. */
export function marksBack(
  { metadata }: Grid,
  { marks }: Pick<UndoRecord, 'marks'>,
): readonly Change[] {
  return marks.flatMap(([key, before]): readonly Change[] => {
    const known = metadata.get(key);
    if (!known) return [];
    if (before !== null) return [{ kind: 'mark', key, value: before }];
    const developerMetadataLookup = { metadataId: known.id };
    const gone = { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } };
    return [{ kind: 'requests', requests: [gone] }];
  });
}
