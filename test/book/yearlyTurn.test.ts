import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report';
import { rollupTab } from '../../src/rollup';
import { examinedForm, type FormText } from '../check/form';
import { textCell } from '../contract/tables';

/** What the texts of a report come to, in order. */
function printed(text: FormText, ...tokens: readonly string[]) {
  const book = examinedForm({
    ...text,
    rows: tokens.map((token) => ({
      Kỳ: text.period ?? '2026-05',
      Loại: 'Lời văn',
      'Nội dung': `Có ${token}.`,
    })),
  });
  const problems = book
    .findings()
    .filter(({ code }) => code === 'token-without-value')
    .map(({ severity, message }) => `${severity}: ${message}`);
  return { problems, lines: renderText(book.report()).join('\n') };
}

function codes(text: FormText): readonly string[] {
  return examinedForm(text)
    .findings()
    .filter(({ code }) => code !== 'missing-setting')
    .map(({ code }) => code ?? '');
}

function recordOf(text: FormText, code = 'A') {
  return examinedForm(text)
    .records()
    .find((record) => record.code === code);
}

describe('an indicator outside its time', () => {
  const RETIRED: FormText = {
    period: '2026-05',
    units: 'CAP UBND; MTTQ MTTQ',
    indicators: `
      A | Tổng | Cộng dồn | Hiệu lực đến=2026-03
      B | Tổng | Cộng dồn | Hiệu lực từ=2026-04
      C | | | Công thức=LŨY_KẾ(A) + LŨY_KẾ(B)
      D | | | Công thức=A + B`,
    archive: [1, 2, 3]
      .flatMap((month) => [`2026-0${month} CAP A ${month}`, `2026-0${month} MTTQ A 1${month}`])
      .concat('2026-04 CAP B 4')
      .join('\n'),
    form: '2026-05 CAP B 5',
  };

  it('has no figure in the rollup, and its past stays in sums of the year', () => {
    const records = examinedForm(RETIRED).records();
    expect(records.map(({ code }) => code)).toEqual(['B', 'C', 'D']);
    expect(records.map(({ value, reason }) => value ?? reason)).toEqual([
      '5',
      '51',
      'chỉ tiêu A chỉ có hiệu lực đến kỳ 2026-03; hãy bỏ chỗ này, dùng chỉ tiêu thay thế hoặc sửa cột "Hiệu lực" ở trang "Chỉ tiêu"',
    ]);
    expect(recordOf(RETIRED, 'B')).toMatchObject({ reported: 1, expected: 1, cumulativeGaps: [] });
  });

  it('nobody is missed in it, neither before nor after', () => {
    expect(codes(RETIRED).filter((code) => /gap|reported|missing-figure/.test(code))).toEqual([
      'unit-not-reported',
    ]);
  });

  it.each(['{{A}}', '{{A|lũy kế}}', '{{A@CAP}}', '{{A|kế hoạch}}', '{{A|đã báo cáo}}'])(
    'a token of it (%s) is an error that says since when',
    (token) => {
      const { problems } = printed(RETIRED, token);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^Lỗi: .*chỉ tiêu A chỉ có hiệu lực đến kỳ 2026-03/);
    },
  );

  it.each([
    ['2026-03', 'A', '16', '42', '2/2'],
    ['2026-Q1', 'A', '42', '42', '2/2'],
    ['2026-H1', 'A', '42', '42', '2/2'],
    ['2026-Q2', 'B', '9', '9', '0/1'],
    ['2026', 'A', '42', '42', '2/2'],
  ])('in a report on %s %s is %s', (period, code, value, cumulative, coverage) => {
    const record = recordOf({ ...RETIRED, period }, code);
    expect(record).toMatchObject({ value, cumulative });
    expect(`${record?.reported}/${record?.expected}`).toBe(coverage);
  });

  it('a row of it that holds something is told, and counts in the year', () => {
    const typed = { ...RETIRED, form: '2026-05 CAP B 5\n2026-05 CAP A 7' };
    expect(codes(typed)).toContain('row-outside-force');
    expect(recordOf(typed, 'C')?.value).toBe('58');
    expect(codes({ ...RETIRED, form: '2026-05 CAP B 5\n2026-05 CAP A' })).not.toContain(
      'row-outside-force',
    );
  });

  it('bounds that leave no time, or cannot be read, are told', () => {
    const of = (bounds: string) =>
      codes({ indicators: `A | Tổng | Cộng dồn | ${bounds}`, form: '2026-05 CAP A 1' });
    expect(of('Hiệu lực từ=2026-07 | Hiệu lực đến=2026-03')).toContain('force-reversed');
    expect(of('Hiệu lực đến=giữa năm')).toContain('unknown-period');
    expect(of('Hiệu lực từ=2026 | Hiệu lực đến=2026-05')).not.toContain('force-reversed');
  });
});

