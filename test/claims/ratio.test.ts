import { describe, expect, it } from 'vitest';
import { cases, claimsIn, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const PAIRS: readonly Pair[] = [
  ['Đã số hóa 18.450/21.700 hồ sơ, đạt {}%.', '85', '87', '58', '82'],
  ['Có 46/48 chi bộ sinh hoạt đúng quy định (đạt {}%).', '95,8', '98,5', '93,4'],
  ['Số người tham gia bảo hiểm y tế 272.301/421.795 người, đạt tỷ lệ {}%.', '64,56', '41', '65,46'],
  ['Tỷ lệ tổ dân phố có nhà sinh hoạt cộng đồng là 62/104 tổ, chiếm {}%.', '59,6', '56,9'],
  [
    'Tổng số hồ sơ tiếp nhận là 4.210 hồ sơ, trong đó đã giải quyết 3.905 hồ sơ, đạt tỷ lệ {}%.',
    '92,8',
    '98,2',
    '90,1',
  ],
  ['Tiếp nhận 540 đơn, đã giải quyết 486 đơn, đạt tỷ lệ {}%.', '90', '93', '87'],
  ['Trong tổng số 1.280 hộ có 32 hộ nghèo, chiếm tỷ lệ {}%.', '2,5', '2,6', '5,2'],
  ['Kế hoạch giao 50 tỷ đồng, đã giải ngân 21,5 tỷ đồng, đạt {}% kế hoạch.', '43', '34', '47'],
  ['Toàn quận có 43.740 hội viên/62.086 phụ nữ trong độ tuổi, đạt tỷ lệ {}%.', '70,45', '74,05'],
  ['Đến nay 7 trên tổng số 9 chỉ tiêu; đã cấp 1.120/1.400 thẻ căn cước, bằng {}%.', '80', '88'],
  ['Kết quả thu quỹ đạt 318/300 triệu đồng, bằng {}%.', '106', '160'],
  ['Hồ sơ trực tuyến **9.120/11.400** hồ sơ, **đạt {}%**.', '80', '85'],
  ['Số hộ đăng ký gia đình văn hóa 2.960/3.080 hộ (đạt {} %).', '96,1', '91,6'],
  ['Tiêm vắc xin cho 875/1.000 con chó, mèo, đạt trên {}%.', '87', '90'],
];

const { right, wrong } = cases(PAIRS);

describe('rates that hold', () => {
  it.each(right)('%s', (text) => expectRight('ratio', text));

  it.each([
    ['rounded half up', 'Đạt 2/3 chỉ tiêu (đạt 66,7%).'],
    ['cut off instead of rounded', 'Có 15/36 trường đạt chuẩn, chiếm 41,6%.'],
    ['to a whole number', 'Hoàn thành 27.064/27.228 hồ sơ, đạt 99%.'],
    ['with a round-about word', 'Có 118/124 đơn vị nộp báo cáo, đạt hơn 95%.'],
    ['as 100', 'Có 31/31 chi bộ hoàn thành đại hội, đạt tỷ lệ 100%.'],
  ])('%s', (_, text) => expectRight('ratio', text));
});

describe('rates that do not', () => {
  it.each(wrong)('%s', (text) => expectWrong('ratio', text));

  it('says the division and its result', () => {
    const [claim] = claimsIn('Số thẻ đã cấp 272.301/421.795 người, đạt 41%.');
    expect(claim).toMatchObject({ kind: 'ratio', claimed: '41', consistent: false });
    expect(claim?.reason).toBe('nói 41%, nhưng 272.301/421.795 là 64,56%');
  });
});

describe('a whole of nothing', () => {
  it.each([
    'Có 43 hội viên/0 phụ nữ trong độ tuổi, đạt tỷ lệ 70,45%.',
    'Có 08 dự án đã quyết toán trên tổng số 0 dự án, đạt 40%.',
    'Kế hoạch giao 0 tỷ đồng, đã giải ngân 20 tỷ đồng, đạt 40% kế hoạch.',
  ])('has no rate: %s', expectSilence);
});

describe('percentages of something else', () => {
  it.each([
    'Kết nạp 24 quần chúng vào Đảng (40% chỉ tiêu năm).',
    'Chi ngân sách 145 tỷ đồng, bằng 41% dự toán đầu năm và 36% dự toán đã bổ sung.',
    'Có 9/9 xã đạt tỷ lệ dưới 10%.',
    'Có 12/15 chi bộ đạt 100% đảng viên tham gia học tập.',
    'Tổng số 120 học viên, có 45 học viên, tăng 15% so với năm trước.',
    'Quy hoạch tỷ lệ 1/500; mục tiêu là 61% kế hoạch.',
    'Đoàn gồm 12 đồng chí. Tỷ lệ cử tri đi bầu đạt 99,96%.',
    'Thu nội địa 2.433 tỷ đồng, bằng 28,4% dự toán, tăng 75,6% so với cùng kỳ, gồm: thu thuế 1.292 tỷ đồng.',
    'Huyện ủy kết nạp 358 đảng viên mới, đạt tỷ lệ 7,61%.',
    'Số 52/KH-UBND, mức hỗ trợ 30%.',
    'Kết nạp 2.270 đảng viên, đạt tỷ lệ 2,98% so với tổng số đảng viên cuối năm 2025, nâng tổng số lên 78.047 đảng viên.',
  ])('%s', expectSilence);
});
