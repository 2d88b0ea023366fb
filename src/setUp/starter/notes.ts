import { template } from '../../messages/settingsPage';
import { REPORT_TEMPLATES } from '../../model/settings';
import type { ColumnNotes, SettingNotes } from '../starterData';

/** An example row of each kind, in the words of the columns that it fills. */
const KIND = [
  'Loại của dòng. Ví dụ mỗi loại một dòng:',
  '• Số liệu: Mã VB.DEN; Giá trị 120.',
  '• Lời văn: Mục tuyen-giao; Nội dung "Đã tổ chức {{TT.HOI_NGHI}} hội nghị".',
  '• Nhiệm vụ: Mã NV.01; Nội dung "Xây dựng tuyến phố kiểu mẫu"; Nguồn giao Thành phố; Người thực hiện; Trách nhiệm "Chủ trì: CAP"; Thẩm quyền; Thời hạn 30/06/2026; Sản phẩm; Trạng thái Đang thực hiện.',
  '• Văn bản: Mã 75-KH/ĐU; Nội dung "Kế hoạch về …"; Thời hạn 20/04/2026 (ngày ban hành).',
  '• Mô hình: Nội dung "Sổ tay chi bộ số"; Người thực hiện; Sản phẩm.',
  '• Kiến nghị: Nội dung "Bổ sung biên chế"; Nguồn giao Thành phố (gửi cấp nào); Người thực hiện (ai kiến nghị).',
  '• Hạn chế: Mục han-che; Nội dung "Còn 08 hồ sơ quá hạn".',
  '• Trọng tâm: Mục trong-tam; Nội dung "Tổ chức kỳ họp giữa năm".',
].join('\n');

