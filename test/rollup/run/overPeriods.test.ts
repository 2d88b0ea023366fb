import { describe, expect, it } from 'vitest';
import { ward } from '../ward';

/** One unit, one indicator of each kind over periods, all with the same rows `period value`. */
function unit(period: string, rows: string) {
  const codes = ['FLOW', 'STOCK', 'MEAN', 'NONE'] as const;
  const kinds = ['Cộng dồn', 'Mới nhất', 'Trung bình', 'Không'];
  const { figure, coverage, rollup, summary } = ward({
    period,
    units: 'CAP UBND',
    indicators: codes.map((code, index) => `${code} | Tổng | ${kinds[index]}`).join('\n'),
    archive: codes
      .flatMap((code) =>
        rows
          .split(',')
          .map((row) => row.trim().split(' '))
          .map(([when = '', ...value]) => `${when} CAP ${code} ${value.join(' ')}`),
      )
      .join('\n'),
  });
  const all = (time?: Parameters<typeof figure>[1]) => codes.map((code) => figure(code, time));
  return { all, figure, coverage, rollup, summary };
}

describe('a longer period made from shorter ones', () => {
  it('a quarter from its months, each kind in its way', () => {
    const { all, coverage } = unit('2026-Q2', '2026-04 6, 2026-05 3, 2026-06 0');
    expect(all()).toEqual([
      '9',
      '0',
      '3',
      '… (chỉ tiêu không cộng từ kỳ ngắn hơn và kỳ này chưa có dòng riêng)',
    ]);
    expect(coverage('FLOW')).toBe('1/1');
  });

  it.each([
    ['2026-H1', '2026-Q1 10, 2026-04 1, 2026-05 1, 2026-06 1, 2026-07 50', '13'],
    ['2026-9T', '2026-H1 10, 2026-Q3 5, 2026-10 50', '15'],
    ['2026', '2026-9T 15, 2026-Q4 5', '20'],
    ['2026', '2026-H1 10, 2026-H2 11', '21'],
    ['2026', '2026-H1 10, 2026-07 1, 2026-08 1, 2026-09 1, 2026-Q4 5', '18'],
  ])('%s of %s is %s', (period, rows, flow) => {
    const { figure, coverage } = unit(period, rows);
    expect(figure('FLOW')).toBe(flow);
    expect(coverage('FLOW')).toBe('1/1');
  });

  it('a month is never made of weeks, and the year of a week is all its weeks so far', () => {
    const weeks = '2026-W18 50, 2026-W19 1, 2026-W20 2';
    expect(unit('2026-05', weeks).figure('FLOW')).toBe('…');
    expect(unit('2026-05', weeks).figure('FLOW', 'yearToDate')).toBe('…');
    expect(unit('2026-W20', `2026-Q1 700, 2026-04 7, ${weeks}`).figure('FLOW', 'yearToDate')).toBe(
      '53',
    );
  });

  it('of two ways to build a year takes the one that lacks less', () => {
    expect(unit('2026', '2026-H1 10, 2026-H2 11, 2026-Q4 5').figure('FLOW')).toBe('21');
    expect(unit('2026', '2026-9T 15, 2026-Q4 5, 2026-H2 11').figure('FLOW')).toBe('20');
  });

  it('a unit\'s own row wins over the sum of its months, also an own "x"', () => {
    expect(unit('2026-Q2', '2026-Q2 31, 2026-04 9, 2026-05 9, 2026-06 9').all()).toEqual([
      '31',
      '31',
      '31',
      '31',
    ]);
    expect(unit('2026-Q2', '2026-Q2 x, 2026-04 9').figure('FLOW')).toBe('x');
  });

  it('an own row left blank or unreadable gives way to the months', () => {
    expect(unit('2026-Q2', '2026-Q2, 2026-04 9, 2026-05 9, 2026-06 9').figure('FLOW')).toBe('27');
    expect(unit('2026-Q2', '2026-Q2 =chưa rõ, 2026-04 9').figure('FLOW')).toBe('9');
    expect(unit('2026-Q2', '2026-Q2').figure('FLOW')).toBe('…');
  });

  it('months that lack leave the unit partly reported, the value is of those there are', () => {
    const { figure, coverage } = unit('2026-Q2', '2026-04 6, 2026-05 3');
    expect(figure('FLOW')).toBe('9');
    expect(figure('MEAN')).toBe('4.5');
    expect(figure('STOCK')).toBe('3');
    for (const code of ['FLOW', 'MEAN', 'STOCK']) expect(coverage(code)).toBe('0/1 thiếu CAP');
  });

  it('a stock is reported in full when its last month is', () => {
    const { figure, coverage } = unit('2026-Q2', '2026-06 3');
    expect(figure('STOCK')).toBe('3');
    expect(coverage('STOCK')).toBe('1/1');
    expect(coverage('FLOW')).toBe('0/1 thiếu CAP');
  });

  it('later rows never count, nor do rows of the longer period in a shorter one', () => {
    const { all, figure } = unit('2026-05', '2026-06 9, 2026-Q2 7, 2026 5, 2027-05 3, 2026-05 1');
    expect(all()).toEqual(['1', '1', '1', '1']);
    expect(figure('FLOW', 'yearToDate')).toBe('1');
  });

  it('of a review only its own rows count', () => {
    const { figure } = unit('SK-2026-1', 'SK-2026-1 4, 2026-05 9, SK-2026-2 7, 2026 5');
    expect(figure('FLOW')).toBe('4');
    expect(figure('FLOW', 'yearToDate')).toBe('4');
    expect(figure('FLOW', 'previous')).toBe('…');
  });

  it('rows of a review count in no other period', () => {
    expect(unit('2026', 'SK-2026-1 4').figure('FLOW')).toBe('…');
  });

  it("a quarter's own mean counts as three months", () => {
    const { figure } = unit('2026-H1', '2026-Q1 90, 2026-04 60, 2026-05 60, 2026-06 60');
    expect(figure('MEAN')).toBe('75');
  });
});

