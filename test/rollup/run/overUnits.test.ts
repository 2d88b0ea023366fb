import { describe, expect, it } from 'vitest';
import { ALL, rollUp } from '../../../src/rollup';
import { ward } from '../ward';

const UNITS = 'CAP UBND; VHXH UBND; MTTQ MTTQ; DTN MTTQ';

describe('over units', () => {
  it.each([
    ['Tổng', '15'],
    ['Trung bình', '5'],
    ['Lớn nhất', '12'],
    ['Nhỏ nhất', '0'],
    ['Đếm', '3'],
    [
      'Không',
      '… (chỉ tiêu không tổng hợp giữa các đơn vị, nhưng có 3 đơn vị báo cáo: Đơn vị CAP, Đơn vị VHXH, Đơn vị MTTQ)',
    ],
  ])('%s of 12, 3 and a reported 0 is %s', (overUnits, expected) => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | ${overUnits} | Cộng dồn`,
      form: `
        2026-05 CAP A 12
        2026-05 VHXH A 3
        2026-05 MTTQ A 0`,
    });
    expect(figure('A')).toBe(expected);
  });

  it('takes the value of the one unit of an indicator that does not roll up', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Không | Cộng dồn',
      form: '2026-05 CAP A 7',
    });
    expect(figure('A')).toBe('7');
  });

  it('counts none where nobody reported', () => {
    const { figure, coverage } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | Đếm | Mới nhất
        B | Đếm | Mới nhất`,
      form: '2026-05 CAP A',
    });
    expect(figure('A')).toBe('0');
    expect(coverage('A')).toBe('0/1 thiếu CAP');
    expect(figure('B')).toBe('0');
  });

  it("gives a unit's own value as the unit reported it, whatever all units make together", () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Đếm | Mới nhất',
      form: `
        2026-05 CAP A 40
        2026-05 MTTQ A 2`,
    });
    expect(figure('A')).toBe('2');
    expect(figure('A@CAP')).toBe('40');
    expect(figure('A@VHXH')).toBe('…');
  });

  it('rolls up by axis and in all what two axes report', () => {
    const { figure, summary } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: `QUA | Tổng | Cộng dồn
        SUAT | Tổng | Cộng dồn
        TL |  |  | Công thức=QUA / SUAT * 100`,
      form: `
        2026-05 CAP QUA 10
        2026-05 CAP SUAT 20
        2026-05 VHXH QUA 5
        2026-05 VHXH SUAT 10
        2026-05 MTTQ QUA 30
        2026-05 MTTQ SUAT 30`,
    });
    expect(figure('QUA')).toBe('45');
    expect(figure('QUA', 'period', 'UBND')).toBe('15');
    expect(figure('QUA', 'period', 'MTTQ')).toBe('30');
    expect(figure('QUA', 'period', 'HĐND')).toBe('…');
    expect([...summary('QUA').byAxis.keys()]).toEqual(['UBND', 'MTTQ']);
    // A rate is a ratio of sums on every axis, and not the sum or the mean of the axes' rates.
    expect(figure('TL')).toBe('75');
    expect(figure('TL', 'period', 'UBND')).toBe('50');
    expect(figure('TL', 'period', 'MTTQ')).toBe('100');
  });

  it('first over periods inside a unit, then over units', () => {
    const { figure } = ward({
      period: '2026-Q2',
      units: UNITS,
      indicators: `MAX_FLOW | Lớn nhất | Cộng dồn
        MEAN_STOCK | Trung bình | Mới nhất
        SUM_MEAN | Tổng | Trung bình`,
      form: ['MAX_FLOW', 'MEAN_STOCK', 'SUM_MEAN']
        .flatMap((code) => [
          ...[`2026-04 CAP ${code} 1`, `2026-05 CAP ${code} 1`, `2026-06 CAP ${code} 4`],
          ...[`2026-04 MTTQ ${code} 5`, `2026-05 MTTQ ${code} 0`, `2026-06 MTTQ ${code} 0`],
        ])
        .join('\n'),
    });
    expect(figure('MAX_FLOW')).toBe('6'); // max(1+1+4, 5+0+0), not 4+... of the months' maxima
    expect(figure('MEAN_STOCK')).toBe('2'); // mean of the last month's 4 and 0
    expect(Number(figure('SUM_MEAN'))).toBeCloseTo(2 + 5 / 3, 15);
  });
});

