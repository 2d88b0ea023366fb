import { CONTRACT, TAB, type Tab, tabsNamed } from '../contract';
import { fold } from '../model/folding';
import type { Look, Years } from '../run';
import {
  type ColourRule,
  type ColumnLayout,
  DEFAULT_WIDTH,
  type FilterView,
  type InputCheck,
  type LaidOutGrid,
  type LaidOutTab,
  type RowRun,
} from '../setUp';
import {
  type Extent,
  getRows,
  getWhole,
  isOf,
  type Mask,
  type Rows,
  rowsIn,
  sizeOf,
  unlessRefused,
  untilStill,
} from './answer';
import { doubtsIn, learnFormats } from './doubts';
import { eachCell } from './eachCell';
import { type Asked, archiveEnds, type PartsReader, partsReader } from './longArchive';
import { rowsAside, type Span } from './ranges';
import {
  areaOf,
  CELL_FIELDS,
  lookOf,
  MARK_FIELDS,
  namedRangesOf,
  gridOf as plainGrid,
  SHEET_FIELDS,
  SPREADSHEET_FIELDS,
  spreadsheetOf,
  tabOf,
} from './readGrid';
import type { TabNames } from './tabNames';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type DataValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

const MASK: Mask = {
  spreadsheet: SPREADSHEET_FIELDS,
  sheet: [
    'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount,frozenRowCount))',
    ...SHEET_FIELDS,
    'conditionalFormats(ranges,booleanRule(condition))',
    'filterViews(filterViewId,title,range,criteria)',
  ],
  data: [
    'startRow',
    'startColumn',
    `columnMetadata(pixelSize,${MARK_FIELDS})`,
    `rowData(values(${CELL_FIELDS.join(',')}))`,
  ],
};

/** What every cell of a formatted column answers, blank or not. */
const DETAILS = `sheets(properties(sheetId,gridProperties(rowCount,columnCount)),data(startRow,startColumn,rowData(values(${[
  'effectiveValue(numberValue)',
  'effectiveFormat(numberFormat(type))',
  'dataValidation(condition,strict)',
].join(',')}))))`;

/** Blank rows read below the content: what they have is taken for the rows between them and the last. */
const SPARE_ROWS = 3;

/**
 * Reads the whole workbook with its layout: first all but what blank cells answer too, then that of
 * the contract's tabs as far as there is content, and of their last row.
 * Of a long archive its ends are read: what is laid out between them stays as it is; its rows are
 * read beside it as for any other command.
 * @param names what is known of its tabs; without it all is read
 * @param readParts what reads the rows, the same for all looks of a run
 */
export function readLayout(
  id: string,
  names?: TabNames,
  readParts: PartsReader = partsReader(id, names),
  years: Years = 'needed',
): Look<LaidOutGrid> {
  const read = (extent?: Extent) => {
    const whole = getWhole(id, MASK, extent);
    const spansOf = (sheet: Sheet) => extent?.spans.get(sheet.properties?.title ?? '');
    if (extent && !(whole.sheets ?? []).every((sheet) => endsWith(sheet, spansOf(sheet)))) {
      return undefined;
    }
    const tables = (whole.sheets ?? []).filter(isTable);
    const upper = detailsOf(id, tables, (sheet) => ends(sheet, spansOf(sheet)));
    const uneven = upper && tables.filter((sheet) => !spansOf(sheet) && !isEven(sheet, upper));
    const lower = uneven && detailsOf(id, uneven, middle);
    if (!upper || !lower) return undefined;
    const doubts = doubtsIn(whole).filter(({ sheet }) => tables.includes(sheet));
    if (!learnFormats(doubts, upper)) return undefined;
    const parts =
      extent && archiveIn(extent.titles, readParts, { years, beside: whole.sheets ?? [] });
    if (extent && !parts) return undefined;
    const gridOf = (answer: Spreadsheet) => ({
      ...laidOutGrid(answer, upper, lower, extent),
      ...(parts && { archive: parts.tab }),
    });
    return lookOf(whole, gridOf, JSON.stringify([...upper, ...lower, parts?.text]));
  };
  const extent = names && archiveEnds(names);
  return (extent && unlessRefused(() => read(extent))) ?? untilStill(() => read());
}

