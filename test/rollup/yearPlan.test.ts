import { describe, expect, it } from 'vitest';
import { ward } from './ward';

const year = (period: string, rows: string, extra = 'Kế hoạch năm=1200', rollup = 'Cộng dồn') =>
  ward({
    period,
    units: 'CAP UBND',
    indicators: `A | Tổng | ${rollup} | ${extra}`,
    form: rows
      .split(',')
      .map((row) => row.trim().split(' '))
      .map(([when, value]) => `${when} CAP A ${value}`)
      .join('\n'),
  }).summary('A');

describe('against the plan', () => {
  it.each([
    ['2026-05', '500'],
    ['2026-Q2', '600'],
    ['2026-9T', '900'],
    ['2026', '1200'],
    ['2026-W26', '588.6792452830188679'],
  ])('the plan pro rata at %s is %s of 1200 a year', (period, expected) => {
    expect(year(period, `${period} 1`).planToDate?.round(16).toFixed()).toBe(expected);
  });

  it('of a stock, a mean, a rate and a review there is none', () => {
    expect(year('2026-05', '2026-05 1', 'Kế hoạch năm=95', 'Mới nhất').planToDate).toBeUndefined();
    expect(
      year('2026-05', '2026-05 1', 'Kế hoạch năm=95', 'Trung bình').planToDate,
    ).toBeUndefined();
    expect(year('SK-2026-1', 'SK-2026-1 1').planToDate).toBeUndefined();
    expect(year('2026-05', '2026-05 1', '').planToDate).toBeUndefined();
  });

  it.each([
    ['2026-03 299.99', 'behind schedule'],
    ['2026-03 300', 'on schedule'],
    ['2026-03 1199.99999', 'on schedule'],
    ['2026-03 1200', 'reached'],
    ['2026-01 100, 2026-02 100, 2026-03 100', 'on schedule'],
  ])('a flow of %s in March is %s', (rows, expected) => {
    expect(year('2026-03', rows).achievement).toBe(expected);
  });

  it('is judged unrounded: 99,996 % prints as 100 % and has not reached the plan', () => {
    const { achievement, planPercent } = year('2026-12', '2026-12 99.996', 'Kế hoạch năm=100');
    expect(planPercent?.round(2).toFixed()).toBe('100');
    expect(achievement).toBe('behind schedule');
    const stock = year('2026-12', '2026-12 94.996', 'Kế hoạch năm=95 | Số lẻ=2', 'Mới nhất');
    expect(stock.achievement).toBe('not reached');
    expect(year('2026-12', '2026-12 95', 'Kế hoạch năm=95', 'Mới nhất').achievement).toBe(
      'reached',
    );
  });

  it('no percentage of a plan of 0, of no plan, of nothing reported', () => {
    expect(year('2026-05', '2026-05 1', 'Kế hoạch năm=0').planPercent).toBeUndefined();
    expect(year('2026-05', '2026-05 1', '').planPercent).toBeUndefined();
    expect(year('2026-05', '2026-05 ').planPercent).toBeUndefined();
    expect(year('2026-05', '2026-05 ').achievement).toBeUndefined();
  });

  it('a formula is held against its own plan, the whole year long', () => {
    const { summary } = ward({
      period: '2026-05',
      units: 'CAP UBND',
      indicators: 'A | Tổng | Cộng dồn\nR | | | Công thức=A * 2 | Kế hoạch năm=80',
      form: '2026-05 CAP A 30',
      archive: '2026-01 CAP A 10',
    });
    expect(summary('R').planPercent?.toFixed()).toBe('100');
    expect(summary('R').planToDate).toBeUndefined();
    expect(summary('R').achievement).toBe('reached');
  });
});
