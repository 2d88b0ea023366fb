import { expect, it } from 'vitest';
import {
  CLOSED_PERIODS_KEY,
  closedByRecord,
  type NewRecord,
  periodRecords,
  recordChanges,
} from '../../src/cycle';
import { makeWorkbook } from '../../src/desk';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { apply, layoutOf } from '../contract/write/desk';

function record(period: string, deed: NewRecord['deed'] = 'closed'): NewRecord {
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

function after(records: readonly NewRecord[]): Spreadsheet {
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

/** The periods of ten years as an office closes them that closes all there are. */
function tenYears(): readonly string[] {
  return Array.from({ length: 10 }, (_, at) => String(2026 + at)).flatMap((year) => [
    ...Array.from({ length: 52 }, (_, at) => `${year}-W${String(at + 1).padStart(2, '0')}`),
    ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
    ...['Q1', 'Q2', 'Q3', 'Q4', 'H1', '9T'].map((part) => `${year}-${part}`),
    year,
  ]);
}

it('is remembered of ten years besides the tab, in a small part of what Google keeps', () => {
  const empty = layoutOf(makeWorkbook({ 'Trang tính1': [['x']] }));
  const periods = tenYears();
  let value = '';
  const remembering = () => ({
    ...empty,
    metadata: new Map([[CLOSED_PERIODS_KEY, { id: 1, value }]]),
  });
  for (const period of periods) {
    const closed: NewRecord = {
      ...record(period),
      prints: { rows: 1234, whole: 'a'.repeat(64), facts: 'b'.repeat(64) },
      backup: `1${'x'.repeat(43)}`,
    };
    for (const change of recordChanges(remembering(), closed)) {
      if (change.kind === 'mark') value = change.value;
    }
  }
  expect(value.length).toBeLessThanOrEqual(10_000);
  const known = closedByRecord(remembering());
  expect(known.length).toBeGreaterThan(300);
  const last = known.slice(-17);
  expect(last.map(({ period }) => period)).toEqual(periods.slice(-17));
  for (const { backup, rows, prints } of last) {
    expect([backup.length, rows]).toEqual([44, 1234]);
    expect('a'.repeat(64).startsWith(prints.whole) && prints.whole.length).toBe(16);
  }
});

it('is read as earlier versions remembered it', () => {
  const empty = layoutOf(makeWorkbook({ 'Trang tính1': [['x']] }));
  const value = JSON.stringify({ '2026-04': [24, 'bản-1'], '2026-05': [817, 'bản-2'] });
  const grid = { ...empty, metadata: new Map([[CLOSED_PERIODS_KEY, { id: 1, value }]]) };
  expect(closedByRecord(grid).map(({ period, rows, backup }) => [period, rows, backup])).toEqual([
    ['2026-04', 24, 'bản-1'],
    ['2026-05', 817, 'bản-2'],
  ]);
});
