import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePeriod } from '../../../src/model/period';
import { ALL, gapsBetween, slotsOfYear } from '../../../src/rollup';
import { periodOf, type WardText, ward } from '../ward';

const gaps = (period: string, reported: readonly string[]) =>
  gapsBetween(slotsOfYear(periodOf(period)), reported.map(periodOf)).map(writePeriod);

describe('a gap', () => {
  it.each([
    ['2026-06', ['2026-01', '2026-02', '2026-04', '2026-06'], ['2026-03', '2026-05']],
    ['2026-06', ['2026-03', '2026-06'], ['2026-04', '2026-05']],
    ['2026-06', ['2026-01', '2026-02'], []],
    ['2026-06', ['2026-Q1', '2026-05'], ['2026-04']],
    ['2026-Q3', ['2026-H1', '2026-09'], ['2026-07', '2026-08']],
    ['2026-W05', ['2026-W01', '2026-W03', '2026-05'], ['2026-W02']],
    ['2026-06', ['2026-W01', '2026-W30'], []],
    ['2026-06', ['2026-04', '2026-06', '2026', '2026-Q3', '2026-H2'], ['2026-05']],
    ['2026-06', ['2026-03', '2026-Q2'], []],
    ['SK-2026-1', ['SK-2026-1'], []],
  ])('of the year to %s with rows of %j: %j', (period, reported, expected) => {
    expect(gaps(period, reported)).toEqual(expected);
  });

  it('is a month without a row, after one that has and before one that has', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 12 }), (reported, last) => {
        const inside = reported.filter((month) => month <= last);
        const expected = Array.from({ length: last }, (_, index) => index + 1).filter(
          (month) =>
            !inside.includes(month) &&
            inside.some((one) => one < month) &&
            inside.some((one) => one > month),
        );
        const text = (month: number) => `2026-${String(month).padStart(2, '0')}`;
        expect(gaps(text(last), reported.map(text))).toEqual(expected.map(text));
      }),
    );
  });
});

describe('what a figure lacks', () => {
  const TEXT: WardText = {
    period: '2026-06',
    units: 'CAP UBND; MTTQ MTTQ',
    indicators: `FLOW | Tổng | Cộng dồn
      STOCK | Tổng | Mới nhất
      RATE |  |  | Công thức=FLOW / STOCK
      YEAR |  |  | Công thức=LŨY_KẾ(FLOW) + STOCK`,
    archive: '',
  };
  const of = (rows: string, code: string, kind: 'period' | 'yearToDate', unit?: string) => {
    const archive = rows
      .split(',')
      .flatMap((row) => {
        const [month, who, value = ''] = row.trim().split(' ');
        return ['FLOW', 'STOCK'].map((each) => `2026-${month} ${who} ${each} ${value}`);
      })
      .join('\n');
    const { rollup } = ward({ ...TEXT, archive });
    const indicator = rollup.indicator(code);
    const one = unit === undefined ? undefined : rollup.unit(unit);
    const scope = one ? ({ kind: 'unit', unit: one } as const) : ALL;
    const time = { kind, period: periodOf('2026-06') };
    return indicator
      ? rollup.lacks(indicator, scope, time).gaps.map(writePeriod).join(' ')
      : undefined;
  };

  it('are the months between a unit’s own, of the sum over the year and what is made of it', () => {
    const rows = '03 CAP 1, 05 CAP 1, 04 MTTQ 1, 05 MTTQ 1, 06 MTTQ 1';
    expect(of(rows, 'FLOW', 'yearToDate')).toBe('2026-04');
    expect(of(rows, 'FLOW', 'yearToDate', 'MTTQ')).toBe('');
    expect(of(rows, 'RATE', 'yearToDate')).toBe('2026-04');
    expect(of(rows, 'YEAR', 'period')).toBe('2026-04');
    expect(of(rows, 'FLOW', 'period')).toBe('');
    expect(of(rows, 'STOCK', 'yearToDate')).toBe('');
  });

  it('are the months that nobody has, of a unit that has no row since too', () => {
    const rows = '04 CAP 1, 04 MTTQ 1, 06 MTTQ 1';
    expect(of(rows, 'FLOW', 'yearToDate', 'CAP')).toBe('2026-05');
    expect(of('06 CAP 1, 04 MTTQ 1, 06 MTTQ 1', 'FLOW', 'yearToDate', 'CAP')).toBe('');
  });

  it('a month left blank is one, a reported zero and "x" are none', () => {
    expect(of('04 CAP 1, 05 CAP, 06 CAP 1', 'FLOW', 'yearToDate')).toBe('2026-05');
    expect(of('04 CAP 1, 05 CAP 0, 06 CAP 1', 'FLOW', 'yearToDate')).toBe('');
    expect(of('04 CAP 1, 05 CAP x, 06 CAP 1', 'FLOW', 'yearToDate')).toBe('');
  });
});
