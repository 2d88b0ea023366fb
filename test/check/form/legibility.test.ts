import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/book';
import { isLegacyEncoded } from '../../../src/check/form/legibility';
import { findingsOf, formGrid, found } from '../form';

describe('an old encoding', () => {
  it.each([
    ['TCVN3', 'B¸o c¸o th¸ng 5'],
    ['TCVN3', '§¶ng uû ph­êng An Phóc'],
    ['TCVN3, one word', 'thµnh phè'],
    ['VNI', 'Ñaûng uûy phöôøng An Phuùc'],
    ['UTF-8 read as Latin-1', 'Äáº£ng á»§y phÆ°á»ng'],
    ['letters that were lost', 'Đ\uFFFDng ủy'],
  ])('%s: %s', (_, text) => {
    expect(isLegacyEncoded(text)).toBe(true);
  });

  it.each([
    'Đảng ủy phường An Phúc báo cáo kết quả tháng 5 năm 2026',
    'Đảng ủy phường An Phúc'.normalize('NFD'),
    'HOÀ BÌNH, Hòa Bình, thuỷ lợi, quý II',
    'diện tích 3,84 km², nhiệt độ 38°C, 1½ ngày, 5 × 15 phút, bụi PM2.5 35 µg/m³',
    'Công ty Citroën Việt Nam, ông Müller',
    'Văn bản¹² và chú thích³',
    '“6 rõ” – 1 xuyên suốt… •',
    '§ 5 khoản 2; © 2026; Windows® 11',
    'Nội dung: https://example.vn/an-phuc?x=1&y=2',
    '',
  ])('not %s', (text) => {
    expect(isLegacyEncoded(text)).toBe(false);
  });
});

describe('texts that cannot be read as they were meant', () => {
  const row = (change: object) => [{ Loại: 'Mô hình', 'Nội dung': 'Chi bộ số', ...change }];

  it('are told at their cell', () => {
    expect(found({ rows: row({ 'Sản phẩm': 'B¸o c¸o' }) })).toEqual([
      'legacy-encoding Biểu chung!O2',
    ]);
    expect(found({ rows: row({ 'Ghi chú': 'chữ\u0001 ẩn' }) })).toEqual([
      'control-characters Biểu chung!S2',
    ]);
    expect(found({ rows: row({ 'Nội dung': 'a'.repeat(50001) }) })).toEqual([
      'cell-too-long Biểu chung!G2',
    ]);
    expect(found({ rows: row({ 'Nội dung': 'dòng 1\ndòng 2\tcột' }) })).toEqual([]);
  });

  it('are the unit’s to mend, however the tab’s name is written', () => {
    const grid = formGrid({ rows: row({ 'Sản phẩm': 'B¸o c¸o' }) });
    const tabs = grid.tabs.map((tab) =>
      tab.title === 'Biểu chung' ? { ...tab, title: 'BIỂU CHUNG' } : tab,
    );
    const book = openBook({ ...grid, tabs }, 'run-1');
    const told = book.findings().find(({ code }) => code === 'legacy-encoding');
    expect(told).toMatchObject({ tab: 'BIỂU CHUNG', actor: { unit: 'CAP' } });
  });

  it('are told once where the report tells of them itself', () => {
    const text = { Loại: 'Lời văn', 'Nội dung': 'chữ\u0001 ẩn' };
    expect(found({ rows: [text] })).toEqual(['control-characters Biểu chung!G2']);
  });
});

describe('characters that nobody sees', () => {
  const row = (content: string) => [{ Loại: 'Lời văn', 'Nội dung': content }];

  it.each([
    ['a mark that turns the text round', 'Số \u202e051 hồ sơ', 'U+202E'],
    ['an isolate left open', 'Số \u2066150 hồ sơ', 'U+2066'],
    ['a zero-width space', 'Đảng\u200b ủy', 'U+200B'],
    ['a zero-width joiner', 'Đảng\u200d ủy', 'U+200D'],
    ['a soft hyphen', 'Đảng\u00ad ủy', 'U+00AD'],
    ['a byte-order mark', '\ufeffĐảng ủy', 'U+FEFF'],
  ])('%s is told at its cell, printed or not', (_, content, name) => {
    const [told, ...others] = findingsOf({ rows: row(content) });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: 'invisible-characters', cell: 'G2', found: name });
  });

  it('a space that does not break is none of them', () => {
    expect(found({ rows: row('150\u00a0hồ sơ') })).toEqual([]);
  });
});
