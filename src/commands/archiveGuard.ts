import { type Grid, tabsNamed } from '../contract';
import type { Change, Request, TabIds } from '../contract/write';
import { readGuardRecord, tabGuardName, wholeByOthers } from '../setUp';

/**
 * Closes tabs of the archive to all but the office, where `Thiết lập` closed the office's tabs.
 * @param titles tabs that stand, or that the same batch makes before
 */
export function archiveGuard(
  grid: Grid,
  ids: TabIds,
  titles: readonly string[],
): readonly Change[] {
  const office = readGuardRecord(grid)?.office;
  if (!office) return [];
  const requests = titles.flatMap((title): readonly Request[] => {
    const [tab] = tabsNamed(grid, title);
    const description = tabGuardName(title);
    const protections = tab?.protections ?? [];
    const isClosed = protections.some((one) => one.description === description);
    if (isClosed || wholeByOthers(protections)) return [];
    return [
      {
        addProtectedRange: {
          protectedRange: {
            description,
            range: { sheetId: ids.idOf(title) },
            editors: { users: [...office] },
          },
        },
      },
    ];
  });
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
}
