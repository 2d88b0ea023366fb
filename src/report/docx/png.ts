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
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...uint32(side), ...uint32(side), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(squares.flatMap(scanlines))),
    ...chunk('IEND', []),
  ]);
}

/** The pixel rows of a row of squares, each after its filter type 0; white is 1. */
function scanlines(row: readonly boolean[]): readonly number[] {
  const line = [0, ...row.map((black) => (black ? 0x00 : 0xff))];
  return Array.from({ length: SCALE }, () => line).flat();
}

/** Data in a zlib stream of stored blocks (RFC 1950). */
function stored(data: readonly number[]): readonly number[] {
  const stream = [0x78, 0x01];
  for (let from = 0; from < data.length; from += LONGEST_BLOCK) {
    const block = data.slice(from, from + LONGEST_BLOCK);
    const last = from + LONGEST_BLOCK >= data.length ? 1 : 0;
    const { length } = block;
    stream.push(last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
    for (const byte of block) stream.push(byte);
  }
  return [...stream, ...uint32(adler32(data))];
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...uint32(data.length), ...named, ...uint32(crc32(named))];
}

function uint32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function crc32(data: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(data: readonly number[]): number {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
