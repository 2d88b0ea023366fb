import type { Entries } from './entry';

/** Tasks (nhiệm vụ): "6 rõ", status against dates, and against the periods before. */
export const TASKS = {
  'task-not-clear': {
    title: 'Nhiệm vụ chưa đủ "6 rõ"',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Sáu rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. Hãy bổ sung ô còn trống.',
  },
  'task-without-status': {
    title: 'Nhiệm vụ chưa ghi trạng thái',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ chỉ được đếm vào tổng số. Hãy chọn một trạng thái.',
  },
  'task-overdue': {
    title: 'Nhiệm vụ quá hạn mà chưa ghi',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy ghi "Quá hạn", hoặc "Hoàn thành" kèm ngày, hoặc sửa thời hạn nếu đã được gia hạn.',
  },
  'task-not-overdue': {
    title: 'Ghi "Quá hạn" khi chưa đến hạn',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy sửa trạng thái, hoặc sửa thời hạn nếu ghi sai.',
  },
  'task-finished-without-date': {
    title: 'Hoàn thành mà không có ngày',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Chưa biết đúng hạn hay trễ hạn. Hãy bổ sung ngày.',
  },
  'task-finished-without-product': {
    title: 'Hoàn thành mà không có sản phẩm',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy ghi rõ sản phẩm đã có.',
  },
  'task-date-without-finish': {
    title: 'Có ngày hoàn thành mà chưa ghi hoàn thành',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy ghi "Hoàn thành", hoặc xóa ngày nếu chưa xong.',
  },
  'task-status-back': {
    title: 'Trạng thái lùi so với kỳ trước',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy kiểm tra lại trạng thái; nếu việc đúng là phải làm lại, hãy giải trình.',
  },
  'task-finished-before': {
    title: 'Nhiệm vụ đã hoàn thành kê lại',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ được đếm thêm một lần. Hãy xóa dòng này nếu không có việc mới.',
  },
  'task-vanished': {
    title: 'Nhiệm vụ của kỳ trước không còn',
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Hãy kê tiếp ở "Biểu chung" (đúng mã cũ) với trạng thái hiện nay.',
    elsewhere: true,
  },
} as const satisfies Entries;
