import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings';
import { ward } from '../ward';

const MERGED = 'CAP UBND; XA UBND >CAP@2026-07; HCC MTTQ';

const ARCHIVE = `
  2026-01 CAP V 10
  2026-01 XA V 1
  2026-02 CAP V 20
  2026-02 XA V 2
  2026-03 CAP V 30
  2026-03 XA V 3
  2026-04 CAP V 40
  2026-04 XA V 4
  2026-05 CAP V 50
  2026-05 XA V 5
  2026-06 CAP V 60
  2026-06 XA V 6`;

function july(
  theme: { overUnits?: string; overPeriods?: string; more?: string; units?: string } = {},
) {
  const { overUnits = 'Tổng', overPeriods = 'Cộng dồn', more = '', units = MERGED } = theme;
  return (form: string, period = '2026-07', archive = ARCHIVE) =>
    ward({
      period,
      units,
      indicators: `V | ${overUnits} | ${overPeriods} | ${more}`,
      form,
      archive,
    });
}

describe('a unit that was merged counts with the other from the period on', () => {
  it('a flow: earlier months too, its rows as they stand', () => {
    const { figure, coverage } = july()('2026-07 CAP V 70');
    expect(figure('V')).toBe('70');
    expect(figure('V', 'yearToDate')).toBe('301');
    expect(figure('V', 'previous')).toBe('66');
    expect(figure('V@CAP', 'yearToDate')).toBe('301');
    expect(coverage('V')).toBe('1/1');
  });

  it('a stock: added within a period, and that of the latest one', () => {
    const { figure } = july({ overPeriods: 'Mới nhất' })('2026-07 CAP V 70');
    expect(figure('V')).toBe('70');
    expect(figure('V', 'yearToDate')).toBe('70');
    expect(figure('V', 'previous')).toBe('66');
    expect(july({ overPeriods: 'Mới nhất' })('').figure('V', 'yearToDate')).toBe('66');
  });

  it('a report of a period before is as before', () => {
    const { figure, coverage } = july()('2026-07 CAP V 70', '2026-06');
    expect(figure('V')).toBe('66');
    expect(figure('V@XA', 'yearToDate')).toBe('21');
    expect(figure('V@CAP', 'yearToDate')).toBe('210');
    expect(coverage('V')).toBe('2/2');
  });

  it.each([
    ['2026-Q2', '150', '210'],
    ['2026-Q3', '70', '301'],
    ['2026', '301', '301'],
    ['2027-01', '…', '…'],
  ])('in a report on %s', (period, value, cumulative) => {
    const { figure } = july()('2026-07 CAP V 70', period);
    expect(figure('V@CAP')).toBe(value);
    expect(figure('V@CAP', 'yearToDate')).toBe(cumulative);
  });

  it('a mean and a rate go by "Theo đơn vị"', () => {
    const rates = july({ overUnits: 'Trung bình', overPeriods: 'Mới nhất', more: 'ĐVT=%' });
    expect(rates('2026-07 CAP V 70').figure('V', 'previous')).toBe('33');
    const largest = july({ overUnits: 'Lớn nhất', overPeriods: 'Trung bình' });
    expect(largest('2026-07 CAP V 70').figure('V', 'previous')).toBe('60');
    const own = july({ overUnits: 'Không', overPeriods: 'Không' });
    expect(own('2026-07 CAP V 70').figure('V', 'previous')).toContain(
      'không tổng hợp giữa các đơn vị',
    );
  });

  it('has no figure of its own any more, and says where it went', () => {
    const { figure, rollup } = july()('2026-07 CAP V 70');
    expect(figure('V@XA')).toBe(
      '… (đơn vị XA đã sáp nhập từ kỳ 2026-07, số tính vào CAP; hãy dùng @CAP)',
    );
    expect(rollup.successor(rollup.unit('XA') ?? fail())).toBe(rollup.unit('CAP'));
  });

  it('a row that it typed all the same is added', () => {
    expect(july()('2026-07 CAP V 70\n2026-07 XA V 7').figure('V')).toBe('77');
  });

  it('an indicator asked of it is asked of the other', () => {
    const { coverage } = july({ more: 'Đơn vị báo cáo=XA; HCC' })('2026-07 HCC V 1');
    expect(coverage('V')).toBe('1/2 thiếu CAP');
  });

  it('stands on the axis of the other', () => {
    const { figure } = july({ units: 'CAP MTTQ; XA UBND >CAP@2026-07; HCC MTTQ' })(
      '2026-07 CAP V 70',
    );
    expect(figure('V', 'yearToDate', 'MTTQ')).toBe('301');
    expect(figure('V', 'yearToDate', 'UBND')).toBe('…');
  });
});

