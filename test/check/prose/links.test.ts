import { describe, expect, it } from 'vitest';
import { requiredHeaders, textCell, textsOf } from '../../contract/tables';
import { type FormText, findingsOf } from '../form';

const HEADERS = [...requiredHeaders('appendices'), 'Liên kết', 'Liên kết rút gọn'] as const;

/** A workbook with appendices of two sets, and one text. */
function linked(links: readonly [string, string], text: string, more: FormText | object = {}) {
  const rows = ['1', '1', '2'].map((set, at) => ({
    Mã: `PL 0${at + 1}`,
    Tên: 'Việc',
    Bộ: set,
    Loại: 'Lời văn',
    'Liên kết rút gọn': links[Number(set) - 1] ?? '',
  }));
  return findingsOf({
    period: '2026-05',
    units: 'CAP UBND',
    indicators: 'A | Tổng | Cộng dồn',
    rows: [{ Loại: 'Lời văn', 'Nội dung': text }],
    change: (tabs) => {
      const table = textsOf(HEADERS, rows);
      tabs.set(
        'Phụ lục',
        table.map((row) => row.map(textCell)),
      );
    },
    ...more,
  }).flatMap(({ code, tab, cell, message }) =>
    /^(link|appendix-count|token)/.test(code) ? [{ at: `${code} ${tab}!${cell}`, message }] : [],
  );
}

const LINKS = ['https://byvn.net/ap5a', 'https://byvn.net/ap5b'] as const;
const places = (...given: Parameters<typeof linked>) => linked(...given).map(({ at }) => at);

describe('the register of links is checked at every look', () => {
  it('a link is told at its cell', () => {
    expect(places(['http://byvn.net/ap5a', LINKS[1]], 'Không có gì.')).toEqual([
      'link-form Phụ lục!I2',
    ]);
    expect(places([LINKS[0], LINKS[0]], 'Không có gì.')).toEqual(['link-shared Phụ lục!I4']);
  });

  it('one of an earlier report is told, whatever its row’s order', () => {
    const archived = [
      { Kỳ: '2026-04', Loại: 'Lời văn', 'Nội dung': `Các biểu tại ${LINKS[1]}.` },
      { Kỳ: '2026-03', Loại: 'Lời văn', 'Nội dung': `Các biểu tại ${LINKS[1]}.` },
    ];
    const [finding, ...others] = linked(LINKS, 'Không có gì.', { archived });
    expect(others).toEqual([]);
    expect(finding?.at).toBe('link-of-earlier Phụ lục!I4');
    expect(finding?.message).toContain('2026-04');
  });
});

describe('what the texts say of it', () => {
  it('by tokens is always right', () => {
    expect(places(LINKS, '{{CÂU PHỤ LỤC}}.')).toEqual([]);
    expect(places(LINKS, 'Kèm theo {{PL.TỔNG}} phụ lục, xem {{LINK.BỘ 1}}.')).toEqual([]);
  });

  it('by a token that speaks of another set is told', () => {
    expect(places(LINKS, 'Tại {{LINK.BỘ 1}} (gồm {{PL.BỘ 2}} phụ lục).')).toEqual([
      'appendix-count Biểu chung!G2',
    ]);
  });

  it('a set without a link is named, and the sentence is not printed without it', () => {
    const [finding] = linked([LINKS[0], ''], '{{CÂU PHỤ LỤC}}.');
    expect(finding?.at).toBe('token-without-value Biểu chung!G2');
    expect(finding?.message).toContain('bộ 2 chưa có liên kết rút gọn');
  });

  it('is told in rows, settings and headings', () => {
    expect(
      places(LINKS, 'Xem https://byvn.net/Zk3w.', {
        settings: { 'Lời dẫn': 'Có 4 phụ lục.', 'Lời kết': 'Xem https://byvn.net/AP5A.' },
      }),
    ).toEqual([
      'link-misread Cấu hình!B7',
      'appendix-count Cấu hình!B6',
      'link-not-registered Biểu chung!G2',
    ]);
  });
});
