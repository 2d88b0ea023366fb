import type { Workbook } from '../contract';
import { enteredValue, type Request, type TabContent } from '../contract/write';
import { closedPeriods, untypedRows } from '../cycle';
import { type Opening, openingOf } from '../form';
import * as say from '../messages/openPeriod';
import type { Period } from '../model/period';
import { besideCodes } from './besideCodes';
import { blockRows } from './blockRows';
import { planGuards } from './guardPlan';
import { closingGuards } from './guardRecord';
import { blockLinks, homeLinks } from './homeLinks';
import { type LaidOutGrid, readableGrid } from './layout';
import { withoutSkipped } from './outdated';
import { officeOf, plannedUnits } from './people';
import { type PlannedTab, planTabs } from './plannedTab';
import {
  formSteps,
  layOutForm,
  rowsByUnit,
  type SetUpContext,
  type SetUpPlan,
  tabSteps,
} from './planSetUp';
import { addedByRole, finalCounts, rowCountsOf } from './rowCounts';
import type { Notes, Starter } from './starterData';
import { type Step, stepOf } from './step';
import { surplusRows, takenAbove } from './surplusRows';
import { planBlocks, rememberedBlocks } from './unitBlocks';
import { namedRanges } from './views';

type Opened = Extract<Opening, { readonly state: 'opens' }>;

/** The plan that opens a period, with what it opens; or why it cannot be opened. */
export type OpeningPlanning =
  | {
      readonly state: 'planned';
      readonly plan: SetUpPlan;
      readonly opened: Opened;
      /** Rows for units to fill in or to revise, and how many of them come from the last period. */
      readonly rows: number;
      readonly carried: number;
    }
  | Extract<Opening, { readonly state: 'refused' }>;

interface OpeningContext extends Omit<SetUpContext, 'day' | 'starterData' | 'closed'> {
  readonly notes: Notes;
  /** The units whose rows of a period are closed to them. */
  readonly closedIn: (period: Period) => ReadonlySet<string>;
  /**
   * The home tab as it is to be written for what is opened; undefined where what stands there goes on.
   * @param formCells the cell of the form at which each unit's block begins, by the unit's code
   */
  readonly homeOf: (
    opened: Opened,
    formCells: ReadonlyMap<string, string>,
  ) => TabContent | undefined;
}

/** Nothing is begun with: what the workbook lacks besides is for `Thiết lập` to add. */
const NO_STARTER: Starter = {
  settings: {},
  units: [],
  outline: [],
  indicators: [],
  rules: [],
  appendices: [],
};

/**
 * Plans what opens a period: the cells of `Cấu hình`, and the form laid out for it. Rows of other
 * periods stay where they are; the new ones are put in below them, in the block of their unit.
 * @param asked the period as it was asked for; the next one where nothing was
 */
export function planOpening(
  found: LaidOutGrid,
  workbook: Workbook,
  asked: string | undefined,
  {
    runner,
    ids,
    notes,
    refused = new Set(),
    forgotten = new Set(),
    closedIn,
    homeOf,
  }: OpeningContext,
): OpeningPlanning {
  const readable = readableGrid(found);
  const opened = openingOf(workbook, asked, closedPeriods(readable), untypedRows(readable));
  if (opened.state === 'refused') return opened;
  const planned = (one: LaidOutGrid) => planTabs(one, notes, (title) => ids.idOf(title));
  const standing = planned(found);
  const renewed = withoutSkipped(
    found,
    standing,
    workbook,
    opened,
    (period) => closedIn(period).size > 0,
  );
  const left = renewed.grid === found ? standing : planned(renewed.grid);
  const { grid, steps } = arranged(renewed.grid, left.entries);
  const tabs = planned(grid);
  const form = tabs.entries;
  const units = plannedUnits(tabs.units, []);
  const laidOut = layOutForm(grid, workbook, opened);
  const blocks = planBlocks(
    blockRows(form),
    units,
    rememberedBlocks(grid.namedRanges, form.id, units),
    rowsByUnit(laidOut.rows),
  );
  const added = addedByRole(tabs, NO_STARTER);
  const rowCounts = rowCountsOf(tabs, added, blocks);
  const links = blockLinks(units, blocks.main, takenAbove(form, blocks));
  const home = homeOf(opened, new Map(links.map(({ unit, cell }) => [unit, cell])));
  const office = officeOf(grid, tabs.settings, units, runner, forgotten);
  return {
    state: 'planned',
    opened,
    rows: laidOut.asked,
    carried: laidOut.carried,
    plan: {
      takesRows: renewed.steps.length > 0,
      steps: [
        // First: all else names rows and columns by where they stand then.
        ...renewed.steps,
        ...steps,
        ...stepOf(
          tabs.settings.title,
          say.settings(opened.cells),
          settingRequests(tabs.settings, opened),
        ),
        // Before the checks that name it.
        ...laidOut.lists,
        ...tabSteps('entries', tabs, rowCounts.entries, added.entries, blocks),
        ...formSteps(tabs, blocks, laidOut, units),
        ...namedRanges(grid, tabs, finalCounts(rowCounts, blocks), blocks),
        ...(home
          ? homeSteps(home)
          : homeLinks(
              grid,
              links,
              { isMoved: renewed.steps.length + blocks.insertions.length > 0 },
              ids,
            )),
      ],
      // What is open is for `Thiết lập` to close; what is closed follows the rows.
      guards: [
        ...(closingGuards(grid).length > 0
          ? planGuards(grid, {
              form,
              blocks,
              units,
              office: office.accounts,
              ids,
              made: [],
              closed: closedIn(firstOpen(opened)),
              refused,
            })
          : []),
        ...surplusRows(form, blocks),
      ],
      remembered: office.remembered,
      remarks: opened.remarks,
    },
  };
}

/** The form with its columns as they are read best, where no row has any content yet. */
function arranged(grid: LaidOutGrid, form: PlannedTab<'entries'>) {
  return blockRows(form).every(({ blank }) => blank) ? besideCodes(grid) : { grid, steps: [] };
}

/** The first report's period once the opening is written. */
export function firstOpen({ open, period }: Opened): Period {
  return open[0] ?? period;
}

function homeSteps(content: TabContent): readonly Step[] {
  return [{ tab: content.title, said: say.home, changes: [{ kind: 'rewriteTab', content }] }];
}

/** One cell each: whatever stands beside them is not touched. */
function settingRequests({ id }: PlannedTab<'settings'>, { cells }: Opened): readonly Request[] {
  return cells.map(({ row, column, after }) => ({
    updateCells: {
      start: { sheetId: id, rowIndex: row, columnIndex: column },
      rows: [{ values: [after === '' ? {} : { userEnteredValue: enteredValue(after) }] }],
      fields: 'userEnteredValue',
    },
  }));
}
