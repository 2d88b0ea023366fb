import { buildAppendix } from '../appendix/build';
import type { Names } from '../appendix/field';
import { addressIn, planKey, type RecordedPlans, readPlans, runChecks } from '../check';
import type { Grid } from '../contract/grid';
import { readWorkbook, type Workbook } from '../contract/read/readWorkbook';
import { TAB } from '../contract/schema';
import type { Finding } from '../findings';
import type { AppendixTable } from '../model/appendix';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { samePeriod, writePeriod } from '../model/period';
import { summariseTasks } from '../prose/taskSummary';
import { resolveTokens } from '../prose/tokens';
import { buildReport, type Report } from '../report';
import {
  type Answer,
  answeredFindings,
  orderFindings,
  readAnswers,
  type WeighedFinding,
} from '../review';
import { figureRowsOf } from '../rollup/figureRows';
import { rowsOfPeriod } from '../rollup/periodRows';
import { type Rollup, rollUp } from '../rollup/rollUp';
import { type IndicatorSummary, summarise } from '../rollup/summary';
import { countTasks, tasksOf } from '../rollup/tasks';
import { findLoosenedProtection } from '../setUp/loosened';
import { type FigureRecord, figureRecords, figuresOnly } from './records';
import { tokenSourceOf } from './tokenSource';

/** Everything computed from a workbook, before anything is written. */
export interface Examination {
  readonly state: 'examined';
  readonly workbook: Workbook;
  readonly rollup: Rollup;
  readonly summaries: readonly IndicatorSummary[];
  /** The same as plain data. */
  readonly records: readonly FigureRecord[];
  readonly appendices: readonly AppendixTable[];
  readonly report: Report;
  /** All findings in their order, each with the answer that people gave to it. */
  readonly findings: readonly WeighedFinding[];
  /** Answers whose finding is gone; nothing that people typed is lost. */
  readonly goneAnswers: readonly Answer[];
  /** The year's plans as they were when first reported. */
  readonly recordedPlans: RecordedPlans;
}

/** The structure is broken: nothing may be written; every reason is given. */
export interface BrokenExamination {
  readonly state: 'broken';
  readonly findings: readonly Finding[];
}

/**
 * Reads the workbook, rolls its figures up, builds its appendices and its report, and finds all
 * that there is to say of it. What checks and what compiles both stand on this.
 */
export function examine(grid: Grid, run: string): Examination | BrokenExamination {
  const reading = readWorkbook(grid);
  if (reading.state === 'broken') return reading;
  const { workbook } = reading;
  const { settings, units, indicators, entries, outline } = workbook;
  const { period } = settings;
  const rollup = rollUp({ units, indicators, entries, period });
  const summaries = summarise(rollup);
  const records = figureRecords(summaries);
  const tasks = tasksOf(entries, period);
  const source = tokenSourceOf(workbook, rollup, tasks);
  const appendices = compileAppendices(workbook, rollup);
  const recordedPlans = readPlans(grid.metadata.get(planKey(workbook))?.value);
  const checked = [
    ...reading.findings,
    ...runChecks({ workbook, recordedPlans, rollup, source }),
    ...findLoosenedProtection(grid),
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
    shortLinks: workbook.appendices.map(({ shortLink, row }) => ({ address: shortLink, row })),
    draft: checked.some(({ severity }) => severity === 'Lỗi'),
    properties: {
      period: writePeriod(period),
      runId: run,
      figuresHash: fingerprint(records.map(figuresOnly)),
    },
    addressOf: (tab, row, header) => addressIn(tableNamed(workbook, tab), row, header),
  });
  const { findings, gone } = answeredFindings(
    [...checked, ...built.findings],
    workbook,
    readAnswers(grid),
  );
  return {
    state: 'examined',
    workbook,
    rollup,
    summaries,
    records,
    appendices: appendices.tables,
    report: built.report,
    findings: orderFindings(findings, units),
    goneAnswers: gone,
    recordedPlans,
  };
}

function tableNamed(workbook: Workbook, tab: string) {
  return Object.values(workbook.tables).find((table) => table?.tab.title === tab);
}

function compileAppendices(workbook: Workbook, rollup: Rollup) {
  const { entries, outline, settings, tables } = workbook;
  const sections = new Map(outline.map((section) => [fold(section.code), section]));
  const names: Names = {
    unit: rollup.unit.bind(rollup),
    indicator: rollup.indicator.bind(rollup),
    section: (code) => sections.get(fold(code)),
  };
  const figures = figureRowsOf(entries, rollup);
  const findings: Finding[] = [];
  const built = workbook.appendices.map((appendix) => {
    const rows =
      appendix.kind === 'Số liệu' ? figures : rowsOfPeriod(entries, appendix.kind, settings.period);
    const made = buildAppendix(appendix, rows, names, (header) => ({
      tab: TAB.appendices,
      at: addressIn(tables.appendices, appendix.row, header),
    }));
    findings.push(...made.findings);
    return made.table;
  });
  return { tables: built, findings };
}
