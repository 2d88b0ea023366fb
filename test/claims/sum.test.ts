import { describe, expect, it } from 'vitest';
import { cases, claimsIn, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const PAIRS: readonly Pair[] = [
  [
    'Trao Huy hiệu Đảng cho {} đảng viên (gồm 41 đồng chí 30 năm tuổi Đảng, 12 đồng chí 50 năm tuổi Đảng).',
    '53',
    '54',
    '43',
  ],
  [
    'Trong tháng, phường thực hiện {} nhiệm vụ (09 nhiệm vụ thường xuyên và 06 nhiệm vụ đột xuất).',
    '15',
    '16',
    '14',
  ],
  [
    'Đảng bộ xã có {} tổ chức đảng trực thuộc, gồm 05 đảng bộ bộ phận, 18 chi bộ thôn và 07 chi bộ cơ quan.',
    '30',
    '31',
    '28',
  ],
  [
    'Tổng thu ngân sách đạt {} tỷ đồng (thu cân đối 212 tỷ đồng, thu bổ sung 36 tỷ đồng).',
    '248',
    '258',
    '238',
  ],
  [
    'Toàn xã có {} hộ dân, trong đó 1.204 hộ sản xuất nông nghiệp và 873 hộ kinh doanh dịch vụ.',
    '2.077',
    '2.177',
    '2.007',
  ],
  [
    'Tiếp nhận {} đơn thư: 04 đơn khiếu nại, 02 đơn tố cáo, 23 đơn kiến nghị, phản ánh.',
    '29',
    '30',
    '28',
  ],
  [
    'Đã thành lập {} tổ công nghệ số cộng đồng, bao gồm: 01 tổ cấp phường và 24 tổ ở tổ dân phố.',
    '25',
    '26',
    '24',
  ],
  [
    'HĐND phường ban hành {} nghị quyết, trong đó: 05 nghị quyết thường kỳ; 03 nghị quyết chuyên đề; 04 nghị quyết về nhân sự.',
    '12',
    '13',
    '11',
  ],
  [
    'Số học sinh toàn phường là {} em (mầm non: 1.150 em; tiểu học: 2.340 em; trung học cơ sở: 1.910 em).',
    '5.400',
    '5.500',
    '5.300',
  ],
  [
    'Tổng diện tích gieo trồng {} ha, gồm lúa 120,5 ha, ngô 30,2 ha, rau màu 15,3 ha.',
    '166',
    '171',
    '161',
  ],
  [
    'Đoàn kiểm tra đã làm việc với {} cơ sở, trong đó có 11 cơ sở ăn uống, 08 cơ sở lưu trú, 05 cơ sở kinh doanh dược.',
    '24',
    '25',
    '23',
  ],
  ['Đã hoàn thành 07/12 nhiệm vụ, đang triển khai {}/12 nhiệm vụ.', '05', '06', '04'],
  [
    'Ban Chỉ huy Quân sự tuyển chọn {} thanh niên nhập ngũ (quân đội 21 thanh niên, công an 05 thanh niên).',
    '26',
    '27',
    '25',
  ],
  [
    'Tổng số cán bộ, công chức hiện có {} người. Trong đó:\n- Khối Đảng, đoàn thể: 22 người.\n- Khối chính quyền: 41 người.',
    '63',
    '65',
    '60',
  ],
  [
    'Phường quản lý {} cơ sở nhà đất, cụ thể: + 06 trụ sở làm việc + 14 nhà sinh hoạt cộng đồng + 03 điểm y tế',
    '23',
    '24',
    '22',
  ],
  [
    'Hội Liên hiệp Phụ nữ tặng 30 suất quà cho hội viên nghèo, 45 suất quà cho trẻ mồ côi, tổng cộng {} suất quà.',
    '75',
    '76',
    '74',
  ],
  [
    'Năm 2025 toàn phường kết nạp {} đảng viên (Quý I: 08 đảng viên; Quý II: 11 đảng viên; Quý III: 09 đảng viên; Quý IV: 12 đảng viên).',
    '40',
    '41',
    '38',
  ],
  [
    'Kinh phí thực hiện {} triệu đồng, trong đó ngân sách phường 320 triệu đồng, xã hội hóa 180 triệu đồng.',
    '500',
    '450',
  ],
  [
    'Tổng số {} người hưởng trợ cấp. Đã chi trả qua tài khoản 402 người, chi trả trực tiếp 96 người, 14 người còn lại chờ xác minh.',
    '512',
    '522',
  ],
  [
    'Xử lý {} vụ vi phạm trật tự đô thị[[Gồm 17 vụ lấn chiếm vỉa hè, 09 vụ đổ phế thải và 05 vụ quảng cáo trái phép.]] trên địa bàn.',
    '31',
    '32',
    '29',
  ],
  [
    'Công khai {} thủ tục hành chính[[Lĩnh vực đất đai (08 thủ tục); lĩnh vực hộ tịch (04 thủ tục).]] trong kỳ.',
    '12',
    '13',
  ],
  [
    'Số đơn vị sự nghiệp là {} đơn vị² theo đề án. ² 05 trường mầm non, 04 trường tiểu học, 03 trường trung học cơ sở',
    '12',
    '13',
    '11',
  ],
  [
    'Mặt trận phường vận động được {} đồng (Quỹ Vì người nghèo 125.000.000 đồng; Quỹ Cứu trợ 64.500.000 đồng).',
    '189.500.000',
    '198.500.000',
  ],
  [
    'Trung tâm Phục vụ hành chính công tiếp nhận {} hồ sơ, trong đó: trực tuyến 2.914 hồ sơ; trực tiếp 486 hồ sơ.',
    '3.400',
    '3.500',
    '3.300',
  ],
  ['Ban hành {} văn bản (03 nghị quyết, 12 kế hoạch, 21 báo cáo, 44 công văn).', '80', '82', '78'],
  [
    'Lực lượng tham gia gồm {} đồng chí: Công an 12 đồng chí, Quân sự 08 đồng chí, y tế 04 đồng chí.',
    '24',
    '25',
  ],
  ['Tổ chức {} hội nghị tuyên truyền (12 hội nghị trực tiếp, 05 hội nghị trực tuyến)…', '17'],
];

const { right, wrong } = cases(PAIRS);

describe('sums that hold', () => {
  it.each(right)('%s', (text) => expectRight('sum', text));
});

describe('sums that do not', () => {
  it.each(wrong)('%s', (text) => expectWrong('sum', text));

  it('says both figures and the addends', () => {
    const [claim] = claimsIn('Kết nạp 20 đảng viên (12 nam, 09 nữ).').filter(
      (found) => !found.consistent,
    );
    expect(claim).toMatchObject({
      kind: 'sum',
      claimed: '20',
      computed: '21',
      figures: ['20', '12', '9'],
      reason: 'nói 20, cộng lại được 21 (12 + 9)',
    });
  });

  it('sees a part greater than its whole', () => {
    expectWrong('sum', 'Tiếp nhận 120 hồ sơ, trong đó 210 hồ sơ nộp trực tuyến.');
  });
});

describe('breakdowns that need not add up', () => {
  it.each([
    'Toàn phường có 1.250 hộ, trong đó 12 hộ nghèo, 31 hộ cận nghèo.',
    'Đại hội có 150 đại biểu, trong đó 62 đại biểu nữ, 18 đại biểu dưới 40 tuổi.',
    'Đội ngũ gồm 09 đồng chí (04 nữ, 07 đảng viên).',
    'Tổ chức 20 hội nghị, trong đó có 05 hội nghị trực tuyến.',
    'Tặng 100 suất quà cho các đối tượng như 20 hộ nghèo, 15 hộ cận nghèo, ...',
    'Đã kiểm tra 40 cơ sở, nhất là 12 cơ sở ăn uống, 20 cơ sở giết mổ.',
    'Tổng thu ngân sách 90 tỷ đồng, trong đó thu nội địa 62 tỷ đồng, thu từ đất 25 tỷ đồng.',
    'Phục vụ 1.850 người (2.140 lượt khám, 410 lượt tiêm).',
    'Phường có 12 trường học với 9.860 học sinh, trong đó 05 trường mầm non, 04 trường tiểu học và trường Trung học cơ sở Hòa Bình.',
    'Có 30 đơn vị hành chính, bao gồm 12 quận, 17 huyện và thị xã An Bình.',
    'Dân số khoảng 25.000 người (nam 12.400 người, nữ 12.100 người).',
    'Ban Thường vụ có 11 đồng chí, trong đó 02 nữ, 01 người dân tộc thiểu số.',
    'Chi 12 tỷ đồng (bằng 45% dự toán, tăng 8% so với cùng kỳ).',
    'Tiếp nhận 21 đơn, đã giải quyết 6 đơn, trong đó lưu 15 đơn trùng nội dung.',
    'Lũy kế kết nạp 52/100 đảng viên, đạt 52% kế hoạch năm[[Nguồn kết nạp gồm học viên lớp bồi dưỡng (48 người trong kỳ) và đoàn viên ưu tú (05 người).]]; công nhận chính thức 06 đảng viên.',
  ])('%s', expectSilence);
});
