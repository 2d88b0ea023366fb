import { type Book, figureRecords, openBook } from '../book';
import { BLANK, cellText, columnNamed, TAB } from '../contract';
import { TabIds } from '../contract/write';
import {
  type Closing,
  closedByRecord,
  figureChanges,
  figuresPrint,
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
import { sayInFull } from '../findings';
import * as sayCommands from '../messages/commands';
import * as say from '../messages/cycle';
import { at as sayPlace } from '../messages/run';
import * as sayVersions from '../messages/versions';
import { fold } from '../model/folding';
import { PERIOD_FORMS, type Period, samePeriod, writePeriod } from '../model/period';
import { isAnswered, type WeighedFinding } from '../review';
import { rollUp, summarise } from '../rollup';
import type { BookCommand, Made, PlanContext, Planning, Writing } from '../run';
import { guardTabs, isBlockGuard, readGuardRecord } from '../setUp';
import { askedPeriod, PERIOD_OPTION } from './askedPeriod';
import { lastReport } from './lastVersion';
import { REASON_OPTION, reasonQuestion } from './reason';

/**
 * **Chốt kỳ**: keeps a copy of the workbook, moves the period's rows into the archive and keeps what
 * was reported of it. With an open error only where somebody says why.
 */
export const closePeriod: BookCommand = {
  name: 'chot-ky',
  handler: 'closePeriod',
  caption: say.close.command,
  help: say.close.help,
  options: [
    { name: PERIOD_OPTION, value: 'KỲ', help: say.close.periodHelp },
    { ...REASON_OPTION, help: say.close.reasonHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.close.failedTitle,
  isUndoable: true,
  inquires: true,
  // The copy's folder tells who made it, a call less.
  asksWho: false,
  plan: (book, context): Planning => {
    const title = say.close.failedTitle;
    const asked = askedPeriod(context.options, book.workbook.settings.period);
    if (typeof asked === 'string') {
      return { state: 'refused', title, reasons: [say.unreadablePeriod(asked, PERIOD_FORMS)] };
    }
    const period = writePeriod(asked);
    const refused = (...reasons: readonly string[]): Planning => ({
      state: 'refused',
      title,
      reasons,
      data: { period },
    });
    const before = closedByRecord(book.grid).find((one) => one.period === period);
    if (before) {
      return refused(
        say.alreadyClosed(period, before.record?.when ?? '', before.record?.who ?? ''),
      );
    }
    const ids = new TabIds(book.grid);
    const closing = planClosing(book.grid, period, ids);
    if (!('moved' in closing)) return refused(...stuckReasons(closing));
    if (closing.moved === 0) return refused(say.nothingToClose(period));
    const errors = openErrors(judgedOn(book, asked, context));
    if (errors.length > 0 && context.why === '') {
      const reasons = errorReasons(period, errors);
      const lacks = reasonQuestion(
        reasons,
        errors.map(({ identity }) => identity),
      );
      return { state: 'refused', title, reasons, lacks, data: { period } };
    }
    const unseen = context.overruled ? beyond(errors, context.overruled) : [];
    if (unseen.length > 0) {
      return refused(say.otherErrors(period), ...errorReasons(period, unseen));
    }
    const { when, run } = context;
    const moment = when.replace(/\//g, '-').replace(':', '.');
    const name = say.backupName(period, book.workbook.settings.issuer, moment, run);
    const plan: Closed = { period: asked, closing, errors: errors.length, ids };
    return {
      state: 'planned',
      files: [{ role: 'backup', name }],
      writing: (made) => writingOf(book, plan, context, made),
    };
  },
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
  if (samePeriod(period, book.workbook.settings.period)) return book;
  const tabs = book.grid.tabs.map((tab) => {
    if (fold(tab.title) !== fold(TAB.settings)) return tab;
    const [header = []] = tab.rows;
    const [key, value] = [columnNamed(header, 'Khóa'), columnNamed(header, 'Giá trị')];
    const text = writePeriod(period);
    const rows = tab.rows.map((cells) =>
      fold(cellText(cells[key] ?? BLANK)) === fold('Kỳ')
        ? cells.map((cell, column) => (column === value ? { kind: 'text' as const, text } : cell))
        : cells,
    );
    return { ...tab, rows };
  });
  const judged = openBook({ ...book.grid, tabs }, run);
  return judged.state === 'open' ? judged : book;
}

/** What keeps the report a draft. */
function openErrors({ findings }: Book): readonly WeighedFinding[] {
  return findings().filter((finding) => finding.severity === 'Lỗi' && !isAnswered(finding));
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
  const first = errors
    .slice(0, MOST_ERRORS)
    .map((finding) => `${sayPlace(finding.tab, finding.at)}: ${sayInFull(finding)}`);
  return say.openErrors(period, errors.length, first);
}

interface Closed {
  readonly period: Period;
  readonly closing: Closing;
  readonly errors: number;
  readonly ids: TabIds;
}

function writingOf(
  book: Book,
  { period: of, closing, errors, ids }: Closed,
  { when, why }: PlanContext,
  made: Made,
): Writing {
  const { grid } = book;
  const period = writePeriod(of);
  const backup = made.file('backup');
  const figures = figuresOf(book, of);
  const report = lastReport(grid, sayCommands.compileCommand, period);
  const record: PeriodRecord = {
    period,
    deed: 'closed',
    when,
    who: made.who,
    why,
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
  const guard = guardTabs(grid, ids, [TAB.archive, RECORD_TAB]);
  const result = say.closedResult(closing.moved, errors, why);
  const writing = (guards: Writing['changes'], refused?: string): Writing => ({
    ids,
    changes: [...closing.changes, ...recordChanges(grid, record), ...guards],
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
        ...say.closed(period, closing.moved, { errors, why }),
        ...(last && changes ? say.changedSince(last.when, changes) : []),
        ...(backup ? [say.backupKept(backup.name)] : []),
        ...(readGuardRecord(grid) ? [] : [say.notLocked]),
        ...(refused === undefined ? [] : [say.archiveUnlocked(refused)]),
      ],
      links: [{ text: say.openBackup, url: backup?.url ?? '' }],
      data: {
        period,
        closed: { period, rows: closing.moved, backup: backup?.id ?? '', changes: changes ?? [] },
      },
    },
    // An account of the office that the service does not know costs the guards alone.
    otherwise: ({ request, words }) =>
      guards.length > 0 && isBlockGuard(request) ? writing([], words) : undefined,
  });
  return writing(guard);
}

/** The closing that a reopening has undone, the last one of the period. */
function lastClosing(grid: Book['grid'], period: string): PeriodRecord | undefined {
  return [...periodRecords(grid)]
    .reverse()
    .find((record) => record.period === period && record.deed === 'closed');
}

const STATES = {
  number: '',
  na: sayVersions.notApplicable,
  missing: sayVersions.notReported,
} as const;

/** What is reported of a period by the rows as they stand. */
function figuresOf(book: Book, period: Period): readonly ReportedFigure[] {
  const { settings, units, indicators, facts } = book.workbook;
  const records = samePeriod(period, settings.period)
    ? book.records()
    : figureRecords(summarise(rollUp({ units, indicators, entries: facts, period })));
  return records.map(({ code, state, value, cumulative }) => ({
    code,
    value: value ?? STATES[state],
    cumulative: cumulative ?? '',
  }));
}
