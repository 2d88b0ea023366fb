import * as words from '../words';
import { bookFileOf } from './bookFile';
import { askText } from './dialogs';
import { followingOf } from './following';
import { type Frame, makeFrame } from './frame';
import { madeFilesOf } from './madeFiles';
import { openingOf } from './opening';
import { carriedWorkbook, readParts } from './parts';
import { runningOf } from './running';
import { showStart } from './startScreen';
import { makeScreen, type Screen } from './state';
import { putRight, typeInto } from './typing';
import { storedUser, storeUser } from './user';
import { startWorker } from './worker';

/** Puts the parts of the page together; what each does is in its own file. */
export function startApp(body: HTMLElement): void {
  const { worker: workerSource, ...parts } = readParts();
  const frame = makeFrame(body, {
    pick: () => opening.pick(),
    begin: () => opening.begin(),
    save: () => bookFile.save(),
    saveAs: () => bookFile.save(true),
    download: () => bookFile.download(),
    changeUser: () => changeUser(screen, opening.resume),
    showFiles: () => madeFiles.show(),
    followCell: () => {
      if (cellLink !== undefined) following.follow(cellLink);
    },
    stopRun: () => running.stop(),
    onFile: (file) => opening.openFile(file),
  });
  const screen = makeScreen(frame, () =>
    startWorker(workerSource, { ...parts, user: storedUser() }, frame.tell),
  );
  /** The link of the cell where the cursor stands. */
  let cellLink: string | undefined;
  const opening = openingOf(screen, {
    onCommand: ({ caption, handler }) => void running.run(caption, handler, []),
    onTyped: (cells) => void screen.inTurn(() => typeInto(screen, cells)),
    onStray: () => void screen.inTurn(() => putRight(screen)),
    onSelected: ({ link }) => {
      cellLink = link;
      frame.showLink(link !== undefined);
    },
  });
  const running = runningOf(screen, opening, (page) => following.showPage(page));
  const madeFiles = madeFilesOf(screen);
  const following = followingOf(screen, madeFiles, running.run);
  const bookFile = bookFileOf(screen);

  listenToKeys(frame, bookFile.save);
  takeDroppedFiles(body, opening.openFile);
  frame.showBook(undefined);
  showStart(screen, opening);
  const carried = carriedWorkbook();
  if (carried) void screen.inTurn(() => opening.openBytes(carried.bytes, carried.name));
}

async function changeUser(screen: Screen, resume: (id: string) => Promise<void>): Promise<void> {
  const given = await askText(words.userTitle, words.userQuestion, storedUser());
  if (given === undefined || given.trim() === '') return;
  storeUser(given.trim());
  const { open } = screen;
  if (!open) {
    screen.startAnew();
    return;
  }
  await screen.inTurn(async () => {
    screen.startAnew();
    await resume(open.id);
  });
}

/** From the cells, where Tab goes to the next cell, the menu is a key away, as in Excel. */
function listenToKeys(frame: Frame, save: () => unknown): void {
  const onKey = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (event.key !== 'F10' && !isSave) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.querySelector('dialog[open]') || frame.isBusy()) return;
    if (isSave) save();
    else frame.focusMenu();
  };
  addEventListener('keydown', onKey, true);
}

function takeDroppedFiles(body: HTMLElement, onFile: (file: File) => unknown): void {
  body.addEventListener('dragover', (event) => event.preventDefault());
  body.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
}
