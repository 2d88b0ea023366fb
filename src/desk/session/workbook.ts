import {
  effective,
  type Literal,
  newSheets,
  newSpreadsheet,
  type Spreadsheet,
  serialOfUtc,
  sheetByTitle,
} from '../spreadsheet';

/** A value of a cell in a workbook made in memory; a date is given as a Date in UTC, null is empty. */
export type TabValue = Literal | Date | null;

/** Tabs in memory: the rows of each, header first. */
export type Tabs = Readonly<Record<string, readonly (readonly TabValue[])[]>>;

/** A workbook of tabs in memory. */
export function makeWorkbook(tabs: Tabs, title = 'Sổ thử'): Spreadsheet {
  const spreadsheet = newSpreadsheet(title, 'desk-memory');
  spreadsheet.sheets = newSheets(
    Object.entries(tabs).map(([name, rows]) => [name, rows.map((row) => row.map(toCell))]),
  );
  return spreadsheet;
}

function toCell(value: TabValue) {
  if (value === null || value === '') return undefined;
  if (!(value instanceof Date)) return { value };
  const numberFormat = { type: 'DATE', pattern: 'dd/mm/yyyy' };
  return { value: serialOfUtc(value.getTime()), format: { numberFormat } };
}

/** The values of a tab up to the last in each row, and to the last row that has one. */
export function valuesOf(spreadsheet: Spreadsheet, tab: string): (Literal | null)[][] {
  const sheet = sheetByTitle(spreadsheet, tab);
  if (!sheet) throw new Error(`The workbook has no tab ${tab}`);
  const rows = sheet.rows.map((row) => {
    const shown = (row ?? []).map((cell) => {
      const value = effective(cell);
      return typeof value === 'object' ? value.message : (value ?? null);
    });
    while (shown.length > 0 && shown[shown.length - 1] === null) shown.pop();
    return shown;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}
