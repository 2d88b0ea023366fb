import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeskError } from '../failure';
import { makeFolder, orRefuse, removeEmpty } from './folder';
import { systemCode } from './systemError';

/** `.dang-chay.<process>.<since>.<machine>`: all a mark says is its name, so it is never seen half written. */
const MARK = /^\.dang-chay\.(?<pid>\d+)\.(?<since>\d+)\.(?<machine>.+)$/;

/** No run takes so long: a mark that is older is not believed, whatever process has its number now. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000;

/** Two that begin at once both step back; the waits differ, so one of them comes through. */
const TRIES = 6;
const SHORTEST_WAIT_MS = 40;
const FURTHER_WAIT_MS = 160;

const MACHINE = encodeURIComponent(hostname());

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but another user's.
    return systemCode(error) === 'EPERM';
  }
}

/** What came of trying: the own mark, or another run's in its way; neither where the folder went. */
interface Attempt {
  /** The folders that were made, the outermost first. */
  readonly made: readonly string[];
  readonly mark?: string;
  readonly other?: Mark;
}

interface Mark {
  readonly name: string;
  readonly since: number;
  readonly running: boolean;
}

function marksIn(folder: string): readonly Mark[] {
  return orRefuse(folder, () => readdirSync(folder)).flatMap((name): Mark[] => {
    const { pid, since = '', machine } = MARK.exec(name)?.groups ?? {};
    if (pid === undefined) return [];
    const isRecent = Date.now() - Number(since) < LONGEST_RUN_MS;
    // Of another machine's processes nothing is known here.
    const running = isRecent && (machine !== MACHINE || isProcess(Number(pid)));
    return [{ name, since: Number(since), running }];
  });
}

/**
 * Makes the folder where it is not there, puts the own mark and looks for others: of two that do so
 * at once, at least one sees the other.
 */
function tryToMark(folder: string): Attempt {
  const name = `.dang-chay.${process.pid}.${Date.now()}.${MACHINE}`;
  const mark = join(folder, name);
  const made = makeFolder(folder);
  try {
    writeFileSync(mark, '', { flag: 'wx' });
  } catch (error) {
    // A run that ended in this moment took its empty folder along.
    if (systemCode(error) === 'ENOENT' && !existsSync(folder)) return { made };
    // A run of this very process began in the same millisecond.
    const own = marksIn(folder).find((each) => each.name === name);
    if (own) return { made, other: own };
    orRefuse(folder, () => {
      throw error;
    });
  }
  const others = marksIn(folder).filter((each) => each.name !== name);
  const other = others.find(({ running }) => running);
  if (other) {
    rmSync(mark, { force: true });
    return { made, other };
  }
  // A name is used once, so what is swept can be nobody's new mark.
  for (const left of others) rmSync(join(folder, left.name), { force: true });
  return { made, mark };
}

function inUse(folder: string, { name, since }: Mark): DeskError {
  const time = new Date(since).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  return new DeskError(
    `Một lệnh khác đang chạy vào thư mục «${folder}» (từ ${time}), nên lệnh này chưa làm gì. Hãy đợi lệnh ấy xong rồi chạy lại, hoặc chọn thư mục khác sau --ra. Nếu chắc chắn không còn lệnh nào đang chạy, hãy xóa tệp «${join(folder, name)}».`,
  );
}

function takenAway(folder: string): DeskError {
  return new DeskError(
    `Thư mục «${folder}» vừa bị lệnh khác xóa đi, nên lệnh này chưa làm gì. Hãy chạy lại.`,
  );
}

/**
 * Takes a folder for one run, and makes it where it is not there. A killed process leaves its mark
 * behind, which nobody heeds once the process is gone.
 * @returns gives the folder back; what was made of it and stayed empty goes again
 * @throws {UsageError} where it cannot be made or written into
 * @throws {DeskError} where another run has it
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const made: string[] = [];
  for (let tries = 1; ; tries++) {
    const { made: further, mark, other } = tryToMark(folder);
    made.push(...further);
    if (mark) return releaser(mark, made);
    if (tries === TRIES) throw other ? inUse(folder, other) : takenAway(folder);
    await sleep(SHORTEST_WAIT_MS + Math.random() * FURTHER_WAIT_MS);
  }
}

function releaser(mark: string, made: readonly string[]): () => void {
  const release = () => {
    process.off('exit', release);
    rmSync(mark, { force: true });
    removeEmpty(made);
  };
  // A process that is told to end takes its mark along; one that is killed cannot.
  process.once('exit', release);
  return release;
}
