import type { Catalogue, DescribedBy } from '../appendix';
import { buildAppendix } from '../appendix';
import {
  findRescueTabs,
  placeAt,
  placeOfSetting,
  planKey,
  type RecordedPlans,
  readPlans,
  runChecks,
} from '../check';
import type { Grid } from '../contract';
import { readPeriodCell, readWorkbook, reportHeads, type Table, type Workbook } from '../contract';
import {
  closedByRecord,
  closedPeriods,
  findBrokenChain,
  findClosedChanges,
  isKeptByCommands,
  readJournal,
  reopenedPeriod,
  untypedRows,
  wasClosed,
  withClosedMeasures,
} from '../cycle';
import { type Finding, isMendedElsewhere } from '../findings';
import { findOutdated, findUnopened } from '../form';
import { outOfArchive, reopenFirst } from '../messages/closedPeriods';
import { keptLinks } from '../messages/openPeriod';
import { ofReports } from '../messages/structure';
import { rowOf, WHOLE_TAB } from '../model/address';
import type { AppendixTable } from '../model/appendix';
import type { Entry } from '../model/entry';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { writerFinder } from '../model/outline';
import {
  comparePeriods,
  type Period,
  periodsWithin,
  readPeriod,
  samePeriod,
  writePeriod,
} from '../model/period';
import { isReporting, type Unit } from '../model/unit';
import {
  changedSinceSubmitted,
  type Progress,
  readProgress,
  standsApproved,
  type UnitRows,
  unitRowsOf,
} from '../progress';
import { printedEntries, type ResolvedText, resolveTokens, summariseTasks } from '../prose';
import { type EarlierText, findSensitive, publishedFiles, readPublications } from '../publish';
import { buildReport, type Report, readManuscript } from '../report';
import {
  type Answer,
  answeredFindings,
  closedAsDraft,
  isDraft,
  orderFindings,
  readAnswers,
  verdict,
  type WeighedFinding,
} from '../review';
import {
  countTasks,
  figureRowsOf,
  type IndicatorSummary,
  overlapOf,
  type Rollup,
  rollUp,
  rowsOfPeriod,
  summarise,
  type Task,
  tasksOf,
} from '../rollup';
import { findLoosenedProtection } from '../setUp';
import { type FigureRecord, figureRecords, figuresOnly } from './records';
import { tokenSourceOf } from './tokenSource';

/**
 * A workbook as it was read, and what follows from it. Each slice is computed when it is first
 * asked for: a check asks for no report, and one unit's figures ask for no other's.
 */
export interface Book {
  readonly state: 'open';
  readonly grid: Grid;
  readonly workbook: Workbook;
  readonly rollup: () => Rollup;
  readonly summaries: () => readonly IndicatorSummary[];
  /** The summaries as plain data. */
  readonly records: () => readonly FigureRecord[];
  readonly appendices: () => readonly AppendixTable[];
  /** The tasks of the report's period. */
  readonly tasks: () => readonly Task[];
  /** The appendices with their rows as readers are to see them, or not to. */
  readonly appendicesOf: (changed: (entry: Entry) => Entry | undefined) => readonly AppendixTable[];
  /** All findings in their order, each with the answer that people gave to it. */
  readonly findings: () => readonly WeighedFinding[];
  /** Answers whose finding is gone; nothing that people typed is lost. */
  readonly goneAnswers: () => readonly Answer[];
  /** The year's plans as they were when first reported. */
  readonly recordedPlans: () => RecordedPlans;
  /** Whether the report's period is closed: its rows have gone from the form to the archive. */
  readonly isClosed: () => boolean;
  /** How far the units have come. */
  readonly progress: () => Progress;
  /** Each unit's rows of the report's period, by its code. */
  readonly rowsOf: (unit: string) => UnitRows;
  /** Whether the unit's report of the period is approved, and as it stands. */
  readonly isApproved: (unit: Unit) => boolean;
  /** The units at work whose report of the period nobody has approved yet, as it stands. */
  readonly unapproved: () => readonly Unit[];
  /** Those of them for which the report stays a draft: none where nobody asks for approval. */
  readonly awaited: () => readonly Unit[];
  /**
   * Whether the report can be signed, and what stands against it; of a draft also, in lines of their own, what
   * its periods were closed with.
   */
  readonly verdict: () => readonly string[];
  readonly report: () => Report;
  /** Every report of `Cấu hình` that can be read, this one first where it is the first. */
  readonly reports: () => readonly Book[];
  /** A text as the report prints it. */
  readonly printed: (text: string) => ResolvedText;
}

