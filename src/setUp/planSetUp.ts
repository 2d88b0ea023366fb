import { cellText, isBlank } from '../contract/grid';
import { CONTRACT, TAB, type WorkbookRole } from '../contract/schema';
import { type ContentCell, type TabContent, textCell } from '../contract/write/content';
import type { Change, TabIds } from '../contract/write/requests';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { type RunDay, starterFor } from './beginnings';
import { formats, inputChecks, spareFormats } from './columns';
import { planGuards } from './guardPlan';
import { isClosedToRunner, MOST_BLOCKS } from './guards';
import { growth, headers, look, newTab } from './headers';
import type { LaidOutGrid } from './layout';
import { officeOf, type PlannedUnit, plannedUnits } from './people';
import {
  columnOf,
  type PlannedTab,
  type PlannedTabs,
  planTabs,
  tabNamed,
  textUnder,
} from './plannedTab';
import { type AddedRows, addedRows, missingSettings, settingHelp } from './rows';
import type { StartedRole, Starter, StarterData } from './starterData';
import { type Step, stepOf, unsaid } from './step';
import { type BlockPlan, type FormRow, planBlocks, rememberedBlocks } from './unitBlocks';
import { colours, filterViews, namedRanges, type RowCounts, shiftOf } from './views';

/** What the plan is made for. */
export interface SetUpContext {
  /** Who runs the command; blank where the host may not know. */
  readonly runner: string;
  readonly day: RunDay;
  readonly ids: TabIds;
  readonly starterData: StarterData;
}

export interface SetUpPlan {
  readonly steps: readonly Step[];
  /** Who may edit what; Google may refuse these while it takes the rest. */
  readonly guards: readonly Step[];
  /** What the office is told besides, done or not. */
  readonly remarks: readonly string[];
}

/** The tabs in their order; those without a guide are the add-on's own. */
const ORDER: readonly string[] = [
  TAB.home,
  TAB.settings,
  TAB.units,
  TAB.outline,
  TAB.indicators,
  TAB.rules,
  TAB.appendices,
  TAB.entries,
  TAB.rollup,
  TAB.findings,
  TAB.archive,
];

const ROLES = Object.keys(CONTRACT) as WorkbookRole[];

/** Rows that a new tab of the office has at least, so that people need not add any. */
const LEAST_ROWS = 100;
const SPARE_OFFICE_ROWS = 50;

/**
 * Plans all that the workbook lacks by the contract. Pure: what is there already is left as it is,
 * so that planning again over the result plans nothing. Undefined where guards of an earlier run
 * are closed to the person who runs this.
 */
export function planSetUp(grid: LaidOutGrid, context: SetUpContext): SetUpPlan | undefined {
  if (isClosedToRunner(grid)) return undefined;
  const tabs = planTabs(grid, (title) => context.ids.idOf(title));
  const starter = starterFor(tabs, context.starterData.starters, context.day);
  const units = plannedUnits(tabs.units, starter.units);
  const form = tabs.entries;
  const blocks = planBlocks(
    formRows(form),
    units,
    rememberedBlocks(grid.namedRanges, form.id, units),
  );
  const added = addedByRole(tabs, starter);
  const rowCounts = rowCountsOf(tabs, added, blocks);
  const office = officeOf(grid, tabs.settings, units, context.runner);
  // The log is made with the line that tells of this run.
  const made = [...ORDER, TAB.log].filter((title) => !tabNamed(grid, title));
  return {
    steps: [
      ...newTabs(grid, tabs, rowCounts, context.ids),
      ...ROLES.flatMap((role) => tabSteps(role, tabs, rowCounts[role], added[role], blocks)),
      ...formSteps(form, blocks),
      ...namedRanges(grid, tabs, finalCounts(rowCounts, blocks), blocks),
      ...blankTabs(grid),
    ],
    guards: planGuards(grid, { form, blocks, units, office, ids: context.ids, made }),
    remarks: [
      ...(starter.outline.length > 0 ? [say.nextSteps] : []),
      ...remarksOf(tabs, blocks, units, office),
    ],
  };
}

