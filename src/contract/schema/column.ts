import type { EntryKind } from '../../model/entry';
import type { TabName } from './tabs';

/** What the cells of a column hold. */
export type ColumnType =
  | { readonly kind: 'text' }
  /** The row's own code, by which others name it. */
  | { readonly kind: 'code' }
  /** A code, or any other text, that stands in a column of another tab. */
  | {
      readonly kind: 'reference';
      readonly role: string;
      readonly header: string;
      /** Other values may be typed too. */
      readonly open?: true;
    }
  /** Several of them, `;` between. */
  | { readonly kind: 'references'; readonly role: string; readonly header: string }
  | {
      readonly kind: 'choice';
      readonly members: readonly string[];
      readonly open?: true;
      /** The members are digits, which a sheet keeps as numbers. */
      readonly numeric?: true;
    }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** One of the four states of `Giá trị`, in rows of kind `Số liệu`. */
  | { readonly kind: 'figure' }
  /** A day; with `of` it must be one only in rows of these kinds. */
  | { readonly kind: 'date'; readonly of?: readonly EntryKind[] }
  /** A day and an hour, as the add-on writes it. */
  | { readonly kind: 'moment' }
  | { readonly kind: 'period' }
  /** Names, `;` between. */
  | { readonly kind: 'list' }
  /** An expression over codes. */
  | { readonly kind: 'expression' }
  /** Conditions over the form's rows, as in `Lọc`. */
  | { readonly kind: 'conditions' }
  | { readonly kind: 'link' };

/** All that there is to say of one column. */
export interface Column {
  readonly type: ColumnType;
  /** A missing required column breaks the structure; a missing optional one means its default. */
  readonly required?: true;
  /** What a blank or an unknown value is read as. */
  readonly default?: string;
  /** Part of what tells a row from its neighbours, wherever it is moved. */
  readonly key?: true;
  /** Written by the add-on: a row that holds nothing else is blank. */
  readonly generated?: true;
  /** `Thiết lập` does not offer it, and most of them nothing reads yet: known by its name alone. */
  readonly later?: true;
  /**
   * What the note on its header says, where the add-on writes the tab whole; of the tabs that people
   * fill `setUp/starter/notes.ts` says it.
   */
  readonly note?: string;
  /** In pixels. */
  readonly width: number;
}

/** A tab, its columns in the order that a new tab takes. */
export interface TabSchema {
  readonly tab: TabName;
  /** A missing required tab breaks the structure. */
  readonly required?: true;
  readonly columns: Readonly<Record<string, Column>>;
}

/** What stands in the value of a key of `Cấu hình`. */
export type SettingType =
  | { readonly kind: 'text' | 'period' | 'date' | 'list' | 'lines' }
  | { readonly kind: 'choice'; readonly members: readonly string[] }
  /** A name of the time zone database; these are known. */
  | { readonly kind: 'timeZone'; readonly members: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number };

/** All that there is to say of one key of `Cấu hình`. */
export interface Setting {
  readonly type: SettingType;
  /** A blank one is a finding. */
  readonly required?: true;
  readonly default?: string;
  readonly later?: true;
}

export const TEXT = { kind: 'text' } as const;
export const CODE = { kind: 'code' } as const;
export const DATE = { kind: 'date' } as const;
export const PERIOD = { kind: 'period' } as const;
export const LIST = { kind: 'list' } as const;
export const LINK = { kind: 'link' } as const;
export const MOMENT = { kind: 'moment' } as const;
export const EXPRESSION = { kind: 'expression' } as const;

/** One of a closed list. */
export function choice<const Members extends readonly string[]>(members: Members) {
  return { kind: 'choice', members } as const;
}

export const YES_NO = choice(['Có', 'Không']);

/** A code of another tab. */
export function reference<const Role extends string, const Header extends string>(
  role: Role,
  header: Header,
) {
  return { kind: 'reference', role, header } as const;
}

/** Codes of another tab, `;` between. */
export function references<const Role extends string, const Header extends string>(
  role: Role,
  header: Header,
) {
  return { kind: 'references', role, header } as const;
}
