import { type Desk, type DeskOptions, openDesk } from '../../src/desk';

/** A bundle that passes one call on, so that a test can say what it asks of a service. */
const PASS_ON = `
const bookId = () => SpreadsheetApp.getActiveSpreadsheet().getId();
function get(options) { return Sheets.Spreadsheets.get(bookId(), options); }
function batchGet(options) { return Sheets.Spreadsheets.Values.batchGet(bookId(), options); }
function call(path, ...args) {
  return path.split('.').reduce((at, name) => at[name], globalThis)(...args);
}
function upload(resource, text, type, options) {
  return Drive.Files.create(resource, Utilities.newBlob(text, type), options);
}
function update(requests) { return Sheets.Spreadsheets.batchUpdate({ requests }, bookId()); }
`;

/** A desk with the bundle above and a workbook in memory. */
export function openBook(
  workbook: DeskOptions['workbook'],
  options: Partial<DeskOptions> = {},
): Promise<Desk> {
  return openDesk({ bundle: PASS_ON, workbook, ...options });
}

/** The id of a tab. */
export function idOf(desk: Desk, title: string): number {
  const sheet = desk.spreadsheet().sheets.find((each) => each.title === title);
  if (!sheet) throw new Error(`no tab ${title}`);
  return sheet.sheetId;
}
