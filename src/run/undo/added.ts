import type { Request } from '../../contract/write';

/** What a run adds besides cells, and lines and tabs of people's, by its ids and names. */
export interface Added {
  readonly protections: readonly { readonly tab: number; readonly description: string }[];
  readonly namedRanges: readonly string[];
  readonly filterViews: readonly { readonly tab: number; readonly title: string }[];
  /**
   * Rows that are put in above all others, as only tabs have them in which the add-on keeps something:
   * the first cell tells them again. Runs of before knew none.
   */
  readonly topRows?: readonly TopRows[];
}

interface TopRows {
  readonly tab: number;
  readonly count: number;
  readonly first: string;
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
    topRows: requests.flatMap(({ insertDimension }) => {
      const { sheetId, dimension, startIndex = 0, endIndex = 0 } = insertDimension?.range ?? {};
      if (dimension !== 'ROWS' || sheetId === undefined || startIndex > 0) return [];
      return [{ tab: sheetId, count: endIndex, first: firstText(requests, sheetId) }];
    }),
  };
}

/** What a batch writes into the first cell of a tab. */
function firstText(requests: readonly Request[], tab: number): string {
  const written = requests.find(({ updateCells }) => {
    const { sheetId, rowIndex = 0, columnIndex = 0 } = updateCells?.start ?? {};
    return sheetId === tab && rowIndex + columnIndex === 0;
  });
  const [cell] = written?.updateCells?.rows?.[0]?.values ?? [];
  return cell?.userEnteredValue?.stringValue ?? '';
}
