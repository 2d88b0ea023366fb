import type { Grid, Tab } from '../grid';
import type { TabContent } from './content';
import { type Drawing, drawingRequests, drawTab } from './drawing';
import type { Request } from './request';
import { standingTab, type TabIds } from './tabIds';

/** A generated tab as it is to be written. */
export interface PlannedTab {
  readonly content: TabContent;
  readonly drawing: Drawing;
  readonly sheetId: number;
  /** The tab as it stands; undefined where it is new. */
  readonly standing: Tab | undefined;
}

export function planTab(grid: Grid, content: TabContent, ids: TabIds): PlannedTab {
  return {
    content,
    drawing: drawTab(content, ids),
    sheetId: ids.idOf(content.title),
    standing: standingTab(grid, content.title),
  };
}

/** A tab emptied or made, and drawn anew. */
export function tabRequests(tab: PlannedTab): readonly Request[] {
  const { content, drawing, sheetId, standing } = tab;
  return [
    ...(standing ? emptied(tab, standing) : [added(tab, content.title, content.hidden === true)]),
    ...drawingRequests(drawing, sheetId),
    ...columnRequests(tab),
  ];
}

/** A new tab of the drawing's size. */
export function added(
  { content, drawing, sheetId }: PlannedTab,
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
  { content, drawing, sheetId }: PlannedTab,
  standing: Tab,
): readonly Request[] {
  return [
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

/** Widths of columns, neighbours of one width together, and whether the last one is shown. */
export function columnRequests({ content, sheetId }: PlannedTab): readonly Request[] {
  const { widths, lastColumnHidden = false } = content;
  const isHidden = (column: number) => lastColumnHidden && column === widths.length - 1;
  const requests: Request[] = [];
  let start = 0;
  for (let end = 1; end <= widths.length; end += 1) {
    if (end < widths.length && widths[end] === widths[start] && !isHidden(end)) continue;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
        properties: {
          pixelSize: widths[start] ?? 0,
          ...(isHidden(start) ? { hiddenByUser: true } : {}),
        },
        // Where one column is not for people, those that are for them are shown.
        fields: lastColumnHidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
      },
    });
    start = end;
  }
  return requests;
}
