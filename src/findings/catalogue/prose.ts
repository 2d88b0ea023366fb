import {
  type Entries,
  mendedElsewhere,
  officeNote,
  officeWarning,
  unitError,
  unitNote,
  unitWarning,
} from './entry';

const claim = (title: string) =>
  unitWarning(
    title,
    'Hãy đối chiếu và sửa câu; số đã có trong biểu thì dùng mã {{…}} để không lệch nữa.',
  );

/** Texts of the report: tokens, marks, figures in prose, sections, the document's form. */
export const PROSE = {
  'token-without-value': unitError(
    'Mã {{…}} chưa in được',
    'Trong báo cáo chỗ này được giữ nguyên và tô màu. Hãy sửa mã, hoặc bổ sung số liệu còn thiếu.',
  ),
  'token-with-gap': mendedElsewhere(
    officeWarning(
      'Số in ra thiếu một kỳ',
      'Báo cáo in số chưa đủ các kỳ (xem phát hiện về kỳ thiếu). Kỳ ấy đã chốt thì hãy chạy "Mở lại kỳ", bổ sung số ở "Biểu chung" rồi chốt lại; chưa chốt thì bổ sung ngay ở "Biểu chung"; không bổ sung được thì giải trình.',
    ),
  ),
  'claim-sum': claim('Tổng trong câu không khớp'),
  'claim-count': claim('Số đếm trong câu không khớp'),
  'claim-ratio': claim('Tỷ lệ trong câu không khớp'),
  'claim-difference': claim('Chênh lệch trong câu không khớp'),
  'claim-product': claim('Tích trong câu không khớp'),
  'claim-anniversary': claim('Số năm kỷ niệm trong câu không khớp'),
  'claim-date': claim('Ngày trong câu không khớp'),
  'claim-repeat': claim('Số nhắc lại trong câu không khớp'),
  'literal-contradicts': unitWarning(
    'Số gõ tay khác chỉ tiêu',
    'Nếu câu nói về chỉ tiêu này, hãy thay số gõ tay bằng mã {{…}}; nếu không, hãy kiểm tra lại câu.',
  ),
  'figure-said-otherwise': unitWarning(
    'Hai chỗ ghi hai số khác nhau',
    'Hãy đối chiếu hai chỗ và sửa chỗ sai, tốt nhất là dùng cùng một mã {{…}}; nếu hai câu nói hai việc khác nhau, hãy ghi rõ hơn hoặc giải trình.',
  ),
  'earlier-figure-differs': unitWarning(
    'Số của kỳ trước khác số đã báo cáo',
    'Hãy đối chiếu với báo cáo kỳ ấy và sửa câu; nếu số kỳ ấy đã được điều chỉnh, hãy giải trình.',
  ),
  'period-left-over': unitWarning(
    'Còn chữ của kỳ trước',
    'Có thể đoạn được chép từ kỳ trước. Hãy sửa tháng, năm cho đúng kỳ này, tốt nhất là dùng {{tháng}}, {{kỳ}}; nếu đúng là nói về kỳ trước, hãy giải trình.',
  ),
  'footnote-without-end': unitError(
    'Chú thích không đóng',
    'Chưa thành chú thích cuối trang. Hãy thêm "]]" ở cuối chú thích.',
  ),
  'footnote-without-start': unitWarning(
    'Chú thích không mở',
    'Dấu "]]" in nguyên ra báo cáo. Hãy thêm "[[" ở đầu chú thích hoặc xóa "]]".',
  ),
  'empty-footnote': unitWarning(
    'Chú thích trống',
    'Chú thích này không in. Hãy điền nội dung hoặc xóa cặp dấu "[[ ]]".',
  ),
  'unpaired-mark': unitWarning(
    'Dấu đậm, nghiêng lẻ',
    'Dấu đậm "**" hoặc nghiêng "*" phải đứng hai đầu của cùng một đoạn; dấu lẻ in nguyên ra báo cáo. Hãy thêm dấu còn thiếu hoặc xóa dấu thừa.',
  ),
  'ragged-table': unitWarning(
    'Dòng bảng lệch cột',
    'Số có thể lệch cột. Hãy thêm hoặc bớt dấu "|" cho khớp.',
  ),
  'too-many-columns': unitError(
    'Bảng quá nhiều cột',
    'Bảng được in thành các dòng chữ. Hãy tách thành nhiều bảng.',
  ),
  'typed-number': unitWarning(
    'Số thứ tự gõ tay',
    'Báo cáo tự đánh số nên sẽ in hai số liền nhau. Hãy xóa số gõ tay.',
  ),
  'empty-section': mendedElsewhere(
    unitError(
      'Mục bắt buộc chưa có nội dung',
      'Báo cáo chỉ in tiêu đề. Hãy viết vào cột "Nội dung", dòng của mục ở trang "Biểu chung"; mục được phép trống thì Văn phòng ghi "Không" ở cột "Bắt buộc".',
    ),
  ),
  'untitled-section': officeWarning(
    'Mục không có tiêu đề',
    'Mục này không in. Hãy điền cột "Tiêu đề" hoặc xóa dòng này.',
  ),
  'level-jump': officeWarning(
    'Mục nhảy cấp',
    'Mục được đánh số ở cấp cao hơn cấp đã ghi. Hãy sửa cột "Cấp", hoặc thêm mục phía trên.',
  ),
  'unprinted-entry': unitError(
    'Lời văn ở mục không nhận lời văn',
    'Hãy chọn mục khác ở cột "Mục"; nếu phải in ở mục này, nhờ Văn phòng đổi "Kiểu" của mục thành "Lời văn" trong "Đề cương".',
  ),
  'regime-mismatch': officeWarning(
    'Viết khác thể thức',
    'Hãy sửa theo dạng mẫu, hoặc sửa "Thể thức" trong "Cấu hình".',
  ),
  'number-form': officeWarning(
    'Số văn bản thiếu số 0',
    'Số nhỏ hơn 10 phải có số 0 đứng trước. Hãy ghi thêm số 0.',
  ),
  'link-misread': unitError(
    'Liên kết trong câu chép nhầm ký tự',
    'Người đọc không mở được phụ lục. Hãy thay bằng mã {{LINK.BỘ …}}, hoặc chép lại liên kết từ trang "Phụ lục".',
  ),
  'link-not-registered': unitWarning(
    'Liên kết trong câu không có trong trang "Phụ lục"',
    'Hãy thay bằng mã {{LINK.BỘ …}} để câu luôn in đúng liên kết của kỳ; nếu là liên kết khác, Văn phòng xem lại rồi giải trình.',
  ),
  'link-elsewhere': unitNote(
    'Địa chỉ khác trong câu',
    'Địa chỉ này in nguyên trong báo cáo. Hãy xem người đọc có mở được và có được phép mở không.',
  ),
  'appendix-count': unitWarning(
    'Số phụ lục trong câu khác trang "Phụ lục"',
    'Hãy thay số gõ tay bằng {{PL.TỔNG}}, {{PL.BỘ …}} hoặc cả câu bằng {{CÂU PHỤ LỤC}}; nếu câu nói về phụ lục của văn bản khác, hãy giải trình.',
  ),
  'look-alike-link': officeNote(
    'Liên kết dễ đọc nhầm',
    'Trên giấy các ký tự I, l, 1 và O, 0 khó phân biệt; chỗ báo cáo nêu liên kết có in kèm mã QR. Lần sau hãy đặt tên rút gọn chỉ gồm chữ thường (trừ l) và số 2-9.',
  ),
} as const satisfies Entries;
