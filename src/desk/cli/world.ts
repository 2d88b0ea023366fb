import { createHash } from 'node:crypto';
import vm from 'node:vm';
import type { World } from '../realm';

/** A bare context of Node. */
export function makeNodeWorld(): World {
  const global = vm.createContext({});
  return { global, run: (source, filename) => vm.runInContext(source, global, { filename }) };
}

/** A digest by the name Apps Script gives its algorithm: `SHA_256`, `SHA_1`, `MD5`. */
export function nodeDigest(algorithm: string, bytes: Uint8Array): Uint8Array {
  return createHash(algorithm.replace('_', '').toLowerCase()).update(bytes).digest();
}
