import {
  type AppendixCell,
  type AppendixGroup,
  type AppendixTable,
  groupLabel,
} from '../model/appendix';
import { writePlainDate } from '../model/date';
import type { ReportTable, ReportTableRow, RichText } from './tree';

/**
 * An appendix as a table of the report: its title, columns, groups and rows, in order.
 * `rich` reads a typed text: tokens, marks.
 */
export function appendixTableOf(
  { appendix, columns, groups, total }: AppendixTable,
  rich: (text: string) => RichText,
): ReportTable {
  const row = (cells: readonly AppendixCell[]) => cells.map((cell) => rich(cellText(cell)));
  const rows = groups.flatMap((group): readonly ReportTableRow[] => [
    ...(group.heading ? [groupRow(group.heading, rich)] : []),
    ...group.rows.map((cells) => ({ kind: 'cells' as const, cells: row(cells) })),
    ...(group.subtotal
      ? [{ kind: 'subtotal' as const, cells: row(labelled(group.subtotal)) }]
      : []),
  ]);
  return {
    kind: 'table',
    source: 'appendix',
    caption: rich(appendix.title),
    columns: columns.map(({ header, kind }) => ({ header: rich(header), kind })),
    rows: total ? [...rows, { kind: 'subtotal', cells: row(total) }] : rows,
  };
}

function groupRow(
  heading: NonNullable<AppendixGroup['heading']>,
  rich: (text: string) => RichText,
): ReportTableRow {
  return { kind: 'group', number: heading.number, label: rich(groupLabel(heading)) };
}

/** A row of sums says what it is where its first cell is blank. */
function labelled(subtotal: readonly AppendixCell[]): readonly AppendixCell[] {
  const [first, ...others] = subtotal;
  return first?.kind === 'text' && first.text === ''
    ? [{ kind: 'text', text: 'Cộng' }, ...others]
    : subtotal;
}

/** As the appendix's own tab shows the cell; its dates are dd/mm/yyyy. */
function cellText(cell: AppendixCell): string {
  return cell.kind === 'date' ? writePlainDate(cell.date) : cell.text;
}
