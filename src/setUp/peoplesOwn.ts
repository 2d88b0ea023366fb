import { TAB, tabsNamed } from '../contract';
import * as say from '../messages/setUp';
import { areaName } from '../model/address';
import { GUARDED_TABS } from './guardedTabs';
import { wholeByOthers } from './guardRecord';
import { mergesOverHeader } from './headers';
import type { LaidOutGrid } from './layout';
import { isTypedByTable, type PlannedTab, type PlannedTabs } from './plannedTab';

/**
 * What people made that Google lets nobody write over, each by its name: their protections of
 * whole tabs, their Tables, and headers merged with rows below. It stays as they made it.
 */
export function peoplesOwn(grid: LaidOutGrid, tabs: PlannedTabs): readonly string[] {
  return [
    ...[...GUARDED_TABS, TAB.entries].flatMap((title) => protectionOf(grid, title)),
    ...Object.values<PlannedTab>(tabs).flatMap((tab) => [...typedOf(tab), ...mergedOf(tab)]),
  ];
}

function protectionOf(grid: LaidOutGrid, title: string): readonly string[] {
  const [tab] = tabsNamed(grid, title);
  const kept = tab && wholeByOthers(tab.protections);
  if (!kept) return [];
  const { description, warningOnly } = kept;
  if (title === TAB.entries) return warningOnly ? [] : [say.closedForm(tab.title, description)];
  return [say.keptProtection(tab.title, description, warningOnly)];
}

function typedOf(tab: PlannedTab): readonly string[] {
  const headers = tab.guide.columns
    .filter(({ header, check, holds }) => (check || holds !== 'any') && isTypedByTable(tab, header))
    .map(({ header }) => header);
  const names = (tab.existing?.tables ?? []).map(({ name }) => name);
  return headers.length > 0 ? [say.typedColumns(tab.title, names, headers)] : [];
}

function mergedOf({ title, existing }: PlannedTab): readonly string[] {
  if (!existing || existing.layout.frozenRows > 0) return [];
  const merges = mergesOverHeader(existing);
  return merges.length > 0 ? [say.mergedHeader(title, merges.map(areaName))] : [];
}
