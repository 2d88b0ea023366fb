import { type Grid, isBlank } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import { isRescueTitle, rescueTab } from '../../messages/rescueTabs';
import { WHOLE_TAB } from '../../model/address';

/** Tabs that the add-on left for people: copies of their rows, which somebody has to look at and delete. */
export function findRescueTabs({ tabs }: Pick<Grid, 'tabs'>): readonly Finding[] {
  return tabs.flatMap(({ title, hidden, rows }) => {
    if (!isRescueTitle(title)) return [];
    // The first one holds headers, or what the tab is.
    const filled = rows.slice(1).filter((cells) => !cells.every(isBlank)).length;
    if (filled === 0) return [];
    return [findingAt({ tab: title, at: WHOLE_TAB }, rescueTab(title, filled, hidden))];
  });
}
