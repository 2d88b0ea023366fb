import { FRESH_HARMLESS } from './fresh';
import { type Chance, chanceOf, digits, personName, pick } from './people';
import type { Half, PlantedCell } from './planted';

const some = (chance: Chance, from: number, to: number) =>
  String(from + Math.floor(chance() * (to - from + 1)));
const dotted = (chance: Chance, groups: number) =>
  [some(chance, 1, 999), ...Array.from({ length: groups - 1 }, () => digits(chance, 3))].join('.');

/**
 * Sentences that look like something to hide and hold nothing: `#` a count, `$` an amount of money
 * in groups, `€` the same without groups, `@` a name, `&` a document's number.
 */
const SENTENCES: readonly string[] = [
  // Secrecy as a field of work, things counted, other words.
  'Tổng số văn bản mật đến: #; văn bản mật đi: #.',
  'Tiếp nhận # văn bản mật, phát hành # văn bản mật theo quy trình.',
  'Trong kỳ có # văn bản (mật) về phòng, chống tham nhũng được phát hành.',
  'Trang bị # bộ máy tính soạn thảo văn bản mật, dán tem niêm phong đầy đủ.',
  'Cài đặt phần mềm mã hóa tài liệu mật trên # máy tính độc lập.',
  'Thực hiện nghiêm công tác bảo vệ bí mật nhà nước.',
  'Tổ chức lớp tập huấn bảo vệ bí mật nhà nước cho # cán bộ.',
  'Tuyên truyền Luật Bảo vệ bí mật nhà nước đến # lượt người.',
  'Quán triệt Nghị định &, quy định chi tiết Luật Bảo vệ bí mật nhà nước.',
  'TĂNG CƯỜNG CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC TRONG TÌNH HÌNH MỚI',
  'Quản lý chặt chẽ văn bản mật, con dấu và hồ sơ lưu trữ.',
  'Mật độ dân số đạt # người/km².',
  'Hội Nông dân hỗ trợ # hộ nuôi ong lấy mật, sản lượng đạt # lít mật ong.',
  'Giữ mối liên hệ mật thiết giữa cấp ủy với Nhân dân.',
  'Hướng dẫn người dân đổi mật khẩu tài khoản định danh, đạt # lượt.',
  'Bàn giao # thiết bị mật mã cho bộ phận cơ yếu.',
  'Vận hành ổn định mạng nội bộ mật với # máy trạm.',
  'Nhận # khóa USB Token mật từ cấp trên.',
  'Lập # sổ đăng ký văn bản mật đến, đi theo mẫu mới.',
  'SỔ ĐĂNG KÝ VĂN BẢN MẬT ĐẾN',
  'Kiểm tra việc quản lý, sử dụng tài liệu mật tại # đơn vị, không phát hiện vi phạm.',
  'Văn bản đến trong tháng: # (thường: #, mật: #).',
  'Bầu cử bằng bỏ phiếu kín, bảo đảm bí mật phiếu bầu.',
  'Bảo mật thông tin cá nhân khi khai thác cơ sở dữ liệu.',
  'Cán bộ cơ mật được bồi dưỡng nghiệp vụ # lượt.',
  'Không để xảy ra lộ, lọt bí mật nhà nước.',
  'Số lượng tài liệu mật đã tiêu hủy: # tài liệu.',
  'Rà soát, xác định độ mật của văn bản theo danh mục bí mật nhà nước.',
  'Hội nghị hướng dẫn xác định độ mật và giải mật tài liệu, # đại biểu dự.',
  'Đăng ký # chữ ký số phục vụ gửi nhận văn bản mật trên mạng.',
  'Nhân dân trồng # gốc mật nhân trong vườn thuốc nam.',
  'Tình cảm quân dân gắn bó thân mật, nghĩa tình.',
  'Phòng, chống gián điệp, bảo vệ bí mật nội bộ.',
  'Mua sắm # tủ bảo quản tài liệu mật bằng kinh phí tự chủ.',
  'Bố trí # phòng riêng để lưu giữ hồ sơ, tài liệu mật.',
  'Thẩm định điều kiện an toàn của máy photocopy dùng cho văn bản mật.',
  'Phẫu thuật nội soi sỏi túi mật cho # lượt người bệnh.',
  'Giá mật mía tăng # % so với cùng kỳ.',
  'Tổng số văn bản tối mật đến: 0; tuyệt mật: 0; mật: #.',
  'Thống kê # văn bản mật, không có văn bản tối mật.',
  'Quán triệt Quyết định về danh mục bí mật nhà nước độ Tuyệt mật, độ Tối mật của ngành.',
  'Luật quy định ba độ mật: Tuyệt mật, Tối mật, Mật.',
  'Không phát sinh văn bản tối mật, tuyệt mật.',
  'Kiểm tra việc lưu giữ tài liệu mật, tối mật, tuyệt mật tại # đơn vị.',
  'Góp ý mẫu dấu độ mật; hướng dẫn cách đóng dấu mật.',
  'Văn thư nhập độ mật, độ khẩn của # văn bản vào phần mềm.',
  'Báo cáo không chứa thông tin mật, được đăng công khai.',
  '# % văn bản (trừ văn bản mật) được ký số.',
  'Siêu âm gan mật cho # người cao tuổi.',
  'Chuyển, nhận # điện mật đúng quy định.',
  // Documents, dates, codes.
  'Ban hành Kế hoạch số & ngày 20/4/2026 về tuyên truyền bầu cử.',
  'Thực hiện Nghị định 111/2024/NĐ-CP ngày 06/9/2024 của Chính phủ.',
  'Căn cứ Quyết định số 1985/QĐ-UBND ngày 12/3/2026.',
  'Công văn số 0912/UBND-VP ngày 03/5/2026 về việc rà soát đất công.',
  'Nghị quyết số 09-NQ/ĐU ngày 09/12/2025; Chương trình số 35-CTr/ĐU.',
  'Thông báo số 0385/TB-VP ngày 19.05.2026 về lịch nghỉ.',
  'Giai đoạn 2025 - 2030, định hướng đến năm 2045.',
  'Thời gian từ 01/5/2026 - 20/5/2026, tổng kết 25/5/2026.',
  'Mã hồ sơ 000.00.12.H26-260512-0034 đã trả kết quả.',
  'Mã số thuế của Hợp tác xã là 0101234567.',
  'MST 0309876543 của Công ty cổ phần Môi trường đô thị.',
  'Mã số doanh nghiệp: 0108887766, đăng ký lần đầu ngày 05/9/2019.',
  'Mã bưu chính 11600 áp dụng cho toàn phường.',
  'Mã dự án 7891234, mã chương 805, mã ngành kinh tế 341.',
  'Tọa độ 21.003117, 105.850812 của điểm trông giữ xe.',
  'Tọa độ X = 2321845.127; Y = 587634.902 theo hệ VN-2000.',
  'Thửa đất số 125, tờ bản đồ số 12, diện tích 84,5 m².',
  'Giấy phép xây dựng số 0345678/GPXD cấp ngày 02/4/2026.',
  'Số sê-ri thiết bị 0987654321 đã bàn giao.',
  'Hóa đơn số 00012345 ngày 14/5/2026.',
  'Biển kiểm soát 29A-031.22 vi phạm dừng đỗ.',
  'Khóa XIV, kỳ họp thứ 07, nhiệm kỳ 2021 - 2026.',
  'Tuần 19 (04.05.2026 - 10.05.2026) hoàn thành # nhiệm vụ.',
  'Từ 07h30 - 11h30 và 13h30 - 17h00 các ngày trong tuần.',
  'Kết quả 4 quý: 05 - 03 - 02 - 07 vụ việc.',
  // Money and counts.
  'Tổng thu ngân sách $.000 đồng, đạt 64 % kế hoạch.',
  'Thu ngân sách 421.795.000.000 đồng; chi 287.211.000.000 đồng.',
  'Giải ngân € đồng vốn đầu tư công.',
  'Tổng dư nợ ủy thác 81860000000 đồng, # tổ vay vốn.',
  'Kinh phí hỗ trợ: 1.085.070.000đ.',
  'Quỹ Vì người nghèo vận động được 214650000 đồng.',
  'Đã chi trả qua tài khoản cho # người với số tiền $ đồng.',
  'Chi trả $ VNĐ cho # đối tượng bảo trợ xã hội.',
  'Số tiền quyên góp chuyển về tài khoản Quỹ đạt $ đồng.',
  'Kích hoạt # tài khoản định danh điện tử mức 2.',
  'Thu nhận # hồ sơ căn cước, trả # thẻ căn cước.',
  'Cấp CCCD gắn chip cho # trường hợp; cấp giấy xác nhận số CMND cho # trường hợp.',
  'Tổng số 1 088 345 678 đồng được quyết toán.',
  'Sản lượng điện tiêu thụ 0,912 triệu kWh.',
  'Tiền phạt nộp Kho bạc: 090.000 đồng.',
  // Offices that can be reached.
  'Đường dây nóng của phường: 0912.345.678.',
  'Tổng đài 1022 tiếp nhận # phản ánh; gọi 113, 114, 115 khi khẩn cấp.',
  'Điện thoại UBND phường: 024.3863.5678.',
  'Hotline Trung tâm Phục vụ hành chính công: 0243 999 1022.',
  'Công bố số điện thoại đường dây nóng Công an phường 0243.869.1234.',
  'Liên hệ Trạm Y tế phường, ĐT: 024 3868 2345.',
  'Gửi ý kiến về hộp thư vanthu@anphuc.hanoi.gov.vn.',
  'Email: vanphong.anphuc@hanoi.gov.vn.',
  'Trực ban Ban Chỉ huy Quân sự: 0243.862.4455.',
  'Tổng đài hỗ trợ 19001234 hoặc 18006789.',
  'Ủng hộ qua tài khoản Quỹ Vì người nghèo phường số 1500201234567 tại Agribank.',
  'Tài khoản của Ủy ban MTTQ phường: 3713.0.1234567 tại Kho bạc Nhà nước.',
  'Trang thông tin: https://anphuc.hanoi.gov.vn, kênh @phuonganphuc.',
  // Leaders in their offices, donors, streets, anniversaries.
  'Đồng chí @, Bí thư Đảng ủy, chủ trì hội nghị.',
  'Đồng chí @, Phó Chủ tịch UBND phường, trao # suất quà cho hộ nghèo.',
  'Ông @, Chủ tịch UBND phường, tiếp # lượt công dân khiếu nại, kiến nghị.',
  'Đồng chí @ - Chủ nhiệm Ủy ban Kiểm tra báo cáo kết quả thi hành kỷ luật đảng viên.',
  'Giao đồng chí @, Trưởng Công an phường, phụ trách công tác tôn giáo.',
  'Bà @, Trạm trưởng Trạm Y tế, phổ biến về phòng, chống dịch bệnh.',
  'Đồng chí @ (Chủ tịch Hội Liên hiệp Phụ nữ) thăm # hộ cận nghèo.',
  'Ông @ ủng hộ # triệu đồng giúp hộ nghèo sửa nhà.',
  'Bà @, Tổ trưởng tổ dân phố số 5, vận động # hộ phân loại rác.',
  'Bí thư Chi bộ tổ dân phố số 12 là đồng chí @.',
  'Biểu dương đồng chí @, gương người tốt việc tốt.',
  'Kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026).',
  'Kỷ niệm 120 năm Ngày sinh đồng chí Phùng Hữu Khuê (09/7/1912 - 09/7/2032).',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
  'Chỉnh trang ngõ 46 phố Võ Thị Sáu và ngách 12/5 phố Trần Khát Chân.',
  'Trường Tiểu học Lê Văn Tám hỗ trợ # học sinh khuyết tật, hộ nghèo.',
  'Trao học bổng Vừ A Dính cho # học sinh thuộc hộ cận nghèo.',
  'Trụ sở số 9 ngõ 77 phố Lạc Trung được cải tạo.',
  'Tuyến phố Nguyễn Du, đường Hoàng Hoa Thám lắp # đèn chiếu sáng.',
  'Chi bộ Trường THCS Ngô Quyền họp xét kỷ luật # đảng viên.',
  'Đại úy @ bắt # đối tượng ma túy.',
  'Luật sư @ trợ giúp pháp lý cho người khuyết tật.',
  'Bà @ dạy nghề miễn phí cho người khuyết tật.',
  'Đồng chí @ trả lời đơn kiến nghị của cử tri.',
  'Đồng chí @ được giao tiếp nhận đơn thư.',
  'Tổ xác minh đơn tố cáo gồm @ và @.',
  'Quán cơm của bà @ phục vụ # bệnh nhân.',
  'Cô giáo @ dạy trẻ khuyết tật; em @ vẽ tranh phòng, chống ma túy.',
  'Đồng chí @ dự họp.\nNội dung: giải quyết # đơn khiếu nại.',
  'ĐỒNG CHÍ @ THĂM # HỘ NGHÈO',
  // The same matters told of nobody.
  'Thi hành kỷ luật # đảng viên: khiển trách #, cảnh cáo #.',
  'Toàn phường còn # hộ nghèo, # hộ cận nghèo.',
  'Giải quyết # hồ sơ đăng ký thường trú, # hồ sơ tạm trú.',
  'Trợ cấp # người khuyết tật, # người tâm thần.',
  'Tiếp nhận # đơn tố cáo, # đơn khiếu nại; đã giải quyết # đơn.',
  'Tình hình tôn giáo ổn định; có # tín đồ Phật giáo, # giáo dân.',
  'Khám sàng lọc ung thư cho # phụ nữ, phát hiện # ca bệnh.',
  'Gọi khám sức khỏe # công dân sinh năm 2008.',
  'Tuyển sinh lớp 1: # trẻ sinh năm 2020.',
  'Sinh hoạt chi bộ ngày 03/5/2026 theo chuyên đề.',
  'Tỷ lệ sinh con thứ ba giảm # % so với năm 2025.',
  'Siết chặt kỷ luật, kỷ cương hành chính.',
  'Quản lý # người nghiện ma túy, cai nghiện tại cộng đồng # người.',
  'Điện thoại thông minh được # hộ dân sử dụng.',
  'Bảo vệ dữ liệu cá nhân, tài khoản ngân hàng trên môi trường số.',
  'Số nhà, biển tên phố được gắn mới # biển.',
  'Đơn vị phối hợp: Công an, Quân sự, Y tế, Mặt trận.',
  'Sinh viên tình nguyện hỗ trợ # lượt người làm căn cước.',
];

