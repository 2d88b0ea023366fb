import { citizenNumber, digits, mobileNumber, personName } from './people';
import type { Kind } from './planted';

/**
 * Written when the rules stood, to see how they do on what they were not made for: other forms in
 * other sentences than `planted.ts`.
 */
export const FRESH_KINDS: readonly Kind[] = [
  {
    kind: 'secrecy',
    forms: [
      (chance) => `Quyết định số 1${digits(chance, 2)}-QĐ/ĐU (Mật)`,
      () => 'Danh sách cơ sở bí danh, độ mật: Mật,',
      (chance) => `Báo cáo ${digits(chance, 2)}-BC/ĐU [mật]`,
      () => 'đề án này mật',
    ],
    carriers: [
      'Cấp ủy đã cho ý kiến đối với {} tại kỳ họp thường lệ.',
      'Sản phẩm: {}',
      'Thường trực Đảng ủy giao Ban Chỉ huy Quân sự chủ trì thực hiện {}; hoàn thành trong tháng 6.',
    ],
  },
  {
    kind: 'identity',
    forms: [
      (chance) => `thẻ căn cước số ${citizenNumber(chance)}`,
      (chance) => `CMT: ${digits(chance, 9)}`,
      citizenNumber,
      (chance) => `mã định danh ${citizenNumber(chance)}`,
    ],
    carriers: [
      'Đề nghị Công an phường đối chiếu {} trước khi chi trả.',
      'Bổ sung hồ sơ của bà Tạ Thị Chắt - {} - vào danh sách chi trả đợt 2.',
      'Người ủy quyền: {}; người nhận thay: con gái.',
    ],
  },
  {
    kind: 'phone',
    forms: [
      (chance) => `số máy ${mobileNumber(chance)}`,
      (chance) => `+84 ${mobileNumber(chance).slice(1)}`,
      mobileNumber,
      (chance) => `điện thoại di động: ${mobileNumber(chance)}`,
    ],
    carriers: [
      'Chủ nhà trọ ở cuối ngõ đã cam kết, {}.',
      'Phụ huynh em Khuê cho biết qua {} là cháu đã đi học lại.',
      'Thông tin người gửi kiến nghị: {}',
    ],
  },
  {
    kind: 'email',
    forms: [
      (chance) => `quanglanh${digits(chance, 2)}@gmail.com`,
      (chance) => `hoe.dan${digits(chance, 1)}@icloud.com`,
    ],
    carriers: ['Công dân đăng ký nhận kết quả ở {}.', 'Gửi bản mềm cho đồng chí kế toán ({}).'],
  },
  {
    kind: 'account',
    forms: [
      (chance) => `STK ${digits(chance, 12)} (Sacombank)`,
      (chance) => `số tài khoản của ông là ${digits(chance, 11)}`,
      (chance) => `tài khoản cá nhân số ${digits(chance, 13)}`,
    ],
    carriers: [
      'Người có đất đề nghị nhận tiền theo {}.',
      'Kế toán chuyển trả 3 triệu đồng vào {} ngày 12/5/2026.',
    ],
  },
  {
    kind: 'birth',
    forms: [
      () => 'sinh ngày 07/9/1958',
      () => 'năm sinh 1971',
      () => 'ngày sinh 3.4.2009',
      () => 'sinh 15/6/1990',
    ],
    carriers: [
      'Trường hợp được xét: Lương Thị Nhài, {}, lao động tự do.',
      'Ông Hồ Quang Sửu ({}) đã hoàn thành nghĩa vụ.',
    ],
  },
  {
    kind: 'address',
    forms: [
      () => 'số nhà 21B, ngách 8/3',
      () => 'nơi ở hiện nay: số 4 phố Lạc Trung',
      () => 'trú tại nhà số 9 ngõ 77 Yên Thế',
      () => 'hộ khẩu thường trú: tổ 14, phường An Phúc',
    ],
    carriers: [
      'Đã vận động bà Đoàn Thị Mận, {}, tháo dỡ mái tôn.',
      'Người đề nghị là Chu Bá Thìn ({}).',
    ],
  },
  {
    kind: 'health',
    forms: [
      (chance) => `cháu ${personName(chance)} mắc bệnh hiểm nghèo`,
      (chance) => `bà ${personName(chance)} nằm liệt`,
      (chance) => `${personName(chance)} có biểu hiện tâm thần`,
      (chance) => `anh ${personName(chance)}, người khuyết tật`,
    ],
    carriers: [
      'Hội Chữ thập đỏ đã đến nhà {} để nắm hoàn cảnh.',
      'Tổ dân phố báo cáo về {}, đề nghị phường quan tâm.',
    ],
  },
  {
    kind: 'poverty',
    forms: [
      (chance) => `ông ${personName(chance)} là hộ cận nghèo`,
      (chance) => `hộ nghèo bà ${personName(chance)}`,
      (chance) => `gia đình chị ${personName(chance)} thuộc diện hộ nghèo`,
    ],
    carriers: ['Ngân hàng giải ngân 50 triệu đồng cho {}.', 'Chi hội Phụ nữ nhận đỡ đầu {}.'],
  },
  {
    kind: 'religion',
    forms: [
      (chance) => `bà ${personName(chance)} theo đạo Phật, là phật tử`,
      (chance) => `anh ${personName(chance)}, người Công giáo`,
    ],
    carriers: ['Tổ công tác đã gặp {} ở tổ 9.', 'Người được giới thiệu: {}.'],
  },
  {
    kind: 'discipline',
    forms: [
      (chance) => `thi hành kỷ luật bằng hình thức cảnh cáo đối với đồng chí ${personName(chance)}`,
      (chance) => `đồng chí ${personName(chance)} bị khiển trách`,
      (chance) => `khai trừ đảng viên ${personName(chance)}`,
    ],
    carriers: ['Chi bộ 11 biểu quyết {} với đa số phiếu.', 'Nội dung: {}'],
  },
  {
    kind: 'complaint',
    forms: [
      (chance) => `bà ${personName(chance)} nộp đơn khiếu nại`,
      (chance) => `đơn phản ánh của ông ${personName(chance)}`,
      (chance) => `đơn tố cáo đối với ông ${personName(chance)}`,
    ],
    carriers: ['Thanh tra chuyển về phường vụ việc {}.', 'Trong tuần có thêm {}; đang phân loại.'],
  },
];

