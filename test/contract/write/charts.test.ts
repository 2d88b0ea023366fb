import { describe, expect, it } from 'vitest';
import {
  numberCell,
  planBatches,
  shareCell,
  type TabContent,
  textCell,
} from '../../../src/contract/write';
import type { Spreadsheet } from '../../../src/desk/spreadsheet';
import { apply, applyRequests, begun, content, layoutOf, sheetOf } from './desk';

const rows: TabContent['rows'] = [
  [textCell('Chỉ tiêu', 'header'), textCell('Số', 'header')],
  [textCell('Thu'), numberCell(5, 0)],
  [textCell('Chi'), numberCell(3, 0)],
];

const column = (at: number) => ({ startRow: 0, endRow: 3, startColumn: at, endColumn: at + 1 });

const chart = (number: number, title: string) => ({
  number,
  kind: 'bar' as const,
  title,
  described: title,
  names: column(0),
  series: [column(1)],
  row: 2,
  column: 0,
  width: 300,
  height: 200,
});

const withCharts = (...titles: readonly string[]) => ({
  kind: 'rewriteTab' as const,
  content: content('Bảng', rows, { charts: titles.map((title, at) => chart(at, title)) }),
});

const titlesOn = (spreadsheet: Spreadsheet) =>
  sheetOf(spreadsheet, 'Bảng').charts.map(({ spec }) => spec?.title);

describe('the charts of a generated tab', () => {
  it('are those of its last writing, by the ids of the first', () => {
    const first = apply(begun(), [withCharts('một', 'hai')]);
    expect(titlesOn(first)).toEqual(['một', 'hai']);
    const [id] = sheetOf(first, 'Bảng').charts.map(({ chartId }) => chartId);
    const second = apply(first, [withCharts('ba')]);
    expect(sheetOf(second, 'Bảng').charts).toMatchObject([{ chartId: id, spec: { title: 'ba' } }]);
    // A writing that says nothing of charts touches none.
    const silent = apply(second, [{ kind: 'rewriteTab', content: content('Bảng', rows) }]);
    expect(titlesOn(silent)).toEqual(['ba']);
    expect(titlesOn(apply(silent, [withCharts()]))).toEqual([]);
  });

  it.each(['new', 'standing'])(
    'are there too where a %s tab is filled out of sight first',
    (what) => {
      const before = what === 'new' ? begun() : apply(begun(), [withCharts('cũ', 'thừa')]);
      const wide = Array.from({ length: 200 }, (_, at) => [textCell(`dòng ${at}`), numberCell(at)]);
      const change = withCharts('mới');
      const { staged, last } = planBatches(
        layoutOf(before),
        [{ ...change, content: { ...change.content, rows: [...rows, ...wide] } }],
        6000,
      );
      expect(staged.length).toBeGreaterThan(0);
      expect(titlesOn([...staged, last].reduce(applyRequests, before))).toEqual(['mới']);
    },
  );
});

it('a share is a number shown in percent, with a sign before it where it has one', () => {
  const after = apply(begun(), [
    {
      kind: 'rewriteTab',
      content: content('Bảng', [[shareCell(0.5), shareCell(1, 'figure', '●')]]),
    },
  ]);
  const cells = sheetOf(after, 'Bảng').rows[0] ?? [];
  expect(cells.map((cell) => [cell?.value, cell?.format?.numberFormat])).toEqual([
    [0.5, { type: 'PERCENT', pattern: '0%' }],
    [1, { type: 'PERCENT', pattern: '"●" 0%' }],
  ]);
});
