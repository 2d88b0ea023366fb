import { cellText, isBlank } from '../contract/grid';
import { TAB } from '../contract/schema';
import {
  type Change,
  type ContentCell,
  type TabContent,
  type TabIds,
  textCell,
} from '../contract/write';
import * as say from '../messages/setUp';
import { fold } from '../model/folding';
import { type RunDay, starterFor } from './beginnings';
import { type BlockPlan, type FormRow, planBlocks, rememberedBlocks } from './blocks';
import { formats, inputChecks, spareFormats } from './columns';
import { planGuards } from './guardPlan';
import { isClosedToRunner, MOST_BLOCKS } from './guards';
import { guidesOf, type Role } from './guide';
import { growth, headers, look, newTab } from './headers';
import type { LaidOutGrid } from './layout';
import { officeOf, type PlannedUnit, readUnits } from './people';
import { columnOf, type PlannedTab, planTabs, tabNamed, textUnder } from './plannedTab';
import { type AddedRows, addedRows, missingSettings, settingHelp } from './rows';
import type { Starter, StarterData } from './starterData';
import { type Step, stepOf, unsaid } from './step';
import { colours, filterViews, namedRanges, shiftOf } from './views';

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
  const { notes, starters } = context.starterData;
  const tabs = planTabs(grid, guidesOf(notes), (title) => context.ids.idOf(title));
  const starter = starterFor(tabs, starters, context.day);
  const units = readUnits(tabs, starter.units);
  const form = tabs.get('entries');
  const blocks = planBlocks(
    formRows(form),
    units,
    form ? rememberedBlocks(grid.namedRanges, form.id, units) : new Map(),
  );
  const added = addedByRole(tabs, starter);
  const rowCounts = rowCountsOf(tabs, added, blocks);
  const office = officeOf(grid, tabs, units, context.runner);
  // The log is made with the line that tells of this run.
  const made = [...ORDER, TAB.log].filter((title) => !tabNamed(grid, title));
  return {
    steps: [
      ...newTabs(grid, tabs, rowCounts, context.ids),
      ...[...tabs].flatMap(([role, tab]) =>
        tabSteps(role, tab, tabs, rowCounts, added.get(role)?.steps ?? [], blocks),
      ),
      ...(form ? formSteps(form, blocks) : []),
      ...namedRanges(grid, tabs, finalCounts(rowCounts, blocks), blocks),
      ...removedTabs(grid),
    ],
    guards: form ? planGuards(grid, { form, blocks, units, office, ids: context.ids, made }) : [],
    remarks: [
      ...(starter.outline.length > 0 ? [say.nextSteps] : []),
      ...remarksOf(tabs, blocks, units, office),
    ],
  };
}

/** The form's rows below the header; what the add-on wrote beside them does not count. */
function formRows(form: PlannedTab | undefined): readonly FormRow[] {
  if (!form?.existing) return [];
  const { existing } = form;
  const generated = new Set(['Kiểm tra', 'Cập nhật'].map((header) => columnOf(form, header)));
  return Array.from({ length: Math.max(0, existing.rowCount - 1) }, (_, index) => {
    const cells = existing.rows[index + 1] ?? [];
    return {
      blank: cells.every((cell, column) => generated.has(column) || isBlank(cell)),
      unit: textUnder(form, index + 1, 'Đơn vị'),
    };
  });
}

type Added = ReadonlyMap<Role, AddedRows>;

function addedByRole(tabs: ReadonlyMap<Role, PlannedTab>, starter: Starter): Added {
  const added = new Map<Role, AddedRows>();
  for (const [role, tab] of tabs) {
    if (role === 'settings') added.set(role, missingSettings(tab, starter.settings));
    else if (role !== 'entries' && role !== 'archive') {
      added.set(role, addedRows(tab, starter[role], say.starterRows));
    }
  }
  return added;
}

