import { openBook } from '../book';
import { clockOf, type Grid, TAB } from '../contract';
import { BATCH_LIMIT, type Change, planBatches, TabIds, toRequests } from '../contract/write';
import * as say from '../messages/run';
import { closedOutputs, isClosedToRunner } from '../setUp';
import { accountOf } from './account';
import { withBackOff } from './backOff';
import { brokenPlan } from './brokenPlan';
import { clearedOf } from './cleared';
import type {
  NoPlan,
  Options,
  PlanContext,
  Planning,
  ServiceCommand,
  WorkbookCommand,
  Writing,
} from './command';
import { commit, type Sent } from './commit';
import {
  askForConsent,
  type Consent,
  consentEntry,
  consentIn,
  consentMark,
  consentQuestion,
} from './consent';
import { finish, leave, reasonOf, stop, tell, unplanned } from './endings';
import { failureOf, isOverloaded } from './failure';
import { keepFiles } from './files';
import { handTyped } from './handTyped';
import { inquire, outdated, REASON } from './inquiry';
import { journalChanges } from './journal';
import { lookAt } from './look';
import { takeBackLeft } from './misplaced';
import type { Outcome } from './outcome';
import type { Look, Ports, SelectedRow } from './ports';
import { columnMarkOf, headersOf, isMarked } from './rowMarks';
import { consentOf, made, type Ready, type Run, whoRan } from './run';
import { MARK_KEY, runMarkRequests } from './runMark';
import { withSettled } from './settled';
import { droppedSnapshots, undoRecord, undoTab } from './undo';
import { droppedWitness, type Witness, witnessOf } from './witness';
import { newerVersion, versionMark, WORKBOOK_VERSION } from './workbookVersion';

type Planned = Extract<Planning, { readonly state: 'planned' }>;

/** How often a plan is made again since people changed what it rests on. */
const MOST_REPLANS = 3;
const MOST_SENDS = 3;
/** How often a plan goes without a part that is refused; each time costs a read and a batch. */
const MOST_OTHERWISE = 8;
const BUSY_WAIT = 20_000;

/**
 * Runs a command: lock, read, plan, save the files, look again, write in one batch. Where somebody
 * changed the workbook meanwhile it is planned again from what stands there now. Whatever goes
 * wrong is said to the person and comes back as an outcome: nothing escapes, since a failure
 * inside Google's menu shows no reason.
 */
export function runCommand(
  command: WorkbookCommand | ServiceCommand,
  options: Options,
  ports: Ports,
): Outcome {
  if (command.reads === 'nothing') return askServices(command, ports);
  let run: Run = {
    command,
    options,
    ports,
    id: ports.newRunId(),
    started: ports.clock.now(),
    began: ports.clock.now(),
    who: '',
    answered: undefined,
    files: undefined,
    replans: 0,
    when: '',
    handTyped: [],
    cleared: [],
    unsettled: undefined,
    others: new Map(),
    askedIn: undefined,
    overruled: undefined,
    cursor: undefined,
    isUnwitnessed: false,
    isToBeginAnew: false,
    turn: 0,
    tookBack: [],
  };
  try {
    for (;;) {
      const outcome = execute(run);
      if (!run.isToBeginAnew) return outcome;
      run = anew(run);
    }
  } catch (error) {
    ports.logError(error);
    const { message } = failureOf(error);
    const reason = isOverloaded(error) ? say.serviceBusy(message) : say.failed(message);
    return leave(run, () => stop(run, 'refused', [reason]));
  }
}

/** The run once more, under an id of its own: what was asked and answered counts for it too. */
function anew(run: Run): Run {
  const { ports, turn } = run;
  ports.workbook.forget();
  return {
    ...run,
    id: ports.newRunId(),
    began: ports.clock.now(),
    files: undefined,
    isToBeginAnew: false,
    turn: turn + 1,
  };
}

/** Runs a command that leaves the workbook alone: there is nothing to lock, plan or settle. */
function askServices({ reading, failedTitle, act }: ServiceCommand, ports: Ports): Outcome {
  ports.person.progress(reading);
  try {
    return tell({ ports }, 'done', act(ports));
  } catch (error) {
    ports.logError(error);
    const lines = [say.failed(failureOf(error).message)];
    return tell({ ports }, 'refused', { title: failedTitle, lines, links: [] });
  }
}

