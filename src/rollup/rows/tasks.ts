import type { Entry, EntryFacts } from '../../model/entry';
import { fold, sameText } from '../../model/folding';
import { comparePeriods, type Period, periodsWithin, writePeriod } from '../../model/period';
import type { TaskCounts } from '../../model/taskCounts';
import { rowsOfPeriod } from './periodRows';

/** A task of the report's period, and whether its code stood in an earlier period. */
export interface Task {
  readonly entry: Entry;
  readonly carriedOver: boolean;
}

/** The rows of a workbook: those that are known whole, and what is known of all. */
interface Rows {
  readonly entries: readonly Entry[];
  readonly facts: readonly EntryFacts[];
}

/** The tasks of a period; one is carried over when its code stands in an earlier period. */
export function tasksOf({ entries, facts }: Rows, period: Period): readonly Task[] {
  const within = periodsWithin(period);
  const earlier = new Set<string>();
  for (const { kind, code, period: other } of facts) {
    if (kind !== 'Nhiệm vụ' || code === '' || within.has(writePeriod(other))) continue;
    if (comparePeriods(other, period) < 0) earlier.add(fold(code));
  }
  return rowsOfPeriod(entries, 'Nhiệm vụ', period).map((entry) => ({
    entry,
    carriedOver: earlier.has(fold(entry.code)),
  }));
}

/**
 * Counts tasks; `of` keeps those given by that source or standing on that axis (equality:
 * `Thành phố` is not `HĐND Thành phố`).
 */
export function countTasks(tasks: readonly Task[], of?: string): TaskCounts {
  const counted =
    of === undefined
      ? tasks
      : tasks.filter(
          ({ entry }) =>
            sameText(entry.assignedBy, of) ||
            (entry.axis !== undefined && sameText(entry.axis, of)),
        );
  const withStatus = (status: Entry['status']) =>
    counted.filter(({ entry }) => entry.status === status).length;
  const carriedOver = counted.filter((task) => task.carriedOver).length;
  return {
    total: counted.length,
    fresh: counted.length - carriedOver,
    carriedOver,
    done: withStatus('Hoàn thành'),
    inProgress: withStatus('Đang thực hiện'),
    overdue: withStatus('Quá hạn'),
  };
}
