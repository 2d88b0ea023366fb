/** Pixels a square: the edges stay sharp at 300 dpi, and a square is one byte of a pixel row. */
const SCALE = 8;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A stored block of deflate holds no more (RFC 1951, 3.2.4). */
const LONGEST_BLOCK = 0xffff;

/**
 * A square picture of black and white squares as a PNG file (one bit a pixel; ISO/IEC 15948). Its
 * data is stored, not compressed: the document it goes into is a zip.
 */
export function squaresPng(squares: readonly (readonly boolean[])[]): Uint8Array {
  const side = squares.length * SCALE;
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from([...uint32(side), ...uint32(side), 1, 0, 0, 0, 0])),
    chunk('IDAT', stored(joined(squares.flatMap(scanlines)))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The pixel rows of a row of squares, each after its filter type 0; white is 1. */
function scanlines(row: readonly boolean[]): readonly Uint8Array[] {
  const line = Uint8Array.from([0, ...row.map((black) => (black ? 0x00 : 0xff))]);
  return Array.from({ length: SCALE }, () => line);
}

/** Data in a zlib stream of stored blocks (RFC 1950). */
function stored(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let from = 0; from < data.length; from += LONGEST_BLOCK) {
    const block = data.subarray(from, from + LONGEST_BLOCK);
    const last = from + LONGEST_BLOCK >= data.length ? 1 : 0;
    const { length } = block;
    parts.push(Uint8Array.of(last, length, length >> 8, ~length, ~length >> 8), block);
  }
  return joined([...parts, Uint8Array.from(uint32(adler32(data)))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const letters = Uint8Array.from(type, (letter) => letter.charCodeAt(0));
  const named = joined([letters, data]);
  const checksum = Uint8Array.from(uint32(crc32(named)));
  return joined([Uint8Array.from(uint32(data.length)), named, checksum]);
}

function uint32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** The remainder of a byte is worked out once (RFC 1952, 8). */
function crc32(data: Uint8Array): number {
  const remainders = Uint32Array.from({ length: 256 }, (_, byte) => remainderOf(byte));
  let crc = 0xffffffff;
  for (let at = 0; at < data.length; at += 1) {
    crc = (remainders[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function remainderOf(byte: number): number {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return remainder;
}

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < data.length; at += 1) {
    low = (low + (data[at] ?? 0)) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
