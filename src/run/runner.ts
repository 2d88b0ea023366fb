import { type BrokenBook, openBook } from '../book';
import type { Grid } from '../contract';
import { BATCH_LIMIT, type Change, type TabIds, toRequests } from '../contract/write';
import { findingRecord, sayInFull } from '../findings';
import * as say from '../messages/run';
import { isClosedToRunner } from '../setUp';
import { withBackOff } from './backOff';
import type {
  Made,
  Options,
  PlanContext,
  Planning,
  Said,
  WorkbookCommand,
  Writing,
} from './command';
import { commit, type Sent, settle } from './commit';
import { failureOf } from './failure';
import { discardLeftovers, discardTwins, type KeptFiles, keepFiles } from './files';
import { handTyped } from './handTyped';
import { journalChange, knowsRun } from './journal';
import type { Outcome, Status } from './outcome';
import type { Look, Ports } from './ports';
import { columnMarkOf, isMarked, writeRowMarks } from './rowMarks';
import { MARK_KEY, runMarkRequests } from './runMark';
import { addedBy, undoTab } from './undo';

/** Where the wards are; a workbook that is not set up yet cannot say otherwise. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** How often a plan is made again since people changed what it rests on. */
const MOST_REPLANS = 3;
const MOST_SENDS = 3;
const BUSY_WAIT = 20_000;

/**
 * Runs a command: lock, read, plan, save the files, look again, write in one batch. Where somebody
 * changed the workbook meanwhile it is planned again from what stands there now. Whatever goes
 * wrong is said to the person and comes back as an outcome: nothing escapes, since a failure
 * inside Google's menu shows no reason.
 */
export function runCommand(command: WorkbookCommand, options: Options, ports: Ports): Outcome {
  const run: Run = {
    command,
    options,
    ports,
    id: ports.newRunId(),
    began: ports.clock.now(),
    who: '',
    files: undefined,
    replans: 0,
    when: '',
    unsettled: undefined,
  };
  try {
    return execute(run);
  } catch (error) {
    ports.logError(error);
    return leave(run, () => stop(run, 'refused', [say.failed(failureOf(error).message)]));
  }
}

/** One run of one command, as far as it has come. */
interface Run {
  readonly command: WorkbookCommand;
  readonly options: Options;
  readonly ports: Ports;
  readonly id: string;
  readonly began: number;
  who: string;
  files: KeptFiles | undefined;
  replans: number;
  /** When it began, by the workbook's clock. */
  when: string;
  /** What was sent without an answer: until it is settled, nobody knows whether it was written. */
  unsettled: Ready | undefined;
}

/** What is written, and the look that it rests on. */
interface Ready {
  readonly look: Look;
  readonly writing: Writing;
  /** How often others had changed the workbook by then. */
  readonly replans: number;
}

function execute(run: Run): Outcome {
  const { ports, command } = run;
  if (!ports.lock()) return stop(run, 'refused', [say.busy]);
  if (command.reading) ports.person.progress(command.reading);
  let look = read(run);
  run.who = command.asksWho ? accountOf(ports) : '';
  run.files = keepFiles(ports, look.grid.id, run.id);
  let limit = BATCH_LIMIT;
  let sent: Sent | undefined;
  for (let send = 1; send <= MOST_SENDS; send += 1) {
    const ready = readyOn(run, look);
    if ('status' in ready) return ready;
    if (run.unsettled && wasWritten(ready.look.grid, run)) return finish(run, run.unsettled);
    const { replans } = ready;
    let { writing } = ready;
    if (sent?.kind === 'refused') {
      const other = writing.otherwise?.(sent.message);
      // What was refused is refused again where nobody changed anything.
      if (!other && ready.look.text === look.text) break;
      writing = other ?? writing;
    }
    look = ready.look;
    sent = write(run, { look, writing, replans }, limit);
    if (sent.kind === 'applied') return finish(run, { look, writing, replans }, sent.headers);
    if (sent.kind === 'unseen' || sent.kind === 'unknown')
      run.unsettled = { look, writing, replans };
    if (sent.kind === 'unknown') break;
    if (sent.kind === 'tooLarge') limit /= 4;
    if (sent.kind === 'busy' && send < MOST_SENDS) ports.clock.sleep(BUSY_WAIT * send);
  }
  return leave(run, () => stop(run, 'refused', [reasonOf(sent)]));
}

/**
 * Ends a run that goes no further. What was sent before without an answer is settled first: only
 * then is it true that nothing was written.
 */
function leave(run: Run, end: () => Outcome): Outcome {
  const sent = run.unsettled;
  if (!sent) return end();
  run.unsettled = undefined;
  switch (settle(run.ports, run.id)) {
    case 'applied':
      return finish(run, sent);
    case 'never':
      return end();
    case 'unknown':
      return stop(run, 'unknown', say.unknown(run.id), { data: sent.writing.said.data });
  }
}

/** Blank where nobody tells: no run fails for that. */
function accountOf(ports: Ports): string {
  try {
    return withBackOff(ports, ports.person.email);
  } catch (error) {
    ports.logError(error);
    return '';
  }
}

function read({ ports, command }: Run): Look {
  const { workbook } = ports;
  return withBackOff(ports, () =>
    command.reads === 'layout' ? workbook.readLayout() : workbook.read(),
  );
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
    run.files?.keep(planning.files);
    const ready = (at: Look): Ready => ({
      look: at,
      writing: planning.writing(made(run)),
      replans: run.replans,
    });
    if (run.replans >= MOST_REPLANS) return ready(look);
    const again = read(run);
    // They are the same: what was read of the first need not be read once more.
    if (again.text === look.text) return ready(look);
    run.replans += 1;
    look = again;
  }
}

