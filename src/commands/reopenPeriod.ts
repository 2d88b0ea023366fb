import type { Book } from '../book';
import type { Area, Grid } from '../contract';
import { TabIds } from '../contract/write';
import {
  type ArchiveDifference,
  archiveDifference,
  type ClosedPeriod,
  changedMeasures,
  closedPeriod,
  closedPeriods,
  planReopening,
  type Reopening,
  reopenedChanges,
  untoldOf,
} from '../cycle';
import { untold } from '../messages/closedPeriods';
import * as sayProgress from '../messages/progress';
import * as say from '../messages/reopenPeriod';
import { writePeriod } from '../model/period';
import { isSubmitted } from '../model/progress';
import { type Unit, unitFinder } from '../model/unit';
import type { BookCommand, Made, PlanContext, Planning, Question, Writing } from '../run';
import { blockOfUnit } from '../setUp';
import { askedPeriod, PERIOD_OPTION } from './askedPeriod';
import { REASON_OPTION, reasonQuestion } from './reason';

/** The yes to rows that are not those that were closed: the mark by which they were shown. */
const ACCEPT = 'chap-nhan';

/**
 * **Mở lại kỳ**: brings a closed period's rows back into the form, with a reason. Closing it again
 * says which reported figures have changed. Rows that were changed in the archive come back only
 * where whoever runs it was shown what differs, and says why it is to stand.
 */
export const reopenPeriod: BookCommand = {
  name: 'mo-lai',
  handler: 'reopenPeriod',
  caption: say.reopen.command,
  usage: say.reopen.help,
  options: [
    { ...PERIOD_OPTION, usage: say.reopen.periodHelp },
    { ...REASON_OPTION, usage: say.reopen.reasonHelp },
    { name: ACCEPT, value: 'DẤU', usage: say.reopen.acceptHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  readsAllYears: true,
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
    const refused = (reasons: readonly string[], lacks?: Question): Planning => ({
      state: 'refused',
      reasons,
      lacks,
      data: { period },
    });
    const known = closedPeriods(grid);
    if (!known.has(period)) return refused([say.notClosed(period, [...known].sort())]);
    const closed = closedPeriod(grid, period);
    const reopening = planReopening(grid, period, blockFinder(grid, workbook.units));
    if (!reopening) return refused([say.noForm]);
    const difference = closed && archiveDifference(grid, closed, context.otherBook);
    if (difference && !wasShown(difference, context)) {
      const reasons = say.changedInArchive(difference, ACCEPT, context.place);
      return refused(reasons, reasonQuestion(reasons, [difference.mark]));
    }
    if (context.why === '') {
      const reasons = [say.reasonNeeded(period)];
      return refused(reasons, reasonQuestion(reasons));
    }
    return {
      state: 'planned',
      files: [],
      writing: (made) => writingOf(book, { period, closed, reopening, difference }, context, made),
    };
  },
};

/** Whether who runs it saw how these very rows differ before saying why they are to stand. */
function wasShown({ mark }: ArchiveDifference, { overruled, options }: PlanContext): boolean {
  return overruled?.includes(mark) === true || options[ACCEPT] === mark;
}

interface Reopened {
  readonly period: string;
  /** Undefined of a period from before there was a record. */
  readonly closed: ClosedPeriod | undefined;
  readonly reopening: Reopening;
  readonly difference: ArchiveDifference | undefined;
}

function writingOf(
  { grid, workbook, progress }: Book,
  { period, closed, reopening, difference }: Reopened,
  { when, why }: PlanContext,
  made: Made,
): Writing {
  const { changes, moved, prepared, prints } = reopening;
  const current = writePeriod(workbook.settings.period);
  const submitted = workbook.units.filter(({ code }) =>
    isSubmitted(progress().of(code, period)),
  ).length;
  const unknown = closed && untoldOf(grid, closed);
  return {
    ids: new TabIds(grid),
    changes: [...changes, ...reopenedChanges(grid, { period, when, who: made.who, why, prints })],
    journal: [
      {
        command: say.reopen.command,
        period,
        result: say.reopenedResult(moved - (prepared ?? 0), why, difference),
        document: '',
      },
    ],
    said: {
      title: say.reopen.doneTitle,
      lines: [
        ...say.reopened(period, reopening, why),
        ...(submitted > 0 ? [sayProgress.standingAfterReopening(submitted)] : []),
        ...(difference ? [say.changesAccepted(difference)] : []),
        ...(unknown ? [untold[unknown]] : []),
        ...say.measuresChanged(changedMeasures(grid, period, workbook.indicators)),
        ...(current === period ? [] : [say.otherPeriodInSettings(period, current)]),
      ],
      links: [],
      data: { period, reopened: { period, rows: moved - (prepared ?? 0) } },
    },
  };
}

/** The block in the form of the unit that a cell names. */
function blockFinder(grid: Grid, units: readonly Unit[]): (name: string) => Area | undefined {
  const named = unitFinder(units);
  return (name) => {
    const unit = named(name);
    return unit && blockOfUnit(grid, unit.code);
  };
}