/** The structure is broken: nothing may be written; every reason is given. */
export interface BrokenBook {
  readonly state: 'broken';
  readonly grid: Grid;
  readonly findings: () => readonly Finding[];
}

/**
 * Opens a workbook that was read, for its first report; that one knows of the others.
 * @param run the run's id, kept in the report's properties
 */
export function openBook(grid: Grid, run: string): Book | BrokenBook {
  return openFor(grid, run, undefined).book;
}

/** A report that was opened, and what is found in it before people's answers. */
interface Opened {
  readonly book: Book | BrokenBook;
  readonly found: () => readonly Finding[];
}

/** @param code the report's; undefined of the first, which tells what is found in any of them */
function openFor(grid: Grid, run: string, code: string | undefined): Opened {
  const reading = readWorkbook(withClosedMeasures(grid), code);
  if (reading.state === 'broken') {
    const found = () => reading.findings;
    return { book: { state: 'broken', grid, findings: found }, found };
  }
  const { workbook } = reading;
  const { settings, units, entries, tables } = workbook;
  const { period } = settings;
  const writerOf = once(() => writerFinder(units, period));
  const rollup = once(() =>
    rollUp({ ...workbook, entries: workbook.facts, period, to: settings.to }),
  );
  const summaries = once(() => summarise(rollup()));
  const records = once(() => figureRecords(summaries()));
  const tasks = once(() => tasksOf(workbook, period));
  const source = once(() => tokenSourceOf(workbook, rollup(), tasks()));
  // What a reader of an appendix sees of a text: its figures, as the report prints them.
  const withFigures = (entry: Entry): Entry =>
    entry.content.includes('{{')
      ? { ...entry, content: resolveTokens(entry.content, source()).text }
      : entry;
  const appendices = once(() => compileAppendices(workbook, rollup(), withFigures));
  // All of the form, and of the archive what the report's period may print.
  const printable = () => {
    const within = periodsWithin(period);
    return entries.filter(
      (entry) => entry.tab === 'Biểu chung' || within.has(writePeriod(entry.period)),
    );
  };
  const recordedPlans = once(() => readPlans(grid.metadata.get(planKey(workbook))?.value));
  const progress = once(() => readProgress(grid));
  const unitRows = once(() => unitRowsOf(workbook.tables.entries, units, period));
  const rowsOf = (unit: string) => unitRows()(unit);
  const closed = once(() => closedPeriods(grid));
  const isClosed = once(() => closed().has(writePeriod(period)));
  const isApprovedIn = ({ code }: Unit, one: Period) => {
    const standing = progress().of(code, writePeriod(one));
    // The rows of a closed period have gone to the archive: that is no change.
    if (closed().has(writePeriod(one))) return standing.state === 'Đã duyệt';
    const rows = samePeriod(one, period) ? unitRows() : unitRowsOf(tables.entries, units, one);
    return standsApproved(standing, rows(code));
  };
  const isApproved = (unit: Unit) => isApprovedIn(unit, period);
  // Until the office has agreed, a figure that is missing is missing.
  const approvedEmpty = (unit: Unit, one: Period) => {
    const standing = progress().of(unit.code, writePeriod(one));
    return standing.reason !== '' && isApprovedIn(unit, one) ? standing : undefined;
  };
  const unapproved = once(() =>
    units.filter((unit) => isReporting(unit, period) && !isApproved(unit)),
  );
  const awaited = once(() => (settings.needsApproval ? unapproved() : []));
  const others = once(() =>
    code !== undefined || !tables.settings
      ? []
      : reportHeads(tables.settings)
          .slice(1)
          .map((head) => ({ report: head.code, ...openFor(grid, run, head.code) })),
  );
  const inReport = once((): readonly Finding[] => [
    ...reading.findings,
    ...runChecks({
      workbook,
      recordedPlans: recordedPlans(),
      proceedings: {
        isKeptByCommands: once(() => isKeptByCommands(grid)),
        isClosed: (one) => closed().has(one),
        reopened: (one) => reopenedPeriod(grid, one),
        approvedEmpty,
        published: publishedFiles(readPublications(grid), writePeriod(period)),
        earlierLinks: () => earlierLinks(grid, period),
      },
      rollup: rollup(),
      source: source(),
    }),
    ...appendices().findings,
    ...manuscript().findings,
  ]);
  const inWorkbook = once((): readonly Finding[] => [
    ...findRescueTabs(grid),
    ...(isClosed() ? [] : findUnopened(workbook)),
    ...findOutdated(workbook, untypedRows(grid), wasClosed(grid, period)),
    ...findLoosenedProtection(grid),
    ...findBrokenChain(grid),
    ...findClosedChanges(grid, units),
    ...progress().troubles,
    ...progress().findings(),
    ...(progress().isUsed
      ? changedSinceSubmitted({
          progress: progress(),
          form: workbook.tables.entries,
          units,
          period,
          rowsOf,
          isClosed: (one) => closed().has(one),
        })
      : []),
    ...findSensitive(tables, printable()),
  ]);
  const shortLinks = workbook.appendices.map(({ shortLink, row }) => ({ address: shortLink, row }));
  const manuscript = once(() =>
    readManuscript({
      settings,
      outline: workbook.outline.filter(({ isOfOthers }) => !isOfOthers),
      entries: printedEntries(entries, period),
      resolve: (text) => resolveTokens(text, source()).text,
      taskSummary: (section) =>
        summariseTasks(
          countTasks(tasks().filter(({ entry }) => fold(entry.section) === fold(section.code))),
        ),
      appendixTable: (code) =>
        appendices().tables.find(({ appendix }) => fold(appendix.code) === fold(code)),
      shortLinks,
      writerOf: (section) => writerOf()(section)?.code,
      placeOfSetting: (key) => placeOfSetting(workbook, key),
      placeOf: (tab, row, header, unit) => {
        const table = tableOf(workbook, tab);
        return row === undefined
          ? { tab: table?.tab.title ?? tab, at: WHOLE_TAB, unit }
          : placeAt(table, row, header, unit);
      },
    }),
  );
  const found = once(() => {
    const own = [...inReport(), ...(code === undefined ? inWorkbook() : [])];
    return withThoseOf(others(), own.map(mendedByReopening(tables.archive, closed)));
  });
  const weighed = once(() => answeredFindings(found(), workbook, readAnswers(grid)));
  const ordered = once(() => orderFindings(weighed().findings, units));
  const draft = once(() => isDraft(found().filter(isOfFirst), awaited().length));
  const said = once(() => [
    verdict(ordered().filter(isOfFirst), awaited().length),
    ...(draft() ? closedAsDraft(closingsOf(grid, period)) : []),
  ]);
  const report = once(() =>
    buildReport({
      settings,
      manuscript: manuscript(),
      shortLinks,
      draft: draft(),
      properties: {
        period: writePeriod(period),
        runId: run,
        figuresHash: fingerprint(records().map(figuresOnly)),
      },
    }),
  );
  const book: Book = {
    state: 'open',
    grid,
    workbook,
    rollup,
    summaries,
    records,
    tasks,
    appendices: () => appendices().tables,
    appendicesOf: (changed) =>
      compileAppendices(workbook, rollup(), (entry) => {
        const after = changed(entry);
        return after && withFigures(after);
      }).tables,
    findings: ordered,
    goneAnswers: () => weighed().gone,
    recordedPlans,
    isClosed,
    progress,
    rowsOf,
    isApproved,
    unapproved,
    awaited,
    verdict: said,
    report,
    reports: () => [
      book,
      ...others().flatMap((other) => (other.book.state === 'open' ? [other.book] : [])),
    ],
    printed: (text) => resolveTokens(text, source()),
  };
  return { book, found };
}

