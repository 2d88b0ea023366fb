import { allows, copyBook, ownerOf } from '../account';
import { listInside, strictService } from '../realm';
import { type Sheet, sheetById, sheetByTitle, spreadsheetUrl } from '../spreadsheet';
import { enumeration } from './enumeration';
import type { Dialog, Host, Menu, MenuItem } from './host';
import { pageOf } from './htmlService';
import { makeRange, makeSheet } from './range';
import { findBook } from './sheetsReading';

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
const SHEET_TYPES = ['GRID', 'OBJECT', 'DATASOURCE'] as const;
const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;

/** Those whom the workbook is shared with by name to write; who comes by a link is none of them. */
function editorsOf(host: Host): unknown {
  const { account, realm } = host;
  const file = account.file(account.workbookId);
  const named = (file?.permissions ?? []).flatMap(({ emailAddress }) => emailAddress ?? []);
  const editors = named.filter((person) => file && allows(file, person, 'writer'));
  return listInside(
    realm,
    editors.map((person) => userOf(host, person)),
  );
}

function userOf({ realm }: Host, person: string): object {
  return strictService(realm, 'User', { getEmail: () => person });
}

function firstCell(row: number) {
  return { startRow: row, endRow: row + 1, startColumn: 0, endColumn: 1 };
}

/** `Spreadsheet.copy(…)`. */
function copier(host: Host, id: string): (name: unknown) => object {
  return (name) =>
    host.calls.make('Spreadsheet.copy', () => {
      const made = copyBook(host.account, id, String(name));
      return strictService(host.realm, 'Spreadsheet', {
        getId: () => made.spreadsheetId,
        getUrl: () => spreadsheetUrl(made),
        getName: () => made.properties.title,
      });
    });
}

/** Any other book that the user may open: it can be copied. */
function openById(host: Host, id: string): object {
  findBook(host, id, 'reader');
  return strictService(host.realm, 'Spreadsheet', { getId: () => id, copy: copier(host, id) });
}

/** The tab at the screen. */
export function activeSheet({ spreadsheet, activeSheetId = -1 }: Host): Sheet | undefined {
  return sheetById(spreadsheet, activeSheetId) ?? spreadsheet.sheets[0];
}

/** `SpreadsheetApp.getActiveSpreadsheet()`. */
function makeSpreadsheet(host: Host): object {
  return strictService(host.realm, 'Spreadsheet', {
    getId: () => host.spreadsheet.spreadsheetId,
    getUrl: () => spreadsheetUrl(host.spreadsheet),
    getName: () => host.spreadsheet.properties.title,
    getSpreadsheetTimeZone: () => host.spreadsheet.properties.timeZone,
    getSpreadsheetLocale: () => host.spreadsheet.properties.locale,
    // Nobody is at the screen of a timer: it has no cursor.
    getActiveRange: () => {
      const { selection } = host;
      const sheet = selection && sheetByTitle(host.spreadsheet, selection.tab);
      return sheet ? makeRange(host, sheet.sheetId, firstCell(selection.row - 1)) : null;
    },
    getActiveSheet: () => {
      const sheet = activeSheet(host);
      return sheet ? makeSheet(host, sheet.sheetId) : null;
    },
    getSheets: () =>
      listInside(
        host.realm,
        host.spreadsheet.sheets.map(({ sheetId }) => makeSheet(host, sheetId)),
      ),
    getSheetByName: (name: unknown) => {
      const sheet = sheetByTitle(host.spreadsheet, String(name));
      return sheet ? makeSheet(host, sheet.sheetId) : null;
    },
    getEditors: () => host.calls.make('Spreadsheet.getEditors', () => editorsOf(host)),
    getOwner: () =>
      host.calls.make('Spreadsheet.getOwner', () => {
        const file = host.account.file(host.account.workbookId);
        return file ? userOf(host, ownerOf(file)) : null;
      }),
    copy: copier(host, host.account.workbookId),
    toast: (message: unknown, title: unknown = '', seconds: unknown = 5) => {
      host.calls.make('Spreadsheet.toast', () => {
        host.showToast({
          message: String(message),
          title: String(title),
          seconds: Number(seconds),
        });
      });
    },
  });
}

