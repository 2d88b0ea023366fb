import { BASE_FORMAT, type Request, STYLES } from '../contract/write';
import * as say from '../messages/setUp';
import type { ColumnGuide } from './guide';
import { columnOf, type PlannedTab } from './plannedTab';
import { type Step, stepOf } from './step';

/** Google's width of a column that nobody set, in pixels. */
const DEFAULT_WIDTH = 100;

/** A new tab with room for its rows. */
export function newTab(tab: PlannedTab, rowCount: number, index: number): readonly Step[] {
  return stepOf(tab.title, say.newTab, [
    {
      addSheet: {
        properties: {
          sheetId: tab.id,
          title: tab.title,
          index,
          gridProperties: { rowCount, columnCount: tab.columnCount, frozenRowCount: 1 },
        },
      },
    },
  ]);
}

/** Room for new columns and rows in a tab that stands. */
export function growth(tab: PlannedTab, rows: number): readonly Request[] {
  if (!tab.existing) return [];
  const columns = tab.columnCount - tab.existing.columnCount;
  return [
    ...(columns > 0 ? [append(tab, 'COLUMNS', columns)] : []),
    ...(rows > 0 ? [append(tab, 'ROWS', rows)] : []),
  ];
}

function append(tab: PlannedTab, dimension: string, length: number): Request {
  return { appendDimension: { sheetId: tab.id, dimension, length } };
}

/** Missing headers at the right end, each with its note; notes where a header has none. */
export function headers(tab: PlannedTab): readonly Step[] {
  const { guide, added, existing } = tab;
  const guides = new Map(guide.columns.map((column) => [column.header, column]));
  const written: readonly Request[] =
    added.length === 0
      ? []
      : [
          {
            updateCells: {
              start: { sheetId: tab.id, rowIndex: 0, columnIndex: tab.firstAdded },
              rows: [{ values: added.map((header) => headerCell(header, guides.get(header))) }],
              fields: 'userEnteredValue,userEnteredFormat,note',
            },
          },
        ];
  const noteless = guide.columns.filter(
    ({ header, note }) =>
      note !== '' &&
      !added.includes(header) &&
      existing?.layout.notes.get(`0:${columnOf(tab, header)}`) === undefined,
  );
  return [
    ...stepOf(tab.title, existing ? say.addedColumns(added) : say.headers, written),
    ...stepOf(
      tab.title,
      say.addedNotes(noteless.length),
      noteless.map(({ header, note }) => noteRequest(tab.id, 0, columnOf(tab, header), note)),
    ),
  ];
}

const HEADER_FORMAT = {
  ...BASE_FORMAT,
  ...STYLES.header.format,
  textFormat: { ...BASE_FORMAT.textFormat, ...STYLES.header.format.textFormat },
};

function headerCell(header: string, guide: ColumnGuide | undefined) {
  return {
    userEnteredValue: { stringValue: header },
    userEnteredFormat: HEADER_FORMAT,
    ...(guide?.note ? { note: guide.note } : {}),
  };
}

/** Puts a note on one cell and touches nothing else of it. */
export function noteRequest(id: number, row: number, column: number, note: string): Request {
  return {
    updateCells: {
      start: { sheetId: id, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ note }] }],
      fields: 'note',
    },
  };
}

/** Widths of columns that nobody has set, and the header row frozen. */
export function look(tab: PlannedTab): readonly Step[] {
  const unset = tab.guide.columns.filter(({ header }) => {
    const column = tab.existing?.layout.columns[columnOf(tab, header)];
    return column === undefined || column.width === DEFAULT_WIDTH;
  });
  const frozen =
    tab.existing && tab.existing.layout.frozenRows < 1
      ? [
          {
            updateSheetProperties: {
              properties: { sheetId: tab.id, gridProperties: { frozenRowCount: 1 } },
              fields: 'gridProperties.frozenRowCount',
            },
          },
        ]
      : [];
  return [
    ...stepOf(
      tab.title,
      say.widths(unset.length),
      unset.map(({ header, width }) => ({
        updateDimensionProperties: {
          range: {
            sheetId: tab.id,
            dimension: 'COLUMNS',
            startIndex: columnOf(tab, header),
            endIndex: columnOf(tab, header) + 1,
          },
          properties: { pixelSize: width },
          fields: 'pixelSize',
        },
      })),
    ),
    ...stepOf(tab.title, say.frozenHeader, frozen),
  ];
}
