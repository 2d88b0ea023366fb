import type { Entry } from '../model/entry';
import { fold, sameText } from '../model/folding';
import { comparePeriods, type Period, writePeriod } from '../model/period';
import { periodsWithin } from './figureIndex';

/** Task counts as prose tokens name them (`{{NV.TỔNG}}`). */
export interface TaskCounts {
  readonly total: number;
  readonly fresh: number;
  readonly carriedOver: number;
  readonly done: number;
  readonly inProgress: number;
  readonly overdue: number;
}

/** A task of the report's period, and whether its code stood in an earlier period. */
export interface Task {
  readonly entry: Entry;
  readonly carriedOver: boolean;
}

/**
 * The tasks of a period: its own rows, and of the shorter periods inside it the latest row of
 * each code, so that a task reported in three months counts once in the quarter.
 */
export function tasksOf(entries: readonly Entry[], period: Period): readonly Task[] {
  const tasks = entries.filter(({ kind }) => kind === 'Nhiệm vụ');
  const within = periodsWithin(period);
  const inPeriod = latestByCode(tasks.filter((task) => within.has(writePeriod(task.period))));
  const earlier = new Set(
    tasks
      .filter(
        (task) => !within.has(writePeriod(task.period)) && comparePeriods(task.period, period) < 0,
      )
      .map(({ code }) => fold(code)),
  );
  return inPeriod.map((entry) => ({
    entry,
    carriedOver: entry.code !== '' && earlier.has(fold(entry.code)),
  }));
}

function latestByCode(tasks: readonly Entry[]): readonly Entry[] {
  const latest = new Map<string, Entry>();
  for (const task of tasks) {
    const rival = latest.get(fold(task.code));
    if (task.code === '' || !rival || comparePeriods(rival.period, task.period) < 0) {
      latest.set(fold(task.code), task);
    }
  }
  return tasks.filter(
    (task) => task.code === '' || samePeriodAs(latest.get(fold(task.code)), task),
  );
}

function samePeriodAs(latest: Entry | undefined, task: Entry): boolean {
  return latest !== undefined && writePeriod(latest.period) === writePeriod(task.period);
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
