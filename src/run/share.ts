import type { Grid } from '../contract';
import * as say from '../messages/sharing';
import type { Access, LeftOut } from '../model/access';
import { fold } from '../model/folding';
import { WORK_STEP, type Work } from '../model/work';
import { WAITS, withBackOff } from './backOff';
import { failureOf, isOfAsked } from './failure';
import { binned, createOnce } from './files';
import { isOpenToAll } from './grants';
import type { Grant, Ports, SavedFile } from './ports';

/** What came of sharing, and the folder in which all files of the run lie by now. */
export interface Sharing {
  readonly access: Access;
  readonly folder?: string;
}

/** Google ends a run after six minutes: what is not done by then is for the next one. */
export const LONGEST_WORK = 270_000;

/**
 * Whether no further piece of the work is begun: the run's time is up, or a person wants it so.
 * @param part how many of all are done
 */
export function isCutShort(
  { clock, work }: Ports,
  started: number,
  part: Work['part'],
  step: Work['step'] = WORK_STEP.after,
): boolean {
  return clock.now() > started + LONGEST_WORK || !work.goesOn(step, part);
}

/**
 * Lets those who may edit the workbook read the files: they are moved into one folder of the
 * workbook, and the folder is shared, with each person once and for all reports to come. What
 * cannot be shared is told and does not make the run look failed.
 * @param started when the run was started
 */
export function share(
  ports: Ports,
  grid: Pick<Grid, 'id' | 'title'>,
  files: readonly SavedFile[],
  started: number,
): Sharing {
  let isMoving = false;
  try {
    const editors = withBackOff(ports, ports.workbook.editors);
    const [maker] = files.flatMap(({ savedBy }) => (savedBy === '' ? [] : [savedBy]));
    if (editors.every((editor) => isSame(editor, maker))) {
      return { access: { kind: 'private', why: 'nobody' } };
    }
    const folder = folderOf(ports, grid);
    isMoving = true;
    for (const file of files) withBackOff(ports, () => ports.files.move(file, folder));
    const access = accessOf(shareFolder(ports, folder, editors, started));
    return { access, folder };
  } catch (error) {
    ports.logError(error);
    const words = failureOf(error).message;
    return { access: isMoving ? { kind: 'unknown', words } : failed(words) };
  }
}

function failed(words: string): Access {
  return { kind: 'private', why: 'failed', words };
}

function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && fold(one) === fold(other);
}

/** The folder of the workbook in the runner's Drive, made where there is none. */
function folderOf(ports: Ports, { id, title }: Pick<Grid, 'id' | 'title'>): string {
  const standing = () => ports.files.folders(id)[0];
  const found = withBackOff(ports, standing);
  if (found) return found.id;
  let mayHaveTwins = false;
  const made = createOnce(ports, {
    create: () => ports.files.createFolder(say.folderName(title), { book: id }),
    find: standing,
    lostAnswer: () => {
      mayHaveTwins = true;
    },
  });
  if (mayHaveTwins) {
    const twins = withBackOff(ports, () => ports.files.folders(id));
    for (const twin of twins) if (twin.id !== made.id) binned(ports, twin);
  }
  return made.id;
}

/** The folder's list as it was read last, who was to be on it, and who is not. */
interface Shared {
  readonly standing: readonly Grant[];
  readonly editors: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Shares the folder with whom its list lacks. Who is listed already is let alone, whatever the
 * role: people may have given more by hand. After an answer that was lost the list is read again.
 */
function shareFolder(
  ports: Ports,
  folder: string,
  editors: readonly string[],
  started: number,
): Shared {
  const refused: LeftOut[] = [];
  const read = () => withBackOff(ports, () => ports.files.grants(folder));
  let standing = read();
  let left: readonly LeftOut[] = [];
  for (const wait of WAITS) {
    const known = new Set(refused.map(({ who }) => who));
    const lacking = lackingIn(standing, editors).filter((who) => !known.has(who));
    const round = grantAll(ports, folder, lacking, started);
    refused.push(...round.filter(({ why }) => why === 'refused'));
    left = round.filter(({ why }) => why !== 'refused');
    if (left.every(({ why }) => why === 'late')) break;
    ports.clock.sleep(wait);
    standing = read();
    const lost = lackingIn(standing, editors);
    left = left.filter(({ who }) => lost.includes(who));
  }
  return { standing, editors, leftOut: [...refused, ...left] };
}

/** Those whom nothing on the list lets in; where everybody may come, nobody. */
function lackingIn(standing: readonly Grant[], people: readonly string[]): readonly string[] {
  if (isOpenToAll(standing)) return [];
  const listed = new Set(standing.map(({ who }) => fold(who)));
  const named = people.filter((who) => who !== '' && !listed.has(fold(who)));
  return [...new Set(named)];
}

/**
 * One after the other: Google takes no two changes of one list at a time.
 * @returns those for whom it came to nothing, as far as is known
 */
function grantAll(
  ports: Ports,
  folder: string,
  people: readonly string[],
  started: number,
): readonly LeftOut[] {
  const leftOut: LeftOut[] = [];
  for (const [at, who] of people.entries()) {
    const last = leftOut[leftOut.length - 1];
    if (isCutShort(ports, started, [at, people.length]))
      leftOut.push({ who, why: 'late', words: '' });
    // Who has too much to do now has no time for the next one either.
    else if (last?.why === 'busy') leftOut.push({ ...last, who });
    else leftOut.push(...granted(ports, folder, who));
  }
  return leftOut;
}

/** @returns who, and why not, where it came to nothing or the answer was lost */
function granted(ports: Ports, folder: string, who: string): readonly LeftOut[] {
  try {
    ports.files.grant(folder, who);
    return [];
  } catch (error) {
    ports.logError(error);
    const failure = failureOf(error);
    return [{ who, why: isOfAsked(failure) ? 'refused' : 'busy', words: failure.message }];
  }
}

function accessOf({ standing, editors, leftOut }: Shared): Access {
  const owners = standing.filter(({ role }) => role === 'owner').map(({ who }) => fold(who));
  const others = [...new Set(editors.map(fold))].filter(
    (who) => who !== '' && !owners.includes(who),
  );
  const left = new Set(leftOut.map(({ who }) => fold(who)));
  const expected = new Set([...owners, ...others]);
  const beyond = standing.flatMap(({ who }) =>
    who === '' || expected.has(fold(who)) ? [] : [who],
  );
  const byLink = isOpenToAll(standing);
  const nameless = byLink ? 0 : editors.filter((who) => who === '').length;
  if (others.length + beyond.length + nameless === 0 && !byLink) {
    return { kind: 'private', why: 'nobody' };
  }
  return {
    kind: 'shared',
    readers: others.filter((who) => !left.has(who)).length,
    leftOut,
    nameless,
    beyond,
    byLink,
  };
}
