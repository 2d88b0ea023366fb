import {
  blankCell,
  type ContentCell,
  numberCell,
  type TabContent,
  textCell,
} from '../contract/write';
import {
  type AppendixCell,
  type AppendixColumn,
  type AppendixTable,
  groupLabel,
} from '../model/appendix';
import { writePlainDate } from '../model/date';
import { fold } from '../model/folding';
import { decimalsOf } from './shares';

const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'Nội dung': 420,
    'Trách nhiệm': 260,
    'Sản phẩm': 240,
    'Ghi chú': 200,
    'Người thực hiện': 180,
    'Thẩm quyền': 170,
    'Đơn vị': 220,
    Mã: 140,
  }).map(([header, width]) => [fold(header), width]),
);
const WIDTH_OF_KIND: Readonly<Record<AppendixColumn['kind'], number>> = {
  ordinal: 50,
  figure: 130,
  date: 110,
  text: 150,
};

/** An appendix as a tab: its title, the header, and the rows in their groups. */
export function appendixTab({ appendix, columns, groups, total }: AppendixTable): TabContent {
  const rows: (readonly ContentCell[])[] = [
    [textCell(`${appendix.code}. ${appendix.title}`, 'title')],
    columns.map(({ header }) => textCell(header, 'header')),
  ];
  for (const { heading, rows: members, subtotal } of groups) {
    if (heading) {
      const label = `${heading.number}. ${groupLabel(heading)}`;
      rows.push([textCell(label, 'section'), ...columns.slice(1).map(() => blankCell('section'))]);
    }
    rows.push(...members.map((cells) => cells.map((cell, at) => contentCell(cell, columns[at]))));
    if (subtotal) rows.push(subtotalRow(subtotal));
  }
  if (total) rows.push(total.map((cell, at) => summedCell(cell, columns[at])));
  return {
    title: appendix.code,
    widths: columns.map(
      ({ header, source = header, kind }) => WIDTHS.get(fold(source)) ?? WIDTH_OF_KIND[kind],
    ),
    rows,
    frozenRows: 2,
    frozenColumns: 0,
  };
}

function contentCell(cell: AppendixCell, column: AppendixColumn | undefined): ContentCell {
  switch (cell.kind) {
    case 'number':
      // A cell's format cannot carry the mark of an adjusted share.
      return cell.adjusted
        ? textCell(cell.text, 'figure')
        : numberCell(Number(cell.value), decimalsOf(cell.text));
    case 'date':
      return textCell(writePlainDate(cell.date), 'centred');
    case 'text':
      return textCell(cell.text, styleOf(column));
  }
}

function styleOf(column: AppendixColumn | undefined): 'centred' | 'figure' | 'text' {
  if (column?.kind === 'figure') return 'figure';
  return column?.kind === 'ordinal' || column?.kind === 'date' ? 'centred' : 'text';
}

function subtotalRow(subtotal: readonly AppendixCell[]): readonly ContentCell[] {
  return subtotal.map((cell, at) =>
    cell.kind === 'text' && at === 0 ? textCell('Cộng', 'section') : summedCell(cell, undefined),
  );
}

function summedCell(cell: AppendixCell, column: AppendixColumn | undefined): ContentCell {
  return cell.kind === 'text' ? textCell(cell.text, 'section') : contentCell(cell, column);
}
