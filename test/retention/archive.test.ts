import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/contract';
import { cleanedArchive } from '../../src/retention';
import { readableGrid } from '../../src/setUp';
import { openWithBundle } from '../commands/bundle';
import { SMALL_MONTH } from '../run/small';
import { layoutOf } from '../setUp/desk';

const OWN = ['Số điện thoại', 'Ngày sinh của con'];
const HEADER = [...(SMALL_MONTH['Lưu trữ']?.[0] ?? []), ...OWN];
const PERIOD = '2025-03';

const never = () => false;

/** What stands in archived rows of an old month once they were cleaned, by header. */
async function cleaned(...rows: readonly Readonly<Record<string, string>>[]) {
  const archived = rows.map((row) =>
    HEADER.map((header) => ({ Kỳ: PERIOD, Trục: 'UBND', 'Đơn vị': 'CAP', ...row })[header] ?? ''),
  );
  const desk = await openWithBundle({ ...SMALL_MONTH, 'Lưu trữ': [HEADER, ...archived] });
  const grid = readableGrid(layoutOf(desk.spreadsheet()));
  const firstKept = { kind: 'month', year: 2025, month: 4 } as const;
  const spent = { periods: new Set([PERIOD]), waiting: [], firstKept, isLine: never, isDay: never };
  const tab = cleanedArchive(grid, spent)?.grid.tabs.find(({ title }) => title === 'Lưu trữ');
  return (tab?.rows ?? []).slice(1).map((cells) => {
    return (header: string) => {
      const cell = cells[HEADER.indexOf(header)];
      return cell ? cellText(cell) : '';
    };
  });
}

describe('archived rows', () => {
  it('have no number left in people’s own column beside the name of an axis', async () => {
    const [row] = await cleaned({ Loại: 'Số liệu', Mã: 'A', 'Số điện thoại': '0977555333' });
    expect([row?.('Số điện thoại'), row?.('Trục')]).toEqual(['…', 'UBND']);
  });

  it('have no birth date left in people’s own column', async () => {
    const [row] = await cleaned({
      Loại: 'Lời văn',
      'Nội dung': 'Thăm bà Nguyễn Thị Mẫu',
      'Ngày sinh của con': '12/03/2001',
    });
    expect(row?.('Ngày sinh của con')).toBe('…');
  });

  it('are known apart where another says already what one would say', async () => {
    const figure = { Loại: 'số liệu', Mã: 'A', 'Giá trị': '1' };
    const [first, second] = await cleaned(
      { ...figure, 'Nội dung': 'Gọi 0912345678' },
      { ...figure, 'Nội dung': 'Gọi …' },
    );
    expect([first?.('Nội dung'), second?.('Nội dung')]).toEqual(['Gọi … (2)', 'Gọi …']);
  });
});
