import { type Grid, LOG_WORDS } from '../contract';
import { TabIds } from '../contract/write';
import * as say from '../messages/progress';
import { resultOf, type Settled, settleProgress, submittedDetail } from '../progress';
import { forgetsGuards, isBlockGuard, isClosedToRunner } from '../setUp';
import type { Planning, Writing } from './command';
import type { JournalEntry } from './journal';
import type { Run } from './run';

/**
 * The plan of a run that may write the office's tabs, and with it what units have submitted since:
 * whatever the office runs next carries it out.
 */
export function withSettled(run: Run, grid: Grid, planning: Planning): Planning {
  if (isClosedToRunner(grid)) return planning;
  if (planning.state === 'planned') {
    const { writing } = planning;
    return { ...planning, writing: (made) => settledWriting(run, grid, writing(made), {}) };
  }
  if (planning.state !== 'idle') return planning;
  const idle: Writing = { changes: [], journal: [], said: planning.said };
  const settled = settledWriting(run, grid, idle, { isWriting: false });
  if (settled === idle) return planning;
  return { state: 'planned', files: [], asks: planning.asks, writing: () => settled };
}

interface Settling {
  /** Whether something is written anyway. */
  readonly isWriting?: false;
  /** Why Google did not take the guards, in its words. */
  readonly refused?: string | undefined;
}

/** What is written, with what units have submitted; the same where there is nothing of it. */
function settledWriting(run: Run, grid: Grid, writing: Writing, settling: Settling): Writing {
  const { isWriting = true, refused } = settling;
  const ids = writing.ids ?? new TabIds(grid);
  const settled = settleProgress(grid, {
    updates: writing.progress ?? [],
    ids,
    leaveGuards: run.command.writesGuards === true,
    opens: writing.opens,
    unopens: writing.unopens,
    isWriting,
  });
  if (!settled) return writing;
  const { changes, requests, overtaken, takenOver, rows } = settled;
  const guards = forgetsGuards(grid, writing.changes) ? [] : settled.guards;
  const names = requests.map(({ name, unit }) => say.nameOf(name, unit));
  const late = overtaken.map(overtakenEntry);
  return {
    ...writing,
    ids,
    besides: [...changes, ...(refused === undefined ? guards : [])],
    journal: [
      ...takenOver.map(takenOverEntry),
      ...late,
      ...requests.map(submitEntry),
      ...writing.journal,
    ],
    said: {
      ...writing.said,
      lines: [
        ...writing.said.lines,
        ...(names.length > 0 ? [say.carriedOut(names)] : []),
        ...(takenOver.length > 0 ? [say.takenOverSaid(takenOver.length)] : []),
        ...(late.length > 0 ? [say.overtaken(late.map(({ result }) => result))] : []),
        ...(refused === undefined ? [] : [say.guardsRefused(refused)]),
        ...(refused === undefined && rows ? [say.rowsAfter[rows]] : []),
      ],
    },
    // An account in a unit's guard that the service does not know costs the guards alone.
    otherwise: (refusal) => {
      const isOurs = refused === undefined && guards.length > 0 && isBlockGuard(refusal.request);
      const other = writing.otherwise?.(refusal);
      if (other) return settledWriting(run, grid, other, settling);
      return isOurs
        ? settledWriting(run, grid, writing, { ...settling, refused: refusal.words })
        : undefined;
    },
  };
}

type Request = Settled['requests'][number];

/** What is written of a request that the office's later word has overtaken. */
function overtakenEntry({ request, row }: Settled['overtaken'][number]): JournalEntry {
  const { name, unit, period, when } = request;
  return {
    command: LOG_WORDS.submit,
    period,
    result: say.overtakenResult(say.nameOf(name, unit), when, row.state, row.when),
    document: '',
  };
}

/** The line of the run that left the request: it could not write it itself. */
function submitEntry(request: Request): JournalEntry {
  const { name, period, blanks, when, who, run } = request;
  return {
    command: LOG_WORDS.submit,
    period,
    result: resultOf(request, [name, ...(blanks > 0 ? [say.blanksLeft(blanks)] : [])]),
    document: '',
    of: { when, who, run },
  };
}

/** The journal's own line of a row from before its chain, with the row's time and account. */
function takenOverEntry(row: Settled['takenOver'][number]): JournalEntry {
  const { name, period, when, who } = row;
  return {
    command: LOG_WORDS.takenOver,
    period,
    result: resultOf(row, [...submittedDetail(row), name, say.takenOver]),
    document: '',
    of: { when, who, run: '' },
  };
}
