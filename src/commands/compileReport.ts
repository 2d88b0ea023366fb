import { appendixTab } from '../appendix';
import type { Book } from '../book';
import { planKey, plansToRecord } from '../check';
import { ALL_REPORTS, CONTRACT, readTable, reportHeads, reportsToMake, TAB } from '../contract';
import { type Change, type TabContent, TabIds } from '../contract/write';
import { findingRecord } from '../findings';
import * as say from '../messages/commands';
import * as sayProgress from '../messages/progress';
import { reportNamed } from '../messages/reports';
import * as sayScoring from '../messages/scoring';
import type { AppendixTable } from '../model/appendix';
import { type Period, samePeriod, sayPeriod, writePeriod } from '../model/period';
import { countFindings, isAnswered } from '../review';
import { rollupTab, type UnitStandings } from '../rollup';
import type { BookCommand, JournalEntry, Made, PlanContext, Planning, Said, Writing } from '../run';
import { GRADES_SNAPSHOT, gradesTab } from '../scoring';
import { guardTabs } from '../setUp';
import {
  changesTab,
  compareVersions,
  differenceLines,
  keptTab,
  type ReportChanges,
  readKept,
} from '../versions';
import { compiledHome } from './compiledHome';
import {
  type CompiledReport,
  chosenReports,
  compiledReports,
  filesOf,
  madeReport,
  REPORT_OPTION,
} from './compiledReports';
import { draftLines, isChanged, progressOf } from './draftLines';
import { findingChanges, findingsLink, goneEntries, marksBesideRows } from './findingChanges';
import { withGuards } from './withGuards';

/**
 * **Tổng hợp báo cáo**: checks the workbook, rolls the figures up, writes each report as a document
 * and the tabs `Trang chủ`, `Tổng hợp`, `Kiểm tra`, `Thay đổi` and the appendices.
 */
export const compileReport: BookCommand = {
  name: 'tong-hop',
  handler: 'compileReport',
  caption: say.compileCommand,
  usage: 'Tổng hợp báo cáo: kiểm tra, cộng số liệu, lập phụ lục, viết báo cáo lời',
  options: [
    {
      name: REPORT_OPTION,
      value: 'MÃ',
      many: true,
      usage: 'chỉ làm báo cáo có mã này của "Cấu hình" (dùng được nhiều lần)',
    },
  ],
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.brokenTitle,
  isUndoable: false,
  asksWho: false,
  asksToShare: 'once',
  asksFirst: (grid, options) => {
    const settings = readTable(grid, CONTRACT.settings);
    if (options[REPORT_OPTION] !== undefined || settings.state !== 'read') return undefined;
    const codes = reportsToMake(settings.table);
    return codes.length > 1
      ? { option: REPORT_OPTION, text: say.whichReports(codes), ifBlank: ALL_REPORTS }
      : undefined;
  },
  plan: (book, context): Planning => {
    const choice = chosenReports(book, context.options[REPORT_OPTION]);
    if (choice.state === 'refused') return choice;
    const reports = compiledReports(book, choice.codes, context);
    return {
      state: 'planned',
      files: reports.flatMap(filesOf),
      writing: (made) => writingOf(book, reports, context, made),
    };
  },
};

function writingOf(
  book: Book,
  reports: readonly CompiledReport[],
  context: PlanContext,
  made: Made,
): Writing {
  const ids = new TabIds(book.grid);
  const grades = reports.some(({ isFirst }) => isFirst) ? gradeChanges(book) : [];
  const guards = grades.length > 0 ? guardTabs(book.grid, ids, [TAB.grades]) : [];
  return withGuards(
    guards,
    (closing, remarks) => {
      const writing = compiledWriting(book, reports, context, made, ids);
      return {
        ...writing,
        changes: [...writing.changes, ...grades, ...closing],
        said: { ...writing.said, lines: [...writing.said.lines, ...remarks] },
      };
    },
    TAB.grades,
  );
}

function compiledWriting(
  book: Book,
  reports: readonly CompiledReport[],
  context: PlanContext,
  made: Made,
  ids: TabIds,
): Writing {
  const { workbook, findings } = book;
  const plans = plansToRecord(workbook, book.recordedPlans(), findings().filter(isAnswered));
  const [first, others] = [
    reports.find(({ isFirst }) => isFirst),
    reports.filter((one) => !one.isFirst),
  ];
  return {
    ids,
    changes: [
      ...(first ? [rewrite(compiledHome(first, others, context, made))] : []),
      ...rollupTabs(book, reports).map(rewrite),
      ...findingChanges(book),
      rewrite(changesOf(book, reports)),
      ...appendixTabs(book.reports(), new Set(reports.map((one) => one.book))).map(rewrite),
      ...reports.map(({ versions: { kept }, isFirst, code }) =>
        rewrite(keptTab(kept, isFirst ? undefined : code)),
      ),
      ...(plans === undefined
        ? []
        : [{ kind: 'mark' as const, key: planKey(workbook), value: plans }]),
    ],
    rowMarks: marksBesideRows(book),
    journal: [...goneEntries(book), ...reports.map((one) => journalEntry(one, made))],
    said: saidOf(book, reports, made, ids),
  };
}

/** The tab `Xếp loại`, what was decided there since the last look kept out of sight. */
function gradeChanges({ scoring, rollup }: Book): readonly Change[] {
  if (scoring().criteria.length === 0) return [];
  return [
    { kind: 'snapshotTab', tab: TAB.grades, as: GRADES_SNAPSHOT },
    rewrite(gradesTab(scoring(), rollup().period)),
  ];
}

