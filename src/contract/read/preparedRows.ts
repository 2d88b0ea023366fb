import { fold } from '../../model/folding';
import { isBlank } from '../grid';
import { type Column, type Header, SCHEMA } from '../schema';
import type { TableRow } from './table';

type FormRole = 'entries' | 'archive';

/** What says whose a row is, of which period, and what is to be typed in it. */
const FRAME: ReadonlySet<string> = new Set<Header<'entries'>>([
  'Kỳ',
  'Trục',
  'Đơn vị',
  'Mục',
  'Loại',
  'Mã',
  'ĐVT',
  'Đối tượng',
]);

const FIGURE = fold('Số liệu');

/** The headers under which people type what they have to report, the most used first. */
const TYPED: readonly Header<FormRole>[] = (() => {
  const first: readonly Header<'entries'>[] = ['Giá trị', 'Nội dung'];
  const columns: Readonly<Record<string, Column>> = SCHEMA.entries.columns;
  const others = Object.entries(columns).flatMap(([header, { generated }]) =>
    generated || FRAME.has(header) || first.some((one) => one === header)
      ? []
      : [header as Header<'entries'>],
  );
  return [...first, ...others];
})();

/**
 * Whether a row of the form is only prepared: it says whose it is and what it is for, and nothing is
 * reported in it yet. Such a row, as a spare one, is no row: no figure, text or finding comes of it.
 * The code of a figure is part of what is prepared; that of another row somebody typed.
 */
export function isPreparedRow(row: Pick<TableRow<FormRole>, 'cell' | 'text'>): boolean {
  if (TYPED.some((header) => !isBlank(row.cell(header)))) return false;
  return isBlank(row.cell('Mã')) || fold(row.text('Loại')) === FIGURE;
}

/**
 * Whether a row of the archive that was not read whole is taken for a prepared one: of a figure it says
 * none, and without a kind it is none of what is reported.
 */
export function mayBePrepared(row: Pick<TableRow<FormRole>, 'cell' | 'text'>): boolean {
  const kind = fold(row.text('Loại'));
  return (kind === '' || kind === FIGURE) && isPreparedRow(row);
}