describe('rows of one unit, period and indicator', () => {
  const two = (overUnits: string, overPeriods: string, second = '6') =>
    ward({
      period: '2026-05',
      units: UNITS,
      indicators: `A | ${overUnits} | ${overPeriods}`,
      form: `
        2026-05 CAP A 4
        2026-05 CAP A ${second}
        2026-05 MTTQ A 1`,
    });

  it.each([
    ['Tổng', '11'],
    ['Lớn nhất', '10'],
    ['Nhỏ nhất', '1'],
    ['Trung bình', '5.5'],
    ['Đếm', '2'],
  ])('are added in a flow, whatever is made of units: %s', (overUnits, figure) => {
    expect(two(overUnits, 'Cộng dồn').figure('A')).toBe(figure);
    expect(two(overUnits, 'Cộng dồn').figure('A@CAP')).toBe('10');
    expect(two(overUnits, 'Cộng dồn').coverage('A')).toBe('2/2');
  });

  it.each(['Mới nhất', 'Trung bình', 'Không'])(
    'are two readings under %s: not used, and the unit is missing',
    (overPeriods) => {
      const { figure, coverage } = two('Tổng', overPeriods);
      expect(figure('A')).toBe('1');
      expect(figure('A@CAP')).toMatch(/có 2 dòng cho cùng đơn vị, kỳ và chỉ tiêu/);
      expect(coverage('A')).toBe('1/2 thiếu CAP');
    },
  );

  it.each(['Mới nhất', 'Trung bình', 'Không'])(
    'are one reading under %s where they agree',
    (overPeriods) => {
      const { figure, coverage } = two('Tổng', overPeriods, '4');
      expect(figure('A')).toBe('5');
      expect(figure('A@CAP')).toBe('4');
      expect(coverage('A')).toBe('2/2');
    },
  );

  it('leave a unit partly reported when one of them cannot be read', () => {
    const { figure, coverage } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: `
        2026-05 CAP A 4
        2026-05 CAP A chờ
        2026-05 MTTQ A 1
        2026-05 MTTQ A x`,
    });
    expect(figure('A')).toBe('5');
    expect(coverage('A')).toBe('1/2 thiếu CAP');
  });

  it('are one row where the other is only prepared', () => {
    const { figure, coverage } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn | Khi thiếu=Chờ đủ',
      form: `
        2026-05 CAP A 4
        2026-05 CAP A
        2026-05 MTTQ A 1`,
    });
    expect(figure('A')).toBe('5');
    expect(coverage('A')).toBe('2/2');
  });

  it('count once when they stand in both tabs, as the form says', () => {
    const { figure } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-04 CAP A 5\n2026-05 CAP A 1',
      archive: '2026-04 CAP A 4\n2026-03 CAP A 2',
    });
    expect(figure('A', 'previous')).toBe('5');
    expect(figure('A', 'yearToDate')).toBe('8');
  });

  it('count as the form says whichever tab is read first', () => {
    const { workbook } = ward({
      period: '2026-05',
      units: UNITS,
      indicators: 'A | Tổng | Cộng dồn',
      form: '2026-05 CAP A 5\n2026-05 CAP A 2',
      archive: '2026-05 CAP A 4',
    });
    const { units, indicators, settings } = workbook;
    const { period } = settings;
    for (const entries of [workbook.facts, [...workbook.facts].reverse()]) {
      const rollup = rollUp({ units, indicators, entries, period });
      const [indicator] = indicators;
      const figure = indicator && rollup.figure(indicator, ALL, { kind: 'period', period });
      expect(figure?.state === 'number' && figure.value.toFixed()).toBe('7');
    }
  });
});
