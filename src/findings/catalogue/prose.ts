import type { Entries } from './entry';

const CLAIM = {
  severity: 'Cảnh báo',
  acts: 'unit',
  help: 'Hãy đối chiếu và sửa câu; số đã có trong biểu thì dùng mã {{…}} để không lệch nữa.',
} as const;

/** Texts of the report: tokens, marks, figures in prose, sections, the document's form. */
export const PROSE = {
  'token-without-value': {
    title: 'Mã {{…}} chưa in được',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Trong báo cáo chỗ này được giữ nguyên và tô màu. Hãy sửa mã, hoặc bổ sung số liệu còn thiếu.',
  },
  'token-with-gap': {
    title: 'Số in ra thiếu một kỳ',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Báo cáo in số chưa đủ các kỳ (xem phát hiện về kỳ thiếu). Kỳ ấy đã chốt thì hãy chạy "Mở lại kỳ", bổ sung số ở "Biểu chung" rồi chốt lại; chưa chốt thì bổ sung ngay ở "Biểu chung"; không bổ sung được thì giải trình.',
    elsewhere: true,
  },
  'claim-sum': { ...CLAIM, title: 'Tổng trong câu không khớp' },
  'claim-count': { ...CLAIM, title: 'Số đếm trong câu không khớp' },
  'claim-ratio': { ...CLAIM, title: 'Tỷ lệ trong câu không khớp' },
  'claim-difference': { ...CLAIM, title: 'Chênh lệch trong câu không khớp' },
  'claim-product': { ...CLAIM, title: 'Tích trong câu không khớp' },
  'claim-anniversary': { ...CLAIM, title: 'Số năm kỷ niệm trong câu không khớp' },
  'claim-date': { ...CLAIM, title: 'Ngày trong câu không khớp' },
  'claim-repeat': { ...CLAIM, title: 'Số nhắc lại trong câu không khớp' },
  'literal-contradicts': {
    title: 'Số gõ tay khác chỉ tiêu',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nếu câu nói về chỉ tiêu này, hãy thay số gõ tay bằng mã {{…}}; nếu không, hãy kiểm tra lại câu.',
  },
  'footnote-without-end': {
    title: 'Chú thích không đóng',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chưa thành chú thích cuối trang. Hãy thêm "]]" ở cuối chú thích.',
  },
  'footnote-without-start': {
    title: 'Chú thích không mở',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dấu "]]" in nguyên ra báo cáo. Hãy thêm "[[" ở đầu chú thích hoặc xóa "]]".',
  },
  'empty-footnote': {
    title: 'Chú thích trống',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chú thích này không in. Hãy điền nội dung hoặc xóa cặp dấu "[[ ]]".',
  },
  'unpaired-mark': {
    title: 'Dấu đậm, nghiêng lẻ',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dấu đậm "**" hoặc nghiêng "*" phải đứng hai đầu của cùng một đoạn; dấu lẻ in nguyên ra báo cáo. Hãy thêm dấu còn thiếu hoặc xóa dấu thừa.',
  },
  'ragged-table': {
    title: 'Dòng bảng lệch cột',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số có thể lệch cột. Hãy thêm hoặc bớt dấu "|" cho khớp.',
  },
  'too-many-columns': {
    title: 'Bảng quá nhiều cột',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Bảng được in thành các dòng chữ. Hãy tách thành nhiều bảng.',
  },
  'typed-number': {
    title: 'Số thứ tự gõ tay',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Báo cáo tự đánh số nên sẽ in hai số liền nhau. Hãy xóa số gõ tay.',
  },
  'empty-section': {
    title: 'Mục bắt buộc chưa có nội dung',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Báo cáo chỉ in tiêu đề. Hãy viết vào cột "Nội dung", dòng của mục ở trang "Biểu chung"; mục được phép trống thì Văn phòng ghi "Không" ở cột "Bắt buộc".',
  },
  'untitled-section': {
    title: 'Mục không có tiêu đề',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Mục này không in. Hãy điền cột "Tiêu đề" hoặc xóa dòng này.',
  },
  'level-jump': {
    title: 'Mục nhảy cấp',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Mục được đánh số ở cấp cao hơn cấp đã ghi. Hãy sửa cột "Cấp", hoặc thêm mục phía trên.',
  },
  'unprinted-entry': {
    title: 'Lời văn ở mục không nhận lời văn',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Hãy chọn mục khác ở cột "Mục"; nếu phải in ở mục này, nhờ Văn phòng đổi "Kiểu" của mục thành "Lời văn" trong "Đề cương".',
  },
  'regime-mismatch': {
    title: 'Viết khác thể thức',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy sửa theo dạng mẫu, hoặc sửa "Thể thức" trong "Cấu hình".',
  },
  'number-form': {
    title: 'Số văn bản thiếu số 0',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Số nhỏ hơn 10 phải có số 0 đứng trước. Hãy ghi thêm số 0.',
  },
  'link-misread': {
    title: 'Liên kết trong câu chép nhầm ký tự',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Người đọc không mở được phụ lục. Hãy thay bằng mã {{LINK.BỘ …}}, hoặc chép lại liên kết từ trang "Phụ lục".',
  },
  'link-not-registered': {
    title: 'Liên kết trong câu không có trong trang Phụ lục',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy thay bằng mã {{LINK.BỘ …}} để câu luôn in đúng liên kết của kỳ; nếu là liên kết khác, Văn phòng xem lại rồi giải trình.',
  },
  'link-elsewhere': {
    title: 'Địa chỉ khác trong câu',
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Địa chỉ này in nguyên trong báo cáo. Hãy xem người đọc có mở được và có được phép mở không.',
  },
  'appendix-count': {
    title: 'Số phụ lục trong câu khác trang Phụ lục',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy thay số gõ tay bằng {{PL.TỔNG}}, {{PL.BỘ …}} hoặc cả câu bằng {{CÂU PHỤ LỤC}}; nếu câu nói về phụ lục của văn bản khác, hãy giải trình.',
  },
  'look-alike-link': {
    title: 'Liên kết dễ đọc nhầm',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Trên giấy in chữ Times New Roman, các ký tự I, l, 1 và O, 0 khó phân biệt; chỗ báo cáo nêu liên kết có in kèm mã QR. Lần sau hãy đặt tên rút gọn chỉ gồm chữ thường (trừ l) và số 2-9.',
  },
} as const satisfies Entries;
