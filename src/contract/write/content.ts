import type { Area } from '../grid';

/** How a cell of a generated tab looks; what each looks like stands in `styles.ts`. */
export type CellStyle =
  | 'title'
  | 'verdict'
  | 'header'
  /** A header that runs over the blank ones beside it. */
  | 'heading'
  | 'axis'
  | 'section'
  | 'text'
  | 'centred'
  | 'figure'
  | 'muted'
  | 'error'
  | 'warning'
  | 'note'
  /** Text that may run over the blank cells beside it. */
  | 'run'
  /** The same, of a bar or a line made of signs. */
  | 'bar'
  /** A verdict over its row. */
  | 'bad'
  | 'fair'
  | 'good'
  /** How much of what is asked for is there: nothing, less than half, more, most, all. */
  | 'level0'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4';

/** Where a link in a cell leads: a page, or a cell of this workbook by the tab's name. */
export type CellLink =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'cell'; readonly tab: string; readonly cell: string };

/** A part of a cell's text that leads somewhere, its end excluded. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly link: CellLink;
}

/** A cell that the add-on writes. Text goes out as text, whatever it begins with. */
export interface ContentCell {
  readonly value: string | number | undefined;
  readonly style: CellStyle;
  /** Decimals shown of a number. */
  readonly decimals?: number | undefined;
  /** Of a share of 1, shown in percent: what stands before it, blank or a sign. */
  readonly share?: string;
  readonly link?: CellLink;
  /** Links of parts of a text, in its order; a cell that is a link as a whole has none. */
  readonly links?: readonly TextLink[];
  readonly note?: string;
}

/** A chart of figures that stand in a generated tab. */
export interface ChartContent {
  /** By it the chart is found again on the next run: below 100, and no other chart's. */
  readonly number: number;
  readonly kind: 'bar' | 'line';
  readonly title: string;
  /** What it shows, for who cannot see it. */
  readonly described: string;
  /** A row or a column of the tab: a header, and what each figure is of. */
  readonly names: Area;
  /** The figures beside them, each under a header of its own. */
  readonly series: readonly Area[];
  /** Where the scale of bars ends at least; left out, at the largest. */
  readonly upTo?: number;
  /** The cell under its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** Rows or columns that fold together, from 0, the end excluded; what stays in sight is before them. */
export interface Fold {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly end: number;
  /** Out of sight until a person opens them. */
  readonly closed?: true;
}

/** A view of a tab that shows the rows for which a formula holds, told in the first row below the header. */
export interface ContentView {
  readonly title: string;
  /** The column, from 0, at which the view says that it filters. */
  readonly column: number;
  readonly formula: string;
}

/** A generated tab, whole. */
export interface TabContent {
  readonly title: string;
  /** Widths in pixels, one a column. */
  readonly widths: readonly number[];
  /** A row of one cell runs over all columns: its look is the whole row's, its text may overflow. */
  readonly rows: readonly (readonly ContentCell[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** These and no others of the add-on's; left out, no chart is touched. */
  readonly charts?: readonly ChartContent[];
  /** Where a new tab stands among the others, from 0; at the end where it is left out. */
  readonly index?: number;
  /** A tab that keeps things for the add-on, not for people. */
  readonly hidden?: boolean;
  /** Whether the last column is the add-on's own and not shown. */
  readonly lastColumnHidden?: boolean;
  /** What folds; an outer one before those inside it. */
  readonly folds?: readonly Fold[];
  /** Whether people find a filter on it, with the last frozen row for its header. */
  readonly isFiltered?: true;
  /** Its views; by what their titles begin with a later run knows those that are no longer wanted. */
  readonly views?: { readonly prefix: string; readonly wanted: readonly ContentView[] };
}

/** A cell of text. */
export function textCell(value: string, style: CellStyle = 'text'): ContentCell {
  return { value: value === '' ? undefined : value, style };
}

/** A cell with a real number. */
export function numberCell(value: number, decimals?: number): ContentCell {
  return { value, style: 'figure', decimals };
}

/**
 * A cell with a share of 1 as a real number, shown in whole percent.
 * @param sign what is shown before it
 */
export function shareCell(value: number, style: CellStyle = 'figure', sign = ''): ContentCell {
  return { value, style, share: sign };
}

/** A blank cell. */
export function blankCell(style: CellStyle = 'text'): ContentCell {
  return { value: undefined, style };
}
