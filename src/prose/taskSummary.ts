import { writeCount } from '../model/number';
import type { TaskCounts } from '../model/taskCounts';

/** The statistics sentence of a section of kind `Nhiệm vụ`; empty where there is no task. */
export function summariseTasks(tasks: TaskCounts): string {
  if (tasks.total === 0) return '';
  const total = writeCount(tasks.total);
  const share = (part: number) => `${writeCount(part)}/${total} nhiệm vụ`;
  const overdue =
    tasks.overdue === 0 ? 'không có nhiệm vụ quá hạn' : `quá hạn ${share(tasks.overdue)}`;
  return (
    `Có ${total} nhiệm vụ, gồm ${writeCount(tasks.fresh)} nhiệm vụ mới và ` +
    `${writeCount(tasks.carriedOver)} nhiệm vụ chuyển tiếp; đến nay hoàn thành ` +
    `${share(tasks.done)}, đang làm ${share(tasks.inProgress)}, ${overdue}.`
  );
}
