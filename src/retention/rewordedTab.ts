import { type Cell, shownText, type Tab } from '../contract';
import { enteredValue, type Request } from '../contract/write';

/** A tab with cells that say something else. */
export interface RewordedTab {
  readonly requests: readonly Request[];
  readonly after: Tab;
}

/** Rewords cells of a tab of the add-on's own in their places. */
export function rewordedTab(
  tab: Tab,
  reword: (texts: readonly string[], cells: readonly Cell[]) => readonly string[],
): RewordedTab {
  const requests: Request[] = [];
  const rows = tab.rows.map((cells, rowIndex) => {
    const texts = cells.map((_, column) => shownText(tab, rowIndex, column));
    const after = reword(texts, cells);
    return cells.map((cell, columnIndex): Cell => {
      const text = after[columnIndex] ?? '';
      if (text === texts[columnIndex]) return cell;
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
  return { requests, after: { ...tab, rows } };
}
