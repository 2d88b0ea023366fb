import type { Menu } from '../../services';
import * as words from '../words';
import { button, element } from './element';
import { menuButton, type OnChosen } from './menu';
import { timeOf } from './moment';
import type { Open } from './openBook';
import { canSaveInPlace } from './saving';

/** What the buttons around the workbook start. */
export interface FrameActs {
  readonly pick: () => unknown;
  readonly begin: () => unknown;
  readonly save: () => unknown;
  readonly saveAs: () => unknown;
  readonly download: () => unknown;
  readonly changeUser: () => unknown;
  readonly showFiles: () => unknown;
  readonly followCell: () => unknown;
  readonly stopRun: () => unknown;
  readonly onFile: (file: File) => unknown;
}

/** The page around the workbook: a bar with the menus, a panel beside it, a line that says what happens. */
export interface Frame {
  /** Where the page begins: what is kept, and what can be opened. */
  readonly start: HTMLElement;
  /** Where the workbook is shown. */
  readonly sheet: HTMLElement;
  readonly showSheet: () => void;
  readonly showMenus: (menus: readonly Menu[], onChosen: OnChosen) => void;
  /** What the bar says of the workbook: its name, its files, whether it is saved. */
  readonly showBook: (open: Open | undefined) => void;
  readonly tell: (text: string) => void;
  /** Covers the page while something is under way; undefined uncovers it. */
  readonly showBusy: (text: string | undefined, canStop?: boolean) => void;
  readonly isBusy: () => boolean;
  readonly showPanel: (title: string, ...content: readonly HTMLElement[]) => void;
  readonly closePanel: () => void;
  /** Whether the cell where the cursor stands has a link that can be followed. */
  readonly showLink: (isThere: boolean) => void;
  readonly focusMenu: () => void;
  /** The browser's own window in which a file is chosen. */
  readonly chooseFile: () => void;
}

export function makeFrame(body: HTMLElement, acts: FrameActs): Frame {
  const bar = makeBar(acts);
  const panel = makePanel(bar.filesButton);
  const busy = makeBusy(acts);
  const sheet = element('div', { className: 'sheet', hidden: true }, [], {
    role: 'region',
    'aria-label': words.sheetLabel,
  });
  const start = element('div', { className: 'start' });
  const status = element('div', {}, [], { role: 'status', 'aria-label': words.statusLabel });
  const linkButton = button(words.linkInCell, () => acts.followCell());
  linkButton.hidden = true;
  body.append(
    bar.header,
    element('main', {}, [start, sheet, panel.aside]),
    element('footer', { className: 'bottom' }, [status, linkButton]),
    busy.cover,
  );
  return {
    start,
    sheet,
    showSheet: () => {
      start.hidden = true;
      sheet.hidden = false;
    },
    tell: (text) => {
      status.textContent = text;
    },
    showLink: (isThere) => {
      linkButton.hidden = !isThere;
    },
    showMenus: bar.showMenus,
    showBook: bar.showBook,
    focusMenu: bar.focusMenu,
    chooseFile: bar.chooseFile,
    showBusy: busy.show,
    isBusy: () => !busy.cover.hidden,
    showPanel: panel.show,
    closePanel: panel.close,
  };
}

/** The menu of the workbook as a file, which is there before one is open. */
function bookMenuOf(acts: FrameActs): HTMLElement {
  const of = (caption: string, handler: keyof FrameActs) =>
    ({ kind: 'item', caption, handler }) as const;
  return menuButton(
    {
      caption: words.bookMenu,
      items: [
        of(words.openFile, 'pick'),
        of(words.beginBook, 'begin'),
        { kind: 'separator' },
        ...(canSaveInPlace ? [of(words.saveBookAs, 'saveAs')] : []),
        of(words.downloadBook, 'download'),
        { kind: 'separator' },
        of(words.user, 'changeUser'),
      ],
    },
    ({ handler }) => {
      const chosen: Readonly<Record<string, () => unknown>> = {
        pick: acts.pick,
        begin: acts.begin,
        saveAs: acts.saveAs,
        download: acts.download,
        changeUser: acts.changeUser,
      };
      void chosen[handler]?.();
    },
  );
}

