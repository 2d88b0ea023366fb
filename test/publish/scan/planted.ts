import type { SensitiveKind } from '../../../src/publish/scan';
import { FRESH_KINDS } from './fresh';
import {
  type Chance,
  chanceOf,
  citizenNumber,
  digits,
  mobileNumber,
  personName,
  pick,
} from './people';
import { WAYS } from './ways';

export interface PlantedCell {
  readonly header: string;
  readonly text: string;
}

/** `held` was written with `tuned`, before any rule; `fresh` when the rules stood. */
export type Half = 'tuned' | 'held' | 'fresh';

export interface Planted {
  readonly kind: SensitiveKind;
  readonly half: Half;
  readonly way: string;
  readonly cells: readonly PlantedCell[];
}

/** A form of the matter, and sentences that carry it at `{}`; those at odd places are held out. */
export interface Kind {
  readonly kind: SensitiveKind;
  readonly forms: readonly ((chance: Chance) => string)[];
  readonly carriers: readonly string[];
}

const day = (chance: Chance) => String(1 + Math.floor(chance() * 28)).padStart(2, '0');
const month = (chance: Chance) => String(1 + Math.floor(chance() * 12)).padStart(2, '0');
const year = (chance: Chance) => String(1945 + Math.floor(chance() * 63));
const small = (chance: Chance) => String(2 + Math.floor(chance() * 90));
const document = (chance: Chance) =>
  `${small(chance)}-${pick(chance, ['KH', 'BC', 'QĐ', 'TTr', 'CV'])}/${pick(chance, ['ĐU', 'BTV', 'UBKT'])}`;
const LATIN = 'tuyen lanh thuoc quyt khoat mannt hoach nhai luu79 dan.vt sonht hoi_pk'.split(' ');
const street = (chance: Chance) =>
  pick(chance, ['An Phúc', 'Vọng Đức', 'Lạc Trung', 'Yên Thế', 'Hồng Mai', 'Thanh Lân']);