/** The form's rows below the header; what the add-on wrote beside them does not count. */
function formRows(form: PlannedTab<'entries'>): readonly FormRow[] {
  if (!form.existing) return [];
  const { existing } = form;
  const generated = new Set(
    (['Kiểm tra', 'Cập nhật'] as const).map((header) => columnOf(form, header)),
  );
  return Array.from({ length: Math.max(0, existing.rowCount - 1) }, (_, index) => {
    const cells = existing.rows[index + 1] ?? [];
    return {
      blank: cells.every((cell, column) => generated.has(column) || isBlank(cell)),
      unit: textUnder(form, index + 1, 'Đơn vị'),
    };
  });
}

type Added = { readonly [R in WorkbookRole]: AddedRows };

const NOTHING: AddedRows = { rows: undefined, steps: [] };

function addedByRole(tabs: PlannedTabs, starter: Starter): Added {
  const rows = <R extends StartedRole>(role: R) => {
    const tab: PlannedTab<R> = tabs[role];
    return addedRows<R>(tab, starter[role], say.starterRows);
  };
  return {
    settings: missingSettings(tabs.settings, starter.settings),
    units: rows('units'),
    outline: rows('outline'),
    indicators: rows('indicators'),
    rules: rows('rules'),
    appendices: rows('appendices'),
    entries: NOTHING,
    archive: NOTHING,
  };
}

/** Rows of each tab before the form's new rows are put in between others. */
function rowCountsOf(tabs: PlannedTabs, added: Added, { appended }: BlockPlan): RowCounts {
  const count = (role: WorkbookRole) => rowCountOf(tabs[role], added[role]);
  return {
    settings: count('settings'),
    units: count('units'),
    outline: count('outline'),
    indicators: count('indicators'),
    rules: count('rules'),
    appendices: count('appendices'),
    entries: Math.max(2, (tabs.entries.existing?.rowCount ?? 1) + appended),
    archive: count('archive'),
  };
}

function rowCountOf({ existing }: PlannedTab, { rows }: AddedRows): number {
  const { at, count } = rows ?? { at: 1, count: 0 };
  if (!existing) return Math.max(LEAST_ROWS, at + count + SPARE_OFFICE_ROWS);
  return roomFor(existing.rowCount, rows) + count;
}

/** New rows go in before one that stands: there must be one. */
function roomFor(present: number, rows: AddedRows['rows']): number {
  return Math.max(2, present, rows ? rows.at + 1 : 0);
}

function finalCounts(counts: RowCounts, blocks: BlockPlan): RowCounts {
  return { ...counts, entries: Math.max(2, blocks.rowCount) };
}

/** The missing tabs, each at its place among those that stand. */
function newTabs(
  grid: LaidOutGrid,
  tabs: PlannedTabs,
  rowCounts: RowCounts,
  ids: TabIds,
): readonly Step[] {
  const titles = [...grid.tabs].sort((a, b) => a.index - b.index).map(({ title }) => fold(title));
  const guided = new Map(Object.values<PlannedTab>(tabs).map((tab) => [fold(tab.guide.tab), tab]));
  const steps: Step[] = [];
  ORDER.forEach((title, place) => {
    if (titles.includes(fold(title))) return;
    const before = ORDER.slice(0, place).map((other) => titles.indexOf(fold(other)));
    const index = Math.max(-1, ...before) + 1;
    titles.splice(index, 0, fold(title));
    const found = guided.get(fold(title));
    if (found) {
      steps.push(...newTab(found, rowCounts[found.guide.role], index));
    } else {
      ids.idOf(title);
      steps.push({
        tab: title,
        said: say.generatedTab,
        changes: [{ kind: 'rewriteTab', content: placeholder(title, index) }],
      });
    }
  });
  return steps;
}

