import { type Entries, officeError, officeNote, officeWarning } from './entry';

/** The office's tabs: formulas, rules, references, appendices, and what guards the workbook. */
export const OFFICE = {
  'not-shares': officeWarning(
    'Không làm tròn đủ 100 được',
    'Các số được giữ như đã nhập. Hãy kiểm tra các tỷ trọng, hoặc xóa ô "Làm tròn" nếu đây không phải tỷ trọng.',
  ),
  'formula-cycle': officeError('Công thức vòng quanh', 'Hãy sửa một công thức trong vòng.'),
  'rule-skipped': officeNote('Quy tắc chưa so được', 'Quy tắc sẽ được so khi đủ số liệu.'),
  'rule-out-of-force': officeNote(
    'Quy tắc có chỉ tiêu ngoài thời gian hiệu lực',
    'Ngoài thời gian hiệu lực của chỉ tiêu, quy tắc không được so. Nếu chỉ tiêu đã thôi dùng, hãy bỏ quy tắc hoặc viết lại theo chỉ tiêu thay thế.',
  ),
  'foreign-key': officeError(
    'Mã nhắc đến không có',
    'Hãy sửa mã cho khớp, hoặc thêm mã vào trang kia.',
  ),
  'unknown-appendix': officeError(
    'Phụ lục nhắc đến không có',
    'Phụ lục không in được. Hãy sửa mã.',
  ),
  'appendix-named-as-tab': officeError(
    'Mã phụ lục trùng tên một trang',
    'Trang phụ lục mang tên là mã của nó, nên sẽ ghi đè trang kia. Hãy đặt một mã riêng, ví dụ PL 01.',
  ),
  'unknown-filter': officeError(
    'Điều kiện lọc không đọc được',
    'Phụ lục chưa có dòng nào. Hãy ghi dạng: Nguồn giao = Thành phố; Trạng thái ≠ Hoàn thành.',
  ),
  'unknown-column': officeError(
    'Cột của phụ lục không có',
    'Cột được bỏ trống. Hãy sửa tên trong "Cột" hoặc "Nhóm theo".',
  ),
  'empty-appendix': officeWarning(
    'Phụ lục trống',
    'Hãy kiểm tra điều kiện lọc, hoặc bổ sung dòng ở "Biểu chung"; kỳ này đúng là không có thì giải trình.',
  ),
  'link-form': officeError(
    'Liên kết rút gọn viết sai dạng',
    'Người đọc không mở được liên kết. Hãy chép lại nguyên liên kết từ trang rút gọn: https://, tên miền, dấu / và tên rút gọn.',
  ),
  'link-split': officeError(
    'Một bộ có hai liên kết',
    'Mã {{LINK.BỘ …}} in liên kết đứng trước, {{CÂU PHỤ LỤC}} chưa in được. Hãy giữ một liên kết cho cả bộ, hoặc sửa cột "Bộ" của phụ lục.',
  ),
  'link-shared': officeError(
    'Một liên kết đứng cho hai bộ',
    'Người đọc chỉ mở được một trong hai bộ. Hãy dán liên kết riêng của từng bộ, hoặc gộp hai bộ làm một ở cột "Bộ".',
  ),
  'link-alike': officeWarning(
    'Hai liên kết dễ nhầm với nhau',
    'Có thể đã chép nhầm một ký tự (I, l và 1; O và 0; chữ hoa và chữ thường). Hãy mở thử liên kết; nếu đúng, nên đặt tên rút gọn khác.',
  ),
  'link-of-earlier': officeWarning(
    'Liên kết của kỳ trước',
    'Có thể chưa thay liên kết của kỳ trước. Hãy dán liên kết của kỳ này; nếu liên kết ấy vẫn mở đúng phụ lục của kỳ này thì giải trình.',
  ),
  'link-target': officeError(
    'Liên kết không mở tệp đã công bố',
    'Người đọc sẽ mở một tệp khác. Hãy công bố lại bộ ấy, hoặc dán địa chỉ của tệp đã công bố vào cột "Liên kết" rồi rút gọn lại.',
  ),
  'link-target-unchecked': officeNote(
    'Chưa kiểm được liên kết mở tệp nào',
    'Hãy mở thử liên kết trong cửa sổ ẩn danh và xem có đúng bộ phụ lục của kỳ này không.',
  ),
  'link-withdrawn': officeWarning(
    'Liên kết của bộ đã thu hồi',
    'Người đọc không mở được phụ lục. Hãy công bố lại bộ ấy, hoặc bỏ liên kết ở trang "Phụ lục" và trong câu văn.',
  ),
  'merger-incomplete': officeError(
    'Sáp nhập ghi thiếu',
    'Số của hai đơn vị vẫn tính riêng. Hãy ghi đủ "Sáp nhập vào" và "Từ kỳ" ở trang "Đơn vị", hoặc xóa cả hai.',
  ),
  'merger-cycle': officeError(
    'Đơn vị sáp nhập vòng quanh',
    'Số của các đơn vị này vẫn tính riêng. Hãy sửa cột "Sáp nhập vào" ở trang "Đơn vị".',
  ),
  'force-reversed': officeError(
    'Hiệu lực của chỉ tiêu ghi ngược',
    'Chỉ tiêu tạm coi như luôn có hiệu lực. Hãy sửa "Hiệu lực từ" hoặc "Hiệu lực đến" ở trang "Chỉ tiêu".',
  ),
  'revision-incomplete': officeError(
    'Kế hoạch điều chỉnh ghi thiếu',
    'Kế hoạch đầu năm vẫn được dùng. Hãy ghi đủ "Kế hoạch điều chỉnh" và "Ngày điều chỉnh" ở trang "Chỉ tiêu", hoặc xóa cả hai.',
  ),
  'duplicate-plan-column': officeError(
    'Hai cột kế hoạch của một năm',
    'Năm ấy tạm coi như chưa có kế hoạch. Hãy xóa hoặc đổi tên một cột ở trang "Chỉ tiêu".',
  ),
  'plan-of-other-year': officeWarning(
    'Chưa có cột kế hoạch của năm',
    'Tỷ lệ so với kế hoạch có thể tính theo kế hoạch của năm khác. Hãy thêm cột "Kế hoạch <năm>" ở trang "Chỉ tiêu"; nếu "Kế hoạch năm" đã là của năm nay, hãy giải trình.',
  ),
  'protection-loosened': officeWarning(
    'Vùng khóa bị nới',
    'Hãy chạy lại "Thiết lập" để khóa lại, hoặc xem ai đã mở và vì sao.',
  ),
  'unprotected-rows': officeNote(
    'Dòng nằm ngoài vùng khóa',
    'Đơn vị khác cũng sửa được các dòng này. Hãy chạy lại "Thiết lập" để khóa theo đơn vị.',
  ),
  'progress-not-borne-out': officeWarning(
    'Tiến độ không khớp Nhật ký',
    'Gõ tay vào "Tiến độ" không được tính. Hãy chạy lại "Duyệt", "Trả lại đơn vị" hoặc "Nộp báo cáo" cho đơn vị ấy: lệnh ghi lại dòng và ghi vào "Nhật ký". Đơn vị chưa nộp lần nào trong kỳ ấy thì ghi lại "Chưa nộp" ở ô ấy, hoặc nộp cho đơn vị.',
  ),
  'progress-before-chain': officeNote(
    'Tiến độ từ trước khi Nhật ký có Chuỗi',
    'Hãy xem các trạng thái ấy có đúng không. Lần chạy đầu tiên có ghi vào sổ tiếp nhận chúng vào "Nhật ký"; từ đó ai gõ tay vào "Tiến độ" là thấy.',
  ),
  'changed-since-submitted': officeWarning(
    'Dòng đổi sau khi đơn vị nộp',
    'Hãy hỏi đơn vị đã sửa gì; đúng thì nộp lại cho đơn vị, sai thì "Trả lại đơn vị" kèm lý do.',
  ),
  'criterion-error': officeWarning(
    'Tiêu chí chấm điểm không dùng được',
    'Người, đơn vị có tiêu chí này chưa được đề xuất xếp loại. Hãy sửa ô này ở trang "Chấm điểm".',
  ),
  'thresholds-error': officeWarning(
    'Ngưỡng xếp loại không dùng được',
    'Điểm vẫn được chấm. Hãy ghi khóa "Ngưỡng xếp loại" ở trang "Cấu hình", dạng: 90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 0 = Không hoàn thành.',
  ),
  'score-lacking': officeNote(
    'Chưa chấm được điểm',
    'Điểm để trống, không tính là 0. Hãy bổ sung dòng hoặc số còn thiếu rồi chạy lại "Tổng hợp báo cáo"; không bổ sung được thì ghi "Xếp loại quyết định" ở trang "Xếp loại".',
  ),
  'grade-without-reason': officeWarning(
    'Xếp loại khác đề xuất, chưa ghi lý do',
    'Hãy ghi "Lý do" ở cùng dòng trang "Xếp loại", hoặc xóa quyết định để lấy theo đề xuất.',
  ),
  'unknown-grade': officeWarning(
    'Mức xếp loại lạ',
    'Hãy chọn một mức đã có, hoặc thêm mức ấy vào "Ngưỡng xếp loại" ở trang "Cấu hình".',
  ),
} as const satisfies Entries;