describe('the plan of a report', () => {
  const planned = (columns: string, period = '2026-05', to = ''): FormText => ({
    period,
    indicators: `A | Tổng | Cộng dồn | Kế hoạch năm=1000 | ${columns}`,
    form: `${period} CAP A 300`,
    ...(to === '' ? {} : { settings: { 'Đến ngày': to } }),
  });

  it.each([
    ['', '2026-05', '', '1000'],
    ['Kế hoạch 2027=1200', '2026-05', '', '1000'],
    ['Kế hoạch 2027=1200', '2027-01', '', '1200'],
    ['Kế hoạch 2027=1200 | Kế hoạch 2028=', '2028-01', '', null],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=15/05/2026', '2026-05', '', '1500'],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=15/05/2026', '2026-05', '14/05/2026', '1000'],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=15/05/2026', '2026-05', '15/05/2026', '1500'],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=15/05/2026', '2026-04', '', '1000'],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=15/05/2026', '2027-01', '', '1000'],
    ['Kế hoạch điều chỉnh=1500', '2026-05', '', '1000'],
  ])('with %s at %s until %s is %s', (columns, period, to, plan) => {
    expect(recordOf(planned(columns, period, to))?.plan).toBe(plan);
  });

  it('the first one stays to be read', () => {
    const text = planned('Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=01/05/2026');
    const { lines, problems } = printed(
      text,
      '{{A|kế hoạch}} {{A|kế hoạch đầu năm}} {{A|% kế hoạch}} {{A|% kế hoạch đầu năm}}',
    );
    expect(problems).toEqual([]);
    expect(lines).toContain('Có 1.500 1.000 20% 30%.');
    const book = examinedForm(text);
    const { rows } = rollupTab(book.rollup(), book.summaries(), book.workbook.outline);
    const notes = rows.flat().flatMap(({ note }) => note ?? []);
    expect(notes).toContain('Kế hoạch đầu năm: 1.000');
  });

  it.each([
    ['Kế hoạch điều chỉnh=1500', 'revision-incomplete'],
    ['Ngày điều chỉnh=15/05/2026', 'revision-incomplete'],
    ['Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=mai', 'unreadable-date'],
    ['Kế hoạch điều chỉnh=nhiều | Ngày điều chỉnh=15/05/2026', 'type-error'],
    ['Kế hoạch 2025=900', 'plan-of-other-year'],
    ['Kế hoạch 2026=nhiều', 'type-error'],
  ])('%s is told as %s', (columns, code) => {
    expect(codes(planned(columns))).toContain(code);
  });

  it('two columns of one year are told, and neither is used', () => {
    const text: FormText = {
      ...planned('Kế hoạch 2026=1100'),
      change: (tabs) =>
        tabs.set(
          'Chỉ tiêu',
          (tabs.get('Chỉ tiêu') ?? []).map((row, at) => [
            ...row,
            textCell(at === 0 ? 'Kế hoạch năm 2026' : '1200'),
          ]),
        ),
    };
    expect(codes(text)).toContain('duplicate-plan-column');
    expect(recordOf(text)?.plan).toBeNull();
  });

  it('one that was revised by its columns is no plan that changed', () => {
    const recorded = { metadata: { 'plan:2026': '{"a":"1000"}' } };
    const revised = planned('Kế hoạch điều chỉnh=1500 | Ngày điều chỉnh=01/05/2026');
    expect(codes({ ...revised, ...recorded })).not.toContain('plan-changed');
    expect(codes({ ...planned('Kế hoạch 2026=1100'), ...recorded })).toContain('plan-changed');
  });
});

describe('from December to January', () => {
  const JANUARY: FormText = {
    period: '2027-01',
    indicators: `
      A | Tổng | Cộng dồn | Kế hoạch năm=100
      B | | | Công thức=KỲ_TRƯỚC(A)
      C | | | Công thức=(A / CÙNG_KỲ(A) - 1) * 100
      D | | | Công thức=CÙNG_KỲ(B)`,
    archive: '2026-01 CAP A 4\n2026-11 CAP A 90\n2026-12 CAP A 20',
    form: '2027-01 CAP A 7',
  };

  it('the year begins anew, and the month before is December', () => {
    expect(recordOf(JANUARY)).toMatchObject({
      value: '7',
      cumulative: '7',
      previous: '20',
      lastYear: '4',
      cumulativeGaps: [],
    });
    expect(recordOf(JANUARY, 'B')?.value).toBe('20');
    expect(recordOf(JANUARY, 'C')?.value).toBe('75');
    const before = { ...JANUARY, archive: `2025-12 CAP A 9\n${JANUARY.archive}` };
    expect(recordOf(before, 'D')?.value).toBe('9');
  });

  it.each([
    ['{{A|tăng giảm cùng kỳ}}', 'tăng 3'],
    ['{{A|tăng giảm}}', 'giảm 13'],
    ['{{A|kỳ trước}}', '20'],
    ['{{A|% kế hoạch}}', '7%'],
    ['{{tháng sau}}/{{năm của tháng sau}}', '2/2027'],
  ])('%s is %s', (token, text) => {
    const { lines, problems } = printed(JANUARY, token);
    expect(problems).toEqual([]);
    expect(lines).toContain(`Có ${text}.`);
  });

  it('the month after December is of the next year', () => {
    const december = { ...JANUARY, period: '2026-12' };
    const { lines } = printed(december, '{{tháng sau}}/{{năm của tháng sau}}');
    expect(lines).toContain('Có 1/2027.');
  });

  it('what did not change says so, and what has no figure to compare is told', () => {
    const same = { ...JANUARY, archive: '2026-12 CAP A 7' };
    const { lines, problems } = printed(same, '{{A|tăng giảm}}', '{{A|tăng giảm cùng kỳ}}');
    expect(lines).toContain('Có không đổi.');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('kỳ để so chưa có số liệu');
  });
});

