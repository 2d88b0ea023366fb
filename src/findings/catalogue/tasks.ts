import { type Entries, mendedElsewhere, unitNote, unitWarning } from './entry';

/** Tasks (nhiệm vụ): "6 rõ", status against dates, and against the periods before. */
export const TASKS = {
  'task-not-clear': unitWarning(
    'Nhiệm vụ chưa đủ "6 rõ"',
    'Sáu rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. Hãy bổ sung ô còn trống.',
  ),
  'task-without-status': unitWarning(
    'Nhiệm vụ chưa ghi trạng thái',
    'Nhiệm vụ chỉ được đếm vào tổng số. Hãy chọn một trạng thái.',
  ),
  'petition-overdue': unitWarning(
    'Kiến nghị quá hạn trả lời',
    'Đã trả lời thì hãy ghi "Hoàn thành" và ngày trả lời; được gia hạn thì sửa "Thời hạn"; chưa trả lời thì giải trình.',
  ),
  'petition-due-soon': unitNote(
    'Kiến nghị sắp đến hạn trả lời',
    'Hãy báo đơn vị chủ trì trả lời trước hạn.',
  ),
  'petition-incomplete': unitWarning(
    'Kiến nghị thiếu thông tin',
    'Phụ lục kiến nghị in chỗ ấy trống. Hãy điền cột còn thiếu.',
  ),
  'task-overdue': unitWarning(
    'Nhiệm vụ quá hạn mà chưa ghi',
    'Hãy ghi "Quá hạn", hoặc "Hoàn thành" kèm ngày, hoặc sửa thời hạn nếu đã được gia hạn.',
  ),
  'task-not-overdue': unitWarning(
    'Ghi "Quá hạn" khi chưa đến hạn',
    'Hãy sửa trạng thái, hoặc sửa thời hạn nếu ghi sai.',
  ),
  'task-finished-without-date': unitWarning(
    'Hoàn thành mà không có ngày',
    'Chưa biết đúng hạn hay trễ hạn. Hãy ghi "Ngày hoàn thành", ví dụ 20/05/2026.',
  ),
  'task-finished-without-product': unitWarning(
    'Hoàn thành mà không có sản phẩm',
    'Hãy ghi sản phẩm đã có ở cột "Sản phẩm".',
  ),
  'task-date-without-finish': unitWarning(
    'Có ngày hoàn thành mà chưa ghi hoàn thành',
    'Hãy ghi "Hoàn thành", hoặc xóa ngày nếu chưa xong.',
  ),
  'task-status-back': unitWarning(
    'Trạng thái lùi so với kỳ trước',
    'Hãy kiểm tra lại trạng thái; nếu việc đúng là phải làm lại, hãy giải trình.',
  ),
  'task-finished-before': unitWarning(
    'Nhiệm vụ đã hoàn thành kê lại',
    'Nhiệm vụ được đếm thêm một lần. Hãy xóa dòng này nếu không có việc mới.',
  ),
  'task-vanished': mendedElsewhere(
    unitWarning(
      'Nhiệm vụ của kỳ trước không còn',
      'Hãy kê tiếp ở "Biểu chung" (đúng mã cũ) với trạng thái hiện nay.',
    ),
  ),
} as const satisfies Entries;
