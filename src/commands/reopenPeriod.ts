import type { Book } from '../book';
import type { Area, Grid } from '../contract';
import { TabIds } from '../contract/write';
import {
  closedPeriod,
  closedPeriods,
  compared,
  planReopening,
  type Reopening,
  reopenedChanges,
} from '../cycle';
import * as say from '../messages/cycle';
import { writePeriod } from '../model/period';
import { type Unit, unitFinder } from '../model/unit';
import type { BookCommand, Made, PlanContext, Planning, Question, Writing } from '../run';
import { blockOf } from '../setUp';
import { askedPeriod, PERIOD_OPTION } from './askedPeriod';
import { REASON_OPTION, reasonQuestion } from './reason';

/**
 * **Mở lại kỳ**: brings a closed period's rows back into the form, with a reason. Closing it again
 * says which reported figures have changed.
 */
export const reopenPeriod: BookCommand = {
  name: 'mo-lai',
  handler: 'reopenPeriod',
  caption: say.reopen.command,
  help: say.reopen.help,
  options: [
    { ...PERIOD_OPTION, help: say.reopen.periodHelp },
    { ...REASON_OPTION, help: say.reopen.reasonHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.reopen.failedTitle,
  // Closing again takes it back.
  isUndoable: false,
  movesRows: true,
  inquires: true,
  asksWho: true,
  plan: (book, context): Planning => {
    const asked = askedPeriod(context.options, book.workbook.settings.period);
    if ('state' in asked) return asked;
    const { grid, workbook } = book;
    const period = writePeriod(asked);
    const refused = (reason: string, lacks?: Question): Planning => ({
      state: 'refused',
      reasons: [reason],
      lacks,
      data: { period },
    });
    const closed = closedPeriods(grid);
    if (!closed.has(period)) return refused(say.notClosed(period, [...closed].sort()));
    const reopening = planReopening(grid, period, blockFinder(grid, workbook.units));
    if (reopening.moved === 0) {
      return refused(say.rowsGone(period, closedPeriod(grid, period)?.rows ?? 0));
    }
    if (context.why === '') {
      const reason = say.reasonNeeded(period);
      return refused(reason, reasonQuestion([reason]));
    }
    return {
      state: 'planned',
      files: [],
      writing: (made) => writingOf(book, period, reopening, context, made),
    };
  },
};

function writingOf(
  { grid, workbook }: Book,
  period: string,
  { changes, moved, prints }: Reopening,
  { when, why }: PlanContext,
  made: Made,
): Writing {
  const closed = closedPeriod(grid, period);
  const current = writePeriod(workbook.settings.period);
  const isChanged = closed !== undefined && compared(closed, prints) !== 'same';
  return {
    ids: new TabIds(grid),
    changes: [...changes, ...reopenedChanges(grid, { period, when, who: made.who, why, prints })],
    journal: [
      {
        command: say.reopen.command,
        period,
        result: say.reopenedResult(moved, why),
        document: '',
      },
    ],
    said: {
      title: say.reopen.doneTitle,
      lines: [
        ...say.reopened(period, moved, why),
        ...(isChanged ? [say.changedBeforeReopening] : []),
        ...(current === period ? [] : [say.otherPeriodInSettings(period, current)]),
      ],
      links: [],
      data: { period, reopened: { period, rows: moved } },
    },
  };
}

/** The block in the form of the unit that a cell names. */
function blockFinder(grid: Grid, units: readonly Unit[]): (name: string) => Area | undefined {
  const named = unitFinder(units);
  return (name) => {
    const unit = named(name);
    return unit && blockOf(grid, unit.code);
  };
}