describe('an indicator that changed its unit of measure', () => {
  const changed = (measure: string, was: string, value = '1500'): FormText => ({
    period: '2027-01',
    indicators: `A | Tổng | Cộng dồn | ĐVT=${measure}`,
    archive: `2026-01 CAP A ${value} // ${was}\n2026-12 CAP A 2 // ${was}`,
    form: '2027-01 CAP A 1',
  });

  it.each([
    ['tỷ đồng', 'triệu đồng', '1.5', '0.002'],
    ['đồng', 'nghìn đồng', '1500000', '2000'],
    ['ha', 'm²', '0.15', '0.0002'],
    ['kg', 'tấn', '1500000', '2000'],
    ['nghìn tỷ đồng', 'đồng', '0.0000000015', '0.000000000002'],
  ])('%s, before %s: exactly converted, and told once', (measure, was, lastYear, previous) => {
    const text = changed(measure, was);
    expect(recordOf(text)).toMatchObject({ value: '1', lastYear, previous });
    const told = examinedForm(text)
      .findings()
      .filter(({ code }) => code === 'unit-converted');
    expect(told.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'Thông tin',
        `2 dòng của chỉ tiêu A (từ Lưu trữ!I2) ghi bằng ${was}; đã đổi đúng sang ${measure} để so với các kỳ khác.`,
      ],
    ]);
  });

  it('a unit that measures something else is not used, and told', () => {
    const text = changed('ha', 'tấn');
    expect(recordOf(text)).toMatchObject({ value: '1', lastYear: null, previous: null });
    expect(codes(text)).toContain('wrong-unit');
  });
});

describe('a merged unit in the findings', () => {
  const MERGED: FormText = {
    period: '2026-05',
    units: 'CAP UBND; XA UBND >CAP@2026-05',
    indicators: 'A | Tổng | Cộng dồn\nB | Tổng | Mới nhất',
    archive: [1, 2, 3, 4]
      .flatMap((month) =>
        ['CAP', 'XA'].flatMap((unit) => [
          `2026-0${month} ${unit} A ${month}`,
          `2026-0${month} ${unit} B 10${month}`,
        ]),
      )
      .join('\n'),
    form: '2026-05 CAP A 5\n2026-05 CAP B 105',
  };

  it('nobody asks it any more, and two stocks of one period do not conflict', () => {
    expect(codes(MERGED)).toEqual([]);
    expect(recordOf(MERGED, 'B')).toMatchObject({ value: '105', previous: '208', expected: 1 });
    expect(recordOf(MERGED)).toMatchObject({ cumulative: '25', reported: 1, expected: 1 });
  });

  it('a month that it left out before is told of it', () => {
    const archive = MERGED.archive?.replace('2026-02 XA A 2\n', '').replace('2026-04 XA A 4\n', '');
    const gaps = examinedForm({ ...MERGED, archive: archive ?? '' })
      .findings()
      .filter(({ code }) => code === 'unit-period-gap');
    expect(gaps.map(({ message }) => message)).toEqual([
      expect.stringContaining('tháng 2, tháng 4'),
    ]);
    expect(gaps[0]?.message).toContain('Đơn vị XA');
  });

  it('a row of its own is told; one that was prepared is not', () => {
    const form = `${MERGED.form}\n2026-05 XA A 1`;
    expect(codes({ ...MERGED, form })).toEqual(['row-of-merged-unit']);
    expect(codes({ ...MERGED, form: `${MERGED.form}\n2026-05 XA A` })).toEqual([]);
  });

  it('a token of it says where it went', () => {
    const { problems } = printed(MERGED, '{{A@XA}}', '{{A@XA|đã báo cáo}}', '{{A@CAP|lũy kế}}');
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(
      'đơn vị XA đã sáp nhập từ kỳ 2026-05, số tính vào CAP; hãy dùng @CAP',
    );
  });

  it('a rule of it is skipped, and says why', () => {
    const text = { ...MERGED, rules: 'QT1 | so | A@XA | <= | A | | Lỗi' };
    const skipped = examinedForm(text)
      .findings()
      .filter(({ code }) => code === 'rule-skipped');
    expect(skipped.map(({ message }) => message)).toEqual([
      expect.stringContaining('số tính vào CAP'),
    ]);
  });
});
