import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../failure';
import { orSay } from './systemError';

/** What the system refuses in a folder is said of the folder. */
export function orRefuse<T>(folder: string, act: () => T): T {
  return orSay(
    act,
    (reason) =>
      new UsageError(
        `Không tạo được hoặc không ghi được vào thư mục «${folder}» (${reason}). Hãy chọn thư mục khác sau --ra.`,
      ),
  );
}

/**
 * Makes a folder and those above it, one by one: where the system says of a folder that it cannot be
 * in the one above (`/proc/x`), Node's own recursion asks again for ever.
 * @returns those that were not there, the outermost first; what the system refuses is thrown as it is
 */
export function makeMissing(folder: string): string[] {
  if (isFolder(folder)) return [];
  const parent = dirname(folder);
  const made = parent === folder ? [] : makeMissing(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in this moment.
    if (isFolder(folder)) return made;
    throw error;
  }
  return [...made, folder];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Makes a folder, and those above it.
 * @returns those that were not there, the outermost first
 * @throws {UsageError} where it cannot be made
 */
export function makeFolder(folder: string): readonly string[] {
  return orRefuse(folder, () => makeMissing(folder));
}

/** Takes folders away again that were made and stayed empty. */
export function removeEmpty(made: readonly string[]): void {
  try {
    for (const each of [...made].reverse()) rmdirSync(each);
  } catch {
    // Something is in it: it stays, and so do those above.
  }
}
