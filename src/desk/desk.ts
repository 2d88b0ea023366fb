import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from './failure';
import { openPack } from './files/pack/dataPack';
import { type OpenedWorkbook, openXlsx } from './files/xlsx/open';
import { saveXlsx } from './files/xlsx/save';
import { makeRealm } from './realm/realm';
import { strictService } from './realm/strict';
import { type CallLog, type Fault, makeCallLog } from './services/calls';
import { makeDriveService, workbookFile } from './services/driveService';
import type { Dialog, DriveFile, Host, Menu, Toast } from './services/host';
import { makeHtmlService } from './services/htmlService';
import { makePropertiesService } from './services/properties';
import { makeRange } from './services/range';
import {
  makeConsole,
  makeLockService,
  makeLogger,
  makeScriptApp,
  makeSession,
} from './services/scriptServices';
import { makeSheetsService } from './services/sheetsService';
import { makeSpreadsheetApp } from './services/spreadsheetApp';
import { makeUtilities } from './services/utilities';
import {
  cellAt,
  columnIndex,
  effective,
  freeId,
  type Literal,
  NEW_TAB,
  newSheet,
  newSpreadsheet,
  orEmpty,
  putCell,
  readTyped,
  type Spreadsheet,
  sheetByTitle,
  stageSpreadsheet,
} from './spreadsheet';

export { DeskError, UsageError } from './failure';
export { loadsPure } from './realm/purity';
export type { Fault } from './services/calls';
export { parseFault } from './services/calls';
export type { Dialog, DriveFile, Menu, Toast } from './services/host';
export type { Cell, Sheet, Spreadsheet } from './spreadsheet';

/** A value of a cell in a workbook made in memory; a date is given as a Date in UTC, null is empty. */
export type TabValue = Literal | Date | null;

/** Tabs in memory: the rows of each, header first. */
export type Tabs = Readonly<Record<string, readonly (readonly TabValue[])[]>>;

export interface DeskOptions {
  /** The text of the built bundle. */
  readonly bundle: string;
  /** A path of an .xlsx file or of a data pack folder, or tabs in memory. */
  readonly workbook: string | Tabs;
  /** The e-mail address of who runs it. */
  readonly user?: string;
  /** The owner of the workbook, when it is another: protected ranges are then enforced. */
  readonly owner?: string;
  /** Fixes the clock, inside the bundle too. */
  readonly now?: Date | number;
  readonly fault?: Fault;
  /** The HTML pages by name: `{ sidebar: '<p>…' }`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What the user presses in an alert; `OK` where it is not given. */
  readonly answer?: (prompt: string) => string;
  /** Another run holds the document lock. */
  readonly locked?: boolean;
  readonly userProperties?: Readonly<Record<string, string>>;
  readonly scriptProperties?: Readonly<Record<string, string>>;
}

/** One workbook open on the desk with the bundle loaded. */
export interface Desk {
  /** Calls a global function of the bundle with JSON arguments; its answer is a copy. A promise is passed on. */
  readonly run: (handler: string, ...args: readonly unknown[]) => unknown;
  /** Whether the bundle has such a function. */
  readonly has: (handler: string) => boolean;
  /** Types into a cell as a person does, then lets the bundle's `onEdit` run. */
  readonly type: (tab: string, address: string, text: string) => void;
  readonly calls: () => Readonly<Record<string, number>>;
  readonly toasts: readonly Toast[];
  readonly dialogs: readonly Dialog[];
  readonly menus: readonly Menu[];
  readonly logs: readonly string[];
  /** The files the bundle made in Drive, oldest first. */
  readonly files: () => readonly DriveFile[];
  /** The workbook as it stands now. */
  readonly spreadsheet: () => Spreadsheet;
  /** The values a tab shows, without the empty ends of rows and tab; null is an empty cell between. */
  readonly values: (tab: string) => readonly (readonly (Literal | null)[])[];
  readonly save: (path: string) => Promise<void>;
  readonly toBytes: () => Promise<Uint8Array>;
}

/** A workbook of tabs in memory. */
export function makeWorkbook(tabs: Tabs, title = 'Sổ thử'): Spreadsheet {
  const spreadsheet = newSpreadsheet(title, 'desk-memory');
  const taken = new Set<number>();
  spreadsheet.sheets = Object.entries(tabs).map(([name, rows]) => {
    const sheetId = freeId(name, (id) => taken.has(id));
    taken.add(sheetId);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const sheet = newSheet(sheetId, name, {
      rowCount: Math.max(NEW_TAB.rowCount, rows.length),
      columnCount: Math.max(NEW_TAB.columnCount, width),
    });
    sheet.rows = rows.map((row) => row.map(toCell));
    return sheet;
  });
  return spreadsheet;
}

function toCell(value: TabValue) {
  if (value === null || value === '') return undefined;
  if (!(value instanceof Date)) return { value };
  const numberFormat = { type: 'DATE', pattern: 'dd/mm/yyyy' };
  return { value: value.getTime() / 86_400_000 + 25_569, format: { numberFormat } };
}

async function openWorkbook(workbook: string | Tabs): Promise<OpenedWorkbook> {
  const fresh = (spreadsheet: Spreadsheet): OpenedWorkbook => ({
    spreadsheet,
    documentProperties: {},
    carried: new Map(),
  });
  if (typeof workbook !== 'string') return fresh(makeWorkbook(workbook));
  const found = statSync(workbook, { throwIfNoEntry: false });
  if (!found) {
    throw new UsageError(`Không tìm thấy «${workbook}». Hãy kiểm tra lại đường dẫn của sổ.`);
  }
  if (found.isDirectory()) return fresh(openPack(workbook));
  return openXlsx(new Uint8Array(readFileSync(workbook)), basename(workbook).normalize('NFC'));
}

