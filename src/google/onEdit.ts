import type { Cell } from '../contract';
import { formatOfPattern, readCell } from '../contract';
import { type Edit, markEdit } from '../edits';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Google's simple trigger (developers.google.com/apps-script/guides/triggers): it runs as the
 * person who types, without services that need consent, for 30 seconds at most. It must never
 * stand between people and their sheet: whatever goes wrong is kept for the log.
 */
export function onSheetEdit(event: EditEvent): void {
  try {
    if (event?.range) markEdit(editOf(event));
  } catch (error) {
    console.error(error);
  }
}

function editOf({ range, user }: EditEvent): Edit {
  const sheet = range.getSheet();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const columns = sheet.getLastColumn();
  return {
    tab: sheet.getName(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    who: accountOf(user),
    when: Utilities.formatDate(
      new Date(),
      spreadsheet.getSpreadsheetTimeZone(),
      'dd/MM/yyyy HH:mm',
    ),
    read: (firstRow, lastRow) =>
      columns === 0 ? [] : cellsOf(sheet.getRange(firstRow, 1, lastRow - firstRow + 1, columns)),
    readTab: (tab) => {
      const range = spreadsheet.getSheetByName(tab)?.getDataRange();
      return range ? cellsOf(range) : [];
    },
    write: (firstRow, column, texts) => {
      sheet.getRange(firstRow, column + 1, texts.length, 1).setValues(texts.map((text) => [text]));
    },
  };
}

/** The account is a method or a plain field of the event's user, and may be missing. */
function accountOf(user: unknown): string {
  const known = (user ?? {}) as { readonly email?: unknown; readonly getEmail?: unknown };
  const account = typeof known.getEmail === 'function' ? known.getEmail() : known.email;
  return typeof account === 'string' ? account : '';
}

/** Cells of a range; only numbers are read otherwise by their format, dates come as dates. */
function cellsOf(range: GoogleAppsScript.Spreadsheet.Range): Cell[][] {
  const values: readonly (readonly unknown[])[] = range.getValues();
  const hasNumbers = values.some((row) => row.some((value) => typeof value === 'number'));
  const patterns = hasNumbers ? range.getNumberFormats() : [];
  return values.map((row, index) =>
    row.map((value, column) => readCell(value, formatOfPattern(patterns[index]?.[column] ?? ''))),
  );
}
