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
  /** Whether anybody who has the link is to read it; undefined where that stays as it is. */
  readonly isPublic: boolean | undefined;
}

/**
 * What came of it. `unknown`: nobody can say whether it is public; `failed`: neither content nor
 * sharing went further than before.
 */
export interface SetOutcome {
  readonly set: string;
  readonly outcome: 'done' | 'failed' | 'unknown';
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
  try {
    if (task.tabs) fill(ports, task, task.tabs);
  } catch (error) {
    ports.logError(error);
    return { ...unfilled(task), words: failureOf(error).message };
  }
  const words = task.isPublic === undefined ? '' : shared(ports, task, task.isPublic);
  const grants = grantsOf(ports, task.file);
  const isPublic = grants?.some(({ type }) => type === 'anyone');
  const beyond = (grants ?? []).filter(({ type, role }) => isBeyond(type, role));
  const told = { set: task.set, isFilled: task.tabs !== undefined, isPublic, beyond, words };
  if (task.isPublic === undefined || isPublic === task.isPublic)
    return { ...told, outcome: 'done' };
  return { ...told, outcome: isPublic === undefined ? 'unknown' : 'failed' };
}

/** Nobody but the owner, and readers by the link. */
function isBeyond(type: string, role: string): boolean {
  return role !== 'owner' && !(type === 'anyone' && role === 'reader');
}

/** @returns why not, in the service's words; whether it came about is read from the list afterwards */
function shared(ports: Ports, { file }: SetTask, isPublic: boolean): string {
  try {
    withBackOff(ports, () => {
      const standing = ports.files.grants(file).some(({ type }) => type === 'anyone');
      if (standing === isPublic) return;
      if (isPublic) ports.files.publish(file);
      else ports.files.withdraw(file);
    });
    return '';
  } catch (error) {
    ports.logError(error);
    return failureOf(error).message;
  }
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
