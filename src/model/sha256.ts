/**
 * SHA-256 (FIPS 180-4) of a text as UTF-8, in lower-case hex: pure, so that a plan that rests on it
 * is pure too, and small beside a library of which one function is asked.
 */
export function sha256(text: string): string {
  const words = padded(text);
  const state = new Int32Array(FIRST_STATE);
  const schedule = new Int32Array(ROUNDS);
  for (let at = 0; at < words.length; at += BLOCK_WORDS) compress(state, schedule, words, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const ROUNDS = 64;
const BLOCK_WORDS = 16;

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

/** The text's bytes as words, then a one bit, zeros, and the length in bits. */
function padded(text: string): Int32Array {
  const bytes = utf8(text);
  const { length } = bytes;
  const words = new Int32Array((Math.floor((length + 8) / 64) + 1) * BLOCK_WORDS);
  for (let at = 0; at < length; at += 1) {
    words[at >> 2] = (words[at >> 2] ?? 0) | ((bytes[at] ?? 0) << (24 - (at & 3) * 8));
  }
  words[length >> 2] = (words[length >> 2] ?? 0) | (0x80 << (24 - (length & 3) * 8));
  words[words.length - 2] = Math.floor(length / 2 ** 29);
  words[words.length - 1] = (length * 8) | 0;
  return words;
}

/** Half of a pair that stands alone is what UTF-8 writes for what is no character. */
const REPLACEMENT = 0xfffd;

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return bytes;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Takes one block of words into the state. */
function compress(state: Int32Array, schedule: Int32Array, words: Int32Array, from: number): void {
  const word = (at: number) => schedule[at] ?? 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    if (at < BLOCK_WORDS) {
      schedule[at] = words[from + at] ?? 0;
      continue;
    }
    const [early, late] = [word(at - 15), word(at - 2)];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[at] = (word(at - 16) + low + word(at - 7) + high) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < ROUNDS; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen;
    const first = (one + (ROUND_WORDS[at] ?? 0) + word(at)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
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
