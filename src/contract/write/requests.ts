import { fold } from '../../model/folding';
import type { Grid, Tab } from '../grid';
import type { CellLink, ContentCell, TabContent } from './content';
import { formatRequests } from './formatRequests';
import { BASE_FORMAT } from './styles';

export type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** What a command changes in the workbook. */
export type Change =
  /** A generated tab, written whole: nothing that stood there stays. */
  | { readonly kind: 'rewriteTab'; readonly content: TabContent }
  /** Rows at the end of an append-only tab; its header is written where the tab is new. */
  | {
      readonly kind: 'appendRows';
      readonly tab: string;
      readonly header: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly ContentCell[])[];
    }
  /** Texts of one column of a tab that stands, from a row (from 0) on; nothing else is touched. */
  | {
      readonly kind: 'writeColumn';
      readonly tab: string;
      readonly column: number;
      readonly firstRow: number;
      readonly texts: readonly string[];
    }
  /** Requests that a planner made itself, for what no other kind of change says. */
  | { readonly kind: 'requests'; readonly requests: readonly Request[] }
  /** A key and value of the spreadsheet's developer metadata. */
  | { readonly kind: 'mark'; readonly key: string; readonly value: string };

/** Formats go by rectangles before; of them only the link is a cell's own. */
const CELL_FIELDS = 'userEnteredValue,note,userEnteredFormat.textFormat.link';
/** Sheets keeps at least one row and one column. */
const LEAST = 1;

/**
 * The plan as requests of one `batchUpdate`, which Sheets applies whole or not at all
 * (developers.google.com/workspace/sheets/api/guides/batchupdate). Ids of new tabs are chosen
 * beforehand, so that the same batch can create, fill and link them.
 */
export function toRequests(
  grid: Grid,
  changes: readonly Change[],
  sheets: TabIds = new TabIds(grid),
): readonly Request[] {
  for (const change of changes) {
    if (change.kind === 'rewriteTab') sheets.idOf(change.content.title);
  }
  return joined(changes).flatMap((change) => requestsOf(change, grid, sheets));
}

/** Rows for one tab are appended together, at the first place: a new tab is made once. */
function joined(changes: readonly Change[]): readonly Change[] {
  const places = new Map<string, number>();
  const together: Change[] = [];
  for (const change of changes) {
    const place = change.kind === 'appendRows' ? places.get(change.tab) : undefined;
    const known = place === undefined ? undefined : together[place];
    if (change.kind !== 'appendRows') together.push(change);
    else if (place !== undefined && known?.kind === 'appendRows') {
      together[place] = { ...known, rows: [...known.rows, ...change.rows] };
    } else {
      places.set(change.tab, together.length);
      together.push(change);
    }
  }
  return together;
}

function requestsOf(change: Change, grid: Grid, sheets: TabIds): readonly Request[] {
  switch (change.kind) {
    case 'requests':
      return change.requests;
    case 'rewriteTab':
      return rewriteTab(grid, change.content, sheets);
    case 'appendRows':
      return appendRows(grid, change, sheets);
    case 'writeColumn':
      return writeColumn(change, sheets);
    case 'mark':
      return mark(grid, change.key, change.value);
  }
}

/** The ids of tabs by name: those the workbook has, and those chosen for new ones. */
export class TabIds {
  private readonly ids: Map<string, number>;
  private next: number;

  constructor(grid: Grid) {
    this.ids = new Map(grid.tabs.map(({ title, id }) => [fold(title), id]));
    this.next = grid.tabs.reduce((most, { id }) => Math.max(most, id), 1000) + 1;
  }

  idOf(title: string): number {
    const known = this.ids.get(fold(title));
    if (known !== undefined) return known;
    const id = this.next;
    this.next += 1;
    this.ids.set(fold(title), id);
    return id;
  }

  has(title: string): boolean {
    return this.ids.has(fold(title));
  }
}

function tabNamed(grid: Grid, title: string): Tab | undefined {
  return grid.tabs.find((tab) => fold(tab.title) === fold(title));
}

