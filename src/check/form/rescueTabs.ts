import { BLANK, type Cell, cellText, type Grid, isBlank } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import { isRescueTitle, rescueTab, TAKEN_OUT } from '../../messages/rescueTabs';
import { WHOLE_TAB } from '../../model/address';

/** Tabs that the add-on left for people: copies of their rows, which somebody has to look at and delete. */
export function findRescueTabs({ tabs }: Pick<Grid, 'tabs'>): readonly Finding[] {
  return tabs.flatMap(({ title, hidden, rows }) => {
    if (!isRescueTitle(title)) return [];
    // The first one holds headers, or what the tab is.
    const filled = rows.filter(
      (cells, at) =>
        at > 0 && !isNote(cells) && !isNote(rows[at - 1] ?? []) && !cells.every(isBlank),
    ).length;
    if (filled === 0) return [];
    return [findingAt({ tab: title, at: WHOLE_TAB }, rescueTab(title, filled, hidden))];
  });
}

/** Whether a line tells of rows that were taken out, whose headers come next. */
function isNote([first = BLANK]: readonly Cell[]): boolean {
  return cellText(first).startsWith(TAKEN_OUT);
}
