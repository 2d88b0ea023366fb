import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import {
  type Figure,
  notApplicable,
  notReported,
  notReportedBecause,
  reported,
} from '../../src/model/figure';
import { slipFinder } from '../../src/model/similar';
import {
  type IndicatorFigures,
  resolveTokens,
  summariseTasks,
  type TokenSource,
} from '../../src/prose';
import { periodOf } from '../rollup/ward';

const number = (value: string) => reported(new Big(value));

function figures(
  unitOfMeasure: string,
  value: Figure,
  rest: Partial<Record<'cumulative' | 'previous' | 'lastYear', Figure>> & {
    plan?: string;
    decimals?: number;
  } = {},
): IndicatorFigures {
  return {
    indicator: {
      code: 'A',
      name: 'A',
      unitOfMeasure,
      axis: undefined,
      section: '',
      overUnits: 'Tổng',
      overPeriods: 'Cộng dồn',
      formula: '',
      yearPlan: undefined,
      decimals: rest.decimals,
      reporters: undefined,
      whenMissing: 'Cộng phần đã có',
      row: 2,
    },
    value: () => value,
    cumulative: () => rest.cumulative ?? notReported,
    previous: () => rest.previous ?? notReported,
    lastYear: () => rest.lastYear ?? notReported,
    plan: () => (rest.plan === undefined ? undefined : new Big(rest.plan)),
    firstPlan: () => new Big(200),
    coverage: () => ({ reported: 12, expected: 14 }),
    asOf: () => [{ year: 2026, month: 5, day: 20 }],
    gaps: () => [],
  };
}

const INDICATORS = new Map([
  [
    'VB.DEN',
    figures('văn bản', number('3'), { cumulative: number('1250'), previous: number('7') }),
  ],
  ['NS.THU', figures('triệu đồng', number('1788045'), { cumulative: number('5000000') })],
  ['TL', figures('%', number('81.52'), { decimals: 1 })],
  ['TL_CHU', figures('phần trăm', number('81.52'))],
  ['LON', figures('người', number('1234567.891'))],
  [
    'KN',
    figures('đảng viên', number('18'), {
      cumulative: number('30'),
      plan: '100',
      lastYear: number('9'),
    }),
  ],
  ['KN3', figures('đảng viên', number('1'), { cumulative: number('1'), plan: '3' })],
  ['KN0', figures('đảng viên', number('1'), { cumulative: number('1'), plan: '0' })],
  ['ZERO', figures('vụ', number('0'))],
  ['GONE', figures('vụ', notReported)],
  ['WAIT', figures('vụ', notReportedBecause('còn chờ Công an phường'))],
  ['NA', figures('ha', notApplicable)],
]);

const TASKS = {
  total: 10,
  fresh: 3,
  carriedOver: 7,
  done: 5,
  inProgress: 5,
  overdue: 0,
  onTime: 4,
  late: 1,
  dueSoon: 2,
};

const SOURCE: TokenSource = {
  period: periodOf('2026-05'),
  from: { year: 2026, month: 4, day: 20 },
  to: { year: 2026, month: 5, day: 20 },
  figures: (code, unit) => {
    if (unit !== undefined && unit !== 'VPDU') return 'unknown unit';
    return INDICATORS.get(code.toUpperCase()) ?? 'unknown code';
  },
  tasks: (name, of) => TASKS[name] - of.length,
  rows: () => ({ rows: [] }),
  sets: () => [
    { name: '1', count: 10, links: ['https://example.vn/IH59'] },
    { name: '2', count: 4, links: [] },
  ],
  nearCode: slipFinder([...INDICATORS.keys()], (code) => [code]),
  nearUnit: slipFinder(['VPDU'], (code) => [code]),
  nearSource: slipFinder(['Thành phố'], (name) => [name]),
};

const resolve = (text: string, source: Partial<TokenSource> = {}) =>
  resolveTokens(text, { ...SOURCE, ...source });

