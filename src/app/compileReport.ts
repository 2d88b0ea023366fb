import { appendixTab } from '../appendix/appendixTab';
import { planKey, plansToRecord } from '../check';
import type { Grid } from '../contract/grid';
import type { Workbook } from '../contract/read/readWorkbook';
import type { TabContent } from '../contract/write/content';
import { type Change, toRequests } from '../contract/write/requests';
import { type FindingRecord, findingRecord } from '../findings';
import { completenessOf } from '../home/completeness';
import { homeTab } from '../home/homeTab';
import * as say from '../messages/commands';
import * as sayHome from '../messages/home';
import { sayPeriod, writePeriod } from '../model/period';
import { type Report, renderDocx, renderPage, renderText } from '../report';
import { countFindings, isAnswered, verdict } from '../review';
import { rollupTab } from '../rollup/rollupTab';
import type { Difference } from '../versions/compare';
import { changesTab, differenceLines, keptTab, sayDifferences } from '../versions/tabs';
import { logChange } from './activityLog';
import { brokenOutcome, runSafely } from './command';
import { type Examination, examine } from './examine';
import { findingChanges, type RunStamp } from './findingChanges';
import type { Host, Outcome, SavedReport } from './host';
import type { FigureRecord } from './records';
import { compareWithLast, type LastReport, lastReport, type Versions } from './versions';

/** What `compileReport` made, as plain data. */
export interface CompileOutcome extends Outcome {
  readonly period?: string;
  readonly findings?: readonly FindingRecord[];
  readonly rollup?: readonly FigureRecord[];
  readonly reportLines?: readonly string[];
  /** The report as one HTML page, for a desk without a word processor. */
  readonly reportPage?: string;
  readonly report?: { readonly name: string; readonly url: string };
  /** What the report says otherwise than the version before. */
  readonly changes?: readonly Difference[];
}

/**
 * **Tổng hợp báo cáo**: reads the workbook once, checks it, rolls the figures up, writes the
 * report as a document, and writes the tabs `Tổng hợp`, `Kiểm tra` and the appendices in one
 * batch. A broken structure stops it before anything is written.
 */
export function compileReport(host: Host): CompileOutcome {
  return runSafely(host, (): CompileOutcome => {
    host.progress(say.reading);
    const grid = host.readGrid();
    const run = host.newRunId();
    const examined = examine(grid, run);
    if (examined.state === 'broken') {
      return brokenOutcome(host, say.brokenTitle, examined.findings);
    }
    // All that can fail is computed before anything is saved or written.
    const printed = print(examined.report);
    const versions = compareWithLast(grid, examined, printed.lines);
    const when = host.now(examined.workbook.settings.timeZone).text;
    const saved = host.saveReport(reportName(examined.workbook, when), printed.docx);
    const made: Made = {
      saved,
      printed,
      versions,
      stamp: { run, when, who: saved.savedBy },
      previous: lastReport(grid, say.compileCommand),
    };
    host.apply(toRequests(grid, changesOf(examined, made)), run);
    return finish(host, grid, examined, made);
  });
}

/** The report in each of its forms. */
interface Printed {
  readonly docx: Uint8Array;
  readonly lines: readonly string[];
  readonly page: string;
}

function print(report: Report): Printed {
  return { docx: renderDocx(report), lines: renderText(report), page: renderPage(report) };
}

/** What a run made beside what it computed. */
interface Made {
  readonly saved: SavedReport;
  readonly printed: Printed;
  readonly stamp: RunStamp;
  readonly versions: Versions;
  readonly previous: LastReport | undefined;
}

/** Each version has a name of its own: `BÁO CÁO tháng 5 năm 2026 - Đảng ủy … (20-05-2026 10.00)`. */
function reportName({ settings }: Workbook, when: string): string {
  const moment = when.replace(/\//g, '-').replace(':', '.');
  const type = settings.documentType || say.reportType;
  return `${type} ${sayPeriod(settings.period)} - ${settings.issuer} (${moment})`;
}

function changesOf(examined: Examination, made: Made): readonly Change[] {
  const { rollup, summaries, findings, appendices, workbook } = examined;
  const plans = plansToRecord(workbook, examined.recordedPlans, findings.filter(isAnswered));
  const { stamp, saved, versions } = made;
  const { errors, warnings } = countFindings(findings);
  return [
    rewrite(homeOf(examined, made)),
    rewrite(rollupTab(rollup, summaries, workbook.outline)),
    ...findingChanges(examined, stamp),
    rewrite(changesTab(versions.kept, versions.differences)),
    ...appendices.map((table) => rewrite(appendixTab(table))),
    rewrite(keptTab(versions.kept)),
    logChange({
      ...stamp,
      document: saved.url,
      command: say.compileCommand,
      period: writePeriod(rollup.period),
      result: say.compileResult(errors, warnings, appendices.length),
    }),
    ...(plans === undefined
      ? []
      : [{ kind: 'mark' as const, key: planKey(workbook), value: plans }]),
    { kind: 'mark', key: 'run', value: stamp.run },
  ];
}

function rewrite(content: TabContent): Change {
  return { kind: 'rewriteTab', content };
}

function homeOf(
  { workbook, summaries, findings }: Examination,
  { saved, stamp, versions, previous }: Made,
): TabContent {
  return homeTab({
    settings: workbook.settings,
    verdict: verdict(findings),
    changes: sayDifferences(versions.kept, versions.differences),
    version: { ...saved, made: sayHome.madeAt(stamp.when, stamp.who) },
    previous: previous && {
      name: previous.period,
      url: previous.url,
      wordUrl: '',
      pdfUrl: '',
      made: sayHome.madeAt(previous.when, ''),
    },
    completeness: completenessOf(workbook.units, summaries),
    findings,
  });
}

function finish(
  host: Host,
  grid: Grid,
  { workbook, records, findings, appendices }: Examination,
  { saved, printed, versions }: Made,
): CompileOutcome {
  const messages = [
    ...say.compiled(sayPeriod(workbook.settings.period), {
      indicators: records.length,
      appendices: appendices.length,
      paragraphs: printed.lines.length,
      verdict: verdict(findings),
    }),
    sayDifferences(versions.kept, versions.differences),
  ];
  host.show({
    title: say.doneTitle,
    lines: [...messages, ...differenceLines(versions.differences)],
    links: [
      { text: say.openReport, url: saved.url },
      { text: say.openWord, url: saved.wordUrl },
      { text: say.openPdf, url: saved.pdfUrl },
      { text: say.openFindings, url: grid.url },
    ],
  });
  return {
    status: 'done',
    messages,
    period: writePeriod(workbook.settings.period),
    findings: findings.map(findingRecord),
    rollup: records,
    reportLines: printed.lines,
    reportPage: printed.page,
    report: { name: saved.name, url: saved.url },
    changes: versions.differences,
  };
}
