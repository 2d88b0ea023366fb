import { type Grid, TAB } from '../contract';
import { type Change, type Request, type TabIds, toRequests } from '../contract/write';
import { isClosedToRunner } from '../setUp';
import { archiveMark } from './archiveMark';
import { clearedOf } from './cleared';
import type { Writing } from './command';
import { commit, type Sent } from './commit';
import { type Consent, consentEntry, consentMark } from './consent';
import { handTyped } from './handTyped';
import { journalChanges } from './journal';
import { columnMarkOf, headersOf, isMarked } from './rowMarks';
import { consentOf, type Ready, type Run, whoRan } from './run';
import { runMarkRequests } from './runMark';
import { droppedSnapshots, keptUndo, undoRecord } from './undo';
import { droppedWitness, type Witness, witnessOf } from './witness';
import { versionMark } from './workbookVersion';

/** What the batch keeps of people's tabs, for a command that moves or writes over what stands there. */
export function witnessFor(
  { command, id, isUnwitnessed, isUnguarded }: Run,
  grid: Grid,
  { changes, closing = [], journal, besides = [], takesRows }: Writing,
  ids: TabIds,
): Witness | undefined {
  if (!(command.movesRows || takesRows) || isUnwitnessed) return undefined;
  const { caption } = command;
  const written = changes.some(
    (change) => change.kind === 'rewriteTab' && change.content.title === TAB.undo,
  );
  const period = periodOf(command, journal);
  const writesUndo = command.isUndoable || written;
  const all = [...rowGuards(besides), ...changes, ...closing];
  const told = { run: id, caption, period, writesUndo, does: 'work' as const, aside: [] };
  return witnessOf(
    grid,
    { ...told, isUnguarded, isWatchedWhole: takesRows === true, changes: all },
    ids,
  );
}

/**
 * Of what the runner writes besides, the guards over rows by their numbers: beside their place they
 * would close another unit's rows, so they go with all else. The other things stand: what units have
 * submitted is so, and their rows are closed by the next run.
 */
function rowGuards(besides: readonly Change[]): readonly Change[] {
  const requests = besides.flatMap((change) =>
    change.kind === 'requests' ? change.requests.filter(isGuardOfRows) : [],
  );
  return requests.length === 0 ? [] : [{ kind: 'requests', requests }];
}

function isGuardOfRows({ addProtectedRange }: Request): boolean {
  return addProtectedRange?.protectedRange?.range?.startRowIndex !== undefined;
}

/** All that a run writes goes in one batch. */
export function write(
  run: Run,
  { look: { grid }, writing, witness }: Ready,
  ids: TabIds,
  limit: number,
): Sent {
  const { ports, id, when, command, isUnmarked } = run;
  const answer = newConsent(run, grid);
  const journal = [...writing.journal, ...(answer ? [consentEntry(answer)] : [])];
  const said = [
    ...writing.changes,
    ...journalChanges(grid, journal, { run: id, who: whoRan(run), when }, writing.lastLink),
    ...(answer ? [consentMark(grid, answer)] : []),
    ...(writing.closing ?? []),
  ];
  const besides = writing.besides ?? [];
  const written = [...besides, ...writing.changes];
  const typed = handTyped(grid, written);
  run.handTyped = typed.kept;
  run.cleared = clearedOf(grid, written);
  const isOffice = !isClosedToRunner(grid);
  const changes = [
    // By the numbers of rows as they were read: what follows may move them, and the mark goes along.
    ...(isOffice && !isUnmarked ? archiveMark(grid) : []),
    ...(isOffice ? droppedWitness(grid, witness !== undefined) : []),
    ...(witness?.changes ?? []),
    ...typed.copies,
    ...besides,
    ...said,
    ...typed.record,
    ...(command.isUndoable ? undoChanges(run, grid, writing) : []),
    ...(writing.rowMarks ? [columnMarkOf(writing.rowMarks)] : []),
    ...versionMark(grid),
    ...(witness?.guard ?? []),
    { kind: 'requests' as const, requests: runMarkRequests(grid, id) },
  ];
  // A mark that this batch makes is looked at in its own answer.
  const marks = writing.rowMarks;
  const headers = marks && !isMarked(grid, marks) ? headersOf(marks) : undefined;
  const watched = witness?.watched ?? headers;
  const sentBefore = run.unsettled !== undefined;
  return commit(ports, { grid, changes, ids, limit, watched, sentBefore }, id);
}

/** The answer that was given in this run, where it is the one that counts: it is kept with all else. */
function newConsent(run: Run, grid: Grid): Consent | undefined {
  return consentOf(run, grid) === run.answered ? run.answered : undefined;
}

/** What the run does, kept where a later command finds it. */
function undoChanges({ id, command }: Run, grid: Grid, writing: Writing): readonly Change[] {
  const { changes, closing = [], ids, journal } = writing;
  const record = undoRecord(grid, {
    run: id,
    command: command.name,
    caption: command.caption,
    period: periodOf(command, journal),
    requests: toRequests(grid, [...changes, ...closing], ids),
  });
  return [{ kind: 'requests', requests: droppedSnapshots(grid) }, ...keptUndo(record)];
}

/** The period of the command's own line: before it stand those of what units have submitted. */
function periodOf({ caption }: Run['command'], journal: Writing['journal']): string {
  return journal.find(({ command }) => command === caption)?.period ?? '';
}
