import { messageOf } from '../../failure';
import * as words from '../words';
import { say } from './dialogs';
import type { Open } from './openBook';
import { canSaveInPlace, chooseTarget, downloadFile, writeInto } from './saving';
import type { Screen } from './state';

/** The workbook as a file on the person's disk. */
export interface BookFile {
  /** Saves in place where the browser can, else hands the file over to its downloads. */
  readonly save: (isElsewhere?: boolean) => Promise<unknown>;
  readonly download: () => Promise<unknown>;
}

export function bookFileOf(screen: Screen): BookFile {
  const { frame, desk, inTurn } = screen;
  const saved = async (given: Open, said: string) => {
    given.isSaved = true;
    given.savedAt = Date.now();
    await screen.keepWhole(given);
    frame.showBook(screen.open);
    frame.tell(said);
  };
  const handOver = async (given: Open) => {
    downloadFile(given.name, await desk().bytes());
    await saved(given, words.downloaded(given.name));
  };
  const saveInPlace = async (given: Open, isElsewhere: boolean) => {
    const handle = isElsewhere || !given.handle ? await chooseTarget(given.name) : given.handle;
    if (!handle) return;
    // A page that is closed meanwhile says so when the workbook is opened again.
    await screen.keepSafe(() => screen.drafts.mark(given.id, { isSaving: true }));
    await writeInto(handle, await desk().bytes());
    given.handle = handle;
    given.name = handle.name;
    await saved(given, words.savedToast(handle.name));
  };
  return {
    save: (isElsewhere = false) =>
      inTurn(async () => {
        const given = screen.open;
        if (!given) return;
        try {
          await (canSaveInPlace ? saveInPlace(given, isElsewhere) : handOver(given));
        } catch (error) {
          await screen.keepSafe(() => screen.drafts.mark(given.id, { isSaving: false }));
          await say(words.saveBook, words.notSaved(messageOf(error)));
        }
      }),
    download: () =>
      inTurn(async () => {
        if (screen.open) await handOver(screen.open);
      }),
  };
}
