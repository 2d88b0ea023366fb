import { type Tab, tabsNamed } from '../contract';
import type { TabIds } from '../contract/write';
import { isCopyTitle } from '../messages/rescueTabs';
import * as say from '../messages/setUp';
import { GUARDED_TABS, guardedTabs } from './guardedTabs';
import {
  everywhereEditors,
  GUARD_KEY,
  ownGuards,
  readGuardRecord,
  wholeByOthers,
  writeGuardRecord,
} from './guardRecord';
import {
  blockGuardName,
  editedBy,
  formGuards,
  type Guard,
  guardSteps,
  HIDDEN_GUARD,
  sameMembers,
  tabGuard,
} from './guards';
import type { LaidOutGrid } from './layout';
import type { PlannedUnit } from './people';
import type { PlannedTab } from './plannedTab';
import { type Step, stepOf } from './step';
import { type BlockPlan, shiftRows } from './unitBlocks';

/** What guards are planned from. */
export interface GuardContext {
  readonly form: PlannedTab<'entries'>;
  readonly blocks: BlockPlan;
  readonly units: readonly PlannedUnit[];
  readonly office: readonly string[];
  readonly ids: TabIds;
  /** Titles of tabs that this plan makes. */
  readonly made: readonly string[];
  /** Names of guards that Google would not take. */
  readonly refused: ReadonlySet<string>;
  /** Units that have submitted: their blocks are for the office alone. */
  readonly closed: ReadonlySet<string>;
}

/** Who may edit what: the tabs of the office and of the add-on, and the form block by block. */
export function planGuards(grid: LaidOutGrid, context: GuardContext): readonly Step[] {
  const { form, blocks, units, office, ids, made, refused, closed } = context;
  const steps: Step[] = [];
  for (const title of GUARDED_TABS) {
    const [existing] = tabsNamed(grid, title);
    if (!existing && !made.includes(title)) continue;
    // Closed by people already: Google takes no second protection, and theirs stays as they made it.
    if (existing && wholeByOthers(existing.protections)) continue;
    const tab = {
      id: ids.idOf(title),
      title: existing?.title ?? title,
      protections: existing?.protections ?? [],
      rowCount: existing?.rowCount ?? 0,
      columnCount: existing?.columnCount ?? 0,
      insertions: [],
    };
    steps.push(...guardSteps(tab, [tabGuard(title, existing, office)], say.tabGuard, refused));
  }
  steps.push(...keptCopies(grid).flatMap((copy) => copySteps(copy, office, refused)));
  const accounts = new Map(units.map((unit) => [unit.code, unit.accounts]));
  const wanted = formGuards(form, blocks, accounts, office, closed);
  const { insertions } = blocks;
  const rows = { startRow: 0, endRow: form.existing?.rowCount ?? 0 };
  const tab = {
    id: form.id,
    title: form.title,
    protections: form.existing?.protections ?? [],
    rowCount: shiftRows(rows, insertions).endRow,
    columnCount: form.existing?.columnCount ?? form.columnCount,
    insertions,
  };
  return [
    ...steps,
    ...guardSteps(tab, wanted, say.formGuards, refused),
    ...recordStep(grid, wanted, context),
  ];
}

/** Tabs in which runs keep what stood in others; the copies before a taking back go with the next run. */
function keptCopies(grid: LaidOutGrid): readonly Tab[] {
  const guarded = new Set(guardedTabs(grid));
  return grid.tabs.filter(
    (tab) =>
      tab.title.startsWith('_') &&
      !guarded.has(tab) &&
      !(tab.hidden && isCopyTitle(tab.title, 'undo')),
  );
}

/**
 * Lets the office of by now into a copy whose guards are those of its moment: who comes later could else
 * not delete it, nor could a run of theirs.
 */
function copySteps(
  { title, protections }: Tab,
  office: readonly string[],
  refused: ReadonlySet<string>,
): readonly Step[] {
  const changed = ownGuards(protections).filter(
    ({ description, warningOnly, canEdit, editors = [] }) =>
      canEdit &&
      !warningOnly &&
      // That of the last batch goes with it.
      description !== HIDDEN_GUARD &&
      !refused.has(description) &&
      !sameMembers(editors, office),
  );
  const said = say.tabGuard({ added: 0, changed: changed.length, dropped: 0 });
  const requests = changed.map((guard) => editedBy(guard, office));
  return stepOf(title, said, requests);
}

/** Keeps what was closed, so that a check can tell what was loosened. */
function recordStep(
  grid: LaidOutGrid,
  wanted: readonly Guard[],
  { units, office, form, refused, closed }: GuardContext,
): readonly Step[] {
  const blocks: Record<string, number> = {};
  for (const { code, accounts } of units) {
    const name = blockGuardName(code);
    // One without an account is closed only as long as what it submitted stands.
    if (accounts.length === 0 && closed.has(code)) continue;
    const closing = refused.has(name) ? ownGuards(form.existing?.protections ?? []) : wanted;
    const count = closing.filter(({ description }) => description === name).length;
    if (count > 0) blocks[code] = count;
  }
  const present = readGuardRecord(grid);
  // The file's owner, whom Google lets in everywhere, was not named here: that is no change.
  const letIn = new Set(everywhereEditors(grid));
  const named = office.filter((one) => !letIn.has(one) || present?.office.includes(one));
  const value = writeGuardRecord({ office: named, blocks });
  if (present && writeGuardRecord(present) === value) return [];
  return [
    {
      tab: form.title,
      said: say.guardRecord,
      changes: [{ kind: 'mark', key: GUARD_KEY, value }],
    },
  ];
}
