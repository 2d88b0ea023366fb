import type { Codec } from './codec';
import { type Entry, packedBytes, readDirectory } from './directory';
import { ArchiveBroken, ArchiveTooLarge } from './failure';
import { layOut } from './writeArchive';

/** An archive with all its parts inflated. */
export interface Unpacked {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The same archive, its parts stored plain, for a reader that has nothing left to inflate or check. */
  readonly plain: Uint8Array;
}

const MAX_PARTS = 0xfffe;

/** The bytes of a part, which are as many as the directory promised. */
function inflated(bytes: Uint8Array, entry: Entry, codec: Codec): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const part = entry.deflated ? inflate(packed, entry, codec) : packed;
  if (part?.length !== entry.size) {
    throw new ArchiveBroken(`phần «${entry.name}» có cỡ khác với cỡ ghi trong mục lục`);
  }
  // Some writers leave the checksum out.
  if (entry.crc !== 0 && codec.crc32(part) !== entry.crc) {
    throw new ArchiveBroken(`phần «${entry.name}» bị hỏng`);
  }
  return part;
}

function inflate(packed: Uint8Array, { name, size }: Entry, codec: Codec): Uint8Array | undefined {
  try {
    return codec.inflate(packed, size);
  } catch {
    throw new ArchiveBroken(`phần «${name}» giải nén không được`);
  }
}

/**
 * Inflates an archive, its sizes checked before anything is inflated and watched while it is.
 * @param limit how many bytes all parts may have together
 * @throws {ArchiveTooLarge} where the directory promises more
 * @throws {ArchiveBroken} where it is none, or a part is not of the size promised
 */
export function unpack(bytes: Uint8Array, limit: number, codec: Codec): Unpacked {
  const entries = readDirectory(bytes);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limit) throw new ArchiveTooLarge(size);
  if (entries.length > MAX_PARTS) throw new ArchiveBroken(`có ${entries.length} phần`);
  const { bytes: plain, places } = layOut(
    entries.map(({ nameBytes, size: packedSize }) => ({
      nameBytes,
      deflated: false,
      crc: 0,
      size: packedSize,
      packedSize,
    })),
  );
  const parts = new Map<string, Uint8Array>();
  entries.forEach((entry, index) => {
    const part = inflated(bytes, entry, codec);
    const place = places[index];
    place?.set(part);
    parts.set(entry.name, place ?? part);
  });
  return { parts, plain };
}
