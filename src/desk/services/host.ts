import type { Account, CallLog, Mail } from '../account';
import type { Realm } from '../realm';
import type { Spreadsheet } from '../spreadsheet';

/** What the bundle showed. */
export interface Dialog {
  readonly kind: 'modal' | 'modeless' | 'sidebar' | 'alert' | 'prompt';
  readonly title: string;
  readonly content: string;
  /** Of an alert or a prompt: Google's name for its set of buttons. */
  readonly buttons?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** An installed trigger: of a clock, or of what happens to the workbook. */
export type Trigger = { readonly id: string; readonly handler: string } & (
  | {
      readonly event: 'CLOCK';
      readonly everyDays: number;
      readonly hour: number;
      readonly zone: string;
    }
  | { readonly event: Exclude<TriggerEvent, 'CLOCK'> }
);

/** What a trigger fires on (https://developers.google.com/apps-script/reference/script/event-type). */
export const TRIGGER_EVENTS = [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
] as const;
export type TriggerEvent = (typeof TRIGGER_EVENTS)[number];

/** A row of a tab, from 1. */
export interface Selection {
  readonly tab: string;
  readonly row: number;
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

/** What the machine gives that JavaScript alone has not. */
export type Digest = (algorithm: string, bytes: Uint8Array) => Uint8Array;

/** A call over the network, as a script makes it. */
export interface NetCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly followRedirects: boolean;
}

export interface NetAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a script reaches; it throws, in Google's words, where nobody answers. */
export type Net = (call: NetCall) => NetAnswer;

/** Whose address Google keeps to itself: that of `getActiveUser`, or of every user it is asked for. */
export type Untold = 'activeUser' | 'everyUser';

/** What all services share: the account, the open workbook in it, and what happened around it. */
export interface Host {
  readonly realm: Realm;
  readonly calls: CallLog;
  readonly account: Account;
  /** The workbook the add-on is bound to, as it stands now in the account. */
  spreadsheet: Spreadsheet;
  activeSheetId: number | undefined;
  /** The cell (from 0) of that tab that a script put the cursor in. */
  activeCell: { readonly row: number; readonly column: number } | undefined;
  /** Where the user's cursor stands; nobody's where it is not said. */
  readonly selection: Selection | undefined;
  /** The HTML pages of the project, by name without the extension. */
  readonly pages: ReadonlyMap<string, string>;
  /**
   * What the user presses in an alert, or types into a prompt; a button's name there presses it.
   * Nothing where nobody is at the screen.
   */
  readonly answer: ((prompt: string, dialog: Dialog) => string) | undefined;
  readonly digest: Digest;
  /** Answers in the place of an API, which may be asked what it would; a test's way to be another Google. */
  readonly otherwise: ((method: string, own: () => unknown) => unknown) | undefined;
  readonly untold: Untold | undefined;
  /** The network; undefined where the manifest does not ask for it. */
  readonly net: Net | undefined;
  /** Another run holds the document lock. */
  readonly lockedElsewhere: boolean;
  /** This run holds it; Google lets go of it when the run ends. */
  lockHeld: boolean;
  readonly showToast: (toast: Toast) => void;
  readonly dialogs: Dialog[];
  /** What was sent, oldest first. */
  readonly mails: Mail[];
  /** To how many addresses the user may write in the day. */
  readonly mailQuota: number;
  /** The user's installed triggers. */
  readonly triggers: Trigger[];
  readonly triggerObjects: WeakMap<Trigger, object>;
  readonly menus: Menu[];
  readonly logs: string[];
  readonly properties: Readonly<Record<'document' | 'user' | 'script', Map<string, string>>>;
}