function makeBar(acts: FrameActs) {
  const name = element('span', { className: 'name' });
  const state = element('span', { className: 'state' });
  const menus = element('div', { className: 'menus' });
  const filesButton = button(words.madeFiles(0), () => acts.showFiles());
  const saveButton = button(words.saveBook, () => acts.save(), { className: 'main' });
  saveButton.setAttribute('aria-keyshortcuts', 'Control+S');
  menus.setAttribute('aria-keyshortcuts', 'F10');
  const bookMenu = bookMenuOf(acts);
  const inBook = element('div', { className: 'in-book', hidden: true }, [
    menus,
    saveButton,
    filesButton,
  ]);
  const field = element(
    'input',
    { type: 'file', accept: '.xlsx', className: 'visually-hidden' },
    [],
    { 'aria-label': words.openFileLong, tabindex: '-1' },
  );
  field.onchange = () => {
    const [file] = field.files ?? [];
    field.value = '';
    if (file) acts.onFile(file);
  };
  const header = element('header', { className: 'top' }, [
    element('h1', {}, [words.title]),
    bookMenu,
    inBook,
    name,
    state,
    field,
  ]);
  return {
    header,
    filesButton,
    showMenus: (given: readonly Menu[], onChosen: OnChosen) =>
      menus.replaceChildren(...given.map((menu) => menuButton(menu, onChosen))),
    showBook: (open: Open | undefined) => {
      inBook.hidden = !open;
      name.textContent = open?.name ?? '';
      filesButton.textContent = words.madeFiles(open?.files.length ?? 0);
      state.textContent = open ? stateOf(open) : '';
      document.title = open
        ? `${open.isSaved ? '' : '• '}${open.name} – ${words.title}`
        : words.title;
    },
    focusMenu: () => (menus.querySelector('button') ?? bookMenu.querySelector('button'))?.focus(),
    chooseFile: () => field.click(),
  };
}

function stateOf({ isSaved, savedAt }: Open): string {
  return isSaved && savedAt !== undefined ? words.saved(timeOf(savedAt)) : words.unsaved;
}

/** @param opener where the focus goes when the panel is left */
function makePanel(opener: HTMLElement) {
  const title = element('h2', { id: 'panel-title' });
  const content = element('div', { className: 'content' });
  const aside = element('aside', { hidden: true }, [
    element('div', { className: 'head' }, [title, button(words.close, () => close())]),
    content,
  ]);
  aside.setAttribute('aria-labelledby', title.id);
  // The page stays until the next is shown: what it was just told is still on its way to what keeps it.
  const close = () => {
    aside.hidden = true;
  };
  aside.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    opener.focus();
  });
  return {
    aside,
    close,
    show: (caption: string, ...shown: readonly HTMLElement[]) => {
      title.textContent = caption;
      content.replaceChildren(...shown);
      aside.hidden = false;
      aside.querySelector('button')?.focus();
    },
  };
}

function makeBusy({ stopRun }: FrameActs) {
  const said = element('p');
  const stop = button(words.stop, () => stopRun());
  const cover = element('div', { className: 'busy', hidden: true }, [
    element('div', {}, [said, stop]),
  ]);
  let focusBefore: Element | null = null;
  return {
    cover,
    show: (text: string | undefined, canStop = false) => {
      if (text !== undefined && cover.hidden) focusBefore = document.activeElement;
      if (text === undefined && !cover.hidden && focusBefore instanceof HTMLElement) {
        focusBefore.focus();
      }
      cover.hidden = text === undefined;
      said.textContent = text ?? '';
      stop.hidden = !canStop;
      if (text !== undefined && canStop) stop.focus();
    },
  };
}
