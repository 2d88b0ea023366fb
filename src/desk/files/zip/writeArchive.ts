/** A part as it stands in an archive. */
export interface PackedPart {
  readonly nameBytes: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
  /** What it inflates to. */
  readonly size: number;
  readonly packedSize: number;
}

/** An archive laid out: where the bytes of each part belong is left to be filled. */
export interface Layout {
  readonly bytes: Uint8Array;
  /** The place of each part's bytes, in the order given. */
  readonly places: readonly Uint8Array[];
}

const HEADER_LENGTH = 30;
const DIRECTORY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same parts give the same bytes, wherever and whenever. */
const EARLIEST_DAY = 0x21;

/** What a part's own header and its line in the directory have in common. */
function writeHeader(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAME_IS_UTF8, true);
  view.setUint16(at + 4, part.deflated ? DEFLATED : 0, true);
  view.setUint16(at + 8, EARLIEST_DAY, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packedSize, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.nameBytes.length, true);
}

/** Writes everything of an archive but the parts' bytes. Its parts are few, and below 4 GB together. */
export function layOut(parts: readonly PackedPart[]): Layout {
  const names = parts.reduce((sum, { nameBytes }) => sum + nameBytes.length, 0);
  const content = parts.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const directoryStart = parts.length * HEADER_LENGTH + names + content;
  const directorySize = parts.length * DIRECTORY_LENGTH + names;
  const bytes = new Uint8Array(directoryStart + directorySize + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let line = directoryStart;
  const places = parts.map((part) => {
    const { nameBytes, packedSize } = part;
    view.setUint32(line, 0x02014b50, true);
    view.setUint16(line + 4, VERSION, true);
    writeHeader(view, line + 6, part);
    view.setUint32(line + 42, at, true);
    bytes.set(nameBytes, line + DIRECTORY_LENGTH);
    line += DIRECTORY_LENGTH + nameBytes.length;
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, part);
    bytes.set(nameBytes, at + HEADER_LENGTH);
    const start = at + HEADER_LENGTH + nameBytes.length;
    at = start + packedSize;
    return bytes.subarray(start, at);
  });
  view.setUint32(line, 0x06054b50, true);
  view.setUint16(line + 8, parts.length, true);
  view.setUint16(line + 10, parts.length, true);
  view.setUint32(line + 12, directorySize, true);
  view.setUint32(line + 16, directoryStart, true);
  return { bytes, places };
}
