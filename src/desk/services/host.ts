import type { Realm } from '../realm/realm';
import type { Spreadsheet } from '../spreadsheet';
import type { CallLog } from './calls';

/** A file in the desk's Drive. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly description?: string;
  /** What was uploaded; a converted document keeps it too. */
  readonly bytes?: Uint8Array;
  /** The type of the bytes as uploaded, before any conversion. */
  readonly uploadedType?: string;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly trashed: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the bundle showed. */
export interface Dialog {
  readonly kind: 'modal' | 'modeless' | 'sidebar' | 'alert';
  readonly title: string;
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** A menu as it was added to the screen. */
export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly handler: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

/** What all services share: the one open workbook and what happened around it. */
export interface Host {
  readonly realm: Realm;
  readonly calls: CallLog;
  spreadsheet: Spreadsheet;
  activeSheetId: number | undefined;
  readonly user: string;
  readonly owner: string;
  readonly now: () => number;
  /** The HTML pages of the project, by name without the extension. */
  readonly pages: ReadonlyMap<string, string>;
  /** What the user presses in an alert. */
  readonly answer: (prompt: string) => string;
  /** Another run holds the document lock. */
  readonly lockedElsewhere: boolean;
  /** This run holds it; Google lets go of it when the run ends. */
  lockHeld: boolean;
  readonly toasts: Toast[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  readonly logs: string[];
  readonly files: Map<string, DriveFile>;
  readonly properties: Readonly<Record<'document' | 'user' | 'script', Map<string, string>>>;
}
