import type { Grid } from '../contract';
import { BATCH_LIMIT, planBatches, type Request, type TabContent } from '../contract/write';
import { cutShort } from '../messages/run';
import { printOfGrid, printOfTabs } from '../publish';
import { WAITS, withBackOff } from './backOff';
import { failureOf } from './failure';
import { isOpenToAll, isReadByAll } from './grants';
import type { Grant, Ports } from './ports';
import { isCutShort } from './share';

/** A file of a set, and what is to become of it. */
export interface SetTask {
  readonly set: string;
  readonly file: string;
  readonly title: string;
  /** What it is to hold; undefined where it stays as it is. */
  readonly tabs: readonly TabContent[] | undefined;
  /**
   * Whether anybody who has the link is to read it. Where that is to stay the `same` a file that others
   * than its owner read is not filled: what they read changes on the office's word alone.
   */
  readonly becomes: 'public' | 'private' | 'same';
}

/**
 * What came of it. `left`: others read it, and it stays as it was; `unknown`: nobody can say whether it
 * is open; `failed`: content or sharing is not as was planned, and where the run had no time to begin it
 * nobody looked whether it is open.
 */
export interface SetOutcome {
  readonly set: string;
  readonly outcome: 'done' | 'left' | 'failed' | 'unknown';
  /** The file's id. */
  readonly file: string;
  /** Whether the file has the content that was planned; undefined where nobody can say. */
  readonly isFilled: boolean | undefined;
  /** Whether anybody who has the link can read it by now; undefined where nobody can say. */
  readonly isPublic: boolean | undefined;
  /** Who else may read or write it, besides its owner, as the service tells. */
  readonly beyond: readonly Grant[];
  /** Why it came to nothing, in the service's words. */
  readonly words: string;
}

/**
 * Fills and shares the files, one after the other; a file is filled before anybody may read it.
 * @param started when the run was started
 */
export function publishAll(
  ports: Ports,
  tasks: readonly SetTask[],
  started: number,
): readonly SetOutcome[] {
  return tasks.map((task, at) => {
    if (isCutShort(ports, started, [at, tasks.length])) {
      return { ...unfilled(task), words: cutShort };
    }
    return settled(ports, task);
  });
}

function unfilled({ set, file }: SetTask): SetOutcome {
  return {
    set,
    file,
    outcome: 'failed',
    isFilled: false,
    isPublic: undefined,
    beyond: [],
    words: '',
  };
}

function settled(ports: Ports, task: SetTask): SetOutcome {
  const { file, tabs, becomes } = task;
  let isFilled: boolean | undefined = false;
  let words = '';
  try {
    const before = becomes === 'same' ? withBackOff(ports, () => ports.files.grants(file)) : [];
    if (before.some(({ role }) => role !== 'owner')) {
      const beyond = before.filter(isBeyond);
      return { ...unfilled(task), outcome: 'left', isPublic: isOpenToAll(before), beyond };
    }
    if (tabs) isFilled = fill(ports, task, tabs);
    if (becomes !== 'same' && (!tabs || isFilled)) shareByLink(ports, file, becomes === 'public');
  } catch (error) {
    ports.logError(error);
    words = failureOf(error).message;
  }
  const grants = grantsOf(ports, file);
  const told = { ...unfilled(task), isFilled, words };
  if (!grants) return { ...told, outcome: 'unknown' };
  const isAsWanted = becomes === 'same' || isSharedAs(grants, becomes === 'public');
  const isDone = isAsWanted && (tabs === undefined || isFilled === true);
  return {
    ...told,
    isPublic: isOpenToAll(grants),
    beyond: grants.filter(isBeyond),
    outcome: isDone ? 'done' : 'failed',
  };
}

/** Whether it is of neither the owner nor a reader by the link. */
function isBeyond({ type, role }: Grant): boolean {
  return role !== 'owner' && !(type === 'anyone' && role === 'reader');
}

function isSharedAs(grants: readonly Grant[], isPublic: boolean): boolean {
  return isPublic ? isReadByAll(grants) : !isOpenToAll(grants);
}

