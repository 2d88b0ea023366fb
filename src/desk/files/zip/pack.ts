import type { Codec } from './codec';
import { layOut } from './writeArchive';

/** Pictures are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g|gif|webp)$/i;

/** The archive of its parts; the same parts give the same bytes. */
export function pack(parts: ReadonlyMap<string, Uint8Array>, codec: Codec): Uint8Array {
  const encoder = new TextEncoder();
  const packed = [...parts].map(([name, bytes]) => {
    const deflated = bytes.length > 0 && !COMPRESSED.test(name);
    const content = deflated ? codec.deflate(bytes) : bytes;
    return {
      nameBytes: encoder.encode(name),
      deflated,
      crc: codec.crc32(bytes),
      size: bytes.length,
      packedSize: content.length,
      content,
    };
  });
  const { bytes, places } = layOut(packed);
  packed.forEach(({ content }, index) => {
    places[index]?.set(content);
  });
  return bytes;
}