/** `Ui.createMenu(…)`: built item by item, shown by `addToUi()`. */
function makeMenu(host: Host, caption: string, built: WeakMap<object, Menu>): object {
  const items: MenuItem[] = [];
  const menu: object = strictService(host.realm, 'Menu', {
    addItem: (label: unknown, handler: unknown) => {
      items.push({ kind: 'item', caption: String(label), handler: String(handler) });
      return menu;
    },
    addSeparator: () => {
      items.push({ kind: 'separator' });
      return menu;
    },
    addSubMenu: (sub: object) => {
      const inner = built.get(sub);
      if (!inner) throw new Error('addSubMenu takes a menu made by createMenu');
      items.push({ kind: 'menu', menu: inner });
      return menu;
    },
    addToUi: () => {
      host.menus.push({ caption, items });
    },
  });
  built.set(menu, { caption, items });
  return menu;
}

/** `SpreadsheetApp.getUi()`. */
function makeUi(host: Host): object {
  const { answer } = host;
  const built = new WeakMap<object, Menu>();
  const show = (kind: Dialog['kind'], page: unknown, title?: unknown) => {
    const { content, title: own, width, height } = pageOf(page);
    host.dialogs.push({
      kind,
      title: title === undefined ? own : String(title),
      content,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    });
  };
  // Both are called as (prompt), (prompt, buttons), (title, prompt, buttons).
  const shown = (kind: 'alert' | 'prompt', args: readonly unknown[]): Dialog => {
    const [title = '', content = ''] =
      args.length === 3 ? args.slice(0, 2).map(String) : ['', String(args[0])];
    const usual = kind === 'alert' ? 'OK' : 'OK_CANCEL';
    const buttons = args.length > 1 ? String(args[args.length - 1]) : usual;
    const dialog: Dialog = { kind, title, content, buttons };
    host.dialogs.push(dialog);
    return dialog;
  };
  const answerTo = (kind: 'alert' | 'prompt', args: readonly unknown[]): string => {
    const dialog = shown(kind, args);
    return answer?.(dialog.content, dialog) ?? '';
  };
  return strictService(host.realm, 'Ui', {
    Button: enumeration(host.realm, 'Ui.Button', BUTTONS),
    ButtonSet: enumeration(host.realm, 'Ui.ButtonSet', BUTTON_SETS),
    createMenu: (caption: unknown) => makeMenu(host, String(caption), built),
    createAddonMenu: () => makeMenu(host, '', built),
    // Where nobody is at the screen there is none to wait for; pages are shown to nobody.
    ...(answer && {
      alert: (...args: unknown[]) => host.calls.make('Ui.alert', () => answerTo('alert', args)),
      prompt: (...args: unknown[]) =>
        host.calls.make('Ui.prompt', () => {
          const typed = answerTo('prompt', args);
          const isClosed = BUTTONS.some((button) => button === typed);
          return strictService(host.realm, 'PromptResponse', {
            getSelectedButton: () => (isClosed ? typed : 'OK'),
            getResponseText: () => (isClosed ? '' : typed),
          });
        }),
    }),
    showSidebar: (page: unknown) => {
      host.calls.make('Ui.showSidebar', () => show('sidebar', page));
    },
    showModalDialog: (page: unknown, title: unknown) => {
      host.calls.make('Ui.showModalDialog', () => show('modal', page, title));
    },
    showModelessDialog: (page: unknown, title: unknown) => {
      host.calls.make('Ui.showModelessDialog', () => show('modeless', page, title));
    },
  });
}

/** A range as its methods tell where it is. */
interface Placed {
  readonly getSheet: () => { readonly getSheetId: () => number };
  readonly getRow: () => number;
  readonly getColumn: () => number;
}

/** The service `SpreadsheetApp`, bound to the open workbook. */
export function makeSpreadsheetApp(host: Host): object {
  const spreadsheet = makeSpreadsheet(host);
  const ui = makeUi(host);
  return strictService(host.realm, 'SpreadsheetApp', {
    getActiveSpreadsheet: () => spreadsheet,
    openById: (id: unknown) =>
      host.calls.make('SpreadsheetApp.openById', () => openById(host, String(id))),
    setActiveRange: (range: Placed) =>
      host.calls.make('SpreadsheetApp.setActiveRange', () => {
        host.activeSheetId = range.getSheet().getSheetId();
        host.activeCell = { row: range.getRow() - 1, column: range.getColumn() - 1 };
        return range;
      }),
    getUi: () => ui,
    SheetType: enumeration(host.realm, 'SheetType', SHEET_TYPES),
    flush: () => undefined,
  });
}
