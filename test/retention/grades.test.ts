import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../src/model/period';
import { coveredMemory, type Spent } from '../../src/retention';
import { formGrid } from '../check/form';
import { cellsOf } from '../scoring/graded';

const HEADERS = ['Kỳ', 'Đối tượng', 'Tên', 'Xếp loại quyết định', 'Lý do'];
const WHY = 'Gọi 0912 345 678, CCCD 001085012345';

describe('grades of periods that have served their time', () => {
  it('lose what is personal in their reasons, in the tab and in its copy; later ones keep it', () => {
    const rows = cellsOf([
      ['XẾP LOẠI'],
      HEADERS,
      ['2026-05', 'Cá nhân', 'Nguyễn Văn An', 'Hoàn thành tốt', WHY],
      ['2025-01', 'Cá nhân', 'Nguyễn Văn An', 'Hoàn thành tốt', WHY],
    ]);
    const grid = formGrid({
      change: (tabs) => {
        tabs.set('Xếp loại', rows);
        tabs.set('_Xếp loại trước', rows);
      },
    });
    const firstKept = readPeriod('2025-06');
    if (!firstKept) throw new Error('no period');
    const spent: Spent = {
      firstKept,
      periods: new Set(['2025-01']),
      waiting: [],
      isLine: () => false,
      isDay: () => false,
    };
    const { tabs, standing } = coveredMemory(grid, spent, []);
    expect(standing).toEqual([]);
    const changed = tabs.filter(({ cells }) => cells.length > 0);
    expect(changed.map(({ after }) => after.title)).toEqual(['Xếp loại', '_Xếp loại trước']);
    for (const { after } of changed) {
      const why = after.rows.slice(2).map((row) => JSON.stringify(row[4]));
      expect(why[0]).toContain('0912 345 678');
      expect(why[1]).not.toContain('0912');
      expect(why[1]).not.toContain('001085012345');
    }
  });
});