/** One more report of the workbook. */
interface FurtherReport extends Opened {
  readonly report: string;
}

/** The first report's findings, then what others alone tell, each once with the reports that it concerns. */
function withThoseOf(
  others: readonly FurtherReport[],
  own: readonly Finding[],
): readonly Finding[] {
  const known = new Set(own.map(written));
  const more = new Map<string, { readonly finding: Finding; readonly reports: string[] }>();
  for (const { report, found } of others) {
    for (const finding of found()) {
      const key = written(finding);
      if (known.has(key)) continue;
      const told = more.get(key);
      if (told) told.reports.push(report);
      else more.set(key, { finding, reports: [report] });
    }
  }
  return [
    ...own,
    ...Array.from(more.values(), ({ finding, reports }) => ({
      ...finding,
      reports,
      message: ofReports(reports, finding.message),
    })),
  ];
}

function written(finding: Finding): string {
  const { code, rule, tab, at, message, found, expected } = finding;
  return JSON.stringify([code ?? { rule }, tab, at, message, found, expected]);
}

/** Whether a finding concerns the first report. */
function isOfFirst({ reports }: Finding): boolean {
  return reports === undefined;
}

/** How the periods of a report were closed, as far as that was written down. */
function closingsOf(grid: Grid, period: Period) {
  const own = periodsWithin(period);
  return closedByRecord(grid).flatMap(({ record }) =>
    record && own.has(record.period) ? [record] : [],
  );
}

