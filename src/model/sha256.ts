/**
 * SHA-256 (FIPS 180-4) of a text as UTF-8, in lower-case hex: pure, so that a plan that rests on it
 * is pure too, and small beside a library of which one function is asked.
 */
export function sha256(text: string): string {
  const bytes = padded(text);
  const state = new Int32Array(FIRST_STATE);
  const schedule = new Int32Array(ROUNDS);
  for (let at = 0; at < bytes.byteLength; at += BLOCK_BYTES) {
    take(schedule, bytes, at);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const ROUNDS = 64;
const BLOCK_WORDS = 16;
const BLOCK_BYTES = 64;
/** The length in bits stands in the last bytes of a block, behind the one bit. */
const LENGTH_BYTES = 8;

/** The first 32 bits of the fractions of a root of the first primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found = new Int32Array(count);
  for (let number = 2, at = 0; at < count; number += 1) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= number; factor += 1) {
      if (number % factor === 0) isPrime = false;
    }
    if (!isPrime) continue;
    const value = root(number);
    found[at] = Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
    at += 1;
  }
  return found;
}

const FIRST_STATE = fractions(8, Math.sqrt);
const ROUND_WORDS = fractions(ROUNDS, Math.cbrt);

/** The text's bytes, then a one bit, zeros, and the length in bits: whole blocks. */
function padded(text: string): DataView {
  const bytes = new Uint8Array(text.length * MOST_BYTES + BLOCK_BYTES + LENGTH_BYTES);
  const length = writeUtf8(text, bytes);
  bytes[length] = 0x80;
  const size = (Math.floor((length + LENGTH_BYTES) / BLOCK_BYTES) + 1) * BLOCK_BYTES;
  const view = new DataView(bytes.buffer);
  view.setUint32(size - LENGTH_BYTES, Math.floor(length / 2 ** 29));
  view.setUint32(size - LENGTH_BYTES / 2, (length * 8) >>> 0);
  return new DataView(bytes.buffer, 0, size);
}

/** Bytes of one unit of a text at most; a pair of them takes four. */
const MOST_BYTES = 3;
/** Half of a pair that stands alone is what UTF-8 writes for what is no character. */
const REPLACEMENT = 0xfffd;

/** @returns how many bytes the text has */
function writeUtf8(text: string, bytes: Uint8Array): number {
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(at) ?? REPLACEMENT;
      if (code >= 0x10000) at += 1;
      else code = REPLACEMENT;
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
      else {
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[end++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[end++] = 0x80 | (code & 63);
  }
  return end;
}

/**
 * The words of a block, and those that are made of them. Turning a word is said in full: as a call it
 * would cost most of the time where V8 has not yet optimised it.
 */
function take(schedule: Int32Array, bytes: DataView, from: number): void {
  for (let at = 0; at < BLOCK_WORDS; at += 1) schedule[at] = bytes.getInt32(from + at * 4);
  for (let at = BLOCK_WORDS; at < ROUNDS; at += 1) {
    const [early, late] = [schedule[at - 15] ?? 0, schedule[at - 2] ?? 0];
    const low = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const high = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    schedule[at] = (schedule[at - 16] ?? 0) + low + (schedule[at - 7] ?? 0) + high;
  }
}

/** Takes the words of a block into the state. */
function compress(state: Int32Array, schedule: Int32Array): void {
  const word = (at: number) => state[at] ?? 0;
  let [a, b, c, d] = [word(0), word(1), word(2), word(3)];
  let [e, f, g, h] = [word(4), word(5), word(6), word(7)];
  for (let at = 0; at < ROUNDS; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one =
      h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + chosen;
    const first = (one + (ROUND_WORDS[at] ?? 0) + (schedule[at] ?? 0)) | 0;
    const second =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => {
    state[at] = (state[at] ?? 0) + value;
  });
}
