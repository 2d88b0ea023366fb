import { type Grid, tabsNamed } from '../contract';
import type { Change, TabIds } from '../contract/write';
import { guardOfTab, tabGuardName, wholeByOthers } from '../setUp';

/**
 * Closes tabs of the archive to all but the office, where `Thiết lập` closed the office's tabs.
 * @param titles tabs that stand, or that the same batch makes before
 */
export function archiveGuard(
  grid: Grid,
  ids: TabIds,
  titles: readonly string[],
): readonly Change[] {
  return titles.flatMap((title) => {
    const protections = tabsNamed(grid, title).flatMap((tab) => tab.protections);
    const isClosed = protections.some(({ description }) => description === tabGuardName(title));
    return isClosed || wholeByOthers(protections) ? [] : guardOfTab(grid, title, ids.idOf(title));
  });
}
