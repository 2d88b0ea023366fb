import { describe, expect, it } from 'vitest';
import { toRequests } from '../../src/contract/write';
import { type Finding, findingAt } from '../../src/findings';
import { cellAddress, WHOLE_TAB } from '../../src/model/address';
import {
  closedAsDraft,
  findingsTab,
  isDraft,
  orderFindings,
  verdict as verdictOf,
} from '../../src/review';
import { explained, finding, weighed } from './findings';

const PERIOD = { kind: 'month', year: 2026, month: 5 } as const;

const rule = (code: string): Finding =>
  findingAt(
    { tab: 'Quy tắc', at: cellAddress(1, 0) },
    { rule: code, severity: 'Cảnh báo', message: 'Không khớp.', found: '1', expected: '= 2' },
  );

const verdict = (findings: Parameters<typeof verdictOf>[0]) => verdictOf(findings, 0);

describe('the verdict', () => {
  it('says what is still open beside what is not', () => {
    expect(verdict(weighed([finding('unknown-axis', 2), rule('MT.01'), rule('MT.02')]))).toBe(
      'CÒN 3 CẢNH BÁO CHƯA GIẢI TRÌNH (2 QUY TẮC KHÔNG KHỚP), 0 LỖI. Hãy xem từng cảnh báo và giải trình trước khi ký.',
    );
    expect(verdict(weighed([finding('type-error', 2), finding('unit-late', 3)]))).toBe(
      'CÒN 1 LỖI PHẢI SỬA, 0 CẢNH BÁO CHƯA GIẢI TRÌNH; 1 thông tin. Báo cáo ghi "DỰ THẢO" cho đến khi hết lỗi.',
    );
    expect(verdict(weighed([]))).toBe(
      'KHÔNG CÒN LỖI, KHÔNG CÒN CẢNH BÁO CHƯA GIẢI TRÌNH. Có thể trình ký.',
    );
    expect(verdict(explained([rule('MT.01')]))).toBe(
      'KHÔNG CÒN LỖI, KHÔNG CÒN CẢNH BÁO CHƯA GIẢI TRÌNH; 1 cảnh báo đã giải trình. Có thể trình ký.',
    );
  });

  it('keeps an error open whatever is said of it', () => {
    expect(verdict(explained([finding('type-error', 2)]))).toContain('CÒN 1 LỖI PHẢI SỬA');
  });

  it('lets nobody sign while anything makes the report a draft', () => {
    const [none, warned, wrong] = [
      [],
      weighed([rule('MT.01')]),
      weighed([finding('type-error', 2)]),
    ].map((findings) => verdictOf(findings, 17));
    expect(none).toBe(
      'CÒN 17 ĐƠN VỊ CHƯA ĐƯỢC DUYỆT, 0 CẢNH BÁO CHƯA GIẢI TRÌNH, 0 LỖI. Báo cáo ghi "DỰ THẢO" cho đến khi mọi đơn vị được duyệt.',
    );
    expect(warned).toBe(
      'CÒN 17 ĐƠN VỊ CHƯA ĐƯỢC DUYỆT, 1 CẢNH BÁO CHƯA GIẢI TRÌNH (1 QUY TẮC KHÔNG KHỚP), 0 LỖI. Báo cáo ghi "DỰ THẢO" cho đến khi mọi đơn vị được duyệt. Hãy xem từng cảnh báo và giải trình trước khi ký.',
    );
    expect(wrong).toBe(
      'CÒN 1 LỖI PHẢI SỬA, 17 ĐƠN VỊ CHƯA ĐƯỢC DUYỆT, 0 CẢNH BÁO CHƯA GIẢI TRÌNH. Báo cáo ghi "DỰ THẢO" cho đến khi hết lỗi và mọi đơn vị được duyệt.',
    );
    expect([isDraft([], 17), isDraft([], 0)]).toEqual([true, false]);
  });

  it('says with what and why the period was closed, where that was not clean', () => {
    const closing = { period: '2026-05', when: '23/05/2026 09:00', why: 'Thành phố giục.' };
    const mend = 'Muốn sửa thì chạy "Mở lại kỳ", sửa rồi chốt lại.';
    const begin = 'Kỳ 2026-05 đã chốt lúc 23/05/2026 09:00';
    const reason = 'lý do đã ghi: Thành phố giục.';
    expect(closedAsDraft([{ ...closing, errors: 2 }])).toEqual([
      `${begin} khi còn 2 lỗi, ${reason} ${mend}`,
    ]);
    expect(closedAsDraft([closing])).toEqual([`${begin}, ${reason} ${mend}`]);
    expect(closedAsDraft([{ ...closing, why: '' }])).toEqual([]);
  });
});

describe('the column of weights', () => {
  it('stands in one line, whatever the weight and the answer', () => {
    const open = weighed([
      finding('type-error', 2),
      finding('missing-figure', 3),
      finding('unit-late', 4),
    ]);
    const { rows } = findingsTab(
      [...open, ...explained([rule('MT.01')])],
      [],
      PERIOD,
      (code) => code,
      [''],
    );
    const weights = rows
      .filter((cells) => cells.length > 1)
      .slice(1)
      .map(([cell]) => cell?.style);
    expect(weights).toHaveLength(4);
    expect(weights).not.toContain('centred');
  });
});

