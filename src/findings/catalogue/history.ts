import {
  type Entries,
  mendedElsewhere,
  officeError,
  officeNote,
  officeWarning,
  unitError,
  unitNote,
  unitWarning,
} from './entry';

/** Periods and dates, figures against the unit's own past, and who has reported. */
export const HISTORY = {
  'dates-reversed': officeError(
    '"Đến ngày" trước "Từ ngày"',
    'Báo cáo in sai khoảng thời gian. Hãy sửa "Từ ngày" hoặc "Đến ngày" ở trang "Cấu hình".',
  ),
  'period-mismatch': officeWarning(
    '"Kỳ" và "Đến ngày" không khớp',
    'Có thể "Kỳ" hoặc "Đến ngày" còn của kỳ trước. Hãy kiểm tra lại trang "Cấu hình".',
  ),
  'deadline-before-cut-off': officeWarning(
    '"Hạn nộp" trước "Đến ngày"',
    'Có thể "Hạn nộp" còn là hạn của kỳ trước. Hãy sửa lại ở trang "Cấu hình".',
  ),
  'date-outside-period': unitWarning(
    'Ngày nằm ngoài kỳ báo cáo',
    'Hãy kiểm tra ngày; nếu đúng ngày thì việc này thuộc kỳ khác.',
  ),
  'later-period': unitNote(
    'Dòng của kỳ sau',
    'Các dòng ấy chưa được tính. Nếu ghi nhầm kỳ, hãy sửa cột "Kỳ" của từng dòng; đúng là của kỳ sau thì để nguyên.',
  ),
  'later-period-only': unitWarning(
    'Đơn vị chỉ điền ở kỳ sau',
    'Các dòng ấy chưa được tính. Nếu là số của kỳ báo cáo, hãy sửa cột "Kỳ" của từng dòng; nếu đúng là của kỳ sau, hãy điền cả kỳ báo cáo.',
  ),
  'earlier-year': unitWarning(
    'Dòng của năm trước',
    'Các dòng ấy không được tính vào kỳ này. Nếu ghi nhầm năm, hãy sửa cột "Kỳ" của từng dòng; nếu là số liệu của một kỳ chưa chốt, Văn phòng chạy "Chốt kỳ" cho kỳ ấy.',
  ),
  'copied-figure': unitWarning(
    'Số bằng đúng kỳ trước',
    'Các kỳ trước đều thay đổi. Hãy kiểm tra có phải số chép lại không.',
  ),
  'copied-report': unitWarning(
    'Cả biểu bằng đúng kỳ trước',
    'Có thể biểu được chép lại từ kỳ trước mà chưa cập nhật. Hãy rà soát từng số.',
  ),
  outlier: unitWarning(
    'Số khác hẳn các kỳ trước',
    'Hãy kiểm tra lại số; nếu đúng, hãy giải trình.',
  ),
  'wrong-scale': unitWarning(
    'Số tiền lệch nghìn hoặc triệu lần',
    'Có thể nhầm giữa đồng, triệu đồng và tỷ đồng. Hãy kiểm tra lại số và ĐVT.',
  ),
  'cumulative-decreased': unitWarning(
    'Số lũy kế giảm',
    'Hãy kiểm tra có phải đã nhập số trong kỳ thay cho lũy kế, hoặc ghi số âm; nếu là điều chỉnh giảm, hãy giải trình.',
  ),
  'plan-changed': officeWarning(
    'Kế hoạch năm đã đổi',
    'Tỷ lệ so với kế hoạch không còn so được với các kỳ đã báo cáo. Nếu có quyết định điều chỉnh, hãy giải trình (lần tổng hợp sau lấy số mới làm mốc); nếu không, hãy khôi phục số cũ.',
  ),
  'period-gap': mendedElsewhere(
    officeError(
      'Kỳ giữa năm không có dòng nào',
      'Số lũy kế của chỉ tiêu cộng dồn hoặc trung bình thiếu kỳ này. Nếu các dòng của kỳ ấy bị sửa "Kỳ" thành kỳ sau, hãy lấy lại chúng từ Tệp → Lịch sử phiên bản, dán vào khối của đơn vị ở "Biểu chung" rồi chạy "Chốt kỳ" cho kỳ ấy; nếu chưa nhập, hãy nhập ở "Biểu chung". Sang kỳ sau thì chạy "Mở kỳ mới", không sửa "Kỳ" của dòng cũ.',
    ),
  ),
  'unit-period-gap': unitWarning(
    'Chỉ tiêu bỏ trống một kỳ giữa năm',
    'Số lũy kế của chỉ tiêu cộng dồn hoặc trung bình thiếu kỳ này. Hãy bổ sung dòng của kỳ ấy ở "Biểu chung" (kỳ đã chốt thì nhờ Văn phòng chạy "Mở lại kỳ" trước); không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
  ),
  'unit-not-reported': unitWarning(
    'Đơn vị chưa báo cáo',
    'Hãy điền vào khối của đơn vị ở "Biểu chung"; không có gì để báo cáo thì chạy "Nộp báo cáo" và ghi lý do; đơn vị không còn báo cáo thì nhờ Văn phòng ghi "Không" ở cột "Hoạt động".',
  ),
  'unit-reported-nothing': officeNote(
    'Đơn vị nộp không phát sinh',
    'Đơn vị không có dòng nào trong kỳ, đã ghi lý do khi nộp và Văn phòng đã duyệt. Nếu lý do chưa đúng, hãy "Trả lại đơn vị".',
  ),
  'figures-not-reported': unitWarning(
    'Chỉ tiêu chưa báo cáo',
    'Chỉ tiêu được giao, hoặc đã báo cáo hay được hỏi trong một năm qua. Hãy bổ sung; không phát sinh thì ghi 0, không còn thuộc đơn vị thì ghi "Không áp dụng".',
  ),
  'closed-rows-changed': mendedElsewhere(
    officeError(
      'Dòng của kỳ đã chốt khác lúc chốt',
      '"Lưu trữ" khác lúc chốt: dòng bị sửa, thêm, bớt, hoặc có người nhập đúng lúc đang chốt. Hãy so với bản lưu trước: bản lưu đúng thì chạy "Khôi phục lưu trữ"; "Lưu trữ" đúng thì chạy "Mở lại kỳ" rồi chốt lại.',
    ),
  ),
  'closed-rows-lost': mendedElsewhere(
    officeError(
      'Mất dòng của kỳ đã chốt',
      'Lũy kế và kỳ trước thiếu kỳ này. Hãy chạy "Khôi phục lưu trữ" để lấy lại các dòng từ bản lưu khi chốt.',
    ),
  ),
  'row-of-open-period-archived': mendedElsewhere(
    officeError(
      'Dòng của kỳ chưa chốt nằm ở Lưu trữ',
      'Có người chèn, xóa hoặc sắp xếp dòng đúng lúc chốt kỳ khác, hoặc tự chép dòng sang. Hãy cắt dòng ấy và dán vào khối của đơn vị ở "Biểu chung".',
    ),
  ),
  'row-of-closed-period': unitError(
    'Dòng của kỳ đã chốt',
    'Kỳ đã chốt thì dòng mới không vào báo cáo đã ký. Nếu ghi nhầm kỳ, hãy sửa cột "Kỳ"; nếu phải bổ sung, hãy nhờ Văn phòng chạy "Mở lại kỳ" rồi chốt lại.',
  ),
  'period-still-open': officeWarning(
    'Kỳ trước chưa chốt',
    'Sửa dòng của kỳ ấy làm đổi số lũy kế của kỳ mới. Hãy chốt kỳ ấy khi báo cáo đã gửi: "Chốt kỳ", ghi rõ kỳ khi lệnh hỏi.',
  ),
  'period-left-untyped': officeWarning(
    'Kỳ trước chưa ai điền',
    'Nếu mở nhầm (bấm hai lần), hãy chạy ngay "Hoàn tác lần chạy gần nhất". Nếu đúng là bỏ qua kỳ ấy thì cứ để các dòng: không có số nào vào báo cáo, "Mở kỳ mới" sau này sẽ bỏ; muốn làm kỳ ấy thì ghi lại kỳ ấy vào ô "Kỳ" của "Cấu hình".',
  ),
  'outdated-rows': officeNote(
    'Dòng lập sẵn không còn hợp',
    'Điền vào dòng như vậy thì số không vào kỳ đang làm, hoặc bị báo lỗi. Hãy chạy "Thiết lập": dòng chưa ai điền được lập lại theo kỳ và danh mục hiện nay, dòng đã có chữ giữ nguyên. Trang có ô gộp hoặc phần người khác khóa thì hãy bỏ gộp, bỏ khóa trước.',
  ),
  'period-not-opened': officeWarning(
    'Kỳ chưa được mở',
    'Hãy chạy "Mở kỳ mới": lệnh mở đúng kỳ đã ghi, lập sẵn dòng phải điền, chuyển việc chưa xong và lời văn của kỳ trước; các ngày giữ nguyên. Nếu ghi nhầm kỳ, hãy ghi lại kỳ trước vào ô "Kỳ".',
  ),
  'text-not-reviewed': unitWarning(
    'Lời văn kỳ trước chưa xem lại',
    'Đoạn này vẫn in vào báo cáo. Hãy sửa cho đúng kỳ này; nếu giữ nguyên, hãy xóa chữ "Cần xem lại" ở cột "Ghi chú".',
  ),
  'nobody-expected': officeNote(
    'Chỉ tiêu không ai phải báo cáo',
    'Tỷ lệ đã báo cáo của số này không chờ đơn vị nào. Hãy ghi mã các đơn vị ở cột "Đơn vị báo cáo"; chỉ tiêu đã thôi dùng thì ghi kỳ cuối ở cột "Hiệu lực đến".',
  ),
  'unit-late': unitNote(
    'Dòng của đơn vị ghi sau hạn nộp',
    'Cột "Cập nhật" ghi lần sửa sau cùng của mỗi dòng: đơn vị điền đúng hạn mà sau hạn sửa lại mọi dòng thì cũng ra như vậy. Không phải sửa gì.',
  ),
} as const satisfies Entries;
