// The last step of the bundle: terser says what esbuild wrote in fewer bytes.
import { parse } from 'acorn';
import { minify } from 'terser';
import { WAKES } from './rooms.mjs';

/** @type {import('terser').MinifyOptions} */
const OPTIONS = {
  ecma: 2019,
  compress: {
    ecma: 2019,
    passes: 2,
    hoist_funs: true,
    // Safe as nobody constructs what becomes an arrow: TypeScript refuses it of a function of ours, and
    // the one constructor of the libraries that is no class (big.js) says `this`, which terser minds.
    unsafe_arrows: true,
    // Safe as nobody assigns the parameter: see `withShortUndefined`.
    unsafe_undefined: true,
    keep_fnames: WAKES,
  },
  mangle: { keep_fnames: WAKES },
  format: { ecma: 2019, ascii_only: false, comments: false },
};

/**
 * @param {string} code what esbuild wrote, names unshortened
 * @param {string} globalName
 * @returns {Promise<string>} the same, smaller
 */
export async function smaller(code, globalName) {
  const { code: written = '' } = await minify(withShortUndefined(code, globalName), OPTIONS);
  return written;
}

/** `void 0` stands 1,700 times in the bundle: a parameter that nobody gives is one letter. */
function withShortUndefined(code, globalName) {
  const [before, after] = [`var ${globalName}=(()=>{`, `var ${globalName}=((undefined)=>{`];
  if (!code.includes(before)) throw new Error(`esbuild no longer begins with ${before}`);
  return code.replace(before, after);
}

/**
 * Each room's own bytes in the bundle, those of the rooms asleep in it left out.
 * @param {string} code
 * @param {readonly string[]} wakes the functions that hold the rooms
 * @returns {Map<string | undefined, number>} by function; what is awake by none
 */
export function ownBytes(code, wakes) {
  const bytes = new Map([[undefined, Buffer.byteLength(code)]]);
  const visit = (node, around) => {
    if (Array.isArray(node)) for (const one of node) visit(one, around);
    if (typeof node?.type !== 'string') return;
    const name = wakes.find((one) => node.body && node.id?.name === one);
    if (name !== undefined) {
      const size = Buffer.byteLength(code.slice(node.start, node.end));
      bytes.set(name, size);
      bytes.set(around, bytes.get(around) - size);
    }
    for (const inner of Object.values(node)) visit(inner, name ?? around);
  };
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }), undefined);
  for (const wake of wakes) if (!bytes.has(wake)) throw new Error(`${wake} is not in the bundle`);
  return bytes;
}
