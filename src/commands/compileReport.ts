import { appendixTab } from '../appendix';
import type { Book } from '../book';
import { planKey, plansToRecord } from '../check';
import type { Workbook } from '../contract';
import { type Change, type TabContent, TabIds } from '../contract/write';
import { findingRecord } from '../findings';
import { completenessOf, homeTab, lastReport } from '../home';
import * as say from '../messages/commands';
import * as sayHome from '../messages/home';
import * as sayProgress from '../messages/progress';
import { whoOpens } from '../messages/sharing';
import { cellName } from '../model/address';
import { sayPeriod, writePeriod } from '../model/period';
import { dayOf } from '../progress';
import { type Report, renderDocx, renderPage, renderText } from '../report';
import { countFindings, isAnswered } from '../review';
import { rollupTab, type UnitStandings } from '../rollup';
import type { BookCommand, Made, PlanContext, Planning, Said, Writing } from '../run';
import { standingBlocks } from '../setUp';
import { changesTab, differenceLines, keptTab } from '../versions';
import { draftLines, isChanged, progressOf } from './draftLines';
import { findingChanges, findingsLink, goneEntries, marksBesideRows } from './findingChanges';
import { compareWithLast, type Versions } from './lastVersion';
import { momentInName } from './momentInName';

/**
 * **Tổng hợp báo cáo**: checks the workbook, rolls the figures up, writes the report as a document
 * and the tabs `Trang chủ`, `Tổng hợp`, `Kiểm tra`, `Thay đổi` and the appendices.
 */
export const compileReport: BookCommand = {
  name: 'tong-hop',
  handler: 'compileReport',
  caption: say.compileCommand,
  usage: 'Tổng hợp báo cáo: kiểm tra, cộng số liệu, lập phụ lục, viết báo cáo lời',
  takes: 'workbook',
  reads: 'book',
  failedTitle: say.brokenTitle,
  isUndoable: false,
  asksWho: false,
  asksToShare: 'once',
  plan: (book, context): Planning => {
    // All that can fail is computed before anything is saved or written.
    const printed = print(book.report());
    const versions = compareWithLast(book, printed.lines);
    const name = reportName(book.workbook, context.when);
    return {
      state: 'planned',
      files: [
        { role: 'document', name, docx: printed.docx },
        { role: 'word', name: `${name}.docx`, docx: printed.docx },
      ],
      writing: (made) => writingOf(book, { printed, versions }, context, made),
    };
  },
};

/** The report in each of its forms. */
interface Printed {
  readonly docx: Uint8Array;
  readonly lines: readonly string[];
  readonly page: string;
}

function print(report: Report): Printed {
  return { docx: renderDocx(report), lines: renderText(report), page: renderPage(report) };
}

/** The report, and what it says otherwise than the version before. */
interface Compiled {
  readonly printed: Printed;
  readonly versions: Versions;
}

/** Each version has a name of its own: `BÁO CÁO tháng 5 năm 2026 - Đảng ủy … (20-05-2026 10.00)`. */
function reportName({ settings }: Workbook, when: string): string {
  const type = settings.documentType || say.reportType;
  return `${type} ${sayPeriod(settings.period)} - ${settings.issuer} (${momentInName(when)})`;
}

function writingOf(book: Book, compiled: Compiled, context: PlanContext, made: Made): Writing {
  const { rollup, summaries, findings, appendices, workbook } = book;
  const { versions } = compiled;
  const ids = new TabIds(book.grid);
  const { errors, warnings } = countFindings(findings());
  const plans = plansToRecord(workbook, book.recordedPlans(), findings().filter(isAnswered));
  return {
    ids,
    changes: [
      rewrite(homeOf(book, compiled, context, made)),
      rewrite(rollupTab(rollup(), summaries(), workbook.outline, standingsOf(book))),
      ...findingChanges(book),
      rewrite(changesTab(versions.kept, versions.differences)),
      ...appendices().map((table) => rewrite(appendixTab(table))),
      rewrite(keptTab(versions.kept)),
      ...(plans === undefined
        ? []
        : [{ kind: 'mark' as const, key: planKey(workbook), value: plans }]),
    ],
    rowMarks: marksBesideRows(book),
    journal: [
      ...goneEntries(book),
      {
        document: made.file('document')?.url ?? '',
        command: say.compileCommand,
        period: writePeriod(rollup().period),
        result: say.compileResult(errors, warnings, appendices().length),
      },
    ],
    said: saidOf(book, compiled, made, ids),
  };
}

