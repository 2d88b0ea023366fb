import type { Sheet, Spreadsheet } from '../spreadsheet';

/** A book as JSON text, whole: unlike .xlsx it has a place for everything, and is made at once. */
export function writeBook(book: Spreadsheet): string {
  const sheets = book.sheets.map(({ ownedRows: _owned, ...sheet }) => ({
    ...sheet,
    rowMetadata: [...sheet.rowMetadata],
    columnMetadata: [...sheet.columnMetadata],
  }));
  return JSON.stringify({ ...book, sheets });
}

/** The book of such a text. */
export function readBook(text: string): Spreadsheet {
  const book = JSON.parse(text) as Spreadsheet;
  const sheets = book.sheets.map(
    (sheet): Sheet => ({
      ...sheet,
      basicFilter: sheet.basicFilter,
      tables: sheet.tables ?? [],
      charts: sheet.charts ?? [],
      // Accounts written before tabs had groups have none.
      rowGroups: sheet.rowGroups ?? [],
      columnGroups: sheet.columnGroups ?? [],
      rows: sheet.rows.map((row) => row?.map((cell) => cell ?? undefined)),
      rowMetadata: new Map(sheet.rowMetadata),
      columnMetadata: new Map(sheet.columnMetadata),
      ownedRows: new Set(),
    }),
  );
  return { ...book, sheets };
}