function execute(run: Run): Outcome {
  const { ports, command } = run;
  if (!ports.lock()) return stop(run, 'refused', [say.busy]);
  if (command.reading) ports.person.progress(command.reading);
  let look = lookAt(run);
  const left = takeBackLeft(run, look.grid);
  if (left !== undefined) {
    run.tookBack.push(left);
    look = lookAt(run);
  }
  run.who = command.asksWho ? accountOf(ports) : '';
  const inquiry = inquire(run, look.grid, () => plan(run, look));
  if (inquiry === 'cancelled') {
    return stop(run, 'refused', [say.cancelled, say.nothingWritten]);
  }
  if (isAsked(run, look) || inquiry === 'answered') {
    if (!ports.lock()) return stop(run, 'refused', [say.busy]);
    ports.workbook.forget();
    look = lookAt(run);
  }
  run.files = keepFiles(ports, look.grid.id, run.id);
  let limit = BATCH_LIMIT;
  let sent: Sent | undefined;
  let written: Writing | undefined;
  let witness: Witness | undefined;
  let otherwise = 0;
  for (let send = 1; send <= MOST_SENDS + otherwise; send += 1) {
    const ready = readyOn(run, look);
    if ('status' in ready) return ready;
    if (run.unsettled && wasWritten(ready.look.grid, run)) return finish(run, run.unsettled);
    const { replans } = ready;
    let { writing } = ready;
    if (sent?.kind === 'refused') {
      const isSame = ready.look.text === look.text;
      const before = isSame ? (written ?? writing) : writing;
      const other = sent.refusal && before.otherwise?.(sent.refusal);
      // What is kept of people's tabs may be what cannot be copied, such as a part of merged cells.
      if (isSame && witness?.has(sent.refusal)) run.isUnwitnessed = true;
      // What was refused is refused again where nobody changed anything.
      else if (!other && isSame) break;
      writing = other ?? writing;
      if (other && otherwise < MOST_OTHERWISE) otherwise += 1;
    }
    look = ready.look;
    written = writing;
    const ids = writing.ids ?? new TabIds(look.grid);
    witness = witnessFor(run, look.grid, writing, ids);
    const whole = { look, writing, replans, witness };
    sent = write(run, whole, ids, limit);
    if (sent.kind === 'applied') return finish(run, whole, sent.shown);
    if (sent.kind === 'unseen' || sent.kind === 'unknown') run.unsettled = whole;
    if (sent.kind === 'unknown') break;
    if (sent.kind === 'tooLarge') limit /= 4;
    if (sent.kind === 'busy' && send < MOST_SENDS) ports.clock.sleep(BUSY_WAIT * send);
  }
  return leave(run, () => stop(run, 'refused', [reasonOf(sent)]));
}

/**
 * Asks who may open the files, where that is to be asked. Others may run while the person thinks,
 * so after it all begins anew. Who could not run the command anyway is asked nothing.
 */
function isAsked(run: Run, look: Look): boolean {
  const { command, ports } = run;
  const { asksToShare } = command;
  const isFirst = asksToShare === 'once';
  if (!asksToShare || (isFirst && consentIn(look.grid))) return false;
  const question = consentQuestion(ports, look.grid, isFirst);
  if (question === undefined) return false;
  const { state } = plan(run, look);
  if (state === 'broken' || state === 'refused') return false;
  ports.unlock();
  run.answered = askForConsent(ports, question);
  run.began = ports.clock.now();
  return true;
}

/** A workbook is read once in a run. */
function bookReader({ ports, others }: Run): PlanContext['otherBook'] {
  return (id) => {
    if (!others.has(id)) others.set(id, readOther(ports, id));
    return others.get(id);
  };
}

function readOther(ports: Ports, id: string): Grid | undefined {
  try {
    return withBackOff(ports, () => ports.scratch.portsOn(id).workbook.read().grid);
  } catch (error) {
    ports.logError(error);
    return undefined;
  }
}

/**
 * Plans, saves the files, and looks again until nobody has changed anything in between. After so
 * many times it stays with the last look, or a busy hour would let nobody through.
 */
function readyOn(run: Run, first: Look): Ready | Outcome {
  let look = first;
  for (;;) {
    const planning = plan(run, look);
    if (planning.state !== 'planned') return leave(run, () => unplanned(run, planning));
    const tooLarge = measured(look, planning);
    if (tooLarge) return leave(run, () => stop(run, 'refused', [say.tooLarge(tooLarge)]));
    run.files?.keep(planning.files);
    const ready = (at: Look): Ready => ({
      look: at,
      writing: planning.writing(made(run, at.grid)),
      replans: run.replans,
    });
    if (run.replans >= MOST_REPLANS) return ready(look);
    const again = lookAt(run);
    // What was sent before came late: its document must not be made again of what came since.
    if (run.unsettled && wasWritten(again.grid, run)) return finish(run, run.unsettled);
    // They are the same: what was read of the first need not be read once more.
    if (again.text === look.text) return ready(look);
    run.replans += 1;
    look = again;
  }
}

/** From so many characters of an answer on a plan is measured before its files are saved. */
const WORTH_MEASURING = 4_000_000;
/** What Google takes in one request at most, in bytes. */
const MOST_REQUEST = 10_000_000;

/** Why a plan could not be written at once, whatever is staged; nothing where it can. */
function measured({ grid, text }: Look, planning: Planned): string | undefined {
  if (planning.files.length === 0 || text.length < WORTH_MEASURING) return undefined;
  const { changes, ids } = planning.writing({
    file: () => undefined,
    who: '',
    access: { kind: 'unknown', words: '' },
  });
  const { bytes } = planBatches(grid, changes, BATCH_LIMIT, ids);
  const last = bytes[bytes.length - 1] ?? 0;
  return last > MOST_REQUEST ? `${last} bytes` : undefined;
}

