import { planColumns } from '../layout/columns';
import { lineWidth } from '../layout/paper';
import { orientationOf } from '../layout/spreads';
import { qrSquares } from '../qr';
import type { RegimeTable } from '../regime/table';
import type { Block, ReportTable, RichText, TableRow } from '../tree';
import { type Content, element, type Html } from './element';
import type { Notes } from './notes';
import { richContent } from './rich';

/** The blocks of the body, in order. */
export function blockContent(block: Block, form: RegimeTable, notes: Notes): Content {
  const rich = (content: RichText) => richContent(content, notes);
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + 1}`, {}, `${block.number} `, rich(block.title));
    case 'paragraph':
      return element('p', {}, block.number ? `${block.number} ` : '', rich(block.content));
    case 'item':
      return element('p', {}, rich(block.content));
    case 'table':
      return [
        block.caption.length > 0 ? element('p', { class: 'caption' }, rich(block.caption)) : '',
        tableContent(block, form, notes),
      ];
    case 'codes':
      return element('p', { class: 'codes' }, block.links.map(linkCode));
  }
}

/**
 * A table, its columns in the document's proportions. Where the screen is narrower it is moved
 * sideways; in print a wide one turns its page, as in the document.
 */
export function tableContent(table: ReportTable, form: RegimeTable, notes: Notes): Html {
  const { columns, rows } = table;
  const orientation = orientationOf(table, form);
  const width = lineWidth(form.page, orientation);
  const { widths } = planColumns(table, width, form.table.size, form.table.smallest);
  const cells = (row: readonly RichText[]) =>
    columns.map(({ kind }, column) =>
      element('td', { class: kind }, richContent(row[column] ?? [], notes)),
    );
  const header = columns.map((column) =>
    element('th', { scope: 'col' }, richContent(column.header, notes)),
  );
  return element(
    'div',
    { class: `table ${orientation}` },
    element(
      'table',
      {},
      element(
        'colgroup',
        {},
        widths.map((one) => element('col', { style: `width:${percent(one / width)}` })),
      ),
      element('thead', {}, element('tr', {}, header)),
      element(
        'tbody',
        {},
        rows.map((row) =>
          element(
            'tr',
            { class: row.kind },
            row.kind === 'group' ? groupCells(row, columns.length, notes) : cells(row.cells),
          ),
        ),
      ),
    ),
  );
}

function groupCells(
  { number, label }: Extract<TableRow, { kind: 'group' }>,
  columns: number,
  notes: Notes,
): Content {
  const name = richContent(label, notes);
  return columns > 1
    ? [element('td', { class: 'ordinal' }, number), element('td', { colspan: columns - 1 }, name)]
    : element('td', {}, `${number}. `, name);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** The QR code of a link as a drawing; nothing where the link is too long for one. */
function linkCode(link: string): Content {
  const squares = qrSquares(link);
  if (!squares) return '';
  const path = squares.flatMap((row, y) =>
    row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')),
  );
  const side = squares.length;
  return element(
    'svg',
    { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': link },
    element('path', { d: path.join('') }),
  );
}
