import { cellData } from './cellData';
import type { AppendedRows } from './change';
import type { ContentCell, TabContent } from './content';
import type { Request } from './request';
import { BASE_FIELDS, BASE_FORMAT } from './styles';
import type { TabIds } from './tabIds';

/** An append-only tab that does not stand yet: its header, and the first rows below. */
export function newLog({ tab, header, widths, rows, hidden }: AppendedRows): TabContent {
  const heads = header.map((value): ContentCell => ({ value, style: 'header' }));
  return {
    title: tab,
    widths,
    rows: [heads, ...rows],
    frozenRows: 1,
    frozenColumns: 0,
    ...(hidden && { hidden }),
  };
}

/** Rows at the end of a tab that stands, wherever its end is when the batch is applied. */
export function appendRequests(
  { tab, header, rows }: AppendedRows,
  ids: TabIds,
): readonly Request[] {
  if (rows.length === 0) return [];
  const sheetId = ids.idOf(tab);
  return [
    {
      appendCells: {
        sheetId,
        rows: rows.map((row) => ({ values: row.map((cell) => cellData(cell, ids)) })),
        fields: 'userEnteredValue,note,userEnteredFormat.textFormat.link',
      },
    },
    // Where the rows came to stand is not known: all below the header have one look. Told part by
    // part it does not take a link away.
    {
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: 1,
          startColumnIndex: 0,
          endColumnIndex: Math.max(header.length, 1),
        },
        cell: { userEnteredFormat: BASE_FORMAT },
        fields: `userEnteredFormat(${BASE_FIELDS.join(',')})`,
      },
    },
  ];
}
