import { describe, expect, it } from 'vitest';
import { cases, claimsIn, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const PAIRS: readonly Pair[] = [
  ['Tiếp nhận 860 hồ sơ, đã giải quyết 812 hồ sơ, đang giải quyết {} hồ sơ.', '48', '49', '45'],
  [
    'Tổng số 240 đơn tiếp nhận; đã giải quyết 215 đơn; còn lại {} đơn chưa đến hạn.',
    '25',
    '26',
    '24',
  ],
  ['Có 96/99 đơn vị đã nộp báo cáo, còn {} đơn vị chưa nộp.', '03', '04', '02'],
  ['Đã giải quyết 19/33 vụ việc, {} vụ việc còn lại đang xác minh.', '14', '15', '13'],
  ['Xảy ra 18 vụ, giảm {} vụ so với cùng kỳ (24 vụ).', '06', '07', '05'],
  ['Số hộ nghèo giảm từ 125 hộ xuống còn 98 hộ, giảm {} hộ.', '27', '29', '72'],
  ['Thu ngân sách tăng từ 200 tỷ đồng lên 250 tỷ đồng, tăng {}%.', '25', '20'],
  ['Tỷ lệ của phường đạt 62,5%, bình quân thành phố 48,2%, cao hơn {}%.', '14,3', '13,4', '15,1'],
  ['Từ ngày 01/01/2026 đến ngày 30/9/2026, qua {} tháng triển khai đã đạt kết quả tốt.', '9', '11'],
  ['Kết nạp 45 đảng viên, tăng {} đảng viên so với năm 2025 (38 đảng viên).', '07', '08', '06'],
  ['Xảy ra 0 vụ cháy, giảm 02 vụ ({}%) so với cùng kỳ.', '100', '50'],
  ['Lũy kế đạt 132 mô hình, tăng {} mô hình so với tháng trước là 120 mô hình.', '12', '14', '11'],
];

const { right, wrong } = cases(PAIRS);

describe('differences that hold', () => {
  it.each(right)('%s', (text) => expectRight('difference', text));
});

describe('differences that do not', () => {
  it.each(wrong)('%s', (text) => expectWrong('difference', text));

  it('tells a turned direction from a wrong number', () => {
    const [claim] = claimsIn('Xảy ra 24 vụ, giảm 06 vụ so với cùng kỳ (18 vụ).');
    expect(claim).toMatchObject({ kind: 'difference', consistent: false, claimed: '6' });
    expect(claim?.reason).toBe('nói giảm 6, nhưng từ 18 lên 24 là tăng 6');
  });
});

describe('changes against what is not said', () => {
  it.each([
    'Xảy ra 18 vụ, giảm 06 vụ so với cùng kỳ năm trước.',
    'Thu thuế 1.292 tỷ đồng, tăng 34,2% so với cùng kỳ; thu tiền đất 1.141 tỷ đồng, tăng 169,7%.',
    'Nhận 512 văn bản, gửi đi 388 văn bản, tăng 12 văn bản.',
    'Tổng số 80 đơn (20 đơn kỳ trước chuyển sang), đã giải quyết 70 đơn, đang giải quyết 15 đơn.',
    'Tiếp nhận 24 đơn; tự giải quyết 02 đơn; chuyển đơn 19 đơn; lưu 03 đơn.',
    'GRDP tăng 7,64% (cùng kỳ tăng 7,46%), khu vực dịch vụ tăng 7,98%.',
    'Huyện A giảm từ 10,85% xuống còn 1,31%.',
    'Chi hội có 545 hội viên (tăng 15 hội viên so với năm 2019), sinh hoạt ở 9 tổ.',
    'Sau 6 tháng đầu năm, từ ngày 01/9/2025 đến ngày 20/6/2026 đã ban hành 12 nghị quyết.',
    'Trong tháng có 05 trường hợp vi phạm, giảm 02 trường hợp.',
  ])('%s', expectSilence);
});
