import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * What V8 made of a script in an earlier run, kept with a checksum of its text: V8 itself compares no
 * more than lengths. What is of another text is passed over.
 */
const SUM_LENGTH = 4;

function sumOf(source: string): Buffer {
  const sum = Buffer.alloc(SUM_LENGTH);
  // The text as it lies in memory: turning it into UTF-8 first costs five times the checksum.
  sum.writeUInt32LE(crc32(Buffer.from(source, 'utf16le')));
  return sum;
}

/** What V8 may be given of what was kept; nothing where it is of another text. */
export function fitting(source: string, kept: Uint8Array): Buffer | undefined {
  const whole = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  return sumOf(source).equals(whole.subarray(0, SUM_LENGTH))
    ? whole.subarray(SUM_LENGTH)
    : undefined;
}

/** What is compiled of a script by now, to be kept. */
export function compiledOf(source: string, script: Script): Uint8Array {
  return Buffer.concat([sumOf(source), script.createCachedData()]);
}
