import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/structure';
import { WHOLE_TAB } from '../../model/address';
import type { Appendix } from '../../model/appendix';
import { type Entry, type EntryFacts, isWhole } from '../../model/entry';
import type { Indicator } from '../../model/indicator';
import type { OutlineSection } from '../../model/outline';
import { periodsWithin, writePeriod } from '../../model/period';
import { archivedOf } from '../../model/reported';
import type { Rule } from '../../model/rule';
import type { Settings } from '../../model/settings';
import type { Unit } from '../../model/unit';
import type { Grid, Region } from '../grid';
import { CONTRACT, type TabContract, type WorkbookRole } from '../schema';
import { archiveParts } from './archiveParts';
import { unfoundTasks } from './neededPeriods';
import { readAppendices, readIndicators, readOutline, readRules, readUnits } from './readCatalogue';
import { readEntries } from './readEntries';
import { readSettings } from './readSettings';
import { type RenamedTab, renamedTabs } from './renamedTabs';
import { ownedBy } from './reportColumns';
import { readTable, type Table } from './table';

/** The tables of a workbook by what they are; the optional ones may be absent. */
export type Tables = { readonly [R in WorkbookRole]: Table<R> | undefined };

/** The workbook as records. */
export interface Workbook {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly outline: readonly OutlineSection[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  readonly appendices: readonly Appendix[];
  /**
   * All rows of `Biểu chung`, then those of `Lưu trữ` on which figures and checks of the reports may
   * rest, in sheet order: rows of years gone by are left out, whether or not they were read.
   */
  readonly facts: readonly EntryFacts[];
  /** The periods, written, of which rows are left out: no figure may rest on them. */
  readonly leftOut: ReadonlySet<string>;
  /** The earliest year of which there are rows, those left out too. */
  readonly firstYear: number;
  /** All archived rows that were read, for figures of other periods than the reports'. */
  readonly withAllYears: () => Pick<Workbook, 'facts' | 'leftOut'>;
  /** Those of which all is known: of a long archive the rows whose words are asked for. */
  readonly entries: readonly Entry[];
  /** Whether a row is one that the report is about, wherever it stands by now: not of its past. */
  readonly isReported: (row: EntryFacts) => boolean;
  /** The workbook's own settings, where Google tells them. */
  readonly region: Region | undefined;
  /** The tables as found, for writing beside what people typed. */
  readonly tables: Tables;
}

export type WorkbookReading =
  | { readonly state: 'read'; readonly workbook: Workbook; readonly findings: readonly Finding[] }
  /** The structure is broken: nothing may be written; every reason is given. */
  | { readonly state: 'broken'; readonly findings: readonly Finding[] };

/**
 * Reads the grid by the contract: records and findings, or every reason why it cannot be read.
 * @param report the code of the report at hand; without it the first one
 */
export function readWorkbook(grid: Grid, report?: string): WorkbookReading {
  const broken: Finding[] = [];
  const tables = readTables(grid, broken);
  const settings = tables.settings && readSettings(tables.settings, report);
  if (settings?.state === 'broken') broken.push(...settings.findings);
  if (broken.length > 0 || settings?.state !== 'read') return { state: 'broken', findings: broken };

  const findings: Finding[] = [...settings.findings];
  const tell = (finding: Finding) => findings.push(finding);
  const units = tables.units ? readUnits(tables.units, tell) : [];
  const isOwn = ownedBy(settings.settings.report, tables.settings);
  const outline = tables.outline ? readOutline(tables.outline, tell, isOwn) : [];
  const indicators = tables.indicators ? readIndicators(tables.indicators, units, tell) : [];
  const catalogue = { units, outline, indicators };
  const rulesAndAppendices = {
    rules: tables.rules ? readRules(tables.rules, tell) : [],
    appendices: tables.appendices ? readAppendices(tables.appendices, tell, isOwn) : [],
  };
  const { period } = settings.settings;
  const form = tables.entries ? readEntries(tables.entries, 'Biểu chung', catalogue, tell) : [];
  const isReported = archivedOf(period, form);
  const parts = archiveParts(tables);
  const needed = parts.needed
    ? readEntries(parts.needed, 'Lưu trữ', catalogue, tell, { isReported, printed: period })
    : [];
  // Of years gone by nothing is told, and no more is known than of a long archive.
  const factsIn = (rows: Table<'archive'> | undefined) =>
    rows ? readEntries(rows, 'Lưu trữ', catalogue, () => undefined, { factsAlone: true }) : [];
  const tasks = unfoundTasks(parts.reports, [...form, ...needed].filter(isTask));
  const earlierTasks = factsIn(parts.olderWith(tasks)).filter(isTask);
  const facts = [...form, ...earlierTasks, ...needed];
  const inside = periodsWithin(period);
  const workbook: Workbook = {
    settings: settings.settings,
    ...catalogue,
    ...rulesAndAppendices,
    facts,
    leftOut: parts.leftOut,
    firstYear: form.reduce(
      (first, row) => Math.min(first, row.period.year),
      Math.min(period.year, parts.firstYear),
    ),
    withAllYears: () => ({
      facts: [...form, ...factsIn(parts.older), ...needed],
      leftOut: parts.unread,
    }),
    entries: facts.filter(isWhole),
    isReported: (row) =>
      row.tab === 'Biểu chung' ? inside.has(writePeriod(row.period)) : isReported(row),
    region: grid.region,
    tables,
  };
  return { state: 'read', workbook, findings };
}

function isTask({ kind }: EntryFacts): boolean {
  return kind === 'Nhiệm vụ';
}

function readTables(grid: Grid, broken: Finding[]): Tables {
  const renamed = renamedTabs(grid);
  const find = <R extends WorkbookRole>(contract: TabContract<R>): Table<R> | undefined => {
    const other = renamed.find((one) => one.contract.role === contract.role);
    if (other) {
      broken.push(renamedTab(other));
      return undefined;
    }
    const reading = readTable(grid, contract);
    if (reading.state === 'broken') broken.push(...reading.findings);
    return reading.state === 'read' ? reading.table : undefined;
  };
  return {
    settings: find(CONTRACT.settings),
    units: find(CONTRACT.units),
    outline: find(CONTRACT.outline),
    indicators: find(CONTRACT.indicators),
    rules: find(CONTRACT.rules),
    appendices: find(CONTRACT.appendices),
    entries: find(CONTRACT.entries),
    archive: find(CONTRACT.archive),
  };
}

/** What is said of a tab that seems to stand under another name. */
export function renamedTab({ contract: { tab }, titles }: RenamedTab): Finding {
  return findingAt({ tab, at: WHOLE_TAB }, say.renamedTab(tab, titles));
}
