import {
  type AccountState,
  type AccountStore,
  type CallPoint,
  DAILY_ADDRESSES,
  type DriveFile,
  type Edit,
  type Fault,
  type Guest,
  type Mail,
  makeAccount,
  makeCallLog,
  makeClock,
  makeEdits,
  mayOpen,
  type SentCall,
  type Traffic,
} from '../account';
import { UsageError } from '../failure';
import { makeRealm, type World } from '../realm';
import {
  activeSheet,
  type Dialog,
  type Digest,
  type Host,
  type Menu,
  makeServices,
  type Net,
  type Selection,
  type Toast,
  type Trigger,
  type Untold,
} from '../services';
import type { Literal, Spreadsheet } from '../spreadsheet';
import { typeInto } from './typing';
import { valuesOf } from './workbook';

/** What a test arranges to happen around the calls of a run. */
export interface Arrangements {
  readonly faults?: readonly Fault[];
  readonly edits?: readonly Edit[];
  /** The run ends just before this call; `end` exits the process, or throws. */
  readonly kill?: CallPoint & { readonly end: () => never };
  /** What the user presses in an alert or types into a prompt; without it nobody is at the screen. */
  readonly answer?: (prompt: string, dialog: Dialog) => string;
  /** Where the user's cursor stands. */
  readonly selection?: Selection;
  /** To how many addresses the user may write in the day; Google's number where it is not said. */
  readonly mailQuota?: number;
  /** What the user installed before. */
  readonly triggers?: readonly Trigger[];
  /** Another run holds the document lock. */
  readonly locked?: boolean;
  /** How another's workbook is shared with the user; an editor where it is not said. */
  readonly role?: Guest;
  /** Whose address Google keeps to itself. */
  readonly untold?: Untold;
  /** What the script reaches over the network; nothing, as the manifest has it, where it is not said. */
  readonly net?: Net;
  /** Answers in the place of an API; `own` makes the desk's answer, or throws its refusal. */
  readonly otherwise?: (method: string, own: () => unknown) => unknown;
}

export interface SessionOptions extends Arrangements {
  /** The text of the built bundle. */
  readonly bundle: string;
  /** The HTML pages by name: `{ sidebar: '<p>…' }`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly workbook: Spreadsheet;
  readonly world: World;
  readonly digest: Digest;
  readonly user: string;
  /** Whose workbook it is: another's protected ranges are enforced. */
  readonly owner: string;
  /** Who else may write into it. */
  readonly editors?: readonly string[] | undefined;
  /** Fixes the clock, inside the bundle too, but for sleeping. */
  readonly now: number | undefined;
  readonly account: { readonly state: AccountState; readonly store: AccountStore } | undefined;
  readonly onToast: ((toast: Toast) => void) | undefined;
  readonly properties: Readonly<
    Record<'document' | 'user' | 'script', Readonly<Record<string, string>>>
  >;
}

