import type { Grid } from '../contract';
import { type Change, cleanUp, planBatches, type Request, type TabIds } from '../contract/write';
import { WAITS } from './backOff';
import { type Failure, failureOf } from './failure';
import type { Ports, Shown, Watched } from './ports';
import { refusalOf } from './refusal';
import { fenceRequests, MARK_KEY } from './runMark';

/** What is written in one go. */
interface Batch {
  readonly grid: Grid;
  readonly changes: readonly Change[];
  readonly ids: TabIds | undefined;
  /** The most bytes that one call may carry. */
  readonly limit: number;
  /** What is to come back with the answer. */
  readonly watched: Watched | undefined;
  /** Whether the same run sent a batch before of which nothing was seen. */
  readonly sentBefore: boolean;
}

/**
 * What came of a batch: `applied`; `unseen`, the answer was lost and the mark is not there (yet);
 * `unknown`, nobody answered at all; else it was not applied, for the reason given.
 */
export type Sent =
  | { readonly kind: 'applied'; readonly shown?: Shown | undefined }
  | { readonly kind: 'unseen' | 'unknown' }
  | Failure;

/** Sends a batch; the parts of a large one are staged in tabs that nobody sees. */
export function commit(ports: Ports, batch: Batch, run: string): Sent {
  const { grid, changes, ids, limit, watched, sentBefore } = batch;
  const { staged, last } = planBatches(grid, changes, limit, ids);
  for (const [at, requests] of staged.entries()) {
    const failure = stage(ports, requests, at === 0);
    if (failure) {
      unstage(ports);
      return located(failure, requests, grid);
    }
  }
  try {
    return { kind: 'applied', shown: ports.workbook.send(last, watched) };
  } catch (error) {
    ports.logError(error);
    const failure = located(failureOf(error), last, grid);
    if (failure.kind === 'uncertain') return lookedUp(ports, run);
    // The batch of before may have come through by now: then this one is refused. Of this one what was
    // to be answered alone may be what is refused: a tab that somebody has renamed.
    const isOfAnswer = watched && failure.kind === 'refused' && !failure.refusal;
    const before = sentBefore || isOfAnswer ? lookedUp(ports, run) : undefined;
    return before?.kind === 'applied' ? before : failure;
  }
}

/** A refusal with the request that it names. */
function located(failure: Failure, requests: readonly Request[], grid: Grid): Failure {
  if (failure.kind !== 'refused') return failure;
  return { ...failure, refusal: refusalOf(failure.message, requests, grid) };
}

/**
 * Staging may be done twice: what is filled again is the same. Only a batch that makes tabs is
 * refused where it was applied after all, which then says that the first time was enough; should
 * it be refused for another reason, what fills its tabs is refused too.
 */
function stage(ports: Ports, requests: readonly Request[], makesTabs: boolean) {
  let mayBeThere = false;
  let failure: Failure | undefined;
  for (const wait of [...WAITS, 0]) {
    try {
      ports.workbook.send(requests);
      return undefined;
    } catch (error) {
      ports.logError(error);
      failure = failureOf(error);
      if (failure.kind === 'refused') return makesTabs && mayBeThere ? undefined : failure;
      if (failure.kind === 'tooLarge') return failure;
      mayBeThere = mayBeThere || failure.kind === 'uncertain';
      ports.clock.sleep(wait);
    }
  }
  return failure;
}

/** Removes what was staged for nothing; what is left nobody sees, and the next run removes it. */
function unstage({ workbook, logError }: Ports): void {
  try {
    const requests = cleanUp(workbook.read().grid);
    if (requests.length > 0) workbook.send(requests);
  } catch (error) {
    logError(error);
  }
}

/** Looks for the run's mark now and some seconds later: a batch may still be on its way. */
function lookedUp(ports: Ports, run: string): Sent {
  let seen = false;
  for (const wait of [0, ...WAITS.slice(0, 2)]) {
    ports.clock.sleep(wait);
    try {
      if (ports.workbook.metadata(MARK_KEY).includes(run)) return { kind: 'applied' };
      seen = true;
    } catch (error) {
      ports.logError(error);
    }
  }
  return { kind: seen ? 'unseen' : 'unknown' };
}

/**
 * Settles a batch that nobody has seen: takes its mark's id, so that it cannot be applied any
 * more. @returns what is then certain
 */
export function settle(ports: Ports, run: string): 'applied' | 'never' | 'unknown' {
  for (const wait of WAITS) {
    try {
      ports.workbook.send(fenceRequests(run));
      return 'never';
    } catch (error) {
      ports.logError(error);
      const sent = failureOf(error).kind === 'refused' ? lookedUp(ports, run) : undefined;
      if (sent?.kind === 'applied') return 'applied';
      // The fence itself may have come through with its answer lost: then it is refused now.
      if (sent?.kind === 'unseen') return 'never';
      ports.clock.sleep(wait);
    }
  }
  return 'unknown';
}
