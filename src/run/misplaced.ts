import { clockOf, type Grid } from '../contract';
import { BATCH_LIMIT, TabIds, toRequests } from '../contract/write';
import * as say from '../messages/run';
import { isClosedToRunner, isHiddenGuard } from '../setUp';
import { accountOf } from './account';
import { WAITS } from './backOff';
import { commit } from './commit';
import { handTyped, sayKept } from './handTyped';
import { homeAgain } from './homeAgain';
import { journalChanges } from './journal';
import { lookAt } from './look';
import type { Shown } from './ports';
import { type Ready, type Run, whoRan } from './run';
import { runMarkRequests } from './runMark';
import {
  dropped,
  droppedWitness,
  foundBefore,
  foundTitle,
  type Hindrance,
  hasDoubtful,
  keptForPeople,
  type Misplaced,
  type Moved,
  misplacedIn,
  renamedForPeople,
  setAside,
  standingWitness,
  witnessOf,
} from './witness';

const MOST_TRIES = 3;

/**
 * What somebody moved while the batch was on its way, so that it wrote beside the place that it
 * meant: by its answer, or where that was lost by a further look; unknown where that fails too.
 */
export function movedMeanwhile(
  run: Run,
  { witness }: Ready,
  shown: Shown | undefined,
): Moved | 'unknown' {
  if (!witness) return { tabs: [], note: [] };
  if (shown) return witness.moved(shown);
  try {
    return { tabs: misplacedIn(lookAt(run).grid, { isFresh: true })?.titles ?? [], note: [] };
  } catch (error) {
    run.ports.logError(error);
    return 'unknown';
  }
}

/** Why what was written beside its place stays, and what was kept of it is left for people. */
type Why = Hindrance | 'refused' | 'gone' | 'open';

/** What came of withdrawing a batch; where it is done, in which tab stands what it found. */
type Withdrawal =
  | { readonly kind: 'done'; readonly found: string }
  | { readonly kind: 'kept'; readonly why: Why }
  | { readonly kind: 'unanswered' };

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
  let last: Exclude<Taken['kind'], 'applied'> = 'unanswered';
  const leftAgain = (tabs: readonly string[]): Withdrawal => {
    // What was written back beside its place goes too: then it is as it was before.
    if (!isLast) withdrawMisplaced(run, tabs, true);
    return kept(run, 'movedAgain');
  };
  for (let nth = 1; nth <= MOST_TRIES; nth += 1) {
    try {
      const { grid } = lookAt(run);
      const standing = standingWitness(grid);
      if (!standing) return kept(run, 'gone');
      meant ??= standing.record.run;
      // An earlier try came through although nobody answered: what it kept itself tells of it.
      if (standing.record.run !== meant) {
        const again = misplacedIn(grid, { isFresh: true });
        return again ? leftAgain(again.titles) : withdrawn(run, loosens, standing.tab.title);
      }
      const misplaced = misplacedIn(grid, { told });
      if (!misplaced) return kept(run, 'gone');
      if ('why' in misplaced.back) return kept(run, misplaced.back.why);
      loosens = misplaced.record.loosens;
      const taken = takenBack(run, grid, misplaced, { nth, isLast });
      if (taken.kind !== 'applied') last = taken.kind;
      else if (taken.again.length > 0) return leftAgain(taken.again);
      else return withdrawn(run, loosens, taken.found);
    } catch (error) {
      run.ports.logError(error);
      last = 'unanswered';
    }
  }
  return last === 'refused' ? kept(run, 'refused') : { kind: 'unanswered' };
}

function withdrawn(run: Run, loosens: boolean, found: string): Withdrawal {
  if (loosens) run.withdrawnSaid.push(say.guardsLeft);
  return { kind: 'done', found };
}

/**
 * Ends with a batch that kept what it found: that goes, and what a taking back found is people's from now
 * on, who may change it. Where another batch follows, that does so.
 * @param of the command whose batch it must have been, where that is not this run's
 * @returns whether it went
 */
export function dropKept(run: Run, of?: string): boolean {
  const { workbook, clock, logError } = run.ports;
  for (const wait of WAITS) {
    try {
      const { grid } = lookAt(run);
      const isOther = of !== undefined && standingWitness(grid)?.record.caption !== of;
      const requests = isOther ? [] : toRequests(grid, droppedWitness(grid, false));
      if (requests.length > 0) workbook.send(requests);
      return true;
    } catch (error) {
      // An answer that was lost may have come through: then nothing is left by the next look.
      logError(error);
      clock.sleep(wait);
    }
  }
  return false;
}

/** Keeps for people what was found before; where that fails, the next run does so. */
function kept(run: Run, why: Why): Withdrawal {
  try {
    const requests = keptForPeople(lookAt(run).grid);
    if (requests.length > 0) run.ports.workbook.send(requests);
  } catch (error) {
    run.ports.logError(error);
  }
  return { kind: 'kept', why };
}

