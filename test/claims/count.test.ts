import { describe, expect, it } from 'vitest';
import { cases, claimsIn, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const PAIRS: readonly Pair[] = [
  [
    'Ban hành {} kế hoạch: (1) Kế hoạch phòng, chống dịch bệnh; (2) Kế hoạch chỉnh trang đô thị; (3) Kế hoạch phòng, chống cháy nổ.',
    '03',
    '04',
    '02',
  ],
  [
    'Tập trung {} nhiệm vụ trọng tâm sau: (1) Hoàn thành sắp xếp tổ chức; (2) Giải phóng mặt bằng; (3) Thu ngân sách; (4) Chuyển đổi số; (5) An sinh xã hội.',
    '05',
    '06',
    '04',
  ],
  ['Xây dựng {} mô hình “Tổ dân phố không rác” và “Khu phố số”.', '02', '03'],
  ['Phê duyệt {} mô hình mới: “Ngõ văn minh”, “Chợ an toàn”, “Trường học xanh”.', '03', '04', '02'],
  ['Kiểm tra tại {} phường (Hòa Bình, Tân Lập và Vĩnh Tuy).', '03', '04', '02'],
  [
    'Toàn thành phố còn {} quận: Tân Hòa, Phú Thượng, Long Đức, Bình Minh, Yên Sở.',
    '05',
    '06',
    '04',
  ],
  [
    'Đảng ủy có {} cơ quan giúp việc gồm: Văn phòng Đảng ủy, Ban Xây dựng Đảng và Ủy ban Kiểm tra.',
    '03',
    '04',
    '02',
  ],
  [
    'Đã bàn giao {} trường (Trường Mầm non Hoa Sen, Trường Tiểu học Lê Lợi, Trường THCS Trần Phú, Trường THPT Nguyễn Trãi).',
    '04',
    '05',
    '03',
  ],
  ['Thí điểm tại {} trục Đảng ủy - HĐND - UBND - MTTQ.', '04', '05', '03'],
  ['Theo phương châm “{} rõ”: rõ người, rõ việc, rõ thời gian, rõ kết quả.', '4', '5', '3'],
  ['Tổ chức hội thi trong {} ngày 12 và 13/6/2026.', 'hai', 'ba'],
  ['Diễn ra trong {} ngày 05, 06 và 07/8/2026.', '03', '02', '04'],
  ['UBND phường ban hành {} Quyết định số 118, 119, 120 và 125/QĐ-UBND.', '04', '05', '03'],
  [
    'Thành lập phường mới trên cơ sở nhập nguyên trạng {} phường 6, 8, 14; diện tích 1,91 km2.',
    '3',
    '4',
    '2',
  ],
  [
    'Tháo gỡ {} điểm nghẽn: ùn tắc giao thông; ngập úng; ô nhiễm không khí; cháy nổ; rác thải.',
    '5',
    '6',
    '4',
  ],
  [
    'Phường có {} khu chung cư cũ (Khu A Hòa Bình; Khu B Tân Mai; Khu tập thể Dệt may).',
    '03',
    '04',
    '02',
  ],
  [
    'Thành lập {} tổ công tác³ trên địa bàn. ³ (1) Tổ tuyên truyền; (2) Tổ kiểm tra; (3) Tổ hậu cần; (4) Tổ y tế.',
    '04',
    '05',
    '03',
  ],
  ['Giám sát đối với {} chi bộ (Chi bộ Quân sự và Chi bộ Trạm Y tế).', '02', '03', '01'],
  [
    'Vận hành {} hệ thống là Hệ thống quản lý văn bản, Hệ thống một cửa điện tử và Hệ thống báo cáo.',
    '03',
    '04',
    '02',
  ],
  [
    'Phê duyệt quy hoạch {} chức danh (gồm Bí thư Đảng ủy, Phó Bí thư Thường trực, Chủ tịch UBND, Chủ tịch MTTQ).',
    '04',
    '05',
    '03',
  ],
  [
    'Đối thoại với {} tổ chức:\n- Hội Nông dân\n- Hội Cựu chiến binh\n- Đoàn Thanh niên',
    '03',
    '04',
    '02',
  ],
  ['Bố trí {} tòa nhà A1 và B2 làm nhà tái định cư.', '2', '3'],
  ['Giải tỏa {} điểm tập kết vật liệu tại ngõ Giếng, ngõ Đình, ngõ Chùa.', '03', '04', '02'],
];

const { right, wrong } = cases(PAIRS);

describe('counts that hold', () => {
  it.each(right)('%s', (text) => expectRight('count', text));
});

describe('counts that do not', () => {
  it.each(wrong)('%s', (text) => expectWrong('count', text));

  it('says both numbers', () => {
    const [claim] = claimsIn('Chọn 03 phường (Hòa Bình, Tân Lập, Vĩnh Tuy, Yên Sở).');
    expect(claim).toMatchObject({ kind: 'count', claimed: '3', computed: '4', consistent: false });
  });
});

describe('lists that are no count, or not all of it', () => {
  it.each([
    'Tổ chức 12 hội nghị (Hội Phụ nữ, Đoàn Thanh niên phối hợp thực hiện).',
    'Có 05 đơn vị làm tốt như Hòa Bình, Tân Lập, Vĩnh Tuy.',
    'Khen thưởng 10 tập thể, nhất là Công an phường, Trạm Y tế.',
    'Ban hành 04 văn bản: (1) Kế hoạch tuyên truyền; (2) Kế hoạch kiểm tra; ...',
    'Phối hợp 03 ngành (Phòng Văn hóa, Thông tin và Thể thao; Phòng Nội vụ; Công an phường).',
    'Kiện toàn 02 đơn vị (Trung tâm Văn hóa, Thông tin và Thể thao; Ban Quản lý dự án).',
    'Bổ nhiệm 01 đồng chí (Phó Bí thư Đảng ủy, Chủ tịch UBND phường).',
    'Triển khai tại 05 phường, trong đó có Hòa Bình, Tân Lập.',
    'Làm việc với 06 doanh nghiệp (các doanh nghiệp dệt may, một số hợp tác xã).',
    'Trong năm đã tổ chức 15 đợt ra quân để: (1) xử lý lấn chiếm; (2) dọn vệ sinh.',
    'duy trì mô hình “5 không, 3 sạch” và “1+1”',
    'Bố trí 94 công chức (tại Văn phòng, Phòng Kinh tế, Phòng Văn hóa - Xã hội).',
    'Mở 02 lớp bồi dưỡng cho cán bộ Hội Phụ nữ, Hội Nông dân, Đoàn Thanh niên.',
    'Trong đó có 08 tổ chức đảng, gồm: Đảng ủy Bệnh viện Phổi, Đảng ủy Sở Y tế, các chi bộ khối trường học.',
  ])('%s', expectSilence);
});
