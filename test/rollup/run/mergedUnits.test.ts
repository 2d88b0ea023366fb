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

describe('stocks and means of merged units are those of each unit first, then put together', () => {
  const at = (
    period: string,
    archive: string,
    { overPeriods = 'Mới nhất', units = 'CAP UBND; XA UBND >CAP@2026-07', more = '' } = {},
  ) => ward({ period, units, indicators: `V | Tổng | ${overPeriods} | ${more}`, archive });

  it('a stock last told in different months: as its own report printed it', () => {
    const archive = '2026-05 CAP V 50\n2026-06 XA V 6';
    expect(at('2026-Q2', archive).figure('V')).toBe('56');
    expect(at('2026-Q3', archive).figure('V', 'previous')).toBe('56');
    expect(at('2026-H2', archive).figure('V', 'previous')).toBe('56');
    expect(at('2026-07', archive).figure('V', 'yearToDate')).toBe('56');
    expect(at('2026-07', archive).figure('V', 'previous')).toBe('6');
    expect(at('2026-07', archive).figure('V')).toBe('…');
  });

  it("after the merger the other's own number holds what the merged one had", () => {
    const archive = '2026-05 CAP V 50\n2026-06 XA V 6\n2026-08 CAP V 58';
    expect(at('2026-07', archive).figure('V', 'yearToDate')).toBe('56');
    expect(at('2026-08', archive).figure('V', 'yearToDate')).toBe('58');
    expect(at('2026-Q3', archive).figure('V')).toBe('58');
    expect(at('2026', archive).figure('V')).toBe('58');
    const quarter = '2026-05 CAP V 50\n2026-07 XA V 6\n2026-Q3 CAP V 58';
    expect(at('2026-09', quarter, { units: 'CAP UBND; XA UBND >CAP@2026-08' }).figure('V')).toBe(
      '…',
    );
    expect(at('2026-H2', quarter, { units: 'CAP UBND; XA UBND >CAP@2026-08' }).figure('V')).toBe(
      '58',
    );
  });

  it('a row typed all the same is added to the number of its month alone', () => {
    const archive = '2026-07 CAP V 70\n2026-07 XA V 7';
    expect(at('2026-07', archive).figure('V', 'yearToDate')).toBe('77');
    expect(at('2026-08', `${archive}\n2026-08 CAP V 80`).figure('V', 'yearToDate')).toBe('80');
  });

  it('of units that came one after the other each is held from its own merger on', () => {
    const units = 'CAP UBND; XA UBND >CAP@2026-07; TD UBND >CAP@2026-09';
    const archive = '2026-06 CAP V 50\n2026-06 XA V 6\n2026-05 TD V 3\n2026-08 CAP V 58';
    expect(at('2026-09', archive, { units }).figure('V', 'yearToDate')).toBe('61');
    const chain = 'C UBND; B UBND >C@2026-06; A UBND >B@2026-03';
    const before = '2026-01 A V 1\n2026-02 B V 10';
    expect(at('2026-07', before, { units: chain }).figure('V', 'yearToDate')).toBe('11');
    const held = `${before}\n2026-04 B V 12`;
    expect(at('2026-07', held, { units: chain }).figure('V', 'yearToDate')).toBe('12');
    const last = `${held}\n2026-06 C V 15`;
    expect(at('2026-07', last, { units: chain }).figure('V', 'yearToDate')).toBe('15');
  });

  it('a mean: of the time until the merger as its own report printed it', () => {
    const archive = '2026-04 CAP V 10\n2026-04 XA V 20\n2026-05 CAP V 10\n2026-06 XA V 20';
    const theme = { overPeriods: 'Trung bình' };
    expect(at('2026-Q2', archive, theme).figure('V')).toBe('30');
    expect(at('2026-Q3', archive, theme).figure('V', 'previous')).toBe('30');
  });

  it('a mean over the merger: the months before and those after weigh as many as they are', () => {
    const archive = `2026-05 CAP V 100\n2026-05 XA V 20\n2026-06 CAP V 100\n2026-06 XA V 20
      2026-07 CAP V 123`;
    expect(at('2026-07', archive, { overPeriods: 'Trung bình' }).figure('V', 'yearToDate')).toBe(
      '121',
    );
  });

  it("a mean: the other's own row of a longer period holds a month of the merged one", () => {
    const archive = '2026-07 XA V 7\n2026-Q3 CAP V 70';
    const theme = { overPeriods: 'Trung bình', units: 'CAP UBND; XA UBND >CAP@2026-08' };
    expect(at('2026-H2', archive, theme).figure('V')).toBe('70');
  });

  it('"Chờ đủ" waits for those whose last month it is', () => {
    const wait = { more: 'Khi thiếu=Chờ đủ' };
    const archive = '2026-05 CAP V 50\n2026-06 XA V 6';
    expect(at('2026-Q2', archive, wait).figure('V')).toContain('còn chờ');
    expect(at('2026-Q3', archive, wait).figure('V', 'previous')).toContain('còn chờ');
    const full = `${archive}\n2026-06 CAP V 60`;
    expect(at('2026-Q3', full, wait).figure('V', 'previous')).toBe('66');
    expect(at('2026-Q3', `${full}\n2026-09 CAP V 61`, wait).figure('V')).toBe('61');
  });
});

describe('a unit that came into being by a merger', () => {
  const CHAIN = 'C UBND; B UBND >C@2026-06; A UBND >B@2026-03';
  const ROWS = `2026-01 A V 1\n2026-02 A V 2\n2026-03 B V 30\n2026-04 B V 40\n2026-05 B V 50
    2026-06 C V 60`;
  const at = (period: string, form = '', more = '') =>
    ward({
      period,
      units: CHAIN,
      indicators: `V | Tổng | Cộng dồn | ${more}`,
      archive: ROWS,
      form,
    });

  it('is asked from then on, not from a merger before it into another', () => {
    const { gaps, all } = at('2026-07', '2026-07 C V 70').summary('V').cumulativeLacks;
    expect([gaps, all]).toEqual([[], []]);
    expect(at('2026-Q2').coverage('V')).toBe('1/1');
    expect(at('2026-Q2', '', 'Khi thiếu=Chờ đủ').figure('V')).toBe('150');
    expect(at('2026-H1', '', 'Khi thiếu=Chờ đủ').figure('V')).toBe('183');
  });

  it('lacks the months that nobody told', () => {
    const { cumulativeLacks } = ward({
      period: '2026-07',
      units: CHAIN,
      indicators: 'V | Tổng | Cộng dồn',
      archive: ROWS.replace('2026-06 C V 60', ''),
      form: '2026-07 C V 70',
    }).summary('V');
    expect(cumulativeLacks.all).toEqual([{ kind: 'month', year: 2026, month: 6 }]);
  });
});

describe('what is missing of merged units', () => {
  const missing = (archive: string, form = '2026-07 CAP V 70') => {
    const { summary } = july()(form, '2026-07', archive);
    const { cumulativeLacks } = summary('V');
    const months = (periods: typeof cumulativeLacks.gaps) =>
      periods.map((one) => (one.kind === 'month' ? one.month : 0));
    return { gaps: months(cumulativeLacks.gaps), all: months(cumulativeLacks.all) };
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
    expect(gone.summary('V').cumulativeLacks.gaps).toHaveLength(1);
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
