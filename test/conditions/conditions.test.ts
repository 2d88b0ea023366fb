import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowContext, readConditions } from '../../src/conditions';
import { readDate } from '../../src/model/date';
import type { Entry } from '../../src/model/entry';
import { unitFinder } from '../../src/model/unit';
import { BLANK_ENTRY } from '../model/blankEntry';

const UNIT = { axis: 'UBND' as const, contact: '', email: '', active: true, aliases: [], row: 2 };
const CONTEXT: RowContext = {
  unit: unitFinder([
    { ...UNIT, code: 'KT', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    { ...UNIT, code: 'CA', name: 'Công an phường', aliases: ['Công an'], level: 'Phường' },
  ]),
  section: () => undefined,
  indicator: () => undefined,
  asOf: readDate('20/05/2026'),
  isCarriedOver: ({ code }) => code === 'NV1',
};

function task(part: Partial<Entry>): Entry {
  return { ...BLANK_ENTRY, kind: 'Nhiệm vụ', unit: 'CA', ...part };
}

const ROWS: readonly Entry[] = [
  task({ content: 'a', code: 'NV1', assignedBy: 'Thành phố', deadline: readDate('21/05/2026') }),
  task({ content: 'b', assignedBy: 'HĐND Thành phố', unit: 'KT', status: 'Hoàn thành' }),
  task({
    content: 'c',
    assignedBy: 'Trung ương',
    responsibility: 'Chủ trì: Công an; Phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị',
    deadline: readDate('30/05/2026'),
    deadlineText: '30/05/2026',
  }),
  { ...BLANK_ENTRY, kind: 'Văn bản', content: 'd', code: '75-KH/ĐU', unit: 'CA' },
  { ...BLANK_ENTRY, kind: 'Văn bản', content: 'e', code: '03/ĐA-UBND', unit: 'KT' },
  {
    ...BLANK_ENTRY,
    kind: 'Số liệu',
    content: 'g',
    valueText: '12',
    isEstimate: true,
    subject: 'Cầu',
  },
];

function kept(conditions: string): string {
  const read = readConditions(conditions, CONTEXT);
  if (read.state === 'problem') return read.problem.reason;
  return ROWS.filter((row) => read.keeps(row, CONTEXT))
    .map(({ content }) => content)
    .join('');
}

describe('conditions', () => {
  it.each([
    ['', 'abcdeg'],
    ['Loại = Văn bản', 'de'],
    ['Loại = Văn bản; Ký hiệu = KH', 'd'],
    ['Loại = Văn bản ; Ký hiệu = kh, đa', 'de'],
    ['Ký hiệu ≠ KH; Loại = Văn bản', 'e'],
    ['Loại = Nhiệm vụ, Văn bản', 'abcde'],
    ['Loại ≠ Nhiệm vụ, Văn bản', 'g'],
    ['Nguồn giao = Thành phố', 'a'],
    ['Nguồn giao chứa Thành phố', 'ab'],
    ['Nguồn giao chứa thành phố, trung ương', 'abc'],
    ['Đơn vị = Phòng Kinh tế, Hạ tầng và Đô thị', 'be'],
    ['Đơn vị = KT, CA; Loại = Văn bản', 'de'],
    ['Đơn vị = Công an', 'acd'],
    ['Chủ trì = CA', 'c'],
    ['Phối hợp = KT', 'c'],
    ['Phối hợp = Phòng Kinh tế, Hạ tầng và Đô thị', 'c'],
    ['Tình trạng = Sắp đến hạn', 'a'],
    ['Tình trạng = Trong hạn', 'c'],
    ['Chuyển tiếp = Có', 'a'],
    ['Chuyển tiếp = Không; Loại = Nhiệm vụ', 'bc'],
    ['Cấp = phường; Loại = Văn bản', 'd'],
    ['Đối tượng = cầu', 'g'],
    ['Tính chất = Ước', 'g'],
    ['Giá trị >= 12', 'g'],
    ['Giá trị ≥ 12', 'g'],
    ['Thời hạn > 25/5/2026', 'c'],
    ['Trạng thái = ; Loại = Nhiệm vụ', 'ac'],
  ])('%s keeps %s', (conditions, rows) => {
    expect(kept(conditions)).toBe(rows);
  });

  it.each([
    ['Nguồn giao Thành phố', 'điều kiện "Nguồn giao Thành phố" không đọc được'],
    ['Ki hieu = KH', '"Ki hieu" không phải một cột của "Biểu chung"'],
    ['Kí hiệu = KH', 'có lẽ là "Ký hiệu"'],
    ['Loại = Văn bảng', 'cột "Loại" không bao giờ là "Văn bảng"; các giá trị có thể ghi: Số liệu'],
    ['Tình trạng = Trễ', 'không bao giờ là "Trễ"'],
    ['Đơn vị = TYT', 'không bao giờ là "TYT"; hãy ghi mã hoặc tên có trong trang "Đơn vị"'],
    ['Mục = khong-co', 'trang "Đề cương"'],
    ['Giá trị > nhiều', 'không so sánh được'],
  ])('%s cannot be used: %s', (conditions, reason) => {
    expect(kept(conditions)).toContain(reason);
  });

  it('one more condition keeps no row that was not kept, and a value more drops none', () => {
    const part = fc.constantFrom(
      'Loại = Văn bản',
      'Loại ≠ Văn bản',
      'Đơn vị = CA',
      'Chuyển tiếp = Không',
      'Nguồn giao chứa Thành phố',
      'Giá trị < 20',
    );
    fc.assert(
      fc.property(part, part, (one, other) => {
        const both = [...kept(`${one}; ${other}`)];
        expect(both.every((row) => kept(one).includes(row))).toBe(true);
        expect(kept(`${other}; ${one}`)).toBe(both.join(''));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('KH', 'ĐA', 'BC'), fc.constantFrom('KH', 'ĐA'), (one, other) => {
        const either = kept(`Ký hiệu = ${one}, ${other}`);
        expect([...kept(`Ký hiệu = ${one}`)].every((row) => either.includes(row))).toBe(true);
        expect(kept(`Ký hiệu ≠ ${one}, ${other}`)).toBe(
          [...'abcdeg'].filter((row) => !either.includes(row)).join(''),
        );
      }),
    );
  });
});
