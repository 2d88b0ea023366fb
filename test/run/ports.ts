import type { FilePort, Ports, WorkbookPort } from '../../src/run';
import { STARTER_DATA } from '../../src/setUp/starter';

/** What a test looks at of a run that has no workbook behind it. */
interface Watched extends Partial<WorkbookPort> {
  readonly files?: Partial<FilePort>;
  readonly shortLinks?: Partial<Ports['shortLinks']>;
  readonly logError?: (error: unknown) => void;
  readonly show?: Ports['person']['show'];
  /** What a person at the screen types; without it nobody is there. */
  readonly prompt?: Ports['person']['prompt'];
}

function notAsked(): never {
  throw new Error('this run asks for nothing of the kind');
}

/** The world outside in memory; what a test does not give is not to be asked for. */
export function fakePorts({
  files,
  shortLinks,
  logError,
  show,
  prompt,
  ...workbook
}: Watched): Ports {
  let now = Date.UTC(2026, 4, 20, 3, 0);
  return {
    place: 'drive',
    lock: () => true,
    unlock: () => undefined,
    workbook: {
      read: notAsked,
      readLayout: notAsked,
      forget: () => undefined,
      send: notAsked,
      metadata: () => [],
      headerOf: () => 'Kiểm tra',
      writeColumn: () => undefined,
      editors: () => [],
      ...workbook,
    },
    files: {
      create: notAsked,
      update: notAsked,
      copyBook: notAsked,
      named: () => [],
      claim: notAsked,
      ofRun: () => [],
      unfinished: () => [],
      finish: notAsked,
      trash: notAsked,
      folders: notAsked,
      createFolder: notAsked,
      move: notAsked,
      grants: notAsked,
      standing: notAsked,
      grant: notAsked,
      createSet: notAsked,
      ofSet: () => [],
      publish: notAsked,
      withdraw: notAsked,
      ...files,
    },
    work: {
      begin: prompt ? () => undefined : notAsked,
      goesOn: () => true,
      end: () => undefined,
      showLeft: notAsked,
    },
    person: {
      email: () => 'van-phong@example.vn',
      progress: () => undefined,
      canBeAsked: () => prompt !== undefined,
      ask: notAsked,
      prompt: prompt ?? notAsked,
      selected: () => undefined,
      open: () => false,
      show: show ?? (() => undefined),
    },
    clock: {
      now: () => now,
      write: () => '20/05/2026 10:00',
      sleep: (milliseconds) => {
        now += milliseconds;
      },
    },
    mail: { left: notAsked, send: notAsked },
    timer: { isOn: notAsked, set: notAsked },
    shortLinks: { key: notAsked, keep: notAsked, ask: notAsked, ...shortLinks },
    newRunId: () => 'run-1',
    starterData: () => STARTER_DATA,
    scratch: {
      boundTo: 'book-1',
      role: 'scratch',
      newBook: notAsked,
      portsOn: notAsked,
      ask: notAsked,
      send: notAsked,
      enter: notAsked,
      exported: notAsked,
      unzipped: notAsked,
      factsOf: notAsked,
      copyOf: notAsked,
      timer: { add: notAsked, count: notAsked, clear: notAsked },
      present: notAsked,
    },
    logError: logError ?? (() => undefined),
  };
}
