import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRegister, TWO_SETS } from './fixture';

const codes = (...given: Parameters<typeof inRegister>) =>
  inRegister(...given).map(({ code, cell }) => `${code} ${cell}`);

describe('the form of a short link', () => {
  it.each([
    'https://byvn.net/IH59',
    'https://by.com.vn/ap5a',
    'HTTPS://BYVN.NET/IH59',
    'https://byvn.net/phu-luc_05.2026',
    'https://www.byvn.net/IH59/',
    'https://a.vn/x?y=1&z=%C3%A0',
  ])('%s is right', (link) => {
    expect(codes(`1 | 1 | ${link}`)).toEqual([]);
  });

  it.each([
    ['byvn.net/IH59', 'không bắt đầu bằng https://', 'https://byvn.net/IH59'],
    ['http://byvn.net/IH59', 'bắt đầu bằng http://', 'https://byvn.net/IH59'],
    ['https:/byvn.net/IH59', 'không bắt đầu bằng https://', 'https://byvn.net/IH59'],
    ['https//byvn.net/IH59', 'không bắt đầu bằng https://', 'https://byvn.net/IH59'],
    ['https://byvn.net/ IH59', 'có dấu cách', 'https://byvn.net/IH59'],
    ['https://byvn.net/\u200bIH59', 'không nhìn thấy', 'https://byvn.net/IH59'],
    ['https://byvn.net/IH59.', 'có dấu câu ở cuối', 'https://byvn.net/IH59'],
    ['https://byvn.net/IН59', 'của bảng chữ khác', 'https://byvn.net/IH59'],
    ['https://bуvn.net/IH59', 'của bảng chữ khác', 'https://byvn.net/IH59'],
    ['ｈｔｔｐｓ：／／ｂｙｖｎ．ｎｅｔ／ＩＨ５９', 'toàn chiều rộng', 'https://byvn.net/IH59'],
    ['https://byvn.net', 'thiếu phần tên', 'viết như https://byvn.net/IH59'],
    ['https://byvn.net/', 'thiếu phần tên', 'viết như https://byvn.net/IH59'],
    ['IH59', 'không có tên miền', 'viết như https://byvn.net/IH59'],
    ['https://byvn/IH59', 'không có tên miền', 'viết như https://byvn.net/IH59'],
    ['https://ai@byvn.net/IH59', 'không có tên miền', 'viết như https://byvn.net/IH59'],
    ['ftp://byvn.net/IH59', 'không bắt đầu bằng https://', 'viết như https://byvn.net/IH59'],
    ['https://byvn.net/đường', 'có chữ hoặc dấu', 'viết như https://byvn.net/IH59'],
    ['byvn.net/https://', 'có chữ hoặc dấu', 'viết như https://byvn.net/IH59'],
    ['https://byvn.net/a https://byvn.net/b', 'nhiều hơn một', 'viết như https://byvn.net/IH59'],
  ])('%j is told, and what it was meant to be', (link, said, expected) => {
    const [finding, ...others] = inRegister(`1 | 1 | ${link}`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-form', severity: 'Lỗi', cell: 'I2', expected });
    expect(finding?.message).toContain(said);
  });

  it('is told once for a text that stands in every row of its set', () => {
    expect(codes('1 | 10 | http://byvn.net/IH59')).toEqual(['link-form I2']);
  });

  it('what is proposed is right itself, whatever was typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'aI0.-/: ?=&\u200bНｈ。é@#', 'https://', 'byvn.net', '/'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(typed, (link) => {
        const said = inRegister(`1 | 1 | ${link.replace(/[|\n]/g, '')}`);
        for (const { code, expected } of said) {
          if (code === 'link-form' && !expected.startsWith('viết như')) {
            expect(codes(`1 | 1 | ${expected}`)).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('sets and their links', () => {
  it('one link a set is all well, in every row of it or in one', () => {
    expect(codes(TWO_SETS)).toEqual([]);
    expect(codes('1 | 9\n1 | 1 | https://byvn.net/ap5a\n2 | 4 | https://byvn.net/ap5b')).toEqual(
      [],
    );
    expect(codes('1 | 10\n2 | 4')).toEqual([]);
  });

  it('one link for two sets is told at the second', () => {
    const [finding, ...others] = inRegister(
      '1 | 2 | https://byvn.net/ap5a\n2 | 2 | https://BYVN.net/ap5a/',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-shared', cell: 'I4', severity: 'Lỗi' });
    expect(finding?.message).toContain('bộ 1 và bộ 2');
  });

  it('a set with two links is told, though one differs only in a sign easily misread', () => {
    const [finding, ...others] = inRegister(
      '1 | 2 | https://byvn.net/IH59\n1 | 2 | https://byvn.net/lH59',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-split', cell: 'I4', severity: 'Lỗi' });
  });

  it('a row without a set has no link to be held against others', () => {
    expect(codes(' | 1 | https://a.vn/x2\n1 | 1 | https://a.vn/x2')).toEqual([]);
  });

  it('a set is the same however its name is written', () => {
    expect(codes('Bộ A | 1 | https://a.vn/x2\nbộ  a | 1 | https://a.vn/y2')).toEqual([
      'link-split I3',
    ]);
  });

  it.each([
    ['IH59', 'lH59'],
    ['IH59', '1H59'],
    ['QO7a', 'Q07a'],
    ['QUJq', 'QUJQ'],
  ])('links of two sets that are easily taken for each other are told: %s, %s', (one, other) => {
    const [finding, ...others] = inRegister(
      `1 | 1 | https://byvn.net/${one}\n2 | 1 | https://byvn.net/${other}`,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-alike', cell: 'I3', severity: 'Cảnh báo' });
  });
});

describe('links of earlier reports', () => {
  it('the same one may not have been replaced', () => {
    const [finding, ...others] = inRegister(TWO_SETS, {
      '2026-03': 'Tại https://byvn.net/IH59.',
      '2026-04': 'Kèm theo: https://byvn.net/IH59 (gồm 9 phụ lục).',
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-of-earlier', cell: 'I2', severity: 'Cảnh báo' });
    expect(finding?.message).toContain('2026-04');
  });

  it('those of a report of another kind may stay', () => {
    expect(codes(TWO_SETS, { '2026-W18': 'Tại https://byvn.net/IH59.' })).toEqual([]);
  });

  it('one that is easily taken for it is told', () => {
    expect(codes(TWO_SETS, { '2026-04': 'Tại https://byvn.net/1H59.' })).toEqual(['link-alike I2']);
    expect(codes(TWO_SETS, { '2026-04': 'Tại https://byvn.net/2H59.' })).toEqual([]);
  });
});

describe('what a link opens', () => {
  const register = `1 | 2 | https://byvn.net/ap5a | https://docs.google.com/spreadsheets/d/abc-1/edit#gid=7
2 | 1 | https://byvn.net/ap5b | https://drive.google.com/open?id=xyz-2`;
  const files: Readonly<Record<string, string>> = {
    1: 'https://docs.google.com/spreadsheets/d/abc-1',
    2: 'https://docs.google.com/spreadsheets/d/xyz-2/edit',
  };

  it('is the published file, in whatever form its address is written', () => {
    expect(codes(register, {}, (set) => files[set])).toEqual([]);
  });

  it('the file of an earlier period is told as that', () => {
    const [found] = inRegister(
      '1 | 1 | | https://a.vn/cu',
      {},
      () => undefined,
      () => '2026-04',
    );
    expect(found?.code).toBe('link-of-earlier');
    expect(found?.message).toContain('2026-04');
  });

  it('another file is told', () => {
    expect(codes(register, {}, () => files[1])).toEqual(['link-target H4']);
    expect(codes('1 | 1 | | https://a.vn/cu', {}, () => 'https://a.vn/moi')).toEqual([
      'link-target H2',
    ]);
  });

  it('where nobody can tell it is said to be unchecked; where nobody was asked nothing is said', () => {
    expect(codes(register, {}, () => undefined)).toEqual([
      'link-target-unchecked H2',
      'link-target-unchecked H4',
    ]);
    expect(codes(register)).toEqual([]);
    expect(codes(TWO_SETS, {}, () => undefined)).toEqual([]);
  });

  it('a withdrawn file is told while its link stands, or the short link that led to it', () => {
    const of = (text: string) =>
      codes(
        text,
        {},
        (set) => files[set],
        () => undefined,
        'Đã thu hồi',
      );
    expect(of(register)).toEqual(['link-withdrawn H2', 'link-withdrawn H4']);
    expect(of(TWO_SETS)).toEqual(['link-withdrawn H2', 'link-withdrawn H12']);
    expect(of('1 | 2')).toEqual([]);
    expect(of('1 | 1 | https://byvn.net/ap5a | https://a.vn/khac')).toEqual([
      'link-target-unchecked H2',
    ]);
  });
});
