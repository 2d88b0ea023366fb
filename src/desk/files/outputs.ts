import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DeskError, UsageError } from '../failure';
import type { Output } from '../results';
import { makeFolder, makeMissing } from './folder';
import { orSay } from './systemError';

/** Where a run's outputs are made before they appear. */
const STAGE = '.dang-ghi';
const JOURNAL = 'so-ghi.json';

/** Told before each step of the writing, so that a test can end the run there. */
export type OnStep = (step: string) => void;

function writeDown(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A run's outputs are made and kept, but could not all be put into their places: the next command does. */
export class NotInPlace extends DeskError {}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

/** The outputs of a complete journal, in the order of their staged files; undefined where there is none. */
function readJournal(stage: string): readonly string[] | undefined {
  const journal = join(stage, JOURNAL);
  if (!existsSync(journal)) return undefined;
  try {
    const names: unknown = JSON.parse(readFileSync(journal, 'utf8'));
    if (isNames(names)) return names;
  } catch {
    // Said below, with the way out.
  }
  throw new DeskError(
    `Không đọc được «${journal}», nơi lần chạy trước ghi lại các tệp nó đang đặt vào chỗ. Hãy xóa thư mục «${stage}» rồi chạy lại lệnh: tệp nào lần ấy chưa đặt vào chỗ sẽ mất.`,
  );
}

/** Puts the staged files into their places; those that are there already are no longer staged. */
function appear(folder: string, names: readonly string[], onStep: OnStep): void {
  const stage = join(folder, STAGE);
  names.forEach((name, at) => {
    const staged = join(stage, String(at));
    if (!existsSync(staged)) return;
    onStep(`rename ${name}`);
    const place = join(folder, name);
    orSay(
      () => {
        makeMissing(dirname(place));
        renameSync(staged, place);
      },
      (reason) => notInPlace(folder, place, names.slice(0, at), reason),
    );
  });
  onStep('drop the journal');
  rmSync(join(stage, JOURNAL));
  onStep('drop the stage');
  rmSync(stage, { recursive: true });
}

function notInPlace(
  folder: string,
  place: string,
  placed: readonly string[],
  reason: string,
): NotInPlace {
  const others = placed.length === 0 ? '' : ` Đã đặt vào chỗ: ${placed.join(', ')}.`;
  return new NotInPlace(
    `Kết quả đã làm xong nhưng chưa thay được «${place}» (${reason}).${others} Nó được giữ trong «${join(folder, STAGE)}». Hãy đóng tệp ấy trong Excel hay Word (nếu ở đó là thư mục thì đổi tên thư mục), rồi chạy lại lệnh với --ra ${folder}: các tệp còn lại được đặt vào chỗ trước khi lệnh ấy đọc.`,
  );
}

/**
 * Looks whether files can stand in a folder under their names.
 * @throws {UsageError} where a folder stands in the place of one
 */
export function checkPlaces(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const place = join(folder, name);
    if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new UsageError(
      `«${place}» là một thư mục, trong khi lệnh phải ghi tệp mang tên ấy. Hãy đổi tên hoặc chuyển thư mục ấy đi, hoặc chọn thư mục khác sau --ra.`,
    );
  }
}

/**
 * Finishes what a killed run had wholly staged in a folder, and drops what it had not. To be called
 * before anything in the folder is read.
 */
export function recoverOutputs(folder: string, onStep: OnStep = () => {}): void {
  const stage = join(folder, STAGE);
  if (!existsSync(stage)) return;
  const names = readJournal(stage);
  if (names) appear(folder, names, onStep);
  else notWritten(folder, () => rmSync(stage, { recursive: true }));
}

/** What the system refuses before the journal is closed leaves the folder's files as they were. */
function notWritten(folder: string, act: () => void): void {
  orSay(
    act,
    (reason) =>
      new DeskError(
        `Không ghi được vào «${join(folder, STAGE)}» (${reason}), nên các tệp trong «${folder}» còn nguyên như trước. Hãy xem lại ổ đĩa, hoặc chọn thư mục khác sau --ra, rồi chạy lại.`,
      ),
  );
}

/**
 * Writes a run's outputs so that they appear together or not at all, whenever the process is killed:
 * they are staged beside their places, a journal is written last, and from there on every command
 * into the folder finishes the renames before it reads.
 * @throws {UsageError} where a folder stands in the place of a file: nothing is written
 * @throws {NotInPlace} where a file cannot be replaced: all is kept for the next command
 */
export function writeTogether(
  folder: string,
  outputs: readonly Output[],
  onStep: OnStep = () => {},
): void {
  const stage = join(folder, STAGE);
  const names = outputs.map(({ name }) => name);
  checkPlaces(folder, names);
  onStep('make the stage');
  makeFolder(stage);
  notWritten(folder, () => {
    outputs.forEach(({ name, content }, at) => {
      onStep(`stage ${name}`);
      writeDown(join(stage, String(at)), content);
    });
    const unfinished = join(stage, `.${JOURNAL}`);
    onStep('write the journal');
    writeDown(unfinished, JSON.stringify(names));
    onStep('close the journal');
    renameSync(unfinished, join(stage, JOURNAL));
  });
  appear(folder, names, onStep);
}
