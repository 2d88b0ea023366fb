import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report';
import { appendix, bodyLines, entry, type Given, PARTY, reportOf, STATE, section } from './fixture';

const linesOf = (more: Partial<Given>) => renderText(reportOf(more));

describe('the head and the foot of bao-cao.txt', () => {
  it('prints number, type, subject, opening, body, recipients and signature, without letterhead', () => {
    expect(linesOf({})).toEqual([
      'Số -BC/ĐU',
      'BÁO CÁO',
      'Kết quả công tác tháng 5 năm 2026',
      'Ban Thường vụ Đảng ủy phường báo cáo như sau:',
      'I. Mục a',
      'Nội dung.',
      'Nơi nhận:',
      '- Thường trực Thành ủy (để báo cáo),',
      '- Lưu Văn phòng Đảng ủy.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ THƯỜNG TRỰC',
      'Nguyễn Văn A',
    ]);
  });

  it('writes the number with a colon and the salutation in a state document', () => {
    const lines = linesOf({ settings: STATE });
    expect(lines.slice(0, 5)).toEqual([
      'Số: /BC-UBND',
      'BÁO CÁO',
      'Kết quả công tác tháng 5 năm 2026',
      'Kính gửi: Ủy ban nhân dân Thành phố Tân Giang',
      'Ban Thường vụ Đảng ủy phường báo cáo như sau:',
    ]);
    expect(lines.slice(-4)).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
  });

  it.each([
    ['Kính gửi: Thường trực Thành ủy', ['Kính gửi: Thường trực Thành ủy']],
    ['Kính trình: Thường trực Thành ủy', ['Kính trình: Thường trực Thành ủy']],
    ['- Sở Nội vụ;\nSở Tài chính.', ['Kính gửi:', '- Sở Nội vụ;', '- Sở Tài chính.']],
  ])('prints the salutation %j once', (salutation, printed) => {
    const lines = linesOf({ settings: { ...STATE, salutation } });
    expect(lines.slice(3, 3 + printed.length)).toEqual(printed);
    expect(lines[3 + printed.length]).toBe(PARTY.opening);
  });

  it('leaves out what the office has not filled in', () => {
    const settings = { ...PARTY, symbol: '', recipients: [], position: '', opening: '' };
    expect(linesOf({ settings })).toEqual([
      'BÁO CÁO',
      'Kết quả công tác tháng 5 năm 2026',
      'I. Mục a',
      'Nội dung.',
      'T/M BAN THƯỜNG VỤ',
      'Nguyễn Văn A',
    ]);
  });

  it('puts token values in the subject, the opening, the closing, headings and rows', () => {
    const settings = {
      ...PARTY,
      subject: 'Tháng {{tháng}}',
      opening: 'Mở {{tháng}}',
      closing: 'Kết {{tháng}}',
    };
    const lines = linesOf({
      settings,
      outline: [section('a', 1, { title: 'Việc tháng {{tháng}}' })],
      entries: [entry('a', 'Trong tháng {{tháng}}[[Chú {{tháng}}]].')],
      resolve: (text) => text.replace(/\{\{tháng\}\}/g, '5'),
    });
    expect(lines.slice(2, 7)).toEqual([
      'Tháng 5',
      'Mở 5',
      'I. Việc tháng 5',
      'Trong tháng 5[[Chú 5]].',
      'Kết 5',
    ]);
  });
});

