import type { Grid } from '../contract';
import { BATCH_LIMIT, planBatches, TabIds } from '../contract/write';
import * as say from '../messages/run';
import { WORK_STEP } from '../model/work';
import { isHiddenGuard } from '../setUp';
import { accountOf } from './account';
import { isArchiveMark } from './archiveMark';
import type {
  Options,
  Planning,
  ServiceCommand,
  TabCommand,
  WorkbookCommand,
  Writing,
} from './command';
import type { Sent } from './commit';
import { askForConsent, consentIn, consentQuestion } from './consent';
import { finish, leave, reasonOf, stop, tell, unplanned } from './endings';
import { failureOf, isOverloaded } from './failure';
import { keepFiles } from './files';
import { inquire, untimed } from './inquiry';
import { lookAt } from './look';
import { withdrawLeft } from './misplaced';
import type { Outcome } from './outcome';
import { plan, questionOn } from './plan';
import type { Look, Ports, ShownPlace } from './ports';
import { made, type Ready, type Run, UNMADE } from './run';
import { MARK_KEY } from './runMark';
import { obtainLinks } from './shortLinks';
import type { Witness } from './witness';
import { witnessFor, write } from './write';

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
  command: WorkbookCommand | ServiceCommand | TabCommand,
  options: Options,
  ports: Ports,
): Outcome {
  if (command.reads === 'nothing') {
    const { reading, failedTitle, act } = command;
    ports.person.progress(reading);
    return withoutLock(ports, failedTitle, () => tell({ ports }, 'done', act(ports)));
  }
  if (command.reads === 'tab') {
    const place = command.opens(options);
    const title = say.unopenedTitle(place.tab);
    return withoutLock(ports, title, () => {
      const outcome = openTab(place, title, ports);
      if (command.showsWork && isWatched(ports)) ports.work.showLeft();
      return outcome;
    });
  }
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
    links: new Map(),
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
    isUnguarded: false,
    isUnmarked: false,
    isToBeginAnew: false,
    turn: 0,
    withdrawnSaid: [],
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
function withoutLock(ports: Ports, failedTitle: string, act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    ports.logError(error);
    const lines = [say.failed(failureOf(error).message)];
    return tell({ ports }, 'refused', { title: failedTitle, lines, links: [] });
  }
}

/** What is at the screen then speaks for itself. */
function openTab(place: ShownPlace, title: string, ports: Ports): Outcome {
  if (ports.person.open(place)) return { status: 'done', messages: [] };
  return tell({ ports }, 'refused', { title, lines: [say.noTab(place.tab)], links: [] });
}

function execute(run: Run): Outcome {
  const { ports, command } = run;
  if (!ports.lock()) return stop(run, 'refused', [say.busy]);
  begin(run);
  let look = lookAt(run);
  if (!ports.work.goesOn(WORK_STEP.plan)) return stopped(run);
  const left = withdrawLeft(run, look.grid);
  if (left.next === 'stops') return stop(run, 'unknown', left.said);
  run.withdrawnSaid.push(...left.said);
  if (left.next === 'looksAgain') look = lookAt(run);
  run.who = command.asksWho ? accountOf(ports) : '';
  const inquiry = inquire(run, look.grid, () => questionOn(run, look));
  if (inquiry === 'cancelled') {
    return stop(run, 'refused', [say.cancelled, say.nothingWritten]);
  }
  if (isAsked(run, look) || inquiry === 'answered') {
    if (!ports.lock()) return stop(run, 'refused', [say.busy]);
    // The question stood in the place of the page.
    begin(run);
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
    if (!ports.work.goesOn(WORK_STEP.write)) return stopped(run);
    const { replans } = ready;
    let { writing } = ready;
    if (sent?.kind === 'refused') {
      const isSame = ready.look.text === look.text;
      const before = isSame ? (written ?? writing) : writing;
      const other = sent.refusal && before.otherwise?.(sent.refusal);
      // An account that Google does not know costs guards alone.
      if (isSame && witness?.isClosedAs(sent.refusal)) run.isUnguarded = true;
      const isHidden = sent.refusal !== undefined && isHiddenGuard(sent.refusal.request);
      // A mark only tells what the rows tell as well.
      const isMark = sent.refusal !== undefined && isArchiveMark(sent.refusal.request);
      if (isMark) run.isUnmarked = true;
      // What is kept of people's tabs may be what cannot be copied, such as a part of merged cells.
      if (isSame && witness?.has(sent.refusal)) run.isUnwitnessed = true;
      // What was refused is refused again where nobody changed anything.
      else if (!other && isSame && !isHidden && !isMark) break;
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
  run.answered = untimed(run, () => askForConsent(ports, question));
  run.began = ports.clock.now();
  return true;
}

/**
 * Plans, saves the files, and looks again until nobody has changed anything in between. After so
 * many times it stays with the last look, or a busy hour would let nobody through.
 */
function readyOn(run: Run, first: Look): Ready | Outcome {
  const { ports } = run;
  let look = first;
  for (;;) {
    const planning = plan(run, look);
    if (planning.state !== 'planned') return leave(run, () => unplanned(run, planning));
    const tooLarge = measured(look, planning);
    if (tooLarge) return leave(run, () => stop(run, 'refused', [say.tooLarge(tooLarge)]));
    if (!ports.work.goesOn(WORK_STEP.files)) return stopped(run);
    run.files?.keep(planning.files);
    const unmade = planning.links ? obtainLinks(run, planning.links) : [];
    if (unmade.length > 0) {
      return leave(run, () => stop(run, 'refused', [...unmade, say.nothingWritten]));
    }
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
  const { changes, ids } = planning.writing(UNMADE);
  const { bytes } = planBatches(grid, changes, BATCH_LIMIT, ids);
  const last = bytes[bytes.length - 1] ?? 0;
  return last > MOST_REQUEST ? `${last} bytes` : undefined;
}

/** Says what begins: a page that opens comes soon, all else tells its steps. */
function begin({ command, id, ports }: Run): void {
  const { reading, handler, caption, opensPage } = command;
  if (!opensPage && isWatched(ports)) ports.work.begin({ handler, caption, run: id });
  else if (reading) ports.person.progress(reading);
}

/** A person wanted no further step: what was made goes, and nothing is written. */
function stopped(run: Run): Outcome {
  return leave(run, () => stop(run, 'refused', [say.stopped, say.nothingWritten]));
}

/** Whether there is a screen of Google's: a desk shows by itself what it runs. */
function isWatched({ place, person }: Ports): boolean {
  return place === 'drive' && person.canBeAsked();
}

function wasWritten(grid: Grid, { id }: Run): boolean {
  return grid.metadata.get(MARK_KEY)?.value === id;
}
