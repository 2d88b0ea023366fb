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
import {
  keptForPeople,
  type Misplaced,
  misplacedIn,
  runOfWitness,
  setAside,
  witnessOf,
} from './witness';

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

/** What came of withdrawing a batch; `movedAgain`, lines were moved once more since, so it cannot be. */
type Withdrawal = 'done' | 'movedAgain' | 'unanswered';

/**
 * Withdraws what was written beside its place.
 * @param told the tabs of which that is known
 * @param isLast whether what it withdraws is a withdrawing itself: moved once more, all is left as it is
 */
export function withdrawMisplaced(
  run: Run,
  told: readonly string[] = [],
  isLast = false,
): Withdrawal {
  let meant: string | undefined;
  let loosens = false;
  for (let nth = 1; nth <= MOST_TRIES; nth += 1) {
    try {
      const { grid } = lookAt(run);
      const standing = runOfWitness(grid);
      meant ??= standing;
      const isEarlierTry = standing !== meant;
      // What is told is told of the batch that is taken back, not of a try that does so.
      const misplaced = misplacedIn(grid, isEarlierTry ? [] : told);
      // An earlier try came through although nobody answered.
      if (!misplaced) return withdrawn(run, loosens);
      if (isEarlierTry) {
        if (!isLast) withdrawMisplaced(run, misplaced.tabs, true);
        return movedAgain(run);
      }
      if (!misplaced.changes) return movedAgain(run);
      loosens = misplaced.record.loosens;
      const again = sent(run, grid, misplaced, nth);
      if (again === undefined) continue;
      if (again.length === 0) return withdrawn(run, loosens);
      // What was written back beside its place goes too: then it is as it was before.
      if (!isLast) withdrawMisplaced(run, again, true);
      return movedAgain(run);
    } catch (error) {
      run.ports.logError(error);
    }
  }
  return 'unanswered';
}

function withdrawn(run: Run, loosens: boolean): Withdrawal {
  if (loosens) run.withdrawnSaid.push(say.guardsLeft);
  return 'done';
}

/** Keeps for people what was found before. */
function movedAgain(run: Run): Withdrawal {
  try {
    const requests = keptForPeople(lookAt(run).grid);
    if (requests.length > 0) run.ports.workbook.send(requests);
  } catch (error) {
    run.ports.logError(error);
  }
  return 'movedAgain';
}

/**
 * One batch as any other: it keeps what it finds.
 * @returns the tabs that were moved in that moment too; undefined where it was not applied
 */
function sent(
  run: Run,
  grid: Grid,
  { record, tabs, changes = [] }: Misplaced,
  nth: number,
): readonly string[] | undefined {
  const { ports, id, when } = run;
  const own = `${id} ${record.run === id ? '' : 'trả '}${nth}`;
  const { caption, period } = record;
  const entry = { command: caption, period, result: say.withdrawnResult(tabs), document: '' };
  const ids = new TabIds(grid);
  const took = { takesBack: true, writesUndo: false, aside: record.made };
  const told = { run: own, caption, period, ...took, changes };
  const witness = witnessOf(grid, told, ids);
  const all = [
    ...setAside(grid),
    ...(witness?.changes ?? []),
    ...changes,
    ...journalChanges(grid, [entry], { run: record.run, who: whoRan(run), when }),
    { kind: 'requests' as const, requests: runMarkRequests(grid, own) },
  ];
  const batch = { grid, changes: all, ids, limit: BATCH_LIMIT, watched: witness?.watched };
  const outcome = commit(ports, { ...batch, sentBefore: false }, own);
  if (outcome.kind !== 'applied') return undefined;
  if (outcome.shown) return witness?.moved(outcome.shown) ?? [];
  return misplacedIn(lookAt(run).grid)?.tabs ?? [];
}

/**
 * Withdraws what the run before wrote beside its place, where it was cut off before it could do so
 * and nothing was written since. @returns what is to be said of it
 */
export function withdrawLeft(run: Run, grid: Grid): string | undefined {
  if (isClosedToRunner(grid)) return undefined;
  const misplaced = misplacedIn(grid);
  if (!misplaced || grid.metadata.get(MARK_KEY)?.value !== misplaced.record.run) return undefined;
  const { caption } = misplaced.record;
  const came = misplaced.changes ? withdrawMisplaced(run) : movedAgain(run);
  if (came === 'unanswered') return undefined;
  return came === 'done' ? say.withdrawnLeft(caption) : say.leftMisplaced(caption);
}
