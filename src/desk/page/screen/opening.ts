import { messageOf } from '../../failure';
import type { OpenedDesk } from '..';
import * as words from '../words';
import { choose, say } from './dialogs';
import type { UnderWay } from './drafts';
import { type GridEvents, makeGrid } from './grid';
import type { OnChosen } from './menu';
import { timeOf } from './moment';
import type { Open } from './openBook';
import { chooseWorkbook } from './saving';
import type { Screen } from './state';

/** What a workbook on the screen starts. */
export interface BookEvents extends GridEvents {
  readonly onCommand: OnChosen;
}

/** The ways to a workbook on the screen. */
export interface Opening {
  /** Lets the person choose a file. */
  readonly pick: () => Promise<void>;
  readonly openFile: (file: File, handle?: FileSystemFileHandle) => Promise<void>;
  readonly openBytes: (
    bytes: Uint8Array,
    name: string,
    handle?: FileSystemFileHandle,
  ) => Promise<void>;
  readonly begin: () => Promise<void>;
  /** Opens a workbook as the browser keeps it. */
  readonly resume: (id: string) => Promise<void>;
  /** Shows a workbook again as the browser keeps it, after its worker was started anew. */
  readonly showKept: (given: Open) => Promise<void>;
}

export function openingOf(screen: Screen, events: BookEvents): Opening {
  const { frame, drafts, hold, desk, inTurn, keepWhole } = screen;

  const show = async (opened: OpenedDesk, given: Partial<Open> = {}) => {
    const { id, name, places, files } = opened;
    const usual = { isSaved: false, savedAt: undefined, handle: undefined };
    const open: Open = { id, name, places, files, ...usual, ...given };
    screen.open = open;
    frame.showSheet();
    frame.showBusy(words.opening(open.name));
    screen.grid ??= makeGrid(frame.sheet, events);
    await screen.grid.show(id, name, opened.view);
    frame.showMenus(opened.menus, events.onCommand);
    frame.closePanel();
    frame.showBook(open);
    frame.tell(words.keptHere);
    await keepWhole(open);
  };
  /** Covers the page until a workbook is there, or failed to come. */
  const whileBusy = async (text: string | undefined, act: () => Promise<void>) => {
    if (text !== undefined) frame.showBusy(text);
    try {
      await act();
    } finally {
      frame.showBusy(undefined);
    }
  };

  const reopen = async (id: string) => {
    const found = await drafts.read(id);
    if (!found) return undefined;
    const { draft, edits: typed, underWay } = found;
    let opened = await desk().openKept(draft.kept);
    for (const edits of typed) await desk().type(edits);
    if (typed.length > 0) opened = await desk().openKept(await desk().kept());
    return { opened, draft, isEdited: typed.length > 0, underWay };
  };
  /** What the closing of the page cut off is told once the workbook is there, over nothing that covers it. */
  const tellCutOff = async (name: string, { isSaving, running }: UnderWay) => {
    frame.showBusy(undefined);
    if (isSaving) await say(words.saveBook, words.closedInSave(name));
    if (running !== undefined) await say(words.cutOffTitle, words.cutOff(running, name));
  };
  const resume = (id: string) =>
    whileBusy(undefined, async () => {
      const found = await reopen(id);
      if (!found) return;
      const { opened, draft, isEdited, underWay } = found;
      const { name, handle, when } = draft;
      const isSaved = draft.isSaved && !isEdited && !underWay.isSaving;
      await show(opened, { name, handle, isSaved, savedAt: isSaved ? when : undefined });
      await tellCutOff(name, underWay);
    });

  /** Which of two the person wants where the browser keeps the same workbook with other changes. */
  const keptOrFile = (kept: { readonly name: string; readonly when: number }) => {
    frame.showBusy(undefined);
    const question = words.sameBookQuestion(kept.name, timeOf(kept.when));
    return choose(words.sameBookTitle, question, [
      ['kept', words.goOn],
      ['file', words.openChosen],
    ]);
  };
  /** What earlier commands made of a workbook that is opened from its file stays with it. */
  const joined = async (id: string): Promise<OpenedDesk> => {
    const [fresh, before] = await Promise.all([desk().kept(), drafts.read(id)]);
    const { account, files, triggers, userProperties, places } = before?.draft.kept ?? fresh;
    return desk().openKept({ ...fresh, account, files, triggers, userProperties, places });
  };
  const openBytes: Opening['openBytes'] = (bytes, file, handle) =>
    whileBusy(words.opening(file), async () => {
      const before = screen.open;
      const opened = await desk().open(bytes, file);
      if (!(await hold.take(opened.id))) {
        // The desk holds one workbook: it is given the one before again.
        if (before) await reopen(before.id);
        frame.showBusy(undefined);
        await say(words.cannotOpen, words.openedElsewhere(file));
        return;
      }
      const kept = await drafts.read(opened.id).catch(() => undefined);
      if (kept && !kept.draft.isSaved && (await keptOrFile(kept.draft)) !== 'file') {
        await resume(opened.id);
        return;
      }
      const shown = kept ? await joined(opened.id) : opened;
      await show(shown, { handle, isSaved: true, savedAt: Date.now() });
      await tellCutOff(opened.name, { running: kept?.underWay.running });
    });

  const openFile: Opening['openFile'] = async (file, handle) => {
    await inTurn(async () => {
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
  };
  return {
    openFile,
    openBytes,
    resume,
    pick: async () => {
      const chosen = await chooseWorkbook().catch((): 'none' => 'none');
      if (chosen === 'none') frame.chooseFile();
      else if (chosen) await openFile(await chosen.getFile(), chosen);
    },
    begin: async () => {
      await inTurn(() =>
        whileBusy(undefined, async () => {
          const opened = await desk().begin(`desk-${crypto.randomUUID()}`);
          await hold.take(opened.id);
          await show(opened);
        }),
      );
    },
    showKept: async ({ id, name }) => {
      const found = await reopen(id);
      if (found) await screen.grid?.show(found.opened.id, name, found.opened.view);
    },
  };
}
