import { appendixTab } from '../appendix/appendixTab';
import { countFindings, verdict } from '../check/counts';
import * as say from '../messages/commands';
import type { Finding } from '../model/finding';
import { sayPeriod, writePeriod } from '../model/period';
import { renderDocx, renderText } from '../report';
import { rollupTab } from '../rollup/rollupTab';
import type { Grid } from '../workbook/grid';
import type { Workbook } from '../workbook/readWorkbook';
import { type Change, toRequests } from '../workbook/requests';
import { logChange } from './activityLog';
import { brokenOutcome, runSafely } from './command';
import { type Examination, examine } from './examine';
import { findingChanges, type RunStamp } from './findingChanges';
import type { Host, Outcome } from './host';
import { type FigureRecord, figureRecords, plainFindings } from './records';

/** What `compileReport` made, as plain data. */
export interface CompileOutcome extends Outcome {
  readonly period?: string;
  readonly findings?: readonly Omit<Finding, 'actor'>[];
  readonly rollup?: readonly FigureRecord[];
  readonly reportLines?: readonly string[];
  readonly report?: { readonly name: string; readonly url: string };
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
    const { workbook, report } = examined;
    const name = reportName(workbook);
    const saved = host.saveReport(`${name}.docx`, renderDocx(report));
    const changes = changesOf(
      examined,
      { run, when: host.now(workbook.settings.timeZone).text, who: host.userEmail() },
      saved.url,
    );
    host.apply(toRequests(grid, changes), run);
    return finish(host, grid, examined, { name, url: saved.url });
  });
}

function reportName({ settings }: Workbook): string {
  return `${settings.documentType || 'Báo cáo'} ${sayPeriod(settings.period)} - ${settings.issuer}`;
}

function changesOf(examined: Examination, stamp: RunStamp, document: string): readonly Change[] {
  const { rollup, summaries, findings, appendices, workbook } = examined;
  const { errors, warnings } = countFindings(findings);
  return [
    { kind: 'rewriteTab', content: rollupTab(rollup, summaries, workbook.outline) },
    ...findingChanges(examined, stamp),
    ...appendices.map((table): Change => ({ kind: 'rewriteTab', content: appendixTab(table) })),
    logChange({
      ...stamp,
      document,
      command: 'Tổng hợp báo cáo',
      period: writePeriod(rollup.period),
      result: `${errors} lỗi, ${warnings} cảnh báo, ${appendices.length} phụ lục`,
    }),
    { kind: 'mark', key: 'run', value: stamp.run },
  ];
}

function finish(
  host: Host,
  grid: Grid,
  { workbook, summaries, findings, appendices, report }: Examination,
  document: { readonly name: string; readonly url: string },
): CompileOutcome {
  const reportLines = renderText(report);
  const messages = say.compiled(sayPeriod(workbook.settings.period), {
    indicators: summaries.length,
    appendices: appendices.length,
    paragraphs: reportLines.length,
    verdict: verdict(findings),
  });
  host.show({
    title: say.doneTitle,
    lines: messages,
    links: [
      { text: say.openReport, url: document.url },
      { text: say.openFindings, url: grid.url },
    ],
  });
  return {
    status: 'done',
    messages,
    period: writePeriod(workbook.settings.period),
    findings: plainFindings(findings),
    rollup: figureRecords(summaries),
    reportLines,
    report: document,
  };
}
