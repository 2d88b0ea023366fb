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

type Typed = Readonly<Record<string, string>>;

/** What becomes of archived rows of an old month, unless they say another. */
async function cleaning(...rows: readonly Typed[]) {
  return cleaningUnder(HEADER, ...rows);
}

async function cleaningUnder(header: readonly string[], ...rows: readonly Typed[]) {
  const archived = rows.map((row) =>
    HEADER.map((header) => ({ Kỳ: PERIOD, Trục: 'UBND', 'Đơn vị': 'CAP', ...row })[header] ?? ''),
  );
  const desk = await openWithBundle({ ...SMALL_MONTH, 'Lưu trữ': [[...header], ...archived] });
  const grid = readableGrid(layoutOf(desk.spreadsheet()));
  const firstKept = { kind: 'month', year: 2025, month: 4 } as const;
  const spent = { periods: new Set([PERIOD]), waiting: [], firstKept, isLine: never, isDay: never };
  return cleanedArchive(grid, spent);
}

/** What stands in archived rows of an old month once they were cleaned, by header. */
async function cleaned(...rows: readonly Typed[]) {
  const archive = await cleaning(...rows);
  const tab = archive?.grid.tabs.find(({ title }) => title === 'Lưu trữ');
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

  it('are named where nobody can read their period, and stay', async () => {
    const archive = await cleaning(
      { 'Ghi chú': 'Gọi 0977555333' },
      { Kỳ: 'tháng ba', 'Ghi chú': 'Gọi 0977555334' },
      { Kỳ: '', Trục: '', 'Đơn vị': '', 'Số điện thoại': '0977555335' },
      { Kỳ: '', Trục: '', 'Đơn vị': '' },
    );
    expect(archive?.periodless).toEqual(['A3', 'A4']);
    expect(archive?.rows).toBe(1);
  });

  it('have headers that are named where they hold something personal', async () => {
    const header = HEADER.map((one) => (one === 'Số điện thoại' ? 'Gọi 0977555333' : one));
    const archive = await cleaningUnder(header, { 'Ghi chú': 'Gọi 0977555334' });
    expect([archive?.kept, archive?.cells]).toEqual([['V1'], [['S2', 'Gọi 0977555334']]]);
    expect((await cleaning({}))?.kept).toEqual([]);
  });

  it('are named where something personal stands in a list’s place', async () => {
    const archive = await cleaning({ Trục: 'CCCD 001085012345', 'Trạng thái': 'Đã duyệt' });
    expect(archive?.kept).toEqual(['B2']);
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
