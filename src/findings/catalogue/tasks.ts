import type { Entries } from './entry';

/** Tasks (nhiệm vụ): "6 rõ", status against dates, and against the periods before. */
export const TASKS = {
  'task-not-clear': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ thiếu một trong "6 rõ": người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. Hãy bổ sung ô còn trống.',
  },
  'task-without-status': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ chưa ghi trạng thái chỉ được đếm vào tổng số. Hãy chọn một trạng thái.',
  },
  'task-overdue': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Đã qua thời hạn mà chưa xong. Hãy ghi "Quá hạn", hoặc "Hoàn thành" kèm ngày, hoặc sửa thời hạn nếu đã được gia hạn.',
  },
  'task-not-overdue': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Ghi "Quá hạn" nhưng thời hạn chưa qua. Hãy kiểm tra trạng thái hoặc thời hạn.',
  },
  'task-finished-without-date': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Không có ngày hoàn thành thì không biết đúng hạn hay trễ hạn. Hãy bổ sung ngày.',
  },
  'task-finished-without-product': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ hoàn thành phải có sản phẩm. Hãy ghi rõ sản phẩm đã có.',
  },
  'task-date-without-finish': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Có ngày hoàn thành nhưng trạng thái chưa phải "Hoàn thành". Hãy sửa trạng thái, hoặc xóa ngày nếu chưa xong.',
  },
  'task-status-back': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Trạng thái lùi so với kỳ trước. Hãy kiểm tra lại.',
  },
  'task-finished-before': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ đã hoàn thành ở kỳ trước được đếm thêm một lần. Hãy xóa dòng này nếu không có việc mới.',
  },
  'task-vanished': {
    severity: 'Cảnh báo',
    acts: 'unit',
    help: 'Nhiệm vụ chưa xong của kỳ trước không còn ở kỳ này. Hãy kê tiếp ở "Biểu chung" (đúng mã cũ) với trạng thái hiện nay.',
  },
} as const satisfies Entries;