function plan(run: Run, { grid }: Look): Planning {
  const { command, ports, id, who } = run;
  const newer = newerVersion(grid);
  if (newer !== undefined) return refused(say.newerWorkbook(newer, WORKBOOK_VERSION));
  const change = outdated(run, grid);
  if (change !== undefined) return refused(change);
  const isOffice = !isClosedToRunner(grid);
  // What Thiết lập has closed is the office's: others would be refused when it is written.
  if (!isOffice && command.runBy === undefined) {
    return refused(say.officeOnly(command.caption, who || accountOf(ports)));
  }
  const context = () => contextOn(run, grid);
  if (command.reads === 'layout') {
    const laidOut = grid as Parameters<typeof command.plan>[0];
    return withSettled(run, grid, command.plan(laidOut, context()));
  }
  const closed = isOffice ? closedOutputs(grid) : [];
  if (closed.length > 0) return refused(say.closedByOthers(command.caption, closed));
  const book = openBook(grid, id);
  if (book.state === 'broken') return brokenPlan(book.findings());
  return withSettled(run, grid, command.plan(book, context()));
}

function refused(reason: string): NoPlan {
  return { state: 'refused', reasons: [reason] };
}

function contextOn(run: Run, grid: Grid): PlanContext {
  const { ports, options, id, began, who, answered } = run;
  run.when = ports.clock.write(began, clockOf(grid));
  const why = options[REASON];
  return {
    run: id,
    when: run.when,
    who,
    why: typeof why === 'string' ? why.trim() : '',
    options,
    answered,
    consent: consentOf(run, grid),
    starterData: ports.starterData,
    otherBook: bookReader(run),
    isOffice: !isClosedToRunner(grid),
    overruled: run.overruled,
    unitAtCursor: (find) => unitAtCursor(run, find),
    mailsLeft: () => withBackOff(ports, ports.mail.left),
    isTimed: () => withBackOff(ports, ports.timer.isOn),
  };
}

function unitAtCursor(
  run: Run,
  find: (place: SelectedRow) => string | undefined,
): string | undefined {
  if (!run.cursor) {
    const place = run.ports.person.selected();
    run.cursor = { unit: place && find(place) };
  }
  return run.cursor.unit;
}

/** What the batch keeps of people's tabs, for a command that moves or writes over what stands there. */
function witnessFor(
  { command, id, isUnwitnessed }: Run,
  grid: Grid,
  { changes, closing = [], journal }: Writing,
  ids: TabIds,
): Witness | undefined {
  if (!command.movesRows || isUnwitnessed) return undefined;
  const { caption } = command;
  const written = changes.some(
    (change) => change.kind === 'rewriteTab' && change.content.title === TAB.undo,
  );
  const period = journal.find((entry) => entry.command === caption)?.period ?? '';
  const writesUndo = command.isUndoable || written;
  const all = [...changes, ...closing];
  const told = { run: id, caption, period, writesUndo, takesBack: false, aside: [], changes: all };
  return witnessOf(grid, told, ids);
}

function write(
  run: Run,
  { look: { grid }, writing, witness }: Ready,
  ids: TabIds,
  limit: number,
): Sent {
  const { ports, id, when, command } = run;
  const answer = newConsent(run, grid);
  const journal = [...writing.journal, ...(answer ? [consentEntry(answer)] : [])];
  const said = [
    ...writing.changes,
    ...journalChanges(grid, journal, { run: id, who: whoRan(run), when }),
    ...(answer ? [consentMark(grid, answer)] : []),
    ...(writing.closing ?? []),
  ];
  const besides = writing.besides ?? [];
  const written = [...besides, ...writing.changes];
  const typed = handTyped(grid, written);
  run.handTyped = typed.kept;
  run.cleared = clearedOf(grid, written);
  const changes = [
    ...(isClosedToRunner(grid) ? [] : droppedWitness(grid)),
    ...(witness?.changes ?? []),
    ...typed.copies,
    ...besides,
    ...said,
    ...typed.record,
    ...(command.isUndoable ? undoChanges(run, grid, writing) : []),
    ...(writing.rowMarks ? [columnMarkOf(writing.rowMarks)] : []),
    ...versionMark(grid),
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
    // Before it stand the lines of what units have submitted, which is no part of the command.
    period: journal.find((entry) => entry.command === command.caption)?.period ?? '',
    requests: toRequests(grid, [...changes, ...closing], ids),
  });
  return [
    { kind: 'requests', requests: droppedSnapshots(grid) },
    { kind: 'rewriteTab', content: undoTab(record) },
  ];
}

function wasWritten(grid: Grid, { id }: Run): boolean {
  return grid.metadata.get(MARK_KEY)?.value === id;
}
