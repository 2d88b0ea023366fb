import { type Zippable, zipSync } from 'fflate';
import type { PackageFiles } from './package/container';
import { utf8 } from './utf8';

/** A zip file names a day for each of its files: the earliest there is, so that none is told. */
const EARLIEST_YEAR = 1980;

/** A twentieth larger than at the usual 6, in two thirds of its time: nobody waits for the bytes. */
const LEVEL = 3;

/**
 * The files of a package as the bytes of a .docx file, without a promise or a timer. The same files
 * give the same bytes.
 */
export function packDocx(files: PackageFiles): Uint8Array {
  // In local parts, as zipping reads it: the bytes do not depend on the time zone.
  const mtime = new Date(EARLIEST_YEAR, 0, 1);
  const zippable: Zippable = {};
  for (const [path, data] of files) {
    zippable[path] = [typeof data === 'string' ? utf8(data) : data, { mtime }];
  }
  return zipSync(zippable, { level: LEVEL });
}
