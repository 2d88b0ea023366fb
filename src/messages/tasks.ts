import type { Observation } from '../findings/finding';

/** What is said of tasks (nhiệm vụ). */

export function notClear(clear: string, header: string, task: string): Observation {
  return {
    code: 'task-not-clear',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} chưa ${clear}: ô "${header}" còn trống. Hãy bổ sung để đủ "6 rõ".`,
    found: 'để trống',
    expected: clear,
  };
}

export function withoutStatus(task: string, statuses: readonly string[]): Observation {
  return {
    code: 'task-without-status',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} chưa ghi trạng thái, nên chỉ được đếm vào tổng số. Hãy chọn một trong: ${statuses.join(', ')}.`,
    found: 'để trống',
    expected: statuses.join(', '),
  };
}

export function overdueUnsaid(
  task: string,
  status: string,
  deadline: string,
  cutOff: string,
): Observation {
  return {
    code: 'task-overdue',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} có thời hạn ${deadline}, trước ngày chốt số liệu ${cutOff}, nhưng trạng thái ghi "${status}". Hãy ghi "Quá hạn", hoặc "Hoàn thành" kèm ngày, hoặc sửa thời hạn nếu đã được gia hạn.`,
    found: status,
    expected: 'Quá hạn hoặc Hoàn thành',
  };
}

export function notYetOverdue(task: string, deadline: string, cutOff: string): Observation {
  return {
    code: 'task-not-overdue',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} ghi "Quá hạn" nhưng thời hạn là ${deadline}, chưa qua ngày chốt số liệu ${cutOff}. Hãy kiểm tra trạng thái hoặc thời hạn.`,
    found: 'Quá hạn',
    expected: 'Chưa thực hiện hoặc Đang thực hiện',
  };
}

export function finishedWithoutDate(task: string): Observation {
  return {
    code: 'task-finished-without-date',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" nhưng chưa ghi ngày hoàn thành. Hãy bổ sung.`,
    found: 'để trống',
    expected: 'một ngày',
  };
}

export function finishedWithoutProduct(task: string): Observation {
  return {
    code: 'task-finished-without-product',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" nhưng chưa ghi sản phẩm. Hãy ghi rõ sản phẩm đã có.`,
    found: 'để trống',
    expected: 'tên sản phẩm',
  };
}

export function dateWithoutFinish(task: string, date: string, status: string): Observation {
  return {
    code: 'task-date-without-finish',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} có ngày hoàn thành ${date} nhưng trạng thái ghi "${status}". Hãy ghi "Hoàn thành", hoặc xóa ngày nếu chưa xong.`,
    found: status,
    expected: 'Hoàn thành',
  };
}

export function finishedAfterCutOff(task: string, date: string, cutOff: string): Observation {
  return {
    code: 'date-outside-period',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} ghi hoàn thành ngày ${date}, sau ngày chốt số liệu ${cutOff}. Hãy kiểm tra ngày, hoặc để nhiệm vụ này sang kỳ sau.`,
    found: date,
    expected: `không sau ${cutOff}`,
  };
}

export function wentBack(task: string, before: string, period: string, now: string): Observation {
  return {
    code: 'task-status-back',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} ở kỳ ${period} đã ghi "${before}", kỳ này lại ghi "${now}". Hãy kiểm tra trạng thái.`,
    found: now,
    expected: `không lùi so với "${before}"`,
  };
}

export function finishedBefore(task: string, period: string): Observation {
  return {
    code: 'task-finished-before',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" ở kỳ ${period}, kỳ này kê lại nên được đếm thêm một lần. Hãy xóa dòng này nếu không có việc mới.`,
    found: 'Hoàn thành',
    expected: `đã báo cáo ở kỳ ${period}`,
  };
}

export function vanished(task: string, period: string, status: string): Observation {
  return {
    code: 'task-vanished',
    severity: 'Cảnh báo',
    message: `Nhiệm vụ ${task} ở kỳ ${period} còn "${status}" nhưng kỳ này không thấy. Hãy kê tiếp ở "Biểu chung" (đúng mã cũ) với trạng thái hiện nay.`,
    found: 'không có dòng ở kỳ này',
    expected: `một dòng cho nhiệm vụ ${task}`,
  };
}

export function repeated(task: string, first: string): Observation {
  return {
    code: 'primary-key',
    severity: 'Cảnh báo',
    message: `Mã nhiệm vụ ${task} đã có ở ô ${first} trong cùng kỳ, nên nhiệm vụ được đếm hai lần. Hãy giữ một dòng, hoặc đổi mã nếu là nhiệm vụ khác.`,
    found: task,
    expected: 'mỗi mã một dòng trong kỳ',
  };
}
