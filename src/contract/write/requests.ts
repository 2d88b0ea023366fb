import { type Grid, tabsNamed } from '../grid';
import { appendRequests, newLog } from './appends';
import { type Change, joinedAppends } from './change';
import { columnMarkRequests, markRequests, snapshotRequests } from './marks';
import type { Request } from './request';
import { type DrawnTab, planTab, tabRequests } from './tab';
import { TabIds } from './tabIds';

/** A part of a plan: a tab that can be written elsewhere first, or requests as they are. */
export type Part =
  | { readonly kind: 'tab'; readonly tab: DrawnTab }
  | { readonly kind: 'requests'; readonly requests: readonly Request[] };

/**
 * The plan in parts, in its order. Ids of new tabs are chosen beforehand, so that the same batch
 * can create, fill and link them.
 */
export function batchParts(grid: Grid, changes: readonly Change[], ids: TabIds): readonly Part[] {
  for (const change of changes) {
    if (change.kind === 'rewriteTab') ids.idOf(change.content.title);
  }
  return joinedAppends(changes).map((change) => partOf(change, grid, ids));
}

function partOf(change: Change, grid: Grid, ids: TabIds): Part {
  switch (change.kind) {
    case 'rewriteTab':
      return { kind: 'tab', tab: planTab(grid, change.content, ids) };
    case 'appendRows':
      return tabsNamed(grid, change.tab).length > 0
        ? { kind: 'requests', requests: appendRequests(change, ids) }
        : { kind: 'tab', tab: planTab(grid, newLog(change), ids) };
    case 'requests':
      return { kind: 'requests', requests: change.requests };
    case 'markColumn':
      return { kind: 'requests', requests: columnMarkRequests(grid, change, ids) };
    case 'snapshotTab':
      return { kind: 'requests', requests: snapshotRequests(grid, change.tab, change.as, ids) };
    case 'mark':
      return { kind: 'requests', requests: markRequests(grid, change.key, change.value) };
  }
}

/** A part as it goes into the batch that applies the plan at once. */
export function partRequests(part: Part): readonly Request[] {
  return part.kind === 'tab' ? tabRequests(part.tab) : part.requests;
}

/**
 * The plan as requests of one `batchUpdate`, which Sheets applies whole or not at all
 * (developers.google.com/workspace/sheets/api/guides/batchupdate).
 */
export function toRequests(
  grid: Grid,
  changes: readonly Change[],
  ids: TabIds = new TabIds(grid),
): readonly Request[] {
  return batchParts(grid, changes, ids).flatMap(partRequests);
}
