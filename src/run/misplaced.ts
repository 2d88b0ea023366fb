import type { Grid } from '../contract';
import { BATCH_LIMIT, TabIds } from '../contract/write';
import * as say from '../messages/run';
import { isClosedToRunner } from '../setUp';
import { commit } from './commit';
import { journalChanges } from './journal';
import { lookAt } from './look';
import type { Shown } from './ports';
import { type Ready, type Run, whoRan } from './run';
import { MARK_KEY, runMarkRequests } from './runMark';
import { type Misplaced, misplacedIn } from './witness';

const MOST_TRIES = 3;

/**
 * The tabs in which somebody moved columns or rows while the batch was on its way, so that it wrote
 * beside the place that it meant: by its answer, or where that was lost by a further look.
 */
export function movedMeanwhile(
  run: Run,
  { witness }: Ready,
  shown: Shown | undefined,
): readonly string[] {
  if (!witness) return [];
  if (shown) return witness.moved(shown);
  try {
    return misplacedIn(lookAt(run).grid)?.tabs ?? [];
  } catch (error) {
    // Whoever runs next looks again.
    run.ports.logError(error);
    return [];
  }
}

/**
 * Takes back what was written beside its place.
 * @param told the tabs of which that is known
 * @returns whether it is taken back
 */
export function takeBackMisplaced(run: Run, told: readonly string[] = []): boolean {
  for (let nth = 1; nth <= MOST_TRIES; nth += 1) {
    try {
      const { grid } = lookAt(run);
      const misplaced = misplacedIn(grid, told);
      // An earlier try came through although nobody answered.
      if (!misplaced) return true;
      if (!misplaced.changes) return false;
      if (sent(run, grid, misplaced, nth)) {
        if (misplaced.record.loosens) run.tookBack.push(say.guardsLeft);
        return true;
      }
    } catch (error) {
      run.ports.logError(error);
    }
  }
  return false;
}

function sent(
  run: Run,
  grid: Grid,
  { record, tabs, changes = [] }: Misplaced,
  nth: number,
): boolean {
  const { ports, id, when } = run;
  const own = `${id} ${nth}`;
  const { caption: command, period } = record;
  const entry = { command, period, result: say.takenBackResult(tabs), document: '' };
  const all = [
    ...changes,
    ...journalChanges(grid, [entry], { run: record.run, who: whoRan(run), when }),
    { kind: 'requests' as const, requests: runMarkRequests(grid, own) },
  ];
  const batch = { grid, changes: all, ids: new TabIds(grid), limit: BATCH_LIMIT };
  return commit(ports, { ...batch, watched: undefined, sentBefore: false }, own).kind === 'applied';
}

/**
 * Takes back what the run before wrote beside its place, where it was cut off before it could do so
 * and nothing was written since. @returns the caption of that run
 */
export function takeBackLeft(run: Run, grid: Grid): string | undefined {
  if (isClosedToRunner(grid)) return undefined;
  const misplaced = misplacedIn(grid);
  if (!misplaced?.changes || grid.metadata.get(MARK_KEY)?.value !== misplaced.record.run) {
    return undefined;
  }
  return takeBackMisplaced(run) ? misplaced.record.caption : undefined;
}
