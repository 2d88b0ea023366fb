import { expect, it } from 'vitest';
import { periodRecords, recordChanges, withClosedMeasures } from '../../src/cycle';
import { type Desk, makeWorkbook } from '../../src/desk';
import { columnOf, compile, type Outcome } from '../commands/bundle';
import { apply, layoutOf } from '../contract/write/desk';
import { openSmall, SMALL_MONTH } from '../run/small';

const CODE = 'BC.TU_CHAM';

/** The small month with an indicator of money whose rows leave their unit of measure blank. */
function moneyMonth(): typeof SMALL_MONTH {
  const changed = (tab: string, text: string) => {
    const rows = SMALL_MONTH[tab] ?? [];
    const [code, unit] = [columnOf(rows, 'Mã'), columnOf(rows, 'ĐVT')];
    return rows.map((row) =>
      row[code] === CODE ? row.map((cell, at) => (at === unit ? text : cell)) : row,
    );
  };
  return {
    ...SMALL_MONTH,
    'Chỉ tiêu': changed('Chỉ tiêu', 'triệu đồng'),
    'Biểu chung': changed('Biểu chung', ''),
  };
}

function value(desk: Desk): number {
  return Number(compile(desk).rollup?.find(({ code }) => code === CODE)?.value);
}

function changeMeasure(desk: Desk, text: string): void {
  const [header = [], ...rows] = desk.values('Chỉ tiêu');
  const at = rows.findIndex((row) => row[header.indexOf('Mã')] === CODE);
  desk.type('Chỉ tiêu', `${String.fromCharCode(65 + header.indexOf('ĐVT'))}${at + 2}`, text);
}

it('are those of the closing where a row leaves its unit of measure blank', async () => {
  const desk = await openSmall({ workbook: moneyMonth() });
  const before = value(desk);
  expect(before).toBeGreaterThan(0);
  desk.run('closePeriod', { 'ly-do': 'thử' });
  expect(value(desk)).toBe(before);
  changeMeasure(desk, 'tỷ đồng');
  expect(value(desk)).toBeCloseTo(before / 1000, 9);
  const { findings = [] } = desk.run('check') as Outcome;
  expect(findings.filter(({ code }) => code.startsWith('closed-'))).toEqual([]);
  // In the form a blank one is the catalogue's of now: whoever opens it again is told.
  const { messages } = desk.run('reopenPeriod', { 'ly-do': 'thử' }) as Outcome;
  expect(messages.join('\n')).toContain(`${CODE}: lúc chốt là "triệu đồng", nay là "tỷ đồng"`);
});

it('are remembered of each closing, a change at a time, however old it is', () => {
  const empty = makeWorkbook({
    'Trang tính1': [['x']],
    'Lưu trữ': [
      ['Kỳ', 'Đơn vị', 'Loại', 'Mã', 'Giá trị', 'ĐVT'],
      ...['2023-12', '2024-01', '2026-05'].map((period) => [
        period,
        'CAP',
        'Số liệu',
        'A.B',
        '1',
        '',
      ]),
      ['2024-01', 'CAP', 'Số liệu', 'A.B', '1', 'nghìn đồng'],
    ],
  });
  const closings = [
    ['2023-12', 'đồng'],
    ['2024-01', 'triệu đồng'],
    ['2026-05', 'triệu đồng'],
  ] as const;
  const book = closings.reduce((now, [period, unitOfMeasure]) => {
    const closed = {
      period,
      deed: 'closed',
      when: '',
      who: '',
      why: '',
      prints: { rows: 1, whole: 'a', facts: 'b' },
      backup: 'c',
      document: '',
      figuresPrint: 'd',
      figures: 'A.B\t1\t1',
    } as const;
    const indicators = [{ code: 'A.B', unitOfMeasure, formula: '' }];
    return apply(now, recordChanges(layoutOf(now), closed, indicators));
  }, empty);
  const grid = layoutOf(book);
  expect(periodRecords(grid).map(({ figures, measures }) => [figures, [...measures]])).toEqual([
    ['', [['a.b', 'đồng']]],
    ['', [['a.b', 'triệu đồng']]],
    ['A.B\t1\t1', []],
  ]);
  const archive = withClosedMeasures(grid).tabs.find(({ title }) => title === 'Lưu trữ');
  expect(archive?.rows.slice(1).map((cells) => cells[5])).toMatchObject([
    { text: 'đồng' },
    { text: 'triệu đồng' },
    { text: 'triệu đồng' },
    { text: 'nghìn đồng' },
  ]);
});
