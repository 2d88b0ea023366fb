import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountState, AccountStore, DriveFile } from '../account';
import { DeskError } from '../failure';
import type { Spreadsheet } from '../spreadsheet';
import { readBook, writeBook } from './bookText';
import { makeFolder } from './folder';

/** The hidden folder of an account in the folder that `--ra` names. */
const ACCOUNT_FOLDER = '.tai-khoan';
const INDEX = 'muc-luc.json';

interface StoredFile extends Omit<DriveFile, 'bytes'> {
  /** The file beside the index that holds the bytes. */
  readonly content?: string;
}

/** What the index says: what it does not name is not in the account. */
interface Index {
  readonly version: 1;
  readonly made: number;
  readonly files: readonly StoredFile[];
  /** The book's id and the file beside the index that holds it. */
  readonly books: readonly (readonly [id: string, content: string])[];
}

interface Stored {
  readonly content: string;
  readonly of: Uint8Array | Spreadsheet;
}

function readIndex(folder: string): Index | undefined {
  if (!existsSync(join(folder, INDEX))) return undefined;
  return readPart(folder, INDEX, (bytes) => {
    const index = JSON.parse(bytes.toString('utf8'));
    if (index?.version !== 1) throw new Error('not an index of this version');
    return index;
  });
}

/** What a file of the account says; whatever is wrong with it, the way out is the same. */
function readPart<T>(folder: string, name: string, read: (bytes: Buffer) => T): T {
  const path = join(folder, name);
  try {
    return read(readFileSync(path));
  } catch {
    throw new DeskError(
      `${existsSync(path) ? 'Không đọc được' : 'Thiếu tệp'} «${path}». Hãy dùng thư mục --ra khác, hoặc xóa «${folder}» (các tệp của lần chạy trước sẽ mất).`,
    );
  }
}

/**
 * The account kept in a folder. Each change of Drive is on disk when its call returns, as it is in
 * Google whatever becomes of the run: contents are written under new names, then the index that names
 * them takes the place of the one before, and a run that is killed in between has not made the change.
 */
export function openAccountFolder(parent: string): {
  readonly state: AccountState;
  readonly store: AccountStore;
} {
  const folder = join(parent, ACCOUNT_FOLDER);
  const index = readIndex(folder);
  const files = new Map<string, DriveFile>();
  const contents = new Map<string, Stored>();
  const books = new Map<string, Stored & { readonly of: Spreadsheet }>();
  let made = index?.made ?? 0;
  for (const { content, ...file } of index?.files ?? []) {
    const bytes = content === undefined ? undefined : readPart(folder, content, (whole) => whole);
    if (content !== undefined && bytes) contents.set(file.id, { content, of: bytes });
    files.set(file.id, { ...file, ...(bytes && { bytes }) });
  }
  for (const [id, content] of index?.books ?? []) {
    const of = readPart(folder, content, (whole) => readBook(whole.toString('utf8')));
    books.set(id, { content, of });
  }

  /** A file's bytes and its book may both be there, each in versions of its own. */
  const nextName = (stem: string, present: Stored | undefined) => {
    const version = Number(/\.(\d+)$/.exec(present?.content ?? '')?.[1] ?? 0) + 1;
    return `${stem}.${version}`;
  };
  const writeIndex = () => {
    const next: Index = {
      version: 1,
      made,
      files: [...files.values()].map(({ bytes: _bytes, ...file }) => {
        const content = contents.get(file.id)?.content;
        return { ...file, ...(content !== undefined && { content }) };
      }),
      books: [...books].map(([id, { content }]) => [id, content]),
    };
    const unfinished = join(folder, `.${INDEX}`);
    writeFileSync(unfinished, JSON.stringify(next));
    renameSync(unfinished, join(folder, INDEX));
    const stored = [...contents.values(), ...books.values()].map(({ content }) => content);
    const named = new Set([INDEX, ...stored]);
    for (const name of readdirSync(folder)) if (!named.has(name)) rmSync(join(folder, name));
  };
  const store: AccountStore = {
    putFile: (file, number) => {
      makeFolder(folder);
      const present = contents.get(file.id);
      if (file.bytes && file.bytes !== present?.of) {
        const content = nextName(file.id, present);
        writeFileSync(join(folder, content), file.bytes);
        contents.set(file.id, { content, of: file.bytes });
      }
      files.set(file.id, file);
      made = number;
      writeIndex();
    },
    putBook: (book) => {
      makeFolder(folder);
      const id = book.spreadsheetId;
      const content = nextName(`${id}.so`, books.get(id));
      writeFileSync(join(folder, content), writeBook(book));
      books.set(id, { content, of: book });
      writeIndex();
    },
    remove: (id) => {
      files.delete(id);
      contents.delete(id);
      books.delete(id);
      if (existsSync(folder)) writeIndex();
    },
  };
  const state = {
    files: [...files.values()],
    books: [...books.values()].map(({ of }) => of),
    made,
  };
  return { state, store };
}
