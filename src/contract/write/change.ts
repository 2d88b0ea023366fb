import { groupBy } from '../../model/groups';
import type { ContentCell, TabContent } from './content';
import type { Request } from './request';

/** What a command changes in the workbook. */
export type Change =
  /** A generated tab, written whole: nothing that stood there stays. */
  | { readonly kind: 'rewriteTab'; readonly content: TabContent }
  /** Rows at the end of an append-only tab; its header is written where the tab is new. */
  | AppendedRows
  /** A hidden copy of a tab as it stands when the batch is applied; an older copy goes. */
  | { readonly kind: 'snapshotTab'; readonly tab: string; readonly as: string }
  /** A key by which a column (from 0) is found again wherever people move it. */
  | ColumnMark
  /** Requests that a planner made itself, for what no other kind of change says. */
  | { readonly kind: 'requests'; readonly requests: readonly Request[] }
  /** A key and value of the spreadsheet's developer metadata. */
  | { readonly kind: 'mark'; readonly key: string; readonly value: string };

export interface AppendedRows {
  readonly kind: 'appendRows';
  readonly tab: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ContentCell[])[];
  /** A new tab is kept out of sight. */
  readonly hidden?: true;
}

export interface ColumnMark {
  readonly kind: 'markColumn';
  readonly tab: string;
  readonly column: number;
  readonly key: string;
}

/** The same changes, with all rows for one tab together at the first place: a new tab is made once. */
export function joinedAppends(changes: readonly Change[]): readonly Change[] {
  const appends = changes.flatMap((change) => (change.kind === 'appendRows' ? [change] : []));
  const appended = groupBy(appends, ({ tab }) => tab);
  return changes.flatMap((change): readonly Change[] => {
    if (change.kind !== 'appendRows') return [change];
    const members = appended.get(change.tab) ?? [];
    if (members[0] !== change) return [];
    return [{ ...change, rows: members.flatMap(({ rows }) => rows) }];
  });
}
