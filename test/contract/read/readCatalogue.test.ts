import { describe, expect, it } from 'vitest';
import { BLANK, type Cell, type Header } from '../../../src/contract';
import { examinedForm, type FormText, findingsOf } from '../../check/form';
import { requiredHeaders, textCell } from '../tables';

const PLANNED = 'Kế hoạch năm=100 | Số lẻ=1';

/** A ward whose one indicator has a cell other than a text. */
function withCell(header: Header<'indicators'>, cell: Cell, unit = '%'): FormText {
  return {
    form: '2026-05 CAP A 3\n2026-04 CAP A 2',
    indicators: `A | Tổng | Cộng dồn | ĐVT=${unit} | ${PLANNED}`,
    change: (tabs) => {
      const [headers = [], row = []] = tabs.get('Chỉ tiêu') ?? [];
      row[headers.findIndex((one) => one.kind === 'text' && one.text === header)] = cell;
    },
  };
}

const planOf = (text: FormText) => examinedForm(text).workbook.indicators[0]?.yearPlan?.toFixed();
const toldOf = (text: FormText) =>
  findingsOf(text).map(({ code, cell, message, found, expected }) => ({
    code,
    cell,
    message,
    found,
    expected,
  }));

describe('the plan of the year', () => {
  const percent: Cell = { kind: 'number', value: 0.955, percent: true };

  it('typed as 95,5% is what the figures in % are measured by', () => {
    expect(planOf(withCell('Kế hoạch năm', percent))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', percent, 'phần trăm'))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', textCell('95,5%')))).toBe('95.5');
    expect(planOf(withCell('Kế hoạch năm', { kind: 'number', value: 95.5 }))).toBe('95.5');
    expect(toldOf(withCell('Kế hoạch năm', percent))).toEqual([]);
  });

  it('of another unit in % is no number: told, and not used', () => {
    for (const cell of [percent, textCell('95,5%')]) {
      const text = withCell('Kế hoạch năm', cell, 'người');
      expect(planOf(text)).toBeUndefined();
      expect(toldOf(text)).toMatchObject([{ code: 'type-error', found: '95,5%' }]);
    }
  });
});

describe('a cell of a closed list or of a bounded number', () => {
  it('left blank is said to be blank, not to hold a value that is unknown', () => {
    const blank = (tab: string, header: string): FormText => ({
      form: '2026-05 CAP A 3\n2026-04 CAP A 2',
      rules: 'QT.1 | Đủ | A | = | A | | Lỗi',
      change: (tabs) => {
        const [headers = [], row = []] = tabs.get(tab) ?? [];
        row[headers.findIndex((one) => one.kind === 'text' && one.text === header)] = BLANK;
      },
    });
    for (const [tab, header] of [
      ['Đề cương', 'Cấp'],
      ['Quy tắc', 'Phép so sánh'],
    ] as const) {
      const [told, ...others] = toldOf(blank(tab, header));
      expect(others).toEqual([]);
      expect(told).toMatchObject({ code: 'missing-choice', found: 'để trống' });
      expect(told?.message).toContain(`Cột "${header}" còn trống.`);
    }
  });

  it.each([11, 2.5, -1])('%s decimals are a number, but none that there may be', (value) => {
    const [told, ...others] = toldOf(withCell('Số lẻ', { kind: 'number', value }));
    expect(others).toEqual([]);
    expect(told?.message).toContain(`Ô "Số lẻ" ghi ${value}, cần một số nguyên từ 0 đến 10.`);
    expect(told?.message).not.toContain('không đọc được');
    expect(told).toMatchObject({ code: 'type-error', found: String(value) });
  });

  it('a size of letters beyond what a page holds is a number, too', () => {
    const form = '2026-05 CAP A 3\n2026-04 CAP A 2';
    const [told, ...others] = toldOf({ form, settings: { 'Cỡ chữ': '100' } });
    expect(others).toEqual([]);
    expect(told?.message).toContain('Ô "Cỡ chữ" ghi 100, cần một số trên 0, không quá 72.');
    const [word] = toldOf({ form, settings: { 'Cỡ chữ': 'to' } });
    expect(word?.message).toContain('Ô "Cỡ chữ" ghi to, cần một số trên 0, không quá 72.');
    // What to do is not what one does with a figure.
    for (const one of [told, word]) expect(one?.message).not.toContain('Giá trị');
  });

  it('a value of a key is not said to be a column', () => {
    const form = '2026-05 CAP A 3\n2026-04 CAP A 2';
    const settings = { 'Thể thức': 'Khác', 'Từ ngày': 'hôm qua' };
    const said = toldOf({ form, settings }).map(({ message }) => message);
    expect(said).toHaveLength(2);
    for (const message of said) expect(message).not.toContain('Cột');
  });
});

describe('the set of an appendix', () => {
  it('is what tokens name it by, though its cell begins with the word', () => {
    const header = requiredHeaders('appendices');
    const sets = ['1', 'Bộ 1', 'bộ phụ lục số 1', 'Bộ', ''];
    const rows = sets.map((set, at) => {
      const cells = new Map(Object.entries({ Mã: `PL ${at}`, Bộ: set, Loại: 'Số liệu' }));
      return header.map((name) => cells.get(name) ?? '');
    });
    const { workbook } = examinedForm({
      form: '2026-05 CAP A 3',
      change: (tabs) =>
        tabs.set(
          'Phụ lục',
          [header, ...rows].map((row) => row.map(textCell)),
        ),
    });
    expect(workbook.appendices.map(({ set }) => set)).toEqual(['1', '1', '1', 'Bộ', '']);
  });
});
