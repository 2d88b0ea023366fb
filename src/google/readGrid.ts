import {
  type Area,
  BLANK,
  type Cell,
  errorText,
  formatShown,
  type Grid,
  type Group,
  type NamedRange,
  type NamedTable,
  OWN_KEY,
  type Protection,
  readCell,
  type Tab,
} from '../contract';
import { isStaged } from '../contract/write';
import type { Look } from '../run';
import type { Mask } from './answer';
import { eachCell } from './eachCell';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
type Table = GoogleAppsScript.Sheets.Schema.Table;

/** Fields of the spreadsheet itself; a mask keeps a large workbook's answer small. */
export const SPREADSHEET_FIELDS = [
  'spreadsheetId',
  'spreadsheetUrl',
  'properties(title,locale,timeZone)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'namedRanges',
];

/** Fields of each tab besides its cells. */
export const SHEET_FIELDS = [
  'merges',
  'basicFilter(range(sheetId),criteria)',
  'charts(chartId)',
  'rowGroups(range(startIndex,endIndex))',
  'columnGroups(range(startIndex,endIndex))',
  'tables(tableId,name,range(startColumnIndex),columnProperties(columnIndex,columnType))',
  `protectedRanges(${[
    'protectedRangeId,range,description,warningOnly,unprotectedRanges,editors',
    'requestingUserCanEdit',
  ].join(',')})`,
];

/** Marks of the add-on's own on a column. */
export const MARK_FIELDS = 'developerMetadata(metadataId,metadataKey)';

/**
 * Fields of a cell: its value, how that is shown, whether it is a formula, its note and its link. No field of a format:
 * the formatted blank cells of a whole column would answer, four bytes of five.
 */
export const CELL_FIELDS = [
  'effectiveValue',
  'formattedValue',
  'userEnteredValue(formulaValue)',
  'note',
  'hyperlink',
];

/** Whether a row is out of sight. */
const ROW_FIELDS = 'rowMetadata(hiddenByFilter,hiddenByUser)';

/** All that commands over rows and figures ask of a workbook. */
export const MASK: Mask = {
  spreadsheet: SPREADSHEET_FIELDS,
  sheet: [
    'properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount))',
    ...SHEET_FIELDS,
    'filterViews(filterViewId,title)',
  ],
  data: [
    ROW_FIELDS,
    'startRow',
    'startColumn',
    `columnMetadata(${MARK_FIELDS})`,
    `rowData(values(${CELL_FIELDS.join(',')}))`,
  ],
};

/** What an answer tells of the workbook. */
export function gridOf(spreadsheet: Spreadsheet): Grid {
  const tabs = (spreadsheet.sheets ?? []).map(tabOf);
  return { ...spreadsheetOf(spreadsheet), tabs, namedRanges: namedRangesOf(spreadsheet, tabs) };
}

/** The parts of tabs that have names, their open sides at the tab's edges. */
export function namedRangesOf(
  { namedRanges = [] }: Spreadsheet,
  tabs: readonly Pick<Tab, 'id' | 'rowCount' | 'columnCount'>[],
): readonly NamedRange[] {
  return namedRanges.map(({ namedRangeId = '', name = '', range = {} }): NamedRange => {
    const tab = tabs.find(({ id }) => id === (range.sheetId ?? 0));
    return {
      id: namedRangeId,
      name,
      tab: range.sheetId ?? 0,
      area: areaOf(range, tab?.rowCount ?? 0, tab?.columnCount ?? 0),
    };
  });
}

/**
 * An answer as a reading. Its cells are made when they are first asked for: of a second look only
 * the text is.
 * @param details what other calls told besides
 */
export function lookOf<Read extends Grid>(
  answer: Spreadsheet,
  gridOf: (answer: Spreadsheet) => Read,
  details = '',
): Look<Read> {
  let left: Spreadsheet | undefined = answer;
  let grid: Read | undefined;
  return {
    get grid() {
      grid = grid ?? gridOf(left ?? {});
      // The answer of a large workbook is not kept beside what was made of it.
      left = undefined;
      return grid;
    },
    text: comparedText(answer) + details,
  };
}

