import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, UsageError } from '../failure';

/** What the system refuses in a folder is said of the folder. */
function orRefuse<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new UsageError(
      `Không tạo được hoặc không ghi được vào thư mục «${folder}» (${messageOf(error)}). Hãy chọn thư mục khác sau --ra.`,
    );
  }
}

/**
 * Makes a folder and those above it, one by one: where the system says of a folder that it cannot be
 * in the one above (`/proc/x`), Node's own recursion asks again for ever.
 * @returns those that were not there, the outermost first
 */
function makeMissing(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const parent = dirname(folder);
  const made = parent === folder ? [] : makeMissing(parent);
  mkdirSync(folder);
  return [...made, folder];
}

/**
 * Makes a folder, and those above it.
 * @throws {UsageError} where it cannot be made
 */
export function makeFolder(folder: string): void {
  orRefuse(folder, () => makeMissing(folder));
}

/**
 * Looks whether a folder can be made and written into, and leaves nothing behind.
 * @throws {UsageError} where it cannot
 */
export function checkWritable(folder: string): void {
  orRefuse(folder, () => {
    const made = makeMissing(folder);
    rmdirSync(mkdtempSync(join(folder, '.thu-')));
    for (const each of made.reverse()) rmdirSync(each);
  });
}