/** As {@link harmless}: what looks like something to hide and is not. */
export const FRESH_HARMLESS: readonly string[] = [
  'Văn thư đăng ký # văn bản mật đến, trình lãnh đạo trong ngày.',
  'Đảng ủy phường được cấp 01 máy tính riêng để xử lý tài liệu mật.',
  'Tổ chức học tập quy chế bảo vệ bí mật nhà nước cho cán bộ mới.',
  'Đóng góp ý kiến dự thảo Luật Bảo vệ bí mật nhà nước (sửa đổi).',
  'Chợ dân sinh bày bán mật ong, mật mía đúng nguồn gốc.',
  'Nhắc người dân không cung cấp mật khẩu cho người lạ.',
  'Khu vực có mật độ xây dựng cao, hẻm nhỏ.',
  'Họp kín, giữ bí mật danh tính người báo tin.',
  'Không nhận văn bản mật qua thư điện tử.',
  'Thông báo số 112-TB/ĐU ngày 02/4/2026 kết luận giao ban.',
  'Quyết định 0345/QĐ-UBND ngày 09/01/2026 giao dự toán.',
  'Dự toán giao 098.765.000.000 đồng, đã chi 37.912.345.678 đồng.',
  'Tổng mức đầu tư 345678901234 đồng, vốn ngân sách 100%.',
  'Mã số thuế đơn vị thi công 0305678912.',
  'Mã số hồ sơ dịch vụ công H26.16-260512-0098 đã trả trước hạn.',
  'Kinh độ 105.8412345, vĩ độ 21.0123456.',
  'Thời gian: 8h00 - 11h30, 13h30 - 17h00 ngày 07.05.2026 - 09.05.2026.',
  'Tỷ lệ 98,76 %; tăng 3.912 hồ sơ so với kỳ trước.',
  'Đường dây nóng Đội Quản lý trật tự: 0868.123.456.',
  'Điện thoại Văn phòng HĐND và UBND: 024 3864 7788.',
  'Phản ánh về Bộ phận Một cửa, điện thoại 0243.864.9900.',
  'Báo cháy gọi 114, cấp cứu 115, phản ánh qua 1022.',
  'Hộp thư điện tử ubnd@anphuc.hanoi.gov.vn tiếp nhận góp ý.',
  'Ủng hộ vào tài khoản Quỹ Khuyến học phường: 1500205556667 (Agribank).',
  'Hướng dẫn # người mở tài khoản nhận trợ cấp.',
  'Thu hộ qua tài khoản 4.512.300.000 đồng.',
  'Đồng chí @, Phó Bí thư Thường trực, kết luận về công tác kiểm tra, kỷ luật.',
  'Chủ tịch UBND phường @ đối thoại với # hộ có đơn.',
  'Đồng chí @, Chủ tịch Mặt trận, bàn giao nhà cho hộ nghèo.',
  'Ông @ (Trưởng ban Công tác Mặt trận) đến thăm người khuyết tật.',
  'Bà @ trao tặng # xe lăn cho người khuyết tật.',
  'Bổ nhiệm bà @ giữ chức Hiệu trưởng Trường Mầm non số 3.',
  'Chúc thọ # cụ sinh năm 1936.',
  'Kỷ niệm 105 năm Ngày sinh đồng chí Lưu Bá Hoạch (08/8/1921 - 08/8/2026).',
  'Duy trì sinh hoạt ngày 03 hằng tháng tại # chi bộ.',
  'Nhà văn hóa tổ 5 (số 12 ngõ 8 phố Yên Thế) đã sửa xong.',
  'Thảm nhựa ngõ 77, ngách 8/3 phố Lạc Trung dài # m.',
  'Trường THPT Trần Nhân Tông có # em thuộc hộ cận nghèo.',
  'Phố Lê Thanh Nghị ngập khi mưa, # hộ bị ảnh hưởng.',
  'Số hộ nghèo giảm # hộ; hộ cận nghèo giảm # hộ.',
  'Cấp # thẻ bảo hiểm y tế cho người thuộc hộ nghèo.',
  'Kỷ luật # đảng viên, khai trừ # đảng viên.',
  'Nhận # đơn, trong đó tố cáo #, khiếu nại #.',
  'Hội Phật giáo phường tổ chức Đại lễ Phật đản trang nghiêm.',
  'Giáo xứ có # giáo dân, sinh hoạt ổn định.',
  'Quản lý # người sau cai nghiện, # người tâm thần.',
  'Đăng ký tạm trú cho # người, xóa thường trú # người.',
  'Tăng cường kỷ luật, kỷ cương; chấn chỉnh lề lối làm việc.',
  'Đơn giá dọn vệ sinh 1.250.000 đồng/tháng.',
  'Biểu dương # gương sáng, tiêu biểu là đồng chí @.',
];
