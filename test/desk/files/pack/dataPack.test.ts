import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPack } from '../../../../src/desk/files/pack/dataPack';
import { readTsv } from '../../../../src/desk/files/pack/tsv';
import { openBook } from '../../bundles';

const root = mkdtempSync(join(tmpdir(), 'desk-pack-'));
let packs = 0;

function pack(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, `goi-${packs++}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const line = (...cells: string[]) => `${cells.join('\t')}\n`;

describe('a data pack', () => {
  test('whose files are too large is refused before one of them is read', () => {
    const folder = pack({ 'Biểu chung.tsv': line('Kỳ'), 'Lưu trữ.tsv': line('Kỳ') });
    truncateSync(join(folder, 'Lưu trữ.tsv'), 300 * 1024 * 1024);
    expect(() => openPack(folder)).toThrow(
      /đến tệp «Lưu trữ\.tsv» \(300 MB\) đã quá mức 256 MB nên chưa mở\. Hãy bớt dòng/,
    );
  });

  test('becomes typed cells: numbers and days in their columns, text everywhere else', async () => {
    const folder = pack({
      'Biểu chung.tsv':
        line('Kỳ', 'Mã', 'Nội dung', 'Giá trị', 'Thời hạn', 'Ghi chú') +
        line('2026-05', '01', '- dòng 1\\ndòng 2', '106.9', '20/05/2026', '3') +
        line('2026-05', '-BC/ĐU', '=1+1', '1.234,5', '31/02/2026', '') +
        line('2026-05', 'x', '', 'Không áp dụng', 'cuối tháng', '20/05/2026') +
        line('2026-05', 'y', '', '-0.50', '', ''),
      'Cấu hình.tsv': line('Khóa', 'Giá trị') + line('Kỳ', '2026') + line('Cỡ chữ', '14'),
      'Chỉ tiêu.tsv':
        line('Mã', 'Kế hoạch năm', 'Số lẻ') +
        line('A', '100', '0') +
        line('B', '12345678901234567890', '01'),
      'Ghi chu.md': 'không phải trang',
    });
    const desk = await openBook(folder);
    expect(desk.spreadsheet().sheets.map((sheet) => sheet.title)).toEqual([
      'Cấu hình',
      'Chỉ tiêu',
      'Biểu chung',
    ]);
    expect(desk.values('Biểu chung')).toEqual([
      ['Kỳ', 'Mã', 'Nội dung', 'Giá trị', 'Thời hạn', 'Ghi chú'],
      ['2026-05', '01', '- dòng 1\ndòng 2', 106.9, 46162, '3'],
      ['2026-05', '-BC/ĐU', '=1+1', '1.234,5', '31/02/2026'],
      ['2026-05', 'x', null, 'Không áp dụng', 'cuối tháng', '20/05/2026'],
      ['2026-05', 'y', null, -0.5],
    ]);
    expect(desk.spreadsheet().sheets[2]?.rows[1]?.[4]?.format?.numberFormat?.type).toBe('DATE');
    expect(desk.values('Cấu hình')).toEqual([
      ['Khóa', 'Giá trị'],
      ['Kỳ', '2026'],
      ['Cỡ chữ', '14'],
    ]);
    expect(desk.values('Chỉ tiêu').slice(1)).toEqual([
      ['A', 100, 0],
      ['B', '12345678901234567890', '01'],
    ]);
  });

  test('file names and texts in NFD are read as NFC', () => {
    const folder = pack({
      [`${'Đơn vị'.normalize('NFD')}.tsv`]: line('Mã', 'Tên'.normalize('NFD')),
    });
    const [sheet] = openPack(folder).sheets;
    expect(sheet?.title).toBe('Đơn vị');
    expect(sheet?.rows[0]?.[1]?.value).toBe('Tên');
  });

  const wrong: [string, Record<string, string | Uint8Array>, RegExp][] = [
    [
      'a row that is too long',
      { 'A.tsv': `${line('a', 'b')}${line('1', '2')}3\t4\t5\n` },
      /«A\.tsv», dòng 3: có 3 cột, dòng tiêu đề có 2/,
    ],
    [
      'bytes that are not UTF-8',
      { 'A.tsv': new Uint8Array([97, 10, 0xd0, 0xff, 10]) },
      /«A\.tsv», dòng 2: không phải mã hóa UTF-8/,
    ],
    ['a folder without TSV', { 'x.txt': '' }, /không có tệp \.tsv nào/],
    [
      'one tab twice',
      { 'Mã.tsv': line('a'), [`${'Mã'.normalize('NFD')}.tsv`]: line('a') },
      /có hai tệp cho trang «Mã»/,
    ],
  ];
  test.each(wrong)('%s is refused with its place', async (_, files, message) => {
    await expect(openBook(pack(files))).rejects.toThrow(message);
  });

  test('gives back every text that was written as the contract says', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('a\nb', 'C:\\tài liệu', 'a\\', '\\\\máy', '=1', ' x '),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const table = [['x', 'y'], ...rows].map((row) =>
          row.map((text) =>
            text
              .normalize('NFC')
              .replace(/\r\n?/g, '\n')
              .replace(/\uFEFF|\t|\\n/g, ''),
          ),
        );
        const written = table.map((row) => line(...row.map((cell) => cell.replace(/\n/g, '\\n'))));
        expect(readTsv(new TextEncoder().encode(written.join('')), 'A.tsv')).toEqual(table);
      }),
    );
  });
});
