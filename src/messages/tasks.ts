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

/** A petition whose day of answer is past, and none of which it is said that it was answered. */
export function petitionOverdue(petition: string, deadline: string, cutOff: string): Observation {
  return {
    code: 'petition-overdue',
    message: `Kiến nghị ${petition} phải trả lời trước ${deadline}, đến ngày chốt số liệu ${cutOff} chưa ghi đã trả lời.`,
    found: `hạn ${deadline}`,
    expected: 'Trạng thái = Hoàn thành và Ngày hoàn thành',
  };
}

/** One to be answered within days. */
export function petitionDueSoon(petition: string, deadline: string, days: number): Observation {
  return {
    code: 'petition-due-soon',
    message: `Kiến nghị ${petition} ${days === 0 ? 'phải trả lời trong ngày' : `còn ${days} ngày phải trả lời`} (${deadline}).`,
    found: `hạn ${deadline}`,
    expected: 'trả lời trước hạn',
  };
}

/** One that should say by when, or who answers. */
export function petitionLacks(petition: string, header: string, what: string): Observation {
  return {
    code: 'petition-incomplete',
    message: `Kiến nghị ${petition} có ghi ${what} nhưng cột "${header}" còn trống.`,
    found: 'ô trống',
    expected: `điền cột "${header}"`,
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
