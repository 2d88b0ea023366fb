import { type Book, figureRecords, openBook } from '../book';
import { TAB } from '../contract';
import { TabIds } from '../contract/write';
import {
  type Closing,
  closedPeriod,
  figureChanges,
  figuresPrint,
  type NewRecord,
  type PeriodRecord,
  periodRecords,
  planClosing,
  RECORD_TAB,
  type ReportedFigure,
  readFigures,
  recordChanges,
  type Stuck,
  writeFigures,
} from '../cycle';
import { lastReport } from '../home';
import * as sayBehind from '../messages/behind';
import * as say from '../messages/closePeriod';
import * as sayCommands from '../messages/commands';
import * as sayProgress from '../messages/progress';
import { sayInPlace } from '../messages/run';
import { fold } from '../model/folding';
import { type Period, samePeriod, writePeriod } from '../model/period';
import { type Behind, behindMarks, behindOf } from '../progress';
import type { WeighedFinding } from '../review';
import { rollUp, summarise } from '../rollup';
import type { BookCommand, Made, PlanContext, Planning, Writing } from '../run';
import { guardTabs, readGuardRecord } from '../setUp';
import { askedPeriod, PERIOD_OPTION, typedPeriod } from './askedPeriod';
import { reportedValue } from './lastVersion';
import { momentInName } from './momentInName';
import { askingWhich, earlierToClose, othersToClose } from './periodToClose';
import { REASON_OPTION, reasonQuestion } from './reason';
import { withGuards } from './withGuards';

/**
 * **Chốt kỳ**: keeps a copy of the workbook, moves the period's rows into the archive and keeps what
 * was reported of it. With an open error only where somebody says why.
 */
