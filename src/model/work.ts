/** A command under way, or one that came to no end that anybody saw: as other windows are told of it. */
export interface Work {
  readonly run: string;
  /** The global function of its command. */
  readonly handler: string;
  readonly caption: string;
  /** When it began and when it last told of itself, in milliseconds. */
  readonly began: number;
  readonly at: number;
  readonly step: WorkStep;
  /** How much of the step is done, of how much, where it is done piece by piece. */
  readonly part?: readonly [done: number, of: number] | undefined;
  /** The title of what was shown at its end, until somebody has seen it; the lines below it are the runner's alone. */
  readonly ended?: string | undefined;
}

/** The steps of every run, in their order, from 1. */
export const WORK_STEP = { read: 1, plan: 2, files: 3, write: 4, after: 5 } as const;
export type WorkStep = (typeof WORK_STEP)[keyof typeof WORK_STEP];

/** What a window asks of a work: to begin no further step, or to tell of it no more. */
export interface WorkWish {
  readonly does: 'stop' | 'drop';
  readonly handler: string;
  readonly run: string;
}

/** A work as a window is told of it. */
export interface SeenWork extends Work {
  /** Whether it may be running; else it was cut off, or its end is told. */
  readonly isAlive: boolean;
}