/** One workbook open with the bundle loaded beside it. */
export interface Session {
  /** Calls a global function of the bundle with JSON arguments; its answer is a copy. A promise is passed on. */
  readonly run: (handler: string, ...args: readonly unknown[]) => unknown;
  /** Whether the bundle has such a function. */
  readonly has: (handler: string) => boolean;
  /** Types into a cell as a person does, then lets the bundle's `onEdit` run. */
  readonly type: (tab: string, address: string, text: string) => void;
  /** Pastes rows of texts from a cell on: one edit to the bundle. */
  readonly paste: (tab: string, address: string, texts: readonly (readonly string[])[]) => void;
  readonly calls: () => Readonly<Record<string, number>>;
  /** Whether the script changed the workbook, what others did to it left aside. */
  readonly wasWritten: () => boolean;
  /** What crossed to the Sheets and Drive APIs and back, in bytes. */
  readonly bytes: () => Traffic;
  /** What was sent to those APIs, call by call. */
  readonly sent: () => readonly SentCall[];
  readonly toasts: readonly Toast[];
  readonly dialogs: readonly Dialog[];
  /** What was sent, oldest first. */
  readonly mails: readonly Mail[];
  /** The user's installed triggers. */
  readonly triggers: readonly Trigger[];
  readonly menus: readonly Menu[];
  /** The tab at the screen: the first one, until a script or a person goes to another. */
  readonly activeTab: () => string | undefined;
  /** The cell of it (from 0) that a script put the cursor in; undefined where none did. */
  readonly activeCell: () => { readonly row: number; readonly column: number } | undefined;
  readonly logs: readonly string[];
  /** The files of the account but the workbook, oldest first; those in the bin too. */
  readonly files: () => readonly DriveFile[];
  /** Whether a person may open a file of the account in Drive's own pages. */
  readonly mayOpen: (id: string, person: string) => boolean;
  /** The workbook as it stands now. */
  readonly spreadsheet: () => Spreadsheet;
  /** Another book of the account. */
  readonly book: (id: string) => Spreadsheet | undefined;
  readonly documentProperties: () => Readonly<Record<string, string>>;
  /** The runner's own, kept beside no workbook. */
  readonly userProperties: () => Readonly<Record<string, string>>;
  readonly values: (tab: string) => readonly (readonly (Literal | null)[])[];
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** What a session notes beside the host. */
interface Notes {
  readonly toasts: Toast[];
  /** Arranged edits that could not be applied. */
  readonly mistakes: string[];
  /** The script changed the workbook. */
  written: boolean;
}

function makeHost(options: SessionOptions, notes: Notes): Host {
  const { workbook, user, owner, editors = [], onToast, properties } = options;
  const clock = makeClock(options.now);
  const account = makeAccount({
    user,
    owner,
    role: options.role,
    editors,
    clock,
    workbook,
    ...options.account,
  });
  const putByScript = (book: Spreadsheet) => {
    if (book.spreadsheetId === account.workbookId) notes.written = true;
    account.putBook(book);
  };
  const calls = makeCallLog({
    documentId: account.workbookId,
    faults: options.faults ?? [],
    beforeCall: makeEdits(account, options.edits ?? [], notes.mistakes),
    kill: options.kill,
  });
  const entries = (values: Readonly<Record<string, string>>) => new Map(Object.entries(values));
  return {
    realm: makeRealm(options.world, clock.now),
    calls,
    account: { ...account, putBook: putByScript },
    get spreadsheet() {
      return account.book(account.workbookId) ?? workbook;
    },
    set spreadsheet(book) {
      putByScript(book);
    },
    activeSheetId: undefined,
    activeCell: undefined,
    selection: options.selection,
    pages: entries(options.pages),
    answer: options.answer,
    digest: options.digest,
    otherwise: options.otherwise,
    untold: options.untold,
    net: options.net,
    lockedElsewhere: options.locked ?? false,
    lockHeld: false,
    showToast: (toast) => {
      notes.toasts.push(toast);
      onToast?.(toast);
    },
    dialogs: [],
    mails: [],
    mailQuota: options.mailQuota ?? DAILY_ADDRESSES,
    triggers: [...(options.triggers ?? [])],
    triggerObjects: new WeakMap(),
    menus: [],
    logs: [],
    properties: {
      document: entries(properties.document),
      user: entries(properties.user),
      script: entries(properties.script),
    },
  };
}

/** Opens a session: loads the bundle in a world of its own, over the books and files of an account. */
export function openSession(options: SessionOptions): Session {
  const notes: Notes = { toasts: [], mistakes: [], written: false };
  const host = makeHost(options, notes);
  const { realm, calls, account } = host;
  for (const [name, service] of Object.entries(makeServices(host))) realm.define(name, service);
  realm.evaluate(options.bundle, 'code.js');

  /** What was still on its way arrives when the command ends, however it ended. */
  const end = () => {
    host.lockHeld = false;
    calls.settle();
    const mistake = notes.mistakes.shift();
    if (mistake) {
      throw new UsageError(`Không áp dụng được sửa đổi của người khác (DESK_EDIT) ${mistake}`);
    }
  };
  const call = (handler: string, args: readonly unknown[]): unknown => {
    const found = realm.lookUp(handler);
    if (typeof found !== 'function') throw new Error(`The bundle has no function ${handler}`);
    const simple = handler === 'onOpen' || handler === 'onEdit';
    let answer: unknown;
    calls.begin();
    try {
      answer = simple ? calls.asSimpleTrigger(() => found(...args)) : found(...args);
    } catch (error) {
      end();
      throw error;
    }
    if (isPromise(answer)) return answer.then(takeBack).finally(end);
    end();
    return takeBack(answer);
  };
  return {
    run: (handler, ...args) => call(handler, realm.give(args)),
    has: (handler) => typeof realm.lookUp(handler) === 'function',
    type: (tab, address, text) => typeInto(host, tab, address, [[text]], call),
    paste: (tab, address, texts) => typeInto(host, tab, address, texts, call),
    calls: calls.counts,
    bytes: calls.bytes,
    sent: calls.sent,
    wasWritten: () => notes.written,
    toasts: notes.toasts,
    dialogs: host.dialogs,
    mails: host.mails,
    triggers: host.triggers,
    menus: host.menus,
    activeTab: () => activeSheet(host)?.title,
    activeCell: () => host.activeCell,
    logs: host.logs,
    files: () => account.files().filter(({ id }) => id !== account.workbookId),
    mayOpen: (id, person) => mayOpen(account, id, person),
    spreadsheet: () => host.spreadsheet,
    book: account.book,
    documentProperties: () => Object.fromEntries(host.properties.document),
    userProperties: () => Object.fromEntries(host.properties.user),
    values: (tab) => valuesOf(host.spreadsheet, tab),
  };
}

/** A copy on this side of what a handler gave back. */
function takeBack(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
