import type { Entries } from './entry';

/** The office's tabs: formulas, rules, references, appendices, and what guards the workbook. */
export const OFFICE = {
  'not-shares': {
    title: 'Không làm tròn đủ 100 được',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Các số được giữ như đã nhập. Hãy kiểm tra các tỷ trọng, hoặc xóa ô "Làm tròn" nếu đây không phải tỷ trọng.',
  },
  'formula-cycle': {
    title: 'Công thức vòng quanh',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hãy sửa một công thức trong vòng.',
  },
  'rule-skipped': {
    title: 'Quy tắc chưa so được',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Quy tắc sẽ được so khi đủ số liệu.',
  },
  'rule-out-of-force': {
    title: 'Quy tắc có chỉ tiêu ngoài thời gian hiệu lực',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Ngoài thời gian hiệu lực của chỉ tiêu, quy tắc không được so. Nếu chỉ tiêu đã thôi dùng, hãy bỏ quy tắc hoặc viết lại theo chỉ tiêu thay thế.',
  },
  'foreign-key': {
    title: 'Mã nhắc đến không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hãy sửa mã cho khớp, hoặc thêm mã vào trang kia.',
  },
  'unknown-appendix': {
    title: 'Phụ lục nhắc đến không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục không in được. Hãy sửa mã.',
  },
  'unknown-filter': {
    title: 'Điều kiện lọc không đọc được',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Phụ lục chưa có dòng nào. Hãy ghi dạng: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
  },
  'unknown-column': {
    title: 'Cột của phụ lục không có',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Cột được bỏ trống. Hãy sửa tên trong "Cột" hoặc "Nhóm theo".',
  },
  'empty-appendix': {
    title: 'Phụ lục trống',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy kiểm tra điều kiện lọc, hoặc bổ sung dòng ở "Biểu chung"; kỳ này đúng là không có thì giải trình.',
  },
  'merger-incomplete': {
    title: 'Sáp nhập ghi thiếu',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Số của hai đơn vị vẫn tính riêng. Hãy ghi đủ "Sáp nhập vào" và "Từ kỳ" ở trang "Đơn vị", hoặc xóa cả hai.',
  },
  'merger-cycle': {
    title: 'Đơn vị sáp nhập vòng quanh',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Số của các đơn vị này vẫn tính riêng. Hãy sửa cột "Sáp nhập vào" ở trang "Đơn vị".',
  },
  'force-reversed': {
    title: 'Hiệu lực của chỉ tiêu ghi ngược',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Chỉ tiêu tạm coi như luôn có hiệu lực. Hãy sửa "Hiệu lực từ" hoặc "Hiệu lực đến" ở trang "Chỉ tiêu".',
  },
  'revision-incomplete': {
    title: 'Kế hoạch điều chỉnh ghi thiếu',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Kế hoạch đầu năm vẫn được dùng. Hãy ghi đủ "Kế hoạch điều chỉnh" và "Ngày điều chỉnh" ở trang "Chỉ tiêu", hoặc xóa cả hai.',
  },
  'duplicate-plan-column': {
    title: 'Hai cột kế hoạch của một năm',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Năm ấy tạm coi như chưa có kế hoạch. Hãy xóa hoặc đổi tên một cột ở trang "Chỉ tiêu".',
  },
  'plan-of-other-year': {
    title: 'Chưa có cột kế hoạch của năm',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tỷ lệ so với kế hoạch có thể tính theo kế hoạch của năm khác. Hãy thêm cột "Kế hoạch <năm>" ở trang "Chỉ tiêu"; nếu "Kế hoạch năm" đã là của năm nay, hãy giải trình.',
  },
  'protection-loosened': {
    title: 'Vùng khóa bị nới',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy chạy lại "Thiết lập" để khóa lại, hoặc xem ai đã mở và vì sao.',
  },
  'unprotected-rows': {
    title: 'Dòng nằm ngoài vùng khóa',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Đơn vị khác cũng sửa được các dòng này. Hãy chạy lại "Thiết lập" để khóa theo đơn vị.',
  },
  'progress-not-borne-out': {
    title: 'Tiến độ không khớp Nhật ký',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Gõ tay vào "Tiến độ" không được tính. Hãy chạy lại "Duyệt", "Trả lại đơn vị" hoặc "Nộp báo cáo" cho đơn vị ấy: lệnh ghi lại dòng và ghi vào "Nhật ký". Đơn vị chưa nộp lần nào trong kỳ ấy thì ghi lại "Chưa nộp" ở ô ấy, hoặc nộp cho đơn vị.',
  },
  'progress-before-chain': {
    title: 'Tiến độ từ trước khi Nhật ký có Chuỗi',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Hãy xem các trạng thái ấy có đúng không. Lần chạy đầu tiên có ghi vào sổ tiếp nhận chúng vào "Nhật ký"; từ đó ai gõ tay vào "Tiến độ" là thấy.',
  },
  'changed-since-submitted': {
    title: 'Dòng đổi sau khi đơn vị nộp',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy hỏi đơn vị đã sửa gì; đúng thì nộp lại cho đơn vị, sai thì "Trả lại đơn vị" kèm lý do.',
  },
} as const satisfies Entries;
