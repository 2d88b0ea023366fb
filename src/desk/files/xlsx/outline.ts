import type { WriteSheet } from 'hucre';
import type { DimensionGroup, Sheet } from '../../spreadsheet';

/** What a row or column is told of the groups around it. */
export interface OutlinePlace {
  readonly outlineLevel?: number;
  /** Beside a group that is folded, where its button stands. */
  readonly collapsed?: true;
}

/** Excel nests no deeper. */
const MAX_LEVEL = 7;

/** The places of rows or columns in and beside groups, by index. */
export function outlineOf(
  groups: readonly DimensionGroup[],
  buttonAfter: boolean | null | undefined,
): ReadonlyMap<number, OutlinePlace> {
  const places = new Map<number, OutlinePlace>();
  for (const { range } of groups) {
    for (let at = range?.startIndex ?? 0; at < (range?.endIndex ?? 0); at++) {
      const { outlineLevel = 0 } = places.get(at) ?? {};
      places.set(at, { outlineLevel: Math.min(outlineLevel + 1, MAX_LEVEL) });
    }
  }
  for (const { range, collapsed } of groups) {
    const button = (buttonAfter ? range?.endIndex : (range?.startIndex ?? 0) - 1) ?? -1;
    if (!collapsed || button < 0) continue;
    places.set(button, { ...places.get(button), collapsed: true });
  }
  return places;
}

/** On which side of groups their buttons stand, which Excel takes for behind them. */
export function buttonSides({
  rowGroups,
  columnGroups,
  grid,
}: Sheet): Pick<WriteSheet, 'outlineProperties'> {
  if (rowGroups.length + columnGroups.length === 0) return {};
  return {
    outlineProperties: {
      summaryBelow: grid.rowGroupControlAfter === true,
      summaryRight: grid.columnGroupControlAfter === true,
    },
  };
}
