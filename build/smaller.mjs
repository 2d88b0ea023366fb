// The last step of the bundle: terser says what esbuild wrote in fewer bytes.
import { parse } from 'acorn';
import { minify } from 'terser';
import { WAKES } from './rooms.mjs';

/** @type {import('terser').MinifyOptions} */
const OPTIONS = {
  ecma: 2019,
  compress: {
    ecma: 2019,
    passes: 3,
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

const PARSED = { ecmaVersion: 2020, sourceType: 'script' };

/**
 * @param {string} code what esbuild wrote, names unshortened
 * @param {string} globalName
 * @returns {Promise<string>} the same, smaller
 */
export async function smaller(code, globalName) {
  const shorter = withShortUndefined(withTextsOnce(code, globalName), globalName);
  const { code: written = '' } = await minify(shorter, OPTIONS);
  return written;
}

/** How the bundle begins; what is put behind it is seen by all of its rooms. */
const beginning = (globalName) => `var ${globalName}=(()=>{`;
const TEXT = '$text';

/** Functions of the language that ask for no `this`, and a number: they may have a name of their own. */
const BUILT_IN = [
  /^Math\.\w+$/,
  /^JSON\.(parse|stringify)$/,
  /^Object\.(entries|values|keys|fromEntries)$/,
  /^Number\.(POSITIVE_INFINITY|parseInt|isInteger|isFinite|isNaN)$/,
];

/** What a node is written as, where it may stand once for all of its places. */
function namable(node, around, role) {
  const isKey = role === 'key' && !around.computed;
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return isKey || around.directive ? undefined : JSON.stringify(node.value);
  }
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return undefined;
  const written = `${node.object.name}.${node.property.name}`;
  return BUILT_IN.some((pattern) => pattern.test(written)) ? written : undefined;
}

/**
 * What stands in many places (`Cảnh báo` in ninety, `Math.max` in two hundred) stands once, where all rooms
 * see it. Which of them to write out again, as a name would be no shorter, terser knows.
 */
function withTextsOnce(code, globalName) {
  if (code.includes(TEXT)) throw new Error(`The bundle has a name that begins with ${TEXT}`);
  const places = new Map();
  const visit = (node, around, role) => {
    if (Array.isArray(node)) for (const one of node) visit(one, around, role);
    if (typeof node?.type !== 'string') return;
    const written = namable(node, around, role);
    if (written !== undefined) {
      if (!places.has(written)) places.set(written, []);
      places.get(written).push(node);
      return;
    }
    for (const [name, inner] of Object.entries(node)) visit(inner, node, name);
  };
  // Outside of it stand the functions that Google calls.
  const inside = parse(code, PARSED).body.find(
    ({ type, declarations: [first] = [] }) =>
      type === 'VariableDeclaration' && first?.id.name === globalName,
  );
  visit(inside, {}, '');
  const repeated = [...places].filter(([text, all]) => isWorthNaming(text, all.length));
  const names = new Map(repeated.map(([text], at) => [text, `${TEXT}${at}`]));
  const named = repeated.flatMap(([text, all]) => all.map((node) => ({ node, text })));
  // In pieces: written anew for each of the places, the whole takes most of a build's time.
  let end = 0;
  const pieces = named
    .sort((left, right) => left.node.start - right.node.start)
    .flatMap(({ node, text }) => {
      const between = code.slice(end, node.start);
      end = node.end;
      // A word before it, as in `case"x"`, would run into the name.
      return [between, ` ${names.get(text)} `];
    });
  const rest = pieces.join('') + code.slice(end);
  const declared = [...names].map(([written, name]) => `${name}=${written}`);
  const start = beginning(globalName);
  if (!rest.includes(start)) throw new Error(`esbuild no longer begins with ${start}`);
  return rest.replace(start, () => `${start}const ${declared.join()};`);
}

/** Bytes of a name, and of its declaration besides the text. */
const [NAME, DECLARATION] = [2, 4];

function isWorthNaming(text, count) {
  const bytes = Buffer.byteLength(text);
  return count * bytes > count * NAME + bytes + DECLARATION;
}

/** `void 0` stands 1,700 times in the bundle: a parameter that nobody gives is one letter. */
function withShortUndefined(code, globalName) {
  const [before, after] = [beginning(globalName), `var ${globalName}=((undefined)=>{`];
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
  visit(parse(code, PARSED), undefined);
  for (const wake of wakes) if (!bytes.has(wake)) throw new Error(`${wake} is not in the bundle`);
  return bytes;
}
