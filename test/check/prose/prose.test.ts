import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBook, tokenSourceOf } from '../../../src/book';
import { checkLiterals } from '../../../src/check/prose/literals';
import { printedTexts } from '../../../src/check/prose/printedTexts';
import { periodsWithin } from '../../../src/model/period';
import { resolveTokens } from '../../../src/prose';
import { rowContextAt } from '../../../src/rollup';
import { SAMPLES } from '../../desk/files/pack/packs';
import { findingsOf, found } from '../form';
import { packGrid } from '../pack';

const INDICATOR =
  'A | Tổng | Cộng dồn | Tên=Đảng viên mới được kết nạp | ĐVT=đảng viên | Kế hoạch năm=100';

function prose(text: string, more: object = {}) {
  return {
    units: 'CAP UBND',
    indicators: INDICATOR,
    archive: '2026-04 CAP A 15',
    form: '2026-05 CAP A 18',
    rows: [{ Loại: 'Lời văn', 'Nội dung': text, ...more }],
  };
}

describe('claims in prose', () => {
  it('that do not come out are told at their cell', () => {
    const text = 'Có 52 đồng chí, gồm 49 công chức và 04 viên chức.';
    const [finding, ...others] = findingsOf(prose(text));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'claim-sum',
      severity: 'Cảnh báo',
      cell: 'G3',
      found: '52',
      expected: '53',
      actor: { unit: 'CAP' },
    });
  });

  it('are recomputed with the values that tokens have', () => {
    expect(found(prose('Kết nạp {{A}} đảng viên, gồm 10 nam và 8 nữ.'))).toEqual([]);
    expect(found(prose('Kết nạp {{A}} đảng viên, gồm 10 nam và 9 nữ.'))).toEqual([
      'claim-sum Biểu chung!G3',
    ]);
  });

  it('show days as people write them, with or without the year', () => {
    const [finding] = findingsOf(prose('Từ ngày 20/5/2026 đến ngày 10/4 đã họp ba lần.'));
    expect(finding).toMatchObject({ code: 'claim-date', found: '10/04', expected: '20/05/2026' });
  });

  it('are not judged where a token has no value', () => {
    const text = 'Kết nạp {{X}} đảng viên, gồm 10 nam và 9 nữ.';
    expect(found(prose(text))).toEqual(['token-without-value Biểu chung!G3']);
  });

  it('are read in settings and headings as well', () => {
    const text = { ...prose('Đã họp.'), settings: { 'Lời kết': 'Có 5 tổ: 2 tổ A và 4 tổ B.' } };
    expect(found(text)).toEqual(['claim-sum Cấu hình!B6']);
  });
});

describe('a number typed in prose', () => {
  it('that contradicts its indicator is told with the token to put there', () => {
    const [finding, ...others] = findingsOf(prose('Trong tháng đã kết nạp 16 đảng viên mới.'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'literal-contradicts', cell: 'G3' });
    expect(finding?.message).toContain('{{A|dvt}}');
    expect(finding?.expected).toContain('18 đảng viên');
  });

  it('that was right last month is stale, unless the text compares', () => {
    expect(found(prose('Trong tháng đã kết nạp 15 đảng viên mới.'))).toEqual([
      'literal-contradicts Biểu chung!G3',
    ]);
    expect(found(prose('Tháng trước kết nạp 15 đảng viên mới.'))).toEqual([]);
  });

  it.each([
    'Trong tháng đã kết nạp 18 đảng viên mới.',
    'Trong tháng đã kết nạp {{A|dvt}} mới.',
    'Lũy kế kết nạp 33 đảng viên mới.',
    'Kế hoạch năm kết nạp 100 đảng viên mới.',
    'Kết nạp mới 02 đảng viên là học sinh trường trung học phổ thông.',
    'Phấn đấu kết nạp trên 16 đảng viên mới ở khối doanh nghiệp tư nhân, hợp tác xã.',
    'Có 12 chi bộ kết nạp được đảng viên mới.',
    'Ngày 16/5 kết nạp đảng viên mới.',
  ])('is left alone: %s', (text) => {
    expect(found(prose(text))).toEqual([]);
  });

  it('of a task to come is none of the figures reported', () => {
    expect(found(prose('Kết nạp 16 đảng viên mới.', { Loại: 'Trọng tâm' }))).toEqual([]);
  });
});

describe.each(SAMPLES)('the texts of %s', (folder) => {
  it(`${path.basename(folder)}: with every figure typed out, none is taken for a contradiction`, () => {
    const examined = openBook(packGrid(folder), 'run-1');
    if (examined.state === 'broken') throw new Error('broken');
    const { workbook } = examined;
    const rollup = examined.rollup();
    const { period, to } = workbook.settings;
    const context = rowContextAt({ period, within: periodsWithin(period), to }, workbook.facts, {
      unit: rollup.unit,
      section: () => undefined,
      indicator: rollup.indicator,
    });
    const source = tokenSourceOf(workbook, rollup, examined.tasks(), context);
    const entries = workbook.entries.map((entry) => ({
      ...entry,
      content: resolveTokens(entry.content, source).text,
    }));
    const texts = printedTexts({ ...workbook, entries }, source);
    expect(checkLiterals(texts, rollup, source)).toEqual([]);
  });
});
