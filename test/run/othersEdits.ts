import fc from 'fast-check';
import type { Edit } from '../../src/desk';

/** What others do to the form while a command runs, and when. */

export const FORM = 'Biểu chung';
export const GET = 'Sheets.Spreadsheets.get';
export const BATCH = 'Sheets.Spreadsheets.batchUpdate';

export type Request = Readonly<Record<string, unknown>>;

type Kind = 'ROWS' | 'COLUMNS';

function line(tab: string, dimension: Kind, startIndex: number) {
  return { sheetId: tab, dimension, startIndex, endIndex: startIndex + 1 };
}

export function put(tab: string, kind: Kind, at: number): Request {
  return { insertDimension: { range: line(tab, kind, at) } };
}

export function taken(tab: string, kind: Kind, at: number): Request {
  return { deleteDimension: { range: line(tab, kind, at) } };
}

export function moved(tab: string, kind: Kind, from: number, to: number): Request {
  return { moveDimension: { source: line(tab, kind, from), destinationIndex: to } };
}

/** Rows or columns of any tab that are put in, taken out or moved. */
export function lineEdits(
  tab: string,
  kind: Kind,
  at: fc.Arbitrary<number>,
): fc.Arbitrary<Request> {
  return fc.oneof(
    at.map((one) => put(tab, kind, one)),
    at.map((one) => taken(tab, kind, one)),
    fc.tuple(at, at).map(([from, to]) => moved(tab, kind, from, to > from ? to + 1 : to)),
  );
}

export function typed(tab: string, rowIndex: number, columnIndex: number, text: string): Request {
  return {
    updateCells: {
      start: { sheetId: tab, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** Edits that move what stands in the form: rows and columns put in, rows taken out, rows sorted. */
export function movingEdits(row: fc.Arbitrary<number>, column: fc.Arbitrary<number>) {
  const edit = (weight: number, arbitrary: fc.Arbitrary<Request>) => ({ weight, arbitrary });
  return [
    edit(
      3,
      row.map((at) => put(FORM, 'ROWS', at)),
    ),
    edit(
      2,
      row.map((at) => taken(FORM, 'ROWS', at)),
    ),
    edit(
      2,
      column.map((at) => put(FORM, 'COLUMNS', at)),
    ),
    edit(
      2,
      fc
        .tuple(column, fc.constantFrom('ASCENDING', 'DESCENDING'))
        .map(([dimensionIndex, sortOrder]) => ({
          sortRange: {
            range: { sheetId: FORM, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex, sortOrder }],
          },
        })),
    ),
  ];
}

/** Some edits, a few at a time, before some of the calls that a command makes. */
export function schedules(
  places: fc.Arbitrary<Pick<Edit, 'method' | 'nth'>>,
  edit: fc.Arbitrary<Request>,
): fc.Arbitrary<readonly Edit[]> {
  return fc.array(
    fc
      .tuple(places, fc.array(edit, { minLength: 1, maxLength: 3 }))
      .map(([place, requests]): Edit => ({ ...place, requests })),
    { minLength: 1, maxLength: 3 },
  );
}

/** The same edits, each of which is noted when it strikes. */
export function watched(
  edits: readonly Edit[],
  struck: Edit[],
  isOver = () => false,
): readonly Edit[] {
  return edits.map((edit) => ({
    ...edit,
    get requests() {
      if (isOver()) return [];
      struck.push(edit);
      return edit.requests;
    },
  }));
}