function rewriteTab(grid: Grid, content: TabContent, sheets: TabIds): readonly Request[] {
  const sheetId = sheets.idOf(content.title);
  const existing = tabNamed(grid, content.title);
  const columnCount = Math.max(content.widths.length, LEAST);
  // A sheet cannot be all frozen: one row and one column more than the frozen ones stay.
  const rowCount = Math.max(content.rows.length, content.frozenRows + 1, LEAST);
  const gridProperties = {
    rowCount,
    columnCount,
    frozenRowCount: content.frozenRows,
    frozenColumnCount: Math.min(content.frozenColumns, columnCount - 1),
  };
  const whole = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: rowCount,
    startColumnIndex: 0,
    endColumnIndex: columnCount,
  };
  return [
    ...(existing
      ? [
          ...(existing.merges.length > 0 ? [{ unmergeCells: { range: { sheetId } } }] : []),
          {
            updateSheetProperties: {
              properties: { sheetId, gridProperties },
              fields: 'gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)',
            },
          },
        ]
      : [
          {
            addSheet: {
              properties: {
                sheetId,
                title: content.title,
                gridProperties,
                ...(content.index === undefined ? {} : { index: content.index }),
                ...(content.hidden ? { hidden: true } : {}),
              },
            },
          },
        ]),
    ...formatRequests(sheetId, content.rows, { rowCount, columnCount }),
    // With `range`, cells of the masked fields that no row covers are cleared.
    {
      updateCells: {
        range: whole,
        rows: content.rows.map((row) => ({ values: row.map((cell) => cellData(cell, sheets)) })),
        fields: CELL_FIELDS,
      },
    },
    ...(content.wideRows ?? []).map((row) => ({
      mergeCells: {
        range: { ...whole, startRowIndex: row, endRowIndex: row + 1 },
        mergeType: 'MERGE_ALL',
      },
    })),
    ...columnWidths(sheetId, content.widths),
    ...(content.lastColumnHidden ? [hiddenColumn(sheetId, content.widths.length - 1)] : []),
  ];
}

function columnWidths(sheetId: number, widths: readonly number[]): readonly Request[] {
  return widths.map((pixelSize, column) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  }));
}

function hiddenColumn(sheetId: number, column: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

function appendRows(
  grid: Grid,
  change: Change & { readonly kind: 'appendRows' },
  sheets: TabIds,
): readonly Request[] {
  const existing = tabNamed(grid, change.tab);
  const sheetId = sheets.idOf(change.tab);
  if (existing) {
    // The place of appended rows is not known here, so each cell brings its own format.
    const rows = change.rows.map((row) => ({
      values: row.map((cell) => {
        const data = cellData(cell, sheets);
        const textFormat = { ...BASE_FORMAT.textFormat, ...data.userEnteredFormat?.textFormat };
        return { ...data, userEnteredFormat: { ...BASE_FORMAT, textFormat } };
      }),
    }));
    return [{ appendCells: { sheetId, rows, fields: 'userEnteredValue,note,userEnteredFormat' } }];
  }
  const header = change.header.map((value): ContentCell => ({ value, style: 'header' }));
  return rewriteTab(
    grid,
    {
      title: change.tab,
      widths: change.widths,
      rows: [header, ...change.rows],
      frozenRows: 1,
      frozenColumns: 0,
    },
    sheets,
  );
}

function writeColumn(
  change: Change & { readonly kind: 'writeColumn' },
  sheets: TabIds,
): readonly Request[] {
  return [
    {
      updateCells: {
        start: {
          sheetId: sheets.idOf(change.tab),
          rowIndex: change.firstRow,
          columnIndex: change.column,
        },
        rows: change.texts.map((text) => ({
          values: [text === '' ? {} : { userEnteredValue: enteredValue(text) }],
        })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

function mark(grid: Grid, key: string, value: string): readonly Request[] {
  const known = grid.metadata.get(key);
  if (known) {
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: known.id } }],
          developerMetadata: { metadataValue: value },
          fields: 'metadataValue',
        },
      },
    ];
  }
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: key,
          metadataValue: value,
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    },
  ];
}

/** A cell as Sheets takes it; text as `stringValue`, so that nothing becomes a formula. */
function cellData(cell: ContentCell, sheets: TabIds): CellData {
  const uri = cell.link ? linkAddress(cell.link, sheets) : undefined;
  return {
    ...(cell.value === undefined ? {} : { userEnteredValue: enteredValue(cell.value) }),
    ...(uri ? { userEnteredFormat: { textFormat: { link: { uri } } } } : {}),
    ...(cell.note ? { note: cell.note } : {}),
  };
}

function enteredValue(value: string | number) {
  return typeof value === 'number' ? { numberValue: value } : { stringValue: shortened(value) };
}

const MOST_CHARACTERS = 50000;
const SHORTENED = ' … (đã rút ngắn)';

/** A cell holds 50,000 characters; a longer text is cut and says so. */
function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? text
    : text.slice(0, MOST_CHARACTERS - SHORTENED.length) + SHORTENED;
}

function linkAddress(link: CellLink, sheets: TabIds): string | undefined {
  if (link.kind === 'page') return link.url;
  if (!sheets.has(link.tab)) return undefined;
  const range = link.cell === '' ? '' : `&range=${link.cell}`;
  return `#gid=${sheets.idOf(link.tab)}${range}`;
}
