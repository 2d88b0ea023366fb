import { type Grid, TAB, tabsNamed } from '../contract';
import type { Change, Request, TabIds } from '../contract/write';
import { readGuardRecord, tabGuardName, wholeByOthers } from '../setUp';

/** Closes the archive to all but the office, where `Thiết lập` closed the office's tabs. */
export function archiveGuard(grid: Grid, ids: TabIds): readonly Change[] {
  const [archive] = tabsNamed(grid, TAB.archive);
  const office = readGuardRecord(grid)?.office;
  const description = tabGuardName(TAB.archive);
  const isClosed = (archive?.protections ?? []).some((one) => one.description === description);
  if (!office || isClosed || wholeByOthers(archive?.protections ?? [])) return [];
  const request: Request = {
    addProtectedRange: {
      protectedRange: {
        description,
        range: { sheetId: ids.idOf(TAB.archive) },
        editors: { users: [...office] },
      },
    },
  };
  return [{ kind: 'requests', requests: [request] }];
}
