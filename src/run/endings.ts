import type { Grid } from '../contract';
import { BATCH_LIMIT, type Request } from '../contract/write';
import * as say from '../messages/run';
import { accessDetails, whoOpens } from '../messages/sharing';
import { isClosedToRunner } from '../setUp';
import type { Planning, Said } from './command';
import { type Sent, settle } from './commit';
import { perform } from './deeds';
import { discardLeftovers, discardTwins } from './files';
import { sayKept } from './handTyped';
import { knowsRun } from './journal';
import { dropKept, movedMeanwhile, withdrawMisplaced } from './misplaced';
import type { Outcome, Status } from './outcome';
import type { Ports, Shown } from './ports';
import { retell } from './retell';
import { writeRowMarks } from './rowMarks';
import { consentOf, made, type Ready, type Run } from './run';
import { MARK_KEY } from './runMark';
import { type Sharing, share } from './share';
import type { Moved } from './witness';

/**
 * Ends a run that goes no further. What was sent before without an answer is settled first: only
 * then is it true that nothing was written.
 */
export function leave(run: Run, end: () => Outcome): Outcome {
  const sent = run.unsettled;
  if (!sent) return end();
  run.unsettled = undefined;
  switch (settle(run.ports, run.id)) {
    case 'applied':
      return finish(run, sent);
    case 'never':
      return end();
    case 'unknown':
      return stop(run, 'unknown', howToSee(run, sent), sent.writing.said.data);
  }
}

/** How to see whether it was written: what a unit leaves for the office stands in no journal yet. */
function howToSee({ id }: Run, { look }: Ready): readonly string[] {
  return isClosedToRunner(look.grid) ? say.unknownRequest(id) : say.unknown(id);
}

/** There is no plan to carry out. */
export function unplanned(
  run: Run,
  planning: Exclude<Planning, { readonly state: 'planned' }>,
): Outcome {
  if (planning.state === 'idle') {
    const { said, forgets } = planning;
    const { caption } = run.command;
    if (forgets && !dropKept(run, caption)) return stop(run, 'refused', [say.keptLeft(caption)]);
    return tell(run, 'done', { ...said, lines: [...said.lines, ...run.withdrawnSaid] });
  }
  const { state, reasons, besides, data = {} } = planning;
  return stop(run, state, [...reasons, say.nothingWritten], data, besides);
}

/** Why a batch was not applied. */
export function reasonOf(sent: Sent | undefined): string {
  const message = sent && 'message' in sent ? sent.message : '';
  if (sent?.kind === 'tooLarge') return say.tooLarge(message);
  if (sent?.kind === 'unseen' || sent?.kind === 'unknown') return say.neverWritten;
  if (sent?.kind === 'busy') return say.serviceBusy(message);
  const refusal = sent && 'refusal' in sent ? sent.refusal : undefined;
  return refusal ? say.refusedRequest(refusal) : say.refused(message);
}

/** Whether the workbook tells of a run that it is finished. */
function isOfRun(grid: Grid, run: string): boolean {
  return grid.metadata.get(MARK_KEY)?.value === run || knowsRun(grid, run);
}

/** How often a run begins anew where somebody moved columns or rows in the very moment of its batch. */
const MOST_TURNS = 2;

/** It was written beside the place that it meant: it is taken back, and nothing is said to be done. */
function notInPlace(run: Run, { tabs, note }: Moved, { writing }: Ready): Outcome {
  const { caption } = run.command;
  const isNoted = note.length === 0 || wasSent(run.ports, note);
  const came = withdrawMisplaced(run, tabs);
  if (came.kind !== 'done') {
    const unanswered = isNoted ? ('unanswered' as const) : ('unnoted' as const);
    const why = came.kind === 'kept' ? came.why : unanswered;
    return stop(run, 'unknown', say.misplaced(caption, tabs, why), writing.said.data);
  }
  if (run.turn < MOST_TURNS) {
    run.withdrawnSaid.push(say.begunAnew(tabs, came.found));
    run.isToBeginAnew = true;
    run.files?.discard();
    return { status: 'refused', messages: [] };
  }
  dropKept(run);
  return stop(run, 'refused', [say.withdrawn(tabs, came.found)]);
}

/** What later runs are to know; nobody may have taken it. */
function wasSent({ workbook, logError }: Ports, requests: readonly Request[]): boolean {
  try {
    workbook.send(requests);
    return true;
  } catch (error) {
    logError(error);
    return false;
  }
}

