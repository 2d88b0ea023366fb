import type { Entries } from './entry';

const CLAIM = {
  severity: 'Cảnh báo',
  acts: 'unit',
  help: 'Con số trong câu không khớp với các số khác của chính câu đó. Hãy đối chiếu và sửa câu; số đã có trong biểu thì dùng mã {{…}} để không lệch nữa.',
} as const;

/** Texts of the report: tokens, marks, figures in prose, sections, the document's form. */
export const PROSE = {
  'token-without-value': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Trong báo cáo chỗ này được giữ nguyên và tô màu. Hãy sửa mã, hoặc bổ sung số liệu còn thiếu.',
  },
  'claim-sum': CLAIM,
  'claim-count': CLAIM,
  'claim-ratio': CLAIM,
  'claim-difference': CLAIM,
  'claim-product': CLAIM,
  'claim-anniversary': CLAIM,
  'claim-date': CLAIM,
  'claim-repeat': CLAIM,
  'literal-contradicts': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số gõ tay trong câu khác với chỉ tiêu mà câu có vẻ nói đến. Nếu đúng là chỉ tiêu này, hãy thay số gõ tay bằng mã {{…}}; nếu không, hãy kiểm tra lại câu.',
  },
  'footnote-without-end': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chưa thành chú thích cuối trang. Hãy thêm "]]" ở cuối chú thích.',
  },
  'footnote-without-start': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dấu "]]" in nguyên ra báo cáo. Hãy thêm "[[" ở đầu chú thích hoặc xóa "]]".',
  },
  'empty-footnote': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chú thích không có nội dung nên không in. Hãy điền nội dung hoặc xóa cặp dấu "[[ ]]".',
  },
  'unpaired-mark': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dấu đậm "**" hoặc nghiêng "*" phải đứng hai đầu của cùng một đoạn; dấu lẻ in nguyên ra báo cáo. Hãy thêm dấu còn thiếu hoặc xóa dấu thừa.',
  },
  'ragged-table': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số ô của dòng khác với dòng tiêu đề nên số có thể lệch cột. Hãy thêm hoặc bớt dấu "|" cho khớp.',
  },
  'too-many-columns': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Bảng rộng hơn mức Word giữ được nên in thành các dòng chữ. Hãy tách thành nhiều bảng.',
  },
  'typed-number': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Báo cáo tự đánh số nên sẽ in hai số liền nhau. Hãy xóa số gõ tay.',
  },
  'empty-section': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Mục bắt buộc có nội dung nhưng kỳ này chưa có dòng nào để in, nên chỉ in tiêu đề. Hãy bổ sung nội dung, hoặc ghi "Không" ở cột "Bắt buộc" nếu mục được phép trống.',
  },
  'untitled-section': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Mục không có tiêu đề, không có nội dung thì không in. Hãy điền cột "Tiêu đề" hoặc xóa dòng này.',
  },
  'level-jump': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Mục được đánh số ở cấp cao hơn cấp đã ghi. Hãy sửa cột "Cấp", hoặc thêm mục phía trên.',
  },
  'unprinted-entry': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Mục này không nhận lời văn nên nội dung dòng không in được. Hãy chuyển dòng sang mục khác, hoặc đổi kiểu của mục thành "Lời văn" trong "Đề cương".',
  },
  'regime-mismatch': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Cách ghi khác với thể thức đang chọn. Hãy sửa theo dạng mẫu, hoặc sửa "Thể thức" trong "Cấu hình".',
  },
  'number-form': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Số văn bản nhỏ hơn 10 phải có số 0 đứng trước. Hãy ghi thêm số 0.',
  },
  'look-alike-link': {
    severity: 'Thông tin',
    acts: 'office',
    help: 'Trên giấy in chữ Times New Roman, các ký tự I, l, 1 và O, 0 dễ đọc nhầm; chỗ báo cáo nêu liên kết có in kèm mã QR. Lần sau hãy đặt tên rút gọn chỉ gồm chữ thường (trừ l) và số 2-9.',
  },
} as const satisfies Entries;
