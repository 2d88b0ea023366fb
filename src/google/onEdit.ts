import { type Area, type Cell, clockZone, isDate, readCell } from '../contract';
import { type Edit, isForm, markEdit } from '../edits';
import { once } from '../model/once';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Google's simple trigger (developers.google.com/apps-script/guides/triggers): it runs as the
 * person who types, without services that need consent, for 30 seconds at most, and at most two
 * wait for their turn. It must never stand between people and their sheet: it leaves other tabs at
 * once, and whatever goes wrong is kept for the log.
 */
export function onSheetEdit(event: EditEvent): void {
  try {
    const sheet = event?.range?.getSheet();
    if (sheet && isForm(sheet.getName())) markEdit(editOf(event, sheet));
  } catch (error) {
    console.error(error);
  }
}

/** An edit of a tab; nothing is asked of Google before it is needed. */
function editOf({ range, user }: EditEvent, sheet: GoogleAppsScript.Spreadsheet.Sheet): Edit {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = once(() => spreadsheet.getSpreadsheetTimeZone());
  const rangeOf = ({ startRow, endRow, startColumn, endColumn }: Area) =>
    sheet.getRange(startRow + 1, startColumn + 1, endRow - startRow, endColumn - startColumn);
  return {
    area: {
      startRow: range.getRow() - 1,
      endRow: range.getLastRow(),
      startColumn: range.getColumn() - 1,
      endColumn: range.getLastColumn(),
    },
    who: accountOf(user),
    when: () => Utilities.formatDate(new Date(), clockZone(zone()), 'dd/MM/yyyy HH:mm'),
    header: () => cellsOf(sheet.getRange('1:1'), zone)[0] ?? [],
    read: (area) => cellsOf(rangeOf(area), zone),
    patterns: (area) => rangeOf(area).getNumberFormats(),
    readTab: (tab) => {
      const other = spreadsheet.getSheetByName(tab)?.getDataRange();
      return other ? cellsOf(other, zone) : [];
    },
    write: (startRow, column, texts) => {
      const endRow = startRow + texts.length;
      const area = { startRow, endRow, startColumn: column, endColumn: column + 1 };
      rangeOf(area).setValues(texts.map((text) => [text]));
    },
  };
}

/** The account is a method or a plain field of the event's user, and may be missing. */
function accountOf(user: unknown): string {
  const known = (user ?? {}) as { readonly email?: unknown; readonly getEmail?: unknown };
  const account = typeof known.getEmail === 'function' ? known.getEmail() : known.email;
  return typeof account === 'string' ? account : '';
}

/** Cells of a range; dates come as dates, and numbers without their formats. */
function cellsOf(range: GoogleAppsScript.Spreadsheet.Range, zone: () => string): Cell[][] {
  const values: readonly (readonly unknown[])[] = range.getValues();
  const known = new Map<number, Date>();
  const dayOf = (moment: Date): Date => {
    const day = known.get(moment.getTime()) ?? inZone(moment, zone());
    known.set(moment.getTime(), day);
    return day;
  };
  return values.map((row) => row.map((value) => readCell(isDate(value) ? dayOf(value) : value)));
}

/** A cell's day is that of the workbook's clock; a script has a clock of its own. */
function inZone(moment: Date, zone: string): Date {
  const parts = Utilities.formatDate(moment, zone, 'yyyy MM dd HH mm').split(' ').map(Number);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  return new Date(year, month - 1, day, hour, minute);
}
