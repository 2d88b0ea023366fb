import { GENERATED_TABS, type Grid, PUBLICATIONS_TAB, TAB, type Tab, tabsNamed } from '../contract';
import { RECORD_TAB } from '../cycle';

const OFFICE_TABS: readonly string[] = [
  TAB.settings,
  TAB.units,
  TAB.outline,
  TAB.indicators,
  TAB.rules,
  TAB.appendices,
  TAB.criteria,
];

/** A tab that the add-on alone writes, and appends to. */
const CLOSED_TABS: readonly string[] = [
  ...GENERATED_TABS,
  TAB.archive,
  TAB.log,
  RECORD_TAB,
  PUBLICATIONS_TAB,
];

/** Tabs that are closed whole to all but the office. */
export const GUARDED_TABS: readonly string[] = [...OFFICE_TABS, ...CLOSED_TABS];

/**
 * The tabs of which **Thiết lập** says who may edit what, as far as they stand. A copy of one that a
 * run keeps, or people make, has the guards of its moment, and tells nothing of today.
 */
export function guardedTabs(grid: Pick<Grid, 'tabs'>): readonly Tab[] {
  return [...GUARDED_TABS, TAB.entries].flatMap((title) => tabsNamed(grid, title));
}
