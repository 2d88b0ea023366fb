import * as say from '../../messages/savingBar';
import { decimalOf } from '../../model/figure';
import { writeNumber } from '../../model/number';
import { button, element } from './dom';
import { reasonOf } from './server';

/** What a page does at its foot. */
export interface SavingActs {
  /** What is busy while something is sent. */
  readonly main: HTMLElement;
  readonly isClosed?: boolean;
  /** How many things are typed and not saved. */
  readonly unsaved: () => number;
  /** Sends what is typed, and takes in the answer. @returns what is said where more is to be said than that all of it was saved */
  readonly send: () => Promise<string>;
  /** What is done once something was saved. */
  readonly saved?: () => void;
  /** Starts the page anew. @returns why not; nothing where it did */
  readonly reload: () => Promise<string>;
  /** Further buttons, which start something by `work`. */
  readonly more?: readonly HTMLButtonElement[];
}

/** The foot of a page: what is not saved, and the buttons. */
export interface SavingBar {
  readonly node: HTMLElement;
  /** Says how much is not saved. */
  readonly refresh: () => void;
  /** @returns whether nothing is left to save */
  readonly save: () => Promise<boolean>;
  /** Does something during which nothing else is sent; what it says stands at the foot. */
  readonly work: (
    during: string,
    act: () => Promise<string>,
    failed: (reason: string) => string,
  ) => Promise<void>;
  readonly isBusy: () => boolean;
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** A cell holds no more: of a longer text the workbook would keep the beginning alone. */
const MOST_CHARACTERS = 50_000;

/** The first box with more than a cell holds. */
function tooLong(main: HTMLElement): TextBox | undefined {
  const boxes = main.querySelectorAll<TextBox>('input, textarea');
  return [...boxes].find(({ value }) => value.length > MOST_CHARACTERS);
}

function sayTooLong({ labels, value }: TextBox): string {
  const name = labels?.[0]?.firstChild?.textContent ?? '';
  const counted = (count: number) => writeNumber(decimalOf(count));
  return say.tooLong(name.trim(), counted(value.length), counted(MOST_CHARACTERS));
}

/** Saves by its button and by Ctrl+S. */
export function savingBar(acts: SavingActs): SavingBar {
  const { main, isClosed = false, more = [] } = acts;
  let isBusy = false;
  let isSaving = false;
  const said = element('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
  const saveButton = button(say.save(0), () => void save(), { class: 'save' });
  const reloadButton = button(say.reload, () => void reload(), { class: 'plain' });

  const refresh = () => {
    const count = acts.unsaved();
    saveButton.textContent = isSaving ? say.saving : say.save(count);
    saveButton.disabled = isBusy || isClosed;
    if (isBusy) return;
    const long = tooLong(main);
    if (long) said.textContent = sayTooLong(long);
    else if (count > 0) said.textContent = say.unsaved(count);
    else if (said.textContent !== say.allSaved) said.textContent = '';
  };
  const busy = (is: boolean) => {
    isBusy = is;
    main.setAttribute('aria-busy', String(is));
    reloadButton.disabled = is;
    for (const one of more) one.disabled = is || isClosed;
    refresh();
  };
  const work: SavingBar['work'] = async (during, act, failed) => {
    if (isBusy) return;
    busy(true);
    said.textContent = during;
    let ended: string;
    try {
      ended = await act();
    } catch (error) {
      ended = failed(reasonOf(error));
    }
    busy(false);
    if (ended !== '') said.textContent = ended;
  };
  const sent = async () => {
    try {
      return (await acts.send()) || say.allSaved;
    } finally {
      isSaving = false;
    }
  };
  const save = async (): Promise<boolean> => {
    if (isBusy || isClosed) return false;
    const long = tooLong(main);
    if (long) {
      said.textContent = sayTooLong(long);
      long.focus();
      return false;
    }
    if (acts.unsaved() === 0) said.textContent = say.allSaved;
    else {
      isSaving = true;
      await work(say.saving, sent, say.failed);
    }
    acts.saved?.();
    showConflict(main);
    return acts.unsaved() === 0;
  };
  const reload = () => work(say.reloading, acts.reload, (reason) => reason);
  document.body.onkeydown = (event) => {
    const isOrder = event.ctrlKey || event.metaKey;
    if (!isOrder || (event.key !== 's' && event.key !== 'Enter')) return;
    event.preventDefault();
    void save();
  };
  busy(false);
  return {
    node: element('footer', {}, said, element('div', {}, saveButton, ...more, reloadButton)),
    refresh,
    save,
    work,
    isBusy: () => isBusy,
  };
}

/** What is to be chosen first comes to the middle of the page, and the keyboard to it. */
function showConflict(main: HTMLElement): void {
  const choice = main.querySelector<HTMLElement>('.conflict button');
  choice?.focus({ preventScroll: true });
  choice?.scrollIntoView({ block: 'center' });
}

/** What somebody else wrote into a cell that is typed into here. */
export function conflictLine(
  { label = '', standing }: { readonly label?: string; readonly standing: string },
  settle: (keeps: boolean) => void,
): HTMLElement {
  return conflictChoice(`${label}${say.conflict(standing)}`, settle);
}

/** One of both is chosen. @param said what somebody else made of it */
export function conflictChoice(said: string, settle: (keeps: boolean) => void): HTMLElement {
  return element(
    'p',
    { class: 'conflict' },
    `${said} `,
    button(say.keepMine, () => settle(true), { class: 'plain' }),
    button(say.takeTheirs, () => settle(false), { class: 'plain' }),
  );
}