/** What each column holds, as the note on its header says it to the person who types. */
export const COLUMN_NOTES: ColumnNotes = {
  settings: {
    Khóa: 'Tên mục cần điền. Không đổi tên; thứ tự các dòng tùy ý.',
    'Giá trị': 'Điền ở cột này. Cột ở dạng văn bản: -BC/ĐU hay 2026-05 giữ đúng như gõ.',
  },
  units: {
    Mã: 'Mã ngắn, không dấu, không đổi giữa các kỳ. Ví dụ: VPDU.',
    Tên: 'Tên đầy đủ của đơn vị.',
    Trục: 'Đảng ủy, HĐND, UBND hoặc MTTQ.',
    'Đầu mối': 'Người phụ trách nhập liệu.',
    Email:
      'Tài khoản Google của đơn vị; khối dòng của đơn vị chỉ mở cho tài khoản này và văn phòng. Nhiều tài khoản cách nhau dấu chấm phẩy.',
    'Hoạt động': 'Có: đang phải báo cáo. Không: thôi báo cáo, số cũ vẫn giữ.',
    'Tên khác': 'Các cách gọi khác, cách nhau dấu chấm phẩy; dòng ghi tên này vẫn được nhận.',
    Cấp: 'Không bắt buộc: Phường, Chi bộ, Tổ dân phố…; phụ lục lọc được theo cột này.',
    'Sáp nhập vào':
      'Mã đơn vị kế tục; từ kỳ ở cột "Từ kỳ" số của đơn vị này tính vào đơn vị kế tục.',
    'Từ kỳ': 'Kỳ bắt đầu sáp nhập, ví dụ 2026-07.',
  },
  outline: {
    'Mã mục': 'Mã ngắn, không đổi giữa các kỳ. Ví dụ: tuyen-giao. Số I., 1., 1.1. được tự đánh.',
    Cấp: '1 = I.; 2 = 1.; 3 = 1.1.; 4 = 1.1.1.',
    'Tiêu đề':
      'Tiêu đề in trong báo cáo; có thể dùng {{kỳ}}, {{kỳ sau}}, {{tháng sau}}, {{năm của tháng sau}}.',
    Trục: 'Trục chịu trách nhiệm mục này.',
    Kiểu: 'Lời văn; Đánh số (mỗi dòng một đoạn 1., 2.); Nhiệm vụ (câu thống kê nhiệm vụ); Bảng (in một phụ lục); Tiêu đề (không có nội dung).',
    'Đơn vị': 'Mã đơn vị viết mục này.',
    'Bắt buộc': 'Có: thiếu nội dung thì báo khi kiểm tra.',
    'Phụ lục': 'Với kiểu Bảng: mã phụ lục in tại đây.',
    'Báo cáo':
      'Mã các báo cáo có mục này, cách nhau dấu chấm phẩy; trống = báo cáo đầu; * = mọi báo cáo.',
  },
  indicators: {
    Mã: 'Mã chỉ tiêu: chữ không dấu, số, dấu chấm, gạch dưới. Ví dụ: VP.VB_DEN.',
    Tên: 'Tên chỉ tiêu như trong biểu.',
    ĐVT: 'Đơn vị tính: văn bản, hồ sơ, triệu đồng, % …',
    Trục: 'Trục báo cáo; trống = nhiều trục cùng báo cáo.',
    Mục: 'Mã mục trong Đề cương.',
    'Theo đơn vị': 'Cộng các đơn vị thế nào: Tổng, Trung bình, Lớn nhất, Nhỏ nhất, Đếm, Không.',
    'Theo kỳ': 'Qua các kỳ: Cộng dồn (phát sinh trong kỳ), Mới nhất (hiện có), Trung bình, Không.',
    'Công thức':
      'Trống = nhập tay. Ví dụ: TTHC.DA_GQ / TTHC.TIEP_NHAN * 100. Tỷ lệ luôn tính từ tổng.',
    'Kế hoạch năm':
      'Chỉ tiêu kế hoạch cả năm, để tính % kế hoạch. Năm sau: thêm cột "Kế hoạch 2027".',
    'Số lẻ': 'Số chữ số sau dấu phẩy khi in (0 đến 10); trống = theo số, tối đa 2.',
    'Đơn vị báo cáo':
      'Mã các đơn vị phải báo cáo, cách nhau dấu chấm phẩy; trống = đơn vị có dòng ở kỳ này hoặc kỳ trước.',
    'Khi thiếu': 'Cộng phần đã có (mặc định) hoặc Chờ đủ mới tính.',
    'Kế hoạch điều chỉnh': 'Kế hoạch sau điều chỉnh, dùng từ ngày ở cột "Ngày điều chỉnh".',
    'Ngày điều chỉnh': 'Ngày kế hoạch điều chỉnh có hiệu lực, ngày/tháng/năm.',
    'Hiệu lực từ': 'Kỳ đầu tiên phải báo cáo chỉ tiêu này; trống = từ đầu.',
    'Hiệu lực đến': 'Kỳ cuối cùng phải báo cáo chỉ tiêu này; trống = chưa thôi.',
    'Theo đối tượng':
      'Có: mỗi dòng ghi một đối tượng (dự án, trường …), số của chỉ tiêu gộp từ các đối tượng.',
  },
  rules: {
    Mã: 'Mã quy tắc, ví dụ QT.01.',
    'Mô tả': 'Quy tắc nói gì, đọc là hiểu.',
    'Vế trái': 'Biểu thức của các mã chỉ tiêu; MÃ@ĐƠN_VỊ là số của riêng một đơn vị.',
    'Phép so sánh': '=, <=, >=, <, > hoặc ≠.',
    'Vế phải': 'Biểu thức hoặc số. Có KỲ_TRƯỚC(MÃ), CÙNG_KỲ(MÃ) và LŨY_KẾ(MÃ).',
    'Dung sai': 'Mức chênh cho phép; trống = 0.',
    'Mức độ': 'Lỗi: báo cáo còn là dự thảo. Cảnh báo: cần xem lại.',
  },
  appendices: {
    Mã: 'PL 01, PL 02 … Mỗi phụ lục thành một trang cùng tên.',
    Tên: 'Tên phụ lục.',
    Bộ: 'Bộ phụ lục chung một liên kết: 1, 2 …',
    Loại: 'Loại dòng được liệt kê.',
    Lọc: 'Điều kiện, cách nhau dấu chấm phẩy: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
    Cột: 'Các cột hiển thị: STT, Nội dung as Nhiệm vụ, Chủ trì, Thời hạn …',
    'Nhóm theo': 'Cột dùng để nhóm I, II …; trống = không nhóm.',
    'Liên kết': 'Công cụ điền khi công bố.',
    'Liên kết rút gọn': 'Công cụ điền khi công bố; có thể dán liên kết rút gọn có sẵn.',
    'Đếm nhóm': 'Không: không ghi số dòng của từng nhóm.',
    'Hàng theo': 'Bảng mỗi đối tượng hoặc mỗi đơn vị một hàng, chỉ tiêu là cột.',
    'Làm tròn':
      'đủ 100: làm tròn các tỷ trọng cho cộng đủ 100, số phải chỉnh mang dấu *; trống = làm tròn từng số.',
    'Báo cáo':
      'Mã các báo cáo có phụ lục này, cách nhau dấu chấm phẩy; trống = báo cáo đầu; * = mọi báo cáo.',
    'Trạng thái công bố':
      'Công cụ ghi: Chưa, Đã công bố hoặc Đã thu hồi, kèm lúc nào. Không gõ vào đây.',
  },
  entries: {
    Kỳ: 'Kỳ của dòng: 2026-05, 2026-Q1 … Cột ở dạng văn bản nên gõ thế nào giữ thế ấy.',
    Trục: 'Trục của đơn vị.',
    'Đơn vị': 'Mã đơn vị trong trang Đơn vị.',
    Mục: 'Mã mục trong Đề cương: dòng này in vào mục đó.',
    Loại: KIND,
    Mã: 'Số liệu: mã chỉ tiêu. Văn bản: số và ký hiệu. Nhiệm vụ, mô hình, kiến nghị: mã riêng, giữ nguyên khi chuyển kỳ.',
    Tên: 'Công cụ ghi tên chỉ tiêu, tên mục hoặc việc gợi ý để tiện đọc; không tính, không in. Không gõ vào đây.',
    'Nội dung':
      'Lời văn, tên chỉ tiêu, hoặc rõ việc. Dùng {{MÃ}} để số trong lời văn luôn khớp biểu.',
    'Giá trị':
      'Số, viết kiểu Việt Nam: 1.234,5. Không phát sinh: 0. Không thuộc đơn vị: "Không áp dụng" hoặc x. Trống = chưa báo cáo.',
    ĐVT: 'Trống = theo chỉ tiêu.',
    'Kỳ trước': 'Công cụ ghi số gần nhất của đơn vị để tiện đọc. Không gõ vào đây.',
    'Kế hoạch': 'Công cụ ghi kế hoạch năm của chỉ tiêu để tiện đọc. Không gõ vào đây.',
    'Nguồn giao': 'Ai giao: Thành phố, Đảng ủy phường … Với kiến nghị: gửi cấp nào.',
    'Người thực hiện': 'Rõ người. Với kiến nghị: ai kiến nghị.',
    'Trách nhiệm': 'Rõ trách nhiệm: Chủ trì: …; Phối hợp: …',
    'Thẩm quyền': 'Rõ thẩm quyền: ai quyết định.',
    'Thời hạn': 'Rõ thời gian, ngày/tháng/năm. Với văn bản: ngày ban hành.',
    'Sản phẩm': 'Rõ sản phẩm: kết quả phải có.',
    'Trạng thái': 'Chưa thực hiện, Đang thực hiện, Hoàn thành, Quá hạn, Tạm dừng.',
    'Ngày hoàn thành': 'Ngày xong việc, ngày/tháng/năm.',
    'Minh chứng': 'Liên kết đến tài liệu minh chứng.',
    'Ghi chú': 'Ghi thêm nếu cần.',
    'Kiểm tra': 'Công cụ ghi chỗ chưa đúng của dòng và cách sửa. Không gõ vào đây.',
    'Cập nhật': 'Công cụ ghi ai sửa, lúc nào. Không gõ vào đây.',
    'Đối tượng': 'Số của đối tượng nào (dự án, trường …), khi một chỉ tiêu có nhiều đối tượng.',
    'Tính đến ngày': 'Ngày chốt của số này, khi khác "Đến ngày" của báo cáo.',
    'Tính chất': 'Ước: số ước tính. Trống = số chính thức.',
  },
};