/** Reads the HTML pages of a folder. */
export function readPages(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    files.map((file) => [file.replace(/\.html$/, ''), readFileSync(join(folder, file), 'utf8')]),
  );
}

function defineServices(host: Host): void {
  const { realm } = host;
  const services: Readonly<Record<string, object>> = {
    SpreadsheetApp: makeSpreadsheetApp(host),
    Sheets: makeSheetsService(host),
    Drive: makeDriveService(host),
    Session: makeSession(host),
    PropertiesService: makePropertiesService(host),
    LockService: makeLockService(host),
    Utilities: makeUtilities(host),
    HtmlService: makeHtmlService(host),
    ScriptApp: makeScriptApp(host),
    Logger: makeLogger(host),
    console: makeConsole(host),
  };
  for (const [name, service] of Object.entries(services)) realm.define(name, service);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** A copy on this side of what a handler gave back. */
function takeBack(value: unknown): unknown {
  if (isPromise(value)) return value.then(takeBack);
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/**
 * Opens a workbook and loads the bundle beside it.
 * @throws {DeskError} where the workbook cannot be opened
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const opened = await openWorkbook(options.workbook);
  const { now: fixed, user = 'can-bo@example.vn' } = options;
  const now = fixed === undefined ? () => Date.now() : () => Number(fixed);
  const realm = makeRealm(fixed === undefined ? undefined : now);
  const calls: CallLog = makeCallLog(opened.spreadsheet.spreadsheetId, options.fault);
  const host: Host = {
    realm,
    calls,
    spreadsheet: opened.spreadsheet,
    activeSheetId: undefined,
    user,
    owner: options.owner ?? user,
    now,
    pages: new Map(Object.entries(options.pages ?? {})),
    answer: options.answer ?? (() => 'OK'),
    lockedElsewhere: options.locked ?? false,
    lockHeld: false,
    toasts: [],
    dialogs: [],
    menus: [],
    logs: [],
    files: new Map(),
    properties: {
      document: new Map(Object.entries(opened.documentProperties)),
      user: new Map(Object.entries(options.userProperties ?? {})),
      script: new Map(Object.entries(options.scriptProperties ?? {})),
    },
  };
  host.files.set(opened.spreadsheet.spreadsheetId, workbookFile(host));
  defineServices(host);
  realm.evaluate(options.bundle, 'code.js');
  const toBytes = () =>
    saveXlsx({
      spreadsheet: host.spreadsheet,
      carried: opened.carried,
      documentProperties: Object.fromEntries(host.properties.document),
    });
  return {
    run: (handler, ...args) => takeBack(callHandler(host, handler, realm.give(args))),
    has: (handler) => typeof realm.lookUp(handler) === 'function',
    type: (tab, address, text) => typeInto(host, tab, address, text),
    calls: calls.counts,
    toasts: host.toasts,
    dialogs: host.dialogs,
    menus: host.menus,
    logs: host.logs,
    files: () => [...host.files.values()].filter(({ id }) => id !== host.spreadsheet.spreadsheetId),
    spreadsheet: () => host.spreadsheet,
    values: (tab) => valuesOf(host.spreadsheet, tab),
    save: async (path) => writeFileSync(path, await toBytes()),
    toBytes,
  };
}

function callHandler(host: Host, handler: string, args: readonly unknown[]): unknown {
  const found = host.realm.lookUp(handler);
  if (typeof found !== 'function') throw new Error(`The bundle has no function ${handler}`);
  const simple = handler === 'onOpen' || handler === 'onEdit';
  try {
    return simple ? host.calls.asSimpleTrigger(() => found(...args)) : found(...args);
  } finally {
    host.lockHeld = false;
  }
}

function valuesOf(spreadsheet: Spreadsheet, tab: string): (Literal | null)[][] {
  const sheet = sheetByTitle(spreadsheet, tab);
  if (!sheet) throw new Error(`The workbook has no tab ${tab}`);
  const rows = sheet.rows.map((row) => {
    const shown = (row ?? []).map((cell) => {
      const value = effective(cell);
      return typeof value === 'object' ? value.message : (value ?? null);
    });
    while (shown.length > 0 && shown[shown.length - 1] === null) shown.pop();
    return shown;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function typeInto(host: Host, tab: string, address: string, text: string): void {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) throw new Error(`${address} is not the address of one cell`);
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  const staged = stageSpreadsheet(host.spreadsheet);
  const sheet = sheetByTitle(staged, tab);
  if (!sheet) throw new Error(`The workbook has no tab ${tab}`);
  const { value: before, runs: _runs, ...rest } = cellAt(sheet, row, column) ?? {};
  putCell(sheet, row, column, text === '' ? orEmpty(rest) : readTyped(text, rest));
  host.spreadsheet = staged;
  host.activeSheetId = sheet.sheetId;
  if (typeof host.realm.lookUp('onEdit') !== 'function') return;
  const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const event = strictService(host.realm, 'event', {
    range: makeRange(host, sheet.sheetId, area),
    value: text === '' ? undefined : text,
    oldValue: before === undefined || typeof before === 'object' ? undefined : String(before),
    user: strictService(host.realm, 'User', { getEmail: () => host.user }),
    authMode: 'LIMITED',
    source: undefined,
  });
  callHandler(host, 'onEdit', [event]);
}
