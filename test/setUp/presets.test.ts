import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/contract';
import { REPORT_TEMPLATES } from '../../src/model/settings';
import { STARTER_DATA } from '../../src/setUp/starter';
import { layoutOf, refusals, setUpOnce, valuesOf, workbook } from './desk';

/** An empty workbook of a kind of report, after the command. */
function setUpFor(template: string) {
  return setUpOnce(
    workbook({
      'Cấu hình': [
        ['Khóa', 'Giá trị'],
        ['Mẫu báo cáo', template],
      ],
    }),
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
    expect(indicators.length).toBeGreaterThanOrEqual(25);
    expect(rules.length).toBeGreaterThanOrEqual(8);
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
  it.each([
    ['dang-uy-thang', '2026-05'],
    ['dang-uy-quy', '2026-Q2'],
    ['ubnd-thang', '2026-05'],
    ['so-ket', 'SK-2026-1'],
    ['thong-bao-ket-luan', 'SK-2026-1'],
  ] as const)('of %s is %s', (template, period) => {
    expect(valuesOf(setUpFor(template), 'Cấu hình')).toContainEqual(['Kỳ', period]);
  });
});