describe('words of the period', () => {
  const WORDS = '{{kỳ}} · {{kỳ sau}}';
  it.each([
    ['2026-05', WORDS, 'tháng 5 năm 2026 · tháng 6 năm 2026'],
    ['2026-12', WORDS, 'tháng 12 năm 2026 · tháng 1 năm 2027'],
    ['2026-12', '{{tháng sau}}/{{năm của tháng sau}}', '1/2027'],
    ['2026-Q1', WORDS, 'quý I năm 2026 · quý II năm 2026'],
    ['2026-Q4', WORDS, 'quý IV năm 2026 · quý I năm 2027'],
    ['2026-Q4', '{{quý}} · {{quý sau}}', 'IV · I'],
    ['2026-05', '{{quý}} · {{quý sau}}', 'II · III'],
    ['2026-12', '{{quý}} · {{quý sau}}', 'IV · I'],
    ['2026-H1', WORDS, '6 tháng đầu năm 2026 · 6 tháng cuối năm 2026'],
    ['2026-H2', WORDS, '6 tháng cuối năm 2026 · 6 tháng đầu năm 2027'],
    ['2026-9T', WORDS, '9 tháng đầu năm 2026 · quý IV năm 2026'],
    ['2026', WORDS, 'năm 2026 · năm 2027'],
    [
      '2026-W20',
      WORDS,
      'tuần 20 (từ 11/5/2026 đến 17/5/2026) · tuần 21 (từ 18/5/2026 đến 24/5/2026)',
    ],
    [
      '2026-W53',
      WORDS,
      'tuần 53 (từ 28/12/2026 đến 03/01/2027) · tuần 1 (từ 04/01/2027 đến 10/01/2027)',
    ],
    ['2026-W20', '{{tuần}} · {{tuần sau}}', '20 · 21'],
    ['2026-W53', '{{tuần}} · {{tuần sau|02}}', '53 · 01'],
  ])('in %s %s is %s', (period, text, said) => {
    expect(resolve(text, { period: periodOf(period) })).toMatchObject({ text: said, problems: [] });
  });
});

describe('values', () => {
  it.each([
    ['{{TL|số lẻ 0}}', '82'],
    ['{{TL|số lẻ 2|dvt}}', '81,52%'],
    ['{{VB.DEN|số lẻ 1}}', '3,0'],
    ['{{KN3|% kế hoạch|số lẻ 1}}', '33,3%'],
    ['{{KN3|% kế hoạch|số lẻ 0}}', '33%'],
    ['{{VB.DEN}}', '03'],
    ['{{vb.den}}', '03'],
    ['{{ VB.DEN | trần }}', '3'],
    ['{{VB.DEN|dvt}}', '03 văn bản'],
    ['{{VB.DEN|dvt|trần}}', '3 văn bản'],
    ['{{VB.DEN@VPDU}}', '03'],
    ['{{VB.DEN|lũy kế}}', '1.250'],
    ['{{VB.DEN|luỹ kế}}', '1.250'],
    ['{{VB.DEN|kỳ trước}}', '07'],
    ['{{VB.DEN|đã báo cáo}}', '12/14'],
    ['{{NS.THU}}', '1.788.045'],
    ['{{NS.THU|tiền}}', '1.788 tỷ 045 triệu đồng'],
    ['{{NS.THU|lũy kế|tiền}}', '5.000 tỷ đồng'],
    ['{{NS.THU|dvt}}', '1.788.045 triệu đồng'],
    ['{{TL}}', '81,5'],
    ['{{TL}}%', '81,5%'],
    ['{{TL|dvt}}', '81,5%'],
    ['{{TL_CHU|dvt}}', '81,52 phần trăm'],
    ['{{LON}}', '1.234.567,89'],
    ['{{KN|% kế hoạch}}', '30%'],
    ['{{KN3|% kế hoạch}}', '33,33%'],
    ['{{KN|kế hoạch}}', '100'],
    ['{{KN|cùng kỳ}}', '09'],
    ['{{ZERO}}', '0'],
    ['{{tháng}}', '5'],
    ['{{tháng|02}}', '05'],
    ['{{tháng sau}}', '6'],
    ['{{quý}}', 'II'],
    ['{{năm}}', '2026'],
    ['{{từ ngày}}', '20/4/2026'],
    ['{{đến ngày}}', '20/5/2026'],
    ['{{NV.TỔNG}}', '10'],
    ['{{NV.MỚI}}', '03'],
    ['{{NV.MỚI|trần}}', '3'],
    ['{{NV.CHUYỂN TIẾP@Thành phố}}', '06'],
    ['{{NV.QUÁ HẠN}}', '0'],
    ['{{PL.TỔNG}}', '14'],
    ['{{PL.BỘ 2}}', '04'],
    ['{{PL.BỘ 2|trần}}', '4'],
    ['{{LINK.BỘ 1}}', 'https://example.vn/IH59'],
    ['a {{VB.DEN}}[[b {{ZERO}}]]', 'a 03[[b 0]]'],
  ])('%s is %s', (text, expected) => {
    expect(resolve(text)).toEqual({ text: expected, problems: [], gaps: [] });
  });

  it('the month after December is January', () => {
    expect(resolve('{{tháng sau}}', { period: periodOf('2026-12') }).text).toBe('1');
  });

  it('of a review without a month, the month of "Đến ngày"', () => {
    expect(resolve('{{tháng}}', { period: periodOf('SK-2026-1') }).text).toBe('5');
  });
});

