import { DeskError, messageOf } from '../failure';
import { openXlsx, saveXlsx } from '../files/xlsx';
import type { World } from '../realm';
import {
  BOOK,
  bookFilesOf,
  documentPlaces,
  type Folder,
  type Outcome,
  type Output,
  outputsOf,
  readOutcome,
  thrownOutcome,
  withSetFiles,
  withSpentLetters,
} from '../results';
import type { Dialog, Menu, Toast } from '../services';
import { openSession, type Session } from '../session';
import { emptyBook, type Kept, keptOf, memoryAccount } from './kept';
import { type Answer, answering, type Question } from './question';
import { type BookView, type Changes, changesBetween, viewOf } from './view';
import * as words from './words';

/** What the desk of a page is made of. */
export interface DeskParts {
  /** The text of the built bundle. */
  readonly bundle: string;
  /** The HTML pages by name. */
  readonly pages: Readonly<Record<string, string>>;
  /** The functions that are commands over the workbook. */
  readonly commands: readonly string[];
  /** A bare world, for each run a new one. */
  readonly makeWorld: () => World;
  readonly onToast: (toast: Toast) => void;
  /** Who sits before it. */
  readonly user: string;
  /** Fixes the clock. */
  readonly now?: number | undefined;
}

/** A file that a command made, as it is listed. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: number;
}

/** What opening a workbook tells. */
export interface OpenedDesk {
  readonly name: string;
  readonly id: string;
  readonly view: BookView;
  readonly menus: readonly Menu[];
  readonly files: readonly MadeFile[];
  /** Where the files of the account stand among those made, by their ids. */
  readonly places: Kept['places'];
}