const READ_BESIDE: ReadonlySet<string> = new Set([TAB.archive, TAB.settings].map(fold));

/** A long archive as it is read for its rows, and what tells whether it is the same once more. */
function archiveIn(
  titles: readonly string[],
  readParts: PartsReader,
  asked: Asked,
): { readonly tab: Tab; readonly text: string } | undefined {
  const read = readParts.read(
    titles.filter((title) => READ_BESIDE.has(fold(title))),
    asked,
  );
  const [tab] = read ? tabsNamed(read.complete(plainGrid)(read.answer), TAB.archive) : [];
  return read && tab && { tab, text: read.text };
}

/** Whether the last span that was asked for ends with the tab. */
function endsWith(sheet: Sheet, spans: readonly Span[] | undefined): boolean {
  return !spans || spans[spans.length - 1]?.endRow === rowsIn(sheet);
}

/** The look of rows of some tabs; undefined where somebody put in or took out rows meanwhile. */
function detailsOf(
  id: string,
  sheets: readonly Sheet[],
  rowsOf: (sheet: Sheet) => readonly Rows[],
): readonly Sheet[] | undefined {
  if (sheets.length === 0) return [];
  const { sheets: details = [] } = getRows(id, DETAILS, sheets.flatMap(rowsOf));
  const isSame = (sheet: Sheet) => {
    const own = details.filter(isOf(sheet));
    return own.length > 0 && own.every((detail) => sizeOf(detail) === sizeOf(sheet));
  };
  return sheets.every(isSame) ? details : undefined;
}

const TABLES: ReadonlySet<string> = new Set(Object.values(CONTRACT).map(({ tab }) => fold(tab)));

function isTable(sheet: Sheet): boolean {
  return rowsIn(sheet) > 0 && TABLES.has(fold(sheet.properties?.title ?? ''));
}

/** The first row (from 0) that is not read because nothing stands in it. */
function endOfRead(sheet: Sheet): number {
  let end = 1;
  eachCell(sheet, ({ effectiveValue }, row) => {
    if (effectiveValue) end = Math.max(end, row + 1);
  });
  return Math.min(rowsIn(sheet), end + SPARE_ROWS);
}

/** The rows from the first to the last one read, and the last of all. */
function ends(sheet: Sheet, spans?: readonly Span[]): readonly Rows[] {
  const { title: tab = '' } = sheet.properties ?? {};
  if (spans) return spans.map((span) => ({ tab, ...span }));
  const [end, rows] = [endOfRead(sheet), rowsIn(sheet)];
  return [
    { tab, startRow: 0, endRow: end },
    ...(end < rows ? [{ tab, startRow: rows - 1, endRow: rows }] : []),
  ];
}

/** The rows between them. */
function middle(sheet: Sheet): readonly Rows[] {
  const { title: tab = '' } = sheet.properties ?? {};
  return [{ tab, startRow: endOfRead(sheet), endRow: rowsIn(sheet) }];
}

/** Whether the last row of all is like the last one read above it. */
function isEven(sheet: Sheet, upper: readonly Sheet[]): boolean {
  const rows = rowsIn(sheet);
  const end = endOfRead(sheet);
  const own = upper.filter(isOf(sheet));
  return end >= rows || rowText(own, end - 1) === rowText(own, rows - 1);
}

function rowText(details: readonly Sheet[], row: number): string {
  const cells = details.flatMap(({ data = [] }) =>
    data.flatMap(({ startRow = 0, rowData = [] }) => rowData[row - startRow]?.values ?? []),
  );
  return JSON.stringify(cells);
}

function laidOutGrid(
  spreadsheet: Spreadsheet,
  upper: readonly Sheet[],
  lower: readonly Sheet[],
  extent?: Extent,
): LaidOutGrid {
  const tabs = (spreadsheet.sheets ?? []).map((sheet) => {
    const details = { upper: upper.filter(isOf(sheet)), lower: lower.filter(isOf(sheet)) };
    const spans = extent?.spans.get(sheet.properties?.title ?? '');
    return spans
      ? {
          ...laidOutTab(sheet, details, rowsIn(sheet)),
          partialRows: rowsAside(spans, rowsIn(sheet)),
        }
      : laidOutTab(sheet, details, endOfRead(sheet));
  });
  return {
    ...spreadsheetOf(spreadsheet),
    tabs,
    namedRanges: namedRangesOf(spreadsheet, tabs),
  };
}

