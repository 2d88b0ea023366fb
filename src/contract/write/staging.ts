import { freeTitle, type Grid, type Tab } from '../grid';
import { gridRange } from './area';
import { type Drawing, drawingRequests, noteRequests } from './drawing';
import type { Request } from './request';
import { added, columnRequests, type DrawnTab, drawnCharts, emptied, guideRequests } from './tab';
import type { TabIds } from './tabIds';

/** Nobody names a tab of his own like this by chance. */
const STAGED_PREFIX = '_Bốn Trục tạm ';

/**
 * A tab that is filled out of sight, and where: always in a tab that the last batch removes, so
 * that what fills it and arrives late finds nothing and is refused.
 */
export interface StagedTab {
  readonly tab: DrawnTab;
  readonly title: string;
  readonly sheetId: number;
}

/** Where a tab is filled, beside the tabs that stay. */
export function stage(tab: DrawnTab, stays: Pick<Grid, 'tabs'>, ids: TabIds): StagedTab {
  const title = freeTitle(stays, `${STAGED_PREFIX}${tab.content.title}`);
  return { tab, title, sheetId: ids.fresh() };
}

/** The request that makes a hidden tab. */
export function makingRequest({ tab, title, sheetId }: StagedTab): Request {
  return added({ ...tab, sheetId }, title, true);
}

/** The requests that fill it; done twice they leave the same behind. */
export function fillingRequests({ tab, sheetId }: StagedTab): readonly Request[] {
  return [
    ...drawingRequests(tab.drawing, sheetId),
    // A copy takes the place of cells alone: the columns' widths go by the last batch.
    ...(tab.standing ? [] : columnRequests({ ...tab, sheetId })),
  ];
}

/**
 * The requests that put a filled tab in its place: a new one is a copy of the whole tab; into one
 * that stands the cells are copied, as it keeps its id and with it people's links and references.
 * @param tabCount the number of tabs at that moment, for a new one goes to the end
 */
export function swapRequests(
  { tab, sheetId }: StagedTab,
  standing: Tab | undefined,
  tabCount: number,
): readonly Request[] {
  const { content, drawing } = tab;
  if (!standing) {
    const { title, hidden = false, index = tabCount } = content;
    return [
      {
        duplicateSheet: {
          sourceSheetId: sheetId,
          newSheetId: tab.sheetId,
          newSheetName: title,
          insertSheetIndex: index,
        },
      },
      {
        updateSheetProperties: { properties: { sheetId: tab.sheetId, hidden }, fields: 'hidden' },
      },
      ...drawnCharts(tab),
      ...guideRequests(tab),
      deletion({ id: sheetId }),
    ];
  }
  return [
    ...emptied(tab, standing),
    {
      copyPaste: {
        source: gridRange(sheetId, wholeOf(drawing)),
        destination: gridRange(tab.sheetId, wholeOf(drawing)),
        pasteType: 'PASTE_NORMAL',
      },
    },
    ...columnRequests(tab),
    ...drawnCharts(tab),
    ...guideRequests(tab),
    deletion({ id: sheetId }),
  ];
}

/** The notes of a copied tab: Google's words on a paste tell of values, formulas, formats, merges. */
export function copiedNotes({ tab }: StagedTab): readonly Request[] {
  return tab.standing ? noteRequests(tab.drawing, tab.sheetId) : [];
}

/** The hidden tabs that a run left which did not come to its last batch. */
export function leftStaged({ tabs }: Pick<Grid, 'tabs'>): readonly Tab[] {
  return tabs.filter(isStaged);
}

/** Whether a tab is one that a run fills out of sight. */
export function isStaged({ title, hidden }: Pick<Tab, 'title' | 'hidden'>): boolean {
  return hidden && title.normalize('NFC').startsWith(STAGED_PREFIX);
}

export function deletion({ id }: Pick<Tab, 'id'>): Request {
  return { deleteSheet: { sheetId: id } };
}

function wholeOf({ rowCount, columnCount }: Drawing) {
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}
