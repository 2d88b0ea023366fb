import { DeskError, messageOf } from '../../failure';
import { cellAddress } from '../../spreadsheet';
import type { Answer, OpenedDesk, Ran, ShownPage, Typed } from '..';
import * as words from '../words';
import { answerTo, askText, choose, say, showDialog } from './dialogs';
import { type Draft, type DraftLine, openDrafts } from './drafts';
import { button, element } from './element';
import { lookAtFile } from './fileLook';
import { type Grid, makeGrid, type Place, type TypedCells } from './grid';
import { htmlFrame, type PageHost } from './htmlPage';
import { targetOf, withOwnLinks } from './links';
import { menuButton } from './menu';
import { carriedWorkbook, readParts } from './parts';
import { canSaveInPlace, chooseTarget, chooseWorkbook, downloadFile, writeInto } from './saving';
import { openHold } from './windows';
import { type DeskWorker, Stopped, startWorker } from './worker';

/** The workbook that is open. */
interface Open {
  readonly id: string;
  name: string;
  isSaved: boolean;
  savedAt: number | undefined;
  handle: FileSystemFileHandle | undefined;
  places: Readonly<Record<string, string>>;
  files: OpenedDesk['files'];
}

const USER = 'bon-truc-nguoi-dung';
const USUAL_USER = 'may-ban';

function storedUser(): string {
  try {
    return localStorage.getItem(USER) ?? USUAL_USER;
  } catch {
    return USUAL_USER;
  }
}

function timeOf(moment: number): string {
  return new Date(moment).toLocaleString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
}

/** Whether a page of the add-on calls: it says itself what came of it. */
function isOfPage([options]: readonly unknown[]): boolean {
  return (options as { readonly trang?: unknown } | null | undefined)?.trang === true;
}