function rewrite(content: TabContent): Change {
  return { kind: 'rewriteTab', content };
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

function homeOf(book: Book, { versions }: Compiled, { when }: PlanContext, made: Made): TabContent {
  const { grid, workbook, summaries, findings } = book;
  const previous = lastReport(grid, say.compileCommand);
  return homeTab({
    settings: workbook.settings,
    verdict: book.verdict(),
    judged: judgedOf(book),
    changes: versions.said,
    version: {
      name: made.file('document')?.name ?? '',
      ...addressesOf(made),
      made: sayHome.madeAt(when, made.who),
    },
    opens: whoOpens(made.access),
    previous: previous && {
      name: previous.period,
      url: previous.url,
      wordUrl: '',
      pdfUrl: '',
      made: sayHome.madeAt(previous.when, ''),
    },
    completeness: completenessOf(workbook.units, summaries(), workbook.settings.period),
    units: workbook.units,
    findings: findings(),
    open: findings().filter((finding) => !isAnswered(finding)),
    rollup: book.rollup(),
    summaries: summaries(),
    tasks: book.tasks(),
    progressOf: (unit) => progressOf(book, unit),
    isChanged: (unit) => isChanged(book, unit),
    today: dayOf(when),
    formCells: new Map(
      Array.from(standingBlocks(grid), ([unit, { startRow }]) => [unit, cellName(startRow, 0)]),
    ),
  });
}

/** Whether the report can be signed as it stands, by what was found and who has not approved. */
function judgedOf({ report, findings }: Book): 'bad' | 'fair' | 'good' {
  if (report().draft) return 'bad';
  return countFindings(findings()).warnings > 0 ? 'fair' : 'good';
}

/** Where people open the report, and where they get it as a Word file and as a PDF. */
function addressesOf({ file, access }: Made) {
  const [document, word] = [file('document'), file('word')];
  return {
    url: document?.url ?? '',
    wordUrl: word?.url ?? '',
    // A folder has no service that would make a PDF of it.
    pdfUrl:
      document && access.kind !== 'folder'
        ? `https://docs.google.com/document/d/${document.id}/export?format=pdf`
        : '',
  };
}

function saidOf(book: Book, { printed, versions }: Compiled, made: Made, ids: TabIds): Said {
  const { workbook, records, findings, appendices, report } = book;
  const { period } = workbook.settings;
  const { url, wordUrl, pdfUrl } = addressesOf(made);
  return {
    title: say.doneTitle,
    lines: [
      ...say.compiled(sayPeriod(period), {
        indicators: records().length,
        appendices: appendices().length,
        paragraphs: printed.lines.length,
        verdict: book.verdict(),
      }),
      ...draftLines(book),
      versions.said,
      ...differenceLines(versions.differences),
    ],
    links: [
      { text: say.openReport, url },
      { text: say.openWord, url: wordUrl },
      { text: say.openPdf, url: pdfUrl },
      findingsLink(book, ids),
    ],
    data: {
      period: writePeriod(period),
      findings: findings().map(findingRecord),
      rollup: records(),
      changes: versions.differences,
      reports: [
        {
          code: 'CHÍNH',
          period: writePeriod(period),
          state: report().draft ? 'draft' : 'final',
          lines: printed.lines,
          page: printed.page,
          rollup: records(),
          document: { name: made.file('document')?.name ?? '', url, wordId: made.file('word')?.id },
        },
      ],
    },
  };
}