const ROWS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['Nội dung', 'Văn bản (mật) phát hành về nội chính'],
    ['Giá trị', '#'],
    ['ĐVT', 'văn bản'],
  ],
  [
    ['Nội dung', 'Hỗ trợ sửa nhà cho hộ nghèo'],
    ['Người thực hiện', '@'],
    ['Trách nhiệm', 'Chủ trì: Phòng Văn hóa - Xã hội; Phối hợp: Mặt trận'],
  ],
  [
    ['Nội dung', 'Tổng thu ngân sách'],
    ['Giá trị', '012345678901'],
    ['ĐVT', 'đồng'],
  ],
  [
    ['Nội dung', 'Thu tiền sử dụng đất'],
    ['Giá trị', '421795000000'],
    ['ĐVT', 'đồng'],
  ],
  [
    ['Nội dung', 'Giải quyết đơn khiếu nại tồn đọng'],
    ['Người thực hiện', 'Đồng chí @'],
    ['Thời hạn', '30/5/2026'],
  ],
  [
    ['Họ và tên', '@'],
    ['Chức vụ', 'Bí thư Chi bộ'],
    ['Đơn vị', 'Chi bộ tổ dân phố số 7'],
  ],
  [
    ['Cơ quan', 'Công an phường'],
    ['Điện thoại', '0243.869.1234'],
  ],
  [
    ['Nội dung', 'Số thẻ căn cước đã trả'],
    ['Giá trị', '1.085'],
    ['ĐVT', 'thẻ'],
  ],
  [
    ['Công trình', 'Cải tạo ngõ 46 phố Hồng Mai'],
    ['Địa chỉ', 'Ngõ 46 phố Hồng Mai'],
    ['Vốn', '2.150.000.000'],
  ],
  [
    ['Nội dung', 'Máy tính soạn thảo văn bản mật'],
    ['Giá trị', '#'],
    ['ĐVT', 'bộ'],
  ],
  [
    ['Nội dung', 'Kiểm tra đảng viên chấp hành kỷ luật'],
    ['Thẩm quyền', 'Đồng chí @, Chủ nhiệm Ủy ban Kiểm tra'],
  ],
  [
    ['Đơn vị', 'Trường Tiểu học Lê Văn Tám'],
    ['Địa chỉ', 'Số 12 phố Hồng Mai'],
  ],
  [
    ['Nội dung', 'Văn bản tối mật đến'],
    ['Giá trị', '0'],
    ['Ghi chú', 'Văn bản tuyệt mật cũng không có'],
  ],
  [
    ['Nội dung', 'Thăm hộ nghèo'],
    ['Trưởng đoàn', '@'],
  ],
  [
    ['Họ và tên', '@'],
    ['Nhiệm vụ', 'Theo dõi khiếu nại, tố cáo'],
  ],
  [
    ['Người thực hiện', 'Đồng chí @ (phụ trách tôn giáo)'],
    ['Nội dung', 'Nắm tình hình'],
  ],
  [
    ['Độ mật', 'Thường'],
    ['Mã', '&'],
  ],
  [
    ['Mã', '&'],
    ['Thời hạn', '20/4/2026'],
    ['Trích yếu', 'Kế hoạch tập huấn bảo vệ bí mật nhà nước'],
  ],
];

/** Cells that hold nothing to hide, three times each with other figures and names. */
export function harmless(half: Half, seed: number): readonly (readonly PlantedCell[])[] {
  const chance = chanceOf(seed);
  const fill = (text: string) =>
    text
      .replace(/#/g, () => some(chance, 2, 940))
      .replace(/\$/g, () => dotted(chance, 3))
      .replace(/€/g, () => `${some(chance, 1, 9)}${digits(chance, 11)}`)
      .replace(/@(?!\p{L})/gu, () => personName(chance))
      .replace(/&/g, () => `${some(chance, 2, 190)}-${pick(chance, ['KH', 'BC', 'CTr', 'TB'])}/ĐU`);
  const inCell = (text: string) => [['Nội dung', text] as const];
  const first = [...SENTENCES.map(inCell), ...ROWS].filter(
    (_, at) => (at % 2 === 0) === (half === 'tuned'),
  );
  const cells = half === 'fresh' ? FRESH_HARMLESS.map(inCell) : first;
  return [1, 2, 3].flatMap(() =>
    cells.map((row) => row.map(([header, text]) => ({ header, text: fill(text) }))),
  );
}
