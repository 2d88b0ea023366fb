import type { Observation } from '../findings';
import { DAY } from './quoting';

/** What is said of tasks (nhiệm vụ). */

export function notClear(clear: string, header: string, task: string): Observation {
  return {
    code: 'task-not-clear',
    message: `Nhiệm vụ ${task} chưa ${clear}: ô "${header}" còn trống.`,
    found: 'để trống',
    expected: clear,
  };
}

export function withoutStatus(task: string, statuses: readonly string[]): Observation {
  return {
    code: 'task-without-status',
    message: `Nhiệm vụ ${task} chưa ghi trạng thái.`,
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
    message: `Nhiệm vụ ${task} có thời hạn ${deadline}, trước ngày chốt số liệu ${cutOff}, nhưng ghi "${status}".`,
    found: status,
    expected: 'Quá hạn hoặc Hoàn thành',
  };
}

export function notYetOverdue(task: string, deadline: string, cutOff: string): Observation {
  return {
    code: 'task-not-overdue',
    message: `Nhiệm vụ ${task} ghi "Quá hạn" nhưng thời hạn ${deadline} chưa qua ngày chốt số liệu ${cutOff}.`,
    found: 'Quá hạn',
    expected: 'Chưa thực hiện hoặc Đang thực hiện',
  };
}

export function finishedWithoutDate(task: string): Observation {
  return {
    code: 'task-finished-without-date',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" nhưng chưa ghi ngày hoàn thành.`,
    found: 'để trống',
    expected: DAY,
  };
}

export function finishedWithoutProduct(task: string): Observation {
  return {
    code: 'task-finished-without-product',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" nhưng chưa ghi sản phẩm.`,
    found: 'để trống',
    expected: 'tên sản phẩm',
  };
}

export function dateWithoutFinish(task: string, date: string, status: string): Observation {
  return {
    code: 'task-date-without-finish',
    message: `Nhiệm vụ ${task} có ngày hoàn thành ${date} nhưng ghi "${status}".`,
    found: status,
    expected: 'Hoàn thành',
  };
}

export function finishedAfterCutOff(task: string, date: string, cutOff: string): Observation {
  return {
    code: 'date-outside-period',
    message: `Nhiệm vụ ${task} ghi hoàn thành ngày ${date}, sau ngày chốt số liệu ${cutOff}.`,
    found: date,
    expected: `không sau ${cutOff}`,
  };
}

export function wentBack(task: string, before: string, period: string, now: string): Observation {
  return {
    code: 'task-status-back',
    message: `Nhiệm vụ ${task} ở kỳ ${period} đã ghi "${before}", kỳ này lại ghi "${now}".`,
    found: now,
    expected: `không lùi so với "${before}"`,
  };
}

export function finishedBefore(task: string, period: string): Observation {
  return {
    code: 'task-finished-before',
    message: `Nhiệm vụ ${task} đã "Hoàn thành" ở kỳ ${period}, kỳ này kê lại.`,
    found: 'Hoàn thành',
    expected: `đã báo cáo ở kỳ ${period}`,
  };
}

export function vanished(task: string, period: string, status: string): Observation {
  return {
    code: 'task-vanished',
    message: `Nhiệm vụ ${task} ở kỳ ${period} còn "${status}" nhưng kỳ này không thấy.`,
    found: 'không có dòng ở kỳ này',
    expected: `một dòng cho nhiệm vụ ${task}`,
  };
}

export function repeated(task: string, first: string): Observation {
  return {
    code: 'primary-key',
    message: `Mã nhiệm vụ ${task} đã có ở ô ${first} trong cùng kỳ.`,
    found: task,
    expected: 'mỗi mã một dòng trong kỳ',
  };
}
