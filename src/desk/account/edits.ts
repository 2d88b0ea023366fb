import { messageOf } from '../failure';
import { checkType, definitions } from '../schema';
import { applyBatch, type Request, type Spreadsheet, sheetByTitle } from '../spreadsheet';
import type { Account } from './account';
import type { CallPoint, Edit } from './faults';

/** A copy of the requests where every tab's name has become its id. */
function withIds(spreadsheet: Spreadsheet, value: unknown, key = ''): unknown {
  if (key.toLowerCase().endsWith('sheetid') && typeof value === 'string') {
    const sheet = sheetByTitle(spreadsheet, value);
    if (!sheet) throw new Error(`The workbook has no tab ${value}`);
    return sheet.sheetId;
  }
  if (Array.isArray(value)) return value.map((item) => withIds(spreadsheet, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withIds(spreadsheet, item, name)]),
  );
}

/** Lets somebody else, who may write everywhere, edit the open workbook. */
function applyEdit(account: Account, requests: readonly object[]): void {
  // One by one: a tab may be named that the request before it makes.
  for (const request of requests) {
    const book = account.book(account.workbookId);
    if (!book) throw new Error('The account has no workbook');
    const body = { requests: [withIds(book, request)] };
    checkType('sheets', 'BatchUpdateSpreadsheetRequest', body);
    const applied = applyBatch(book, body.requests as Request[], definitions('sheets'), undefined);
    account.putBook(applied.spreadsheet);
  }
}

/**
 * Applies the edits that stand before a call. One that cannot be applied is the arranger's mistake,
 * not the add-on's: it is noted, and the call goes on.
 */
export function makeEdits(
  account: Account,
  edits: readonly Edit[],
  mistakes: string[],
): (point: CallPoint) => void {
  return ({ method, nth }) => {
    for (const edit of edits) {
      if (edit.method !== method || edit.nth !== nth) continue;
      try {
        applyEdit(account, edit.requests);
      } catch (error) {
        mistakes.push(`${method}:${nth}: ${messageOf(error)}`);
      }
    }
  };
}