export const KINDS: readonly Kind[] = [
  {
    kind: 'secrecy',
    forms: [
      (chance) => `Kế hoạch số ${document(chance)} (mật)`,
      (chance) => `Báo cáo số ${document(chance)}, độ mật: Mật`,
      () => 'danh sách mật kèm theo',
      () => 'Văn bản này đóng dấu MẬT',
      (chance) => `Tờ trình ${document(chance)} (Mật)`,
      (chance) => `hồ sơ mật số ${small(chance)}`,
      () => 'văn bản này mật',
      (chance) => `Công văn mật số ${document(chance)}`,
      (chance) => `Quyết định số ${document(chance)} (đóng dấu Mật)`,
      (chance) => `Phương án ${document(chance)} - MẬT`,
      () => 'lịch tuần tra là tin mật',
      (chance) => `VB mật số ${document(chance)}`,
      () => 'hồ sơ đã được xác định là bí mật nhà nước độ Mật',
      () => 'biên bản xét kỷ luật, ghi rõ độ Mật ở trang đầu',
      (chance) => `Kế hoạch ${document(chance)} mật`,
      (chance) => `phương án A${small(chance)} thuộc loại mật`,
    ],
    carriers: [
      'Trong tháng đã tham mưu cấp ủy ban hành {} về công tác nội chính.',
      'Căn cứ {} của Ban Thường vụ, các chi bộ đã tổ chức quán triệt.',
      '{}',
      'Ghi chú: {}; đề nghị các đơn vị lưu ý khi sử dụng.',
      'Đã xong việc theo {}, chưa phát sinh vướng mắc.',
      'Kết quả thực hiện nêu tại {}, gửi Văn phòng Đảng ủy trước ngày 25/5/2026.',
      'Triển khai nhiệm vụ[[Theo {}.]] đúng tiến độ được giao.',
      'Nội dung chi tiết: {}',
    ],
  },
  {
    kind: 'secrecy',
    forms: [
      () => 'TỐI MẬT',
      () => 'tài liệu tuyệt mật',
      (chance) => `Kế hoạch ${document(chance)} (tối mật)`,
      () => 'TUYỆT MẬT',
      () => 'độ Tối mật',
      (chance) => `Phương án số ${document(chance)} (Tuyệt mật)`,
      (chance) => `01 công văn tối mật số ${document(chance)}`,
      () => 'tài liệu này thuộc danh mục bí mật nhà nước độ Tối mật',
    ],
    carriers: [
      '{}',
      'Tài liệu kèm theo: {}',
      'Đơn vị đã nhận {} và tổ chức thực hiện.',
      'Căn cứ {}, Ban Chỉ huy Quân sự phường đã lập kế hoạch.',
      'Ghi chú: {}, không phổ biến.',
      'Sản phẩm nêu tại {} của cấp trên.',
    ],
  },
  {
    kind: 'identity',
    forms: [
      citizenNumber,
      (chance) => `CCCD ${citizenNumber(chance)}`,
      (chance) => `căn cước công dân số ${citizenNumber(chance)}`,
      (chance) => `số định danh cá nhân: ${citizenNumber(chance)}`,
      (chance) => `CMND số ${digits(chance, 9)}`,
      (chance) => `chứng minh nhân dân: ${digits(chance, 9)}`,
      (chance) => `số căn cước ${citizenNumber(chance)}`,
      (chance) => `CCCD: ${citizenNumber(chance)}`,
      (chance) => `hộ chiếu số B ${digits(chance, 7)}`,
      (chance) => `giấy phép lái xe ${digits(chance, 12)}`,
    ],
    carriers: [
      'Tiếp nhận hồ sơ của công dân ({}), đã trả kết quả đúng hạn.',
      'Người nộp hồ sơ có {} đề nghị cấp lại giấy xác nhận.',
      '{}',
      'Danh sách đề nghị hỗ trợ: trường hợp thứ nhất, {}; trường hợp thứ hai chưa đủ giấy tờ.',
      'Hỗ trợ 01 trường hợp khó khăn[[Người nhận: {}.]] bằng tiền mặt.',
      'Kết quả: đã làm việc với người có {}, cấp ngày 12/3/2021.',
      'Bổ sung {} vào hồ sơ quản lý đối tượng bảo trợ xã hội trước ngày 30/5/2026.',
      'Ghi chú: {}',
    ],
  },
  {
    kind: 'phone',
    forms: [
      mobileNumber,
      (chance) => `số điện thoại ${mobileNumber(chance)}`,
      (chance) => `SĐT: ${mobileNumber(chance)}`,
      (chance) => `ĐT ${mobileNumber(chance)}`,
      (chance) => `+84${mobileNumber(chance).slice(1)}`,
      (chance) => `84 ${mobileNumber(chance).slice(1)}`,
      (chance) => `điện thoại nhà riêng 024${digits(chance, 8)}`,
      (chance) => `(+84) ${mobileNumber(chance).slice(1)}`,
    ],
    carriers: [
      'Người phản ánh để lại {}, đã liên hệ trả lời.',
      'Liên hệ chủ hộ theo {} để xác minh.',
      '{}',
      'Đầu mối của gia đình: {}.',
      'Đã tiếp 01 công dân[[Liên lạc: {}.]] và hướng dẫn thủ tục.',
      'Bà Trần Thị Lựu ({}) đề nghị xem xét lại mức hỗ trợ.',
      'Ghi chú: gọi lại cho anh Khoát, {}, sau ngày 20/5/2026.',
      'Tổ trưởng tổ dân phố số 7, {}, nhận thông báo.',
    ],
  },
  {
    kind: 'email',
    forms: [
      (chance) => `${pick(chance, LATIN)}${small(chance)}@gmail.com`,
      (chance) => `${pick(chance, LATIN)}@yahoo.com.vn`,
      (chance) => `${pick(chance, LATIN)}.${small(chance)}@outlook.com`,
      (chance) => `email: ${pick(chance, LATIN)}@fpt.vn`,
    ],
    carriers: [
      'Người gửi phản ánh dùng {}, đã trả lời trên hệ thống.',
      'Tài liệu gửi về {} trước ngày 25/5/2026.',
      'Ghi chú: {}',
      'Danh sách đầu mối: đồng chí phụ trách chi bộ số 5 - {}.',
      '{}',
      'Hỗ trợ công dân lấy lại mật khẩu tài khoản dịch vụ công ({}).',
    ],
  },
  {
    kind: 'account',
    forms: [
      (chance) => `STK ${digits(chance, 13)}`,
      (chance) => `số tài khoản: ${digits(chance, 10)}`,
      (chance) => `tài khoản số ${digits(chance, 12)} Vietcombank`,
      (chance) => `TK ${digits(chance, 14)} tại Agribank`,
      (chance) => `số tài khoản ngân hàng ${digits(chance, 11)}`,
      (chance) => `Vietinbank ${digits(chance, 12)}`,
      (chance) =>
        `số tài khoản mà gia đình đã đăng ký với phường để nhận trợ cấp là ${digits(chance, 12)}`,
      (chance) => `tài khoản thụ hưởng của con trai đang đi làm xa: ${digits(chance, 10)}`,
    ],
    carriers: [
      'Chi trả trợ cấp cho bà Lê Thị Nhài qua {}.',
      'Người nhận hỗ trợ đề nghị chuyển vào {} trước ngày 10/6/2026.',
      'Ghi chú: {}',
      'Ông Bùi Văn Sửu cung cấp {} để nhận tiền bồi thường.',
      'Đã chi hỗ trợ 01 hộ[[Chuyển khoản theo {}.]] đúng đối tượng.',
      'Hồ sơ bổ sung: {}; các giấy tờ khác đã đủ.',
    ],
  },
  {
    kind: 'birth',
    forms: [
      (chance) => `sinh ngày ${day(chance)}/${month(chance)}/${year(chance)}`,
      (chance) => `sinh năm ${year(chance)}`,
      (chance) => `ngày sinh: ${day(chance)}-${month(chance)}-${year(chance)}`,
      (chance) => `sinh ngày ${day(chance)} tháng ${month(chance)} năm ${year(chance)}`,
      (chance) => `SN ${year(chance)}`,
      (chance) => `ngày tháng năm sinh ${day(chance)}.${month(chance)}.${year(chance)}`,
      (chance) => `s/n ${day(chance)}/${month(chance)}/${year(chance)}`,
      (chance) => `n.s. ${year(chance)}`,
      (chance) => `${day(chance)}/${month(chance)}/${year(chance)} (ngày sinh)`,
      (chance) => `nam, ${year(chance)}`,
      (chance) => `sinh ngày mười lăm tháng ba năm ${year(chance)}`,
      (chance) =>
        `ngày sinh theo giấy khai sinh là ${day(chance)}/${month(chance)}/${year(chance)}`,
    ],
    carriers: [
      'Đã hỗ trợ ông Đinh Văn Thạo, {}, sửa chữa nhà ở.',
      'Tiếp nhận đề nghị của bà Ngô Thị Hậu ({}) về chế độ bảo trợ.',
      'Ghi chú: Phùng Thị Thu Lành, {}',
      'Xét tặng giấy khen cho em Chu Đức Vượng, {}, học sinh lớp 9.',
      'Kết nạp 01 quần chúng[[Hoàng Thị Bưởi, {}.]] trong tháng.',
      'Trường hợp Tạ Hữu Dần - {} - đã nhận quyết định.',
    ],
  },
  {
    kind: 'address',
    forms: [
      (chance) => `số nhà ${small(chance)}, ngõ ${small(chance)} phố ${street(chance)}`,
      (chance) => `thường trú tại số ${small(chance)} phố ${street(chance)}`,
      (chance) => `trú tại tổ dân phố số ${small(chance)}, phường An Phúc`,
      (chance) =>
        `ngụ tại số ${small(chance)} ngách ${small(chance)}/${small(chance)} ngõ ${small(chance)} ${street(chance)}`,
      (chance) => `tạm trú số ${small(chance)} đường ${street(chance)}`,
      (chance) => `địa chỉ: số ${small(chance)}, ngõ ${small(chance)}, phố ${street(chance)}`,
      (chance) => `ở số nhà ${small(chance)} tổ ${small(chance)}`,
      (chance) => `HKTT: ngõ ${small(chance)} ${street(chance)}`,
      (chance) => `nơi ở hiện nay: tổ ${small(chance)}`,
      (chance) => `trọ tại số ${small(chance)} ngõ ${small(chance)}`,
    ],
    carriers: [
      'Hỗ trợ bà Trịnh Thị Nụ, {}, sửa mái nhà.',
      'Đã xác minh đề nghị của ông Lương Văn Hoạch ({}).',
      'Ghi chú: Đặng Thị Mận, {}',
      'Thăm hỏi gia đình ông Võ Đình Toản, {}, nhân dịp 27/7.',
      'Giải quyết 01 trường hợp[[Bà Cao Thị Loan, {}.]] đúng hạn.',
      'Trường hợp anh Lý Quang Tuyển {} đã được hướng dẫn thủ tục.',
    ],
  },
  {
    kind: 'health',
    forms: [
      (chance) => `${personName(chance)} mắc bệnh ung thư`,
      (chance) => `bệnh nhân ${personName(chance)}`,
      (chance) => `bà ${personName(chance)} bị khuyết tật nặng`,
      (chance) => `${personName(chance)} nhiễm HIV`,
      (chance) => `ông ${personName(chance)} đang điều trị tâm thần`,
      (chance) => `em ${personName(chance)} bị bệnh tim bẩm sinh`,
      (chance) => `người nghiện ma túy ${personName(chance)}`,
      (chance) => `ông ${personName(chance)} (khuyết tật đặc biệt nặng)`,
      (chance) => `nạn nhân bạo lực gia đình là chị ${personName(chance)}`,
      (chance) => `chị ${personName(chance)} bị bạo hành`,
      (chance) => `hộ gia đình ${personName(chance)} có người bị tâm thần`,
      (chance) => `Bí thư Chi bộ 5 ${personName(chance)} bị ung thư`,
    ],
    carriers: [
      'Thăm hỏi, tặng quà {} tại tổ dân phố số 5.',
      'Trong tháng đã lập hồ sơ trợ cấp đối với trường hợp {}.',
      'Ghi chú: {}',
      'Kết quả: {}, đã báo cáo Trung tâm Y tế.',
      'Chi trợ cấp đột xuất 01 trường hợp[[{}.]] theo quy định.',
      'Đề nghị Mặt trận vận động hỗ trợ {} trong tháng 6.',
    ],
  },
  {
    kind: 'poverty',
    forms: [
      (chance) => `bà ${personName(chance)} thuộc hộ nghèo`,
      (chance) => `hộ nghèo ${personName(chance)}`,
      (chance) => `gia đình ông ${personName(chance)}, hộ cận nghèo`,
      (chance) => `hộ cận nghèo là gia đình bà ${personName(chance)}`,
      (chance) => `chị ${personName(chance)} (hộ nghèo)`,
      (chance) => `hộ ông ${personName(chance)} có hoàn cảnh đặc biệt khó khăn`,
      (chance) => `hộ anh ${personName(chance)} mất việc, nợ nần, xin xét hộ nghèo`,
      (chance) => `ông ${personName(chance)}\nHoàn cảnh: hộ cận nghèo`,
    ],
    carriers: [
      'Trao quà cho {} nhân ngày vì người nghèo.',
      'Hỗ trợ sửa nhà đối với {}, kinh phí 60 triệu đồng.',
      'Ghi chú: {}',
      'Khảo sát thực tế {} để đề nghị Quỹ hỗ trợ.',
      'Trao 01 sổ tiết kiệm[[Người nhận: {}.]] trong tháng.',
      'Đã bàn giao nhà Đại đoàn kết cho {} ngày 15/5/2026.',
    ],
  },
  {
    kind: 'religion',
    forms: [
      (chance) => `ông ${personName(chance)} theo đạo Tin lành`,
      (chance) => `${personName(chance)} là tín đồ Công giáo`,
      (chance) => `bà ${personName(chance)}, tôn giáo: Phật giáo`,
      (chance) => `giáo dân ${personName(chance)}`,
    ],
    carriers: [
      'Gặp gỡ, vận động {} tham gia phong trào ở khu dân cư.',
      'Nắm tình hình: {}, sinh hoạt tại điểm nhóm.',
      'Ghi chú: {}',
      'Hồ sơ kết nạp Đảng còn vướng do {}.',
    ],
  },
  {
    kind: 'discipline',
    forms: [
      (chance) => `kỷ luật khiển trách đồng chí ${personName(chance)}`,
      (chance) => `đồng chí ${personName(chance)} bị kỷ luật cảnh cáo`,
      (chance) => `khai trừ ra khỏi Đảng đối với ${personName(chance)}`,
      (chance) => `đảng viên ${personName(chance)} vi phạm, đề nghị thi hành kỷ luật`,
      (chance) => `ông ${personName(chance)} nhận hình thức khiển trách`,
      (chance) => `quyết định cách chức bà ${personName(chance)}`,
      (chance) => `kỷ luật đảng viên ${personName(chance)} bằng hình thức cảnh cáo`,
      (chance) => `${personName(chance)}, bị xóa tên khỏi danh sách đảng viên`,
      (chance) => `đình chỉ sinh hoạt cấp ủy ba tháng đồng chí ${personName(chance)}`,
      (chance) => `khiển trách Phó Chủ tịch Hội ${personName(chance)}`,
      (chance) => `ông ${personName(chance)} có tiền án`,
    ],
    carriers: [
      'Ủy ban Kiểm tra Đảng ủy đã kết luận: {}.',
      'Trong tháng, chi bộ đã họp xem xét {}, gửi hồ sơ về Đảng ủy.',
      'Ghi chú: {}',
      'Kết quả thi hành: {}.',
      'Thi hành kỷ luật 01 đảng viên[[Trường hợp {}.]] trong kỳ.',
      'Ban Thường vụ thống nhất {} và công bố tại chi bộ.',
    ],
  },
  {
    kind: 'complaint',
    forms: [
      (chance) => `đơn tố cáo của ông ${personName(chance)}`,
      (chance) => `đơn khiếu nại của bà ${personName(chance)}`,
      (chance) => `đơn của ông ${personName(chance)}`,
      (chance) => `bà ${personName(chance)} khiếu nại về mức bồi thường`,
      (chance) => `đơn kiến nghị, phản ánh của công dân ${personName(chance)}`,
      (chance) => `ông ${personName(chance)} gửi đơn tố cáo`,
      (chance) => `đơn tố cáo Chủ tịch UBND phường ${personName(chance)}`,
      (chance) => `khiếu nại của gia đình ${personName(chance)}`,
    ],
    carriers: [
      'Tiếp nhận {} liên quan đất đai, đã thụ lý.',
      'Trong kỳ đã giải quyết xong {}, ban hành thông báo kết luận.',
      'Ghi chú: {}',
      'Còn tồn {}, đang xác minh.',
      'Tiếp công dân 02 lượt[[Trong đó có {}.]] theo lịch.',
      'Ban Tiếp công dân chuyển {} đến phường ngày 08/5/2026.',
    ],
  },
];

