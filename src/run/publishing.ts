import type { Grid } from '../contract';
import { BATCH_LIMIT, planBatches, type Request, type TabContent } from '../contract/write';
import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { Grant, Ports } from './ports';
import { LONGEST_WORK } from './share';

/** A file of a set, and what is to become of it. */
export interface SetTask {
  readonly set: string;
  readonly file: string;
  readonly title: string;
  /** What it is to hold; undefined where it stays as it is. */
  readonly tabs: readonly TabContent[] | undefined;
  /**
   * Whether anybody who has the link is to read it. Where that is to stay the `same` a file that is open
   * is not filled: what many read changes on the office's word alone.
   */
  readonly becomes: 'public' | 'private' | 'same';
}

/**
 * What came of it. `left`: it is open, and stays as it was; `unknown`: nobody can say whether it is
 * open; `failed`: neither content nor sharing went further than before.
 */
export interface SetOutcome {
  readonly set: string;
  readonly outcome: 'done' | 'left' | 'failed' | 'unknown';
  /** Whether the file has the content that was planned. */
  readonly isFilled: boolean;
  /** Whether anybody who has the link can read it by now; undefined where nobody can say. */
  readonly isPublic: boolean | undefined;
  /** Who else may read or write it, besides its owner, as the service tells. */
  readonly beyond: readonly Grant[];
  /** Why it came to nothing, in the service's words. */
  readonly words: string;
}

/** Fills and shares the files, one after the other; a file is filled before anybody may read it. */
export function publishAll(
  ports: Ports,
  tasks: readonly SetTask[],
  started: number,
): readonly SetOutcome[] {
  const until = started + LONGEST_WORK;
  return tasks.map((task) => {
    if (ports.clock.now() > until) return { ...unfilled(task), words: LATE };
    return settled(ports, task);
  });
}

const LATE = 'hết thời gian của lần chạy';

function unfilled({ set }: SetTask): SetOutcome {
  return { set, outcome: 'failed', isFilled: false, isPublic: undefined, beyond: [], words: '' };
}

function settled(ports: Ports, task: SetTask): SetOutcome {
  const { file, tabs, becomes } = task;
  let isFilled = false;
  let words = '';
  try {
    const before = becomes === 'same' ? withBackOff(ports, () => ports.files.grants(file)) : [];
    if (isOpen(before)) return { ...unfilled(task), outcome: 'left', isPublic: true };
    if (tabs) fill(ports, task, tabs);
    isFilled = tabs !== undefined;
    if (becomes !== 'same') share(ports, file, becomes === 'public');
  } catch (error) {
    ports.logError(error);
    words = failureOf(error).message;
  }
  const grants = grantsOf(ports, file);
  const isPublic = grants && isOpen(grants);
  const beyond = (grants ?? []).filter(({ type, role }) => isBeyond(type, role));
  const told = { set: task.set, isFilled, isPublic, beyond, words };
  if (isPublic === undefined) return { ...told, outcome: 'unknown' };
  const isAsWanted = becomes === 'same' || isPublic === (becomes === 'public');
  const isDone = isAsWanted && (tabs === undefined || isFilled);
  return { ...told, outcome: isDone ? 'done' : 'failed' };
}

function isOpen(grants: readonly Grant[]): boolean {
  return grants.some(({ type }) => type === 'anyone');
}

/** Nobody but the owner, and readers by the link. */
function isBeyond(type: string, role: string): boolean {
  return role !== 'owner' && !(type === 'anyone' && role === 'reader');
}

/** An answer that was lost is asked for again: who is on the list by then is not put there twice. */
function share(ports: Ports, file: string, isPublic: boolean): void {
  withBackOff(ports, () => {
    if (isOpen(ports.files.grants(file)) === isPublic) return;
    if (isPublic) ports.files.publish(file);
    else ports.files.withdraw(file);
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

/** Writes the tabs in one batch, so that nobody reads half of them; what else stands there goes. */
function fill(ports: Ports, { file, title }: SetTask, tabs: readonly TabContent[]): void {
  const book = ports.scratch.portsOn(file).workbook;
  const { grid } = withBackOff(ports, book.read);
  const changes = [
    ...tabs.map((content) => ({ kind: 'rewriteTab' as const, content })),
    { kind: 'requests' as const, requests: clearing(grid, tabs, title) },
  ];
  const { staged, last } = planBatches(grid, changes, BATCH_LIMIT);
  for (const requests of [...staged, last]) withBackOff(ports, () => book.send(requests));
}

/** Takes out whatever is none of the tabs: other tabs, names, guards and marks that somebody made. */
function clearing(grid: Grid, tabs: readonly TabContent[], title: string): readonly Request[] {
  const titles = new Set(tabs.map((tab) => tab.title));
  const stays = grid.tabs.filter((tab) => titles.has(tab.title));
  return [
    ...(grid.namedRanges ?? []).map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    ...stays.map(({ id }) => ({ setDataValidation: { range: { sheetId: id } } })),
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