describe('a token without a value stays as it stands and is told', () => {
  it.each([
    ['{{KHONG.CO}}', 'không có chỉ tiêu hay từ khóa này'],
    ['{{VB.DEN@XYZ}}', 'không có đơn vị "XYZ"'],
    ['{{VB.DEN|in đậm}}', 'không có kiểu in "|in đậm"'],
    ['{{tháng|03}}', 'không có kiểu in "|03"'],
    ['{{LINK.BỘ 1|trần}}', 'không có kiểu in "|trần"'],
    ['{{GONE}}', 'chưa có số liệu'],
    ['{{VB.DEN|cùng kỳ}}', 'chưa có số liệu'],
    ['{{WAIT}}', 'còn chờ Công an phường'],
    ['{{NA}}', 'Không áp dụng'],
    ['{{VB.DEN|kế hoạch}}', 'chưa có kế hoạch của năm'],
    ['{{KN0|% kế hoạch}}', 'kế hoạch bằng 0'],
    ['{{VB.DEN|tiền}}', 'không phải là tiền'],
    ['{{PL.BỘ 9}}', 'không có bộ phụ lục này'],
    ['{{LINK.BỘ 2}}', 'chưa có liên kết rút gọn'],
    ['{{CÂU PHỤ LỤC}}', 'bộ 2 chưa có liên kết rút gọn'],
    ['{{CÂU PHỤ LỤC|trần}}', 'không có kiểu in "|trần"'],
    ['{{CAU PHU LUC}}', 'có lẽ là "CÂU PHỤ LỤC"'],
    ['{{}}', 'không có chỉ tiêu'],
    ['{{NV.TONG}}', 'có lẽ là "NV.TỔNG"'],
    ['{{DV.MOI}}', 'không có chỉ tiêu hay từ khóa này; hãy sửa'],
    ['{{thang}}', 'có lẽ là "tháng"'],
    ['{{VB.DENN}}', 'có lẽ là "VB.DEN"'],
    ['{{PL.BO 1}}', 'có lẽ là "PL.BỘ 1"'],
    ['{{VB.DEN@VPDX}}', 'có lẽ là "VPDU"'],
    ['{{NS.THU|tien}}', 'có lẽ là "tiền"'],
  ])('%s: %s', (text, reason) => {
    const { text: resolved, problems } = resolve(`trước ${text} sau`);
    expect(resolved).toBe(`trước ${text} sau`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.token).toBe(text);
    expect(problems[0]?.reason).toContain(reason);
    // It follows "chưa in được: ".
    expect(problems[0]?.reason).not.toMatch(/^chưa (in|tính) được/);
  });

  it('beside one that has a value', () => {
    expect(resolve('Có {{VB.DEN|lũy kế} văn bản').problems).toMatchObject([
      { token: '{{VB.DEN|lũy kế}' },
    ]);
    const { text, problems } = resolve('{{VB.DEN}} và {{GONE}} và {{ZERO');
    expect(text).toBe('03 và {{GONE}} và {{ZERO');
    expect(problems.map(({ token }) => token)).toEqual(['{{GONE}}', '{{ZERO']);
  });

  it.each([
    ['2026-W20', 'tháng, tháng sau, năm của tháng sau, quý, quý sau'],
    ['2026-05', 'tuần, tuần sau'],
    ['2026-Q2', 'tháng, tháng sau, tuần'],
    ['2026-H1', 'tháng, tháng sau, quý, quý sau, tuần'],
    ['2026-9T', 'tháng, quý, tuần'],
    ['2026', 'tháng, tháng sau, quý, tuần'],
    ['SK-2026-1', 'quý, tuần, kỳ sau'],
  ])('of words that a period of %s does not have', (period, words) => {
    for (const word of words.split(', ')) {
      const token = `{{${word}}}`;
      const { text, problems } = resolve(token, { period: periodOf(period) });
      expect([text, problems]).toMatchObject([token, [{ token, waits: false }]]);
      expect(problems[0]?.reason).toContain('{{kỳ}}');
    }
  });

  it('of a period or dates that are not there', () => {
    const review = { period: periodOf('SK-2026-1'), from: undefined, to: undefined };
    for (const token of ['{{tháng}}', '{{tháng sau}}', '{{quý}}', '{{từ ngày}}', '{{đến ngày}}']) {
      expect(resolve(token, review)).toMatchObject({ text: token, problems: [{ token }] });
    }
    expect(resolve('{{năm}}', review).text).toBe('2026');
  });
});

