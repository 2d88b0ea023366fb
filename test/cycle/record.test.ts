import { expect, it } from 'vitest';
import { closedByRecord, type PeriodRecord, periodRecords, recordChanges } from '../../src/cycle';
import { makeWorkbook } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { apply, layoutOf } from '../contract/write/desk';

function record(period: string, deed: PeriodRecord['deed'] = 'closed'): PeriodRecord {
  return {
    period,
    deed,
    when: '20/05/2026 10:00',
    who: 'van-phong@example.vn',
    why: '',
    prints: { rows: 3, whole: 'a', facts: 'b' },
    backup: `bản-${period}`,
    document: '',
    figuresPrint: 'c',
    figures: deed === 'closed' ? `HH.TONG\t${period}\t1` : '',
  };
}

function after(records: readonly PeriodRecord[]): Spreadsheet {
  return records.reduce(
    (book, one) => apply(book, recordChanges(layoutOf(book), one)),
    makeWorkbook({ 'Trang tính1': [['x']] }),
  );
}

it('keeps the figures of this year and the last, and of older ones their digest', () => {
  const grid = layoutOf(
    after(['2024-12', '2025-01', '2025-12', '2026-01'].map((one) => record(one))),
  );
  expect(
    periodRecords(grid).map(({ period, figures, figuresPrint }) => [
      period,
      figures !== '',
      figuresPrint,
    ]),
  ).toEqual([
    ['2024-12', false, 'c'],
    ['2025-01', true, 'c'],
    ['2025-12', true, 'c'],
    ['2026-01', true, 'c'],
  ]);
});

it('goes by what was done last', () => {
  const book = after([record('2026-04'), record('2026-05'), record('2026-04', 'reopened')]);
  expect(
    closedByRecord(layoutOf(book)).map(({ period, rows, backup }) => [period, rows, backup]),
  ).toEqual([['2026-05', 3, 'bản-2026-05']]);
});
