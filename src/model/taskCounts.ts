/** Counts of tasks, as prose tokens (`{{NV.TỔNG}}`) and the summary of a section name them. */
export interface TaskCounts {
  readonly total: number;
  readonly fresh: number;
  readonly carriedOver: number;
  readonly done: number;
  readonly inProgress: number;
  readonly overdue: number;
  /** Finished by the deadline, and after it; open ones whose deadline is near. */
  readonly onTime: number;
  readonly late: number;
  readonly dueSoon: number;
}
