import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/publish/scan/headers';
import { mayTell } from '../../../src/publish/scan/hints';
import { findByRules, lookThrough } from '../../../src/publish/scan/row';
import { harmless } from './harmless';
import { type Half, type PlantedCell, planted } from './planted';

const SEED = 20260605;
const HALVES: readonly Half[] = ['tuned', 'held', 'fresh'];

/** What is looked at only where it may tell, beside all of it looked at. */
function skipped(cells: readonly Cell[], title = ''): boolean {
  return JSON.stringify(findByRules(cells, title)) !== JSON.stringify(lookThrough(cells, title));
}

describe('the look beforehand lets nothing go', () => {
  it.each<Half>(HALVES)('of what is planted and of look-alikes (%s)', (half) => {
    const rows = [...planted(half, SEED).map(({ cells }) => cells), ...harmless(half, SEED)];
    expect(rows.filter((cells) => skipped(cells))).toEqual([]);
  });

  const rows: readonly (readonly PlantedCell[])[] = HALVES.flatMap((half) => [
    ...planted(half, SEED).map(({ cells }) => cells),
    ...harmless(half, SEED),
  ]);
  const ofLines = readFileSync(path.join(import.meta.dirname, 'lines.txt'), 'utf8');
  const texts = [ofLines, ...rows.flatMap((cells) => cells.map(({ text }) => text))];
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];
  /** The words that the looks turn upon, so that they come together often. */
  const telling =
    'ông bà bé đ/c đồng chí Khưu Văn Thị Đô Hóa bị tin VB hộ tên với đối đảng viên nguyễn văn thị cao xuân Nguyễn Trần Hồ Chí Minh Hoa NGUYỄN THỊ HOA sinh sn năm ngày mật MẬT tối toi mat tuỵệtmât này danh sách ( ) 0912 345 678 0912345678 001085012345 912345678 2025 2030 1985 12/3/1985 STK CCCD SĐT điện thoại tài khoản hộ nghèo bệnh tố cáo a@b.vn (at) | dong ong ba'.split(
      ' ',
    );
  const headers = [...new Set(rows.flatMap((cells) => cells.map(({ header }) => header)))];

  const word = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...telling,
        'Sinh vào đúng ngày 12/3/1985',
        'M Ậ T',
        'tuyệt m.Ấ.ṭ',
        '0912 345 678',
        'không chín một, hai ba bốn, năm sáu bảy tám',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...words) },
  );
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\t',
    '',
    ', ',
    '-',
    '.',
    '\u00a0',
    '\u200b',
    ' ¨ ',
  );
  const written = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.normalize('NFD'),
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text: string) => `| Nội dung | Năm sinh |\n| ${text} | 1985 |`,
  );
  const text = fc
    .tuple(fc.array(fc.tuple(gap, word), { minLength: 1, maxLength: 9 }), written)
    .map(([parts, write]) => write(parts.flat().slice(1).join('')));
  const cell = fc.record({
    header: fc.oneof(fc.constant('Nội dung'), fc.constantFrom(...headers)),
    text,
  });

  it('whatever their words are put together to', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', 'Danh sách hộ nghèo'),
        (cells, title) => {
          expect(findByRules(cells, title)).toEqual(lookThrough(cells, title));
        },
      ),
      { numRuns: 4000, seed: SEED },
    );
  });
});

describe('the look beforehand', () => {
  it.each([
    'Tổ chức Hội nghị quán triệt Chỉ thị số 09-CT/TU, ngày 23/3/2026 của Thành ủy Hà Nội',
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh giai đoạn 2025 - 2030',
    'Tổng thu ngân sách 421.795.000.000 đồng, đạt 64 % kế hoạch',
    'Sinh hoạt chi bộ tháng 5; Văn phòng Đảng ủy trình ngày 20.05.2026',
    '{{NS.CHI|tiền}} đạt {{NS.CHI_TL}}%; gửi ubnd-anphuc@hanoi.gov.vn',
  ])('sees at once that nothing is in %j', (text) => {
    expect(mayTell(text)).toBe(false);
  });
});
