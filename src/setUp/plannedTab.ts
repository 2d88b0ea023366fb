import {
  blankHeaders,
  CONTRACT,
  columnRuns,
  columnsByHeader,
  type Header,
  isBlank,
  readText,
  type TabContract,
  tabsNamed,
  type WorkbookRole,
} from '../contract';
import { columnLetters } from '../model/address';
import { fold } from '../model/folding';
import { isSimilar } from '../model/similar';
import { guideOf, type TabGuide } from './guide';
import { type ColumnLayout, cellIn, type LaidOutGrid, type LaidOutTab } from './layout';
import type { Notes } from './starterData';

/** A tab of the contract as it will stand once its columns are complete. */
export interface PlannedTab<R extends WorkbookRole = WorkbookRole> {
  readonly guide: TabGuide<R>;
  readonly id: number;
  readonly title: string;
  /** Undefined where the plan makes the tab. */
  readonly existing: LaidOutTab | undefined;
  /** Columns from 0 by the header as the contract spells it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that the plan adds, in order; they stand from `firstAdded` on. */
  readonly added: readonly Header<R>[];
  readonly firstAdded: number;
  readonly columnCount: number;
  /** Optional headers that are not added, since a column of the tab may be theirs. */
  readonly held: HeldColumns | undefined;
}

