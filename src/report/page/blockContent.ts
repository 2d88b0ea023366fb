import { type Content, type Html, htmlElement } from '../../model/html';
import { planColumns } from '../layout/columns';
import { lineWidth } from '../layout/paper';
import { orientationOf } from '../layout/spreads';
import { qrPath } from '../qr';
import type { RegimeTable } from '../regime/table';
import type { BodyBlock, ReportTable, ReportTableRow, RichText } from '../tree';
import type { Notes } from './notes';
import { richContent } from './rich';

/** The blocks of the body, in order. */
export function blockContent(block: BodyBlock, form: RegimeTable, notes: Notes): Content {
  const rich = (content: RichText) => richContent(content, notes);
  switch (block.kind) {
    case 'heading':
      return htmlElement(`h${block.level + 1}`, {}, `${block.number} `, rich(block.title));
    case 'paragraph':
      return htmlElement('p', {}, block.number ? `${block.number} ` : '', rich(block.content));
    case 'item':
      return htmlElement('p', {}, rich(block.content));
    case 'table':
      return [
        block.caption.length > 0 ? htmlElement('p', { class: 'caption' }, rich(block.caption)) : '',
        tableContent(block, form, notes),
      ];
    case 'codes':
      return htmlElement('p', { class: 'codes' }, block.links.map(linkCode));
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
      htmlElement('td', { class: kind }, richContent(row[column] ?? [], notes)),
    );
  const header = columns.map((column) =>
    htmlElement('th', { scope: 'col' }, richContent(column.header, notes)),
  );
  return htmlElement(
    'div',
    { class: `table ${orientation}` },
    htmlElement(
      'table',
      {},
      htmlElement(
        'colgroup',
        {},
        widths.map((one) => htmlElement('col', { style: `width:${percent(one / width)}` })),
      ),
      htmlElement('thead', {}, htmlElement('tr', {}, header)),
      htmlElement(
        'tbody',
        {},
        rows.map((row) =>
          htmlElement(
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
  { number, label }: Extract<ReportTableRow, { kind: 'group' }>,
  columns: number,
  notes: Notes,
): Content {
  const name = richContent(label, notes);
  return columns > 1
    ? [
        htmlElement('td', { class: 'ordinal' }, number),
        htmlElement('td', { colspan: columns - 1 }, name),
      ]
    : htmlElement('td', {}, `${number}. `, name);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** The QR code of a link as a drawing; nothing where the link is too long for one. */
function linkCode(link: string): Content {
  const code = qrPath(link);
  if (!code) return '';
  const { side, path } = code;
  return htmlElement(
    'svg',
    { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': link },
    htmlElement('path', { d: path }),
  );
}
