import {
  CONTRACT,
  cellText,
  missingHeaders,
  renamedTab,
  renamedTabs,
  reportColumns,
  TAB,
  type TabContract,
  tabsNamed,
  type Workbook,
  type WorkbookRole,
} from '../contract';
import type { Change, TabIds } from '../contract/write';
import { closedPeriods } from '../cycle';
import { type Finding, sayHere, sayInFull } from '../findings';
import { layOut } from '../form';
import * as say from '../messages/setUp';
import type { CalendarDate } from '../model/date';
import { fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { REPORT_TEMPLATES } from '../model/settings';
import { starterFor, unknownTemplate } from './beginnings';
import { blankTabs } from './blankTabs';
import { blockRows } from './blockRows';
import { figureFormats, formats, spareFormats } from './formats';
import { planGuards } from './guardPlan';
import { closingGuards } from './guardRecord';
import { isClosedToRunner, MOST_BLOCKS } from './guards';
import { growth, headers, look } from './headers';
import { blockLinks, homeLinks, linkRows } from './homeLinks';
import { checksAnew, inputChecks } from './inputChecks';
import { type LaidOutGrid, readableGrid } from './layout';
import { newTabs, ORDER } from './newTabs';
import { offeredTab } from './offered';
import { withoutOutdated } from './outdated';
import { officeOf, type PlannedUnit, plannedUnits } from './people';
import { peoplesOwn } from './peoplesOwn';
import { addedEmpty, filledRows, type PlannedTab, type PlannedTabs, planTabs } from './plannedTab';
import { plannedWorkbook } from './plannedWorkbook';
import { blockNotes, type PreparedRows, preparedRequests } from './preparedRows';
import { region, regionRemarks } from './region';
import { addedByRole, finalCounts, roomFor, rowCountsOf } from './rowCounts';
import { type AddedRows, settingHelp } from './rows';
import type { StarterData } from './starterData';
import { type Step, stepOf, unsaid } from './step';
import { type BlockPlan, planBlocks, rememberedBlocks } from './unitBlocks';
import { colours, filterViews, namedRanges, shiftOf } from './views';

/** What the plan is made for. */
export interface SetUpContext {
  /** Who runs the command; blank where the host may not know. */
  readonly runner: string;
  readonly day: CalendarDate;
  readonly ids: TabIds;
  readonly starterData: StarterData;
  /** Names of guards that Google would not take in this run: the plan leaves them as they stand. */
  readonly refused?: ReadonlySet<string>;
  /** Accounts of earlier runs that no guard names any more. */
  readonly forgotten?: ReadonlySet<string>;
  /** Units that have submitted: their rows are for the office alone. */
  readonly closed?: ReadonlySet<string>;
}

export interface SetUpPlan {
  /** Whether rows are taken out of the form in which something stands. */
  readonly takesRows?: boolean;
  readonly steps: readonly Step[];
  /** Who may edit what; Google may refuse these while it takes the rest. */
  readonly guards: readonly Step[];
  /** Accounts in the guards that only earlier runs name. */
  readonly remembered: readonly string[];
  /** What the office is told besides, done or not. */
  readonly remarks: readonly string[];
}

/** The plan, or why none can be made; each line is a reason. */
type SetUpPlanning =
  | { readonly state: 'planned'; readonly plan: SetUpPlan }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

const ROLES = Object.keys(CONTRACT) as WorkbookRole[];

/**
 * Plans all that the workbook lacks by the contract. Pure: what is there already is left as it is,
 * so that planning again over the result plans nothing. Refused where guards of an earlier run are
 * closed to the person who runs this; where headers stand elsewhere than in the first row, or a
 * tab stands under another name, since what is added then would leave what people typed unread; and where the template is unknown that a
 * new workbook would begin with.
 */
export function planSetUp(grid: LaidOutGrid, context: SetUpContext): SetUpPlanning {
  if (isClosedToRunner(grid))
    return { state: 'refused', reasons: [say.closedToRunner(context.runner)] };
  const misplaced = [
    ...renamedTabs(grid).map((one) => say.misplaced(sayInFull(renamedTab(one)))),
    ...misplacedHeaders(grid).map((one) => say.misplaced(sayHere(one))),
  ];
  if (misplaced.length > 0) return { state: 'refused', reasons: misplaced };
  const tabs = plannedTabs(grid, context);
  const template = unknownTemplate(tabs);
  return template === undefined
    ? { state: 'planned', plan: planOver(grid, tabs, context) }
    : { state: 'refused', reasons: [say.unknownTemplate(template, REPORT_TEMPLATES)] };
}

function plannedTabs(grid: LaidOutGrid, { starterData, ids }: SetUpContext): PlannedTabs {
  return planTabs(grid, starterData.notes, (title) => ids.idOf(title));
}

/** Headers that seem to stand elsewhere than in the first row. */
function misplacedHeaders(grid: LaidOutGrid): readonly Finding[] {
  return Object.values<TabContract>(CONTRACT).flatMap((contract) => {
    const [tab] = tabsNamed(grid, contract.tab);
    return tab ? missingHeaders(tab, contract).misplaced : [];
  });
}

function planOver(found: LaidOutGrid, standing: PlannedTabs, context: SetUpContext): SetUpPlan {
  const starter = starterFor(standing, context.starterData.starters, context.day);
  const { grid, steps, workbook } = withoutOutdated(found, standing, starter);
  const tabs = grid === found ? standing : plannedTabs(grid, context);
  const units = plannedUnits(tabs.units, starter.units);
  const form = tabs.entries;
  const laidOut = layOutForm(grid, workbook ?? plannedWorkbook(grid, tabs, starter));
  const blocks = planBlocks(
    blockRows(form),
    units,
    rememberedBlocks(grid.namedRanges, form.id, units),
    rowsByUnit(laidOut.rows),
  );
  const links = blockLinks(units, blocks.main);
  const added = addedByRole(tabs, starter);
  const rowCounts = rowCountsOf(tabs, added, blocks);
  const { runner, refused = new Set(), forgotten = new Set(), closed = new Set() } = context;
  const office = officeOf(grid, tabs.settings, units, runner, forgotten);
  // Who is not known might be shut out of what is closed for the first time.
  const closes = runner !== '' || closingGuards(grid).length > 0;
  // The log is made with the line that tells of this run.
  const made = [...ORDER, TAB.log].filter((title) => tabsNamed(grid, title).length === 0);
  return {
    takesRows: steps.length > 0,
    steps: [
      ...steps,
      // First of the others: what is written after it is read and shown by it.
      ...region(grid),
      ...newTabs(grid, tabs, rowCounts, context.ids, linkRows(links)),
      // Google takes no check over a tab that is not there yet.
      ...laidOut.lists,
      ...ROLES.flatMap((role) => tabSteps(role, tabs, rowCounts[role], added[role], blocks)),
      // Before rows are put in, which take after those that stand.
      ...figureFormats(grid, form),
      ...formSteps(tabs, blocks, laidOut, units),
      ...namedRanges(grid, tabs, finalCounts(rowCounts, blocks), blocks),
      ...homeLinks(
        grid,
        links,
        { isMoved: steps.length + blocks.insertions.length > 0 },
        context.ids,
      ),
      ...blankTabs(grid),
    ],
    guards: closes
      ? planGuards(grid, {
          form,
          blocks,
          units,
          office: office.accounts,
          ids: context.ids,
          made,
          refused,
          closed,
        })
      : [],
    remembered: office.remembered,
    remarks: [
      ...(starter.outline.length > 0 ? [say.nextSteps] : []),
      ...(closes ? closedRemarks(office.accounts, blocks, units) : [say.nothingClosed]),
      ...(laidOut.leftOut.size > 0 ? [say.leftOut(laidOut.leftOut)] : []),
      ...remarksOf(tabs, units),
      ...peoplesOwn(grid, tabs),
      ...regionRemarks(grid),
    ],
  };
}

/** What the form is to ask, and the lists that help to fill it in. */
export interface LaidOutForm {
  readonly rows: PreparedRows;
  readonly asked: number;
  readonly carried: number;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly lists: readonly Step[];
}

const NOTHING_ASKED = { rows: new Map(), asked: 0, carried: 0, leftOut: new Map<string, number>() };

/**
 * The form laid out for the period of `Cấu hình`, or for the one that is being opened. A closed
 * period, which nobody can open, asks nothing any more.
 * @param workbook what the form asks for; nothing where it cannot be read
 */
export function layOutForm(
  grid: LaidOutGrid,
  workbook: Workbook | undefined,
  opened?: {
    readonly period: Period;
    readonly to: CalendarDate | undefined;
    readonly open: readonly Period[];
  },
): LaidOutForm {
  if (!workbook) return { ...NOTHING_ASKED, lists: offeredTab(grid) };
  const period = opened?.period ?? workbook.settings.period;
  const { settings } = workbook.tables;
  const open = opened?.open ?? (settings ? reportColumns(settings).map((one) => one.period) : []);
  const lists = offeredTab(grid, { workbook, open });
  const isClosed = !opened && closedPeriods(readableGrid(grid)).has(writePeriod(period));
  if (isClosed) return { ...NOTHING_ASKED, lists };
  const to = opened ? opened.to : workbook.settings.to;
  return { ...layOut(workbook, { period, to, isOpening: opened !== undefined }), lists };
}

export function rowsByUnit(rows: PreparedRows): ReadonlyMap<string, number> {
  return new Map([...rows].map(([unit, own]) => [unit, own.length]));
}

export function tabSteps(
  role: WorkbookRole,
  tabs: PlannedTabs,
  count: number,
  added: AddedRows,
  { appended }: BlockPlan,
): readonly Step[] {
  const tab: PlannedTab = tabs[role];
  const more = tab.existing
    ? role === 'entries'
      ? count - tab.existing.rowCount
      : roomFor(tab.existing.rowCount, added.rows) - tab.existing.rowCount
    : 0;
  const grown = growth(tab, more);
  // Room comes first; it is said with what fills it.
  const room: readonly Change[] = grown.length === 0 ? [] : [{ kind: 'requests', requests: grown }];
  const rest = [
    ...quietIfNew(tab, headers(tab)),
    ...(role === 'entries' && appended > 0 && tab.existing
      ? [{ tab: tab.title, said: say.spareRows(appended), changes: [] }]
      : []),
    ...added.steps,
    ...quietIfNew(tab, [
      ...formats(tab, { count, inserted: tab.existing ? added.rows : undefined }),
      ...inputChecks(tab, count, tabs),
      ...(role === 'settings' ? settingHelp(tabs.settings) : []),
      ...look(tab),
    ]),
  ];
  const [first, ...others] = rest;
  return first ? [{ ...first, changes: [...room, ...first.changes] }, ...others] : [];
}

function quietIfNew(tab: PlannedTab, steps: readonly Step[]): readonly Step[] {
  return tab.existing ? steps : unsaid(steps);
}

/** What only the form has, once its new rows are put in from the last to the first. */
export function formSteps(
  tabs: PlannedTabs,
  blocks: BlockPlan,
  laidOut: LaidOutForm,
  units: readonly PlannedUnit[],
): readonly Step[] {
  const form = tabs.entries;
  const rowCount = Math.max(2, blocks.rowCount);
  const shift = shiftOf(blocks);
  const put = [...blocks.insertions].reverse().map(({ at, count, fromAbove = true }) => ({
    insertDimension: {
      range: { sheetId: form.id, dimension: 'ROWS', startIndex: at, endIndex: at + count },
      inheritFromBefore: fromAbove,
    },
  }));
  const inserted = blocks.insertions.reduce((sum, { count }) => sum + count, 0);
  const filled = [...rowsByUnit(laidOut.rows).values()].reduce((sum, count) => sum + count, 0);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const notes = blockNotes(form, blocks, (code) => names.get(code) || code);
  return [
    ...stepOf(form.title, inserted > filled ? say.spareRows(inserted - filled) : '', [
      ...put,
      ...(put.length > 0
        ? [...spareFormats(form, blocks.insertions), ...checksAnew(form, rowCount, tabs)]
        : []),
    ]),
    ...stepOf(
      form.title,
      say.preparedRows(laidOut.asked, laidOut.carried),
      preparedRequests(form, blocks, laidOut.rows),
    ),
    ...quietIfNew(form, stepOf(form.title, say.blockNotes(notes), notes.requests)),
    ...quietIfNew(form, [
      ...colours(form, rowCount, shift),
      ...filterViews(form, rowCount, shift, units),
    ]),
  ];
}

/** Who may edit what by now, and what stays open. */
function closedRemarks(
  office: readonly string[],
  { blocks, mixed }: BlockPlan,
  units: readonly PlannedUnit[],
): readonly string[] {
  const silent = units.filter(({ active, accounts }) => active && accounts.length === 0);
  const tooMany = blocks.length > MOST_BLOCKS;
  return [
    say.office(office),
    ...(tooMany ? [say.tooManyBlocks(blocks.length, MOST_BLOCKS)] : []),
    ...(mixed && !tooMany ? [say.mixedRows] : []),
    ...(silent.length > 0 ? [say.unitsWithoutAccount(silent.map(({ code }) => code))] : []),
  ];
}

function remarksOf(tabs: PlannedTabs, units: readonly PlannedUnit[]): readonly string[] {
  return [
    ...units.flatMap(({ code, unreadable }) =>
      unreadable.length > 0 ? say.unreadableAccounts(code, unreadable) : [],
    ),
    ...Object.values<PlannedTab>(tabs).flatMap((tab) => {
      const headers = addedEmpty(tab);
      return headers.length > 0 ? [say.addedEmpty(tab.title, headers, filledRows(tab).length)] : [];
    }),
    ...Object.values<PlannedTab>(tabs).flatMap(({ title, held }) =>
      held ? [say.heldColumns(title, held.headers, held.cells)] : [],
    ),
    ...Object.values<PlannedTab>(tabs).flatMap((tab) =>
      repeatedHeaders(tab).map((header) => say.duplicateHeader(tab.title, header)),
    ),
  ];
}

/** Headers of the contract that stand twice: which column is meant is for people to say. */
function repeatedHeaders({ guide, existing }: PlannedTab): readonly string[] {
  const row = existing?.rows[0] ?? [];
  return guide.columns
    .map(({ header }) => header)
    .filter((header) => row.filter((cell) => fold(cellText(cell)) === fold(header)).length > 1);
}
