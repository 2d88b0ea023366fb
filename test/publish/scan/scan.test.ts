import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cover, scanRow, scanText } from '../../../src/publish/scan';
import { covered } from './covered';
import { harmless } from './harmless';
import { type Line, linesIn } from './lines';
import { chanceOf, citizenNumber, mobileNumber } from './people';
import { emptyCarriers, type Half, planted } from './planted';

const kindsIn = (text: string, header = '') => scanText(text, { header }).map(({ kind }) => kind);
const partsIn = (text: string, header = '') =>
  scanText(text, { header }).map(({ start, end }) => text.slice(start, end));

const LEAST_FOUND = 0.98;
const MOST_ALARMS = 0.02;
const SEED = 20260531;

describe('what is planted in rows, sentences and notes, written in ten ways', () => {
  it.each<Half>(['tuned', 'held', 'fresh'])('is found (%s)', (half) => {
    const all = planted(half, SEED);
    const missed = all.filter(
      ({ kind, cells }) => !scanRow(cells).some((sensitive) => sensitive.kind === kind),
    );
    expect(all.length).toBeGreaterThan(700);
    expect(1 - missed.length / all.length).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  it.each<Half>(['tuned', 'held', 'fresh'])('and look-alikes are let be (%s)', (half) => {
    const all = harmless(half, SEED);
    const alarms = all.filter((cells) => scanRow(cells).length > 0);
    expect(all.length).toBeGreaterThan(140);
    expect(alarms.length / all.length).toBeLessThanOrEqual(MOST_ALARMS);
  });
});

describe('lines one by one', () => {
  const lines = linesIn(readFileSync(path.join(import.meta.dirname, 'lines.txt'), 'utf8'));

  function told(cells: Line['cells']): readonly string[] {
    const found = scanRow(cells);
    if (found.length === 0) return ['-'];
    return found.flatMap(({ kind, isAbsolute }) => (isAbsolute ? [kind, '!'] : [kind]));
  }

  it('are told as they should be', () => {
    expect(lines.length).toBeGreaterThan(600);
    expect(lines.filter(({ kind, cells }) => !told(cells).includes(kind))).toEqual([]);
  });
});

describe('properties', () => {
  const everything = (['tuned', 'held', 'fresh'] as const).flatMap((half) =>
    planted(half, SEED + 1),
  );

  it('nothing is found where all that was found is covered', () => {
    const left = everything.filter(({ cells }) => {
      return scanRow(covered(cells)).length > 0;
    });
    expect(left.map(({ cells }) => cells)).toEqual([]);
  });

  it('separators between its digits lose no number', () => {
    const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u2009', '\u200b');
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.array(separator, { minLength: 12, maxLength: 12 }),
        (seed, isCard, marks) => {
          const chance = chanceOf(seed);
          const number = isCard ? citizenNumber(chance) : mobileNumber(chance);
          const written = [...number]
            .map((digit, at) => digit + (at < number.length - 1 ? marks[at] : ''))
            .join('');
          const text = `Người nộp hồ sơ có ${isCard ? 'CCCD' : 'số điện thoại'} ${written}, đã ghi nhận.`;
          expect(partsIn(text)).toEqual([written]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('carrier sentences with nothing in them hold nothing', () => {
    expect(emptyCarriers().filter((text) => scanText(text).length > 0)).toEqual([]);
  });

  it('any text at all is taken apart, and what is found lies within it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 20 }),
        (text, header) => {
          for (const { start, end } of scanText(text, { header })) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('cover', () => {
  it('keeps the rest to the letter, parts that overlap as one', () => {
    expect(
      cover('abcdef', [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ]),
    ).toBe('a…f');
    expect(
      cover('abcdef', [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ]),
    ).toBe('a…def');
    expect(
      cover('abcdef', [
        { start: 0, end: 1 },
        { start: 4, end: 6 },
      ]),
    ).toBe('…bcd…');
    expect(cover('abc', [])).toBe('abc');
  });

  it('is told in the units of the text as typed', () => {
    const text = 'Ðiê\u0323n thoa\u0323i: ０９１２\u200b345\u00a0678 (gọi lại)';
    expect(cover(text, scanText(text))).toBe('Ðiê\u0323n thoa\u0323i: … (gọi lại)');
  });
});

describe('degrees of secrecy', () => {
  it.each([
    'TỐI MẬT',
    'Kế hoạch (Tuyệt mật)',
    'T Ố I  M Ậ T',
    'tuyệt-mật',
    'TUYỆTMẬT',
    'TUYET MAT',
  ])('%s can never be let out', (text) => {
    expect(scanText(text)).toMatchObject([{ kind: 'secrecy', isAbsolute: true }]);
  });

  it('lower ones can', () => {
    expect(scanText('M Ậ T')).toMatchObject([{ kind: 'secrecy', isAbsolute: false }]);
  });
});

describe('a number cell', () => {
  it.each([
    ['CCCD', '1085012345', ['identity']],
    ['Số CCCD', '79085012345', ['identity']],
    ['Số điện thoại', '912345678', ['phone']],
    ['Giá trị', '79085012345', []],
    ['Giá trị', '001085012345', ['identity']],
    ['Số thẻ CCCD đã trả', '1.085', []],
  ])('under %s: %s', (header, text, kinds) => {
    expect(kindsIn(text, header)).toEqual(kinds);
  });
});

describe('a number in parts', () => {
  it.each([
    ['ĐT 0912/345/678', ['phone']],
    ['Gọi 0912/345678', ['phone']],
    ['CCCD 001/085/012/345', ['identity']],
    ['CCCD 0010**8501**2345', ['identity']],
    ['Đã cấp CCCD 0010[[85012345]]', ['identity']],
    ['Đã cấp CCCD đạt 1200/3456', []],
    ['Số 034/2026/123 ngày 03/05/2026', []],
    ['Ngày 03/04/2026, 090/2026/QĐ', []],
    ['Tỷ lệ 0345/1234', []],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe('the same in another hand', () => {
  const withoutMarks = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const wide = (text: string) =>
    text.replace(/[0-9A-Za-z@._-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const all = planted('held', SEED);
  const quietRows = harmless('held', SEED);

  it.each<[string, (text: string) => string, number]>([
    ['with letters taken apart', (text) => text.normalize('NFD'), 1],
    ['with room that does not break', (text) => text.replace(/ /g, '\u00a0'), 0.99],
    ['with letters and digits of full width', wide, 0.99],
    ['in small letters', (text) => text.toLowerCase(), 0.9],
    ['without marks', withoutMarks, 0.95],
    ['without marks, in small letters', (text) => withoutMarks(text).toLowerCase(), 0.9],
    ['without marks, in capitals', (text) => withoutMarks(text).toUpperCase(), 0.9],
  ])('%s is found as well', (_, typed, least) => {
    const told = (cells: readonly { header: string; text: string }[]) =>
      scanRow(cells.map(({ header, text }) => ({ header, text: typed(text) }))).length > 0;
    const known = all.filter(({ cells }) => scanRow(cells).length > 0);
    const found = known.filter(({ cells }) => told(cells));
    expect(found.length / known.length).toBeGreaterThanOrEqual(least);
    const quiet = quietRows.filter((cells) => scanRow(cells).length === 0);
    const alarms = quiet.filter(told);
    expect(alarms.length / quiet.length).toBeLessThanOrEqual(MOST_ALARMS);
  });
});

describe('a name in small letters', () => {
  it.each([
    ['ghi chú: phạm thị mận mắc bệnh ung thư', ['health']],
    ['ghi chú: huỳnh khánh bưởi mắc bệnh ung thư', ['health']],
    ['ghi chú: đinh ngọc toản, bệnh nhân tâm thần', ['health']],
    ['chấp hành kỷ luật nghiêm minh, chủ trương công khai', []],
    ['hộ nghèo từ quý trước, biểu dương gia đình thoát nghèo', []],
  ])('%s', (text, kinds) => {
    expect([...new Set(kindsIn(text))]).toEqual(kinds);
  });
});

describe('a long text', () => {
  /** Steps of reading: looks into a table, and patterns tried. */
  function stepsFor(text: string): number {
    const looks = vi.spyOn(Map.prototype, 'get');
    const tries = vi.spyOn(RegExp.prototype, 'exec');
    try {
      scanText(text);
      return looks.mock.calls.length + tries.mock.calls.length;
    } finally {
      looks.mockRestore();
      tries.mockRestore();
    }
  }

  it.each([
    'bà Nguyễn Thị Lựu, số 12 ngõ 5, sinh năm 1950, thuộc hộ nghèo, ĐT 0912345678 ',
    'hộ nghèo ',
    'Trần ',
    'mật ',
    'M Ậ ',
    'tố-cáo-',
    'HO NGHEO ',
    'cháu LE VAN TAM 12/3/2024 ',
    'a_hongheo_NguyenVanAn.pdf ',
    'a@b.',
    '1.',
    '01 ',
    '| a |\n',
    '(((',
  ])('takes ten times the steps where it is ten times as long: %j', (unit) => {
    const short = stepsFor(unit.repeat(Math.ceil(2000 / unit.length)));
    const long = stepsFor(unit.repeat(Math.ceil(20000 / unit.length)));
    expect(long).toBeLessThanOrEqual(short * 11);
  });
});

describe('a row', () => {
  const inRow = (...cells: readonly (readonly [string, string])[]) =>
    scanRow(cells.map(([header, text]) => ({ header, text }))).map(({ cell, kind }) => [
      cell,
      kind,
    ]);

  it('tells at the name what only its neighbours tell', () => {
    expect(inRow(['Họ và tên', 'Bế Thị Quýt'], ['Diện', 'Hộ nghèo'])).toEqual([[0, 'poverty']]);
    expect(inRow(['Họ và tên', 'Bế Thị Quýt'], ['Tôn giáo', 'Không'])).toEqual([]);
    expect(inRow(['Họ và tên', 'Bế Thị Quýt'], ['Chỗ ở', 'Tổ 7'])).toEqual([[1, 'address']]);
  });

  it('lets be who does the work, and what a figure is of', () => {
    expect(inRow(['Nội dung', 'Rà soát hộ nghèo'], ['Người thực hiện', 'Bế Thị Quýt'])).toEqual([]);
    expect(inRow(['Đối tượng', 'Lạc Trung'], ['Nội dung', 'Hộ nghèo'], ['Giá trị', '12'])).toEqual(
      [],
    );
  });

  it('goes by the title of its table', () => {
    const row = [{ header: 'Họ và tên', text: 'Bế Thị Quýt' }];
    expect(scanRow(row)).toEqual([]);
    expect(scanRow(row, 'Danh sách người khuyết tật')).toMatchObject([{ kind: 'health' }]);
  });

  it('is a line of a table that was typed in one cell', () => {
    const text = 'Chi trả:\n| Họ tên | CCCD |\n| Bế Thị Quýt | 1085012345 |';
    expect(partsIn(text)).toEqual(['1085012345']);
  });

  it('knows an office by the cell beside its number, and a person by the name', () => {
    expect(inRow(['Cơ quan', 'Trạm Y tế'], ['Điện thoại', '0912 345 678'])).toEqual([]);
    expect(inRow(['Người nhận', 'Bế Thị Quýt'], ['Điện thoại', '0912 345 678'])).toEqual([
      [1, 'phone'],
    ]);
  });

  it('knows none by who is to do the work, nor for a number among words', () => {
    const doer = ['Thẩm quyền', 'Đảng ủy phường'] as const;
    expect(inRow(['Nội dung', 'Gọi hộ dân: 0912345678'], doer)).toEqual([[0, 'phone']]);
    expect(inRow(['Ghi chú', '0912345678'], doer)).toEqual([[0, 'phone']]);
    const unit = ['Đơn vị', 'Công an phường'] as const;
    expect(inRow(['Nội dung', 'Gọi hộ dân: 0912345678'], unit)).toEqual([[0, 'phone']]);
  });
});
