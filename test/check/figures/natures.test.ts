import { describe, expect, it } from 'vitest';
import { examinedForm, type FormText, findingsOf, type Row } from '../form';

const figure = (value: string, part: Row = {}): Row => ({
  Loại: 'Số liệu',
  Mã: 'A',
  'Giá trị': value,
  ...part,
});
const DATES = { 'Từ ngày': '21/04/2026', 'Đến ngày': '20/05/2026' };
const CODES = new Set(['estimate-closed', 'as-of-outside']);

function said(text: FormText) {
  return findingsOf({ settings: DATES, ...text })
    .filter(({ code }) => CODES.has(code))
    .map(({ code, tab, cell, found }) => `${code} ${tab}!${cell} ${found}`);
}

describe('estimates', () => {
  it('are found where they outlive the closing of their period, and nowhere else', () => {
    const archived = [
      figure('5', { Kỳ: '2026-04', 'Tính chất': 'Ước' }),
      figure('6', { Kỳ: '2026-03', 'Tính chất': 'Chính thức' }),
    ];
    const rows = [figure('7', { 'Tính chất': 'ước' })];
    expect(said({ rows, archived })).toEqual(['estimate-closed Lưu trữ!Y2 Ước: 5']);
  });

  it('that are no word of the list are told', () => {
    const found = findingsOf({ rows: [figure('7', { 'Tính chất': 'khoảng' })] });
    expect(found.map(({ code, found: typed }) => [code, typed])).toContainEqual([
      'unknown-choice',
      'khoảng',
    ]);
  });
});

describe('the day that a figure stands for', () => {
  const printed = (rows: readonly Row[], token = '{{A|tính đến}}') => {
    const { text, problems } = examinedForm({ settings: DATES, rows }).printed(token);
    return [text, ...problems.map(({ reason }) => reason)];
  };

  it('is printed, of a row that says none the last day of the report', () => {
    expect(printed([figure('7', { 'Tính đến ngày': '15/05/2026' })])).toEqual(['15/5/2026']);
    expect(printed([figure('7')])).toEqual(['20/5/2026']);
  });

  it("of rows of several days is each unit's own", () => {
    const rows = [
      figure('7', { 'Tính đến ngày': '15/05/2026' }),
      figure('8', { 'Đơn vị': 'MTTQ', Trục: 'MTTQ' }),
    ];
    expect(printed(rows)[1]).toContain('tính đến nhiều ngày (15/5/2026, 20/5/2026)');
    expect(printed(rows, '{{A@CAP|tính đến}}')).toEqual(['15/5/2026']);
    expect(printed([], '{{A|tính đến}}')[1]).toContain('chưa có số liệu');
  });

  it('outside the report is found; one that is no day too', () => {
    expect(said({ rows: [figure('7', { 'Tính đến ngày': '25/05/2026' })] })).toEqual([
      'as-of-outside Biểu chung!Y2 25/05/2026',
    ]);
    expect(said({ rows: [figure('7', { 'Tính đến ngày': '01/04/2026' })] })).toHaveLength(1);
    expect(said({ rows: [figure('7', { 'Tính đến ngày': '20/05/2026' })] })).toEqual([]);
    const wrong = findingsOf({ rows: [figure('7', { 'Tính đến ngày': 'hôm qua' })] });
    expect(wrong.map(({ cell, found }) => `${cell} ${found}`)).toContain('Y2 hôm qua');
  });
});
