import { Inflate } from 'fflate';
import { type Entry, packedBytes, readDirectory } from './directory';
import { ArchiveBroken, ArchiveTooLarge } from './failure';

/** An archive with all its parts inflated. */
export interface Unpacked {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The same archive, its parts stored plain: whoever reads it has nothing left to inflate. */
  readonly plain: Uint8Array;
}

/** How much is inflated at once: 16 KB give 16 MB at most, and then the size is looked at again. */
const STEP = 16 * 1024;

const HEADER_LENGTH = 30;
const DIRECTORY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
const MAX_PARTS = 0xfffe;

/** Inflates into a place of exactly the size that the directory promised. */
function inflateInto(target: Uint8Array, packed: Uint8Array, name: string): void {
  const lie = () => new ArchiveBroken(`phần «${name}» có cỡ khác với cỡ ghi trong mục lục`);
  let at = 0;
  const inflater = new Inflate((chunk) => {
    if (at + chunk.length > target.length) throw lie();
    target.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < packed.length; from += STEP) {
    inflater.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  }
  if (at !== target.length) throw lie();
}

function fill(target: Uint8Array, bytes: Uint8Array, entry: Entry): void {
  const packed = packedBytes(bytes, entry);
  if (entry.deflated) inflateInto(target, packed, entry.name);
  else if (packed.length === target.length) target.set(packed);
  else throw new ArchiveBroken(`phần «${entry.name}» có cỡ khác với cỡ ghi trong mục lục`);
}

/** What a part's own header and its line in the directory have in common. */
function writeHeader(view: DataView, at: number, { crc, size, nameBytes }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAME_IS_UTF8, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
}

/**
 * Inflates an archive, its sizes checked before anything is inflated and watched while it is.
 * @param limit how many bytes all parts may have together
 * @throws {ArchiveTooLarge} where the directory promises more
 * @throws {ArchiveBroken} where it is none, or a part is not of the size promised
 */
export function unpack(bytes: Uint8Array, limit: number): Unpacked {
  const entries = readDirectory(bytes);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limit) throw new ArchiveTooLarge(size);
  if (entries.length > MAX_PARTS) throw new ArchiveBroken(`có ${entries.length} phần`);
  const names = entries.reduce((sum, { nameBytes }) => sum + nameBytes.length, 0);
  const directoryStart = entries.length * HEADER_LENGTH + names + size;
  const directorySize = entries.length * DIRECTORY_LENGTH + names;
  const plain = new Uint8Array(directoryStart + directorySize + END_LENGTH);
  const view = new DataView(plain.buffer);
  const parts = new Map<string, Uint8Array>();
  let at = 0;
  let line = directoryStart;
  for (const entry of entries) {
    const { nameBytes } = entry;
    view.setUint32(line, 0x02014b50, true);
    view.setUint16(line + 4, VERSION, true);
    writeHeader(view, line + 6, entry);
    view.setUint32(line + 42, at, true);
    plain.set(nameBytes, line + DIRECTORY_LENGTH);
    line += DIRECTORY_LENGTH + nameBytes.length;
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, entry);
    plain.set(nameBytes, at + HEADER_LENGTH);
    const start = at + HEADER_LENGTH + nameBytes.length;
    at = start + entry.size;
    const part = plain.subarray(start, at);
    fill(part, bytes, entry);
    parts.set(entry.name, part);
  }
  view.setUint32(line, 0x06054b50, true);
  view.setUint16(line + 8, entries.length, true);
  view.setUint16(line + 10, entries.length, true);
  view.setUint32(line + 12, directorySize, true);
  view.setUint32(line + 16, directoryStart, true);
  return { parts, plain };
}