describe('what is missing of merged units', () => {
  const missing = (archive: string, form = '2026-07 CAP V 70') => {
    const { summary } = july()(form, '2026-07', archive);
    const { cumulativeGaps, cumulativeMissing } = summary('V');
    const months = (periods: typeof cumulativeGaps) =>
      periods.map((one) => (one.kind === 'month' ? one.month : 0));
    return { gaps: months(cumulativeGaps), all: months(cumulativeMissing) };
  };

  it('nothing, where each reported until the merger', () => {
    expect(missing(ARCHIVE)).toEqual({ gaps: [], all: [] });
  });

  it('nothing, where the other began with the merger', () => {
    const before = ARCHIVE.split('\n')
      .filter((line) => !line.includes('CAP'))
      .join('\n');
    expect(missing(before)).toEqual({ gaps: [], all: [] });
  });

  it('a month that one of them left out, though the other reported', () => {
    expect(missing(ARCHIVE.replace('2026-03 XA V 3', ''))).toEqual({ gaps: [3], all: [3] });
  });

  it('the last months before the merger', () => {
    const before = ARCHIVE.replace('2026-05 XA V 5', '').replace('2026-06 XA V 6', '');
    expect(missing(before)).toEqual({ gaps: [5, 6], all: [5, 6] });
  });

  it('the months before the first one of one of them', () => {
    expect(missing(ARCHIVE.replace('2026-01 XA V 1', ''))).toEqual({ gaps: [], all: [1] });
  });
});

describe('what does not apply to merged units', () => {
  const june = (one: string, other: string) =>
    july()(
      '2026-07 CAP V 7',
      '2026-07',
      `${ARCHIVE.replace(/\n.*2026-06.*/g, '')}
      2026-06 CAP V ${one}
      2026-06 XA V ${other}`,
    );

  it('does not apply where it applies to none of them', () => {
    expect(june('x', 'x').figure('V', 'previous')).toBe('x');
    expect(june('x', '5').figure('V', 'previous')).toBe('5');
  });

  it('is not reported where one of them says nothing', () => {
    expect(june('x', '').figure('V', 'previous')).toBe('…');
    const gone = july()(
      '2026-07 CAP V 7',
      '2026-07',
      ARCHIVE.replace('2026-06 XA V 6', '').replace('V 60', 'V x'),
    );
    expect(gone.figure('V', 'previous')).toBe('…');
    expect(gone.summary('V').cumulativeGaps).toHaveLength(1);
  });
});

describe('mergers', () => {
  it('lead on from one to the next', () => {
    const { figure } = july({ units: 'CAP UBND; XA UBND >TD@2026-03; TD UBND >CAP@2026-07' })(
      '2026-07 CAP V 70',
    );
    expect(figure('V@CAP', 'yearToDate')).toBe('301');
    const april = july({ units: 'CAP UBND; XA UBND >TD@2026-03; TD UBND >CAP@2026-07' })(
      '',
      '2026-04',
    );
    expect(april.figure('V@TD', 'yearToDate')).toBe('10');
  });

  it('that lead round are told, and none of them counts', () => {
    const { figure, findings } = july({ units: 'CAP UBND >XA@2026-02; XA UBND >CAP@2026-07' })(
      '2026-07 CAP V 70',
    );
    expect(ofUnits(findings)).toEqual([
      ['merger-cycle', 'Lỗi'],
      ['merger-cycle', 'Lỗi'],
    ]);
    expect(figure('V@CAP', 'yearToDate')).toBe('280');
    expect(figure('V', 'yearToDate')).toBe('301');
  });

  it.each([
    ['>KHONG_CO@2026-07', 'foreign-key', 'Sáp nhập vào'],
    ['>XA@2026-07', 'merger-cycle', 'Sáp nhập vào'],
    ['>CAP', 'merger-incomplete', 'Từ kỳ'],
    ['>@2026-07', 'merger-incomplete', 'Từ kỳ'],
    ['>CAP@hè', 'unknown-period', 'Từ kỳ'],
  ])('%s is told, and the units stay apart', (written, code) => {
    const { figure, findings } = july({ units: `CAP UBND; XA UBND ${written}` })(
      '2026-07 CAP V 70',
    );
    expect(ofUnits(findings)).toEqual([[code, 'Lỗi']]);
    expect(figure('V@XA', 'yearToDate')).toBe('21');
  });
});

function ofUnits(findings: readonly Finding[]) {
  return findings
    .filter(({ code }) => code !== 'missing-setting')
    .map(({ code, severity }) => [code, severity]);
}

function fail(): never {
  throw new Error('no unit');
}
