import { type Grid, TAB, tabsNamed } from '../contract';
import { type Change, TabIds } from '../contract/write';
import {
  archivedRows,
  type ClosedPeriod,
  closedPeriod,
  isDamaged,
  periodRecords,
  readJournal,
  reopenedChanges,
  untoldOf,
} from '../cycle';
import { untold } from '../messages/closedPeriods';
import * as say from '../messages/undo';
import { numbersIn } from '../model/spans';
import {
  keptUndo,
  type LayoutCommand,
  type PlanContext,
  type Planning,
  readUndo,
  takeBack,
  type UndoRecord,
} from '../run';
import { type LaidOutGrid, readableGrid } from '../setUp';
import { closePeriod } from './closePeriod';
import { homeBack } from './homeBack';
import { openPeriod } from './openPeriod';
import { REASON_OPTION } from './reason';

/**
 * **Hoàn tác lần chạy gần nhất**: takes back the last run that set up the workbook, opened or closed
 * a period, from what that run kept; not where somebody has typed on it since.
 */
export const undo: LayoutCommand = {
  name: 'hoan-tac',
  handler: 'undoLastRun',
  caption: say.command,
  usage: say.help,
  options: [{ ...REASON_OPTION, usage: say.reasonHelp }],
  takes: 'workbook',
  reads: 'layout',
  readsAllYears: true,
  failedTitle: say.failedTitle,
  isUndoable: false,
  movesRows: true,
  asksWho: true,
  plan: (grid, context): Planning => {
    const refused = (...reasons: readonly string[]): Planning => ({
      state: 'refused',
      reasons,
    });
    const record = readUndo(grid);
    if (record === 'none') return refused(say.nothing);
    if (record === 'old') return refused(say.old);
    if (record === 'changed') return refused(say.changed);
    // Of a long archive the words of rows are not read: what the closing kept of them tells.
    const readable = readableGrid(grid);
    const closing = record.command === closePeriod.name;
    const closed = closing ? closedPeriod(readable, record.period) : undefined;
    const told = say.wouldTake(record.caption, record.period, momentOf(readable, record.run));
    const [last] = periodRecords(readable)
      .filter(({ period }) => period === record.period)
      .slice(-1);
    if (closing && !closed && last?.deed === 'reopened') {
      return refused(say.reopenedSince(last.period, last.when), told);
    }
    if (closed && isDamaged(readable, closed))
      return refused(say.archiveChanged(record.period), told);
    const unknown = closed && untoldOf(readable, closed);
    const taking =
      closing && !isInPlace(readable, record)
        ? { state: 'refused' as const, reasons: [say.linesMoved(TAB.archive)] }
        : takeBack(grid, record);
    if (taking.state === 'refused') {
      return refused(
        ...taking.reasons,
        told,
        ...(closed ? [say.reopenInstead(closed.period)] : []),
      );
    }
    const { rows, emptied, opensAll } = taking;
    const copies = taking.changes.flatMap((change) =>
      change.kind === 'snapshotTab' ? [change.as] : [],
    );
    const { caption, period } = record;
    const ids = new TabIds(grid);
    return {
      state: 'planned',
      files: [],
      writing: (made) => ({
        ids,
        ...(record.command === openPeriod.name && { unopens: period }),
        changes: [
          // First: a home tab that the run made goes after it.
          ...homeBack(grid, record, context.when, ids),
          ...taking.changes,
          ...(closed ? notClosed(grid, closed, context, made.who) : []),
          ...keptUndo({ version: 2, taken: record.run }),
        ],
        journal: [
          {
            command: say.command,
            period,
            result: [say.result(caption, rows), context.why]
              .filter((text) => text !== '')
              .join('; '),
            document: '',
          },
        ],
        said: {
          title: say.doneTitle,
          lines: [
            ...say.done(caption, period, rows, record.flattened ?? 0),
            ...(emptied.length > 0 ? [say.emptied(emptied)] : []),
            ...(opensAll ? [say.allOpened] : []),
            ...(copies.length > 0 ? [say.copied(copies)] : []),
            ...(unknown ? [untold[unknown]] : []),
          ],
          links: [],
          data: { period, undone: { period, rows } },
        },
      }),
    };
  },
};

/** Whether what comes back stands where the closing put it: rows of a long archive are not read whole. */
function isInPlace(grid: Grid, { moves, period }: UndoRecord): boolean {
  const rows = archivedRows(grid, period);
  const [archive] = tabsNamed(grid, TAB.archive);
  return moves.every(
    ({ to: { tab, area } }) =>
      tab !== archive?.id || numbersIn(area.startRow, area.endRow).every((row) => rows.has(row)),
  );
}

/** When a run was, by its line in the journal; blank where none tells. */
function momentOf(grid: Grid, run: string): string {
  const line = readJournal(grid)?.lines.find(({ text }) => text('Lượt chạy') === run);
  return line?.text('Thời gian') ?? '';
}

/** The record of closed periods goes on: it says that the closing was taken back. */
function notClosed(
  grid: LaidOutGrid,
  { period, rows, prints: { whole, facts } }: ClosedPeriod,
  { when }: PlanContext,
  who: string,
): readonly Change[] {
  const prints = { rows, whole, facts };
  return reopenedChanges(grid, { period, when, who, why: say.why, prints });
}
