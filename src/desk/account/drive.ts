import { ServiceError } from '../failure';
import { newSheet, newSpreadsheet, type Spreadsheet, stageSpreadsheet } from '../spreadsheet';
import type { Account } from './account';
import { sheetOfCsv } from './csv';
import {
  allows,
  type DriveFile,
  GOOGLE_SHEET,
  isMore,
  MY_DRIVE,
  ownerOf,
  personal,
  type Role,
} from './driveFile';
import { readOrder, readQuery } from './query';

/** What a caller says of a file. In `properties` and `appProperties`, null takes an entry away. */
export interface FileResource {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

export interface Media {
  readonly bytes?: Uint8Array;
  readonly uploadedType?: string;
}

/** Drive's limits of custom properties (https://developers.google.com/drive/api/guides/properties). */
const MAX_PROPERTIES = 30;
const MAX_PROPERTY_BYTES = 124;

type Properties = Readonly<Record<string, string>>;

function patch(present: Properties, given: FileResource['properties']): Properties {
  const entries = Object.entries({ ...present, ...given });
  const kept = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  for (const [key, value] of kept) {
    if (new TextEncoder().encode(key + value).length > MAX_PROPERTY_BYTES) {
      throw new ServiceError(`The property ${key} exceeds ${MAX_PROPERTY_BYTES} bytes`, {
        code: 400,
      });
    }
  }
  if (kept.length > MAX_PROPERTIES) {
    throw new ServiceError(`A file may have at most ${MAX_PROPERTIES} custom properties`, {
      code: 400,
    });
  }
  return Object.fromEntries(kept);
}

/**
 * The file of an id as the script sees it.
 * @throws {ServiceError} 404 for one that is not there, is not the user's, or that the script did not make
 */
export function findFile(account: Account, id: string): DriveFile {
  const file = account.file(id);
  if (!file || !isSeen(account, file)) {
    throw new ServiceError(`File not found: ${id}.`, { code: 404 });
  }
  return file;
}

function isSeen(account: Account, file: DriveFile): boolean {
  return file.madeFor === account.user && mayOpen(account, file.id, account.user);
}

/** Whether a person may open a file in Drive's own pages, whatever made it. */
export function mayOpen(account: Account, id: string, person: string): boolean {
  const file = account.file(id);
  return file !== undefined && allows(withInherited(account, file), person, 'reader');
}

/**
 * A file with the permissions of the folders that it lies in beside its own: the higher one counts
 * (https://developers.google.com/workspace/drive/api/guides/manage-sharing). Who owns the folder
 * alone may write.
 */
export function withInherited(account: Account, file: DriveFile): DriveFile {
  const whole = new Map(file.permissions.map((own) => [own.id, own]));
  for (const parent of file.parents) {
    const folder = account.file(parent);
    const inherited = folder ? withInherited(account, folder).permissions : [];
    for (const given of inherited) {
      const role = given.role === 'owner' ? 'writer' : given.role;
      const own = whole.get(given.id);
      if (!own || isMore(role, own.role)) whole.set(given.id, { ...given, role });
    }
  }
  return { ...file, permissions: [...whole.values()] };
}

/** A file in sight, with which the user may do what a role allows. */
export function findFileFor(account: Account, id: string, role: Role): DriveFile {
  const file = findFile(account, id);
  if (!allows(withInherited(account, file), account.user, role)) {
    throw new ServiceError('The user does not have sufficient permissions for this file.', {
      code: 403,
    });
  }
  return file;
}

function checkedParents(account: Account, parents: readonly string[]): readonly string[] {
  return parents.map((id) =>
    id === 'root' || id === MY_DRIVE ? MY_DRIVE : findFile(account, id).id,
  );
}

/** What is uploaded is converted in the zone of an account that chose none. */
const CONVERTED_ZONE = 'America/Los_Angeles';

/** A book made of an upload: one tab that has the file's name. */
function convertedBook(file: DriveFile, bytes: Uint8Array): Spreadsheet {
  const book = newBook(file.name, file.id);
  const text = new TextDecoder().decode(bytes);
  return {
    ...book,
    properties: { ...book.properties, timeZone: CONVERTED_ZONE },
    sheets: sheetOfCsv(text, file.name, book),
  };
}

/** A book as Google makes one that is asked for by its name alone. */
export function newBook(title: string, id: string): Spreadsheet {
  const book = newSpreadsheet(title, id);
  // As Google makes one by an API: not in the user's locale.
  book.properties = { ...book.properties, locale: 'en_US', timeZone: 'Etc/GMT' };
  book.sheets = [newSheet(0, 'Sheet1')];
  return book;
}

/** Makes a file that is the user's alone, in the user's own My Drive unless parents are given. */
export function createFile(account: Account, given: FileResource, media: Media): DriveFile {
  const parents = checkedParents(account, given.parents ?? [MY_DRIVE]);
  const name = given.name ?? 'Untitled';
  const time = new Date(account.clock.now()).toISOString();
  const file: DriveFile = {
    id: account.newFileId(name),
    name,
    mimeType: given.mimeType ?? (media.uploadedType || 'application/octet-stream'),
    parents,
    ...(given.description !== undefined && { description: given.description }),
    ...media,
    createdTime: time,
    modifiedTime: time,
    modifiedBy: account.user,
    trashed: false,
    properties: patch({}, given.properties),
    appProperties: patch({}, given.appProperties),
    permissions: [personal('owner', account.user)],
    madeFor: account.user,
  };
  if (file.mimeType === GOOGLE_SHEET) {
    const { bytes } = media;
    account.putBook(bytes ? convertedBook(file, bytes) : newBook(name, file.id));
  }
  account.putFile(file);
  return file;
}

/** Puts a book made by the Sheets API into Drive. */
export function createBook(account: Account, title: string): Spreadsheet {
  const { id } = createFile(account, { name: title, mimeType: GOOGLE_SHEET }, {});
  const book = account.book(id);
  if (!book) throw new Error(`The new book ${id} is not in the account`);
  return book;
}

export function copyFile(account: Account, id: string, given: FileResource): DriveFile {
  const source = findFile(account, id);
  const { properties, appProperties, bytes, uploadedType, mimeType } = source;
  const copy = createFile(
    account,
    {
      ...(source.description !== undefined && { description: source.description }),
      name: `Copy of ${source.name}`,
      parents: source.parents,
      ...given,
      mimeType,
      properties: { ...properties, ...given.properties },
      appProperties: { ...appProperties, ...given.appProperties },
    },
    { ...(bytes && { bytes }), ...(uploadedType !== undefined && { uploadedType }) },
  );
  const book = account.book(id);
  if (book) putCopy(account, book, copy);
  return copy;
}

function putCopy(account: Account, book: Spreadsheet, { id, name }: DriveFile): Spreadsheet {
  const staged = stageSpreadsheet(book);
  const copy = { ...staged, spreadsheetId: id, properties: { ...staged.properties, title: name } };
  account.putBook(copy);
  return copy;
}

/** A copy of a book in My Drive, as its own service makes one whatever Drive shows. */
export function copyBook(account: Account, id: string, name: string): Spreadsheet {
  const book = account.book(id);
  if (!book) throw new Error('The workbook is not in the account');
  return putCopy(account, book, createFile(account, { name, mimeType: GOOGLE_SHEET }, {}));
}

export interface Moved {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function updateFile(
  account: Account,
  id: string,
  given: FileResource,
  media: Media,
  { added, removed }: Moved,
): DriveFile {
  const present = findFileFor(account, id, given.trashed === undefined ? 'writer' : 'owner');
  if (given.parents) {
    throw new ServiceError(
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
      { code: 403 },
    );
  }
  const gone = new Set(removed.map((parent) => (parent === 'root' ? MY_DRIVE : parent)));
  const stays = present.parents.filter((parent) => !gone.has(parent));
  const parents = [...new Set([...stays, ...checkedParents(account, added)])];
  if (parents.length > Math.max(1, present.parents.length)) {
    throw new ServiceError('Increasing the number of parents is not allowed', { code: 403 });
  }
  const { name, mimeType, description, trashed } = given;
  const file: DriveFile = {
    ...present,
    ...(name !== undefined && { name }),
    ...(mimeType !== undefined && { mimeType }),
    ...(description !== undefined && { description }),
    ...(trashed !== undefined && { trashed }),
    ...media,
    parents,
    properties: patch(present.properties, given.properties),
    appProperties: patch(present.appProperties, given.appProperties),
    modifiedTime: new Date(account.clock.now()).toISOString(),
    modifiedBy: account.user,
  };
  const book = account.book(id);
  if (book && media.bytes) account.putBook(convertedBook(file, media.bytes));
  else if (book && name !== undefined) {
    account.putBook({ ...book, properties: { ...book.properties, title: name } });
  }
  account.putFile(file);
  return file;
}

/** Deletes a file for good, and with a folder what the user owns in it. */
export function removeFile(account: Account, id: string): void {
  findFileFor(account, id, 'owner');
  const inside = account
    .files()
    .filter((file) => file.parents.includes(id) && ownerOf(file) === account.user);
  for (const file of inside) if (isSeen(account, file)) removeFile(account, file.id);
  account.removeFile(id);
}

/** The files in sight that a query asks for, in the order it asks for. */
export function listFiles(
  account: Account,
  query: string | undefined,
  orderBy: string | undefined,
): readonly DriveFile[] {
  const test = readQuery(query);
  const order = readOrder(orderBy);
  return account
    .files()
    .filter((file) => isSeen(account, file) && test(withInherited(account, file)))
    .sort(order);
}
