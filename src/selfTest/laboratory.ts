import type { errorText } from '../contract';
import type { BookAnswer, Request } from '../contract/write';
import * as say from '../messages/selfTest';
import type { Answered, binned, failureOf, Ports, SavedFile, withBackOff } from '../run';
import { type MainJob, type MainJobTools, runMainJob } from './mainJob';

/**
 * What the room is handed instead of fetching it: it sleeps apart, and what it fetched would stand in
 * the bundle a second time.
 */
export interface Tools extends MainJobTools {
  readonly withBackOff: typeof withBackOff;
  readonly failureOf: typeof failureOf;
  readonly binned: typeof binned;
  readonly errorText: typeof errorText;
  /** What can be done about what stood in the way, and the service's words. */
  readonly explained: (words: string) => string;
  /** By whose clock the page is dated. */
  readonly homeZone: string;
  /** How long a run works at most, in milliseconds. */
  readonly longestWork: number;
}

/** Where the probes work: a workbook of their own, and what was seen on it so far. */
export interface Lab {
  readonly ports: Ports;
  readonly tools: Tools;
  /** The id of this run, with which all that is made is tagged. */
  readonly run: string;
  /** The workbook; throws what stood in the way of making it. */
  readonly book: () => SavedFile;
  /** A folder as reports are shared in; throws what stood in the way of making it. */
  readonly folder: () => SavedFile;
  /** A copy of the workbook, by Sheets; throws what stood in the way of making it. */
  readonly copy: () => SavedFile;
  /** The main job, done once; throws what stood in its way. */
  readonly mainJob: () => MainJob;
  /** All that is known to be made, whatever became of what it was made for. */
  readonly made: readonly SavedFile[];
  /** Adds an empty tab of 20 rows and 8 columns. @returns its id */
  readonly tab: (title: string) => number;
  readonly send: (requests: readonly Request[], shown?: readonly string[]) => Answered;
  readonly ask: (fields: string, ranges?: readonly string[]) => BookAnswer;
}

/** Tabs of the probes have ids of their own choosing, beside those of the main job. */
const FIRST_TAB = 900_001;

/** @param deadline the moment after which nothing is waited for */
export function openLab(ports: Ports, run: string, tools: Tools, deadline: number): Lab {
  const { scratch } = ports;
  let tabs = 0;
  const made: SavedFile[] = [];
  const book = onceTried(() => {
    const file = makeBook(ports, run, tools);
    made.push(file);
    return file;
  });
  const folder = onceTried(() => {
    const file = ports.files.createFolder(say.folderName, { book: run, run });
    made.push(file);
    return file;
  });
  const copy = onceTried(() => {
    const file = scratch.copyOf(book().id, say.copyName);
    made.push(file);
    return file;
  });
  const send: Lab['send'] = (requests, shown) =>
    patiently(ports, tools, deadline, () => scratch.send(book().id, requests, shown));
  return {
    ports,
    tools,
    run,
    book,
    folder,
    copy,
    made,
    mainJob: onceTried(() => runMainJob(ports, book().id, run, tools, (file) => made.push(file))),
    tab: (title) => {
      const sheetId = FIRST_TAB + tabs;
      tabs += 1;
      const gridProperties = { rowCount: 20, columnCount: 8 };
      send([{ addSheet: { properties: { sheetId, title, gridProperties } } }]);
      return sheetId;
    },
    send,
    ask: (fields, ranges) => tools.withBackOff(ports, () => scratch.ask(book().id, fields, ranges)),
  };
}

/** A workbook that may have been made although the answer was lost is looked for first. */
function makeBook(ports: Ports, run: string, { withBackOff }: Tools): SavedFile {
  const { scratch, files } = ports;
  return withBackOff(ports, () => {
    const [made] = files.ofRun(run);
    return made ?? scratch.newBook(say.bookName, { book: scratch.boundTo, run });
  });
}

/** Made at the first call; what was made, or what stood in its way, is kept. */
function onceTried<Made>(make: () => Made): () => Made {
  let kept: { readonly made: Made } | { readonly error: unknown } | undefined;
  return () => {
    if (!kept) {
      try {
        kept = { made: make() };
      } catch (error) {
        kept = { error };
      }
    }
    if ('error' in kept) throw kept.error;
    return kept.made;
  };
}

/** What is looked at once in each laboratory, however many questions rest on it. */
export function onceIn<Seen>(look: (lab: Lab) => Seen): (lab: Lab) => Seen {
  const kept = new WeakMap<Lab, () => Seen>();
  return (lab) => {
    const known = kept.get(lab) ?? onceTried(() => look(lab));
    kept.set(lab, known);
    return known();
  };
}

/** The quota is counted by the minute. */
const QUOTA_WAITS: readonly number[] = [10_000, 20_000, 30_000];

/** Asks again only where the service is busy: then nothing was done. */
function patiently<Sent>(
  { clock, logError }: Ports,
  { failureOf }: Tools,
  deadline: number,
  call: () => Sent,
): Sent {
  for (const wait of QUOTA_WAITS) {
    try {
      return call();
    } catch (error) {
      const isLate = clock.now() + wait > deadline;
      if (isLate || failureOf(error).kind !== 'busy') throw error;
      logError(error);
      clock.sleep(wait);
    }
  }
  return call();
}
