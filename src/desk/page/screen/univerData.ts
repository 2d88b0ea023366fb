import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Area, BookView, CellView, LookView, PlaceView, TabView } from '..';

const ACROSS = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const DOWN = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#9aa5b1' } };

/** Google's default font and size. */
const USUAL = { ff: 'Arial', fs: 10 };

/** No line is drawn under letters: it would cover the dots that are below them, and a link has its colour. */
function styleOf(look: LookView): IStyleData {
  const lines: IBorderData = Object.fromEntries(
    (look.lines ?? []).map((side) => [SIDES[side], LINE]),
  );
  return {
    ...(look.bold && { bl: BooleanNumber.TRUE }),
    ...(look.italic && { it: BooleanNumber.TRUE }),
    ...(look.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(look.size !== undefined && { fs: look.size }),
    ...(look.font !== undefined && { ff: look.font.split(',')[0] ?? look.font }),
    ...(look.color !== undefined && { cl: { rgb: look.color } }),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.across && { ht: ACROSS[look.across] }),
    ...(look.down && { vt: DOWN[look.down] }),
    ...(look.wraps && { tb: WrapStrategy.WRAP }),
    ...(look.lines && { bd: lines }),
  };
}

/** What the component keeps of a cell beside its value. */
export interface OwnData {
  /** The value that all of this goes with. */
  readonly of?: string | number;
  readonly shown?: string;
  readonly typed?: string;
  readonly link?: string;
}

/** A cell for the component: its own number formats are not asked, what is shown comes from the desk. */
export function cellOf(
  cell: CellView | undefined,
  style: IStyleData | string | undefined,
): ICellData {
  if (!cell) return { ...(style !== undefined && { s: style }) };
  const { v, shown, typed, link } = cell;
  const custom: OwnData = {
    ...((shown !== undefined || typed !== undefined) && { of: v }),
    ...(shown !== undefined && { shown }),
    ...(typed !== undefined && { typed }),
    ...(link !== undefined && { link }),
  };
  return {
    v,
    t: typeof v === 'number' ? CellValueType.NUMBER : CellValueType.STRING,
    ...(style !== undefined && { s: style }),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

/** Rows of cells by row and column, their looks written out. */
export function cellsOf(
  rows: TabView['rows'],
  looks: readonly LookView[],
): Record<number, Record<number, ICellData>> {
  const styles = looks.map(styleOf);
  return matrix(rows, (look) => (look === undefined ? undefined : styles[look]));
}

function matrix(
  rows: TabView['rows'],
  styleAt: (look: number | undefined) => IStyleData | string | undefined,
): Record<number, Record<number, ICellData>> {
  return Object.fromEntries(
    rows.map(([row, places]) => [
      row,
      Object.fromEntries(
        places.map(([column, cell, look]: PlaceView) => [column, cellOf(cell, styleAt(look))]),
      ),
    ]),
  );
}

function rangeOf({ startRow, endRow, startColumn, endColumn }: Area): IRange {
  return { startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 };
}

/** Google's sizes of a row and a column that nobody changed. */
const ROW = 21;
const COLUMN = 100;

function sheetOf(tab: TabView): Partial<IWorksheetData> {
  const { rows, columns } = tab.frozen;
  return {
    id: String(tab.id),
    name: tab.name,
    tabColor: tab.color ?? '',
    hidden: tab.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    defaultRowHeight: ROW,
    defaultColumnWidth: COLUMN,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    },
    mergeData: tab.merges.map(rangeOf),
    showGridlines: tab.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: matrix(tab.rows, (look) => (look === undefined ? undefined : `look-${look}`)),
    rowData: Object.fromEntries(
      tab.rowHeights.map(([row, pixels]) => [
        row,
        pixels === 0 ? { hd: BooleanNumber.TRUE } : { h: pixels, ia: BooleanNumber.FALSE },
      ]),
    ),
    columnData: Object.fromEntries(
      tab.columnWidths.map(([column, pixels]) => [
        column,
        pixels === 0 ? { hd: BooleanNumber.TRUE } : { w: pixels },
      ]),
    ),
  };
}

/** The name under which the component's lists of choices stand in a workbook. */
const RULES = 'SHEET_DATA_VALIDATION_PLUGIN';

function rulesOf(tab: TabView): readonly object[] {
  return tab.choices.map(({ areas, choices, strict }, at) => ({
    uid: `rule-${tab.id}-${at}`,
    ranges: areas.map(rangeOf),
    ...(choices === 'checkbox'
      ? { type: 'checkbox', formula1: 'TRUE', formula2: 'FALSE' }
      : { type: 'list', formula1: choices.join(','), showDropDown: true, renderMode: 1 }),
    allowBlank: true,
    errorStyle: strict ? 1 : 2,
    // The desk itself says what it refuses; a list only offers.
    showErrorMessage: false,
  }));
}

/** The workbook as the component opens one. */
export function workbookOf(id: string, name: string, view: BookView): IWorkbookData {
  return {
    id,
    name,
    appVersion: '1',
    locale: LocaleType.VI_VN,
    styles: Object.fromEntries(view.looks.map((look, at) => [`look-${at}`, styleOf(look)])),
    defaultStyle: USUAL,
    sheetOrder: view.tabs.map((tab) => String(tab.id)),
    sheets: Object.fromEntries(view.tabs.map((tab) => [String(tab.id), sheetOf(tab)])),
    resources: [
      {
        name: RULES,
        data: JSON.stringify(
          Object.fromEntries(view.tabs.map((tab) => [String(tab.id), rulesOf(tab)])),
        ),
      },
    ],
  };
}
