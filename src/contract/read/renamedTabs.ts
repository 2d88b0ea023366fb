import { fold } from '../../model/folding';
import { isNamedAfter } from '../../model/similar';
import {
  CLOSED_PERIODS_KEY,
  columnsByHeader,
  type Grid,
  GUARD_PREFIX,
  isBlank,
  RECORD_TAB,
  type Tab,
  tabsNamed,
} from '../grid';
import { CONTRACT, TAB_NAMES, type TabContract } from '../schema';

/** Tabs that may be a tab of the contract under another name. */
export interface RenamedTab {
  readonly contract: TabContract;
  readonly titles: readonly string[];
}

/**
 * The tabs of the contract that the workbook lacks while another tab has their columns: most likely
 * somebody gave it another name, and a new one in its place would leave all that it holds unread. Of the
 * archive, whose columns are the form's, only where it surely was there: a ward may keep papers of its own in
 * a tab called alike, and has no archive before the first closing.
 */
export function renamedTabs(grid: Pick<Grid, 'tabs' | 'metadata'>): readonly RenamedTab[] {
  const missing = Object.values<TabContract>(CONTRACT).filter(
    ({ tab }) => tabsNamed(grid, tab).length === 0,
  );
  if (missing.length === 0) return [];
  const others = grid.tabs.filter((tab) => isNobodys(tab) && holdsRows(tab));
  const isMarked = hasClosings(grid) ? isMarkedAs : isGuardedAs;
  return missing.flatMap((contract) => {
    const titles = others
      .filter((tab) => isLikely(contract, tab, missing, isMarked))
      .map(({ title }) => title);
    return titles.length > 0 ? [{ contract, titles }] : [];
  });
}

/** Whether a tab is neither the contract's nor one in which the add-on keeps something. */
function isNobodys({ title }: Tab): boolean {
  return !title.startsWith('_') && !TAB_NAMES.has(fold(title));
}

function holdsRows({ rows }: Tab): boolean {
  return rows.slice(1).some((cells) => !cells.every(isBlank));
}

/** Whether a tab is more likely this one than any other of the contract. */
function isLikely(
  contract: TabContract,
  tab: Tab,
  missing: readonly TabContract[],
  isMarked: (contract: TabContract, tab: Tab) => boolean,
): boolean {
  const headers = columnsByHeader(tab.rows[0] ?? []);
  const held = ({ columns }: TabContract) =>
    columns.filter(({ header }) => headers.has(fold(header))).length;
  const required = contract.columns.filter((column) => column.required);
  const most = required.filter(({ header }) => headers.has(fold(header)));
  if (most.length * 2 <= required.length) return false;
  const own = held(contract);
  const rivals = Object.values<TabContract>(CONTRACT).filter((one) => one !== contract);
  if (rivals.some((one) => held(one) > own && !hasColumnsOf(one, contract))) return false;
  const twins = rivals.filter((one) => hasColumnsOf(one, contract));
  if (twins.length === 0 || isMarked(contract, tab)) return true;
  // Columns alone do not tell the archive from a copy of the form.
  return (
    contract.required && missing.includes(contract) && !twins.some((twin) => isMarkedAs(twin, tab))
  );
}

/** Whether two tabs of the contract have the same required columns. */
function hasColumnsOf(left: TabContract, right: TabContract): boolean {
  const required = ({ columns }: TabContract) =>
    columns.flatMap((column) => (column.required ? [fold(column.header)] : [])).join('\n');
  return required(left) === required(right);
}

/** Whether a tab's name, or the protection that it was given whole, tells what it was called. */
function isMarkedAs({ tab: name }: TabContract, { title, protections }: Tab): boolean {
  return (
    isNamedAfter(title, name) ||
    protections.some(({ whole, description }) => whole && isNamedAfter(description, name))
  );
}

/** Whether the guard that `Thiết lập` gave a tab whole tells what it was called. */
function isGuardedAs({ tab: name }: TabContract, { protections }: Tab): boolean {
  return protections.some(
    ({ whole, description }) =>
      whole && description.startsWith(GUARD_PREFIX) && isNamedAfter(description, name),
  );
}

/** Whether a period was ever closed, as its record or the metadata tells. */
function hasClosings(grid: Pick<Grid, 'tabs' | 'metadata'>): boolean {
  const remembered = grid.metadata.get(CLOSED_PERIODS_KEY)?.value ?? '';
  return remembered.length > '[]'.length || tabsNamed(grid, RECORD_TAB).some(holdsRows);
}
