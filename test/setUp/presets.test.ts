import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { readWorkbook } from '../../src/contract';
import { REPORT_TEMPLATES, type ReportTemplate } from '../../src/model/settings';
import { STARTER_DATA } from '../../src/setUp/starter';
import { DAY, layoutOf, refusals, setUpOnce, valuesOf, workbook } from './desk';

/** An empty workbook of a kind of report, after the command. */
function setUpFor(template: string, day = DAY) {
  return setUpOnce(
    workbook({
      'Cấu hình': [
        ['Khóa', 'Giá trị'],
        ['Mẫu báo cáo', template],
      ],
    }),
    undefined,
    undefined,
    undefined,
    day,
  ).after;
}

describe('a kind of report that there is not', () => {
  const settings = [
    ['Khóa', 'Giá trị'],
    ['Mẫu báo cáo', 'ubnd thang'],
  ];

  it('is refused with the names that there are, before anything is laid down', () => {
    const [reason, ...others] = refusals(workbook({ 'Cấu hình': settings }));
    expect(others).toEqual([]);
    expect(reason).toContain('"ubnd thang"');
    for (const template of REPORT_TEMPLATES) expect(reason).toContain(template);
  });

  it('does not stand in the way where nothing would be laid down', () => {
    const outline = [
      ['Mã mục', 'Tiêu đề'],
      ['muc', 'Mục'],
    ];
    expect(refusals(workbook({ 'Cấu hình': settings, 'Đề cương': outline }))).toEqual([]);
  });
});

/** Indicators and rules that there are at least; the figures of one body are fewer than a ward's. */
const LEAST: Partial<Record<ReportTemplate, readonly [indicators: number, rules: number]>> = {
  'dang-uy-tuan': [28, 7],
  'hdnd-thang': [15, 3],
  'hdnd-6-thang': [15, 3],
  'mttq-thang': [24, 3],
  'mttq-6-thang': [24, 3],
  'chuong-trinh-cong-tac': [23, 8],
};

/** The errors of a period of which nothing is typed yet. */
const OF_BLANK_MONTH = ['empty-section'];

describe.each(REPORT_TEMPLATES)('the preset %s', (template) => {
  const after = setUpFor(template);
  const reading = readWorkbook(layoutOf(after));

  it('reads as a workbook; only what the office must fill is missing', () => {
    if (reading.state === 'broken') throw new Error(JSON.stringify(reading.findings));
    expect(new Set(reading.findings.map(({ code }) => code))).toEqual(new Set(['missing-setting']));
    expect(reading.workbook.settings.template).toBe(template);
  });

  it('has an outline whose levels never jump, and sections that indicators name', () => {
    if (reading.state === 'broken') throw new Error('broken');
    const { outline, indicators, units, rules } = reading.workbook;
    outline.forEach(({ level }, index) => {
      const before = outline[index - 1];
      if (before) expect(level).toBeLessThanOrEqual(before.level + 1);
    });
    const sections = new Set(outline.map(({ code }) => code));
    for (const { section } of indicators) expect(sections).toContain(section);
    const codes = new Set(units.map(({ code }) => code));
    for (const { unit } of outline) if (unit !== '') expect(codes).toContain(unit);
    expect(units).toHaveLength(17);
    const [least, leastRules] = LEAST[template] ?? [25, 8];
    expect(indicators.length).toBeGreaterThanOrEqual(least);
    expect(rules.length).toBeGreaterThanOrEqual(leastRules);
  });

  it('has no error in Kiểm tra but those of a blank month', () => {
    const errors = openBook(layoutOf(after), 'run-1')
      .findings()
      .filter(({ severity }) => severity === 'Lỗi');
    expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(OF_BLANK_MONTH);
  });

  it('has sections of each code once, and tables of appendices that there are', () => {
    const { outline, appendices } = STARTER_DATA.starters[template];
    const codes = outline.map((row) => row['Mã mục']);
    expect(new Set(codes).size).toBe(codes.length);
    const known = new Set(appendices.map(({ Mã }) => Mã));
    for (const { Kiểu, 'Phụ lục': appendix } of outline) {
      if (Kiểu === 'Bảng') expect(known).toContain(appendix);
      else expect(appendix).toBeUndefined();
    }
  });

  it('has formulas and rules over indicators of its own', () => {
    const starter = STARTER_DATA.starters[template];
    const known = new Set(starter.indicators.map((row) => row.Mã));
    const texts = [
      ...starter.indicators.map((row) => String(row['Công thức'])),
      ...starter.rules.flatMap((row) => [String(row['Vế trái']), String(row['Vế phải'])]),
    ];
    for (const text of texts) {
      for (const code of text.match(/[A-Z]{2,}\.[A-Z_]+/g) ?? []) expect(known).toContain(code);
    }
  });

  it('gives every starter indicator a section and a code of its own', () => {
    const codes = STARTER_DATA.starters[template].indicators.map((row) => row.Mã);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the period that a preset begins with', () => {
  const IN_MAY = {
    'dang-uy-tuan': '2026-W21',
    'dang-uy-thang': '2026-05',
    'dang-uy-quy': '2026-Q2',
    'dang-uy-6-thang': '2026-H1',
    'dang-uy-9-thang': '2026-9T',
    'dang-uy-nam': '2026',
    'ubnd-thang': '2026-05',
    'ubnd-quy': '2026-Q2',
    'ubnd-6-thang': '2026-H1',
    'ubnd-nam': '2026',
    'hdnd-thang': '2026-05',
    'hdnd-6-thang': '2026-H1',
    'mttq-thang': '2026-05',
    'mttq-6-thang': '2026-H1',
    'so-ket': 'SK-2026-1',
    'thong-bao-ket-luan': 'SK-2026-1',
    'nghi-quyet': '2026-Q2',
    'chuong-trinh-cong-tac': '2026-05',
  } as const satisfies Record<ReportTemplate, string>;

  it.each(Object.entries(IN_MAY))('of %s is %s', (template, period) => {
    expect(valuesOf(setUpFor(template), 'Cấu hình')).toContainEqual(['Kỳ', period]);
  });

  it.each([
    ['dang-uy-tuan', { year: 2026, month: 12, day: 31 }, '2026-W53'],
    ['dang-uy-tuan', { year: 2027, month: 1, day: 3 }, '2026-W53'],
    ['dang-uy-tuan', { year: 2027, month: 1, day: 4 }, '2027-W01'],
    ['dang-uy-tuan', { year: 2025, month: 12, day: 29 }, '2026-W01'],
    ['ubnd-quy', { year: 2026, month: 10, day: 1 }, '2026-Q4'],
    ['ubnd-6-thang', { year: 2026, month: 7, day: 1 }, '2026-H2'],
    ['dang-uy-6-thang', { year: 2026, month: 12, day: 1 }, '2026-H2'],
    ['hdnd-6-thang', { year: 2026, month: 6, day: 30 }, '2026-H1'],
    ['hdnd-6-thang', { year: 2026, month: 7, day: 1 }, '2026'],
    ['mttq-6-thang', { year: 2026, month: 11, day: 15 }, '2026'],
    ['dang-uy-9-thang', { year: 2026, month: 11, day: 15 }, '2026-9T'],
    ['nghi-quyet', { year: 2026, month: 12, day: 31 }, '2026-Q4'],
  ] as const)('of %s on %o is %s', (template, day, period) => {
    expect(valuesOf(setUpFor(template, day), 'Cấu hình')).toContainEqual(['Kỳ', period]);
  });
});