/** The formats and checks of a tab: as far as its content, and what was read besides. */
interface Details {
  readonly upper: readonly Sheet[];
  readonly lower: readonly Sheet[];
}

/** @param end the first row (from 0) whose look is taken from the last row's */
function laidOutTab(sheet: Sheet, details: Details, end: number): LaidOutTab {
  const formats = new Runs<string>();
  const checks = new Runs<InputCheck>();
  eachDetail(sheet, details, end, (data, column, rows) => {
    const format = data.effectiveFormat?.numberFormat?.type;
    if (format) formats.add(column, rows, format, format);
    if (data.dataValidation) {
      const check = checkOf(data.dataValidation);
      checks.add(column, rows, JSON.stringify(check), check);
    }
  });
  const tab = tabOf(sheet);
  const notes = new Map<string, string>();
  eachCell(sheet, ({ note }, row, column) => {
    if (note) notes.set(`${row}:${column}`, note);
  });
  const [block] = sheet.data ?? [];
  const widths = (block?.columnMetadata ?? []).map(({ pixelSize }) => pixelSize ?? DEFAULT_WIDTH);
  return {
    ...tab,
    layout: {
      frozenRows: sheet.properties?.gridProperties?.frozenRowCount ?? 0,
      columns: Array.from(
        { length: tab.columnCount },
        (_, column): ColumnLayout => ({
          width: widths[column] ?? DEFAULT_WIDTH,
          formats: formats.of(column),
          checks: checks.of(column),
        }),
      ),
      notes,
      colourRules: (sheet.conditionalFormats ?? []).map((rule): ColourRule => {
        const { condition } = rule.booleanRule ?? {};
        const custom = condition?.type === 'CUSTOM_FORMULA';
        return {
          formula: custom ? (condition?.values?.[0]?.userEnteredValue ?? '') : '',
          areas: (rule.ranges ?? []).map((range) => areaOf(range, tab.rowCount, tab.columnCount)),
        };
      }),
      filterViews: (sheet.filterViews ?? []).map(
        (view): FilterView => ({
          id: view.filterViewId ?? 0,
          title: view.title ?? '',
          area: areaOf(view.range ?? {}, tab.rowCount, tab.columnCount),
          columns: Object.keys(view.criteria ?? {}).map(Number),
        }),
      ),
    },
  };
}

function checkOf({ condition, strict }: DataValidationRule): InputCheck {
  return {
    type: condition?.type ?? '',
    values: (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? ''),
    strict: strict ?? false,
  };
}

type Run = Pick<RowRun<unknown>, 'startRow' | 'endRow'>;

/**
 * Visits what is known of the cells' look, from above: what was read, and where that ends in rows
 * that are even, these as one cell of many rows.
 */
function eachDetail(
  sheet: Sheet,
  { upper, lower }: Details,
  end: number,
  visit: (data: CellData, column: number, rows: Run) => void,
): void {
  const at = (data: CellData, row: number, column: number) =>
    visit(data, column, { startRow: row, endRow: row + 1 });
  for (const detail of upper) {
    eachCell(detail, (data, row, column) => {
      if (row < end) at(data, row, column);
      // Like the rows above it, or it is among the rows read besides.
      else if (lower.length === 0) {
        visit(data, column, { startRow: end, endRow: rowsIn(sheet) });
      }
    });
  }
  for (const detail of lower) eachCell(detail, at);
}

/** Puts cells that are alike together, column by column: a form has 10^5 cells and ten rules. */
class Runs<Value> {
  private readonly columns = new Map<number, { run: RowRun<Value>; key: string }[]>();

  add(column: number, rows: Run, key: string, value: Value): void {
    const runs = this.columns.get(column) ?? [];
    this.columns.set(column, runs);
    const last = runs[runs.length - 1];
    if (last && last.key === key && last.run.endRow === rows.startRow) {
      last.run = { ...last.run, endRow: rows.endRow };
    } else {
      runs.push({ key, run: { ...rows, value } });
    }
  }

  of(column: number): readonly RowRun<Value>[] {
    return (this.columns.get(column) ?? []).map(({ run }) => run);
  }
}
