import type { Entries } from './entry';

/** Periods and dates, figures against the unit's own past, and who has reported. */
export const HISTORY = {
  'dates-reversed': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Báo cáo in sai khoảng thời gian. Hãy sửa "Từ ngày" hoặc "Đến ngày" ở trang "Cấu hình".',
  },
  'period-mismatch': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Có thể "Kỳ" hoặc "Đến ngày" còn của kỳ trước. Hãy kiểm tra lại trang "Cấu hình".',
  },
  'deadline-before-cut-off': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Có thể "Hạn nộp" còn là hạn của kỳ trước. Hãy sửa lại ở trang "Cấu hình".',
  },
  'date-outside-period': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ngày nằm ngoài kỳ báo cáo. Hãy kiểm tra ngày; nếu đúng ngày thì việc này thuộc kỳ khác.',
  },
  'later-period': {
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Dòng của kỳ sau chưa được tính. Nếu ghi nhầm kỳ, hãy sửa lại.',
  },
  'earlier-year': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng của năm trước không được tính vào kỳ này. Nếu ghi nhầm năm, hãy sửa; nếu là số liệu cũ, hãy chuyển sang "Lưu trữ".',
  },
  'copied-figure': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số bằng đúng kỳ trước trong khi các kỳ trước đều thay đổi. Hãy kiểm tra có phải số chép lại không.',
  },
  'copied-report': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Có thể biểu được chép lại từ kỳ trước mà chưa cập nhật. Hãy rà soát từng số.',
  },
  outlier: {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số khác hẳn các kỳ trước của chính đơn vị. Hãy kiểm tra lại; nếu đúng, hãy giải trình.',
  },
  'wrong-scale': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số tiền lệch khoảng nghìn hoặc triệu lần so với các kỳ trước, có thể nhầm giữa đồng, triệu đồng và tỷ đồng. Hãy kiểm tra lại số và ĐVT.',
  },
  'cumulative-decreased': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số lũy kế trong năm không tự giảm. Hãy kiểm tra có phải đã nhập số trong kỳ thay cho lũy kế, hoặc ghi số âm; nếu là điều chỉnh giảm, hãy giải trình.',
  },
  'plan-changed': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Tỷ lệ so với kế hoạch không còn so được với các kỳ đã báo cáo. Nếu có quyết định điều chỉnh, hãy giải trình (lần tổng hợp sau lấy số mới làm mốc); nếu không, hãy khôi phục số cũ.',
  },
  'unit-not-reported': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Đơn vị chưa có dòng nào trong kỳ. Hãy nhập báo cáo; nếu đơn vị không còn báo cáo, ghi "Không" ở cột "Hoạt động".',
  },
  'figures-not-reported': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chỉ tiêu được giao, hoặc đã báo cáo kỳ trước, chưa có dòng nào. Hãy bổ sung; không phát sinh thì ghi 0, không còn thuộc đơn vị thì ghi "Không áp dụng".',
  },
  'unit-late': {
    severity: 'Thông tin',
    acts: 'unit',
    help: 'Dòng đầu tiên của đơn vị được nhập sau hạn nộp.',
  },
} as const satisfies Entries;
