import { type Zippable, zipSync } from 'fflate';
import type { PackageFiles } from './package/container';
import { utf8 } from './utf8';

/** When a file says it was made; local parts, so that the bytes do not depend on the time zone. */
export interface FileTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The earliest day that a zip file can name: used where the day is not told. */
const EARLIEST: FileTime = { year: 1980, month: 1, day: 1 };

/**
 * The files of a package as the bytes of a .docx file, without a promise or a timer. The same files
 * give the same bytes.
 */
export function packDocx(files: PackageFiles, time: FileTime = EARLIEST): Uint8Array {
  const mtime = new Date(time.year, time.month - 1, time.day);
  const zippable: Zippable = {};
  for (const [path, data] of files) {
    zippable[path] = [typeof data === 'string' ? utf8(data) : data, { mtime }];
  }
  return zipSync(zippable);
}