/** Rows of an appendix, in which only what stands beside a name tells. */
const ROWS: readonly {
  readonly kind: SensitiveKind;
  readonly cells: (chance: Chance) => readonly (readonly [string, string])[];
}[] = [
  {
    kind: 'address',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['Nơi ở', `Số ${small(chance)} phố ${street(chance)}`],
      ['Mức hỗ trợ', '500.000'],
    ],
  },
  {
    kind: 'address',
    cells: (chance) => [
      ['STT', '1'],
      ['Chủ hộ', personName(chance)],
      ['Địa chỉ', `Tổ dân phố số ${small(chance)}`],
    ],
  },
  {
    kind: 'poverty',
    cells: (chance) => [
      ['Họ tên', personName(chance)],
      ['Diện', 'Hộ nghèo'],
      ['Số tiền', '1.200.000'],
    ],
  },
  {
    kind: 'poverty',
    cells: (chance) => [
      ['Nội dung', `Gia đình bà ${personName(chance)}`],
      ['Ghi chú', 'hộ cận nghèo'],
    ],
  },
  {
    kind: 'health',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['Tình trạng', 'Khuyết tật nặng'],
    ],
  },
  {
    kind: 'health',
    cells: (chance) => [
      ['Nội dung', `Thăm ông ${personName(chance)}`],
      ['Ghi chú', 'bệnh nhân suy thận'],
    ],
  },
  {
    kind: 'religion',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['Tôn giáo', 'Công giáo'],
    ],
  },
  {
    kind: 'religion',
    cells: (chance) => [
      ['Người được vận động', personName(chance)],
      ['Ghi chú', 'theo đạo Tin lành'],
    ],
  },
  {
    kind: 'discipline',
    cells: (chance) => [
      ['Đảng viên', personName(chance)],
      ['Hình thức kỷ luật', 'Khiển trách'],
    ],
  },
  {
    kind: 'discipline',
    cells: (chance) => [
      ['Nội dung', `Đồng chí ${personName(chance)}`],
      ['Kết quả', 'cảnh cáo'],
    ],
  },
  {
    kind: 'complaint',
    cells: (chance) => [
      ['Người gửi', personName(chance)],
      ['Loại đơn', 'Tố cáo'],
    ],
  },
  {
    kind: 'complaint',
    cells: (chance) => [
      ['Người khiếu nại', personName(chance)],
      ['Nội dung', 'Đề nghị xem lại giá bồi thường'],
    ],
  },
  {
    kind: 'poverty',
    cells: (chance) => [
      ['Người thực hiện', `${personName(chance)} (hộ nghèo)`],
      ['Nội dung', 'Nhận vốn vay chăn nuôi'],
    ],
  },
  {
    kind: 'health',
    cells: (chance) => [
      ['Người phụ trách', `Bà ${personName(chance)} - bệnh nhân ung thư`],
      ['Nội dung', 'Nhận quà Tết'],
    ],
  },
  {
    kind: 'discipline',
    cells: (chance) => [
      ['Nội dung', personName(chance).toUpperCase()],
      ['Ghi chú', 'Khai trừ'],
    ],
  },
  {
    kind: 'poverty',
    cells: (chance) => [
      ['Nạn nhân', `H'${personName(chance)}`],
      ['Hoàn cảnh', 'Hộ nghèo'],
    ],
  },
  {
    kind: 'identity',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['CCCD', String(Number(citizenNumber(chance)))],
    ],
  },
  {
    kind: 'identity',
    cells: (chance) => [
      ['Số giấy tờ tùy thân', digits(chance, 9)],
      ['Ngày cấp', '12/03/2019'],
    ],
  },
  {
    kind: 'phone',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['Số điện thoại', mobileNumber(chance).slice(1)],
    ],
  },
  {
    kind: 'phone',
    cells: (chance) => [
      ['Chủ hộ', personName(chance)],
      ['Liên hệ', mobileNumber(chance)],
    ],
  },
  {
    kind: 'birth',
    cells: (chance) => [
      ['Họ và tên', personName(chance)],
      ['Ngày sinh', `${day(chance)}/${month(chance)}/${year(chance)}`],
    ],
  },
  {
    kind: 'birth',
    cells: (chance) => [
      ['Người nhận', personName(chance)],
      ['Năm sinh', year(chance)],
    ],
  },
  {
    kind: 'account',
    cells: (chance) => [
      ['Người thụ hưởng', personName(chance)],
      ['Số tài khoản', digits(chance, 12)],
    ],
  },
  {
    kind: 'account',
    cells: (chance) => [
      ['Họ tên', personName(chance)],
      ['STK', `${digits(chance, 10)} BIDV`],
    ],
  },
  {
    kind: 'secrecy',
    cells: (chance) => [
      ['Mã', document(chance)],
      ['Độ mật', 'Mật'],
    ],
  },
  {
    kind: 'secrecy',
    cells: (chance) => [
      ['Mã', document(chance)],
      ['Nội dung', 'Kế hoạch bảo vệ mục tiêu'],
      ['Ghi chú', 'Mật'],
    ],
  },
];

