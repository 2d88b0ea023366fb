import type { Entries } from './entry';

/** What people typed into rows: unknown names, cells left blank, rows that stand twice. */
export const FORM = {
  'unknown-choice': {
    title: 'Giá trị không có trong danh sách',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Hãy chọn một giá trị của danh sách.',
  },
  'missing-choice': {
    title: 'Chưa chọn giá trị bắt buộc',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Hãy chọn một giá trị của danh sách.',
  },
  'required-value': {
    title: 'Ô cần có nội dung còn trống',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy bổ sung, hoặc xóa dòng nếu không dùng.',
  },
  'missing-code': {
    title: 'Dòng không có mã',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Dòng không có mã bị bỏ qua. Hãy điền mã, hoặc xóa dòng nếu không dùng.',
  },
  'constraint-error': {
    title: 'Mã viết không hợp lệ',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Mã gồm chữ không dấu, số, dấu chấm và gạch dưới, bắt đầu bằng chữ (ví dụ VP.VB_DEN). Hãy sửa mã.',
  },
  'duplicate-code': {
    title: 'Hai dòng cùng mã',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Hai dòng cùng mã thì chỉ dòng đầu được dùng. Hãy đổi mã hoặc xóa dòng thừa.',
  },
  'duplicate-name': {
    title: 'Hai đơn vị cùng tên',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Dòng nào ghi tên này được tính cho đơn vị lấy tên này làm mã, không có thì cho đơn vị đứng trước. Hãy đổi một trong hai tên.',
  },
  'duplicate-setting': {
    title: 'Hai dòng cùng khóa',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Hai dòng cùng khóa thì chỉ dòng đầu được dùng. Hãy xóa dòng thừa.',
  },
  'unreadable-setting': {
    title: 'Mục của "Cấu hình" không đọc được',
    severity: 'Lỗi',
    acts: 'office',
    help: 'Tạm coi như để trống. Hãy ghi lại như ở "Cần có", hoặc xóa ô để dùng mặc định.',
  },
  'missing-setting': {
    title: 'Cấu hình còn thiếu',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Phần này để trống trong báo cáo. Hãy ghi ở trang "Cấu hình", cột "Giá trị", dòng có khóa ấy (chưa có dòng thì thêm dòng, ghi tên khóa ở cột "Khóa").',
  },
  'unknown-period': {
    title: 'Kỳ không đọc được',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Hãy ghi theo một trong các dạng đọc được, ví dụ 2026-05.',
  },
  'unknown-unit': {
    title: 'Đơn vị không có trong danh sách',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Số liệu của dòng chưa được tính. Hãy ghi mã trong trang "Đơn vị"; đơn vị chưa có ở đó thì nhờ Văn phòng thêm.',
  },
  'inactive-unit': {
    title: 'Đơn vị không còn hoạt động vẫn báo cáo',
    severity: 'Cảnh báo',
    acts: 'office',
    help: 'Số vẫn được tính. Hãy kiểm tra lại cột "Hoạt động" ở trang "Đơn vị"; đúng là đã thôi hoạt động thì giải trình.',
    elsewhere: true,
  },
  'row-of-merged-unit': {
    title: 'Đơn vị đã sáp nhập vẫn báo cáo',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số vẫn được cộng vào đơn vị kế tục. Nếu đơn vị kế tục đã tính cả số này, hãy xóa dòng; nếu chưa sáp nhập, nhờ Văn phòng sửa "Từ kỳ" ở trang "Đơn vị".',
  },
  'unknown-axis': {
    title: 'Trục trống hoặc không có',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng của đơn vị có trong trang "Đơn vị" được tính theo trục của đơn vị; đơn vị chưa có thì dòng chưa thuộc trục nào. Hãy chọn đúng trục.',
  },
  'axis-mismatch': {
    title: 'Trục khác với trục của đơn vị',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Số liệu được tính theo trục của đơn vị. Hãy sửa trục cho khớp; nếu trang "Đơn vị" ghi sai trục, nhờ Văn phòng sửa ở đó.',
  },
  'unknown-section': {
    title: 'Mục trống hoặc không có',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Phụ lục lọc theo mục sẽ bỏ sót dòng này. Hãy chọn mã mục trong trang "Đề cương".',
  },
  'text-without-section': {
    title: 'Lời văn không thuộc mục nào',
    severity: 'Lỗi',
    acts: 'unit',
    help: 'Dòng không in được vào báo cáo. Hãy chọn mã mục trong trang "Đề cương".',
  },
  'unreadable-date': {
    title: 'Ngày không đọc được',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ô này chưa được dùng làm ngày. Hãy ghi một ngày có thật, dạng ngày/tháng/năm.',
  },
  'primary-key': {
    title: 'Nhiệm vụ hoặc văn bản ghi hai dòng',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ghi hai dòng thì được đếm hai lần. Hãy giữ một dòng; nếu là hai việc khác nhau, hãy sửa mã (số, ký hiệu).',
  },
  'duplicate-row': {
    title: 'Hai dòng giống hệt nhau',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Dòng được in hoặc đếm hai lần. Hãy xóa một dòng.',
  },
} as const satisfies Entries;
