import { createHash } from 'node:crypto';
import vm from 'node:vm';
import type { World } from '../realm';
import { compiledOf, scriptOf } from './compiled';

/** A context of Node, which can tell what V8 made of the bundle in it. */
export interface NodeWorld extends World {
  /** What is compiled of the bundle by now, for a world of a later run; undefined before it ran. */
  readonly compiledCode: () => Uint8Array | undefined;
}

/** As a session calls the bundle. */
const BUNDLE = 'code.js';

/**
 * A bare context of Node.
 * @param compiled what an earlier run had compiled; what is of another text or another V8 is passed over
 */
export function makeNodeWorld(compiled?: Uint8Array): NodeWorld {
  const global = vm.createContext({});
  let bundle: { readonly script: vm.Script; readonly source: string } | undefined;
  const value = (source: string, filename: string): unknown => {
    const script = scriptOf(source, filename, filename === BUNDLE ? compiled : undefined);
    if (filename === BUNDLE) bundle = { script, source };
    return script.runInContext(global);
  };
  return {
    global,
    run: (source, filename) => {
      value(source, filename);
    },
    value,
    compiledCode: () => bundle && compiledOf(bundle.source, bundle.script),
  };
}

/** A digest by the name Apps Script gives its algorithm: `SHA_256`, `SHA_1`, `MD5`. */
export function nodeDigest(algorithm: string, bytes: Uint8Array): Uint8Array {
  return createHash(algorithm.replace('_', '').toLowerCase()).update(bytes).digest();
}
