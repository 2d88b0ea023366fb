import { describe, expect, it } from 'vitest';
import { type Claim, describeClaim, findClaims, reportYear } from '../../src/claims';
import { cases, claimsIn, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const PRODUCTS: readonly Pair[] = [
  ['Phát thanh 52 buổi × 15 phút = {} phút.', '780', '870', '760'],
  [
    'Tặng 20 suất quà, mỗi suất 500.000 đồng, tổng trị giá {} đồng.',
    '10.000.000',
    '11.000.000',
    '9.500.000',
  ],
  ['Hỗ trợ 45 hộ, mức 2 triệu đồng/hộ, tổng kinh phí {} triệu đồng.', '90', '95'],
  ['Diện tích 0,66 km², dân số 16.782 người, mật độ dân số {} người/km².', '25.427', '27.425'],
  ['Trao 30 suất quà (mỗi suất trị giá 300.000đ), tổng số tiền {}đ.', '9.000.000', '9.600.000'],
];

const ANNIVERSARIES: readonly Pair[] = [
  ['kỷ niệm {} năm Ngày Giải phóng miền Nam (30/4/1975 - 30/4/2026)', '51', '52', '49'],
  ['{} năm Cách mạng tháng Tám (19/8/1945-19/8/2026)', '81', '82', '80'],
  [
    'Chào mừng kỷ niệm {} năm Ngày thành lập Hội Nông dân Việt Nam (14/10/1930 – 14/10/2026)',
    '96',
    '95',
  ],
  ['Tổ chức mít tinh kỷ niệm {} năm Ngày Thương binh - Liệt sĩ', '79', '78', '81'],
  ['kỷ niệm {} năm Ngày thành lập phường (1981 - 2026)', '45', '44'],
  ['Hướng tới kỷ niệm {} năm Ngày Nhà giáo Việt Nam', '44', '43'],
  [
    'kỷ niệm 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2026) và {} năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026)',
    '136',
    '135',
  ],
];

const all = [
  ['product', PRODUCTS],
  ['anniversary', ANNIVERSARIES],
] as const;

describe.each(all)('%s', (kind, pairs) => {
  const { right, wrong } = cases(pairs);
  it.each(right)('holds: %s', (text) => expectRight(kind, text));
  it.each(wrong)('does not hold: %s', (text) => expectWrong(kind, text));
});

describe('dates', () => {
  it.each([
    'Hoàn thành trước ngày 31/4/2026.',
    'Họp ngày 29/02/2026.',
    'Ban hành ngày 15/13/2026.',
    'Kiểm tra ngày 31 tháng 6 năm 2026.',
    'Từ ngày 20/5/2026 đến ngày 20/4/2026, phường đã tổ chức ra quân.',
    'Đợt cao điểm từ 15/8/2026 - 10/8/2026.',
    'Báo cáo số 114-BC/ĐU, ngày 15/6/2026; Báo cáo số 115-BC/ĐU, ngày 18/5/2026',
  ])('cannot be: %s', (text) => expectWrong('date', text));

  it.each([
    'Họp ngày 29/02/2028 và ngày 30/4/2026.',
    'Từ ngày 20/4/2026 đến ngày 20/5/2026.',
    'Từ ngày 10/4 đến 07/5/2026.',
    'Từ ngày 25/12 đến ngày 05/01/2026.',
    'Báo cáo số 114-BC/ĐU, ngày 15/6/2026; Báo cáo số 115-BC/ĐU, ngày 14/6/2026',
    'Chỉ thị số 61-CT/TW, ngày 09/01/2026; Chỉ thị số 03-CT/TW, ngày 20/3/2026',
    'Văn bản số 1530/UBND-VX ngày 26/12/2025; Văn bản số 12/UBND-VX ngày 05/01/2026',
    'Số điện thoại 0243.123.456, biển số 29A-031.22, ngõ 31/4 phố Vọng.',
  ])('can be: %s', expectSilence);
});

describe('one quantity said twice', () => {
  it('differs', () => {
    expectWrong(
      'repeat',
      'Tổng số đảng viên của Đảng bộ phường là 2.415 đồng chí. Công tác phát triển đảng được quan tâm. Tổng số đảng viên của Đảng bộ phường là 2.451 đồng chí.',
    );
    expectWrong(
      'repeat',
      'Báo cáo kèm đường link 1 (gồm 12 phụ lục) và đường link 2 (gồm 5 phụ lục). Hồ sơ gửi kèm là 02 đường dẫn, tổng số 16 phụ lục.',
    );
  });

  it('agrees', () => {
    expectRight(
      'repeat',
      'Sinh hoạt tại 148 chi bộ. Trong tháng, 148 chi bộ đã học tập chuyên đề.',
    );
    expectRight(
      'repeat',
      'Báo cáo kèm đường link 1 (gồm 12 phụ lục) và đường link 2 (gồm 5 phụ lục). Hồ sơ gửi kèm là 02 đường dẫn, tổng số 17 phụ lục.',
    );
  });

  it.each([
    'Tháng 4/2026 tổng số đảng viên của Đảng bộ phường là 2.415 đồng chí. Tháng 5/2026 tổng số đảng viên của Đảng bộ phường là 2.451 đồng chí.',
    'Tổng số đảng viên của Chi bộ Trường Lê Lợi là 41 đồng chí. Tổng số đảng viên của Chi bộ Trạm Y tế là 12 đồng chí.',
  ])('is another quantity: %s', expectSilence);
});

describe('anniversaries that cannot be judged', () => {
  it.each([
    'Kế hoạch 5 năm (2026 - 2030) và nhiệm kỳ 5 năm 2025 - 2030.',
    'Sau 1 năm vận hành mô hình chính quyền địa phương 2 cấp (01/7/2025 - 30/6/2026).',
    'Trong 3 năm từ 2024 đến 2026 đã đầu tư 12 công trình.',
    'kỷ niệm 20 năm Ngày thành lập Hội Người cao tuổi khu phố',
  ])('%s', expectSilence);

  it('needs the year of the report where no date is given', () => {
    const text = 'Tổ chức kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ';
    expect(findClaims(text)).toEqual([]);
    expect(findClaims(text, { year: 2017 })).toMatchObject([{ consistent: true }]);
    expect(findClaims(text, { year: 2026 })).toMatchObject([{ consistent: false, computed: '79' }]);
  });

  it('finds the year that most dates of a report lie in', () => {
    expect(reportYear('Ngày 05/3/2026, ngày 12/12/2025, ngày 20/5/2026; năm 1975.')).toBe(2026);
    expect(reportYear('Không có ngày nào.')).toBeUndefined();
  });
});

describe('describeClaim', () => {
  it('gives the quote and what is wrong with it in one sentence', () => {
    const [claim] = claimsIn('Trao cho 156 đảng viên (153 tại hội nghị và 06 tại nhà).');
    expect(claim && describeClaim(claim)).toBe(
      '"156 đảng viên (153 tại hội nghị và 06": nói 156, cộng lại được 159 (153 + 6)',
    );
  });

  it('shortens a long quote in its middle', () => {
    const claim: Claim = {
      kind: 'sum',
      quote: 'một hai ba '.repeat(60),
      start: 0,
      end: 660,
      figures: [],
      claimed: '1',
      computed: '2',
      consistent: false,
      reason: 'nói 1',
    };
    expect(describeClaim(claim).length).toBeLessThan(190);
    expect(describeClaim(claim)).toContain(' … ');
  });

  it('quotes the text as it was typed, marks of emphasis and all', () => {
    const text = 'Đã có **156** đảng viên (*gồm* 100 nam, 60 nữ).'.normalize('NFD');
    const [claim] = claimsIn(text);
    expect(claim).toMatchObject({ kind: 'sum', consistent: false });
    expect(claim && text.slice(claim.start, claim.end)).toBe(claim?.quote);
    expect(claim?.quote).toContain('156**');
  });
});
