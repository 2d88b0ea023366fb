import type { World } from '../realm';

/** Of a worker alone. */
declare const importScripts: (address: string) => void;

/** What JavaScript itself brings: all else of a worker is taken away, as it is in Apps Script. */
const STANDARD = new Set(
  `AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView
  Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity
  Int16Array Int32Array Int8Array Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError
  Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError TypeError URIError Uint16Array
  Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent
  encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape
  constructor`.split(/\s+/),
);

const TAKEN = '__bonTrucTaken';
const scope: object = globalThis;
const RealDate = Date;

/** Deletes what a worker has besides; what cannot be deleted stays. */
function strip(): void {
  for (let at: object = scope; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (!STANDARD.has(name)) Reflect.deleteProperty(at, name);
    }
  }
}

/** Addresses of scripts that run again and again. */
const kept = new Map<string, string>();

/**
 * The worker's own realm, made bare. It is one realm for all runs: each begins with the clock as it was, and
 * loads the bundle anew. Evaluation is forbidden in a page of this policy, so a script comes as a blob.
 */
export function bareWorld(): World {
  strip();
  Reflect.set(scope, 'Date', RealDate);
  const run = (source: string) => {
    const known = kept.get(source);
    const address = known ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    importScripts(address);
    if (source.length > WORTH_KEEPING) kept.set(source, address);
    else URL.revokeObjectURL(address);
  };
  return {
    global: scope,
    run,
    value: (expression) => {
      run(`globalThis.${TAKEN} = (\n${expression}\n);`);
      const value = Reflect.get(scope, TAKEN);
      Reflect.deleteProperty(scope, TAKEN);
      return value;
    },
  };
}

const WORTH_KEEPING = 100_000;
