import { openBook } from '../book';
import { clockOf, type Grid } from '../contract';
import * as say from '../messages/run';
import { isClosedToRunner } from '../setUp';
import { accountOf } from './account';
import { withBackOff } from './backOff';
import { brokenPlan } from './brokenPlan';
import { withoutClosed } from './closed';
import type { NoPlan, PlanContext, Planning, Question } from './command';
import { failureOf, isOfAsked } from './failure';
import { outdated, REASON } from './inquiry';
import type { Look, Ports, SelectedRow } from './ports';
import { consentOf, type Run } from './run';
import { withSettled } from './settled';
import { newerVersion, WORKBOOK_VERSION } from './workbookVersion';

/** What the command would do with the workbook as it stands, and why not where this run may not. */
export function plan(run: Run, { grid }: Look): Planning {
  const { command, id } = run;
  const against = refusalOn(run, grid);
  if (against !== undefined) return refused(against);
  const isOffice = !isClosedToRunner(grid);
  const context = () => contextOn(run, grid);
  if (command.reads === 'layout') {
    const laidOut = grid as Parameters<typeof command.plan>[0];
    return withSettled(run, grid, command.plan(laidOut, context()));
  }
  const book = openBook(grid, id);
  if (book.state === 'broken') return brokenPlan(book.findings(), grid);
  if (command.writesNothing) return command.plan(book, context());
  const planning = withSettled(run, grid, command.plan(book, context()));
  return isOffice ? withoutClosed(command.caption, grid, planning) : planning;
}

/** Why the runner can plan nothing on the workbook, whatever stands in it. */
function refusalOn(run: Run, grid: Grid): string | undefined {
  const { command, ports, who } = run;
  const newer = newerVersion(grid);
  if (newer !== undefined) return say.newerWorkbook(newer, WORKBOOK_VERSION);
  const change = outdated(run, grid);
  if (change !== undefined) return change;
  // What Thiết lập has closed is the office's: others would be refused when it is written.
  return isClosedToRunner(grid) && command.runBy === undefined
    ? say.officeOnly(command.caption, who || accountOf(ports))
    : undefined;
}

/** What a person at the screen is to be asked, if anything: before there is a plan, or by the plan. */
export function questionOn(run: Run, look: Look): Question | undefined {
  const { command, options } = run;
  if (command.asksFirst) {
    const mayPlan = refusalOn(run, look.grid) === undefined;
    return mayPlan ? command.asksFirst(look.grid, options) : undefined;
  }
  if (!command.inquires) return undefined;
  const planning = plan(run, look);
  if (planning.state === 'planned' || planning.state === 'idle') return planning.asks;
  return planning.state === 'refused' ? planning.lacks : undefined;
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
    standingFile: (id) => standingFile(run, id),
    isOffice: !isClosedToRunner(grid),
    overruled: run.overruled,
    unitAtCursor: (find) => unitAtCursor(run, find),
    place: ports.place,
    mailsLeft: () => withBackOff(ports, ports.mail.left),
    isTimed: () => withBackOff(ports, ports.timer.isOn),
    hasLinkKey: (host) => withBackOff(ports, () => ports.shortLinks.key(host)) !== undefined,
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

function standingFile({ ports, others }: Run, id: string): ReturnType<PlanContext['standingFile']> {
  try {
    return withBackOff(ports, () => ports.files.standing(id));
  } catch (error) {
    ports.logError(error);
    if (!isOfAsked(failureOf(error))) return 'unasked';
  }
  const book = readOther(ports, others, id);
  return typeof book === 'string' ? book : 'hidden';
}

function bookReader({ ports, others }: Run): PlanContext['otherBook'] {
  return (id) => {
    const book = readOther(ports, others, id);
    return typeof book === 'string' ? undefined : book;
  };
}

/** A workbook is read once in a run. */
function readOther(ports: Ports, others: Run['others'], id: string): Grid | 'gone' | 'unasked' {
  const known = others.get(id);
  if (known) return known;
  let book: Grid | 'gone' | 'unasked';
  try {
    book = withBackOff(ports, () => ports.scratch.portsOn(id).workbook.read().grid);
  } catch (error) {
    ports.logError(error);
    book = isOfAsked(failureOf(error)) ? 'gone' : 'unasked';
  }
  others.set(id, book);
  return book;
}