/** What is compared of two answers: tabs that a run fills out of sight are nobody's edit. */
function comparedText({ sheets = [], ...spreadsheet }: Spreadsheet): string {
  const seen = sheets.filter(
    ({ properties: { title = '', hidden = false } = {} }) => !isStaged({ title, hidden }),
  );
  return JSON.stringify({ ...spreadsheet, sheets: seen });
}

/** What an answer tells of the spreadsheet itself. */
export function spreadsheetOf(spreadsheet: Spreadsheet): Omit<Grid, 'tabs'> {
  return {
    id: spreadsheet.spreadsheetId ?? '',
    url: spreadsheet.spreadsheetUrl ?? '',
    title: spreadsheet.properties?.title ?? '',
    metadata: new Map(
      (spreadsheet.developerMetadata ?? []).map((entry) => [
        entry.metadataKey ?? '',
        { id: entry.metadataId ?? 0, value: entry.metadataValue ?? '' },
      ]),
    ),
    region: {
      locale: spreadsheet.properties?.locale ?? '',
      timeZone: spreadsheet.properties?.timeZone ?? '',
    },
  };
}

/** Fewer digits are nobody's number. */
const LONG = 1e6;

/** A link of which address and text are written out. */
const FIXED_LINK = /^=\s*HYPERLINK\(\s*"[^"]*"\s*(?:[;,]\s*"(?:[^"]|"")*"\s*)?\)\s*$/i;

/** What an answer tells of one tab. */
export function tabOf(sheet: Sheet): Tab {
  const properties = sheet.properties ?? {};
  const rowCount = properties.gridProperties?.rowCount ?? 0;
  const columnCount = properties.gridProperties?.columnCount ?? 0;
  const rows: Cell[][] = [];
  const formulas = new Set<string>();
  const linkFormulas = new Set<string>();
  const asides = new Map<string, string>();
  const links = new Map<string, string>();
  const shown = new Map<string, string>();
  eachCell(sheet, (data, row, column) => {
    rows[row] = rows[row] ?? [];
    const cells = rows[row];
    while (cells.length < column) cells.push(BLANK);
    cells.push(cellOf(data));
    const formula = data.userEnteredValue?.formulaValue;
    const { note = '', hyperlink = '', effectiveValue, formattedValue = '' } = data;
    if ((effectiveValue?.numberValue ?? 0) >= LONG && /^\D*0\d/.test(formattedValue)) {
      shown.set(`${row}:${column}`, formattedValue);
    }
    if (note !== '' || hyperlink !== '') {
      asides.set(`${row}:${column}`, [note, hyperlink].filter((one) => one !== '').join('\n'));
    }
    if (hyperlink !== '') links.set(`${row}:${column}`, hyperlink);
    if (formula) formulas.add(`${row}:${column}`);
    if (formula && FIXED_LINK.test(formula)) linkFormulas.add(`${row}:${column}`);
  });
  return {
    id: properties.sheetId ?? 0,
    title: properties.title ?? '',
    index: properties.index ?? 0,
    hidden: properties.hidden ?? false,
    rowCount,
    columnCount,
    rows: Array.from(rows, (row) => row ?? []),
    formulas,
    ...(linkFormulas.size > 0 && { linkFormulas }),
    ...(asides.size > 0 && { asides }),
    ...(links.size > 0 && { links }),
    ...(shown.size > 0 && { shown }),
    ...hiddenRowsOf(sheet),
    merges: (sheet.merges ?? []).map((range) => areaOf(range, rowCount, columnCount)),
    filtered: sheet.basicFilter !== undefined,
    ...(asksOf(sheet) && { filterAsks: true }),
    ...viewsOf(sheet),
    ...groupsOf(sheet),
    tables: (sheet.tables ?? []).map(tableOf),
    ...(sheet.charts && { charts: sheet.charts.map(({ chartId = 0 }) => chartId) }),
    columnMarks: columnMarksOf(sheet),
    protections: (sheet.protectedRanges ?? []).map((range) =>
      protectionOf(range, rowCount, columnCount),
    ),
  };
}

