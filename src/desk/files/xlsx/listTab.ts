import type { WriteSheet } from 'hucre';
import { columnName, type DataValidationRule, quoteTab } from '../../spreadsheet';
import { escapeText } from './text';
import { needsListTab } from './validation';

/** The hidden tab that carries lists too long for a rule; taken away again on opening. */
export const LIST_TAB = '_danh-sach';

/** Collects the lists that need a tab of their own, each a column of it. */
export interface ListTab {
  /** Where the rule's list stands; undefined where it can be written into the rule itself. */
  readonly reference: (rule: DataValidationRule) => string | undefined;
  /** The tab, where there is a list. */
  readonly sheets: () => readonly WriteSheet[];
}

export function makeListTab(): ListTab {
  const lists: string[][] = [];
  const places = new Map<string, string>();
  return {
    reference: (rule) => {
      if (!needsListTab(rule)) return undefined;
      const items = (rule.condition?.values ?? []).map((item) => item.userEnteredValue ?? '');
      const key = JSON.stringify(items);
      const column = columnName(lists.length);
      const place =
        places.get(key) ?? `${quoteTab(LIST_TAB)}!$${column}$1:$${column}$${items.length}`;
      if (!places.has(key)) lists.push(items);
      places.set(key, place);
      return place;
    },
    sheets: () => {
      if (lists.length === 0) return [];
      const height = Math.max(...lists.map((list) => list.length));
      const rows = Array.from({ length: height }, (_, row) =>
        lists.map((list) => {
          const item = list[row];
          return item === undefined ? null : escapeText(item);
        }),
      );
      return [{ name: LIST_TAB, rows, veryHidden: true }];
    },
  };
}
