import { appendixTab } from '../../appendix';
import type { TabContent } from '../../contract/write';
import { textCell } from '../../contract/write';
import { nothingInPeriod } from '../../messages/setPage';
import { isEmptyAppendix } from '../../model/appendix';
import type { AppendixSet } from './appendixSets';

/** What stands over each appendix of a published set. */
export interface SetHeading {
  /** Who publishes it. */
  readonly issuer: string;
  /** To which report it belongs. */
  readonly report: string;
  /** What stands over all where that report is not final; blank where it is. */
  readonly draft: string;
}

/**
 * The tabs of a set as its readers see them: title block, header, rows in their groups. Nothing but
 * values goes out: what a cell of ours may carry besides (a note, a link) is left behind.
 */
export function setTabs(
  { tables }: AppendixSet,
  { issuer, report, draft }: SetHeading,
): TabContent[] {
  const above = [draft, issuer]
    .filter((line) => line !== '')
    .map((line) => [textCell(line, 'verdict')]);
  const below = [[textCell(report, 'note')]];
  return tables.map((table, index): TabContent => {
    const { title, widths, rows, frozenRows, frozenColumns } = appendixTab(table);
    const [name = [], ...more] = rows.map((cells) =>
      cells.map(({ value, style, decimals }) => ({ value, style, decimals })),
    );
    // Below the header: a bare one says nothing, not even that the period has none.
    const nothing = isEmptyAppendix(table)
      ? [[textCell(nothingInPeriod(table.appendix.kind), 'note')]]
      : [];
    return {
      title,
      widths,
      rows: [...above, name, ...below, ...more, ...nothing],
      frozenRows: frozenRows + above.length + below.length,
      frozenColumns,
      index,
    };
  });
}