/** Each form in each carrier, in ten ways. */
export function inTenWays(kinds: readonly Kind[], half: Half, chance: Chance): readonly Planted[] {
  return kinds.flatMap(({ kind, forms, carriers }) =>
    carriers.flatMap((carrier) =>
      forms.flatMap((form) =>
        WAYS.map(({ name, write }): Planted => {
          const text = write(form(chance), carrier, chance);
          return { kind, half, way: name, cells: [{ header: 'Nội dung', text }] };
        }),
      ),
    ),
  );
}

/** Every kind by every form of a half in every carrier of it, in ten ways; in a fixed order. */
export function planted(half: Half, seed: number): readonly Planted[] {
  const chance = chanceOf(seed);
  if (half === 'fresh') return inTenWays(FRESH_KINDS, half, chance);
  const ofHalf = <Member>(members: readonly Member[]) =>
    members.filter((_, at) => (at % 2 === 0) === (half === 'tuned'));
  const texts = inTenWays(
    KINDS.map(({ kind, forms, carriers }) => ({
      kind,
      forms: ofHalf(forms),
      carriers: ofHalf(carriers),
    })),
    half,
    chance,
  );
  const rows = ofHalf(ROWS).flatMap(({ kind, cells }) =>
    WAYS.map(({ name, write }): Planted => {
      const written = cells(chance).map(([header, text]) => ({
        header,
        text: write(text, '{}', chance),
      }));
      return { kind, half, way: name, cells: written };
    }),
  );
  return [...texts, ...rows];
}

/** The sentences with nothing planted in them. */
export function emptyCarriers(): readonly string[] {
  return KINDS.flatMap(({ carriers }) => carriers)
    .filter((carrier) => !/(?:Ông|Bà|ông|bà|anh|em|Phùng|Tạ|Đặng|Hoàng) /u.test(carrier))
    .map((carrier) => carrier.replace('{}', 'nội dung đã thống nhất'));
}
