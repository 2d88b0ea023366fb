import { type Grid, TAB } from '../contract';
import type { Change, Request } from '../contract/write';
import * as say from '../messages/run';
import { closedOutputs } from '../setUp';
import type { Planning, Writing } from './command';
import { sheetOf } from './refusal';
import { UNMADE } from './run';

/** Refuses a plan that writes what other people closed to the runner, before anything is made for it. */
export function withoutClosed(caption: string, grid: Grid, planning: Planning): Planning {
  const isFree = grid.tabs.every(({ protections }) => protections.every(({ canEdit }) => canEdit));
  if (planning.state !== 'planned' || isFree) return planning;
  const writing = planning.writing(UNMADE);
  const closed = closedOutputs(grid, tabsWritten(grid, writing), writing.rowMarks !== undefined);
  if (closed.length === 0) return planning;
  return { state: 'refused', reasons: [say.closedByOthers(caption, closed)] };
}

/** The tabs that a run writes, by title. */
function tabsWritten(grid: Grid, writing: Writing): ReadonlySet<string> {
  const { besides = [], changes, closing = [], journal } = writing;
  const titles = [...besides, ...changes, ...closing].flatMap((change) => titlesOf(grid, change));
  return new Set([...titles, ...(journal.length > 0 ? [TAB.log] : [])]);
}

function titlesOf(grid: Grid, change: Change): readonly string[] {
  switch (change.kind) {
    case 'rewriteTab':
      return [change.content.title];
    case 'appendRows':
    case 'markColumn':
      return [change.tab];
    case 'requests':
      return change.requests.flatMap((request) => titleOf(grid, request));
    case 'snapshotTab':
    case 'mark':
      return [];
  }
}

function titleOf(grid: Grid, request: Request): readonly string[] {
  const id = sheetOf(request, grid);
  return grid.tabs.flatMap((tab) => (tab.id === id ? [tab.title] : []));
}