const WRITTEN_BY: Readonly<Record<string, string>> = {
  [TAB.findings]: 'Kiểm tra dữ liệu',
};

const PLACEHOLDER_COLUMNS = 10;

function placeholder(title: string, index: number): TabContent {
  const rows: readonly (readonly ContentCell[])[] = [
    [textCell(title.toUpperCase(), 'title')],
    [textCell(say.placeholder(title, WRITTEN_BY[title] ?? 'Tổng hợp báo cáo'), 'note')],
  ];
  return {
    title,
    widths: Array.from({ length: PLACEHOLDER_COLUMNS }, () => 120),
    rows,
    frozenRows: 1,
    frozenColumns: 0,
    wideRows: [0, 1],
    index,
  };
}

function tabSteps(
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
function formSteps(form: PlannedTab<'entries'>, blocks: BlockPlan): readonly Step[] {
  const rowCount = Math.max(2, blocks.rowCount);
  const shift = shiftOf(blocks);
  const put = [...blocks.insertions].reverse().map(({ at, count }) => ({
    insertDimension: {
      range: { sheetId: form.id, dimension: 'ROWS', startIndex: at, endIndex: at + count },
      inheritFromBefore: true,
    },
  }));
  const spare = blocks.insertions.reduce((sum, { count }) => sum + count, 0);
  return [
    ...stepOf(form.title, say.spareRows(spare), [...put, ...spareFormats(form, blocks.insertions)]),
    ...quietIfNew(form, [...colours(form, rowCount, shift), ...filterViews(form, rowCount, shift)]),
  ];
}

const BLANK_TAB = /^(trang tính|sheet|trang)\s*\d*$/i;
/** Keeps which blank tab was put out of sight. */
const BLANK_TAB_KEY = 'trang-trong';

/**
 * The empty tab that a new spreadsheet begins with, once the workbook has tabs of its own. It is
 * put out of sight and not dropped: somebody may be typing in it while this runs. What was typed
 * there comes to sight again with the next run.
 */
function blankTabs(grid: LaidOutGrid): readonly Step[] {
  const hidden = grid.metadata.get(BLANK_TAB_KEY)?.value;
  const known = new Set(ORDER.map(fold));
  const begun = grid.tabs.some(({ title }) => known.has(fold(title)));
  return grid.tabs.flatMap((tab) => {
    const { id, title } = tab;
    const blank = tab.rows.every((cells) => cells.every(isBlank));
    if (tab.hidden && !blank && hidden === String(id)) {
      return stepOf(title, say.shownTab, [visibility(id, false)]);
    }
    if (begun || !blank || tab.hidden || !BLANK_TAB.test(title.normalize('NFC').trim())) return [];
    const step: Step = {
      tab: title,
      said: say.hiddenTab,
      changes: [
        { kind: 'requests', requests: [visibility(id, true)] },
        { kind: 'mark', key: BLANK_TAB_KEY, value: String(id) },
      ],
    };
    return [step];
  });
}

function visibility(sheetId: number, hidden: boolean) {
  return { updateSheetProperties: { properties: { sheetId, hidden }, fields: 'hidden' } };
}

function remarksOf(
  tabs: PlannedTabs,
  { blocks, mixed }: BlockPlan,
  units: readonly PlannedUnit[],
  office: readonly string[],
): readonly string[] {
  const silent = units.filter(({ active, accounts }) => active && accounts.length === 0);
  const tooMany = blocks.length > MOST_BLOCKS;
  return [
    say.office(office),
    ...(tooMany ? [say.tooManyBlocks(blocks.length, MOST_BLOCKS)] : []),
    ...(mixed && !tooMany ? [say.mixedRows] : []),
    ...(silent.length > 0 ? [say.unitsWithoutAccount(silent.map(({ code }) => code))] : []),
    ...units.flatMap(({ code, unreadable }) =>
      unreadable.length > 0 ? say.unreadableAccounts(code, unreadable) : [],
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
