import { freeId, type Spreadsheet } from '../spreadsheet';
import type { Clock } from './clock';
import { type DriveFile, GOOGLE_SHEET, type Guest, MY_DRIVE, personal } from './driveFile';
import { MADE_HERE } from './fileLinks';

/** What an account is made of, as plain data. */
export interface AccountState {
  readonly files: readonly DriveFile[];
  readonly books: readonly Spreadsheet[];
  /** How many files were ever made: an id is never given twice. */
  readonly made: number;
}

/** Where the changes of an account are kept, each as soon as it is made. */
export interface AccountStore {
  readonly putFile: (file: DriveFile, made: number) => void;
  readonly putBook: (book: Spreadsheet) => void;
  readonly remove: (id: string) => void;
}

/** The books and the Drive of who runs the desk. */
export interface Account {
  readonly user: string;
  readonly clock: Clock;
  /** The workbook the add-on is bound to. It is the caller's to keep, not the store's. */
  readonly workbookId: string;
  readonly files: () => readonly DriveFile[];
  readonly file: (id: string) => DriveFile | undefined;
  readonly putFile: (file: DriveFile) => void;
  /** Removes a file for good, with the book behind it. */
  readonly removeFile: (id: string) => void;
  readonly newFileId: (name: string) => string;
  readonly book: (id: string) => Spreadsheet | undefined;
  readonly putBook: (book: Spreadsheet) => void;
}

export interface AccountOptions {
  readonly user: string;
  /** Whose workbook it is. */
  readonly owner: string;
  /** How another's workbook is shared with the user; an editor where it is not said. */
  readonly role?: Guest | undefined;
  /** Who else may write into it. */
  readonly editors?: readonly string[];
  readonly clock: Clock;
  readonly workbook: Spreadsheet;
  /** What earlier runs left in the account. */
  readonly state?: AccountState;
  readonly store?: AccountStore;
}

/** The open workbook as a file of Drive: its owner's, shared with the user and its editors. */
function workbookFile({
  user,
  owner,
  role,
  editors = [],
  clock,
  workbook,
}: AccountOptions): DriveFile {
  const time = new Date(clock.now()).toISOString();
  const others = [...new Set(editors)].filter((person) => person !== owner && person !== user);
  return {
    id: workbook.spreadsheetId,
    name: workbook.properties.title ?? '',
    mimeType: GOOGLE_SHEET,
    parents: [MY_DRIVE],
    createdTime: time,
    modifiedTime: time,
    modifiedBy: owner,
    trashed: false,
    properties: {},
    appProperties: {},
    permissions: [
      personal('owner', owner),
      ...(user === owner ? [] : [personal(role ?? 'writer', user)]),
      ...others.map((person) => personal('writer', person)),
    ],
    madeFor: undefined,
  };
}

/** A book is its file: what is written into it changes the file's time, its title the file's name. */
function edited(file: DriveFile, { properties }: Spreadsheet, clock: Clock): DriveFile {
  return {
    ...file,
    name: properties.title ?? file.name,
    modifiedTime: new Date(clock.now()).toISOString(),
  };
}

export function makeAccount(options: AccountOptions): Account {
  const { user, clock, workbook, state, store } = options;
  const workbookId = workbook.spreadsheetId;
  const books = new Map((state?.books ?? []).map((book) => [book.spreadsheetId, book]));
  const files = new Map((state?.files ?? []).map((file) => [file.id, file]));
  books.set(workbookId, workbook);
  if (!files.has(workbookId)) files.set(workbookId, workbookFile(options));
  let made = state?.made ?? 0;
  const putFile = (file: DriveFile) => {
    files.set(file.id, file);
    if (file.id !== workbookId) store?.putFile(file, made);
  };
  return {
    user,
    clock,
    workbookId,
    files: () => [...files.values()],
    file: (id) => files.get(id),
    putFile,
    removeFile: (id) => {
      files.delete(id);
      books.delete(id);
      store?.remove(id);
    },
    newFileId: (name) => {
      made++;
      return `${MADE_HERE}${made}-${freeId(`${name} ${made}`, () => false).toString(36)}`;
    },
    book: (id) => books.get(id),
    putBook: (book) => {
      books.set(book.spreadsheetId, book);
      const file = files.get(book.spreadsheetId);
      if (file) putFile(edited(file, book, clock));
      if (book.spreadsheetId !== workbookId) store?.putBook(book);
    },
  };
}