function asksOf({ basicFilter: { criteria = {} } = {} }: Sheet): boolean {
  return Object.keys(criteria).length > 0;
}

function viewsOf({ filterViews = [] }: Sheet): Pick<Tab, 'views'> {
  const views = filterViews.map(({ filterViewId: id = 0, title = '' }) => ({ id, title }));
  return views.length > 0 ? { views } : {};
}

function groupsOf({ rowGroups = [], columnGroups = [] }: Sheet): Pick<Tab, 'groups'> {
  const of = (dimension: Group['dimension'], groups: typeof rowGroups): readonly Group[] =>
    groups.map(({ range: { startIndex: start = 0, endIndex: end = 0 } = {} }) => ({
      dimension,
      start,
      end,
    }));
  const groups = [...of('ROWS', rowGroups), ...of('COLUMNS', columnGroups)];
  return groups.length > 0 ? { groups } : {};
}

function tableOf({ tableId = '', name = '', range, columnProperties = [] }: Table): NamedTable {
  const first = range?.startColumnIndex ?? 0;
  const typed = columnProperties.filter(({ columnType = UNTYPED }) => columnType !== UNTYPED);
  return { id: tableId, name, typed: typed.map(({ columnIndex = 0 }) => first + columnIndex) };
}

const UNTYPED = 'COLUMN_TYPE_UNSPECIFIED';

function columnMarksOf({ data = [] }: Sheet): NonNullable<Tab['columnMarks']> {
  const marks = new Map<number, { readonly id: number; readonly key: string }>();
  for (const { startColumn = 0, columnMetadata = [] } of data) {
    columnMetadata.forEach(({ developerMetadata = [] }, at) => {
      for (const { metadataId = 0, metadataKey = '' } of developerMetadata) {
        if (!metadataKey.startsWith(OWN_KEY)) continue;
        marks.set(startColumn + at, { id: metadataId, key: metadataKey });
      }
    });
  }
  return marks;
}

/** The rows out of sight, where the answer tells of any. */
function hiddenRowsOf(sheet: Sheet): Pick<Tab, 'hiddenRows'> {
  const rows = (sheet.data ?? []).flatMap(({ startRow, rowMetadata }) =>
    (rowMetadata ?? []).flatMap(({ hiddenByFilter, hiddenByUser }, index) =>
      hiddenByFilter || hiddenByUser ? [(startRow ?? 0) + index] : [],
    ),
  );
  return rows.length > 0 ? { hiddenRows: new Set(rows) } : {};
}

/** A range with its open sides at the tab's edges. */
export function areaOf(range: GridRange, rowCount: number, columnCount: number): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? columnCount,
  };
}

/** A range without sides is the tab as such. */
function isWhole(range: GridRange): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every(
    (side) => side === undefined,
  );
}

function protectionOf(range: ProtectedRange, rowCount: number, columnCount: number): Protection {
  const { editors } = range;
  return {
    id: range.protectedRangeId ?? 0,
    area: areaOf(range.range ?? {}, rowCount, columnCount),
    whole: isWhole(range.range ?? {}),
    description: range.description ?? '',
    warningOnly: range.warningOnly ?? false,
    canEdit: range.requestingUserCanEdit ?? false,
    editors: editors ? (editors.users ?? []) : undefined,
    widened: (editors?.groups ?? []).length > 0 || editors?.domainUsersCanEdit === true,
    openAreas: (range.unprotectedRanges ?? []).map((open) => areaOf(open, rowCount, columnCount)),
  };
}

function cellOf(data: CellData): Cell {
  const { errorValue, numberValue, boolValue, stringValue } = data.effectiveValue ?? {};
  if (typeof numberValue === 'number') return readCell(numberValue, formatOf(data));
  return readCell(errorValue ? errorText(errorValue.type) : (boolValue ?? stringValue));
}

/** The type of a number's format: as it was answered, where it was asked for, else as it looks. */
function formatOf({ effectiveValue, effectiveFormat, formattedValue }: CellData) {
  return effectiveFormat
    ? effectiveFormat.numberFormat?.type
    : formatShown(effectiveValue?.numberValue ?? 0, formattedValue ?? '');
}
