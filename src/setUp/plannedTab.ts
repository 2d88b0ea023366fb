import { type Area, type Cell, cellText, isBlank } from '../contract/grid';
import { columnLetters } from '../model/address';
import { fold } from '../model/folding';
import type { Role, TabGuide } from './guide';
import { cellOf, type LaidOutGrid, type LaidOutTab } from './layout';

/** A tab of the contract as it will stand once its columns are complete. */
export interface PlannedTab {
  readonly guide: TabGuide;
  readonly id: number;
  readonly title: string;
  /** Undefined where the plan makes the tab. */
  readonly existing: LaidOutTab | undefined;
  /** Columns from 0 by the header as the contract spells it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that the plan adds, in order; they stand from `firstAdded` on. */
  readonly added: readonly string[];
  readonly firstAdded: number;
  readonly columnCount: number;
}

/** Every contract tab with the columns that it has and those that it will get. */
export function planTabs(
  grid: LaidOutGrid,
  guides: readonly TabGuide[],
  idOf: (title: string) => number,
): ReadonlyMap<Role, PlannedTab> {
  return new Map(guides.map((guide) => [guide.role, planTab(grid, guide, idOf)]));
}

/** The first tab of a name, folded. */
export function tabNamed(grid: LaidOutGrid, title: string): LaidOutTab | undefined {
  return grid.tabs.find((tab) => fold(tab.title) === fold(title));
}

function planTab(grid: LaidOutGrid, guide: TabGuide, idOf: (title: string) => number): PlannedTab {
  const existing = tabNamed(grid, guide.tab);
  const known = existing ? headersOf(existing) : new Map<string, number>();
  // Never into the middle of what people have: at the right end of all that stands in the tab.
  const firstAdded = existing ? usedColumns(existing) : 0;
  const columns = new Map<string, number>();
  const added: string[] = [];
  for (const { header } of guide.columns) {
    const at = known.get(fold(header));
    columns.set(header, at ?? firstAdded + added.length);
    if (at === undefined) added.push(header);
  }
  return {
    guide,
    id: idOf(guide.tab),
    title: existing?.title ?? guide.tab,
    existing,
    columns,
    added,
    firstAdded,
    columnCount: Math.max(existing?.columnCount ?? 0, firstAdded + added.length),
  };
}

function headersOf(tab: LaidOutTab): ReadonlyMap<string, number> {
  const headers = new Map<string, number>();
  (tab.rows[0] ?? []).forEach((cell, column) => {
    const header = fold(cellText(cell));
    if (header !== '' && !headers.has(header)) headers.set(header, column);
  });
  return headers;
}

function usedColumns(tab: LaidOutTab): number {
  let used = 0;
  for (const row of tab.rows) {
    for (let column = row.length; column > used; column -= 1) {
      const cell = row[column - 1];
      if (cell && !isBlank(cell)) used = column;
    }
  }
  return used;
}

/** The column of a header of the contract, from 0. */
export function columnOf(tab: PlannedTab, header: string): number {
  return tab.columns.get(header) ?? 0;
}

/** `$E2`: the cell under a header in the first row of data, as formulas over a column take it. */
export function firstCell(tab: PlannedTab, header: string): string {
  return `$${columnLetters(columnOf(tab, header))}2`;
}

/** The cell of a row (from 0) under a header; blank in a tab or a column that the plan makes. */
export function cellUnder(tab: PlannedTab, row: number, header: string): Cell {
  return tab.existing && !tab.added.includes(header)
    ? cellOf(tab.existing, row, columnOf(tab, header))
    : { kind: 'blank' };
}

/** Its text, as readers of the workbook take it. */
export function textUnder(tab: PlannedTab, row: number, header: string): string {
  return cellText(cellUnder(tab, row, header))
    .normalize('NFC')
    .trim();
}

/** Rows of data (from 0) that have any content. */
export function filledRows(tab: PlannedTab): readonly number[] {
  const rows: number[] = [];
  (tab.existing?.rows ?? []).forEach((cells, row) => {
    if (row > 0 && !cells.every(isBlank)) rows.push(row);
  });
  return rows;
}

/** The first row (from 0) below all content, at least the one below the header. */
export function firstFreeRow(tab: PlannedTab): number {
  const rows = filledRows(tab);
  return Math.max(1, (rows[rows.length - 1] ?? 0) + 1);
}

/** A rectangle of data rows as the API takes it. */
export function gridRange(id: number, area: Area) {
  return {
    sheetId: id,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}
