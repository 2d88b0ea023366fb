import type { Grid } from '../contract/grid';
import { type Change, type Request, type TabIds, toRequests } from '../contract/write/requests';

export function planBatches(
  grid: Grid,
  changes: readonly Change[],
  _limit: number,
  ids?: TabIds,
): { readonly staged: readonly (readonly Request[])[]; readonly last: readonly Request[] } {
  return { staged: [], last: toRequests(grid, changes, ids) };
}