/** An answer that was lost is asked for again: who is on the list by then is not put there twice. */
function shareByLink(ports: Ports, file: string, isPublic: boolean): void {
  withBackOff(ports, () => {
    const grants = ports.files.grants(file);
    if (isSharedAs(grants, isPublic)) return;
    if (isOpenToAll(grants)) ports.files.withdraw(file);
    if (isPublic) ports.files.publish(file);
  });
}

function grantsOf(ports: Ports, file: string): readonly Grant[] | undefined {
  try {
    return withBackOff(ports, () => ports.files.grants(file));
  } catch (error) {
    ports.logError(error);
    return undefined;
  }
}

/** Where the file's numbers and clock are read as here. */
const REGION = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } as const;

/**
 * Writes the tabs in one batch, so that nobody reads half of them; what else stands there goes. What makes
 * and takes out tabs is not sent twice: after an answer that was lost the file itself tells, and only
 * what it then lacks is planned anew.
 * @returns whether it holds them; undefined where the file does not show it, and may yet
 * @throws what the service answered, where nothing was written
 */
function fill(
  ports: Ports,
  { file, title }: SetTask,
  tabs: readonly TabContent[],
): boolean | undefined {
  const book = ports.scratch.portsOn(file).workbook;
  let mayBeThere = false;
  for (const wait of [...WAITS, 0]) {
    const grid = mayBeThere ? seenAgain(ports, book) : withBackOff(ports, book.read).grid;
    if (!grid) return undefined;
    if (mayBeThere && holds(grid, title, tabs)) return true;
    const changes = [
      ...tabs.map((content) => ({ kind: 'rewriteTab' as const, content })),
      { kind: 'requests' as const, requests: clearing(grid, tabs, title) },
    ];
    const { staged, last } = planBatches(grid, changes, BATCH_LIMIT);
    try {
      for (const requests of [...staged, last]) book.send(requests);
      return true;
    } catch (error) {
      const { kind } = failureOf(error);
      // What came late is in the way of the plan made without it: then the next look shows it.
      if (!mayBeThere && (kind === 'refused' || kind === 'tooLarge')) throw error;
      ports.logError(error);
      mayBeThere = mayBeThere || kind === 'uncertain';
      ports.clock.sleep(wait);
      if (wait === 0 && !mayBeThere) throw error;
    }
  }
  const grid = seenAgain(ports, book);
  return (grid && holds(grid, title, tabs)) || undefined;
}

/** Undefined where nobody answers: that does not say that nothing was written. */
function seenAgain(ports: Ports, { read }: Ports['workbook']): Grid | undefined {
  try {
    return withBackOff(ports, read).grid;
  } catch (error) {
    ports.logError(error);
    return undefined;
  }
}

function holds(grid: Grid, title: string, tabs: readonly TabContent[]): boolean {
  return grid.title === title && printOfGrid(grid) === printOfTabs(tabs);
}

/** Takes out whatever is none of the tabs: other tabs, names, guards and marks that somebody made. */
function clearing(grid: Grid, tabs: readonly TabContent[], title: string): readonly Request[] {
  const titles = new Set(tabs.map((tab) => tab.title));
  const stays = grid.tabs.filter((tab) => titles.has(tab.title));
  return [
    ...(grid.namedRanges ?? []).map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    ...stays.map(({ id }) => ({ setDataValidation: { range: { sheetId: id } } })),
    // What somebody hid would be published and not seen.
    ...stays.flatMap(({ id }) => [
      {
        updateSheetProperties: { properties: { sheetId: id, hidden: false }, fields: 'hidden' },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: id, dimension: 'COLUMNS' as const },
          properties: { hiddenByUser: false },
          fields: 'hiddenByUser',
        },
      },
    ]),
    ...stays.flatMap(({ protections }) =>
      protections.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })),
    ),
    ...grid.tabs
      .filter((tab) => !titles.has(tab.title))
      .map(({ id }) => ({ deleteSheet: { sheetId: id } })),
    {
      updateSpreadsheetProperties: {
        properties: { title, ...REGION },
        fields: 'title,locale,timeZone',
      },
    },
  ];
}
