import { type Area, BLANK, type Cell, type Grid, type NamedRange, type Tab } from '../contract';

/** Rows of a column that follow each other (from 0, the end excluded) and are alike. */
export interface RowRun<Value> {
  readonly startRow: number;
  readonly endRow: number;
  readonly value: Value;
}

/** What a cell takes: a condition of the Sheets API with its values as typed. */
export interface InputCheck {
  readonly type: string;
  readonly values: readonly string[];
  /** Refuses any other input; else it only warns. */
  readonly strict: boolean;
}

/** Google's width of a column that nobody set, in pixels. */
export const DEFAULT_WIDTH = 100;

export interface ColumnLayout {
  /** In pixels. */
  readonly width: number;
  /** Types of number formats, `TEXT` or `DATE`; rows without one are in no run. */
  readonly formats: readonly RowRun<string>[];
  readonly checks: readonly RowRun<InputCheck>[];
}

/** A conditional colour; the formula is blank for the kinds that have none. */
export interface ColourRule {
  readonly formula: string;
  readonly areas: readonly Area[];
}

export interface FilterView {
  readonly id: number;
  readonly title: string;
  readonly area: Area;
  /** The columns that it filters by. */
  readonly columns: readonly number[];
}

/** How a tab is laid out, besides what stands in it. */
export interface TabLayout {
  readonly frozenRows: number;
  /** From the first column on; columns beyond its end have no layout of their own. */
  readonly columns: readonly ColumnLayout[];
  /** Notes by cell, as `row:column` from 0. */
  readonly notes: ReadonlyMap<string, string>;
  readonly colourRules: readonly ColourRule[];
  readonly filterViews: readonly FilterView[];
}

export interface LaidOutTab extends Tab {
  readonly layout: TabLayout;
}

/** The workbook with its layout, as read in one call. */
export interface LaidOutGrid extends Grid {
  readonly tabs: readonly LaidOutTab[];
  readonly namedRanges: readonly NamedRange[];
  /** A long archive as readers of rows take it: of its tab the ends alone are laid out. */
  readonly archive?: Tab;
}

/** The workbook as readers of rows take it. */
export function readableGrid({ tabs, archive, ...grid }: LaidOutGrid): Grid {
  return {
    ...grid,
    tabs: archive ? tabs.map((tab) => (tab.id === archive.id ? archive : tab)) : tabs,
  };
}

/** The cell of a tab; beyond what was read it is blank. */
export function cellIn(tab: Tab, row: number, column: number): Cell {
  return tab.rows[row]?.[column] ?? BLANK;
}
