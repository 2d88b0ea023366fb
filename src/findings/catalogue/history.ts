import type { Entries } from './entry';

/** Periods and dates, figures against the unit's own past, and who has reported. */
export const HISTORY = {
  'dates-reversed': {
    title: '"Đến ngày" trước "Từ ngày"',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Báo cáo in sai khoảng thời gian. Hãy sửa "Từ ngày" hoặc "Đến ngày" ở trang "Cấu hình".',
  },
  'period-mismatch': {
    title: '"Kỳ" và "Đến ngày" không khớp',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Có thể "Kỳ" hoặc "Đến ngày" còn của kỳ trước. Hãy kiểm tra lại trang "Cấu hình".',
  },
  'deadline-before-cut-off': {
    title: '"Hạn nộp" trước "Đến ngày"',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Có thể "Hạn nộp" còn là hạn của kỳ trước. Hãy sửa lại ở trang "Cấu hình".',
  },
  'date-outside-period': {
    title: 'Ngày nằm ngoài kỳ báo cáo',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy kiểm tra ngày; nếu đúng ngày thì việc này thuộc kỳ khác.',
  },
  'later-period': {
    title: 'Dòng của kỳ sau',
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Dòng chưa được tính. Nếu ghi nhầm kỳ, hãy sửa lại.',
  },
  'earlier-year': {
    title: 'Dòng của năm trước',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng không được tính vào kỳ này. Nếu ghi nhầm năm, hãy sửa; nếu là số liệu cũ, hãy chuyển sang "Lưu trữ".',
  },
  'copied-figure': {
    title: 'Số bằng đúng kỳ trước',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Các kỳ trước đều thay đổi. Hãy kiểm tra có phải số chép lại không.',
  },
  'copied-report': {
    title: 'Cả biểu bằng đúng kỳ trước',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Có thể biểu được chép lại từ kỳ trước mà chưa cập nhật. Hãy rà soát từng số.',
  },
  outlier: {
    title: 'Số khác hẳn các kỳ trước',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy kiểm tra lại số; nếu đúng, hãy giải trình.',
  },
  'wrong-scale': {
    title: 'Số tiền lệch nghìn hoặc triệu lần',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Có thể nhầm giữa đồng, triệu đồng và tỷ đồng. Hãy kiểm tra lại số và ĐVT.',
  },
  'cumulative-decreased': {
    title: 'Số lũy kế giảm',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy kiểm tra có phải đã nhập số trong kỳ thay cho lũy kế, hoặc ghi số âm; nếu là điều chỉnh giảm, hãy giải trình.',
  },
  'plan-changed': {
    title: 'Kế hoạch năm đã đổi',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tỷ lệ so với kế hoạch không còn so được với các kỳ đã báo cáo. Nếu có quyết định điều chỉnh, hãy giải trình (lần tổng hợp sau lấy số mới làm mốc); nếu không, hãy khôi phục số cũ.',
  },
  'period-gap': {
    title: 'Kỳ giữa năm không có dòng nào',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Số lũy kế của chỉ tiêu cộng dồn hoặc trung bình thiếu kỳ này. Nếu các dòng của kỳ ấy bị sửa "Kỳ" thành kỳ sau, hãy lấy lại chúng từ Tệp → Lịch sử phiên bản, dán vào khối của đơn vị ở "Biểu chung" rồi chạy "Chốt kỳ" cho kỳ ấy; nếu chưa nhập, hãy nhập ở "Biểu chung". Sang kỳ sau thì chạy "Mở kỳ mới", không sửa "Kỳ" của dòng cũ.',
  },
  'unit-period-gap': {
    title: 'Chỉ tiêu bỏ trống một kỳ giữa năm',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số lũy kế của chỉ tiêu cộng dồn hoặc trung bình thiếu kỳ này. Hãy bổ sung dòng của kỳ ấy; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
  },
  'unit-not-reported': {
    title: 'Đơn vị chưa báo cáo',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy nhập báo cáo; nếu đơn vị không còn báo cáo, ghi "Không" ở cột "Hoạt động".',
  },
  'figures-not-reported': {
    title: 'Chỉ tiêu chưa báo cáo',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chỉ tiêu được giao, hoặc đã báo cáo kỳ trước. Hãy bổ sung; không phát sinh thì ghi 0, không còn thuộc đơn vị thì ghi "Không áp dụng".',
  },
  'closed-rows-changed': {
    title: 'Dòng của kỳ đã chốt khác lúc chốt',
    severity: 'Lỗi',
    acts: 'office',
    help: '"Lưu trữ" khác lúc chốt: dòng bị sửa, thêm, bớt, hoặc có người nhập đúng lúc đang chốt. Hãy so với bản lưu trước: bản lưu đúng thì chạy "Khôi phục lưu trữ"; "Lưu trữ" đúng thì chạy "Mở lại kỳ" (lệnh hỏi lý do nhận các dòng ấy) rồi chốt lại.',
  },
  'closed-rows-lost': {
    title: 'Mất dòng của kỳ đã chốt',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Lũy kế và kỳ trước thiếu kỳ này. Hãy chạy "Khôi phục lưu trữ" để lấy lại các dòng từ bản lưu khi chốt.',
  },
  'row-of-open-period-archived': {
    title: 'Dòng của kỳ chưa chốt nằm ở Lưu trữ',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Có người chèn, xóa hoặc sắp xếp dòng đúng lúc chốt kỳ khác, hoặc tự chép dòng sang. Hãy cắt dòng ấy và dán vào khối của đơn vị ở "Biểu chung".',
  },
  'row-of-closed-period': {
    title: 'Dòng của kỳ đã chốt',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Kỳ đã chốt thì dòng mới không vào báo cáo đã ký. Nếu ghi nhầm kỳ, hãy sửa cột "Kỳ"; nếu phải bổ sung, hãy nhờ Văn phòng chạy "Mở lại kỳ" rồi chốt lại.',
  },
  'period-still-open': {
    title: 'Kỳ trước chưa chốt',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Sửa dòng của kỳ ấy làm đổi số lũy kế của kỳ mới. Hãy chốt kỳ ấy khi báo cáo đã gửi.',
  },
  'text-not-reviewed': {
    title: 'Lời văn kỳ trước chưa xem lại',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Đoạn này vẫn in vào báo cáo. Hãy sửa cho đúng kỳ này; nếu giữ nguyên, hãy xóa chữ "Cần xem lại" ở cột "Ghi chú".',
  },
  'nobody-expected': {
    title: 'Chỉ tiêu không ai phải báo cáo',
    severity: 'Thông tin',
    acts: 'office',
    help: 'Không có đơn vị nào bị nhắc khi thiếu số này. Hãy ghi mã các đơn vị ở cột "Đơn vị báo cáo"; chỉ tiêu đã thôi dùng thì ghi kỳ cuối ở cột "Hiệu lực đến".',
  },
  'unit-late': {
    title: 'Đơn vị báo cáo sau hạn',
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Dòng đầu tiên của đơn vị được nhập sau hạn nộp.',
  },
} as const satisfies Entries;
