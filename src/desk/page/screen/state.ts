import { DeskError, messageOf } from '../../failure';
import * as words from '../words';
import { say } from './dialogs';
import { type Drafts, openDrafts } from './drafts';
import type { Frame } from './frame';
import type { Grid } from './grid';
import type { Open } from './openBook';
import { type Hold, openHold } from './windows';
import { type DeskWorker, type RemoteDesk, Stopped } from './worker';

/** What all parts of the screen share. */
export interface Screen {
  readonly frame: Frame;
  readonly drafts: Drafts;
  readonly hold: Hold;
  open: Open | undefined;
  /** The workbook on the screen, from the first that was opened on. */
  grid: Grid | undefined;
  /** The desk in its worker. */
  readonly desk: () => RemoteDesk;
  /** Ends the worker, and what it was about, and starts another. */
  readonly startAnew: () => void;
  /**
   * Does one thing after the other, so that what is typed while a command runs comes after it; and says what failed.
   */
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  /** Tells where the browser could not keep something: the person must save at once. */
  readonly keepSafe: (act: () => Promise<void>) => Promise<void>;
  /** Keeps a workbook whole in the browser: what was typed before is in it. */
  readonly keepWhole: (given: Open) => Promise<void>;
}

export function makeScreen(frame: Frame, startDesk: () => DeskWorker): Screen {
  const drafts = openDrafts();
  let worker = startDesk();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn: Screen['inTurn'] = (act) => {
    const next = queue.then(act).catch(async (error: unknown) => {
      if (error instanceof Stopped) return undefined;
      const said = error instanceof DeskError ? error.message : undefined;
      await say(words.title, said ?? words.notDone(`${messageOf(error)}.`));
      return undefined;
    });
    queue = next;
    return next;
  };
  const keepSafe = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      frame.tell(words.notKept(messageOf(error)));
    }
  };
  return {
    frame,
    drafts,
    hold: openHold(),
    open: undefined,
    grid: undefined,
    desk: () => worker.desk,
    startAnew: () => {
      worker.stop();
      worker = startDesk();
    },
    inTurn,
    keepSafe,
    keepWhole: ({ id, name, isSaved, handle }) =>
      keepSafe(async () => {
        const kept = await worker.desk.kept();
        const draft = { id, name, when: Date.now(), isSaved, kept, handle };
        await drafts.keep(draft).catch(async (error: unknown) => {
          // Not every browser keeps where a file is: without it the person is asked again.
          if (!handle) throw error;
          await drafts.keep({ ...draft, handle: undefined });
        });
      }),
  };
}
