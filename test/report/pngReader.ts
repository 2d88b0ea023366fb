import { inflateSync } from 'node:zlib';

/** A picture as RGBA bytes, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Reads a PNG of one bit a pixel without filters; throws where a checksum does not hold. */
export function readPng(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.slice(at + 4, at + 8));
    if (view.getUint32(at + 8 + length) !== crcOf(bytes.slice(at + 4, at + 8 + length))) {
      throw new Error(`the checksum of ${type} is wrong`);
    }
    chunks.set(type, bytes.slice(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? new Uint8Array();
  const size = new DataView(header.buffer);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  if (header.slice(8).join() !== '1,0,0,0,0') throw new Error(`not a 1 bit picture: ${header}`);
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  const rowLength = 1 + Math.ceil(width / 8);
  if (rows.length !== rowLength * height) throw new Error('rows are missing');
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = rows[y * rowLength + 1 + (x >> 3)] ?? 0;
      const shade = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
      data.set([shade, shade, shade, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** CRC-32 as the PNG specification defines it, by polynomial division. */
function crcOf(data: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = (rest ^ (byte >> bit)) & 1;
      rest = (rest >>> 1) ^ (carry ? 0xedb88320 : 0);
    }
  }
  return (rest ^ 0xffffffff) >>> 0;
}
