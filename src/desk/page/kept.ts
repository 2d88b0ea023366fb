import type { AccountState, AccountStore, DriveFile } from '../account';
import type { CarriedSheet } from '../files/xlsx';
import type { Trigger } from '../services';
import { newSheets, newSpreadsheet, type Spreadsheet } from '../spreadsheet';

/** All that the page keeps of one workbook: plain data, which a browser's store takes as it is. */
export interface Kept {
  /** The name of its file. */
  readonly name: string;
  readonly book: Spreadsheet;
  readonly carried: ReadonlyMap<number, CarriedSheet>;
  readonly documentProperties: Readonly<Record<string, string>>;
  readonly userProperties: Readonly<Record<string, string>>;
  readonly account: AccountState;
  /** The files that commands made, by name: what the command line has in its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly triggers: readonly Trigger[];
  /** Where files of the account stand among those made, by their ids. */
  readonly places: Readonly<Record<string, string>>;
}

/** A workbook as it came, with nothing made of it yet. */
export type Opened = Pick<Kept, 'name' | 'book' | 'carried' | 'documentProperties'>;

const EMPTY_ACCOUNT: AccountState = { files: [], books: [], made: 0 };

export function keptOf(opened: Opened): Kept {
  return {
    ...opened,
    userProperties: {},
    account: EMPTY_ACCOUNT,
    files: new Map(),
    triggers: [],
    places: {},
  };
}

/** The name of a workbook that was begun here. */
const NEW_NAME = 'so-moi.xlsx';

/** A workbook with one empty tab, as both Google and Excel begin one. */
export function emptyBook(id: string): Opened {
  const book = newSpreadsheet(NEW_NAME.replace(/\.xlsx$/, ''), id);
  book.sheets = newSheets([['Trang tính1', []]]);
  return { name: NEW_NAME, book, carried: new Map(), documentProperties: {} };
}

/** An account in memory, from run to run. */
export function memoryAccount(state: AccountState): {
  readonly store: AccountStore;
  readonly state: () => AccountState;
} {
  const files = new Map(state.files.map((file): [string, DriveFile] => [file.id, file]));
  const books = new Map(
    state.books.map((book): [string, Spreadsheet] => [book.spreadsheetId, book]),
  );
  let { made } = state;
  return {
    store: {
      putFile: (file, number) => {
        files.set(file.id, file);
        made = number;
      },
      putBook: (book) => {
        books.set(book.spreadsheetId, book);
      },
      remove: (id) => {
        files.delete(id);
        books.delete(id);
      },
    },
    state: () => ({ files: [...files.values()], books: [...books.values()], made }),
  };
}
