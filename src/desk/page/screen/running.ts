import type { Answer, Ran, ShownPage } from '..';
import * as words from '../words';
import { answerTo, say } from './dialogs';
import type { Open } from './openBook';
import type { Opening } from './opening';
import type { Screen } from './state';
import { showChanges } from './typing';
import { Stopped } from './worker';

type Ended = Ran & { readonly kind: 'ran' };

/** The commands of the menu, and the functions that their pages call. */
export interface Running {
  /** Runs a function of the bundle to its end; undefined where it was stopped or failed. */
  readonly run: (
    caption: string,
    handler: string,
    args: readonly unknown[],
  ) => Promise<Ended | undefined>;
  readonly stop: () => void;
}

/** Whether a page of the add-on calls: it says itself what came of it. */
function isOfPage([options]: readonly unknown[]): boolean {
  return (options as { readonly trang?: unknown } | null | undefined)?.trang === true;
}

/** @param showPage shows a page that a command made */
export function runningOf(
  screen: Screen,
  { showKept }: Pick<Opening, 'showKept'>,
  showPage: (page: ShownPage) => void,
): Running {
  const { frame, desk, drafts, inTurn, keepSafe } = screen;
  /** The command that runs and can be stopped. */
  let stoppable: string | undefined;

  /** A run that asks is begun anew with the answer. */
  const untilEnded = async (caption: string, handler: string, args: readonly unknown[]) => {
    const answers: Answer[] = [];
    for (;;) {
      stoppable = caption;
      frame.showBusy(words.running(caption), true);
      const ran = await desk().run(handler, args, answers);
      stoppable = undefined;
      frame.showBusy(undefined);
      if (ran.kind === 'ran') return ran;
      frame.tell(words.asking(caption));
      answers.push({ question: ran.question, text: await answerTo(ran.question) });
    }
  };
  const ended = async (
    caption: string,
    ran: Ended,
    { given, began, isOfPage }: { given: Open; began: number; isOfPage: boolean },
  ) => {
    await showChanges(screen, ran.changes);
    given.files = ran.files;
    given.places = ran.places;
    if (ran.changes.kind !== 'nothing') given.isSaved = false;
    await screen.keepWhole(given);
    frame.showBook(screen.open);
    const took = words.seconds(Math.round((performance.now() - began) / 100) / 10);
    if (ran.failure !== undefined && ran.status === undefined) {
      frame.tell(words.failedRun(caption, ran.failure));
    } else {
      frame.tell(
        ran.status === 'done' ? `${words.done(caption)} ${took}` : (ran.messages[0] ?? ''),
      );
    }
    for (const page of ran.pages) showPage(page);
    const { cursor } = ran;
    if (cursor) screen.grid?.goToTab(cursor.tabId, cursor.row, cursor.column);
    if (ran.pages.length === 0 && ran.messages.length > 0 && !isOfPage) {
      await say(caption, ran.messages.join('\n'));
    }
  };
  const run: Running['run'] = (caption, handler, args) =>
    inTurn(async () => {
      const given = screen.open;
      if (!given) return undefined;
      const began = performance.now();
      const tellRunning = (running: string | undefined) =>
        keepSafe(() => drafts.mark(given.id, { running }));
      // Who opens the page again after it was closed meanwhile is told of it.
      await tellRunning(caption);
      try {
        const ran = await untilEnded(caption, handler, args);
        await ended(caption, ran, { given, began, isOfPage: isOfPage(args) });
        return ran;
      } catch (error) {
        if (!(error instanceof Stopped)) {
          screen.startAnew();
          await showKept(given).catch(() => undefined);
          throw error;
        }
        frame.tell(words.stopped(caption));
        return undefined;
      } finally {
        stoppable = undefined;
        frame.showBusy(undefined);
        await tellRunning(undefined);
      }
    });
  return {
    run,
    stop: () => {
      const [caption, given] = [stoppable, screen.open];
      if (caption === undefined || !given) return;
      screen.startAnew();
      frame.showBusy(undefined);
      void inTurn(async () => {
        await showKept(given);
        frame.tell(words.stopped(caption));
      });
    },
  };
}
