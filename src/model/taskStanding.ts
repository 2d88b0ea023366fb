import { type CalendarDate, compareDates, serialOfDate } from './date';
import type { Entry } from './entry';

/** How a task, or the answer to a petition, stands against its deadline (`Tình trạng`), read out of its row. */
export const TASK_STANDINGS = [
  'Hoàn thành đúng hạn',
  'Hoàn thành trễ hạn',
  'Trong hạn',
  'Sắp đến hạn',
  'Quá hạn',
] as const;
export type TaskStanding = (typeof TASK_STANDINGS)[number];

/** A task is due soon from so many days before its deadline on. */
export const DUE_SOON_DAYS = 5;

type Dated = Pick<Entry, 'kind' | 'status' | 'deadline' | 'finished'>;

/**
 * How a task stands on a day, by its dates; undefined where they do not tell: of a finished one
 * without the date of its end or a deadline, of an open one without a deadline.
 */
export function standingOf(
  { kind, status, deadline, finished }: Dated,
  on: CalendarDate | undefined,
): TaskStanding | undefined {
  if (kind !== 'Nhiệm vụ' && kind !== 'Kiến nghị') return undefined;
  if (status === 'Hoàn thành') {
    if (!finished || !deadline) return undefined;
    return compareDates(finished, deadline) <= 0 ? 'Hoàn thành đúng hạn' : 'Hoàn thành trễ hạn';
  }
  if (!deadline || !on) return status === 'Quá hạn' ? 'Quá hạn' : undefined;
  const days = serialOfDate(deadline) - serialOfDate(on);
  if (days < 0) return 'Quá hạn';
  return days <= DUE_SOON_DAYS ? 'Sắp đến hạn' : 'Trong hạn';
}
