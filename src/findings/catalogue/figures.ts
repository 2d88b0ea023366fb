import type { Entries } from './entry';

/** Figures by themselves and beside each other. */
export const FIGURES = {
  'missing-figure': {
    title: 'Chưa có số liệu',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô trống là chưa báo cáo, không phải 0. Hãy nhập số; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
  },
  'type-error': {
    title: 'Không đọc được thành số',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được tính. Hãy nhập số (ví dụ 1.234,5); ở "Giá trị" có thể ghi 0 hoặc "Không áp dụng".',
  },
  'leading-zeros': {
    title: 'Dãy chữ số bắt đầu bằng 0',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được tính. Nếu là số lượng, hãy gõ lại không có số 0 ở đầu; nếu là số định danh, số điện thoại hay mã, hãy xóa khỏi "Giá trị".',
  },
  'ambiguous-figure': {
    title: 'Số có hai cách đọc',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được dùng. Hãy gõ lại: số nguyên thì gõ liền, không dấu (1234); số lẻ thì gõ dấu phẩy (1,23), có đúng ba chữ số lẻ thì thêm số 0 ở cuối (1,2340).',
  },
  'date-as-figure': {
    title: 'Ngày ở chỗ của số',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được tính. Hãy đổi định dạng ô thành số rồi nhập lại.',
  },
  'formula-error': {
    title: 'Công thức báo lỗi',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Ô chưa có giá trị đúng để tính hay để in; các số khác vẫn tính bình thường. Hãy sửa công thức, hoặc nhập trực tiếp số, nội dung.',
  },
  'out-of-range': {
    title: 'Số lớn bất thường',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được dùng. Hãy kiểm tra lại số và đơn vị tính.',
  },
  'negative-figure': {
    title: 'Số đếm âm',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số vẫn được tính. Hãy gõ lại số không âm; nếu là điều chỉnh giảm của kỳ trước, hãy sửa số của kỳ ấy (kỳ đã chốt thì nhờ Văn phòng chạy "Mở lại kỳ" trước).',
  },
  'finer-than-printed': {
    title: 'Số nhập lẻ hơn số in ra',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số in ra được làm tròn theo cột "Số lẻ" của chỉ tiêu, còn tổng và tỷ lệ tính bằng số đã nhập, nên các số in ra có thể cộng không khớp. Hãy gõ lại số; nếu chỉ tiêu đúng là có số lẻ, nhờ Văn phòng sửa "Số lẻ" ở trang "Chỉ tiêu".',
  },
  'wrong-unit': {
    title: 'Đơn vị tính không đổi được',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được tính. Hãy sửa ĐVT hoặc số.',
  },
  'unit-differs': {
    title: 'Đơn vị tính ghi khác',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số vẫn được tính. Hãy kiểm tra có đúng chỉ tiêu không, hoặc sửa ĐVT cho khớp.',
  },
  'unit-converted': {
    title: 'Số cũ ghi bằng đơn vị tính khác, đã đổi',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Số được đổi đúng theo thang đo (ví dụ 1 tỷ đồng = 1.000 triệu đồng), dòng cũ giữ như đã gõ. Nếu "ĐVT" của dòng cũ ghi nhầm, hãy sửa ở dòng ấy (kỳ đã chốt thì chạy "Mở lại kỳ" trước).',
  },
  'row-outside-force': {
    title: 'Có số của chỉ tiêu ngoài thời gian hiệu lực',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số không in trong kỳ này nhưng vẫn tính vào lũy kế. Hãy xóa dòng; nếu chỉ tiêu còn dùng, nhờ Văn phòng sửa "Hiệu lực từ", "Hiệu lực đến" ở trang "Chỉ tiêu".',
  },
  'figure-as-text': {
    title: 'Số gõ dạng chữ',
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Số gõ dạng chữ được đọc theo cách viết Việt Nam. Nếu đọc chưa đúng, hãy nhập lại thành số.',
  },
  'unknown-code': {
    title: 'Mã chỉ tiêu trống hoặc không có',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số chưa được tính. Hãy ghi mã trong trang "Chỉ tiêu"; chỉ tiêu chưa có ở đó thì nhờ Văn phòng thêm.',
  },
  'formula-overwritten': {
    title: 'Nhập số cho chỉ tiêu có công thức',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số nhập tay không được dùng. Hãy xóa dòng; nếu phải nhập tay chỉ tiêu này, nhờ Văn phòng bỏ công thức ở trang "Chỉ tiêu".',
  },
  'conflicting-rows': {
    title: 'Nhiều dòng cho một số không cộng được',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Chưa số nào được dùng. Hãy giữ một dòng và xóa các dòng kia.',
  },
  'added-rows': {
    title: 'Nhiều dòng cho một số, đã cộng',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nếu một dòng là số cũ, hãy xóa; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".',
  },
  'repeated-row': {
    title: 'Một số ghi hai lần',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nếu nhập hai lần, hãy xóa một dòng; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".',
  },
  'archive-differs': {
    title: 'Khác số đã chốt',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số ở "Biểu chung" được dùng. Số đã chốt đúng thì hãy sửa hoặc xóa dòng ở "Biểu chung"; số đã chốt sai thì nhờ Văn phòng chạy "Mở lại kỳ", sửa rồi chốt lại.',
  },
  'whole-differs-from-parts': {
    title: 'Số kỳ dài khác các kỳ ngắn',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số ghi riêng cho kỳ dài được dùng. Hãy đối chiếu hai nguồn.',
  },
  'uneven-parts': {
    title: 'Tỷ lệ của hai số không cùng phạm vi',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hãy bổ sung số còn thiếu, hoặc đặt "Khi thiếu" của chỉ tiêu thành phần là "Chờ đủ".',
  },
} as const satisfies Entries;