/** It is written: the rows' marks, the bin, and a word to the person. */
export function finish(run: Run, ready: Ready, shown?: Shown): Outcome {
  const { look, writing, replans } = ready;
  const { grid } = look;
  const { ports, files } = run;
  run.unsettled = undefined;
  const moved = movedMeanwhile(run, ready, shown);
  if (moved === 'unknown') {
    return stop(run, 'unknown', say.placeUnknown(run.command.caption), writing.said.data);
  }
  if (moved.tabs.length > 0) return notInPlace(run, moved, ready);
  const { rowMarks, said } = writing;
  const marked = !rowMarks || writeRowMarks(ports, grid, rowMarks, shown, BATCH_LIMIT);
  const isLeft = run.command.forgets === true && ready.witness !== undefined && !dropKept(run);
  const done = writing.deed && perform(ports, writing.deed, ready, run.started);
  const sharing = opened(run, ready);
  forgiving(ports, () => {
    files?.finish(!sharing || isSettled(sharing));
    if (files?.mayHaveTwins()) {
      discardTwins(ports, run.id, files.all(), files.saved('backup')?.name);
    }
    const isSharing = consentOf(run, grid) === 'yes';
    if (!isLeftToOthers(run, grid) || isSharing) {
      discardLeftovers(ports, grid.id, {
        own: run.id,
        isKnown: (id) => isOfRun(grid, id),
        isSharing,
        folder: sharing?.folder,
      });
    }
  });
  return tell(run, 'done', {
    ...said,
    title: done?.title ?? said.title,
    data: { ...said.data, ...done?.data },
    lines: [
      ...said.lines,
      ...(done?.lines ?? []),
      ...run.withdrawnSaid,
      ...(replans > 0 ? [say.readAgain(replans)] : []),
      ...run.handTyped.map(sayKept),
      ...run.cleared.map(({ tab, filtered, tables }) => say.cleared(tab, filtered, tables)),
      ...(marked ? [] : [say.marksLeft]),
      ...(isLeft ? [say.keptLeft(run.command.caption)] : []),
      ...(sharing ? [whoOpens(sharing.access), ...accessDetails(sharing.access)] : []),
    ],
  });
}

/**
 * Whether what earlier runs left is a matter for the next command. A report on a long archive has
 * made the calls that it may; every other command looks for leftovers.
 */
function isLeftToOthers({ files }: Run, { tabs }: Grid): boolean {
  const isReport = files?.saved('document') !== undefined;
  return isReport && tabs.some(({ partialRows }) => partialRows !== undefined);
}

/** Who can open the files of the run, once the answer is carried out; the workbook is told. */
function opened(run: Run, ready: Ready): Sharing | undefined {
  const { ports, files, started } = run;
  const { grid } = ready.look;
  // A copy of the workbook is for whoever made it, and a set of appendices has a sharing of its own.
  const all = files?.saved('document') ? files.all() : [];
  if (all.length === 0) return undefined;
  const { access } = made(run, grid);
  if (access.kind === 'folder' || consentOf(run, grid) !== 'yes') return { access };
  const sharing = share(ports, grid, all, started);
  forgiving(ports, () =>
    retell(ports, ready, [{ from: whoOpens(access), to: whoOpens(sharing.access) }]),
  );
  return sharing;
}

/** Whether nothing is left of sharing the files that another run could do. */
function isSettled({ access, folder }: Sharing): boolean {
  if (access.kind === 'folder') return true;
  return folder !== undefined || (access.kind === 'private' && access.why !== 'failed');
}

/** Nothing was written, or nobody knows: the files of a run that came to nothing go to the bin. */
export function stop(
  run: Run,
  status: Exclude<Status, 'done'>,
  messages: readonly string[],
  data?: Said['data'],
  besides?: Said['besides'],
): Outcome {
  const left = status === 'unknown' ? [] : (run.files?.discard() ?? []);
  return tell(run, status, {
    title: status === 'unknown' ? say.unknownTitle : run.command.failedTitle,
    lines: [
      ...messages,
      ...run.withdrawnSaid,
      ...(left.length > 0 ? [say.filesLeft(left.map(({ name }) => name))] : []),
    ],
    links: [],
    ...(besides && { besides }),
    ...(data && { data }),
  });
}

/** Shows what there is to say, and says it to a program. */
export function tell(
  { ports }: Pick<Run, 'ports'>,
  status: Status,
  { data, opens, ...page }: Said,
): Outcome {
  forgiving(ports, () => {
    const isOpen = opens !== undefined && ports.person.open({ tab: opens, cell: '' });
    const isShown = !isOpen || page.lines.length > 0;
    ports.work.end(isShown && !page.screen ? page.title : undefined);
    if (isShown) ports.person.show(page);
  });
  return {
    ...data,
    status,
    messages: page.answers?.text ?? [...page.lines, ...(page.besides?.lines ?? [])],
  };
}

/** What comes after the write must not make the run look failed. */
function forgiving({ logError }: Ports, act: () => void): void {
  try {
    act();
  } catch (error) {
    logError(error);
  }
}
