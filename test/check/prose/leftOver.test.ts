import { describe, expect, it } from 'vitest';
import { findingsOf } from '../form';

interface Texts {
  readonly now: string;
  /** The text of the period before, where it is known. */
  readonly last?: string;
  readonly period?: string;
  readonly before?: string;
  readonly kind?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** What is found of words left over, as `found -> expected`. */
function left({
  now,
  last,
  period = '2026-05',
  before = '2026-04',
  kind = 'Lời văn',
  settings = {},
}: Texts) {
  return findingsOf({
    period,
    settings,
    rows: [{ Kỳ: period, Loại: kind, 'Nội dung': now }],
    archived: last === undefined ? [] : [{ Kỳ: before, Loại: kind, 'Nội dung': last }],
  })
    .filter(({ code }) => code === 'period-left-over')
    .map(({ found, expected }) => `${found} -> ${expected}`);
}

/** The same words stood in the report before. */
function copied(now: string, more: Partial<Texts> = {}) {
  return left({ now, last: now, ...more });
}

describe('words of the last period in a copied text', () => {
  it('are found with where they stood and what they would be now', () => {
    const text = 'Tình hình an ninh chính trị tháng 4/2026 cơ bản ổn định.';
    const [finding] = findingsOf({
      rows: [{ Loại: 'Lời văn', 'Nội dung': text }],
      archived: [{ Kỳ: '2026-04', Loại: 'Lời văn', 'Nội dung': text }],
    }).filter(({ code }) => code === 'period-left-over');
    expect(finding).toMatchObject({
      severity: 'Cảnh báo',
      cell: 'G2',
      found: 'tháng 4/2026',
      expected: 'tháng 5/2026',
      actor: { unit: 'CAP' },
    });
    expect(finding?.message).toContain('Lưu trữ!G2 (tháng 4 năm 2026)');
  });

  it('are found though numbers and the rest of the sentence changed', () => {
    expect(
      left({
        last: 'Kết quả phát triển đảng viên tháng 4 đạt 15 đồng chí, giảm.',
        now: 'Kết quả phát triển đảng viên tháng 4 đạt 18 đồng chí, tăng so với trước.',
      }),
    ).toEqual(['tháng 4 -> tháng 5']);
  });

  it.each([
    [
      'Đến hết tháng 04 năm 2026, các chi bộ giữ nền nếp.',
      'tháng 04 năm 2026 -> tháng 05 năm 2026',
    ],
    [
      'Công tác khám chữa bệnh tính đến ngày 30/4/2026 bảo đảm.',
      'ngày 30/4/2026 -> ngày 31/5/2026',
    ],
  ])('%s', (text, expected) => {
    expect(copied(text)).toEqual([expected]);
  });

  it('of a plan are the month that it was for then', () => {
    const text = 'Tháng 5/2026 tập trung đẩy nhanh tiến độ giải phóng mặt bằng.';
    expect(copied(text, { kind: 'Trọng tâm' })).toEqual(['Tháng 5/2026 -> Tháng 6/2026']);
    expect(copied(text)).toEqual([]);
  });

  it('are a quarter, a year, a year gone by in January', () => {
    expect(
      copied('Kinh tế quý I duy trì đà tăng trưởng khá.', { period: '2026-Q2', before: '2026-Q1' }),
    ).toEqual(['quý I -> quý II']);
    expect(
      copied('Phong trào thi đua năm 2025 phát triển sâu rộng.', {
        period: '2026',
        before: '2025',
      }),
    ).toEqual(['năm 2025 -> năm 2026']);
    expect(
      copied('Kế hoạch thu ngân sách năm 2025 được giao sớm.', {
        period: '2026-01',
        before: '2025-12',
      }),
    ).toEqual(['năm 2025 -> năm 2026']);
  });

  it.each([
    'Tiếp tục triển khai Kế hoạch số 12-KH/ĐU ngày 20/4/2026 của Ban Thường vụ.',
    'Thực hiện Nghị quyết Đại hội Đảng bộ phường nhiệm kỳ 2025-2030 và các kết luận.',
    'Tuyên truyền kỷ niệm 51 năm Ngày Giải phóng miền Nam (30/4/1975 - 30/4/2026) trang trọng.',
    'Số vụ vi phạm giảm so với tháng 4 ở nhiều địa bàn trọng điểm.',
    'Ngày 28/4/2026 tổ chức lễ ra quân tổng vệ sinh môi trường toàn phường.',
    'Công tác khám chữa bệnh tháng {{tháng}} bảo đảm chất lượng phục vụ.',
    'Trong tháng, công tác khám chữa bệnh bảo đảm chất lượng phục vụ.',
  ])('are none: %s', (text) => {
    expect(copied(text)).toEqual([]);
  });
});

describe("an earlier period named as the report's own", () => {
  it.each([
    ['Trong tháng 4, Hội đã tổ chức 06 buổi sinh hoạt.', ['tháng 4 -> tháng 5']],
    ['- Trong tháng 4/2026 đã xử lý 24 trường hợp.', ['tháng 4/2026 -> tháng 5/2026']],
    ['Trong tháng 5/2025, Đoàn đã thực hiện 06 công trình.', ['tháng 5/2025 -> tháng 5/2026']],
    ['Trong tháng 4 kết nạp 15, tháng 5 kết nạp 18 đảng viên.', []],
    ['Từ tháng 4 đến nay, các hộ đã bàn giao mặt bằng.', []],
    ['Các hộ nhận tiền trong tháng 4 tiếp tục bàn giao mặt bằng.', []],
    ['Trong tháng 3, phường đã có báo cáo riêng.', []],
  ])('%s', (now, expected) => {
    expect(left({ now })).toEqual(expected);
  });

  it('is found in the title and in the opening words', () => {
    const settings = {
      'Trích yếu': 'Kết quả công tác tháng 4, nhiệm vụ trọng tâm tháng 5 năm 2026',
      'Lời dẫn': 'Thực hiện chương trình công tác tháng 4/2026, Đảng ủy báo cáo như sau:',
    };
    expect(left({ now: 'Đã họp.', settings })).toEqual([
      'tháng 4 -> tháng 5',
      'tháng 4/2026 -> tháng 5/2026',
    ]);
    const right = { 'Trích yếu': 'Kết quả công tác tháng 5, nhiệm vụ trọng tâm tháng 6 năm 2026' };
    expect(left({ now: 'Đã họp.', settings: right })).toEqual([]);
  });

  it('has no period before it in a one-off review', () => {
    expect(left({ now: 'Trong tháng 4, đã họp.', period: 'SK-2026-1' })).toEqual([]);
  });
});