/** Headers, and the cells of the first row that may be meant for them. */
interface HeldColumns {
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** Every table's tab, by what it is. */
export type PlannedTabs = { readonly [R in WorkbookRole]: PlannedTab<R> };

/** Every contract tab with the columns that it has and those that it will get. */
export function planTabs(
  grid: LaidOutGrid,
  notes: Notes,
  idOf: (title: string) => number,
): PlannedTabs {
  const plan = <R extends WorkbookRole>(role: R) => planTab(grid, guideOf(role, notes), idOf);
  return {
    settings: plan('settings'),
    units: plan('units'),
    outline: plan('outline'),
    indicators: plan('indicators'),
    rules: plan('rules'),
    appendices: plan('appendices'),
    entries: plan('entries'),
    archive: plan('archive'),
  };
}

function planTab<R extends WorkbookRole>(
  grid: LaidOutGrid,
  whole: TabGuide<R>,
  idOf: (title: string) => number,
): PlannedTab<R> {
  const [existing] = tabsNamed(grid, whole.tab);
  const known = columnsByHeader(existing?.rows[0] ?? []);
  const held = existing && heldColumns(existing, whole.role, known);
  const guide = held
    ? { ...whole, columns: whole.columns.filter(({ header }) => !held.headers.includes(header)) }
    : whole;
  // Never into the middle of what people have: at the right end of all that stands in the tab.
  const firstAdded = existing ? usedColumns(existing) : 0;
  const columns = new Map<string, number>();
  const added: Header<R>[] = [];
  for (const { header } of guide.columns) {
    const at = known.get(fold(header));
    columns.set(header, at ?? firstAdded + added.length);
    if (at === undefined) added.push(header);
  }
  const present = existing ? columnsWithRoom(existing, firstAdded, added.length) : 0;
  return {
    guide,
    id: idOf(guide.tab),
    title: existing?.title ?? guide.tab,
    existing,
    columns,
    added,
    firstAdded,
    columnCount: present + added.length,
    held,
  };
}

/**
 * Optional headers that the tab lacks while a column with content has a blank header, or one has a
 * header that reads nearly the same. What the add-on writes itself is added all the same.
 */
function heldColumns(
  tab: LaidOutTab,
  role: WorkbookRole,
  known: ReadonlyMap<string, number>,
): HeldColumns | undefined {
  const contract: TabContract = CONTRACT[role];
  const missing = contract.columns.flatMap(({ header, required, generated }) =>
    required || generated || known.has(fold(header)) ? [] : [header],
  );
  const blank = blankHeaders(tab);
  const similar = [...known].filter(([typed]) =>
    missing.some((header) => isSimilar(typed, header)),
  );
  const headers =
    blank.length > 0
      ? missing
      : missing.filter((header) => similar.some(([typed]) => isSimilar(typed, header)));
  const cells = [...blank, ...similar.map(([, column]) => column)].sort((a, b) => a - b);
  return headers.length > 0 ? { headers, cells: columnRuns(cells) } : undefined;
}

/** New columns go in before one that stands, so that what is typed meanwhile only moves aside. */
function columnsWithRoom(tab: LaidOutTab, firstAdded: number, added: number): number {
  return added === 0 ? tab.columnCount : Math.max(tab.columnCount, firstAdded + 1);
}

function usedColumns(tab: LaidOutTab): number {
  // A merged header is as wide as its merge: what is written inside of one is lost.
  let used = Math.max(
    0,
    ...tab.merges.filter(({ startRow }) => startRow === 0).map(({ endColumn }) => endColumn),
  );
  for (const row of tab.rows) {
    for (let column = row.length; column > used; column -= 1) {
      const cell = row[column - 1];
      if (cell && !isBlank(cell)) used = column;
    }
  }
  return used;
}

/** The column of a header of the contract, from 0. */
export function plannedColumn<R extends WorkbookRole>(
  tab: PlannedTab<R>,
  header: Header<R>,
): number {
  return tab.columns.get(header) ?? 0;
}

/** How a header's column is laid out now; undefined where the plan makes it. */
export function layoutUnder<R extends WorkbookRole>(
  tab: PlannedTab<R>,
  header: Header<R>,
): ColumnLayout | undefined {
  if (tab.added.includes(header)) return undefined;
  return tab.existing?.layout.columns[plannedColumn(tab, header)];
}

/** Whether a Table of people's gives the header's column a type, which then rules its cells. */
export function isTypedByTable<R extends WorkbookRole>(
  tab: PlannedTab<R>,
  header: Header<R>,
): boolean {
  if (tab.added.includes(header)) return false;
  return tab.existing !== undefined && typedColumns(tab.existing).has(plannedColumn(tab, header));
}

/** The columns of a tab, from 0, to which a Table gives a type. */
export function typedColumns({ tables = [] }: LaidOutTab): ReadonlySet<number> {
  return new Set(tables.flatMap(({ typed }) => typed));
}

/** `$E2`: the cell under a header in the first row of data, as formulas over a column take it. */
export function firstCell<R extends WorkbookRole>(tab: PlannedTab<R>, header: Header<R>): string {
  return `$${columnLetters(plannedColumn(tab, header))}2`;
}

/**
 * The text of a row (from 0) under a header, as readers of the workbook take it; blank in a tab or
 * a column that the plan makes.
 */
export function textUnder<R extends WorkbookRole>(
  { guide, existing, added, columns }: PlannedTab<R>,
  row: number,
  header: Header<R>,
): string {
  const column = added.includes(header) ? undefined : columns.get(header);
  if (!existing || column === undefined) return '';
  return readText(guide.role, header, cellIn(existing, row, column));
}

/** Rows of data (from 0) that have any content. */
export function filledRows({ existing }: PlannedTab): readonly number[] {
  const rows: number[] = [];
  (existing?.rows ?? []).forEach((cells, row) => {
    if (row > 0 && !cells.every(isBlank)) rows.push(row);
  });
  return rows;
}

/** Required columns of people's that the plan adds, blank, beside rows that are filled in. */
export function addedEmpty(tab: PlannedTab): readonly string[] {
  const contract: TabContract = CONTRACT[tab.guide.role];
  if (filledRows(tab).length === 0) return [];
  return contract.columns.flatMap(({ header, required, generated }) =>
    required && !generated && tab.added.some((one) => one === header) ? [header] : [],
  );
}

/** The first row (from 0) below all content, at least the one below the header. */
export function firstFreeRow(tab: PlannedTab): number {
  const rows = filledRows(tab);
  return Math.max(1, (rows[rows.length - 1] ?? 0) + 1);
}
