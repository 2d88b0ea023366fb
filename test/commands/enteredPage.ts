import { expect } from 'vitest';
import type { Header, PackedGrid } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { type EnteredRow, frameOf } from '../../src/form';
import { FORM } from '../run/othersEdits';
import { textsOf } from './progressDesk';

/** What pages beside the sheet are given, and what they send of rows of the form. */

type FormHeader = Header<'entries'>;

/** What the page beside the sheet was given. */
export function given<Data extends { readonly grid: PackedGrid }>(desk: Desk): Data {
  const { content, kind } = desk.dialogs[desk.dialogs.length - 1] ?? {};
  expect(kind).toBe('sidebar');
  const [, json = ''] =
    /<script type="application\/json" id="data">(.*)<\/script>$/.exec(content ?? '') ?? [];
  return JSON.parse(json) as Data;
}

/** A unit's first row of a kind, from 1. */
export function rowOf(desk: Desk, unit: string, kind = 'Số liệu'): number {
  const [header = [], ...rows] = textsOf(desk, FORM);
  const at = rows.findIndex(
    (row) => row[header.indexOf('Đơn vị')] === unit && row[header.indexOf('Loại')] === kind,
  );
  if (at < 0) throw new Error(`no ${kind} of ${unit}`);
  return at + 2;
}

/** What a cell of the form holds. */
export function cellOf(desk: Desk, row: number, header: FormHeader) {
  return desk.values(FORM)[row - 1]?.[textsOf(desk, FORM)[0]?.indexOf(header) ?? -1] ?? null;
}

/** A row as the page saw it on a desk, with texts typed into it. */
export function entry(
  desk: Desk,
  row: number,
  after: Partial<Record<FormHeader, string>>,
): EnteredRow {
  const [headers = [], ...rows] = textsOf(desk, FORM);
  const reader = (cells: readonly string[]) => ({
    text: (header: FormHeader) => cells[headers.indexOf(header)] ?? '',
  });
  const own = reader(rows[row - 2] ?? []);
  const frame = frameOf(own);
  return {
    row,
    frame,
    alike: rows.filter((cells) => frameOf(reader(cells)) === frame).length,
    content: own.text('Nội dung'),
    cells: Object.entries(after).map(([header, typed]) => ({
      header: header as FormHeader,
      before: own.text(header as FormHeader),
      after: typed,
    })),
  };
}
