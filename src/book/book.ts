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
import { readWorkbook, reportHeads, type Workbook } from '../contract';
import {
  closedPeriods,
  findBrokenChain,
  findClosedChanges,
  isKeptByCommands,
  reopenedPeriod,
  untypedRows,
  wasClosed,
  withClosedMeasures,
} from '../cycle';
import type { Finding } from '../findings';
import { findOutdated, findUnopened } from '../form';
import { WHOLE_TAB } from '../model/address';
import type { AppendixTable } from '../model/appendix';
import type { Entry } from '../model/entry';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { sectionFinder, writerFinder } from '../model/outline';
import { type Period, periodsWithin, samePeriod, writePeriod } from '../model/period';
import { isReporting, type Unit, unitFinder } from '../model/unit';
import {
  changedSinceSubmitted,
  type Progress,
  readProgress,
  standsApproved,
  type UnitRows,
  unitRowsOf,
} from '../progress';
import { printedEntries, type ResolvedText, resolveTokens, summariseTasks } from '../prose';
import { findSensitive, publishedFiles, readPublications } from '../publish';
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
  type IndicatorSummary,
  type Rollup,
  rollUp,
  rowContextAt,
  summarise,
  type Task,
  tasksOf,
} from '../rollup';
import { type Scoring, scoreWorkbook } from '../scoring';
import { findLoosenedProtection } from '../setUp';
import { compileAppendices } from './appendices';
import { closingsOf, earlierLinks, mendedByReopening } from './closedPeriods';
import { withThoseOf } from './furtherReports';
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
  /** Points and grades of the report's period, by the office's own criteria. */
  readonly scoring: () => Scoring;
  /** The tasks of the report's period. */
  readonly tasks: () => readonly Task[];
  /** The appendices with their rows as readers are to see them, or not to. */
  readonly appendicesOf: (changed: (entry: Entry) => Entry | undefined) => readonly AppendixTable[];
  /** All findings of the workbook in their order, each with the answer that people gave to it. */
  readonly findings: () => readonly WeighedFinding[];
  /** Those that concern this report: what is found in further ones alone says nothing against it. */
  readonly ownFindings: () => readonly WeighedFinding[];
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
  const scoring = once(() => scoreWorkbook(grid, workbook, rollup()));
  const records = once(() => figureRecords(summaries()));
  const rowContext = once(() =>
    rowContextAt({ period, within: periodsWithin(period), to: settings.to }, workbook.facts, {
      unit: unitFinder(units),
      section: sectionFinder(workbook.outline),
      indicator: (one) => rollup().indicator(one),
    }),
  );
  const tasks = once(() => tasksOf(entries, period, rowContext()));
  const source = once(() => tokenSourceOf(workbook, rollup(), tasks(), rowContext()));
  // What a reader of an appendix sees of a text: its figures, as the report prints them.
  const withFigures = (entry: Entry): Entry =>
    entry.content.includes('{{')
      ? { ...entry, content: resolveTokens(entry.content, source()).text }
      : entry;
  const appendices = once(() => compileAppendices(workbook, rollup(), rowContext(), withFigures));
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
    ...scoring().findings,
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
  const isOwn = ({ reports }: Finding) => reports === undefined;
  const ownFindings = once(() => ordered().filter(isOwn));
  const draft = once(() => isDraft(found().filter(isOwn), awaited().length));
  const said = once(() => [
    verdict(ownFindings(), awaited().length),
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
    scoring,
    tasks,
    appendices: () => appendices().tables,
    appendicesOf: (changed) =>
      compileAppendices(workbook, rollup(), rowContext(), (entry) => {
        const after = changed(entry);
        return after && withFigures(after);
      }).tables,
    findings: ordered,
    ownFindings,
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

/** The table of a tab of the contract, whatever its tab's own title looks like. */
function tableOf(workbook: Workbook, tab: string) {
  return Object.values(workbook.tables).find((table) => table?.contract.tab === tab);
}
