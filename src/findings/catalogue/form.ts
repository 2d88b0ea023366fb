import type { Entries } from './entry';

/** What people typed into rows: unknown names, cells left blank, rows that stand twice. */
export const FORM = {
  'unknown-choice': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Giá trị không có trong danh sách nên chưa dùng được. Hãy chọn một giá trị của danh sách.',
  },
  'missing-choice': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Ô bắt buộc chọn còn trống. Hãy chọn một giá trị của danh sách.',
  },
  'required-value': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô cần có nội dung còn trống. Hãy bổ sung, hoặc xóa dòng nếu không dùng.',
  },
  'missing-code': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Dòng không có mã bị bỏ qua. Hãy điền mã, hoặc xóa dòng nếu không dùng.',
  },
  'constraint-error': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Mã gồm chữ không dấu, số, dấu chấm và gạch dưới, bắt đầu bằng chữ (ví dụ VP.VB_DEN). Hãy sửa mã.',
  },
  'duplicate-code': {
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hai dòng cùng mã thì chỉ dòng đầu được dùng. Hãy đổi mã hoặc xóa dòng thừa.',
  },
  'duplicate-name': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Dòng nào ghi tên này được tính cho đơn vị đứng trước. Hãy đổi một trong hai tên.',
  },
  'duplicate-setting': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hai dòng cùng khóa thì chỉ dòng đầu được dùng. Hãy xóa dòng thừa.',
  },
  'missing-setting': {
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Phần này để trống trong báo cáo. Hãy bổ sung ở trang "Cấu hình".',
  },
  'unknown-period': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Kỳ không đọc được nên dòng chưa được tính (ở trang "Cấu hình": chưa lập được báo cáo). Hãy ghi theo một trong các dạng đọc được, ví dụ 2026-05.',
  },
  'unknown-unit': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Không biết dòng của đơn vị nào nên số liệu của dòng chưa được tính. Hãy ghi mã trong trang "Đơn vị", hoặc thêm đơn vị vào trang đó.',
  },
  'inactive-unit': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Đơn vị ghi "Hoạt động" là "Không" nhưng vẫn có số liệu; số vẫn được tính. Hãy kiểm tra lại.',
  },
  'unknown-axis': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng được tính theo trục của đơn vị. Hãy chọn đúng trục.',
  },
  'axis-mismatch': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số liệu được tính theo trục của đơn vị. Hãy sửa trục cho khớp, hoặc sửa trang "Đơn vị".',
  },
  'unknown-section': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Phụ lục lọc theo mục sẽ bỏ sót dòng này. Hãy chọn mã mục trong trang "Đề cương".',
  },
  'text-without-section': {
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Lời văn không có mục thì không in được vào báo cáo. Hãy chọn mã mục trong trang "Đề cương".',
  },
  'unreadable-date': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô cần một ngày có thật, dạng ngày/tháng/năm. Hãy sửa lại.',
  },
  'primary-key': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Một nhiệm vụ hay văn bản ghi hai dòng thì được đếm hai lần. Hãy giữ một dòng; nếu là hai việc khác nhau, hãy sửa mã (số, ký hiệu).',
  },
  'duplicate-row': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng giống hệt nhau được in hoặc đếm hai lần. Hãy xóa một dòng.',
  },
} as const satisfies Entries;