/**
 * What is wrong in a closed row is mended where its period is opened again: typed over it is an error. A row
 * of no readable period is taken back to the form.
 */
function mendedByReopening(
  archive: Table<'archive'> | undefined,
  closed: () => ReadonlySet<string>,
): (finding: Finding) => Finding {
  const column = archive?.column('Kỳ');
  const sayOf = (period: Period | undefined) => {
    if (!period) return outOfArchive;
    return closed().has(writePeriod(period)) ? reopenFirst(writePeriod(period)) : undefined;
  };
  return (finding) => {
    const { tab, at, message } = finding;
    const row = rowOf(at);
    if (isMendedElsewhere(finding) || tab !== archive?.tab.title || !row || column === undefined)
      return finding;
    const cell = archive.tab.rows[row]?.[column];
    const said = sayOf(cell && readPeriodCell(cell));
    return said === undefined ? finding : { ...finding, message: `${message} ${said}` };
  };
}

/** The short links that openings of periods left standing in the register, as the journal tells. */
function earlierLinks(grid: Grid, own: Period): readonly EarlierText[] {
  return (readJournal(grid)?.lines ?? []).flatMap((line) => {
    const told = keptLinks(line.text('Kết quả'));
    const period = readPeriod(told.period);
    return period && comparePeriods(period, own) < 0
      ? [{ ...told, isOfKind: period.kind === own.kind }]
      : [];
  });
}

/** The table of a tab of the contract, whatever its tab's own title looks like. */
function tableOf(workbook: Workbook, tab: string) {
  return Object.values(workbook.tables).find((table) => table?.contract.tab === tab);
}

function compileAppendices(
  workbook: Workbook,
  rollup: Rollup,
  shown: (entry: Entry) => Entry | undefined,
) {
  const { entries, outline, settings, tables } = workbook;
  const sections = new Map(outline.map((section) => [fold(section.code), section]));
  const names: Catalogue = {
    unit: rollup.unit.bind(rollup),
    indicator: rollup.indicator.bind(rollup),
    section: (code) => sections.get(fold(code)),
    overlap: overlapOf(workbook.rules, workbook.indicators),
  };
  const figures = figureRowsOf(entries, rollup);
  const findings: Finding[] = [];
  const built = workbook.appendices.map((appendix) => {
    const rows =
      appendix.kind === 'Số liệu' ? figures : rowsOfPeriod(entries, appendix.kind, settings.period);
    const placeOf = (header: DescribedBy) => placeAt(tables.appendices, appendix.row, header);
    const made = buildAppendix(appendix, rows, names, placeOf, shown);
    // Told where the report at hand has it.
    if (!appendix.isOfOthers) findings.push(...made.findings);
    return made.table;
  });
  return { tables: built, findings };
}
