import { describe, expect, it } from 'vitest';
import { examinedForm, type FormText, findingsOf, type Row, TASK } from './form';

/** A report on a period whose rows have gone to the archive: what is wrong in them is wrong in it. */

const FIGURE: Row = { Loại: 'Số liệu', Mã: 'A', 'Giá trị': '3' };
const TEXT: Row = { Loại: 'Lời văn', 'Nội dung': 'Đã họp.' };

const told = (text: FormText) =>
  findingsOf(text).map(({ code, severity, tab }) => `${severity} ${code} ${tab}`);

describe('a row of the period that the report is about', () => {
  it.each([
    ['a figure that nobody can read', { ...FIGURE, 'Giá trị': 'khoảng 120' }],
    ['a figure below 0', { ...FIGURE, 'Giá trị': '-5', ĐVT: 'người' }],
    ['an unknown indicator', { ...FIGURE, Mã: 'SAI' }],
    ['an unknown unit', { ...FIGURE, 'Đơn vị': 'PHONG' }],
    ['no kind', { ...FIGURE, Loại: 'Số' }],
    ['a text of no section', { ...TEXT, Mục: 'khong-co' }],
    ['a figure of no section', { ...FIGURE, Mục: 'khong-co' }],
    ['a blank figure', { ...FIGURE, 'Giá trị': '', 'Ghi chú': 'đang đối chiếu' }],
    ['a figure typed as text', { ...FIGURE, 'Giá trị': '1.234,5' }],
    ['a document without a date', { Loại: 'Văn bản', Mã: '75-KH/ĐU', 'Nội dung': 'Kế hoạch' }],
    ['a text to be looked over', { ...TEXT, 'Ghi chú': 'Cần xem lại' }],
  ] as const)('is told as before where it is closed: %s', (_, row) => {
    const open = told({ rows: [row] });
    expect(open.join()).toContain('Biểu chung');
    expect(told({ archived: [row] })).toEqual(
      open.map((one) => one.replace('Biểu chung', 'Lưu trữ')),
    );
  });

  it('is told at each place, and beside what was told of years past', () => {
    const wrong = { ...FIGURE, 'Giá trị': 'khoảng 120' };
    const old = { ...wrong, Kỳ: '2025-05' };
    expect(
      told({ archived: [old, old, wrong, { ...wrong, 'Đơn vị': 'MTTQ', Trục: 'MTTQ' }] }),
    ).toEqual(
      expect.arrayContaining([
        'Cảnh báo type-error Lưu trữ',
        'Lỗi type-error Lưu trữ',
        'Lỗi type-error Lưu trữ',
      ]),
    );
  });

  it('keeps the report a draft, and says how it is mended', () => {
    const book = examinedForm({ archived: [{ ...FIGURE, 'Giá trị': 'khoảng 120' }] });
    expect(book.report().draft).toBe(true);
    const [finding] = findingsOf({ archived: [{ ...FIGURE, 'Giá trị': 'khoảng 120' }] });
    expect(finding?.message).toContain('chạy "Mở lại kỳ" cho kỳ 2026-05');
  });

  it('of a quarter may be one of its months', () => {
    const wrong = { ...FIGURE, 'Giá trị': 'khoảng 120' };
    const quarter = (Kỳ: string) => told({ period: '2026-Q2', archived: [{ ...wrong, Kỳ }] });
    expect(quarter('2026-05')).toContain('Lỗi type-error Lưu trữ');
    expect(quarter('2026-03')).toContain('Cảnh báo type-error Lưu trữ');
  });

  it('is none by its section in a month inside a quarter, whose report prints none of its texts', () => {
    const text = { period: '2026-Q2', rows: [{ ...FIGURE, Kỳ: '2026-Q2' }] };
    const inMonth = { ...text, archived: [{ ...TEXT, Kỳ: '2026-04', Mục: 'khong-co' }] };
    expect(told(inMonth).join()).not.toContain('section');
    expect(examinedForm(inMonth).report().draft).toBe(examinedForm(text).report().draft);
  });

  it('is a figure finer than it is printed there as in the form', () => {
    const indicators = 'A | Tổng | Cộng dồn | Số lẻ=0';
    const finer = { ...FIGURE, 'Giá trị': '3,5' };
    const finding = 'Cảnh báo finer-than-printed';
    expect(told({ indicators, rows: [finer] })).toContain(`${finding} Biểu chung`);
    expect(told({ indicators, archived: [finer] })).toContain(`${finding} Lưu trữ`);
  });

  it('does not count where the form has it still: what was copied there is history', () => {
    const wrong = { ...FIGURE, 'Giá trị': 'khoảng 120' };
    expect(told({ rows: [FIGURE], archived: [wrong] })).toContain('Cảnh báo type-error Lưu trữ');
    expect(told({ rows: [{ ...FIGURE, Mã: 'B' }], archived: [wrong] })).toContain(
      'Lỗi type-error Lưu trữ',
    );
  });

  it('keeps the explanation that it was given while it stood in the form', () => {
    const blank = { ...FIGURE, 'Giá trị': '', 'Ghi chú': 'đang đối chiếu' };
    const identity = (text: FormText) =>
      examinedForm(text)
        .findings()
        .filter(({ code }) => code === 'missing-figure')
        .map((one) => one.identity);
    expect(identity({ archived: [blank] })).toEqual(identity({ rows: [blank] }));
  });

  /** What is said of a code, without what its catalogue entry says to do. */
  const saidOf = (text: FormText, code: string) =>
    examinedForm(text)
      .findings()
      .flatMap((finding) => (finding.code === code ? [finding.message] : []));
  const REOPEN = '"Mở lại kỳ"';

  it.each([
    ['hidden-rows', { archived: [FIGURE], hiddenRows: { 'Lưu trữ': [1] } }],
    ['inactive-unit', { units: 'CAP UBND -; MTTQ MTTQ', archived: [FIGURE] }],
    ['task-vanished', { rows: [FIGURE], archived: [{ ...TASK, Kỳ: '2026-04' }] }],
  ] as const)('says nothing of opening it where that mends nothing: %s', (code, text) => {
    const [said = ''] = saidOf(text, code);
    expect(said).not.toBe('');
    expect(said).not.toContain(REOPEN);
  });

  it('says of what the catalogue may mend as well that the row is opened where it must be edited', () => {
    const [said = ''] = saidOf({ archived: [{ ...FIGURE, 'Đơn vị': 'PHONG' }] }, 'unknown-unit');
    expect(said).toContain(`nếu phải sửa chính dòng này thì chạy ${REOPEN}`);
  });

  it('is nobody’s to mend in the archive where its period cannot be read', () => {
    const [said = ''] = saidOf({ archived: [{ ...FIGURE, Kỳ: 'tháng năm' }] }, 'unknown-period');
    expect(said).toContain('cắt sang khối của đơn vị ở "Biểu chung"');
    const [inForm = ''] = saidOf({ rows: [{ ...FIGURE, Kỳ: 'tháng năm' }] }, 'unknown-period');
    expect(inForm).not.toContain('cắt sang');
  });
});
