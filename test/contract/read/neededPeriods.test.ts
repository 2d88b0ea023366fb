import { describe, expect, it } from 'vitest';
import { neededPeriods, unfoundTasks } from '../../../src/contract/read/neededPeriods';
import { type Period, readPeriod } from '../../../src/model/period';

function periodOf(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Error(text);
  return period;
}

/** The earliest month of 2015 to 2026 that is needed, and whether all after it are. */
function firstMonth(reports: string, formulas: Readonly<Record<string, string>> = {}): string {
  const isNeeded = neededPeriods(
    {
      reports: reports.split(', ').map(periodOf),
      catalogue: Object.entries(formulas).map(([code, formula]) => ({ code, formula })),
    },
    [],
  );
  const months = Array.from(
    { length: 12 * 12 },
    (_, at) => `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const first = months.findIndex((month) => isNeeded(periodOf(month)));
  const gaps = months.slice(first).filter((month) => !isNeeded(periodOf(month)));
  return [months[first], ...gaps].join(' without ');
}

describe('the archived periods that a report needs', () => {
  it.each([
    ['2026-05', '2025-01'],
    // Who reported in December is expected in January, also in that of last year.
    ['2026-01', '2024-12'],
    ['2026-Q1', '2024-10'],
    ['2026', '2024-01'],
    ['2026-05, 2024-05', '2023-01'],
    ['SK-2026-1', '2025-01'],
  ])('%s: from %s on', (reports, first) => {
    expect(firstMonth(reports)).toBe(first);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a period back in the same year', { A: 'X - KỲ_TRƯỚC(X)' }, '2025-01'],
    ['five of them, out of last year', five(), '2024-01'],
    ['a year', { A: 'CÙNG_KỲ(X)' }, '2024-01'],
    ['a year of a year, however it is written', { A: 'cùng_kỳ(X)', B: 'CÙNG_KỲ( a )' }, '2023-01'],
    ['a year, though it stands in no chain', { A: 'CÙNG_KỲ(X)', B: 'CÙNG_KỲ(Y)' }, '2024-01'],
    [
      'through one that asks for no other time',
      { A: 'CÙNG_KỲ(X)', B: 'A', C: 'CÙNG_KỲ(B@U)' },
      '2023-01',
    ],
    ['all years, of a running total', { A: 'KỲ_TRƯỚC(A) + X' }, '2015-01'],
    ['all years, of one that leads round', { A: 'CÙNG_KỲ(B)', B: 'A' }, '2015-01'],
    ['none, of one that is in error', { A: 'B', B: 'A' }, '2025-01'],
    ['a code written twice', { A: 'X', a: 'CÙNG_KỲ(X)' }, '2024-01'],
  ])('and of formulas that look back: %s', (_, formulas, first) => {
    expect(firstMonth('2026-05', formulas)).toBe(first);
  });

  function five(): Record<string, string> {
    return Object.fromEntries(
      [1, 2, 3, 4, 5].map((at) => [`F${at}`, `KỲ_TRƯỚC(${at === 1 ? 'X' : `F${at - 1}`})`]),
    );
  }

  it('and the last one of its kind, whenever it was', () => {
    const standing = ['SK-2019-1', 'SK-2020-2', '2020-03', 'SK-2026-2'].map(periodOf);
    const isNeeded = neededPeriods({ reports: [periodOf('SK-2026-1')], catalogue: [] }, standing);
    expect(standing.map(isNeeded)).toEqual([false, true, false, true]);
  });
});

describe('the tasks that years gone by tell of', () => {
  const found = (reports: string, tasks: string) => [
    ...unfoundTasks(
      reports.split(', ').map(periodOf),
      tasks.split(', ').map((task) => {
        const [period = '', code = ''] = task.split(' ');
        return { period: periodOf(period), code };
      }),
    ),
  ];

  it.each([
    ['one that no needed row has before', '2026-05', '2026-05 NV.1, 2026-04 NV.2', ['nv.1']],
    ['none that one has before', '2026-05', '2026-05 NV.1, 2025-04 nv.1', []],
    [
      'one that stands before in a month of the quarter alone',
      '2026-Q2',
      '2026-Q2 A, 2026-04 A',
      ['a'],
    ],
    ['one that only comes later', '2026-05', '2026-05 A, 2026-06 A', ['a']],
    ['one of a second report', '2026-05, 2026-04', '2026-04 A, 2026-05 A', ['a']],
    ['none without a code', '2026-05', '2026-05 ', []],
  ])('%s', (_, reports, tasks, codes) => {
    expect(found(reports, tasks)).toEqual(codes);
  });
});
