import {
  BLANK,
  type Cell,
  type Grid,
  readWorkbook,
  type Tab,
  type Workbook,
  type WorkbookRole,
} from '../contract';
import { withClosedMeasures } from '../cycle';
import { type LaidOutGrid, readableGrid } from './layout';
import { type PlannedTab, type PlannedTabs, plannedColumn } from './plannedTab';
import { missingSettingRows } from './rows';
import type { Starter, StarterRow } from './starterData';

/**
 * The workbook as the plan leaves it: what stands there, with the rows that the plan adds. Nothing
 * where it cannot be read, since nobody can say then what its form is to ask.
 */
export function plannedWorkbook(
  grid: LaidOutGrid,
  tabs: PlannedTabs,
  starter: Starter,
): Workbook | undefined {
  const virtual: Grid = {
    ...readableGrid(grid),
    tabs: [
      withRows(tabs.settings, missingSettingRows(tabs.settings, starter.settings)),
      withRows<'units'>(tabs.units, starter.units),
      withRows<'outline'>(tabs.outline, starter.outline),
      withRows<'indicators'>(tabs.indicators, starter.indicators),
      withRows<'rules'>(tabs.rules, starter.rules),
      withRows<'appendices'>(tabs.appendices, starter.appendices),
      withRows<'entries'>(tabs.entries, []),
      // A long one is read apart from its layout; a contract that it breaks is told by a check.
      grid.archive ?? withRows<'archive'>(tabs.archive, []),
    ],
  };
  const reading = readWorkbook(withClosedMeasures(virtual));
  return reading.state === 'read' ? reading.workbook : undefined;
}

/** A tab with its missing headers and with rows below. */
function withRows<R extends WorkbookRole>(tab: PlannedTab<R>, rows: readonly StarterRow<R>[]): Tab {
  const { existing, added, columnCount, title, id } = tab;
  const [headers = [], ...body] = existing?.rows ?? [];
  const heads: Cell[] = Array.from({ length: columnCount }, (_, at) => headers[at] ?? BLANK);
  for (const header of added) heads[plannedColumn(tab, header)] = { kind: 'text', text: header };
  const more = rows.map((row) => {
    const cells: Cell[] = Array.from({ length: columnCount }, () => BLANK);
    for (const { header } of tab.guide.columns) {
      const value: string | number | undefined = row[header];
      if (value === undefined || value === '') continue;
      cells[plannedColumn(tab, header)] =
        typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
    }
    return cells;
  });
  const all = [heads, ...body, ...more];
  return {
    ...(existing ?? EMPTY),
    id,
    title,
    rowCount: all.length,
    columnCount,
    rows: all,
  };
}

const EMPTY: Tab = {
  id: 0,
  title: '',
  index: 0,
  hidden: false,
  rowCount: 0,
  columnCount: 0,
  rows: [],
  formulas: new Set(),
  merges: [],
  protections: [],
};