/** The page: a bar with the menus, the workbook, a panel beside it, a line that says what happens. */
export function startApp(body: HTMLElement): void {
  const { worker: workerSource, ...parts } = readParts();
  const drafts = openDrafts();
  const hold = openHold();
  let open: Open | undefined;
  let grid: Grid | undefined;
  /** One thing after another: what is typed while a command runs comes after it. */
  let queue: Promise<unknown> = Promise.resolve();

  const name = element('span', { className: 'name' });
  const state = element('span', { className: 'state' });
  const menus = element('div', { className: 'menus' });
  const filesButton = button(words.madeFiles(0), () => showFiles());
  const saveButton = button(words.saveBook, () => void save(), { className: 'main' });
  const bookMenu = menuButton(
    {
      caption: words.bookMenu,
      items: [
        { kind: 'item', caption: words.openFile, handler: 'open' },
        { kind: 'item', caption: words.beginBook, handler: 'begin' },
        { kind: 'separator' },
        ...(canSaveInPlace
          ? [{ kind: 'item' as const, caption: words.saveBookAs, handler: 'saveAs' }]
          : []),
        { kind: 'item', caption: words.downloadBook, handler: 'download' },
        { kind: 'separator' },
        { kind: 'item', caption: words.user, handler: 'user' },
      ],
    },
    ({ handler }) => {
      const acts: Readonly<Record<string, () => unknown>> = {
        open: pick,
        begin: () => beginBook(),
        saveAs: () => save(true),
        download: () => downloadBook(),
        user: changeUser,
      };
      void acts[handler]?.();
    },
  );
  const inBook = element('div', { className: 'in-book', hidden: true });
  saveButton.setAttribute('aria-keyshortcuts', 'Control+S');
  menus.setAttribute('aria-keyshortcuts', 'F10');
  inBook.append(menus, saveButton, filesButton);
  const sheet = element('div', { className: 'sheet', hidden: true }, [], {
    role: 'region',
    'aria-label': words.sheetLabel,
  });
  const panelTitle = element('h2', { id: 'panel-title' });
  const panelContent = element('div', { className: 'content' });
  const panel = element('aside', { hidden: true }, [
    element('div', { className: 'head' }, [panelTitle, button(words.close, () => closePanel())]),
    panelContent,
  ]);
  panel.setAttribute('aria-labelledby', 'panel-title');
  const start = element('div', { className: 'start' });
  const status = element('div', {}, [], { role: 'status', 'aria-label': words.statusLabel });
  const linkButton = button(words.linkInCell, () => followCell());
  linkButton.hidden = true;
  const busyText = element('p');
  const busyStop = button(words.stop, () => stopRun());
  const busy = element('div', { className: 'busy', hidden: true }, [
    element('div', {}, [busyText, busyStop]),
  ]);
  const field = element(
    'input',
    { type: 'file', accept: '.xlsx', className: 'visually-hidden' },
    [],
    {
      'aria-label': words.openFileLong,
      tabindex: '-1',
    },
  );
  field.onchange = () => {
    const [file] = field.files ?? [];
    field.value = '';
    if (file) void openFile(file, undefined);
  };
  body.append(
    element('header', { className: 'top' }, [
      element('h1', {}, [words.title]),
      bookMenu,
      inBook,
      name,
      state,
      field,
    ]),
    element('main', {}, [start, sheet, panel]),
    element('footer', { className: 'bottom' }, [status, linkButton]),
    busy,
  );

  const tell = (text: string) => {
    status.textContent = text;
  };
  const startDesk = () => startWorker(workerSource, { ...parts, user: storedUser() }, tell);
  let worker: DeskWorker = startDesk();
  let stopping: string | undefined;

  let focusBefore: Element | null = null;
  const showBusy = (text: string | undefined, canStop = false) => {
    if (text !== undefined && busy.hidden) focusBefore = document.activeElement;
    if (text === undefined && !busy.hidden && focusBefore instanceof HTMLElement) {
      focusBefore.focus();
    }
    busy.hidden = text === undefined;
    busyText.textContent = text ?? '';
    busyStop.hidden = !canStop;
    if (text !== undefined && canStop) busyStop.focus();
  };
  const refreshBar = () => {
    inBook.hidden = !open;
    name.textContent = open?.name ?? '';
    filesButton.textContent = words.madeFiles(open?.files.length ?? 0);
    state.textContent = !open
      ? ''
      : open.isSaved && open.savedAt !== undefined
        ? words.saved(timeOf(open.savedAt))
        : words.unsaved;
    document.title = open
      ? `${open.isSaved ? '' : '• '}${open.name} – ${words.title}`
      : words.title;
  };

  /** Does one thing after the other, and says what failed. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T | undefined> => {
    const next = queue.then(act).catch(async (error: unknown) => {
      if (error instanceof Stopped) return undefined;
      await say(
        words.title,
        error instanceof DeskError ? error.message : words.notDone(`${messageOf(error)}.`),
      );
      return undefined;
    });
    queue = next;
    return next;
  };

  /** What was kept is told where it could not be: the person must save at once. */
  const keepSafe = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      tell(words.notKept(messageOf(error)));
    }
  };
  const draftOf = async (given: Open): Promise<Draft> => ({
    id: given.id,
    name: given.name,
    when: Date.now(),
    isSaved: given.isSaved,
    kept: await worker.desk.kept(),
    handle: given.handle,
  });
  const keepWhole = (given: Open) =>
    keepSafe(async () => {
      const draft = await draftOf(given);
      await drafts.keep(draft).catch(async (error: unknown) => {
        // Not every browser keeps where a file is: without it the person is asked again.
        if (!draft.handle) throw error;
        await drafts.keep({ ...draft, handle: undefined });
      });
    });

  const openedDesk = (opened: OpenedDesk, given: Partial<Open> = {}) => {
    open = {
      id: opened.id,
      name: opened.name,
      isSaved: false,
      savedAt: undefined,
      handle: undefined,
      places: opened.places,
      files: opened.files,
      ...given,
    };
    start.hidden = true;
    sheet.hidden = false;
    grid ??= makeGrid(sheet, { onTyped: typed, onStray: stray, onSelected: selected });
    grid.show(opened.id, opened.name, opened.view);
    menus.replaceChildren(
      ...opened.menus.map((menu) =>
        menuButton(menu, ({ caption, handler }) => void runCommand(caption, handler, [])),
      ),
    );
    closePanel();
    refreshBar();
    tell(words.keptHere);
  };

  const openBytes = async (bytes: Uint8Array, file: string, handle?: FileSystemFileHandle) => {
    showBusy(words.opening(file));
    try {
      const before = open;
      const opened = await worker.desk.open(bytes, file);
      if (!(await hold.take(opened.id))) {
        await back(before);
        showBusy(undefined);
        await say(words.cannotOpen, words.openedElsewhere(file));
        return;
      }
      const kept = await drafts.read(opened.id).catch(() => undefined);
      if (kept && !kept.draft.isSaved) {
        showBusy(undefined);
        const chosen = await choose(
          words.sameBookTitle,
          words.sameBookQuestion(kept.draft.name, timeOf(kept.draft.when)),
          [
            ['kept', words.goOn],
            ['file', words.openChosen],
          ],
        );
        if (chosen !== 'file') {
          await resume(opened.id);
          return;
        }
      }
      if (kept) {
        // What earlier commands made of this workbook stays with it.
        const fresh = await worker.desk.kept();
        const { account, files, triggers, userProperties, places } = kept.draft.kept;
        const joined = await worker.desk.openKept({
          ...fresh,
          account,
          files,
          triggers,
          userProperties,
          places,
        });
        openedDesk(joined, { handle, isSaved: true, savedAt: Date.now() });
      } else openedDesk(opened, { handle, isSaved: true, savedAt: Date.now() });
      if (open) await keepWhole(open);
    } finally {
      showBusy(undefined);
    }
  };
  /** The desk holds one workbook: after one that stays closed it is given the one before again. */
  const back = async (before: Open | undefined) => {
    if (before) await reopen(before.id);
  };
  const reopen = async (id: string) => {
    const found = await drafts.read(id);
    if (!found) return undefined;
    let opened = await worker.desk.openKept(found.draft.kept);
    for (const edits of found.edits) await worker.desk.type(edits);
    if (found.edits.length > 0) opened = await worker.desk.openKept(await worker.desk.kept());
    return { opened, draft: found.draft, isEdited: found.edits.length > 0 };
  };
  const resume = async (id: string) => {
    const found = await reopen(id);
    if (!found) return;
    const { opened, draft, isEdited } = found;
    const isSaved = draft.isSaved && !isEdited;
    openedDesk(opened, {
      name: draft.name,
      handle: draft.handle,
      isSaved,
      savedAt: isSaved ? draft.when : undefined,
    });
    if (open) await keepWhole(open);
  };
  const openFile = (file: File, handle: FileSystemFileHandle | undefined) =>
    inTurn(async () => {
      if (!/\.xlsx$/i.test(file.name)) {
        await say(words.cannotOpen, words.notXlsx(file.name));
        return;
      }
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        await say(words.cannotOpen, words.unreadable(file.name, messageOf(error)));
        return;
      }
      await openBytes(bytes, file.name, handle);
    });
  const pick = async () => {
    const chosen = await chooseWorkbook().catch((): 'none' => 'none');
    if (chosen === 'none') field.click();
    else if (chosen) await openFile(await chosen.getFile(), chosen);
  };
  const beginBook = () =>
    inTurn(async () => {
      const opened = await worker.desk.begin(`desk-${crypto.randomUUID()}`);
      await hold.take(opened.id);
      openedDesk(opened);
      if (open) await keepWhole(open);
    });

  /** Cells that belong together go as one edit, as a paste does; all others by themselves. */
  const editsOf = ({ tab, cells }: TypedCells): readonly Typed[] => {
    const rows = new Map<number, Map<number, string>>();
    for (const { row, column, text } of cells) {
      const columns = rows.get(row) ?? new Map<number, string>();
      rows.set(row, columns.set(column, text));
    }
    const numbers = [...rows.keys()].sort((one, other) => one - other);
    const columns = [...(rows.get(numbers[0] ?? 0)?.keys() ?? [])].sort((a, b) => a - b);
    const [top = 0, left = 0] = [numbers[0], columns[0]];
    const isBlock =
      numbers.every((row, at) => row === top + at) &&
      columns.every((column, at) => column === left + at) &&
      numbers.every((row) => {
        const line = rows.get(row);
        return line?.size === columns.length && columns.every((column) => line.has(column));
      });
    if (!isBlock) {
      return cells.map(({ row, column, text }) => ({
        tab,
        address: cellAddress(row, column),
        texts: [[text]],
      }));
    }
    const texts = numbers.map((row) => columns.map((column) => rows.get(row)?.get(column) ?? ''));
    return [{ tab, address: cellAddress(top, left), texts }];
  };
  const typed = (cells: TypedCells) =>
    void inTurn(async () => {
      if (!open) return;
      const edits = editsOf(cells);
      const given = open;
      // What was typed is kept before anything else is done with it.
      const keeping = keepSafe(() => drafts.add(given.id, edits));
      const { changes } = await worker.desk.type(edits);
      show(changes);
      given.isSaved = false;
      await keeping;
      refreshBar();
    });
  const show = (changes: (Ran & { readonly kind: 'ran' })['changes']) => {
    if (changes.kind === 'rows') grid?.apply(changes);
    if (changes.kind === 'all' && open) grid?.show(open.id, open.name, changes.view);
  };
  const stray = () =>
    void inTurn(async () => {
      const opened = await worker.desk.openKept(await worker.desk.kept());
      grid?.show(opened.id, opened.name, opened.view);
      tell(words.notSupported);
    });

  const runCommand = (caption: string, handler: string, args: readonly unknown[]) =>
    inTurn(async () => {
      if (!open) return undefined;
      const given = open;
      const answers: Answer[] = [];
      const began = performance.now();
      try {
        for (;;) {
          stopping = caption;
          showBusy(words.running(caption), true);
          const ran = await worker.desk.run(handler, args, answers);
          stopping = undefined;
          showBusy(undefined);
          if (ran.kind === 'asks') {
            answers.push({ question: ran.question, text: await answerTo(ran.question) });
            continue;
          }
          await ended(caption, ran, { given, began, isOfPage: isOfPage(args) });
          return ran;
        }
      } catch (error) {
        if (error instanceof Stopped) tell(words.stopped(caption));
        else {
          await restart(given);
          throw error;
        }
        return undefined;
      } finally {
        stopping = undefined;
        showBusy(undefined);
      }
    });
  const ended = async (
    caption: string,
    ran: Ran & { readonly kind: 'ran' },
    { given, began, isOfPage }: { given: Open; began: number; isOfPage: boolean },
  ) => {
    show(ran.changes);
    given.files = ran.files;
    given.places = ran.places;
    if (ran.changes.kind !== 'nothing') given.isSaved = false;
    await keepWhole(given);
    refreshBar();
    const took = words.seconds(Math.round((performance.now() - began) / 100) / 10);
    if (ran.failure !== undefined && ran.status === undefined) {
      tell(words.failedRun(caption, ran.failure));
    } else tell(ran.status === 'done' ? `${words.done(caption)} ${took}` : (ran.messages[0] ?? ''));
    for (const page of ran.pages) showPage(page);
    if (ran.cursor) grid?.goToTab(ran.cursor.tabId, ran.cursor.row, ran.cursor.column);
    if (ran.pages.length === 0 && ran.messages.length > 0 && !isOfPage) {
      await say(caption, ran.messages.join('\n'));
    }
  };
  /** A worker anew, with the workbook as the browser keeps it. */
  const restart = async (given: Open) => {
    worker = startDesk();
    const found = await reopen(given.id).catch(() => undefined);
    if (found) grid?.show(found.opened.id, given.name, found.opened.view);
  };
  const stopRun = () => {
    const caption = stopping;
    if (caption === undefined || !open) return;
    worker.stop();
    worker = startDesk();
    const given = open;
    showBusy(undefined);
    void inTurn(async () => {
      const found = await reopen(given.id);
      if (found) grid?.show(found.opened.id, given.name, found.opened.view);
      tell(words.stopped(caption));
    });
  };

  const pageHost = (close: () => void): PageHost => ({
    run: async (handler, args) => {
      const ran = await runCommand(handler, handler, args);
      if (ran?.failure !== undefined) throw new Error(ran.failure);
      return ran?.value;
    },
    follow: (address) => follow(address),
    close,
  });
  const showPage = ({ kind, title, html, width, height }: ShownPage) => {
    const own = withOwnLinks(html, open?.id ?? '', open?.places ?? {});
    if (kind === 'sidebar') {
      showPanel(title, htmlFrame(own, title, pageHost(closePanel)));
      return;
    }
    const box = element('div', { className: 'frame' });
    box.style.cssText = 'flex:1;display:flex;min-height:0';
    const dialog = showDialog(title, box, '');
    box.append(htmlFrame(own, title, pageHost(dialog.close)));
    const host = box.closest('dialog');
    if (width !== undefined) host?.style.setProperty('--width', `${width + 40}px`);
    if (height !== undefined) host?.style.setProperty('--height', `${height + 120}px`);
  };
  const follow = (address: string) => {
    const target = targetOf(address, open?.id ?? '', open?.places ?? {});
    if (target.kind === 'file') void lookAtMade(target.name);
    if (target.kind === 'lostFile') void say(words.title, words.noFile);
    if (target.kind === 'cell') {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      grid?.goToTab(target.tabId, target.row, target.column);
    }
    if (target.kind === 'outside') void askText(words.outsideTitle, words.outside, target.address);
  };
  let cellLink: string | undefined;
  const selected = ({ link }: Place) => {
    cellLink = link;
    linkButton.hidden = link === undefined;
  };
  const followCell = () => {
    if (cellLink !== undefined) follow(cellLink);
  };

  const showPanel = (title: string, ...content: readonly HTMLElement[]) => {
    panelTitle.textContent = title;
    panelContent.replaceChildren(...content);
    panel.hidden = false;
    panel.querySelector('button')?.focus();
  };
  const closePanel = () => {
    panel.hidden = true;
    panelContent.replaceChildren();
  };
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    closePanel();
    filesButton.focus();
  });
  const showFiles = () => {
    const files = open?.files ?? [];
    const lines = files.map(({ name: file }) =>
      element('li', {}, [
        element('span', {}, [file]),
        button(words.look, () => void lookAtMade(file), { label: words.lookAt(file) }),
        button(words.download, () => void downloadMade(file), { label: words.downloadOf(file) }),
      ]),
    );
    const list = element('ul', { className: 'lines' }, lines);
    const hint = files.length === 0 ? words.noMadeFiles : words.madeFilesHint;
    showPanel(words.madeFiles(files.length), element('p', {}, [hint]), list);
  };
  const lookAtMade = (file: string) =>
    inTurn(async () => {
      const names = open?.files.map((one) => one.name) ?? [];
      const page =
        file.endsWith('.docx') || file.endsWith('.xlsx') ? file.replace(/\.\w+$/, '.html') : file;
      const shown = names.includes(page) ? page : file;
      const bytes = await worker.desk.file(shown);
      if (!bytes) {
        await say(words.title, words.noFile);
        return;
      }
      const content = lookAtFile(shown, bytes);
      const box = element('div', {}, [
        ...(content ? [content] : [element('p', {}, [words.noLook])]),
      ]);
      box.style.cssText = 'flex:1;display:flex;flex-direction:column;min-height:0';
      const dialog = showDialog(file, box, 'large');
      const buttons = box.parentElement?.querySelector('.buttons');
      buttons?.prepend(
        button(words.download, () => void downloadMade(file), {
          label: words.downloadOf(file),
          className: 'main',
        }),
      );
      void dialog;
    });
  const downloadMade = (file: string) =>
    inTurn(async () => {
      const bytes = await worker.desk.file(file);
      if (!bytes) return;
      downloadFile(file, bytes);
      tell(words.downloaded(file));
    });

  const save = (isElsewhere = false) =>
    inTurn(async () => {
      if (!open) return;
      const given = open;
      try {
        if (!canSaveInPlace) {
          await handOver(given);
          return;
        }
        const handle = isElsewhere || !given.handle ? await chooseTarget(given.name) : given.handle;
        if (!handle) return;
        await writeInto(handle, await worker.desk.bytes());
        given.handle = handle;
        given.name = handle.name;
        await savedNow(given, words.savedToast(handle.name));
      } catch (error) {
        await say(words.saveBook, words.notSaved(messageOf(error)));
      }
    });
  const downloadBook = () =>
    inTurn(async () => {
      if (open) await handOver(open);
    });
  const handOver = async (given: Open) => {
    downloadFile(given.name, await worker.desk.bytes());
    await savedNow(given, words.downloaded(given.name));
  };
  const savedNow = async (given: Open, said: string) => {
    given.isSaved = true;
    given.savedAt = Date.now();
    await keepWhole(given);
    refreshBar();
    tell(said);
  };

  const changeUser = async () => {
    const given = await askText(words.userTitle, words.userQuestion, storedUser());
    if (given === undefined || given.trim() === '') return;
    try {
      localStorage.setItem(USER, given.trim());
    } catch {
      // It is then asked again the next time.
    }
    if (open) {
      const { id } = open;
      await inTurn(async () => {
        worker.stop();
        worker = startDesk();
        await resume(id);
      });
    } else {
      worker.stop();
      worker = startDesk();
    }
  };

  const showStart = (kept: readonly DraftLine[]) => {
    const lines = kept.map((line) =>
      element('li', {}, [
        element('span', {}, [
          line.name,
          element('small', {}, [words.keptState(timeOf(line.when), line.isSaved)]),
        ]),
        button(words.goOn, () => void goOn(line), {
          label: words.goOnWith(line.name),
          className: line.isSaved ? '' : 'main',
        }),
        button(words.drop, () => void dropDraft(line), { label: words.dropOf(line.name) }),
      ]),
    );
    start.replaceChildren(
      element('div', {}, [
        element('p', {}, [words.about]),
        ...(lines.length > 0
          ? [element('h2', {}, [words.keptBooks]), element('ul', { className: 'lines' }, lines)]
          : []),
        element('div', { className: 'choices' }, [
          button(words.openFileLong, () => void pick(), {
            className: lines.length > 0 ? '' : 'main',
          }),
          button(words.beginBookLong, () => void beginBook()),
        ]),
        element('p', {}, [words.beginBookHint]),
      ]),
    );
  };
  const goOn = (line: DraftLine) =>
    inTurn(async () => {
      if (!(await hold.take(line.id))) {
        await say(words.cannotOpen, words.openedElsewhere(line.name));
        return;
      }
      showBusy(words.opening(line.name));
      try {
        await resume(line.id);
      } finally {
        showBusy(undefined);
      }
    });
  const dropDraft = async (line: DraftLine) => {
    const chosen = await choose(words.dropTitle, words.dropQuestion(line.name), [
      ['no', words.cancel],
      ['yes', words.drop],
    ]);
    if (chosen !== 'yes') return;
    if (!(await hold.isFree(line.id))) {
      await say(words.dropTitle, words.openedElsewhere(line.name));
      return;
    }
    await inTurn(() => drafts.drop(line.id));
    showStart(await drafts.list());
  };

  // From the cells, where Tab goes to the next cell, the menu is a key away, as in Excel.
  addEventListener(
    'keydown',
    (event) => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (event.key !== 'F10' && !isSave) return;
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector('dialog[open]') || !busy.hidden) return;
      if (isSave) void save();
      else (menus.querySelector('button') ?? bookMenu.querySelector('button'))?.focus();
    },
    true,
  );
  body.addEventListener('dragover', (event) => event.preventDefault());
  body.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void openFile(file, undefined);
  });
  refreshBar();
  showStart([]);
  void drafts.list().then(
    (kept) => {
      if (!open) showStart(kept);
    },
    (error: unknown) => tell(words.notKept(messageOf(error))),
  );
  const carried = carriedWorkbook();
  if (carried) void inTurn(() => openBytes(carried.bytes, carried.name));
}