/** What came of a batch that takes back: the tabs that were moved in that moment too. */
type Taken =
  | { readonly kind: 'applied'; readonly again: readonly string[]; readonly found: string }
  | { readonly kind: 'refused' | 'unanswered' };

/** One batch as any other: it keeps what it finds. */
function takenBack(
  run: Run,
  grid: Grid,
  misplaced: Misplaced,
  { nth, isLast }: { readonly nth: number; readonly isLast: boolean },
): Taken {
  const { ports, id, isUnguarded } = run;
  const { record, titles, back } = misplaced;
  // What an earlier run left is taken back before this one has planned anything.
  const when = ports.clock.write(run.began, clockOf(grid));
  const who = whoRan(run) || accountOf(ports);
  const changes = 'changes' in back ? [...back.changes, ...homeAgain(grid, misplaced, when)] : [];
  const typed = handTyped(grid, changes);
  const own = `${id} ${record.run === id ? '' : 'trả '}${nth}`;
  const { caption, period } = record;
  const result = isLast ? say.leftResult(titles) : say.withdrawnResult(titles);
  const entry = { command: caption, period, result, document: '' };
  const ids = new TabIds(grid);
  // What this very run found earlier is told at its end.
  const older = isLast || run.withdrawnSaid.length > 0 ? [] : foundBefore(grid);
  const title = foundTitle(grid, older);
  const does = isLast ? ('givesUp' as const) : ('takesBack' as const);
  const took = { does, title, writesUndo: false, aside: record.made, isUnguarded };
  const witness = witnessOf(grid, { run: own, caption, period, ...took, changes }, ids);
  // Nothing is written over that is not kept.
  if (!witness) return { kind: 'refused' };
  const aside = isLast ? renamedForPeople(grid) : setAside(grid, misplaced);
  const all = [
    { kind: 'requests' as const, requests: [...dropped(older), ...aside] },
    ...witness.changes,
    ...typed.copies,
    ...changes,
    ...journalChanges(grid, [entry], { run: record.run, who, when }),
    ...typed.record,
    ...witness.guard,
    { kind: 'requests' as const, requests: runMarkRequests(grid, own) },
  ];
  const batch = { grid, changes: all, ids, limit: BATCH_LIMIT, watched: witness.watched };
  const sent = commit(ports, { ...batch, sentBefore: false }, own);
  switch (sent.kind) {
    case 'applied': {
      run.withdrawnSaid.push(...typed.kept.map(sayKept));
      const again = sent.shown
        ? witness.moved(sent.shown).tabs
        : (misplacedIn(lookAt(run).grid, { isFresh: true })?.titles ?? []);
      return { kind: 'applied', again, found: title };
    }
    case 'refused':
      run.isUnguarded ||= sent.refusal !== undefined && isHiddenGuard(sent.refusal.request);
      return { kind: 'refused' };
    case 'tooLarge':
      return { kind: 'refused' };
    default:
      return { kind: 'unanswered' };
  }
}

/** What comes of what an earlier run left: what is said of it, and how this one goes on. */
interface Left {
  readonly said: readonly string[];
  readonly next: 'goesOn' | 'looksAgain' | 'stops';
}

/**
 * Withdraws what an earlier run wrote beside its place, where it was cut off before it could do so;
 * whoever ran since, what that run kept tells of it. A clerk's run leaves it to the office.
 */
export function withdrawLeft(run: Run, grid: Grid): Left {
  const standing = standingWitness(grid);
  const misplaced = misplacedIn(grid);
  const caption = standing?.record.caption ?? '';
  if (isClosedToRunner(grid)) {
    return { said: misplaced ? [say.leftToOffice(caption)] : [], next: 'goesOn' };
  }
  const said = hasDoubtful(grid) ? [say.doubtfulWitness] : [];
  if (standing?.record.does === 'givesUp') {
    return { said: [...said, say.leftMisplaced(caption, 'movedAgain')], next: 'goesOn' };
  }
  if (!misplaced) return { said, next: 'goesOn' };
  const came = withdrawnLeft(run, misplaced);
  switch (came.kind) {
    case 'unanswered':
      return { said: [...said, say.leftUnanswered(caption)], next: 'stops' };
    case 'done':
      dropKept(run);
      return { said: [...said, say.withdrawnLeft(caption, came.found)], next: 'looksAgain' };
    case 'kept':
      return { said: [...said, say.leftMisplaced(caption, came.why)], next: 'looksAgain' };
  }
}

function withdrawnLeft(run: Run, { isOpen, record }: Misplaced): Withdrawal {
  // Anybody could write into it since.
  if (isOpen) return kept(run, 'open');
  if (record.does === 'work') return withdrawMisplaced(run);
  // A taking back was misplaced itself: what it took back stands beside its place once that goes.
  withdrawMisplaced(run, [], true);
  return kept(run, 'movedAgain');
}
