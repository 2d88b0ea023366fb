import type { Request } from '../../contract/write';

/** What a run adds besides tabs, rows, columns and cells, by its ids and names. */
export interface Added {
  readonly protections: readonly { readonly tab: number; readonly description: string }[];
  readonly namedRanges: readonly string[];
  readonly filterViews: readonly { readonly tab: number; readonly title: string }[];
}

/** Reads out of a batch what it adds. */
export function addedBy(requests: readonly Request[]): Added {
  return {
    protections: requests.flatMap(({ addProtectedRange }) => {
      const { range, description = '' } = addProtectedRange?.protectedRange ?? {};
      return range ? [{ tab: range.sheetId ?? 0, description }] : [];
    }),
    namedRanges: requests.flatMap(({ addNamedRange }) => addNamedRange?.namedRange?.name ?? []),
    filterViews: requests.flatMap(({ addFilterView }) => {
      const { title, range } = addFilterView?.filter ?? {};
      return title === undefined ? [] : [{ tab: range?.sheetId ?? 0, title }];
    }),
  };
}