describe('what prints in a section', () => {
  it('prints narrative, shortcomings and key tasks in sheet order, and no other kind', () => {
    const entries = [
      entry('a', 'Một.', 'Trọng tâm'),
      entry('a', 'Số.', 'Số liệu'),
      entry('a', 'Hai.', 'Lời văn'),
      entry('a', 'Việc.', 'Nhiệm vụ'),
      entry('a', 'Ba.', 'Hạn chế'),
      entry('a', 'Văn bản.', 'Văn bản'),
      entry('a', 'Mô hình.', 'Mô hình'),
      entry('a', 'Kiến nghị.', 'Kiến nghị'),
    ];
    expect(bodyLines({ entries })).toEqual(['I. Mục a', 'Một.', 'Hai.', 'Ba.']);
  });

  it('finds the section by its code folded', () => {
    const outline = [section('Nổi-bật', 1)];
    expect(bodyLines({ outline, entries: [entry(' nổi-bật ', 'Có.')] })).toEqual([
      'I. Mục Nổi-bật',
      'Có.',
    ]);
  });

  it('prints rows once where a code stands twice in the outline', () => {
    const outline = [section('a', 1), section('A', 1, { title: 'Lặp' })];
    expect(bodyLines({ outline })).toEqual(['I. Mục a', 'Nội dung.', 'II. Lặp']);
  });

  it('numbers each row of a numbered section, not the further lines of its cell', () => {
    const outline = [section('a', 1, { kind: 'Đánh số' })];
    const entries = [
      entry('a', 'Một.\nThêm về một.\n\nThêm nữa.'),
      entry('a', '   '),
      entry('a', 'Hai.\n- ý thứ nhất;\n- ý thứ hai.'),
      entry('a', '+ ý gõ thành dòng riêng.'),
      entry('a', 'Ba.'),
    ];
    expect(bodyLines({ outline, entries })).toEqual([
      'I. Mục a',
      '1. Một.',
      'Thêm về một.',
      'Thêm nữa.',
      '2. Hai.',
      '- ý thứ nhất;',
      '- ý thứ hai.',
      '+ ý gõ thành dòng riêng.',
      '3. Ba.',
    ]);
  });

  it('prints the statistics sentence of a task section and nothing else', () => {
    const outline = [section('a', 1, { kind: 'Nhiệm vụ' })];
    expect(bodyLines({ outline })).toEqual(['I. Mục a', 'Tổng số 10 nhiệm vụ.']);
  });

  it('lends the number of a section without a title to its first paragraph', () => {
    const outline = [section('a', 2), section('b', 3, { title: '' }), section('c', 3)];
    const entries = [entry('b', 'Cả đoạn là một mục.\nĐoạn sau.'), entry('c', 'Có.')];
    expect(bodyLines({ outline, entries })).toEqual([
      '1. Mục a',
      '1.1. Cả đoạn là một mục.',
      'Đoạn sau.',
      '1.2. Mục c',
      'Có.',
    ]);
  });

  it("keeps people's words: spacing, signs, `=` at the start, whatever the Unicode form", () => {
    const typed = '=SUM(A1)  hai  dấu cách, 1 - 2,  “Sáng - Xanh”';
    expect(bodyLines({ entries: [entry('a', typed.normalize('NFD'))] })).toEqual([
      'I. Mục a',
      typed,
    ]);
  });
});

describe('tables in the text', () => {
  it('joins lines of bars on end, in one cell and in rows that follow each other', () => {
    const entries = [
      entry('a', 'Trước:\n| Tên | Số |\n| Một | 1 |'),
      entry('a', '| Hai | 2 |'),
      entry('a', 'Sau.'),
      entry('a', '| Riêng |'),
    ];
    expect(bodyLines({ entries })).toEqual([
      'I. Mục a',
      'Trước:',
      'Tên | Số',
      'Một | 1',
      'Hai | 2',
      'Sau.',
      'Riêng',
    ]);
  });

  it('keeps a bar that belongs to a token or a footnote inside its cell', () => {
    const entries = [entry('a', '| Tên[[chú | thích]] | Số |\n| Một | {{VP.DEN|trần}} |')];
    expect(bodyLines({ entries })).toEqual([
      'I. Mục a',
      'Tên[[chú | thích]] | Số',
      'Một | {{VP.DEN|trần}}',
    ]);
  });

  it('prints an appendix in a section and at the end: title, header, rows, tabs between', () => {
    const table = appendix(
      'PL 01',
      ['STT', 'Nội dung'],
      [
        ['1.', 'Dòng một\n- dòng hai\tcó tab'],
        ['2.', ''],
      ],
    );
    const lines = linesOf({
      settings: { ...PARTY, printedAppendices: ['PL 01', 'PL 09'] },
      outline: [section('a', 1, { kind: 'Bảng', appendix: 'pl 01' })],
      entries: [],
      appendixTable: (code) => (code.toUpperCase() === 'PL 01' ? table : undefined),
    });
    const printed = [
      'Phụ lục thử PL 01',
      'STT\tNội dung',
      '1.\tDòng một - dòng hai có tab',
      '2.\t',
    ];
    expect(lines.slice(4, 9)).toEqual(['I. Mục a', ...printed]);
    expect(lines.slice(-5)).toEqual(['Nguyễn Văn A', ...printed]);
  });

  it('prints groups with their numbers and sums with their label', () => {
    const plain = appendix('PL 02', ['STT', 'Nội dung'], []);
    const cell = (text: string) => ({ kind: 'text', text }) as const;
    const table = {
      ...plain,
      groups: [
        {
          heading: { number: 'I', label: 'Thành phố', count: 1 },
          rows: [[{ kind: 'date', date: { year: 2026, month: 5, day: 9 } } as const, cell('Việc')]],
          subtotal: [cell(''), cell('5')],
        },
      ],
    };
    const settings = { ...PARTY, printedAppendices: ['PL 02'] };
    expect(linesOf({ settings, appendixTable: () => table }).slice(-4)).toEqual([
      'STT\tNội dung',
      'I\tThành phố (1)',
      '09/05/2026\tViệc',
      'Cộng\t5',
    ]);
  });
});
