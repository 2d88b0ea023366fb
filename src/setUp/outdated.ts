import { mayEditWhole, TAB, tabsNamed, type Workbook } from '../contract';
import { untypedRows } from '../cycle';
import { outdatedRows } from '../form';
import * as say from '../messages/setUp';
import { type LaidOutGrid, type LaidOutTab, readableGrid } from './layout';
import { addedEmpty, type PlannedTabs } from './plannedTab';
import { plannedWorkbook } from './plannedWorkbook';
import type { Starter } from './starterData';
import { type Step, stepOf } from './step';
import { withoutRows } from './withoutRows';

/** The workbook without prepared rows that fit no more, and the steps that take these out. */
interface Renewed {
  readonly grid: LaidOutGrid;
  readonly steps: readonly Step[];
  /** The workbook as the plan leaves it, where it was read and nothing goes: it need not be read again. */
  readonly workbook?: Workbook;
}

/**
 * Takes prepared rows out that nobody typed in and that fit no more: typed into, they would be held
 * against their unit. They are the first steps, since all else names rows by where they stand then.
 */
export function withoutOutdated(grid: LaidOutGrid, tabs: PlannedTabs, starter: Starter): Renewed {
  const [form, twin] = tabsNamed(grid, TAB.entries);
  // Where a column is gone nobody knows what was typed in it.
  const isWhole = addedEmpty(tabs.entries).length === 0;
  const untyped = untypedRows(readableGrid(grid));
  const mayTake = untyped.size > 0 && form && !twin && isWhole && mayShorten(form);
  const workbook = mayTake && plannedWorkbook(grid, tabs, starter);
  if (!form || !workbook) return { grid, steps: [] };
  const noted = notedRows(form);
  // A tab keeps a row below its header.
  const last = form.rowCount - 1;
  const rows = outdatedRows(workbook, untyped).filter((row) => row < last && !noted.has(row));
  if (rows.length === 0) return { grid, steps: [], workbook };
  const shortened = withoutRows(grid, form, rows);
  return {
    grid: shortened.grid,
    steps: stepOf(form.title, say.outdatedRows(rows.length), shortened.requests),
  };
}

/** Rows (from 0) with somebody's note: those on the first cells are the add-on's own. */
function notedRows({ layout }: LaidOutTab): ReadonlySet<number> {
  return new Set(
    [...layout.notes.keys()].flatMap((cell) => {
      const [row, column] = cell.split(':').map(Number);
      return row === undefined || column === 0 ? [] : [row];
    }),
  );
}

/** Rows under a merged cell, and what others have closed, are left where they are. */
function mayShorten(form: LaidOutTab): boolean {
  return form.merges.every(({ endRow }) => endRow <= 1) && mayEditWhole(form);
}
