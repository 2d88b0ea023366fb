import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What is kept of a script begins with a checksum of its text: V8 itself compares no more than lengths. */
const SUM_LENGTH = 4;

function sumOf(source: string): Buffer {
  const sum = Buffer.alloc(SUM_LENGTH);
  // The text as it lies in memory: turning it into UTF-8 first costs five times the checksum.
  sum.writeUInt32LE(crc32(Buffer.from(source, 'utf16le')));
  return sum;
}

/**
 * A script, as V8 compiled it in an earlier run.
 * @param kept what that run kept; of another text, or of another V8, it is passed over
 */
export function scriptOf(source: string, filename: string, kept: Uint8Array | undefined): Script {
  const cachedData = kept && fitting(source, kept);
  return new Script(source, { filename, ...(cachedData && { cachedData }) });
}

/** What V8 may be given of what was kept; nothing where it is of another text. */
function fitting(source: string, kept: Uint8Array): Buffer | undefined {
  const whole = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  return sumOf(source).equals(whole.subarray(0, SUM_LENGTH))
    ? whole.subarray(SUM_LENGTH)
    : undefined;
}

/** What is compiled of a script by now, to be kept. */
export function compiledOf(source: string, script: Script): Uint8Array {
  return Buffer.concat([sumOf(source), script.createCachedData()]);
}
