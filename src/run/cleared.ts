import { type Grid, tabsNamed } from '../contract';
import type { Change } from '../contract/write';

/** What people made of a tab that the add-on writes whole, and that goes when it is written. */
export interface ClearedTab {
  readonly tab: string;
  readonly filtered: boolean;
  /** The names of their Tables. */
  readonly tables: readonly string[];
}

/** The filters and Tables of people that the changes take off, so that they can be told. */
export function clearedOf(grid: Grid, changes: readonly Change[]): readonly ClearedTab[] {
  return changes.flatMap((change): readonly ClearedTab[] => {
    if (change.kind !== 'rewriteTab') return [];
    const [standing] = tabsNamed(grid, change.content.title);
    const { tables = [] } = standing ?? {};
    // Where the add-on sets a filter itself, one that asks for nothing is its own.
    const filtered =
      (change.content.isFiltered ? standing?.filterAsks : standing?.filtered) ?? false;
    if (!standing || (!filtered && tables.length === 0)) return [];
    return [{ tab: standing.title, filtered, tables: tables.map(({ name }) => name) }];
  });
}
