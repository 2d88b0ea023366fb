import { ArchiveBroken } from './failure';

/** One part of an archive, as its central directory describes it. */
export interface Entry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** What it says it inflates to. */
  readonly size: number;
  readonly headerOffset: number;
}

// APPNOTE.TXT of PKWARE, 4.3.12 to 4.3.16 and 4.5.3.
const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const EXTRA_64 = 1;
const IN_EXTRA = 0xffffffff;
const IN_END_64 = 0xffff;

const STORED = 0;
const DEFLATED = 8;

/** The archive's bytes as numbers; a place outside them is a broken archive. */
function viewOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = <T>(offset: number, length: number, read: () => T): T => {
    if (offset < 0 || offset + length > bytes.length) throw new ArchiveBroken('bị cắt cụt');
    return read();
  };
  return {
    u16: (offset: number) => at(offset, 2, () => view.getUint16(offset, true)),
    u32: (offset: number) => at(offset, 4, () => view.getUint32(offset, true)),
    u64: (offset: number) => at(offset, 8, () => Number(view.getBigUint64(offset, true))),
  };
}

type View = ReturnType<typeof viewOf>;

function findEnd(bytes: Uint8Array, view: View): number {
  const first = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (view.u32(at) === END) return at;
  }
  throw new ArchiveBroken('thiếu mục lục của tệp nén');
}

/** Where the directory begins and how many parts it has; a large archive says so in a second record. */
function locate(bytes: Uint8Array, view: View): { start: number; count: number } {
  const end = findEnd(bytes, view);
  const count = view.u16(end + 10);
  const start = view.u32(end + 16);
  if (count !== IN_END_64 && start !== IN_EXTRA) return { start, count };
  const locator = end - LOCATOR_64_LENGTH;
  const record = view.u32(locator) === LOCATOR_64 ? view.u64(locator + 8) : -1;
  if (record + END_64_LENGTH > bytes.length || view.u32(record) !== END_64) {
    throw new ArchiveBroken('mục lục của tệp nén bị hỏng');
  }
  return { start: view.u64(record + 48), count: view.u64(record + 32) };
}

/** The sizes and the place that did not fit into four bytes, in the order in which they stand. */
function widen(view: View, from: number, length: number, narrow: readonly number[]): number[] {
  if (!narrow.includes(IN_EXTRA)) return [...narrow];
  for (let at = from; at + 4 <= from + length; at += 4 + view.u16(at + 2)) {
    if (view.u16(at) !== EXTRA_64) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== IN_EXTRA) return value;
      next += 8;
      return view.u64(next - 8);
    });
  }
  throw new ArchiveBroken('mục lục của tệp nén bị hỏng');
}

/** The parts of an archive, from its directory alone: nothing is inflated. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const { start, count } = locate(bytes, view);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.u32(at) !== CENTRAL) throw new ArchiveBroken('mục lục của tệp nén bị hỏng');
    const method = view.u16(at + 10);
    const nameLength = view.u16(at + 28);
    const extraLength = view.u16(at + 30);
    const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    const name = new TextDecoder().decode(nameBytes);
    if (method !== STORED && method !== DEFLATED) {
      throw new ArchiveBroken(`phần «${name}» nén bằng cách lạ`);
    }
    const narrow = [view.u32(at + 24), view.u32(at + 20), view.u32(at + 42)];
    const extra = at + CENTRAL_LENGTH + nameLength;
    const [size = 0, compressedSize = 0, headerOffset = 0] = widen(
      view,
      extra,
      extraLength,
      narrow,
    );
    const crc = view.u32(at + 16);
    const deflated = method === DEFLATED;
    entries.push({ name, nameBytes, deflated, crc, compressedSize, size, headerOffset });
    at = extra + extraLength + view.u16(at + 32);
  }
  return entries;
}

/** The bytes of a part as they stand in the archive. */
export function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = viewOf(bytes);
  const at = entry.headerOffset;
  if (view.u32(at) !== LOCAL) throw new ArchiveBroken(`phần «${entry.name}» bị hỏng`);
  const start = at + LOCAL_LENGTH + view.u16(at + 26) + view.u16(at + 28);
  if (start + entry.compressedSize > bytes.length) throw new ArchiveBroken('bị cắt cụt');
  return bytes.subarray(start, start + entry.compressedSize);
}
