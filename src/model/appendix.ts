import type { CalendarDate } from './date';
import type { EntryFacts, EntryKind } from './entry';
import type { Decimal } from './figure';
import { fold } from './folding';
import { groupBy } from './groups';

/** How the figures of an appendix are rounded (`Làm tròn`): `đủ 100`, so that shares make 100. */
export const ROUNDINGS = ['đủ 100'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What a row of a table of indicators is of (`Hàng theo`): a subject of figures, or a unit. */
export const TABLE_ROWS = ['Đối tượng', 'Đơn vị'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

/** An appendix (phụ lục): a row of `Phụ lục`. */
export interface Appendix {
  readonly code: string;
  readonly title: string;
  /** The appendix set (bộ) that one short link stands for. */
  readonly set: string;
  /** Whether it belongs to other reports of the workbook alone, not to the one at hand. */
  readonly isOfOthers?: true;
  readonly kind: EntryKind;
  readonly filter: string;
  readonly columns: string;
  readonly groupBy: string;
  /** Whether the headings of groups tell no number of rows (`Đếm nhóm` = `Không`). */
  readonly withoutCounts?: true;
  /** A table with a row for each of these and indicators as columns; absent: a row of the form each. */
  readonly rowsBy?: TableRows;
  /** Absent: each figure by itself. */
  readonly rounding?: Rounding;
  readonly link: string;
  readonly shortLink: string;
  readonly row: number;
}

export type AppendixCell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly text: string;
      /** Rounded otherwise than by itself, which its text is marked for (`19*`). */
      readonly adjusted?: true;
    }
  | { readonly kind: 'date'; readonly date: CalendarDate };

export interface AppendixColumn {
  readonly header: string;
  /** The column of the form that it shows, which the office may have given another header. */
  readonly source?: string;
  /** `ordinal` is STT; figures stand to the right, ordinals and dates in the middle. */
  readonly kind: 'text' | 'figure' | 'date' | 'ordinal';
}

export interface AppendixGroup {
  /** Absent where the appendix is not grouped. `number` is Roman, `count` the rows in it, where it is told. */
  readonly heading?: { readonly number: string; readonly label: string; readonly count?: number };
  readonly rows: readonly (readonly AppendixCell[])[];
  /** The form's row that each of them was made of. */
  readonly sources?: readonly Pick<EntryFacts, 'tab' | 'row'>[];
  /** Sums of the group's figure columns, where there is such a column. */
  readonly subtotal?: readonly AppendixCell[];
}

/** An appendix with its rows, ready for a tab, a page or a line of text. */
export interface AppendixTable {
  readonly appendix: Appendix;
  readonly columns: readonly AppendixColumn[];
  readonly groups: readonly AppendixGroup[];
  /** The last row of a table of indicators: all its rows together. */
  readonly total?: readonly AppendixCell[];
}

/** What a group is called: its label, and how many rows it has. */
export function groupLabel({ label, count }: NonNullable<AppendixGroup['heading']>): string {
  return count === undefined ? label : `${label} (${count})`;
}

/** Whether nothing of the period stands in an appendix. */
export function isEmptyAppendix({ groups }: AppendixTable): boolean {
  return groups.every(({ rows }) => rows.length === 0);
}

/** What belongs to appendix sets, set by set as they first appear; a set is called as it is typed first. */
export function bySet<Member>(
  members: readonly Member[],
  setOf: (member: Member) => string,
): readonly { readonly set: string; readonly members: readonly Member[] }[] {
  return [...groupBy(members, (one) => fold(setOf(one))).values()].map((all) => ({
    set: all.slice(0, 1).map(setOf).join(''),
    members: all,
  }));
}
