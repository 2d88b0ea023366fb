import { describe, expect, it } from 'vitest';
import { cellAddress, WHOLE_TAB } from '../../src/model/address';
import { fold } from '../../src/model/folding';

import {
  appendix,
  bodyLines,
  docxOf,
  entry,
  findingsOf,
  type Given,
  PARTY,
  STATE,
  section,
} from './fixture';

const codes = (more: Partial<Given>) => findingsOf(more).map(({ code }) => code);

describe('findings of the report', () => {
  it('are none for a report that is in order', () => {
    expect(findingsOf({})).toEqual([]);
  });

  it.each(['Lời văn', 'Đánh số', 'Bảng', 'Nhiệm vụ'] as const)(
    'tell the unit of a required section of kind %s that it is empty',
    (kind) => {
      const outline = [section('a', 1, { kind, required: true, row: 7 })];
      const found = findingsOf({ outline, entries: [], taskSummary: () => '' });
      expect(found).toMatchObject([
        {
          code: 'empty-section',
          severity: 'Lỗi',
          tab: 'Đề cương',
          cell: 'A7',
          actor: { unit: 'VPDU' },
        },
      ]);
    },
  );

  it('say nothing of an empty section that is optional, or a heading', () => {
    expect(codes({ entries: [], outline: [section('a', 1)] })).toEqual([]);
    expect(
      codes({ entries: [], outline: [section('a', 1, { kind: 'Tiêu đề', required: true })] }),
    ).toEqual([]);
  });

  it('name the cell by its column where the workbook knows it', () => {
    const outline = [section('a', 1, { required: true, row: 7 })];
    const placeOf: Given['placeOf'] = (tab, row, header, unit) => {
      const at = row && header === 'Tiêu đề' ? cellAddress(row - 1, 2) : WHOLE_TAB;
      return { tab, at, unit };
    };
    expect(findingsOf({ outline, entries: [], placeOf })[0]?.cell).toBe('C7');
  });

  it.each(['Tiêu đề', 'Bảng', 'Nhiệm vụ'] as const)(
    'tell a narrative row that a section of kind %s does not print it',
    (kind) => {
      const outline = [section('a', 1, { kind })];
      const row = entry('a', 'Lời văn lạc.');
      expect(findingsOf({ outline, entries: [row] })).toMatchObject([
        { code: 'unprinted-entry', tab: 'Biểu chung', cell: `A${row.row}` },
      ]);
      expect(codes({ outline, entries: [entry('a', 'Số.', 'Số liệu')] })).toEqual([]);
    },
  );

  it('tell a footnote without end, and the text stays readable', () => {
    const entries = [entry('a', 'Có 9 kế hoạch[[gồm một, hai.')];
    expect(codes({ entries })).toEqual(['footnote-without-end']);
    expect(bodyLines({ entries })[1]).toBe('Có 9 kế hoạch[[gồm một, hai.');
  });

  it('tell the footnote that is open, and keep the one that is whole', () => {
    const entries = [entry('a', 'Một[[mở, hai[[đủ]].')];
    expect(codes({ entries })).toEqual(['footnote-without-end']);
    expect(bodyLines({ entries })[1]).toBe('Một[[mở, hai[[đủ]].');
  });

  it('tell an end without a start, and a footnote that is empty', () => {
    expect(codes({ entries: [entry('a', 'Một]].')] })).toEqual(['footnote-without-start']);
    const entries = [entry('a', 'Một[[  ]].')];
    expect(codes({ entries })).toEqual(['empty-footnote']);
    expect(bodyLines({ entries })[1]).toBe('Một.');
  });

  it('tell of a footnote in a heading and in the settings at their own place', () => {
    const outline = [section('a', 1, { title: 'Mục [[hở', row: 9 })];
    const settings = {
      ...PARTY,
      opening: 'Mở [[hở',
      cells: new Map([[fold('Lời dẫn'), cellAddress(14, 0)]]),
    };
    expect(findingsOf({ outline, settings })).toMatchObject([
      { tab: 'Cấu hình', cell: 'A15', actor: 'office' },
      { tab: 'Đề cương', cell: 'A9', actor: 'office' },
    ]);
  });

  it.each([
    ['1. Đã gõ số.', '1.'],
    ['12. Đã gõ số.', '12.'],
    ['IV. Đã gõ số.', 'IV.'],
    ['IV- Đã gõ số.', 'IV-'],
  ])('tell a number typed before a text that is numbered: %s', (content, found) => {
    const outline = [section('a', 1, { kind: 'Đánh số' })];
    expect(findingsOf({ outline, entries: [entry('a', content)] })).toMatchObject([
      { code: 'typed-number', found },
    ]);
    expect(
      findingsOf({ entries: [], outline: [section('a', 1, { title: content })] }),
    ).toMatchObject([{ code: 'typed-number', found }]);
    expect(codes({ entries: [entry('a', content)] })).toEqual([]);
  });

  it.each(['1.788 tỷ đồng thu ngân sách.', '5 điểm nghẽn.', '2.3 nữa', 'V.I.P', 'X-quang cho'])(
    'do not take %j for a typed number',
    (content) => {
      const outline = [section('a', 1, { kind: 'Đánh số' })];
      expect(codes({ outline, entries: [entry('a', content)] })).toEqual([]);
    },
  );

  it('leave it to the checks to tell of characters that do not print', () => {
    const entries = [entry('a', 'Một\u0000hai\u0008 ba\uD800.\u000BBốn.\r\nNăm.\u2028Sáu.')];
    expect(findingsOf({ entries })).toEqual([]);
    expect(bodyLines({ entries }).slice(1)).toEqual(['Mộthai ba.', 'Bốn.', 'Năm.', 'Sáu.']);
  });

  it.each([
    ['**Kết quả nổi bật', '**Kết quả nổi bật'],
    ['Kết quả nổi bật** trong tháng', 'Kết quả nổi bật**'],
    ['**Đậm** rồi *nghiêng mãi', '*nghiêng mãi'],
    ['Trước **đậm\nsau xuống dòng', '**đậm'],
    ['Có chú thích[[xem **văn bản]].', '**văn bản'],
    ['Họp xong ** rồi về', 'Họp xong ** rồi về'],
  ])('tell a mark without its partner: %j', (content, found) => {
    const entries = [entry('a', content)];
    expect(findingsOf({ entries })).toMatchObject([{ code: 'unpaired-mark', found }]);
  });

  it.each([
    'Đạt **98%** và *vượt* kế hoạch',
    '***Rất*** tốt',
    'Phòng 3*4 m, số 19*',
    '* gạch đầu dòng',
    'Ghi chú (*): số ước; (**) số chính thức',
    '***',
    '**********',
    'Đường liên kết https://example.vn/a*b',
  ])('take no sign for a mark that is none: %j', (content) => {
    expect(codes({ entries: [entry('a', content)] })).toEqual([]);
  });

  it('tell a table row with more or fewer cells than its header', () => {
    const entries = [entry('a', '| A | B |\n| 1 |\n| 1 | 2 | 3 |\n| 1 | 2 |')];
    expect(findingsOf({ entries })).toMatchObject([
      { code: 'ragged-table', found: '1 ô', expected: '2 ô' },
      { code: 'ragged-table', found: '3 ô', expected: '2 ô' },
    ]);
  });

  it('tell a table of more columns than Word has, and print its lines', () => {
    const cells = Array.from({ length: 64 }, (_, index) => `c${index}`);
    const entries = [entry('a', `| ${cells.join(' | ')} |\n| ${cells.slice(1).join(' | ')} |`)];
    expect(findingsOf({ entries })).toMatchObject([
      { code: 'too-many-columns', found: '64 cột', expected: 'nhiều nhất 63 cột' },
    ]);
    expect(bodyLines({ entries })[1]).toBe(cells.join(' | '));
    expect(docxOf({ entries }).lines).toContain(cells.join(' | '));
    expect(codes({ entries: [entry('a', `| ${cells.slice(1).join(' | ')} |`)] })).toEqual([]);
  });

  it('tell a section with neither title nor text, which is not printed and takes no number', () => {
    const outline = [section('a', 1), section('b', 1, { title: ' ' }), section('c', 1)];
    expect(codes({ outline })).toEqual(['untitled-section']);
    expect(bodyLines({ outline })).toEqual(['I. Mục a', 'Nội dung.', 'II. Mục c']);
  });

  it('tell of the marks inside an appendix at its row', () => {
    const table = appendix('PL 01', ['Nội dung'], [['Dở [[dang']]);
    const settings = { ...PARTY, printedAppendices: ['PL 01'] };
    expect(findingsOf({ settings, appendixTable: () => table })).toMatchObject([
      { code: 'footnote-without-end', tab: 'Phụ lục', cell: 'A2' },
    ]);
  });

  it.each([
    ['party', { symbol: '15/BC-UBND' }, 'Ký hiệu'],
    ['party', { authority: 'TM. BAN THƯỜNG VỤ' }, 'Thẩm quyền ký'],
    ['state', { symbol: '-BC/ĐU', authority: '' }, 'Ký hiệu'],
    ['state', { symbol: '', authority: 'TM. ỦY BAN\nK/T CHỦ TỊCH' }, 'Thẩm quyền ký'],
  ] as const)('tell of a %s document written as the other regime does: %o', (regime, more, key) => {
    const cells = new Map([[fold(key), cellAddress(11, 0)]]);
    const settings = { ...(regime === 'party' ? PARTY : STATE), ...more, cells };
    expect(findingsOf({ settings })).toMatchObject([
      { code: 'regime-mismatch', severity: 'Cảnh báo', tab: 'Cấu hình', cell: 'A12' },
    ]);
  });

  it.each([
    [
      'a party report in a state template',
      PARTY,
      { template: 'ubnd-thang' },
      'thể thức Hành chính',
    ],
    ['a state report in a party template', STATE, { template: 'dang-uy-thang' }, 'thể thức Đảng'],
    [
      'a committee’s report under the party’s name',
      STATE,
      { issuer: 'Đảng ủy phường An Phúc' },
      'tên của UBND',
    ],
  ] as const)('tell of %s', (_, own, more, expected) => {
    const cells = new Map([[fold('Mẫu báo cáo'), cellAddress(4, 1)]]);
    expect(findingsOf({ settings: { ...own, ...more, cells } })).toMatchObject([
      { code: 'regime-mismatch', tab: 'Cấu hình', cell: 'B5', expected },
    ]);
  });

  it('tell a number below 10 without its zero, and no other', () => {
    const of = (symbol: string) => codes({ settings: { ...PARTY, symbol } });
    expect(of('5-BC/ĐU')).toEqual(['number-form']);
    for (const symbol of ['05-BC/ĐU', '15-BC/ĐU', '-BC/ĐU', '']) expect(of(symbol)).toEqual([]);
    for (const symbol of ['15/BC-UBND', '/BC-UBND']) {
      expect(codes({ settings: { ...STATE, symbol } })).toEqual([]);
    }
  });

  it('speak Vietnamese and say what to do', () => {
    const outline = [section('a', 1, { required: true }), section('b', 4, { title: '1. Gõ' })];
    for (const { message } of findingsOf({ outline, entries: [entry('b', 'x[[y ]] ]]')] })) {
      expect(message).toMatch(/Hãy|hãy/);
      expect(message).toBe(message.normalize('NFC'));
    }
  });
});