function plan(run: Run, { grid }: Look): Planning {
  const { command, ports, options, id, began, who } = run;
  const context = (timeZone: string): PlanContext => {
    run.when = ports.clock.write(began, timeZone);
    return { run: id, when: run.when, who, options, starterData: ports.starterData };
  };
  if (command.reads === 'layout') {
    return command.plan(grid as Parameters<typeof command.plan>[0], context(TIME_ZONE));
  }
  // What Thiết lập has closed is the office's: others would be refused when it is written.
  if (isClosedToRunner(grid)) {
    return {
      state: 'refused',
      title: command.failedTitle,
      reasons: [say.officeOnly(command.caption)],
    };
  }
  const book = openBook(grid, id);
  return book.state === 'broken'
    ? brokenPlanning(command, book)
    : command.plan(book, context(book.workbook.settings.timeZone));
}

/** Every reason why the structure is broken. */
function brokenPlanning({ failedTitle }: WorkbookCommand, { findings }: BrokenBook): Planning {
  return {
    state: 'broken',
    title: failedTitle,
    reasons: findings().map((one) => `${say.at(one.tab, one.at)}: ${sayInFull(one)}`),
    data: { findings: findings().map(findingRecord) },
  };
}

function unplanned(run: Run, planning: Exclude<Planning, { readonly state: 'planned' }>): Outcome {
  if (planning.state === 'idle') return tell(run, 'done', planning.said);
  const { state, title, reasons, data = {} } = planning;
  return stop(run, state, [...reasons, say.nothingWritten], { title, data });
}

function made({ files, who }: Run): Made {
  return {
    file: (role) => files?.saved(role),
    who: who || (files?.saved('document')?.savedBy ?? ''),
  };
}

function write(run: Run, { look: { grid }, writing }: Ready, limit: number): Sent {
  const { ports, id, when, command } = run;
  const said = [
    ...writing.changes,
    journalChange(writing.journal, { run: id, who: made(run).who, when }),
    ...(writing.closing ?? []),
  ];
  const typed = handTyped(grid, writing.changes);
  const changes = [
    ...typed.copies,
    ...said,
    ...typed.record,
    ...(command.isUndoable ? [undoChange(run, grid, said, writing.ids)] : []),
    ...(writing.rowMarks ? [columnMarkOf(writing.rowMarks)] : []),
    { kind: 'requests' as const, requests: runMarkRequests(grid, id) },
  ];
  // A mark that this batch makes is looked at in its own answer.
  const marks = writing.rowMarks;
  const watched = marks && !isMarked(grid, marks) ? marks.tab : undefined;
  const sentBefore = run.unsettled !== undefined;
  return commit(ports, { grid, changes, ids: writing.ids, limit, watched, sentBefore }, id);
}

/** What the run adds, kept where a later command finds it. */
function undoChange(
  { id, command }: Run,
  grid: Grid,
  changes: readonly Change[],
  ids: TabIds | undefined,
): Change {
  const added = addedBy(toRequests(grid, changes, ids));
  return {
    kind: 'rewriteTab',
    content: undoTab({ version: 1, run: id, command: command.name, added }),
  };
}

function wasWritten(grid: Grid, { id }: Run): boolean {
  return grid.metadata.get(MARK_KEY)?.value === id;
}

function reasonOf(sent: Sent | undefined): string {
  const message = sent && 'message' in sent ? sent.message : '';
  if (sent?.kind === 'tooLarge') return say.tooLarge(message);
  return sent?.kind === 'busy' ? say.serviceBusy(message) : say.refused(message);
}

/** Whether the workbook tells of a run that it is finished. */
function isOfRun(grid: Grid, run: string): boolean {
  return grid.metadata.get(MARK_KEY)?.value === run || knowsRun(grid, run);
}

/** It is written: the rows' marks, the bin, and a word to the person. */
function finish(
  run: Run,
  { look: { grid }, writing, replans }: Ready,
  headers?: readonly string[],
): Outcome {
  const { ports, files } = run;
  run.unsettled = undefined;
  const { rowMarks, said } = writing;
  const marked = !rowMarks || writeRowMarks(ports, grid, rowMarks, headers, BATCH_LIMIT);
  forgiving(ports, () => {
    files?.finish();
    if (files?.mayHaveTwins()) discardTwins(ports, run.id, files.ids());
    discardLeftovers(ports, grid.id, (id) => isOfRun(grid, id), run.id);
  });
  return tell(run, 'done', {
    ...said,
    lines: [
      ...said.lines,
      ...(replans > 0 ? [say.readAgain(replans)] : []),
      ...handTyped(grid, writing.changes).kept.map(({ tab, as }) => say.handTyped(tab, as)),
      ...(marked ? [] : [say.marksLeft]),
    ],
  });
}

/** Nothing was written, or nobody knows: the files of a run that came to nothing go to the bin. */
function stop(
  run: Run,
  status: Exclude<Status, 'done'>,
  messages: readonly string[],
  { title, data }: { readonly title?: string; readonly data?: Said['data'] | undefined } = {},
): Outcome {
  const left = status === 'unknown' ? [] : (run.files?.discard() ?? []);
  return tell(run, status, {
    title: status === 'unknown' ? say.unknownTitle : (title ?? run.command.failedTitle),
    lines: [...messages, ...(left.length > 0 ? [say.filesLeft(left.map(({ name }) => name))] : [])],
    links: [],
    ...(data && { data }),
  });
}

function tell({ ports }: Run, status: Status, { data, ...page }: Said): Outcome {
  forgiving(ports, () => ports.person.show(page));
  return { ...data, status, messages: page.lines };
}

/** What comes after the write must not make the run look failed. */
function forgiving({ logError }: Ports, act: () => void): void {
  try {
    act();
  } catch (error) {
    logError(error);
  }
}
