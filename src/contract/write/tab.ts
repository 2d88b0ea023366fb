import { type Grid, type Tab, tabsNamed } from '../grid';
import { gridRange } from './area';
import { chartRequests, ownCharts } from './charts';
import type { Fold, TabContent } from './content';
import { type Drawing, drawingRequests, drawTab } from './drawing';
import type { Request } from './request';
import { runsOf } from './runs';
import type { TabIds } from './tabIds';

/** A generated tab as it is to be written. */
export interface DrawnTab {
  readonly content: TabContent;
  readonly drawing: Drawing;
  readonly sheetId: number;
  /** The tab as it stands; undefined where it is new. */
  readonly standing: Tab | undefined;
  /** The add-on's own charts, on whichever tab they stand. */
  readonly ownCharts: ReadonlySet<number>;
}

export function planTab(grid: Grid, content: TabContent, ids: TabIds): DrawnTab {
  const [standing] = tabsNamed(grid, content.title);
  return {
    content,
    drawing: drawTab(content, ids),
    sheetId: ids.idOf(content.title),
    standing,
    ownCharts: content.charts ? ownCharts(grid.tabs) : NO_CHARTS,
  };
}

const NO_CHARTS: ReadonlySet<number> = new Set();

/** A tab emptied or made, and drawn anew. */
export function tabRequests(tab: DrawnTab): readonly Request[] {
  const { content, drawing, sheetId, standing } = tab;
  return [
    ...(standing ? emptied(tab, standing) : [added(tab, content.title, content.hidden === true)]),
    ...drawingRequests(drawing, sheetId),
    ...columnRequests(tab),
    ...drawnCharts(tab),
    ...guideRequests(tab),
  ];
}

/** The charts of a tab, over the cells that they are of. */
export function drawnCharts({ content, ownCharts: own, sheetId }: DrawnTab): readonly Request[] {
  return chartRequests(content.charts ?? [], own, sheetId);
}

/** A new tab of the drawing's size. */
export function added(
  { content, drawing, sheetId }: DrawnTab,
  title: string,
  hidden: boolean,
): Request {
  const { rowCount, columnCount } = drawing;
  return {
    addSheet: {
      properties: {
        sheetId,
        title,
        gridProperties: { rowCount, columnCount, ...frozen(content, drawing) },
        ...(content.index === undefined || hidden ? {} : { index: content.index }),
        ...(hidden ? { hidden } : {}),
      },
    },
  };
}

/**
 * A tab that stands, made ready for a new drawing whatever people did to it: cells that they put
 * beside ours are emptied too, and the grid grows but never shrinks, as formulas elsewhere that
 * name its cells would turn into `#REF!` for good.
 */
export function emptied(
  { content, drawing, sheetId }: DrawnTab,
  standing: Tab,
): readonly Request[] {
  return [
    // Google lets nobody write freely over a Table's typed columns; it goes with what stood there.
    ...unfolded(sheetId, content, standing),
    ...(standing.tables ?? []).map(({ id }) => ({ deleteTable: { tableId: id } })),
    // A filter would hide new rows by what stood in the old ones.
    { clearBasicFilter: { sheetId } },
    // A merge across the edge of the frozen rows would refuse the whole batch.
    { unmergeCells: { range: { sheetId } } },
    ...grown(sheetId, 'ROWS', drawing.rowCount - standing.rowCount),
    ...grown(sheetId, 'COLUMNS', drawing.columnCount - standing.columnCount),
    // No rows and no sides: the whole tab, rows too that somebody inserts in this moment.
    { updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat,note' } },
    // A hidden row would hide what is written there now.
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS' },
        properties: {},
        fields: 'hiddenByUser',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: frozen(content, drawing) },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    },
  ];
}

function frozen({ frozenRows, frozenColumns }: TabContent, { columnCount }: Drawing) {
  return {
    frozenRowCount: frozenRows,
    frozenColumnCount: Math.min(frozenColumns, columnCount - 1),
  };
}

function grown(sheetId: number, dimension: 'ROWS' | 'COLUMNS', length: number): readonly Request[] {
  return length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
}

/** Groups go where the add-on makes groups itself: those of an earlier run, and their columns out of sight. */
function unfolded(sheetId: number, { folds }: TabContent, standing: Tab): readonly Request[] {
  if (!folds) return [];
  return (standing.groups ?? []).flatMap(({ dimension, start, end }): readonly Request[] => {
    const range = { sheetId, dimension, startIndex: start, endIndex: end };
    const shown = { range, properties: {}, fields: 'hiddenByUser' };
    return [
      { deleteDimensionGroup: { range } },
      // Rows are shown again by the tab as a whole.
      ...(dimension === 'COLUMNS' ? [{ updateDimensionProperties: shown }] : []),
    ];
  });
}

