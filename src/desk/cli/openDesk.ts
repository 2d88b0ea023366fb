import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type OpenedWorkbook, openAccountFolder, openWorkbook, saveXlsx } from '../files';
import { type BookFiles, bookFilesOf } from '../results';
import { type Arrangements, makeWorkbook, openSession, type Session, type Tabs } from '../session';
import { stageSpreadsheet } from '../spreadsheet';
import { makeNodeWorld, nodeDigest } from './world';

export interface DeskOptions extends Arrangements {
  /** The text of the built bundle. */
  readonly bundle: string;
  /** What `compiledCode` told in an earlier run of the same bundle: it loads faster. */
  readonly compiled?: Uint8Array | undefined;
  /** A path of an .xlsx file or of a data pack folder, or tabs in memory, or what `openWorkbook` read. */
  readonly workbook: string | Tabs | OpenedWorkbook;
  /** Who runs it; the machine's user when left out. */
  readonly user?: string | undefined;
  /** The owner of the workbook, when it is another: protected ranges are then enforced. */
  readonly owner?: string | undefined;
  /** Who else may write into the workbook. */
  readonly editors?: readonly string[];
  /** Fixes the clock, inside the bundle too, but for sleeping. */
  readonly now?: Date | number | undefined;
  /** The HTML pages by name: `{ sidebar: '<p>…' }`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The folder where the account is kept from run to run; without it the account is in memory. */
  readonly folder?: string;
  readonly onToast?: (toast: Session['toasts'][number]) => void;
  readonly userProperties?: Readonly<Record<string, string>>;
  readonly scriptProperties?: Readonly<Record<string, string>>;
}

/** A session on this machine. */
export interface Desk extends Session, BookFiles {
  readonly save: (path: string) => Promise<void>;
  /** What is compiled of the bundle by now. */
  readonly compiledCode: () => Uint8Array | undefined;
}

/**
 * Opens a workbook and loads the bundle beside it.
 * @throws {DeskError} where the workbook cannot be opened
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { workbook, folder, now, compiled, userProperties = {}, ...others } = options;
  const { scriptProperties = {}, ...rest } = others;
  const opened = await openedOf(workbook);
  const world = makeNodeWorld(compiled);
  const user = options.user ?? userInfo().username;
  const session = openSession({
    ...rest,
    workbook: opened.spreadsheet,
    pages: options.pages ?? {},
    world,
    digest: nodeDigest,
    user,
    owner: options.owner ?? user,
    now: now === undefined ? undefined : Number(now),
    account: folder === undefined ? undefined : openAccountFolder(folder),
    onToast: options.onToast,
    properties: {
      document: opened.documentProperties,
      user: userProperties,
      script: scriptProperties,
    },
  });
  const editor = options.owner === undefined || options.owner === user ? undefined : user;
  const books = bookFilesOf(session, { carried: opened.carried, editor, save: saveXlsx });
  return {
    ...session,
    ...books,
    save: async (path) => writeFileSync(path, await books.toBytes()),
    compiledCode: world.compiledCode,
  };
}

/** The workbook of this desk alone: of what was read before, the cells are shared until they are written. */
async function openedOf(workbook: DeskOptions['workbook']): Promise<OpenedWorkbook> {
  if (typeof workbook === 'string') return openWorkbook(workbook);
  if (!isOpened(workbook)) {
    return { spreadsheet: makeWorkbook(workbook), documentProperties: {}, carried: new Map() };
  }
  return { ...workbook, spreadsheet: stageSpreadsheet(workbook.spreadsheet) };
}

/** Tabs in memory are lists of rows, whatever they are called. */
function isOpened(workbook: Tabs | OpenedWorkbook): workbook is OpenedWorkbook {
  return workbook.carried !== undefined && !Array.isArray(workbook.carried);
}

/** Reads the HTML pages of a folder. */
export function readPages(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    files.map((file) => [file.replace(/\.html$/, ''), readFileSync(join(folder, file), 'utf8')]),
  );
}