const closeAskedPeriod: BookCommand = {
  name: 'chot-ky',
  handler: 'closePeriod',
  caption: say.close.command,
  usage: say.close.help,
  options: [
    { ...PERIOD_OPTION, usage: say.close.periodHelp },
    { ...REASON_OPTION, usage: say.close.reasonHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  readsAllYears: true,
  failedTitle: say.close.failedTitle,
  isUndoable: true,
  movesRows: true,
  inquires: true,
  // The copy's folder tells who made it, a call less.
  asksWho: false,
  plan: (book, context): Planning => {
    const asked = askedPeriod(context.options, book.workbook.settings.period);
    if ('state' in asked) return asked;
    const period = writePeriod(asked);
    const refused = (...reasons: readonly string[]): Planning => ({
      state: 'refused',
      reasons,
      data: { period },
    });
    const before = closedPeriod(book.grid, period);
    if (before) {
      return refused(
        say.alreadyClosed(period, before.record?.when ?? '', before.record?.who ?? ''),
      );
    }
    const ids = new TabIds(book.grid);
    const closing = planClosing(book.grid, period, ids);
    if (!('moved' in closing)) return refused(...stuckReasons(closing));
    if (closing.moved === 0) {
      return refused(say.nothingToClose(period, othersToClose(book).map(writePeriod)));
    }
    const waiting = typedPeriod(context.options) === undefined ? earlierToClose(book) : [];
    if (waiting.length > 0) return refused(say.earlierWait(period, waiting.map(writePeriod)));
    const judged = judgedOn(book, asked, context);
    const errors = openErrors(judged);
    const behind = leftBehind(judged, asked, book.workbook.settings.period);
    const unproven = behind && book.workbook.settings.needsApproval ? behindMarks(behind) : [];
    if (errors.length + unproven.length > 0 && context.why === '') {
      const reasons = [
        ...(errors.length > 0 ? errorReasons(period, errors) : []),
        ...(behind && unproven.length > 0 ? approvalReasons(period, behind) : []),
      ];
      const overrules = [...errors.map(({ identity }) => identity), ...unproven];
      const lacks = reasonQuestion(reasons, overrules);
      return { state: 'refused', reasons, lacks, data: { period } };
    }
    const unseen = context.overruled ? beyond(errors, context.overruled) : [];
    if (unseen.length > 0) {
      return refused(say.otherErrors(period), ...errorReasons(period, unseen));
    }
    const { overruled } = context;
    if (behind && overruled && unproven.some((one) => !overruled.includes(one))) {
      return refused(sayBehind.otherUnits(period), ...sayBehind.behindLines(behind));
    }
    const { when, run } = context;
    const name = say.backupName(period, book.workbook.settings.issuer, momentInName(when), run);
    const plan: Closed = { period: asked, closing, errors: errors.length, behind, ids };
    return {
      state: 'planned',
      files: [{ role: 'backup', name }],
      writing: (made) => writingOf(book, plan, context, made),
    };
  },
};

/** The same; from the menu it asks which period, where more than one waits to be closed. */
export const closePeriod: BookCommand = {
  ...closeAskedPeriod,
  plan: (book, context) => askingWhich(book, context, () => closeAskedPeriod.plan(book, context)),
};

const MOST_ERRORS = 10;

function stuckReasons({ errors, stranded }: Stuck): readonly string[] {
  return [
    ...(errors.length > 0 ? [say.errorCells(errors)] : []),
    ...(stranded.length > 0 ? [say.strandedCells(stranded)] : []),
  ];
}

/** The same workbook as it is judged when a period is that of the report. */
function judgedOn(book: Book, period: Period, { run }: PlanContext): Book {
  const { settings, tables } = book.workbook;
  if (samePeriod(period, settings.period)) return book;
  const at = settings.cells.get(fold('Kỳ'));
  if (at?.kind !== 'cell') return book;
  const text = writePeriod(period);
  const tabs = book.grid.tabs.map((tab) => {
    if (tab !== tables.settings?.tab) return tab;
    const rows = tab.rows.map((cells, row) =>
      row === at.row
        ? cells.map((cell, column) =>
            column === at.column ? { kind: 'text' as const, text } : cell,
          )
        : cells,
    );
    return { ...tab, rows };
  });
  const judged = openBook({ ...book.grid, tabs }, run);
  return judged.state === 'open' ? judged : book;
}

/** What keeps the report a draft. */
function openErrors({ ownFindings }: Book): readonly WeighedFinding[] {
  return ownFindings().filter(({ severity }) => severity === 'Lỗi');
}

/** Errors that nobody was shown: a reason that was given for others says nothing of them. */
function beyond(
  errors: readonly WeighedFinding[],
  shown: readonly string[],
): readonly WeighedFinding[] {
  const known = new Set(shown);
  return errors.filter(({ identity }) => !known.has(identity));
}

function errorReasons(period: string, errors: readonly WeighedFinding[]): readonly string[] {
  return say.openErrors(period, errors.length, errors.slice(0, MOST_ERRORS).map(sayInPlace));
}

/**
 * How far the units had not come, where they submit: what they submit is the first report's period, so
 * of one of another kind nobody can ask it.
 */
function leftBehind(
  { workbook, progress, rowsOf }: Book,
  period: Period,
  first: Period,
): Behind | undefined {
  const { units, settings } = workbook;
  const isOfFirst = period.kind === first.kind;
  return behindOf({
    units,
    period,
    progress: progress(),
    rowsOf,
    needsApproval: settings.needsApproval && isOfFirst,
    isSubmitted: progress().hasSubmissions && isOfFirst,
  });
}

function approvalReasons(period: string, behind: Behind): readonly string[] {
  return [sayBehind.approvalNeeded(period), ...sayBehind.behindLines(behind)];
}

interface Closed {
  readonly period: Period;
  readonly closing: Closing;
  readonly errors: number;
  readonly behind: Behind | undefined;
  readonly ids: TabIds;
}

function writingOf(
  book: Book,
  { period: of, closing, errors, behind, ids }: Closed,
  { when, why, place }: PlanContext,
  made: Made,
): Writing {
  const { grid } = book;
  const period = writePeriod(of);
  const backup = made.file('backup');
  const figures = figuresOf(book, of);
  const report = lastReport(grid, sayCommands.compileCommand, period);
  const record: NewRecord = {
    period,
    deed: 'closed',
    when,
    who: made.who,
    why,
    errors,
    prints: closing.prints,
    backup: backup?.id ?? '',
    document: report ? `${report.url} (${report.when})` : '',
    figuresPrint: figuresPrint(figures),
    figures: writeFigures(figures),
  };
  const last = lastClosing(grid, period);
  // Of years long past the figures are not kept.
  const changes =
    last && last.figures !== '' ? figureChanges(readFigures(last.figures), figures) : undefined;
  const guards = guardTabs(grid, ids, [TAB.archive, RECORD_TAB]);
  const behindSaid = behind ? sayBehind.behindResult(behind) : '';
  const result = [say.closedResult(closing.moved, errors, why), behindSaid]
    .filter((part) => part !== '')
    .join('; ');
  return withGuards(guards, (written, remarks) => ({
    ids,
    changes: [
      ...closing.changes,
      ...recordChanges(grid, record, book.workbook.indicators),
      ...written,
    ],
    journal: [
      {
        command: say.close.command,
        period,
        result: changes ? `${result}; ${say.changedResult(changes)}` : result,
        document: backup?.url ?? '',
      },
    ],
    said: {
      title: say.close.doneTitle,
      lines: [
        ...say.closed(period, closing, { errors, why }),
        ...(behind ? sayBehind.behindLines(behind) : []),
        ...(book.progress().hasSubmissions || behind ? [] : [sayBehind.neverSubmitted]),
        ...(errors === 0 && behindSaid !== '' && why !== '' ? [sayProgress.reasonGiven(why)] : []),
        ...(last && changes ? say.changedSince(last.when, changes) : []),
        ...(backup ? [say.backupKept(backup.name, period, place)] : []),
        ...(readGuardRecord(grid) ? [] : [say.notLocked]),
        ...remarks,
      ],
      links: [{ text: say.openBackup, url: backup?.url ?? '' }],
      data: {
        period,
        closed: { period, rows: closing.moved, backup: backup?.id ?? '', changes: changes ?? [] },
      },
    },
  }));
}

/** The closing that a reopening has undone, the last one of the period. */
function lastClosing(grid: Book['grid'], period: string): PeriodRecord | undefined {
  return [...periodRecords(grid)]
    .reverse()
    .find((record) => record.period === period && record.deed === 'closed');
}

/** What is reported of a period by the rows as they stand. */
function figuresOf(book: Book, period: Period): readonly ReportedFigure[] {
  const { settings, units, indicators, outline, firstYear, withAllYears } = book.workbook;
  const ofPeriod = () => {
    const { facts: entries, leftOut } = withAllYears();
    return rollUp({ units, indicators, outline, entries, leftOut, firstYear, period });
  };
  const records = samePeriod(period, settings.period)
    ? book.records()
    : figureRecords(summarise(ofPeriod()));
  return records.map((record) => ({
    code: record.code,
    value: reportedValue(record),
    cumulative: record.cumulative ?? '',
  }));
}
