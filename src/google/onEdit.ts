import { BLANK, type Cell } from '../contract/grid';
import { type Edit, markEdit } from '../edits/markEdit';

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
      columns === 0
        ? []
        : cellsOf(sheet.getRange(firstRow, 1, lastRow - firstRow + 1, columns).getValues()),
    readTab: (tab) => cellsOf(spreadsheet.getSheetByName(tab)?.getDataRange().getValues() ?? []),
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

function cellsOf(values: readonly (readonly unknown[])[]): Cell[][] {
  return values.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return value === '' ? BLANK : { kind: 'text', text: value };
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return isDate(value)
        ? {
            kind: 'date',
            date: {
              year: value.getFullYear(),
              month: value.getMonth() + 1,
              day: value.getDate(),
            },
          }
        : BLANK;
  }
}

/** Dates of Google's services come from another realm. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