/** Whom the run scored; nothing where the office grades nobody. */
function gradedLine({ scoring }: Book): readonly string[] {
  const { criteria, graded } = scoring();
  if (criteria.length === 0) return [];
  const persons = graded.filter(({ score }) => score.subject.kind === 'Cá nhân').length;
  const ungraded = graded.filter(({ score }) => score.grade === undefined).length;
  return [sayScoring.done(persons, graded.length - persons, ungraded)];
}

/** Each report has a line of its own: by the command's name alone the first one's is known. */
function journalEntry(report: CompiledReport, made: Made): JournalEntry {
  const { book, code, isFirst } = report;
  const { errors, warnings } = countFindings(book.ownFindings());
  return {
    document: madeReport(report, made).url,
    command: isFirst ? say.compileCommand : say.compileCommandOf(code),
    period: writePeriod(book.rollup().period),
    result: say.compileResult(errors, warnings, ownAppendices(book).length),
  };
}

function rewrite(content: TabContent): Change {
  return { kind: 'rewriteTab', content };
}

/** The figures of each period that a report is on; those of the first report have the tab's plain name. */
function rollupTabs(first: Book, reports: readonly CompiledReport[]): readonly TabContent[] {
  const titleOf = ({ workbook: { settings } }: Book) =>
    samePeriod(settings.period, first.workbook.settings.period)
      ? TAB.rollup
      : `${TAB.rollup} ${writePeriod(settings.period)}`;
  const byTitle = new Map(reports.map(({ book }) => [titleOf(book), book] as const).reverse());
  return [...byTitle].reverse().map(([title, book]) => ({
    ...rollupTab(book.rollup(), book.summaries(), book.workbook.outline, standingsOf(book)),
    title,
  }));
}

function ownAppendices({ appendices }: Book): readonly AppendixTable[] {
  return appendices().filter(({ appendix }) => !appendix.isOfOthers);
}

/** The appendices of all reports, each of a period once; of a further period it bears that in its name. */
function appendixTabs(all: readonly Book[], made: ReadonlySet<Book>): readonly TabContent[] {
  const periods = new Map<string, Period>();
  const tabs = new Map<string, TabContent>();
  for (const book of all) {
    const own = book.workbook.settings.period;
    for (const { appendix } of ownAppendices(book)) {
      if (!periods.has(appendix.code)) periods.set(appendix.code, own);
    }
    if (!made.has(book)) continue;
    for (const table of ownAppendices(book)) {
      const { code } = table.appendix;
      const isPlain = samePeriod(periods.get(code) ?? own, own);
      const title = isPlain ? code : `${code} ${writePeriod(own)}`;
      if (!tabs.has(title)) tabs.set(title, { ...appendixTab(table), title });
    }
  }
  return [...tabs.values()];
}

/** What each report says otherwise; of one that was not made now what it said last. */
function changesOf(first: Book, reports: readonly CompiledReport[]): TabContent {
  const { settings } = first.workbook.tables;
  const [head, ...others] = settings ? reportHeads(settings) : [];
  const changes = (code: string | undefined, isFirst: boolean): ReportChanges => {
    const made = reports.find((one) => one.code === code);
    if (made) return made.versions;
    const kept = readKept(first.grid, isFirst ? undefined : code);
    return { kept, differences: compareVersions(kept) };
  };
  return changesTab(
    changes(head?.code, true),
    new Map(
      others
        .map(({ code }) => [code, changes(code, false)] as const)
        .filter(([, { kept }]) => kept.latest !== undefined),
    ),
  );
}

/** How far the units behind a figure have come; of no interest where none of them submits. */
function standingsOf(book: Book): UnitStandings | undefined {
  if (!book.progress().isUsed && !book.workbook.settings.needsApproval) return undefined;
  return {
    isApproved: book.isApproved,
    said: (unit) =>
      isChanged(book, unit)
        ? sayProgress.changedSinceApproved
        : progressOf(book, unit).state.toLowerCase(),
  };
}

function saidOf(book: Book, reports: readonly CompiledReport[], made: Made, ids: TabIds): Said {
  return {
    title: say.doneTitle,
    lines: reports.flatMap((one) => [
      ...(one.isFirst ? [] : [`${reportNamed(one.code)}:`]),
      ...say.compiled(sayPeriod(one.book.workbook.settings.period), {
        indicators: one.book.records().length,
        appendices: ownAppendices(one.book).length,
        paragraphs: one.lines.length,
        verdict: one.book.verdict(),
      }),
      ...(one.isFirst ? [...gradedLine(book), ...draftLines(book)] : []),
      one.versions.said,
      ...differenceLines(one.versions.differences),
    ]),
    links: [
      ...reports.flatMap((one) => {
        const { url, wordUrl, pdfUrl, calendarUrl } = madeReport(one, made);
        const named = (text: string) => (one.isFirst ? text : `${text} ${one.code}`);
        return [
          { text: named(say.openReport), url },
          { text: named(say.openWord), url: wordUrl },
          { text: named(say.openPdf), url: pdfUrl },
          { text: named(say.openCalendar), url: calendarUrl },
        ];
      }),
      findingsLink(book, ids),
    ],
    data: {
      period: writePeriod(book.workbook.settings.period),
      findings: book.findings().map(findingRecord),
      rollup: book.records(),
      changes: reports.find(({ isFirst }) => isFirst)?.versions.differences ?? [],
      reports: reports.map((one) => reportData(one, made)),
    },
  };
}

function reportData(report: CompiledReport, made: Made) {
  const { code, isFirst, book, lines, page } = report;
  const { name, url, wordId, calendarId } = madeReport(report, made);
  return {
    code,
    isFirst,
    period: writePeriod(book.workbook.settings.period),
    state: book.report().draft ? 'draft' : 'final',
    lines,
    page,
    rollup: book.records(),
    document: { name, url, wordId, ...(calendarId === undefined ? {} : { calendarId }) },
  };
}
