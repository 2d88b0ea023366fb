import { appendixTab } from '../../appendix';
import type { TabContent } from '../../contract/write';
import { textCell } from '../../contract/write';
import type { AppendixSet } from './appendixSets';

/** What stands over each appendix of a published set. */
export interface SetHeading {
  /** Who publishes it. */
  readonly issuer: string;
  /** To which report it belongs. */
  readonly report: string;
}

/** Rows that are put in: who publishes above the title, the report below it. */
const LINES_MORE = 2;

/**
 * The tabs of a set as its readers see them: title block, header, rows in their groups. Nothing but
 * values goes out: what a cell of ours may carry besides (a note, a link) is left behind.
 */
export function setTabs({ tables }: AppendixSet, { issuer, report }: SetHeading): TabContent[] {
  return tables.map((table, index): TabContent => {
    const { title, widths, rows, frozenRows, frozenColumns } = appendixTab(table);
    const [name = [], ...more] = rows.map((cells) =>
      cells.map(({ value, style, decimals }) => ({ value, style, decimals })),
    );
    return {
      title,
      widths,
      rows: [[textCell(issuer, 'verdict')], name, [textCell(report, 'note')], ...more],
      frozenRows: frozenRows + LINES_MORE,
      frozenColumns,
      index,
    };
  });
}