/** Rows of each tab before the form's new rows are put in between others. */
function rowCountsOf(
  tabs: ReadonlyMap<Role, PlannedTab>,
  added: Added,
  blocks: BlockPlan,
): ReadonlyMap<Role, number> {
  const counts = new Map<Role, number>();
  for (const [role, { existing }] of tabs) {
    const needed = added.get(role)?.needed ?? 1;
    const present = existing?.rowCount;
    if (role === 'entries') counts.set(role, Math.max(2, (present ?? 1) + blocks.appended));
    else if (present !== undefined) counts.set(role, Math.max(2, present, needed));
    else counts.set(role, Math.max(LEAST_ROWS, needed + SPARE_OFFICE_ROWS));
  }
  return counts;
}

function finalCounts(counts: ReadonlyMap<Role, number>, blocks: BlockPlan) {
  return new Map([...counts, ['entries', Math.max(2, blocks.rowCount)]] as const);
}

/** The missing tabs, each at its place among those that stand. */
function newTabs(
  grid: LaidOutGrid,
  tabs: ReadonlyMap<Role, PlannedTab>,
  rowCounts: ReadonlyMap<Role, number>,
  ids: TabIds,
): readonly Step[] {
  const titles = [...grid.tabs].sort((a, b) => a.index - b.index).map(({ title }) => fold(title));
  const guided = new Map([...tabs].map(([role, tab]) => [fold(tab.guide.tab), { role, tab }]));
  const steps: Step[] = [];
  ORDER.forEach((title, place) => {
    if (titles.includes(fold(title))) return;
    const before = ORDER.slice(0, place).map((other) => titles.indexOf(fold(other)));
    const index = Math.max(-1, ...before) + 1;
    titles.splice(index, 0, fold(title));
    const found = guided.get(fold(title));
    if (found) {
      steps.push(...newTab(found.tab, Math.max(2, rowCounts.get(found.role) ?? 2), index));
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
    index,
  };
}

function tabSteps(
  role: Role,
  tab: PlannedTab,
  tabs: ReadonlyMap<Role, PlannedTab>,
  rowCounts: ReadonlyMap<Role, number>,
  added: readonly Step[],
  blocks: BlockPlan,
): readonly Step[] {
  const rowCount = rowCounts.get(role) ?? 2;
  const more = rowCount - (tab.existing?.rowCount ?? rowCount);
  const grown = growth(tab, more);
  // Room comes first; it is said with what fills it.
  const room: readonly Change[] = grown.length === 0 ? [] : [{ kind: 'requests', requests: grown }];
  const rest = [
    ...quietIfNew(tab, headers(tab)),
    ...(role === 'entries' && blocks.appended > 0 && tab.existing
      ? [{ tab: tab.title, said: say.spareRows(blocks.appended), changes: [] }]
      : []),
    ...added,
    ...quietIfNew(tab, [
      ...formats(tab, rowCount),
      ...inputChecks(tab, rowCount, tabs),
      ...(role === 'settings' ? settingHelp(tab) : []),
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
function formSteps(form: PlannedTab, blocks: BlockPlan): readonly Step[] {
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

/** The empty tab that a new spreadsheet begins with, once the workbook has tabs of its own. */
function removedTabs(grid: LaidOutGrid): readonly Step[] {
  const known = new Set(ORDER.map(fold));
  if (grid.tabs.some(({ title }) => known.has(fold(title)))) return [];
  return grid.tabs
    .filter(
      ({ title, rows }) =>
        /^(trang tính|sheet|trang)\s*\d*$/i.test(title.normalize('NFC').trim()) &&
        rows.every((cells) => cells.every(isBlank)),
    )
    .flatMap(({ id, title }) => stepOf(title, say.removedTab, [{ deleteSheet: { sheetId: id } }]));
}

function remarksOf(
  tabs: ReadonlyMap<Role, PlannedTab>,
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
    ...[...tabs.values()].flatMap((tab) =>
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
