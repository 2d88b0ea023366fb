import * as say from '../messages/work';
import { type SeenWork, WORK_STEP, type Work, type WorkWish } from '../model/work';
import type { WorkPort } from '../run';

/** Keys of the document's properties: another execution reads them while the run is under way. */
const WORK_OF = 'work.';
const STOP_OF = 'stop.';

/** Google ends every run after six minutes: what told nothing for longer is not running. */
const LONGEST_RUN = 390_000;
/** For how long the end of a run is told that nobody has seen. */
const DAY = 86_400_000;

/** Pieces of a step are told no oftener: no page looks sooner. */
const TOLD_AFTER = 2000;

const store = () => PropertiesService.getDocumentProperties();

function works(now: number): readonly Work[] {
  return Object.entries(store().getProperties())
    .flatMap(([key, value]) => (key.startsWith(WORK_OF) ? [JSON.parse(value) as Work] : []))
    .filter(({ ended, at }) => !ended || now - at < DAY)
    .sort((left, right) => right.at - left.at);
}

/** A word to who opens the sheet, by the one service that a simple trigger needs no consent for. */
export function tellOfWorks(): void {
  forgiving(() => {
    const captions = works(Date.now()).map(({ caption }) => caption);
    if (captions.length > 0) {
      SpreadsheetApp.getActiveSpreadsheet().toast(say.unfinished(captions), say.workTitle, 20);
    }
  });
}

/**
 * What a page asks of the works: what there is of them, once a wish is carried out. It wakes nothing, as it is
 * asked again and again while a run is under way.
 */
export function worksAfter(wish: WorkWish | undefined): readonly SeenWork[] {
  if (wish) {
    const { does, handler, run } = wish;
    if (does === 'stop') store().setProperty(STOP_OF + handler, run);
    else if (runOf(handler) === run) store().deleteProperty(WORK_OF + handler);
  }
  const now = Date.now();
  const all = works(now);
  // One run at a time holds the lock: the one that told of itself last.
  const isBusy = all.some(({ ended }) => !ended) && isLocked();
  return all.map((work, at) => ({
    ...work,
    isAlive: isBusy && at === 0 && !work.ended && now - work.at < LONGEST_RUN,
  }));
}

function runOf(handler: string): string | undefined {
  const value = store().getProperty(WORK_OF + handler);
  return value === null ? undefined : (JSON.parse(value) as Work).run;
}

function isLocked(): boolean {
  const lock = LockService.getDocumentLock();
  if (!lock) return true;
  if (!lock.tryLock(10)) return true;
  lock.releaseLock();
  return false;
}

/**
 * Tells of the one run of this execution.
 * @param show shows the page that asks how it stands
 */
export function workTeller(
  show: () => void,
): WorkPort & { /** What the page at the end says once somebody sees it. */ seen: () => string } {
  let work: Work | undefined;
  const tell = (told: Work) => {
    work = told;
    forgiving(() => store().setProperty(WORK_OF + told.handler, JSON.stringify(told)));
  };
  return {
    begin: ({ run, handler, caption }) => {
      const now = Date.now();
      if (!work) tell({ run, handler, caption, began: now, at: now, step: WORK_STEP.read });
      show();
    },
    goesOn: (step, part) => {
      if (!work) return true;
      const { handler, run } = work;
      if (forgiving(() => store().getProperty(STOP_OF + handler)) === run) return false;
      const at = Date.now();
      if (step !== work.step || at - work.at >= TOLD_AFTER) tell({ ...work, at, step, part });
      return true;
    },
    end: (ended) => {
      if (!work) return;
      const { handler } = work;
      forgiving(() => store().deleteProperty(STOP_OF + handler));
      if (!ended) {
        forgiving(() => store().deleteProperty(WORK_OF + handler));
        return;
      }
      tell({ ...work, at: Date.now(), ended });
    },
    showLeft: () => {
      if (forgiving(() => works(Date.now()))?.length) show();
    },
    seen: () => {
      if (!work?.ended) return '';
      const { handler, run } = work;
      const wish: WorkWish = { does: 'drop', handler, run };
      return `<script>google.script.run.workUnderWay(${JSON.stringify(wish)})</script>`;
    },
  };
}

/** What is told beside a run must not make it look failed. */
function forgiving<Told>(tell: () => Told): Told | undefined {
  try {
    return tell();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
