import { type Area, isBlank, type Tab } from '../contract';
import { BASE_FORMAT, gridRange, type Request, STYLES } from '../contract/write';
import * as say from '../messages/setUp';
import { numbersIn } from '../model/spans';
import type { ColumnGuide } from './guide';
import { cellIn, DEFAULT_WIDTH } from './layout';
import { layoutUnder, type PlannedTab, plannedColumn } from './plannedTab';
import { type Step, stepOf } from './step';

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

/** Room in a tab that stands: at its end, where nothing can be typed before it is there. */
export function growth(tab: PlannedTab, rows: number): readonly Request[] {
  if (!tab.existing) return [];
  const columns = tab.columnCount - tab.added.length - tab.existing.columnCount;
  return [
    ...(columns > 0 ? [append(tab, 'COLUMNS', columns)] : []),
    ...(rows > 0 ? [append(tab, 'ROWS', rows)] : []),
  ];
}

function append(tab: PlannedTab, dimension: string, length: number): Request {
  return { appendDimension: { sheetId: tab.id, dimension, length } };
}

/**
 * Missing headers at the right end, each with its note, in columns that the same batch puts in:
 * whatever is typed meanwhile moves aside. They look like the last header that stands. Notes where a header has none, or one of ours that an
 * edit during a run has put beside its column.
 */
export function headers(tab: PlannedTab): readonly Step[] {
  const { guide, added, existing, firstAdded } = tab;
  const guides = new Map(guide.columns.map((column) => [column.header, column]));
  const room: readonly Request[] = existing
    ? [insertion(tab, 'COLUMNS', firstAdded, added.length)]
    : [];
  const written: readonly Request[] =
    added.length === 0
      ? []
      : [
          ...room,
          {
            updateCells: {
              start: { sheetId: tab.id, rowIndex: 0, columnIndex: firstAdded },
              rows: [{ values: added.map((header) => headerCell(header, guides.get(header))) }],
              fields: 'userEnteredValue,userEnteredFormat,note',
            },
          },
          ...lookOfNeighbour(tab),
        ];
  const notes = noteRepairs(tab);
  return [
    ...stepOf(tab.title, existing ? say.addedColumns(added) : say.headers, written),
    ...stepOf(tab.title, say.addedNotes(notes.length), notes),
  ];
}

/** New headers as the last one that people have: theirs may be without a style, or with another. */
function lookOfNeighbour({ id, added, existing, firstAdded }: PlannedTab): readonly Request[] {
  if (!existing) return [];
  const isMerged = (column: number) =>
    existing.merges.some(
      ({ startRow, startColumn, endColumn }) =>
        startRow === 0 && startColumn <= column && column < endColumn,
    );
  const last = [...numbersIn(0, firstAdded)]
    .reverse()
    .find((column) => !isBlank(cellIn(existing, 0, column)) && !isMerged(column));
  if (last === undefined) return [];
  const header = (startColumn: number, count: number) =>
    gridRange(id, { startRow: 0, endRow: 1, startColumn, endColumn: startColumn + count });
  const source = header(last, 1);
  const destination = header(firstAdded, added.length);
  return [{ copyPaste: { source, destination, pasteType: 'PASTE_FORMAT' } }];
}

/** Puts blank rows or columns before one that stands, and makes them look like it. */
export function insertion(
  tab: Pick<PlannedTab, 'id'>,
  dimension: 'ROWS' | 'COLUMNS',
  at: number,
  count: number,
): Request {
  const range = { sheetId: tab.id, dimension, startIndex: at, endIndex: at + count };
  return { insertDimension: { range, inheritFromBefore: false } };
}

function noteRepairs(tab: PlannedTab): readonly Request[] {
  const { guide, added, existing, firstAdded } = tab;
  if (!existing) return [];
  const wanted = new Map(
    guide.columns
      .filter(({ header }) => !added.includes(header))
      .map(({ header, note }) => [plannedColumn(tab, header), note]),
  );
  return wrongNotes(
    Array.from({ length: firstAdded }, (_, column) => ({
      place: column,
      wanted: wanted.get(column) ?? '',
      present: existing.layout.notes.get(`0:${column}`),
    })),
    guide.columns.map(({ note }) => note),
  ).map(({ place, wanted: note }) => noteRequest(tab.id, 0, place, note));
}

interface NotedCell {
  readonly place: number;
  readonly wanted: string;
  readonly present: string | undefined;
}

/** The cells that lack their note or have another one of ours; notes of people's own stay. */
export function wrongNotes(
  cells: readonly NotedCell[],
  own: readonly string[],
): readonly NotedCell[] {
  return cells.filter(({ wanted, present }) =>
    present === undefined ? wanted !== '' : present !== wanted && own.includes(present),
  );
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

/** Puts a note on one cell, or takes it off, and touches nothing else of it. */
export function noteRequest(id: number, row: number, column: number, note: string): Request {
  return {
    updateCells: {
      start: { sheetId: id, rowIndex: row, columnIndex: column },
      rows: [{ values: [note === '' ? {} : { note }] }],
      fields: 'note',
    },
  };
}

/** Merged cells of the header row that reach further down: Google freezes no part of these. */
export function mergesOverHeader({ merges }: Tab): readonly Area[] {
  return merges.filter(({ startRow, endRow }) => startRow === 0 && endRow > 1);
}

/** Widths of columns that nobody has set, and the header row frozen. */
export function look(tab: PlannedTab): readonly Step[] {
  const unset = tab.guide.columns.filter(({ header }) => {
    const layout = layoutUnder(tab, header);
    return layout === undefined || layout.width === DEFAULT_WIDTH;
  });
  const frozen =
    tab.existing &&
    tab.existing.layout.frozenRows < 1 &&
    mergesOverHeader(tab.existing).length === 0
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
            startIndex: plannedColumn(tab, header),
            endIndex: plannedColumn(tab, header) + 1,
          },
          properties: { pixelSize: width },
          fields: 'pixelSize',
        },
      })),
    ),
    ...stepOf(tab.title, say.frozenHeader, frozen),
  ];
}
