import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/model/date';
import type { Entry } from '../../src/model/entry';
import { resolveTokens, type TokenSource } from '../../src/prose';
import { BLANK_ENTRY } from '../model/blankEntry';
import { periodOf } from '../rollup/ward';

function document(code: string, content: string, date: string): Entry {
  return {
    ...BLANK_ENTRY,
    kind: 'Văn bản',
    code,
    content,
    deadline: readDate(date),
    deadlineText: date,
  };
}

const DOCUMENTS = [
  document('75-KH/ĐU', 'Kế hoạch về thực hiện Chỉ thị số 06-CT/TU', '20/04/2026'),
  document('03/ĐA-UBND', 'phân loại đơn vị hành chính', '05/02/2026'),
  document('162-BC/ĐU', 'Báo cáo', ''),
];

function source(rows: readonly Entry[]): TokenSource {
  return {
    period: periodOf('2026-05'),
    from: undefined,
    to: undefined,
    figures: (code) => (code === 'A' ? { problem: 'chưa có' } : 'unknown code'),
    tasks: () => 0,
    rows: (conditions) => (conditions.includes('lạ') ? { problem: 'cột lạ' } : { rows }),
    sets: () => [],
    nearCode: () => undefined,
    nearUnit: () => undefined,
    nearSource: () => undefined,
  };
}

function printed(text: string, rows: readonly Entry[] = DOCUMENTS) {
  const { text: resolved, problems } = resolveTokens(text, source(rows));
  return [resolved, ...problems.map(({ reason, waits }) => `${waits ? '…' : '!'} ${reason}`)];
}

describe('rows in a text', () => {
  it('are counted as figures are written', () => {
    expect(printed('Ban hành {{ĐẾM: Loại = Văn bản}} văn bản')).toEqual(['Ban hành 03 văn bản']);
    expect(printed('{{đếm : Loại = Văn bản|trần}}')).toEqual(['3']);
    expect(printed('{{ĐẾM: Loại = Văn bản}}', [])).toEqual(['0']);
  });

  it('are listed, documents by type, number and date, the type not doubled', () => {
    expect(printed('Cụ thể[[{{LIỆT KÊ: Loại = Văn bản}}]].')).toEqual([
      'Cụ thể[[(1) Kế hoạch số 75-KH/ĐU, ngày 20/4/2026 về thực hiện Chỉ thị số 06-CT/TU; ' +
        '(2) Đề án số 03/ĐA-UBND, ngày 05/02/2026 phân loại đơn vị hành chính; ' +
        '(3) Báo cáo số 162-BC/ĐU]].',
    ]);
  });

  it('other rows by their text, on one line, without footnotes, list marks and a last stop', () => {
    const model = (content: string): Entry => ({ ...BLANK_ENTRY, kind: 'Mô hình', content });
    expect(
      printed('{{LIỆT KÊ: Loại = Mô hình}}', [
        model('- Tổ dân phố số[[từ 2025]].'),
        model('Bếp ăn\n0 đồng;'),
      ]),
    ).toEqual(['(1) Tổ dân phố số; (2) Bếp ăn 0 đồng']);
  });

  it('of four hundred documents none is dropped', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      document(`${index + 1}-CV/ĐU`, 'Công văn về phối hợp', '20/05/2026'),
    );
    const [text = ''] = printed('[[{{LIỆT KÊ: Loại = Văn bản}}]]', many);
    expect(text.match(/\(\d+\) Công văn số/g)).toHaveLength(400);
    expect(text).toContain('(400) Công văn số 400-CV/ĐU, ngày 20/5/2026 về phối hợp]]');
  });

  it('that cannot be given stay as they stand and say why', () => {
    expect(printed('{{ĐẾM: Cột lạ = 1}}')).toEqual(['{{ĐẾM: Cột lạ = 1}}', '! cột lạ']);
    expect(printed('{{ĐẾM:}}')[1]).toContain('cần điều kiện');
    expect(printed('{{LIỆT KÊ: Loại = Văn bản}}', [])[1]).toContain('… kỳ này chưa có dòng nào');
    expect(printed('{{LIỆT KÊ: Loại = Văn bản|dvt}}')[1]).toContain('không có kiểu in "|dvt"');
    const nested: Entry = {
      ...BLANK_ENTRY,
      kind: 'Mô hình',
      content: 'x {{LIỆT KÊ: Loại = Mô hình}}',
    };
    const [text, reason] = printed('{{LIỆT KÊ: Loại = Mô hình}}', [nested]);
    expect(text).toBe('{{LIỆT KÊ: Loại = Mô hình}}');
    expect(reason).toContain('hãy ghi thẳng vào câu');
  });
});
