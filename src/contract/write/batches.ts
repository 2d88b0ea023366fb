import type { Grid } from '../grid';
import { batchBytes, requestBytes } from './bytes';
import type { Change } from './change';
import type { Request } from './request';
import { batchParts, type Part, partRequests } from './requests';
import { packed } from './split';
import {
  copiedNotes,
  deletion,
  fillingRequests,
  leftStaged,
  makingRequest,
  type StagedTab,
  stage,
  swapRequests,
} from './staging';
import { TabIds } from './tabIds';

/**
 * Bytes of one call. Google advises 2 MB at most (developers.google.com/workspace/sheets/api/limits);
 * the rest is left for what goes around it.
 */
export const BATCH_LIMIT = 1_500_000;

/** A plan as batches: a generated tab that people see changes in the last one alone. */
export interface Batches {
  /** The first makes the hidden tabs; each further one fills them, and may be sent twice. */
  readonly staged: readonly (readonly Request[])[];
  /** The batch that applies the plan, whole or not at all. */
  readonly last: readonly Request[];
  /** The size of each batch as it is sent, the last one's at the end. */
  readonly bytes: readonly number[];
}

/**
 * The plan in one batch where that is small enough. Else the largest tabs are filled out of sight
 * beforehand, and the last batch puts them in their places. What can be filled nowhere else (rows
 * of a log, a planner's own requests) is in the last batch however large that gets: it is for the
 * service to refuse it, since a plan in halves would be between before and after.
 */
export function planBatches(
  grid: Grid,
  changes: readonly Change[],
  limit = BATCH_LIMIT,
  ids: TabIds = new TabIds(grid),
): Batches {
  const parts = batchParts(grid, changes, ids);
  const removal = cleanUp(grid);
  const staged = stagedParts(grid, parts, limit - sizeOf(removal), ids);
  if (staged.size === 0) return sized([], [...removal, ...parts.flatMap(partRequests)]);
  const tabs = [...staged.values()];
  return sized(
    [[...removal, ...tabs.map(makingRequest)], ...packed(tabs.flatMap(fillingRequests), limit)],
    lastBatch(grid, parts, staged, limit),
  );
}

/** Removes the hidden tabs of a run that did not come to its last batch. */
export function cleanUp(grid: Pick<Grid, 'tabs'>): readonly Request[] {
  return leftStaged(grid).map(deletion);
}

/** The parts that are filled beforehand: the largest tabs, until what is left fits one batch. */
function stagedParts(
  grid: Grid,
  parts: readonly Part[],
  limit: number,
  ids: TabIds,
): ReadonlyMap<Part, StagedTab> {
  const left = new Set(leftStaged(grid));
  const stays = { tabs: grid.tabs.filter((tab) => !left.has(tab)) };
  const sizes = new Map(parts.map((part) => [part, sizeOf(partRequests(part))]));
  const bySize = [...parts].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  let bytes = batchBytes([]) + [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const chosen = new Map<Part, StagedTab>();
  for (const part of bySize) {
    if (bytes <= limit) break;
    if (part.kind !== 'tab') continue;
    const staged = stage(part.tab, stays, ids);
    const saved = (sizes.get(part) ?? 0) - sizeOf(swapRequests(staged, part.tab.standing, 0));
    if (saved <= 0) break;
    chosen.set(part, staged);
    bytes -= saved;
  }
  return chosen;
}

/** Requests of a batch with the comma after each. */
function sizeOf(requests: readonly Request[]): number {
  return requests.reduce((sum, request) => sum + requestBytes(request) + 1, 0);
}

/** The parts in their order, those that were filled beforehand put in their places. */
function lastBatch(
  grid: Grid,
  parts: readonly Part[],
  staged: ReadonlyMap<Part, StagedTab>,
  limit: number,
): readonly Request[] {
  let tabCount = grid.tabs.length - leftStaged(grid).length + staged.size;
  const groups = parts.map((part): Request[] => {
    const ready = staged.get(part);
    const requests = ready ? swapRequests(ready, ready.tab.standing, tabCount) : partRequests(part);
    for (const { addSheet, duplicateSheet, deleteSheet } of requests) {
      if (addSheet || duplicateSheet) tabCount += 1;
      if (deleteSheet) tabCount -= 1;
    }
    return [...requests];
  });
  let room = limit - batchBytes(groups.flat());
  parts.forEach((part, index) => {
    const ready = staged.get(part);
    const notes = ready ? copiedNotes(ready) : [];
    if (sizeOf(notes) > room) return;
    room -= sizeOf(notes);
    groups[index]?.push(...notes);
  });
  return groups.flat();
}

function sized(staged: Batches['staged'], last: Batches['last']): Batches {
  return { staged, last, bytes: [...staged, last].map(batchBytes) };
}