describe('the sentence of appendices', () => {
  const said = (...sets: ReturnType<TokenSource['sets']>[number][]) =>
    resolve('{{câu phụ lục}}.', { sets: () => sets });
  const ONE = { name: '1', count: 10, links: ['https://example.vn/ap5a'] };
  const TWO = { name: '2', count: 4, links: ['https://example.vn/ap5b'] };

  it('names every set with its link and its count', () => {
    expect(said(ONE).text).toBe(
      'Kèm theo các biểu tại đường link: https://example.vn/ap5a (gồm 10 phụ lục).',
    );
    expect(said(ONE, TWO).text).toBe(
      'Kèm theo các biểu tại đường link: https://example.vn/ap5a (gồm 10 phụ lục) và https://example.vn/ap5b (gồm 4 phụ lục).',
    );
    expect(said(ONE, TWO, { ...TWO, name: '3', count: 1 }).text).toMatch(
      /ap5a \(gồm 10 phụ lục\), .*ap5b \(gồm 4 phụ lục\) và .*\(gồm 1 phụ lục\)\.$/,
    );
  });

  it.each([
    [[ONE, { ...TWO, links: [] }], 'bộ 2 chưa có liên kết', true],
    [
      [
        { ...ONE, links: [] },
        { ...TWO, links: [] },
      ],
      'bộ 1, bộ 2 chưa có liên kết',
      true,
    ],
    [[ONE, { ...TWO, links: ['a', 'b'] }], 'bộ 2 có nhiều hơn một liên kết', false],
    [[ONE, { ...TWO, name: '' }], '4 phụ lục chưa ghi "Bộ"', false],
    [[], 'chưa có phụ lục nào', true],
  ] as const)('is not printed with a set left out: %j', (sets, reason, waits) => {
    const { text, problems } = said(...sets);
    expect(text).toBe('{{câu phụ lục}}.');
    expect(problems).toMatchObject([{ waits }]);
    expect(problems[0]?.reason).toContain(reason);
    // It follows "chưa in được: ".
    expect(problems[0]?.reason).not.toMatch(/^chưa (in|tính) được/);
  });
});

describe('the sentence of tasks', () => {
  const tasks = { ...TASKS, inProgress: 4, overdue: 1 };

  it('counts with two digits', () => {
    expect(summariseTasks(tasks)).toBe(
      'Có 10 nhiệm vụ, gồm 03 nhiệm vụ mới và 07 nhiệm vụ chuyển tiếp; đến nay hoàn thành 05/10 nhiệm vụ, đang làm 04/10 nhiệm vụ, quá hạn 01/10 nhiệm vụ.',
    );
  });

  it('says when none is overdue, and nothing where there is no task', () => {
    expect(summariseTasks({ ...tasks, overdue: 0 })).toContain('không có nhiệm vụ quá hạn.');
    expect(summariseTasks({ ...tasks, total: 0 })).toBe('');
  });
});
