import { type Grid, TAB, tabsNamed } from '../contract';
import { enteredValue, type Request, type TabIds } from '../contract/write';
import { RESCUE_TAB } from '../messages/rescueTabs';
import { takenOutNote } from '../messages/restoreArchive';
import { copyRequests, deleteRequests, everyColumn, inSequence, insertRequests } from './moveRows';
import type { EntrySheet, PeriodRow } from './periodRows';

/** Above the rows that were taken out at once: when and from where, and the headers of then. */
const LINES_ABOVE = 2;

/**
 * Takes rows out of the archive into a hidden tab, the latest at its top. Google itself moves them,
 * so that they are kept whole: words of a long archive are not read, and what is taken out is what
 * stands there by then.
 * @param rows from the first to the last
 */
export function takenOutRequests(
  grid: Grid,
  archive: EntrySheet,
  rows: readonly PeriodRow[],
  { ids, when }: { readonly ids: TabIds; readonly when: string },
): readonly Request[] {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ row }) => row);
  const [known] = tabsNamed(grid, RESCUE_TAB.takenOut);
  const tab = known ?? { id: ids.idOf(RESCUE_TAB.takenOut), ...NEW_SIZE };
  const { id: sheetId } = tab;
  const missing = archive.tab.columnCount - tab.columnCount;
  const columns = everyColumn(archive, rows);
  const note = takenOutNote(
    TAB.archive,
    when,
    numbers.map((row) => row + 1),
  );
  const header = { start: 0, end: 1, at: 1 };
  return [
    ...(known ? [] : [addedTab(sheetId)]),
    ...(missing > 0
      ? [{ appendDimension: { sheetId, dimension: 'COLUMNS' as const, length: missing } }]
      : []),
    ...insertRequests(tab, 0, rows.length + LINES_ABOVE),
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: enteredValue(note) }] }],
        fields: 'userEnteredValue',
      },
    },
    ...copyRequests(
      archive.tab.id,
      sheetId,
      [header, ...inSequence(numbers, LINES_ABOVE)],
      columns,
    ),
    ...deleteRequests(archive.tab, numbers),
  ];
}

const NEW_SIZE = { rowCount: 1, columnCount: 1 };

function addedTab(sheetId: number): Request {
  const gridProperties = { ...NEW_SIZE };
  return {
    addSheet: { properties: { sheetId, title: RESCUE_TAB.takenOut, hidden: true, gridProperties } },
  };
}
