import type { WorkbookRole } from '../contract';
import * as say from '../messages/setUp';
import type { PlannedTab, PlannedTabs } from './plannedTab';
import { type AddedRows, addedRows, missingSettings } from './rows';
import type { StartedRole, Starter } from './starterData';
import type { BlockPlan } from './unitBlocks';

/** Rows that a new tab of the office has at least, so that people need not add any. */
const LEAST_ROWS = 100;
const SPARE_OFFICE_ROWS = 50;

/** Rows of each tab. */
export type RowCounts = { readonly [R in WorkbookRole]: number };

/** The rows that each tab gets. */
export type AddedByRole = { readonly [R in WorkbookRole]: AddedRows };

const NOTHING: AddedRows = { rows: undefined, steps: [] };

/** What is added to each tab: starter rows, and keys that `Cấu hình` lacks. */
export function addedByRole(tabs: PlannedTabs, starter: Starter): AddedByRole {
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
export function rowCountsOf(
  tabs: PlannedTabs,
  added: AddedByRole,
  { appended }: BlockPlan,
): RowCounts {
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
export function roomFor(present: number, rows: AddedRows['rows']): number {
  return Math.max(2, present, rows ? rows.at + 1 : 0);
}

/** Rows of each tab once the form's new rows are in between. */
export function finalCounts(counts: RowCounts, blocks: BlockPlan): RowCounts {
  return { ...counts, entries: Math.max(2, blocks.rowCount) };
}