describe('the order', () => {
  it('is by who acts, severity, code, and place as numbers are counted', () => {
    const cap = { unit: 'CAP' };
    const found = weighed([
      finding('missing-figure', 100, cap),
      finding('type-error', 20, cap),
      finding('missing-figure', 9, cap),
      finding('type-error', 3, { unit: 'QSP' }),
      finding('missing-setting', 4, { tab: 'Cấu hình' }),
      finding('missing-setting', 4, { tab: 'Cấu hình', at: WHOLE_TAB }),
      rule('MT.01'),
    ]);
    const units = [{ code: 'QSP' }, { code: 'CAP' }];
    expect(
      orderFindings(found, units).map(({ code, rule, at }) => [
        code ?? rule,
        at.kind === 'cell' ? at.row + 1 : 0,
      ]),
    ).toEqual([
      ['missing-setting', 0],
      ['missing-setting', 4],
      ['MT.01', 2],
      ['type-error', 3],
      ['type-error', 20],
      ['missing-figure', 9],
      ['missing-figure', 100],
    ]);
  });
});

describe('an identity', () => {
  it('is short, and its own among very many', () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      finding('type-error', 2 + at, { found: `sai ${at}` }),
    );
    const identities = weighed(many).map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(many.length);
    for (const identity of identities) expect(identity).toMatch(/^[\w-]{12}$/);
  });

  it('stays where the row is moved, and is told by its turn where two say the same', () => {
    const [first, second] = weighed([finding('type-error', 5), finding('type-error', 9)]);
    const [moved] = weighed([finding('type-error', 6)]);
    expect(moved?.identity).toBe(first?.identity);
    expect(second?.identity).toBe(`${first?.identity}-2`);
  });

  it('of a rule is not that of a code of the same name', () => {
    const [left, right] = weighed([
      { ...rule('missing-tab'), message: '', found: '', expected: '' },
      { ...finding('missing-tab', 2), message: '', tab: 'Quy tắc', at: cellAddress(1, 0) },
    ]);
    expect(left?.identity).not.toBe(right?.identity);
  });
});

describe('the tab Kiểm tra', () => {
  const rowsOf = (findings: Parameters<typeof findingsTab>[0]) =>
    findingsTab(findings, [], PERIOD, (code) => `Đơn vị ${code}`, ['']).rows.map((row) =>
      row.map(({ value }) => value ?? ''),
    );

  it('says what to do once for all of one code, and each row what is wrong there', () => {
    const cap = { unit: 'CAP' };
    const rows = rowsOf(weighed([finding('type-error', 2, cap), finding('type-error', 3, cap)]));
    expect(rows.slice(4).map(([first]) => first)).toEqual([
      'Đơn vị CAP: 2 lỗi',
      'Không đọc được thành số. Số chưa được tính. Hãy nhập số (ví dụ 1.234,5); ở "Giá trị" có thể ghi 0 hoặc "Không áp dụng".',
      'Lỗi',
      'Lỗi',
    ]);
    expect(rows[7]?.slice(1, 7)).toEqual([
      'Biểu chung',
      'H3',
      'Ô này sai.',
      '',
      '',
      'Không đọc được thành số',
    ]);
  });

  it('says what an answer that somebody began still lacks, and that it is open', () => {
    const answered = (more: object, code: 'missing-figure' | 'type-error' = 'missing-figure') => {
      const findings = [finding(code, 2)];
      const [{ identity = '' } = {}] = weighed(findings);
      const answer = { identity, why: '', who: '', said: '', past: false, ...more };
      return weighed(findings, [answer]);
    };
    const weight = (findings: ReturnType<typeof answered>) => rowsOf(findings)[6]?.[0];
    const half = answered({ why: 'đã đối chiếu' });
    expect(weight(half)).toBe('Cảnh báo, còn thiếu "Người giải trình"');
    expect(verdict(half)).toContain('CÒN 1 CẢNH BÁO CHƯA GIẢI TRÌNH');
    expect(weight(answered({ who: 'A' }))).toBe('Cảnh báo, còn thiếu "Giải trình"');
    expect(weight(answered({ why: 'đã đối chiếu' }, 'type-error'))).toBe('Lỗi');
  });

  it('says no more what to do about what is explained', () => {
    const rows = rowsOf(explained([finding('missing-figure', 2)]));
    expect(rows.slice(4).map(([first]) => first)).toEqual([
      'Văn phòng: 1 đã giải trình',
      'Cảnh báo, đã giải trình',
    ]);
  });

  it('costs little for each of very many: equal cells stay equal from row to row', () => {
    const many = weighed(
      Array.from({ length: 20_000 }, (_, at) =>
        finding('type-error', 2 + at, { unit: 'CAP', found: `sai ${at}` }),
      ),
    );
    const tab = findingsTab(many, [], PERIOD, (code) => code, ['']);
    const grid = { id: '', url: '', title: '', tabs: [], metadata: new Map() };
    const requests = toRequests(grid, [{ kind: 'rewriteTab', content: tab }]);
    expect(Buffer.byteLength(JSON.stringify(requests)) / many.length).toBeLessThan(600);
    const columns = tab.widths.map((_, column) => {
      const values = tab.rows.slice(6).map((row) => JSON.stringify(row[column]));
      return new Set(values).size === 1;
    });
    // Severity, tab, message, expected, kind and the two for answers; not cell, found, identity.
    expect(columns).toEqual([true, true, false, true, false, true, true, true, true, false]);
  });
});