/** A page that a command shows. */
export interface ShownPage {
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

/** How a call of a function of the bundle ended. */
export type Ran =
  | { readonly kind: 'asks'; readonly question: Question }
  | {
      readonly kind: 'ran';
      /** What the function gave back, or how it failed. */
      readonly value: unknown;
      readonly failure: string | undefined;
      readonly status: Outcome['status'] | undefined;
      readonly messages: readonly string[];
      readonly pages: readonly ShownPage[];
      readonly changes: Changes;
      readonly files: readonly MadeFile[];
      /** Where the files of the account stand among those made, by their ids. */
      readonly places: Kept['places'];
      /** Where the function put the cursor; undefined where it did not. */
      readonly cursor: Cursor | undefined;
    };

/** A cell of a tab (from 0). */
interface Cursor {
  readonly tabId: number;
  readonly row: number;
  readonly column: number;
}

/** Rows of texts typed or pasted from a cell on. */
export interface Typed {
  readonly tab: string;
  readonly address: string;
  readonly texts: readonly (readonly string[])[];
}

/** One workbook at a time, with all that its commands make. */
export interface PageDesk {
  readonly open: (bytes: Uint8Array, name: string) => Promise<OpenedDesk>;
  readonly openKept: (kept: Kept) => OpenedDesk;
  readonly begin: (id: string) => OpenedDesk;
  readonly type: (edits: readonly Typed[]) => { readonly changes: Changes };
  readonly run: (
    handler: string,
    args: readonly unknown[],
    answers: readonly Answer[],
  ) => Promise<Ran>;
  readonly kept: () => Kept;
  /** The workbook as .xlsx. */
  readonly bytes: () => Promise<Uint8Array>;
  readonly file: (name: string) => Uint8Array | undefined;
}

/** A session over what is kept, and the account that it changes. */
interface Live {
  readonly session: Session;
  readonly account: ReturnType<typeof memoryAccount>;
}

/** Where the host keeps all as files, nothing is said of Drive and no letter goes out. */
const PLACE = 'folder';

/** The desk that a page runs in a worker: the same sessions as the command line's, over what the page keeps. */
export function makePageDesk(parts: DeskParts): PageDesk {
  let kept = keptOf(emptyBook('desk-empty'));
  let live: Live | undefined;

  const start = (given: Kept, questions?: ReturnType<typeof answering>): Live => {
    const account = memoryAccount(given.account);
    const session = openSession({
      bundle: parts.bundle,
      pages: parts.pages,
      workbook: given.book,
      world: parts.makeWorld(),
      digest: () => {
        throw new Error('The desk in a page makes no digests');
      },
      user: parts.user,
      owner: parts.user,
      now: parts.now,
      account: { state: given.account, store: account.store },
      onToast: (toast) => {
        // A run that is given up at a question has nothing to say of how it ended.
        if (!questions?.asked()) parts.onToast(toast);
      },
      triggers: given.triggers,
      properties: { document: given.documentProperties, user: given.userProperties, script: {} },
      ...(questions && {
        answer: questions.answer,
        otherwise: (_method: string, own: () => unknown) => {
          questions.check();
          return own();
        },
      }),
    });
    return { session, account };
  };
  const current = (): Live => {
    live ??= start(kept);
    return live;
  };
  const keep = ({ session, account }: Live, files = kept.files, places = kept.places): Kept => ({
    ...kept,
    book: session.spreadsheet(),
    documentProperties: session.documentProperties(),
    userProperties: session.userProperties(),
    account: account.state(),
    files,
    places,
    triggers: [...session.triggers],
  });
  const opened = (given: Kept): OpenedDesk => {
    kept = given;
    live = start(kept);
    const { session } = live;
    if (session.has('onOpen')) session.run('onOpen');
    return {
      name: kept.name,
      id: kept.book.spreadsheetId,
      view: viewOf(kept.book, moment()),
      menus: [...session.menus],
      files: listed(kept.files),
      places: kept.places,
    };
  };
  const run: PageDesk['run'] = async (handler, args, answers) => {
    const questions = answering(answers);
    const before = kept;
    const next = start(before, questions);
    // Its world is the one that the earlier session ran in.
    live = undefined;
    const { session } = next;
    if (!session.has(handler)) throw new DeskError(words.noFunction);
    const isCommand = parts.commands.includes(handler);
    const given = isCommand ? [args[0] ?? {}, PLACE] : args;
    let value: unknown;
    let failure: unknown;
    try {
      value = await session.run(handler, ...given);
    } catch (error) {
      failure = error;
    }
    const question = questions.asked();
    if (question) return { kind: 'asks', question };
    const folder = folderOf(before.files);
    const raw = isCommand ? outcomeOf(value, failure, handler, session) : undefined;
    let { files, places } = before;
    let outcome = raw;
    if (raw) {
      const spent = withSpentLetters(withSetFiles(raw, folder), folder);
      outcome = spent.outcome;
      const books = bookFilesOf(session, { carried: before.carried, save });
      const outputs = await outputsOf(outcome, { ...session, ...books }, folder, moment());
      files = withOutputs(before.files, outputs, spent.letters);
      places = {
        ...places,
        ...Object.fromEntries(documentPlaces(folderOf(files), outputs, session)),
        ...Object.fromEntries((outcome.sets ?? []).map(({ id, file }) => [id, file])),
      };
    }
    kept = keep(next, files, places);
    live = next;
    return {
      kind: 'ran',
      value: failure === undefined ? value : undefined,
      failure: failure === undefined ? undefined : messageOf(failure),
      status: outcome?.status,
      messages: outcome?.messages ?? [],
      pages: session.dialogs.flatMap(shownPage),
      changes: changesBetween(before.book, kept.book, moment()),
      files: listed(files),
      places,
      cursor: cursorOf(session),
    };
  };
  const moment = () => parts.now ?? Date.now();
  return {
    open: async (bytes, name) => {
      const { spreadsheet: book, ...rest } = await openXlsx(bytes, name);
      return opened(keptOf({ name, book, ...rest }));
    },
    openKept: opened,
    begin: (id) => opened(keptOf(emptyBook(id))),
    type: (edits) => {
      const before = kept.book;
      const now = current();
      for (const { tab, address, texts } of edits) now.session.paste(tab, address, texts);
      kept = keep(now);
      return { changes: changesBetween(before, kept.book, moment()) };
    },
    run,
    kept: () => kept,
    bytes: () => {
      const { session } = current();
      // As the command line has it in its folder: documents, known by what they hold.
      const documents = documentPlaces(folderOf(kept.files), [], session);
      return bookFilesOf(session, { carried: kept.carried, save }).toBytes(documents);
    },
    file: (name) => kept.files.get(name),
  };
}

const save = (
  ...[book, targetOf]: [Parameters<typeof saveXlsx>[0], Parameters<typeof saveXlsx>[2]?]
) => saveXlsx(book, undefined, targetOf);

function outcomeOf(value: unknown, failure: unknown, handler: string, session: Session): Outcome {
  if (failure !== undefined) return thrownOutcome(failure, session.wasWritten());
  try {
    return readOutcome(value, handler);
  } catch (error) {
    return thrownOutcome(error, session.wasWritten());
  }
}

function folderOf(files: Kept['files']): Folder {
  return { names: () => [...files.keys()], read: (name) => files.get(name) };
}

/** The workbook itself is not among the files: it is what is open. */
function withOutputs(
  before: Kept['files'],
  outputs: readonly Output[],
  spent: readonly string[],
): Kept['files'] {
  const files = new Map(before);
  for (const { name, content } of outputs) {
    if (name === BOOK) continue;
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  for (const name of spent) files.delete(name);
  return files;
}

function listed(files: Kept['files']): readonly MadeFile[] {
  return [...files].map(([name, { length }]) => ({ name, bytes: length }));
}

function cursorOf({ activeTab, activeCell, calls, spreadsheet }: Session): Cursor | undefined {
  const tab = spreadsheet().sheets.find(({ title }) => title === activeTab());
  const cell = activeCell() ?? (calls()['Sheet.activate'] ? { row: 0, column: 0 } : undefined);
  return cell && tab && { tabId: tab.sheetId, ...cell };
}

function shownPage({ kind, title, content, width, height }: Dialog): ShownPage[] {
  if (kind === 'alert' || kind === 'prompt') return [];
  return [
    {
      kind,
      title,
      html: content,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    },
  ];
}