describe('the period before and the same period last year', () => {
  it.each([
    ['2026-01', '2025-12', '2025-01'],
    ['2026-05', '2026-04', '2025-05'],
    ['2026-Q1', '2025-Q4', '2025-Q1'],
    ['2026-H1', '2025-H2', '2025-H1'],
    ['2026-9T', '2025-9T', '2025-9T'],
    ['2026', '2025', '2025'],
    ['2026-W01', '2025-W52', '2025-W01'],
    ['2027-W01', '2026-W53', '2026-W01'],
  ])('before %s stands %s, a year before %s', (period, before, lastYear) => {
    const same = before === lastYear;
    const rows = `${period} 3, ${before} 2${same ? '' : `, ${lastYear} 1`}`;
    const { figure, summary } = unit(period, rows);
    expect(figure('FLOW', 'previous')).toBe('2');
    const year = summary('FLOW').lastYear;
    expect(year.state === 'number' && year.value.toFixed()).toBe(same ? '2' : '1');
  });

  it('is made from shorter ones like any period', () => {
    const { figure } = unit('2026-Q2', '2026-Q2 9, 2026-01 1, 2026-02 1, 2026-03 1');
    expect(figure('FLOW', 'previous')).toBe('3');
  });
});

describe('year to date', () => {
  it('sums a flow, takes the latest stock, means the values, leaves the rest', () => {
    const { all } = unit('2026-03', '2025-12 50, 2026-01 1, 2026-02 2, 2026-03 6, 2026-04 9');
    expect(all('yearToDate')).toEqual(['9', '6', '3', '6']);
  });

  it('does not ask whether this period has a row', () => {
    const { all } = unit('2026-03', '2026-01 1, 2026-02 2');
    expect(all('yearToDate')).toEqual(['3', '2', '1.5', '…']);
  });

  it('begins again on 1 January, whatever day the office cuts off', () => {
    expect(unit('2026-01', '2025-11 5, 2025-12 50, 2026-01 1').all('yearToDate')).toEqual([
      '1',
      '1',
      '1',
      '1',
    ]);
    expect(unit('2026-01', '2025-12 50').figure('FLOW', 'yearToDate')).toBe('…');
  });

  it.each([
    ['2026-05', '2026-Q1 10, 2026-04 1, 2026-05 1', '12'],
    ['2026-08', '2026-H1 10, 2026-07 1, 2026-08 1', '12'],
    ['2026-11', '2026-9T 10, 2026-10 1, 2026-11 1', '12'],
    ['2026-11', '2026-H1 10, 2026-Q3 5, 2026-10 1, 2026-11 1', '17'],
    ['2026-Q3', '2026-H1 10, 2026-07 1, 2026-08 1, 2026-09 1', '13'],
    ['2026-12', '2026-H1 10, 2026-Q3 5, 2026-Q4 5', '20'],
    ['2026-W20', '2026-W18 1, 2026-W19 1, 2026-W20 1, 2026-Q1 10, 2026-W14 1, 2026-W15 1', '5'],
    ['2026-W20', '2026-04 5, 2026-W19 1, 2026-W20 1, 2026-W21 50', '2'],
  ])('at %s of %s is %s', (period, rows, expected) => {
    expect(unit(period, rows).figure('FLOW', 'yearToDate')).toBe(expected);
  });

  it('counts a unit that reported only earlier in the year', () => {
    const { figure, coverage } = ward({
      period: '2026-05',
      units: 'CAP UBND; MTTQ MTTQ',
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-05 CAP A 1',
      archive: '2026-01 MTTQ A 10\n2026-04 CAP A 2',
    });
    expect(figure('A')).toBe('1');
    expect(coverage('A')).toBe('1/1');
    expect(figure('A', 'yearToDate')).toBe('13');
  });

  it('under "Chờ đủ" waits for this period\'s units, not for months without a row', () => {
    const of = (archive: string, form = '2026-02 CAP A 1') =>
      ward({
        period: '2026-02',
        units: 'CAP UBND; MTTQ MTTQ',
        indicators: 'A | Tổng | Cộng dồn | Khi thiếu=Chờ đủ',
        form,
        archive,
      }).figure('A', 'yearToDate');
    expect(of('2026-01 CAP A 2')).toBe('3');
    expect(of('2025-12 CAP A 2')).toBe('1');
    expect(of('2026-01 CAP A 2\n2026-01 MTTQ A 4')).toBe('… (còn chờ Đơn vị MTTQ)');
  });
});

describe('a unit that is asked no more', () => {
  it('is in the year so far with what it reported, and is not waited for', () => {
    const { figure } = ward({
      period: '2026-05',
      units: 'CAP UBND; MTTQ MTTQ',
      indicators: 'A | Tổng | Cộng dồn | Khi thiếu=Chờ đủ',
      form: '2026-05 CAP A 1',
      archive: `
        2026-Q1 CAP A 3
        2026-04 CAP A 1
        2026-01 MTTQ A 10`,
    });
    expect(figure('A', 'yearToDate')).toBe('15');
  });
});
