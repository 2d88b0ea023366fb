import { appendixTab } from '../appendix/appendixTab';
import { buildAppendix } from '../appendix/build';
import type { Names } from '../appendix/field';
import { cellAt } from '../check/cells';
import { checkWorkbook, orderFindings } from '../check/check';
import { countBySeverity, findingsTab, verdict } from '../check/findingsTab';
import * as say from '../messages/commands';
import type { AppendixTable } from '../model/appendix';
import { type Finding, findingAt } from '../model/finding';
import { fold } from '../model/folding';
import { samePeriod, sayPeriod, writePeriod } from '../model/period';
import { summariseTasks } from '../prose/taskSummary';
import { resolveTokens } from '../prose/tokens';
import { buildReport, type Report, renderDocx, renderText } from '../report';
import { rowsOfPeriod } from '../rollup/periodRows';
import { type Rollup, rollUp } from '../rollup/rollUp';
import { rollupTab } from '../rollup/rollupTab';
import { type IndicatorSummary, summarise } from '../rollup/summary';
import { countTasks, tasksOf } from '../rollup/tasks';
import { TAB } from '../workbook/contract';
import type { Grid } from '../workbook/grid';
import { readWorkbook, type Workbook } from '../workbook/readWorkbook';
import { type Change, toRequests } from '../workbook/requests';
import { logChange } from './activityLog';
import { brokenOutcome, runSafely } from './command';
import { fingerprint } from './fingerprint';
import type { Host, Outcome } from './host';
import { type FigureRecord, figureRecords } from './records';
import { tokenSourceOf } from './tokenSource';

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
    const reading = readWorkbook(grid);
    if (reading.state === 'broken') return brokenOutcome(host, say.brokenTitle, reading.findings);

    const run = host.newRunId();
    const made = compile(reading.workbook, reading.findings, run);
    const name = reportName(reading.workbook);
    const saved = host.saveReport(`${name}.docx`, renderDocx(made.report));
    const changes = changesOf(made, reading.workbook, {
      run,
      when: host.now(reading.workbook.settings.timeZone).text,
      who: host.userEmail(),
      document: saved.url,
    });
    host.apply(toRequests(grid, changes), run);
    return finish(host, grid, reading.workbook, made, { name, url: saved.url });
  });
}

/** Everything computed from a workbook, before anything is written. */
interface Compiled {
  readonly rollup: Rollup;
  readonly summaries: readonly IndicatorSummary[];
  readonly findings: readonly Finding[];
  readonly appendices: readonly AppendixTable[];
  readonly report: Report;
}

function compile(workbook: Workbook, readFindings: readonly Finding[], run: string): Compiled {
  const { settings, units, indicators, entries, outline } = workbook;
  const { period } = settings;
  const rollup = rollUp({ units, indicators, entries, period });
  const summaries = summarise(rollup);
  const tasks = tasksOf(entries, period);
  const source = tokenSourceOf(workbook, rollup, tasks);
  const appendices = compileAppendices(workbook, rollup);
  const checked = [
    ...readFindings,
    ...checkWorkbook(workbook, rollup, source),
    ...appendices.findings,
  ];
  const built = buildReport({
    settings,
    outline,
    entries: entries.filter((entry) => samePeriod(entry.period, period)),
    resolve: (text) => resolveTokens(text, source).text,
    taskSummary: (section) =>
      summariseTasks(
        countTasks(tasks.filter(({ entry }) => fold(entry.section) === fold(section.code))),
      ),
    appendixTable: (code) =>
      appendices.tables.find(({ appendix }) => fold(appendix.code) === fold(code)),
    draft: checked.some(({ severity }) => severity === 'Lỗi'),
    properties: {
      period: writePeriod(period),
      runId: run,
      figuresHash: fingerprint(figureRecords(summaries)),
    },
    cellOf: (tab, row, header) => cellAt(tableNamed(workbook, tab), row, header),
  });
  return {
    rollup,
    summaries,
    appendices: appendices.tables,
    report: built.report,
    findings: orderFindings([...checked, ...built.findings], units),
  };
}

function tableNamed(workbook: Workbook, tab: string) {
  return Object.values(workbook.tables).find((table) => table?.tab.title === tab);
}

function compileAppendices(workbook: Workbook, rollup: Rollup) {
  const { entries, outline, settings, tables, units } = workbook;
  const sections = new Map(outline.map((section) => [fold(section.code), section]));
  const names: Names = {
    unit: rollup.unit.bind(rollup),
    indicator: rollup.indicator.bind(rollup),
    section: (code) => sections.get(fold(code)),
  };
  const order = {
    units: units.map(({ name }) => name),
    sections: outline.map(({ title }) => title),
  };
  const findings: Finding[] = [];
  const built = workbook.appendices.map((appendix) => {
    const rows = rowsOfPeriod(entries, appendix.kind, settings.period);
    const { table, observations } = buildAppendix(appendix, rows, names, order);
    const cell = cellAt(tables.appendices, appendix.row, 'Mã');
    for (const observation of observations) {
      findings.push(findingAt({ tab: TAB.appendices, cell, actor: 'office' }, observation));
    }
    return table;
  });
  return { tables: built, findings };
}

function reportName({ settings }: Workbook): string {
  return `${settings.documentType || 'Báo cáo'} ${sayPeriod(settings.period)} - ${settings.issuer}`;
}

function changesOf(
  { rollup, summaries, findings, appendices }: Compiled,
  workbook: Workbook,
  entry: {
    readonly run: string;
    readonly when: string;
    readonly who: string;
    readonly document: string;
  },
): readonly Change[] {
  const { Lỗi: errors, 'Cảnh báo': warnings } = countBySeverity(findings);
  const unitName = (code: string) => rollup.unit(code)?.name ?? code;
  return [
    { kind: 'rewriteTab', content: rollupTab(rollup, summaries, workbook.outline) },
    { kind: 'rewriteTab', content: findingsTab(findings, rollup.period, unitName) },
    ...appendices.map((table): Change => ({ kind: 'rewriteTab', content: appendixTab(table) })),
    logChange({
      ...entry,
      command: 'Tổng hợp báo cáo',
      period: writePeriod(rollup.period),
      result: `${errors} lỗi, ${warnings} cảnh báo, ${appendices.length} phụ lục`,
    }),
    { kind: 'mark', key: 'run', value: entry.run },
  ];
}

function finish(
  host: Host,
  grid: Grid,
  workbook: Workbook,
  { summaries, findings, appendices, report }: Compiled,
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
    findings: findings.map(({ actor, ...finding }) => finding),
    rollup: figureRecords(summaries),
    reportLines,
    report: document,
  };
}
