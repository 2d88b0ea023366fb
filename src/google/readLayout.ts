import type { Look } from '../run';
import {
  type ColourRule,
  type ColumnLayout,
  DEFAULT_WIDTH,
  type FilterView,
  type InputCheck,
  type LaidOutGrid,
  type LaidOutTab,
  type NamedRange,
  type RowRun,
} from '../setUp';
import {
  areaOf,
  CELL_FIELDS,
  eachCell,
  MARK_FIELDS,
  readingOf,
  SHEET_FIELDS,
  SPREADSHEET_FIELDS,
  spreadsheetOf,
  tabOf,
} from './readGrid';
import { sheetsApi } from './services';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type DataValidationRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

const FIELDS = [
  ...SPREADSHEET_FIELDS,
  'namedRanges',
  `sheets(${[
    'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount,frozenRowCount))',
    ...SHEET_FIELDS,
    'conditionalFormats(ranges,booleanRule(condition))',
    'filterViews(filterViewId,title,range,criteria)',
    `data(startRow,startColumn,columnMetadata(pixelSize,${MARK_FIELDS}),rowData(values(${[
      ...CELL_FIELDS,
      'note',
      'dataValidation(condition,strict)',
    ].join(',')})))`,
  ].join(',')})`,
].join(',');

/** Reads the whole workbook with its layout, with one call. */
export function readLayout(id: string): Look<LaidOutGrid> {
  const spreadsheet = sheetsApi().Spreadsheets.get(id, { fields: FIELDS, prettyPrint: false });
  return readingOf(spreadsheet, laidOutGrid);
}

function laidOutGrid(spreadsheet: Spreadsheet): LaidOutGrid {
  const tabs = (spreadsheet.sheets ?? []).map(laidOutTab);
  return {
    ...spreadsheetOf(spreadsheet),
    tabs,
    namedRanges: (spreadsheet.namedRanges ?? []).map((named): NamedRange => {
      const range = named.range ?? {};
      const tab = tabs.find((one) => one.id === (range.sheetId ?? 0));
      return {
        id: named.namedRangeId ?? '',
        name: named.name ?? '',
        tab: range.sheetId ?? 0,
        area: areaOf(range, tab?.rowCount ?? 0, tab?.columnCount ?? 0),
      };
    }),
  };
}

function laidOutTab(sheet: Sheet): LaidOutTab {
  const tab = tabOf(sheet);
  const notes = new Map<string, string>();
  const formats = new Runs<string>();
  const checks = new Runs<InputCheck>();
  eachCell(sheet, (data, row, column) => {
    if (data.note) notes.set(`${row}:${column}`, data.note);
    const format = data.effectiveFormat?.numberFormat?.type;
    if (format) formats.add(column, row, format, format);
    if (data.dataValidation) {
      const check = checkOf(data.dataValidation);
      checks.add(column, row, JSON.stringify(check), check);
    }
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

/** Puts cells that are alike together, column by column: a form has 10^5 cells and ten rules. */
class Runs<Value> {
  private readonly columns = new Map<number, { run: RowRun<Value>; key: string }[]>();

  add(column: number, row: number, key: string, value: Value): void {
    const runs = this.columns.get(column) ?? [];
    this.columns.set(column, runs);
    const last = runs[runs.length - 1];
    if (last && last.key === key && last.run.endRow === row) {
      last.run = { ...last.run, endRow: row + 1 };
    } else {
      runs.push({ key, run: { startRow: row, endRow: row + 1, value } });
    }
  }

  of(column: number): readonly RowRun<Value>[] {
    return (this.columns.get(column) ?? []).map(({ run }) => run);
  }
}
