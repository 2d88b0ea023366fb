import type { AppendixCell, AppendixTable } from '../model/appendix';
import { writeDate } from '../model/date';
import type { ReportTable, RichText, TableRow } from './tree';

/**
 * An appendix as a table of the report: its title, columns, groups and rows, in order.
 * `rich` reads a typed text: tokens, marks.
 */
export function appendixTableOf(
  { appendix, columns, groups }: AppendixTable,
  rich: (text: string) => RichText,
): ReportTable {
  const row = (cells: readonly AppendixCell[]) => cells.map((cell) => rich(cellText(cell)));
  const rows = groups.flatMap((group): readonly TableRow[] => [
    ...(group.heading ? [{ kind: 'group' as const, label: rich(groupLabel(group.heading)) }] : []),
    ...group.rows.map((cells) => ({ kind: 'cells' as const, cells: row(cells) })),
    ...(group.subtotal ? [{ kind: 'subtotal' as const, cells: row(group.subtotal) }] : []),
  ]);
  return {
    kind: 'table',
    source: 'appendix',
    caption: rich(appendix.title),
    columns: columns.map(({ header, kind }) => ({ header: rich(header), kind })),
    rows,
  };
}

function groupLabel(heading: {
  readonly number: string;
  readonly label: string;
  readonly count: number;
}): string {
  return `${heading.number}. ${heading.label} (${heading.count})`;
}

function cellText(cell: AppendixCell): string {
  return cell.kind === 'date' ? writeDate(cell.date) : cell.text;
}