/** What helps to find one's way in a tab that is drawn: what folds, its filter, its views. */
export function guideRequests(tab: DrawnTab): readonly Request[] {
  return [...foldRequests(tab), ...filterRequests(tab)];
}

/** What folds, each group under the heading before it. */
function foldRequests({ content: { folds = [] }, sheetId }: DrawnTab): readonly Request[] {
  const requests: Request[] = folds.map(({ dimension, start, end }) => ({
    addDimensionGroup: { range: { sheetId, dimension, startIndex: start, endIndex: end } },
  }));
  if (folds.length > 0) {
    // Google puts the button behind a group unless it is told otherwise.
    const gridProperties = { rowGroupControlAfter: false, columnGroupControlAfter: false };
    requests.push({
      updateSheetProperties: {
        properties: { sheetId, gridProperties },
        fields: 'gridProperties(rowGroupControlAfter,columnGroupControlAfter)',
      },
    });
  }
  for (const { dimension, start, end, closed } of folds) {
    if (!closed) continue;
    const range = { sheetId, dimension, startIndex: start, endIndex: end };
    const dimensionGroup = { range, depth: depthOf(folds, dimension, start), collapsed: true };
    requests.push({ updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } });
  }
  return requests;
}

/** The filter over the rows below the header, and the views of them: people find theirs by its id again. */
function filterRequests({ content, drawing, sheetId, standing }: DrawnTab): readonly Request[] {
  const { isFiltered, views, frozenRows } = content;
  const area = { startRow: frozenRows - 1, endRow: drawing.rowCount };
  const range = gridRange(sheetId, { ...area, startColumn: 0, endColumn: drawing.columnCount });
  const known = standing?.views ?? [];
  const requests: Request[] = isFiltered ? [{ setBasicFilter: { filter: { range } } }] : [];
  for (const { title, column, formula } of views?.wanted ?? []) {
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] };
    const filter = { range, criteria: { [column]: { condition } } };
    const filterViewId = known.find((view) => view.title === title)?.id;
    requests.push(
      filterViewId === undefined
        ? { addFilterView: { filter: { title, ...filter } } }
        : {
            updateFilterView: { filter: { filterViewId, ...filter }, fields: 'range,criteria' },
          },
    );
  }
  if (!views) return requests;
  const wanted = new Set(views.wanted.map(({ title }) => title));
  const stale = known.filter(({ title }) => title.startsWith(views.prefix) && !wanted.has(title));
  return [...requests, ...stale.map(({ id }) => ({ deleteFilterView: { filterId: id } }))];
}

/** How many groups of a dimension a row or column lies in. */
function depthOf(folds: readonly Fold[], dimension: Fold['dimension'], at: number): number {
  return folds.filter((one) => one.dimension === dimension && one.start <= at && at < one.end)
    .length;
}

/** Widths of columns: the most frequent over all, then the others, and whether the last is shown. */
export function columnRequests({ content, sheetId }: DrawnTab): readonly Request[] {
  const { widths, lastColumnHidden = false } = content;
  if (widths.length === 0) return [];
  const sized = (start: number, end: number, pixelSize: number): Request => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  const usual = mostFrequent(widths);
  const others = runsOf(widths);
  const coarse = others.filter(({ value }) => value !== usual);
  const runs =
    coarse.length + 1 < others.length
      ? [{ start: 0, end: widths.length, value: usual }, ...coarse]
      : others;
  return [
    ...runs.map(({ start, end, value }) => sized(start, end, value)),
    ...(lastColumnHidden ? shownButLast(sheetId, widths.length) : []),
  ];
}

/** Where the last column is not for people, those that are for them are shown. */
function shownButLast(sheetId: number, columnCount: number): readonly Request[] {
  const hidden = (startIndex: number, endIndex: number, hiddenByUser: boolean): Request => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
      properties: hiddenByUser ? { hiddenByUser } : {},
      fields: 'hiddenByUser',
    },
  });
  return [hidden(0, columnCount, false), hidden(columnCount - 1, columnCount, true)];
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[most] = [0]] = [...counts].sort(([, a], [, b]) => b - a);
  return most;
}
