import {
  type Entries,
  mendedElsewhere,
  officeError,
  officeWarning,
  unitError,
  unitWarning,
} from './entry';

/** What people typed into rows: unknown names, cells left blank, rows that stand twice. */
export const FORM = {
  'unknown-choice': unitError(
    'Giá trị không có trong danh sách',
    'Hãy chọn một giá trị của danh sách.',
  ),
  'missing-choice': unitError('Chưa chọn giá trị bắt buộc', 'Hãy chọn một giá trị của danh sách.'),
  'required-value': unitWarning(
    'Ô cần có nội dung còn trống',
    'Hãy điền ô ấy, hoặc xóa dòng nếu không dùng.',
  ),
  'missing-code': officeError(
    'Dòng không có mã',
    'Dòng không có mã bị bỏ qua. Hãy điền mã, hoặc xóa dòng nếu không dùng.',
  ),
  'constraint-error': officeError(
    'Mã viết không hợp lệ',
    'Mã gồm chữ không dấu, số, dấu chấm và gạch dưới, bắt đầu bằng chữ (ví dụ VP.VB_DEN). Hãy sửa mã.',
  ),
  'duplicate-code': officeError(
    'Hai dòng cùng mã',
    'Hai dòng cùng mã thì chỉ dòng đầu được dùng. Hãy đổi mã hoặc xóa dòng thừa.',
  ),
  'duplicate-name': officeWarning(
    'Hai đơn vị cùng tên',
    'Dòng nào ghi tên này được tính cho đơn vị lấy tên này làm mã, không có thì cho đơn vị đứng trước. Hãy đổi một trong hai tên.',
  ),
  'duplicate-setting': officeWarning(
    'Hai dòng cùng khóa',
    'Hai dòng cùng khóa thì chỉ dòng đầu được dùng. Hãy xóa dòng thừa.',
  ),
  'unreadable-setting': officeError(
    'Mục của "Cấu hình" không đọc được',
    'Tạm coi như để trống. Hãy ghi lại như ở "Cần có", hoặc xóa ô để dùng mặc định.',
  ),
  'missing-setting': officeWarning(
    'Cấu hình còn thiếu',
    'Phần này để trống trong báo cáo. Hãy ghi ở trang "Cấu hình", cột "Giá trị", dòng có khóa ấy (chưa có dòng thì thêm dòng, ghi tên khóa ở cột "Khóa").',
  ),
  'unknown-period': unitError(
    'Kỳ không đọc được',
    'Hãy ghi theo một trong các dạng đọc được, ví dụ 2026-05.',
  ),
  'unknown-unit': unitError(
    'Đơn vị không có trong danh sách',
    'Số liệu của dòng chưa được tính. Hãy ghi mã trong trang "Đơn vị"; đơn vị chưa có ở đó thì nhờ Văn phòng thêm.',
  ),
  'inactive-unit': mendedElsewhere(
    officeWarning(
      'Đơn vị không còn hoạt động vẫn báo cáo',
      'Số vẫn được tính. Hãy kiểm tra lại cột "Hoạt động" ở trang "Đơn vị"; đúng là đã thôi hoạt động thì giải trình.',
    ),
  ),
  'row-of-merged-unit': unitWarning(
    'Đơn vị đã sáp nhập vẫn báo cáo',
    'Số vẫn được cộng vào đơn vị kế tục. Nếu đơn vị kế tục đã tính cả số này, hãy xóa dòng; nếu chưa sáp nhập, nhờ Văn phòng sửa "Từ kỳ" ở trang "Đơn vị".',
  ),
  'unknown-axis': unitWarning(
    'Trục trống hoặc không có',
    'Dòng của đơn vị có trong trang "Đơn vị" được tính theo trục của đơn vị; đơn vị chưa có thì dòng chưa thuộc trục nào. Hãy chọn đúng trục.',
  ),
  'axis-mismatch': unitWarning(
    'Trục khác với trục của đơn vị',
    'Số liệu được tính theo trục của đơn vị. Hãy sửa trục cho khớp; nếu trang "Đơn vị" ghi sai trục, nhờ Văn phòng sửa ở đó.',
  ),
  'unknown-section': unitWarning(
    'Mục trống hoặc không có',
    'Phụ lục lọc theo mục sẽ bỏ sót dòng này. Hãy chọn mã mục trong trang "Đề cương".',
  ),
  'text-without-section': unitError(
    'Lời văn không thuộc mục nào',
    'Dòng không in được vào báo cáo. Hãy chọn mã mục trong trang "Đề cương".',
  ),
  'unreadable-date': unitWarning(
    'Ngày không đọc được',
    'Ô này chưa được dùng làm ngày. Hãy ghi một ngày có thật, ví dụ 20/05/2026.',
  ),
  'primary-key': unitWarning(
    'Nhiệm vụ hoặc văn bản ghi hai dòng',
    'Ghi hai dòng thì được đếm hai lần. Hãy giữ một dòng; nếu là hai việc khác nhau, hãy sửa mã (số, ký hiệu).',
  ),
  'duplicate-row': unitWarning(
    'Hai dòng giống hệt nhau',
    'Dòng được in hoặc đếm hai lần. Hãy xóa một dòng.',
  ),
} as const satisfies Entries;
