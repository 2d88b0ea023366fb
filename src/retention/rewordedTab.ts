import { type Cell, shownText, type Tab } from '../contract';
import { enteredValue, type Request } from '../contract/write';
import { cellName } from '../model/address';

/** A cell that is to say something else, and what stood in it. */
export type WasCell = readonly [place: string, was: string];

/** A tab with cells that say something else. */
export interface RewordedTab {
  readonly cells: readonly WasCell[];
  readonly requests: readonly Request[];
  readonly after: Tab;
}

/** Rewords cells of a tab of the add-on's own in their places. */
export function rewordedTab(
  tab: Tab,
  reword: (texts: readonly string[], cells: readonly Cell[]) => readonly string[],
): RewordedTab {
  const requests: Request[] = [];
  const were: WasCell[] = [];
  const rows = tab.rows.map((cells, rowIndex) => {
    const texts = cells.map((_, column) => shownText(tab, rowIndex, column));
    const after = reword(texts, cells);
    return cells.map((cell, columnIndex): Cell => {
      const text = after[columnIndex] ?? '';
      const was = texts[columnIndex] ?? '';
      if (text === was) return cell;
      were.push([`"${tab.title}" ${cellName(rowIndex, columnIndex)}`, was]);
      requests.push({
        updateCells: {
          start: { sheetId: tab.id, rowIndex, columnIndex },
          rows: [{ values: [{ userEnteredValue: enteredValue(text) }] }],
          fields: 'userEnteredValue',
        },
      });
      return { kind: 'text', text };
    });
  });
  return { cells: were, requests, after: { ...tab, rows } };
}
