import { mayEditWhole, TAB, tabsNamed, type Workbook } from '../contract';
import { untypedRows, wasClosed } from '../cycle';
import { outdatedRows, type PeriodOpened, skippedRows } from '../form';
import { skipped } from '../messages/openPeriod';
import * as say from '../messages/setUp';
import type { Period } from '../model/period';
import { numbersIn } from '../model/spans';
import { type LaidOutGrid, type LaidOutTab, readableGrid } from './layout';
import { addedEmpty, type PlannedTabs } from './plannedTab';
import { plannedWorkbook } from './plannedWorkbook';
import type { Starter } from './starterData';
import { type Step, stepOf } from './step';
import { isBlockName } from './unitBlocks';
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
  const found = untypedIn(grid, tabs);
  const workbook = found && plannedWorkbook(grid, tabs, starter);
  if (!found || !workbook) return { grid, steps: [] };
  const isGoneBack = wasClosed(readableGrid(grid), workbook.settings.period);
  const rows = outdatedRows(workbook, found.untyped, isGoneBack);
  return shortened(grid, found.form, rows, say.outdatedRows) ?? { grid, steps: [], workbook };
}

/**
 * Takes the prepared rows of periods out that were left out for good, which would stand there for ever.
 * @param workbook the workbook as read
 * @param opened what is being opened
 */
export function withoutSkipped(
  grid: LaidOutGrid,
  tabs: PlannedTabs,
  workbook: Workbook,
  opened: PeriodOpened,
  isSubmitted: (period: Period) => boolean,
): Renewed {
  const found = untypedIn(grid, tabs);
  const rows = found ? skippedRows(workbook, found.untyped, opened, isSubmitted) : [];
  return (found && shortened(grid, found.form, rows, skipped)) ?? { grid, steps: [] };
}

/** The form that rows may be taken out of, with those (from 0) in which nobody typed, if there are any. */
function untypedIn(grid: LaidOutGrid, tabs: PlannedTabs) {
  const [form, twin] = tabsNamed(grid, TAB.entries);
  // Where a column is gone nobody knows what was typed in it.
  const isWhole = addedEmpty(tabs.entries).length === 0;
  if (!form || twin || !isWhole || !mayShorten(form)) return undefined;
  const untyped = untypedRows(readableGrid(grid));
  return untyped.size > 0 ? { form, untyped } : undefined;
}

/** The workbook without rows of the form, but those that somebody marked; undefined where none goes. */
function shortened(
  grid: LaidOutGrid,
  form: LaidOutTab,
  going: readonly number[],
  said: (count: number) => string,
): Renewed | undefined {
  const marked = new Set([...notedRows(form), ...namedRows(grid, form, new Set(going))]);
  // A tab keeps a row below its header.
  const last = form.rowCount - 1;
  const rows = going.filter((row) => row < last && !marked.has(row));
  if (rows.length === 0) return undefined;
  const { grid: left, requests } = withoutRows(grid, form, rows);
  return { grid: left, steps: stepOf(form.title, said(rows.length), requests) };
}

/** Rows (from 0) of a name of people's over nothing else: it would name nothing any more. */
function namedRows(
  { namedRanges }: LaidOutGrid,
  { id }: LaidOutTab,
  going: ReadonlySet<number>,
): readonly number[] {
  return namedRanges.flatMap(({ tab, name, area }) => {
    if (tab !== id || isBlockName(name)) return [];
    const rows = numbersIn(area.startRow, area.endRow);
    return rows.every((row) => going.has(row)) ? rows : [];
  });
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
