import { type Grid, TAB, tabsNamed } from '../contract';
import { ARCHIVE_MARK, type Change, type Request, rowMarkRequests } from '../contract/write';
import type { LaidOutGrid } from '../setUp';

/**
 * Marks the first row of a long archive that figures rest on, where the mark does not stand there: the
 * next read knows from it of which rows it asks for all facts. It moves with its row, and goes with it.
 */
export function archiveMark(grid: Grid & Pick<LaidOutGrid, 'archive'>): readonly Change[] {
  const [found] = tabsNamed(grid, TAB.archive);
  const { id = 0, rowCount = 0, needed } = grid.archive ?? found ?? {};
  if (!needed || rowCount === 0) return [];
  const row = Math.min(needed.first, rowCount - 1);
  if (needed.marked.length === 1 && needed.marked[0] === row) return [];
  return [{ kind: 'requests', requests: rowMarkRequests(id, row, ARCHIVE_MARK) }];
}

/** Whether a request makes the mark or takes it away. */
export function isArchiveMark(request: Request): boolean {
  const { createDeveloperMetadata: made, deleteDeveloperMetadata: removed } = request;
  const keys = [
    made?.developerMetadata?.metadataKey,
    removed?.dataFilter?.developerMetadataLookup?.metadataKey,
  ];
  return keys.includes(ARCHIVE_MARK);
}
