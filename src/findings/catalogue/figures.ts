import type { Entries } from './entry';

/** Figures by themselves and beside each other. */
export const FIGURES = {
  'missing-figure': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô trống là chưa báo cáo, không phải 0. Hãy nhập số; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
  },
  'type-error': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Không đọc được thành số nên chưa được tính. Hãy nhập số (ví dụ 1.234,5); ở "Giá trị" có thể ghi 0 hoặc "Không áp dụng".',
  },
  'ambiguous-figure': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số có hai cách đọc nên chưa được dùng. Hãy nhập lại cho rõ.',
  },
  'date-as-figure': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Ô đang là ngày, không phải số, nên chưa được tính. Hãy đổi định dạng ô thành số rồi nhập lại.',
  },
  'formula-error': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Công thức báo lỗi nên chưa có giá trị để tính hay để in; các số khác vẫn tính bình thường. Hãy sửa công thức, hoặc nhập trực tiếp số, nội dung.',
  },
  'out-of-range': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số lớn bất thường nên chưa được dùng. Hãy kiểm tra lại số và đơn vị tính.',
  },
  'negative-figure': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số đếm không thể âm nên chưa được dùng. Hãy kiểm tra lại.',
  },
  'wrong-unit': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Đơn vị tính của dòng không đổi được sang đơn vị tính của chỉ tiêu nên chưa được tính. Hãy sửa ĐVT hoặc số.',
  },
  'unit-differs': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số vẫn được tính. Hãy kiểm tra có đúng chỉ tiêu không, hoặc sửa ĐVT cho khớp.',
  },
  'figure-as-text': {
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Số gõ dạng chữ được đọc theo cách viết Việt Nam. Nếu đọc chưa đúng, hãy nhập lại thành số.',
  },
  'unknown-code': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Không biết là số của chỉ tiêu nào nên chưa được tính. Hãy ghi mã trong trang "Chỉ tiêu", hoặc thêm chỉ tiêu vào trang đó.',
  },
  'formula-overwritten': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chỉ tiêu được tính bằng công thức nên số nhập tay không được dùng. Hãy xóa dòng, hoặc bỏ công thức ở trang "Chỉ tiêu".',
  },
  'conflicting-rows': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chỉ tiêu không cộng được mà có nhiều dòng cho cùng đơn vị và kỳ, nên chưa số nào được dùng. Hãy giữ một dòng và xóa các dòng kia.',
  },
  'repeated-row': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hai dòng giống hệt nhau đều được cộng. Nếu nhập hai lần, hãy xóa một dòng; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".',
  },
  'archive-differs': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số ở "Biểu chung" được dùng, khác với số của cùng đơn vị và kỳ đã chốt. Hãy sửa một trong hai cho khớp.',
  },
  'whole-differs-from-parts': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số ghi riêng cho kỳ dài được dùng, khác với số tính từ các kỳ ngắn hơn. Hãy đối chiếu hai nguồn.',
  },
  'uneven-parts': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tỷ lệ đang chia hai số không cùng phạm vi đơn vị. Hãy bổ sung số còn thiếu, hoặc đặt "Khi thiếu" của chỉ tiêu thành phần là "Chờ đủ".',
  },
} as const satisfies Entries;