/** What is to be filled in beside a key of `Cấu hình`. */
export const SETTING_NOTES: SettingNotes = {
  'Tên đơn vị': 'Cơ quan ban hành, in ở góc trái. Ví dụ: Đảng ủy phường …',
  'Cơ quan cấp trên': 'In ở dòng trên tên đơn vị. Ví dụ: Đảng bộ Thành phố …',
  'Địa danh': 'Tên phường trong dòng địa danh, ngày tháng.',
  'Mẫu báo cáo': `${REPORT_TEMPLATES.map(template).join('; ')}. Chọn trước khi chạy "Thiết lập" trên sổ trống để có đề cương của mẫu đó.`,
  'Thể thức': 'Đảng: theo Hướng dẫn 05-HD/VPTW. Hành chính: theo Nghị định 30/2020/NĐ-CP.',
  'Tên loại': 'BÁO CÁO, THÔNG BÁO …',
  'Trích yếu':
    'Dòng tên báo cáo. Có thể dùng {{kỳ}}, {{kỳ sau}}, {{tháng}}, {{tháng sau}}, {{năm của tháng sau}}, {{quý}}, {{năm}}.',
  Kỳ: 'Kỳ của báo cáo: 2026-05 (tháng), 2026-Q1 (quý), 2026-H1 (6 tháng), 2026-9T (9 tháng), 2026 (năm), 2026-W20 (tuần), SK-2026-1 (sơ kết, chuyên đề).',
  'Từ ngày': 'Ngày đầu của kỳ số liệu, dạng 21/04/2026. Chốt ngày nào do đơn vị quy định.',
  'Đến ngày': 'Ngày cuối của kỳ số liệu, dạng 20/05/2026.',
  'Ký hiệu': 'Đảng: -BC/ĐU. Hành chính: /BC-UBND. Ghi cả số khi đã có: 15-BC/ĐU.',
  'Thẩm quyền ký': 'T/M BAN THƯỜNG VỤ; hành chính: TM. ỦY BAN NHÂN DÂN.',
  'Chức vụ ký': 'PHÓ BÍ THƯ THƯỜNG TRỰC, CHỦ TỊCH …',
  'Người ký': 'Họ và tên người ký.',
  'Nơi nhận': 'Mỗi nơi một dòng (xuống dòng trong ô của trang tính: Ctrl+Enter).',
  'Lời dẫn': 'Đoạn mở đầu. Có thể dùng {{từ ngày}}, {{đến ngày}}, {{MÃ}}.',
  'Lời kết': 'Đoạn cuối. Có thể để trống.',
  'Kính gửi': 'Không bắt buộc. Nơi gửi, in trên lời dẫn.',
  'Hạn nộp': 'Không bắt buộc. Ngày các đơn vị phải nhập xong.',
  'In phụ lục':
    'Không bắt buộc. Mã các phụ lục in ở cuối văn bản, cách nhau dấu phẩy: PL 01, PL 02.',
  'Cỡ chữ': 'Không bắt buộc. Cỡ chữ phần nội dung; trống = theo thể thức.',
  'Kiểu dấu': 'Không bắt buộc. Cách đặt dấu trong chữ do công cụ viết: ủy hoặc uỷ.',
  'Múi giờ': 'Không bắt buộc. Trống = múi giờ của bảng tính (Tệp → Cài đặt).',
  'Mã báo cáo': 'Không bắt buộc. Mã của báo cáo ở cột "Giá trị"; trống = CHÍNH.',
  Làm: 'Không bắt buộc. Không: lần này không làm báo cáo của cột này.',
  'Ngày ban hành': 'Không bắt buộc. Ngày in ở đầu văn bản; trống = để ngày ghi tay.',
  'Dấu sau số La Mã': 'Không bắt buộc. Dấu sau I, II, III của đề mục: . hoặc -',
  'Yêu cầu duyệt': 'Không bắt buộc. Có: còn đơn vị chưa được duyệt thì báo cáo là dự thảo.',
  'Dịch vụ rút gọn':
    'Không bắt buộc. Địa chỉ dịch vụ rút gọn liên kết của cơ quan: https://by.com.vn; trống = dán liên kết bằng tay.',
  'Ngưỡng xếp loại':
    'Không bắt buộc. Ngưỡng theo % điểm tối đa: 90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 50 = Hoàn thành; 0 = Không hoàn thành.',
};
