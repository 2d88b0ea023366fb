import { TAB } from '../contract';
import { TabIds } from '../contract/write';
import {
  type ClosedPeriod,
  closedByRecord,
  damagedPeriods,
  planRestoring,
  untoldOf,
} from '../cycle';
import { untold } from '../messages/closedPeriods';
import * as say from '../messages/restoreArchive';
import { writePeriod } from '../model/period';
import type { BookCommand, Planning } from '../run';
import { guardTabs } from '../setUp';
import { askedPeriod, PERIOD_OPTION, typedPeriod } from './askedPeriod';
import { withGuards } from './withGuards';

/**
 * **Khôi phục lưu trữ**: puts back rows of closed periods that were deleted or changed in the
 * archive, from the copies of the workbook that were made when they were closed.
 */
export const restoreArchive: BookCommand = {
  name: 'khoi-phuc',
  handler: 'restoreArchive',
  caption: say.restore.command,
  usage: say.restore.help,
  options: [{ ...PERIOD_OPTION, usage: say.restore.periodHelp }],
  takes: 'workbook',
  reads: 'book',
  readsAllYears: true,
  failedTitle: say.restore.failedTitle,
  isUndoable: false,
  movesRows: true,
  asksWho: true,
  plan: ({ grid, workbook }, { options, otherBook, when, place }): Planning => {
    const asked = askedPeriod(options, workbook.settings.period);
    if ('state' in asked) return asked;
    const only = typedPeriod(options) === undefined ? undefined : writePeriod(asked);
    const isAsked = ({ period }: ClosedPeriod) => only === undefined || period === only;
    const damaged = damagedPeriods(grid).filter(isAsked);
    if (damaged.length === 0) {
      const unknown = closedByRecord(grid)
        .filter(isAsked)
        .flatMap((closed) => untoldOf(grid, closed) ?? []);
      const lines = [
        only === undefined ? say.restore.intact : say.nothingRestored(only),
        ...[...new Set(unknown)].map((what) => untold[what]),
      ];
      return { state: 'idle', said: { title: say.restore.doneTitle, lines, links: [] } };
    }
    const ids = new TabIds(grid);
    const { changes, periods, unreadable, left } = planRestoring(
      grid,
      damaged,
      otherBook,
      { ids, when },
      only === undefined,
    );
    const failed = unreadable.map(({ period, backup }) =>
      say.unreadableBackup(period, backup, place),
    );
    if (periods.length === 0) return { state: 'refused', reasons: failed };
    const rows = periods.reduce((sum, { added }) => sum + added, 0);
    return {
      state: 'planned',
      files: [],
      writing: () =>
        withGuards(guardTabs(grid, ids, [TAB.archive]), (guards, remarks) => ({
          ids,
          changes: [...changes, ...guards],
          journal: [
            {
              command: say.restore.command,
              period: periods.map(({ period }) => period).join(', '),
              result: say.restoredResult(periods),
              document: '',
            },
          ],
          said: {
            title: say.restore.doneTitle,
            lines: [
              ...periods.map(say.restored),
              ...failed,
              ...(left.length > 0 ? [say.leftForLater(left)] : []),
              ...remarks,
            ],
            links: [],
            data: { restored: { periods: periods.map(({ period }) => period), rows } },
          },
        })),
    };
  },
};
