import type { BookAnswer, Request } from '../../contract/write';

type Sheet = NonNullable<BookAnswer['sheets']>[number];
export type CellAnswer = NonNullable<
  NonNullable<NonNullable<NonNullable<Sheet['data']>[number]['rowData']>[number]['values']>[number]
>;

/** A part of a tab: rows and columns from 0, the ends excluded. */
export function area(
  sheetId: number,
  [startRowIndex, endRowIndex]: readonly [number, number],
  [startColumnIndex, endColumnIndex]: readonly [number, number],
) {
  return { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

/** Fills one cell with whatever a cell has. */
export function fill(
  sheetId: number,
  row: number,
  column: number,
  cell: CellAnswer,
  fields: string,
): Request {
  const start = { sheetId, rowIndex: row, columnIndex: column };
  return { updateCells: { rows: [{ values: [cell] }], fields, start } };
}

export function text(sheetId: number, row: number, column: number, value: string): Request {
  return fill(
    sheetId,
    row,
    column,
    { userEnteredValue: { stringValue: value } },
    'userEnteredValue',
  );
}

/** A mark (developer metadata) on a column. */
export function columnMark(sheetId: number, column: number, metadataId: number): Request {
  const dimensionRange = {
    sheetId,
    dimension: 'COLUMNS',
    startIndex: column,
    endIndex: column + 1,
  };
  return mark(metadataId, { dimensionRange });
}

export function bookMark(metadataId: number): Request {
  return mark(metadataId, { spreadsheet: true });
}

function mark(
  metadataId: number,
  location: NonNullable<
    NonNullable<NonNullable<Request['createDeveloperMetadata']>['developerMetadata']>['location']
  >,
): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: 'bonTruc.tuKiemTra',
        metadataValue: 'x',
        visibility: 'DOCUMENT',
        location,
      },
    },
  };
}

export function insertColumn(sheetId: number, at: number): Request {
  return {
    insertDimension: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
    },
  };
}

/** The tab of an id in an answer. */
export function tabIn({ sheets = [] }: BookAnswer, id: number): Sheet | undefined {
  return sheets.find(({ properties }) => (properties?.sheetId ?? 0) === id);
}

/** The cells of a tab's first block, row by row. */
export function rowsIn(sheet: Sheet | undefined): readonly (readonly CellAnswer[])[] {
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values = [] }) => values);
}

export function cellIn(
  sheet: Sheet | undefined,
  row: number,
  column: number,
): CellAnswer | undefined {
  return rowsIn(sheet)[row]?.[column];
}
