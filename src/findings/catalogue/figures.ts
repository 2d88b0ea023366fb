import { type Entries, officeNote, officeWarning, unitError, unitNote, unitWarning } from './entry';

/** Figures by themselves and beside each other. */
export const FIGURES = {
  'missing-figure': unitWarning(
    'Chưa có số liệu',
    'Ô trống là chưa báo cáo, không phải 0. Hãy nhập số; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
  ),
  'type-error': unitError(
    'Không đọc được thành số',
    'Số chưa được tính. Hãy nhập số (ví dụ 1.234,5); ở "Giá trị" có thể ghi 0 hoặc "Không áp dụng".',
  ),
  'leading-zeros': unitError(
    'Dãy chữ số bắt đầu bằng 0',
    'Số chưa được tính. Nếu là số lượng, hãy gõ lại không có số 0 ở đầu; nếu là số định danh, số điện thoại hay mã, hãy xóa khỏi "Giá trị".',
  ),
  'ambiguous-figure': unitError(
    'Số có hai cách đọc',
    'Số chưa được dùng. Hãy gõ lại: số nguyên thì gõ liền, không dấu (1234); số lẻ thì gõ dấu phẩy (1,23), có đúng ba chữ số lẻ thì thêm số 0 ở cuối (1,2340).',
  ),
  'date-as-figure': unitError(
    'Ngày ở chỗ của số',
    'Số chưa được tính. Hãy đổi định dạng ô thành số (Định dạng → Số) rồi gõ lại số.',
  ),
  'formula-error': unitError(
    'Công thức báo lỗi',
    'Ô chưa có giá trị đúng để tính hay để in; các số khác vẫn tính bình thường. Hãy sửa công thức, hoặc nhập trực tiếp số, nội dung.',
  ),
  'out-of-range': unitError('Số lớn bất thường', 'Số chưa được dùng. Hãy kiểm tra lại số và ĐVT.'),
  'negative-figure': unitError(
    'Số đếm âm',
    'Số vẫn được tính. Hãy gõ lại số không âm; nếu là điều chỉnh giảm của kỳ trước, hãy sửa số của kỳ ấy (kỳ đã chốt thì nhờ Văn phòng chạy "Mở lại kỳ" trước).',
  ),
  'finer-than-printed': unitWarning(
    'Số nhập lẻ hơn số in ra',
    'Số in ra được làm tròn theo cột "Số lẻ" của chỉ tiêu, còn tổng và tỷ lệ tính bằng số đã nhập, nên các số in ra có thể cộng không khớp. Hãy gõ lại số; nếu chỉ tiêu đúng là có số lẻ, nhờ Văn phòng sửa "Số lẻ" ở trang "Chỉ tiêu".',
  ),
  'wrong-unit': unitError(
    'Đơn vị tính không đổi được',
    'Số chưa được tính. Hãy để trống "ĐVT" và ghi số theo ĐVT của chỉ tiêu.',
  ),
  'unit-differs': unitWarning(
    'Đơn vị tính ghi khác',
    'Số vẫn được tính. Hãy kiểm tra có đúng chỉ tiêu không, hoặc sửa ĐVT cho khớp.',
  ),
  'unit-converted': officeNote(
    'Số cũ ghi bằng đơn vị tính khác, đã đổi',
    'Số được đổi đúng theo thang đo (ví dụ 1 tỷ đồng = 1.000 triệu đồng), dòng cũ giữ như đã gõ. Nếu "ĐVT" của dòng cũ ghi nhầm, hãy sửa ở dòng ấy (kỳ đã chốt thì chạy "Mở lại kỳ" trước).',
  ),
  'row-outside-force': unitWarning(
    'Có số của chỉ tiêu ngoài thời gian hiệu lực',
    'Số không in trong kỳ này nhưng vẫn tính vào lũy kế. Hãy xóa dòng; nếu chỉ tiêu còn dùng, nhờ Văn phòng sửa "Hiệu lực từ", "Hiệu lực đến" ở trang "Chỉ tiêu".',
  ),
  'figure-as-text': unitNote(
    'Số gõ dạng chữ',
    'Số gõ dạng chữ được đọc theo cách viết Việt Nam. Nếu đọc chưa đúng, hãy nhập lại thành số.',
  ),
  'unknown-code': unitError(
    'Mã chỉ tiêu trống hoặc không có',
    'Số chưa được tính. Hãy ghi mã trong trang "Chỉ tiêu"; chỉ tiêu chưa có ở đó thì nhờ Văn phòng thêm.',
  ),
  'formula-overwritten': unitWarning(
    'Nhập số cho chỉ tiêu có công thức',
    'Số nhập tay không được dùng. Hãy xóa dòng; nếu phải nhập tay chỉ tiêu này, nhờ Văn phòng bỏ công thức ở trang "Chỉ tiêu".',
  ),
  'estimate-closed': unitWarning(
    'Số ước còn lại trong kỳ đã chốt',
    'Lũy kế từ đầu năm vẫn cộng số ước này. Khi có số chính thức, hãy sửa "Giá trị" và ghi "Tính chất" là Chính thức.',
  ),
  'as-of-outside': unitWarning(
    'Ngày của số nằm ngoài kỳ báo cáo',
    'Báo cáo vẫn dùng số này. Hãy kiểm tra cột "Tính đến ngày"; nếu đúng ngày thì giải trình.',
  ),
  'differs-from-count': unitError(
    'Số nhập khác số đếm được',
    'Báo cáo in số đếm được từ các dòng. Hãy bổ sung các dòng còn thiếu (hoặc bỏ dòng thừa), rồi xóa dòng nhập tay này.',
  ),
  'conflicting-rows': unitError(
    'Nhiều dòng cho một số không cộng được',
    'Chưa số nào được dùng. Hãy giữ một dòng và xóa các dòng kia.',
  ),
  'added-rows': unitWarning(
    'Nhiều dòng cho một số, đã cộng',
    'Nếu một dòng là số cũ, hãy xóa; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".',
  ),
  'repeated-row': unitWarning(
    'Một số ghi hai lần',
    'Nếu nhập hai lần, hãy xóa một dòng; nếu là hai việc khác nhau, hãy ghi rõ ở "Nội dung".',
  ),
  'archive-differs': unitWarning(
    'Khác số đã chốt',
    'Số ở "Biểu chung" được dùng. Số đã chốt đúng thì hãy sửa hoặc xóa dòng ở "Biểu chung"; số đã chốt sai thì nhờ Văn phòng chạy "Mở lại kỳ", sửa rồi chốt lại.',
  ),
  'whole-differs-from-parts': unitWarning(
    'Số kỳ dài khác các kỳ ngắn',
    'Số ghi riêng cho kỳ dài được dùng. Hãy đối chiếu hai nguồn.',
  ),
  'uneven-parts': officeWarning(
    'Tỷ lệ của hai số không cùng phạm vi',
    'Hãy bổ sung số còn thiếu, hoặc đặt "Khi thiếu" của chỉ tiêu thành phần là "Chờ đủ".',
  ),
} as const satisfies Entries;
