import { describe, expect, it } from 'vitest';
import { spentIn } from '../../src/retention';
import { readableGrid } from '../../src/setUp';
import { openWithBundle } from '../commands/bundle';
import { SMALL_MONTH } from '../run/small';
import { layoutOf } from '../setUp/desk';

async function spent(archived: readonly string[], kept: number, open: readonly string[] = []) {
  const [header = [], row = []] = SMALL_MONTH['Lưu trữ'] ?? [];
  const rowsOf = (periods: readonly string[]) => periods.map((one) => [one, ...row.slice(1)]);
  const desk = await openWithBundle({
    ...SMALL_MONTH,
    'Lưu trữ': [[...header], ...rowsOf(archived)],
    'Biểu chung': [
      ...(SMALL_MONTH['Biểu chung'] ?? []).map((cells) => [...cells]),
      ...rowsOf(open),
    ],
  });
  const grid = readableGrid(layoutOf(desk.spreadsheet()));
  return spentIn(grid, { kind: 'month', year: 2026, month: 5 }, kept);
}

describe('periods that have served their time', () => {
  const MONTHS = ['2025-03', '2025-04', '2025-05', '2025-06'];

  it('are those before the last closed ones of the report’s kind', async () => {
    expect([...((await spent(MONTHS, 2))?.periods ?? [])]).toEqual(['2025-03', '2025-04']);
    expect(await spent(MONTHS, 4)).toBeUndefined();
  });

  it('are of another kind where they end before the first that is kept', async () => {
    const others = ['2025-Q1', '2025-Q2', '2025', '2024', '2025-W17', 'SK-2024-1', 'SK-2025-1'];
    const { periods = new Set() } = (await spent([...MONTHS, ...others], 2)) ?? {};
    expect([...periods].sort()).toEqual(
      ['2024', '2025-03', '2025-04', '2025-Q1', '2025-W17', 'SK-2024-1'].sort(),
    );
  });

  it('tell lines of the journal by their periods, else by their day', async () => {
    const known = await spent(MONTHS, 2);
    expect(known?.isLine('2025-03', '01/06/2026 08:00')).toBe(true);
    expect(known?.isLine('2025-03, 2025-04', '')).toBe(true);
    expect(known?.isLine('2025-03, 2025-05', '')).toBe(false);
    expect(known?.isLine('2025-06', '01/01/2024 08:00')).toBe(false);
    expect(known?.isLine('', '30/04/2025 08:00')).toBe(true);
    expect(known?.isLine('', '01/05/2025 08:00')).toBe(false);
    expect(known?.isLine('', '')).toBe(false);
  });

  it('are none that somebody still fills in', async () => {
    const { periods = new Set() } = (await spent(MONTHS, 2, ['2025-02'])) ?? {};
    expect([...periods]).toEqual(['2025-03', '2025-04']);
    expect((await spent(MONTHS, 2, ['2025-02']))?.isLine('2025-02', '')).toBe(false);
  });
});
