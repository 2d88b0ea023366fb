// The last step of the bundle: terser says what esbuild wrote in fewer bytes.
import { parse } from 'acorn';
import { minify } from 'terser';
import { withLastsOnce } from './lasts.mjs';
import { WAKES } from './rooms.mjs';
import { withShapesOnce } from './shapes.mjs';
import { edited, PARSED, walk } from './syntax.mjs';

const FORMAT = { ecma: 2019, ascii_only: false, comments: false };

/** @type {import('terser').MinifyOptions} */
const COMPRESSED = {
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
    // Safe as no access is made for what else it does: the types say that there is something to access.
    pure_getters: true,
    // Safe as nothing is made for what its making does: see `expectMadeToBeTaken`.
    pure_new: true,
    keep_fnames: WAKES,
  },
  mangle: { keep_fnames: WAKES },
  format: FORMAT,
};

/** @type {import('terser').MinifyOptions} */
const SHORT_NAMED = { compress: false, mangle: { keep_fnames: WAKES }, format: FORMAT };

/**
 * @param {string} code what esbuild wrote, names unshortened
 * @param {string} globalName
 * @returns {Promise<string>} the same, smaller
 */
export async function smaller(code, globalName) {
  expectMadeToBeTaken(code);
  const asked = withoutUsage(code);
  const read = withoutUncalled(withoutUnread(withArrows(asked, globalName)));
  const once = withTextsOnce(read, globalName);
  const shorter = withShortUndefined(once, globalName);
  const { code: compressed = '' } = await minify(shorter, COMPRESSED);
  const repeated = withLastsOnce(withShapesOnce(compressed, globalName), globalName);
  const { code: written = '' } = await minify(repeated, SHORT_NAMED);
  return written;
}

/** Fails where something is made that nobody takes: it would be left out, with whatever its making does. */
function expectMadeToBeTaken(code) {
  walk(parse(code, PARSED), ({ type, expression, expressions }) => {
    const untaken = {
      ExpressionStatement: [expression],
      SequenceExpression: expressions?.slice(0, -1),
    };
    for (const { callee } of (untaken[type] ?? []).flatMap(madeAsLast)) {
      throw new Error(`Something is made of ${callee.name} that nobody takes`);
    }
  });
}

/** What an expression makes and gives, by whichever of its ways. */
function madeAsLast(expression) {
  switch (expression.type) {
    case 'NewExpression':
      return [expression];
    case 'SequenceExpression':
      return madeAsLast(expression.expressions.at(-1));
    case 'LogicalExpression':
      return madeAsLast(expression.right);
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].flatMap(madeAsLast);
    case 'UnaryExpression':
      return madeAsLast(expression.argument);
    default:
      return [];
  }
}

/** What an arrow has not, or has of the function around it. */
const OF_ITS_OWN = /\b(?:this|arguments|super|new\.target)\b/;

/**
 * `function f(a){return b}` is `f=a=>b`, two thousand times. Those of the bundle and of each room come
 * first in it, so that they are there as early as they were; what is constructed stays as it is.
 */
function withArrows(code, globalName) {
  const bodies = [];
  const constructed = new Set();
  walk(parse(code, PARSED), (node) => {
    const { type, id, init, callee, operator, right, property, object, superClass } = node;
    if (type === 'FunctionDeclaration' && WAKES.test(id.name)) bodies.push(node.body);
    if (type === 'VariableDeclarator' && id.name === globalName) bodies.push(init.callee.body);
    if (type === 'NewExpression') constructed.add(callee.name);
    if (operator === 'instanceof') constructed.add(right.name);
    if (property?.name === 'prototype') constructed.add(object.name);
    if (superClass) constructed.add(superClass.name);
  });
  const isArrow = ({ type, id, async, generator, start, end }) =>
    type === 'FunctionDeclaration' &&
    !(async || generator || WAKES.test(id.name) || constructed.has(id.name)) &&
    !OF_ITS_OWN.test(code.slice(start, end));
  const edits = bodies.flatMap(({ start, body }) => {
    const functions = body.filter(isArrow);
    const arrows = functions.map(
      ({ id, body: does, end }) =>
        `${id.name}=${code.slice(id.end, does.start)}=>${code.slice(does.start, end)}`,
    );
    return [
      { start: start + 1, end: start + 1, text: `var ${arrows.join()};` },
      ...functions.map((one) => ({ start: one.start, end: one.end, text: '' })),
    ];
  });
  return edited(code, edits);
}

/** What the registry of commands says for the command line alone, which takes it from the sources. */
const USAGE = 'usage';

/** Objects without what nothing in the bundle asks for by that name. */
function withoutUsage(code) {
  const edits = [];
  walk(parse(code, PARSED), ({ type, properties, property, computed }) => {
    const isAsked =
      type === 'ObjectPattern'
        ? properties.some(({ key }) => key?.name === USAGE)
        : type === 'MemberExpression' && !computed && property.name === USAGE;
    if (isAsked) throw new Error(`The bundle asks for .${USAGE}, which it has not.`);
    if (type !== 'ObjectExpression') return;
    for (const [at, one] of properties.entries()) {
      if (one.key?.name !== USAGE) continue;
      const [before, after] = [properties[at - 1], properties[at + 1]];
      edits.push({
        start: before?.end ?? one.start,
        end: before ? one.end : (after?.start ?? one.end),
        text: '',
      });
    }
  });
  return edited(code, edits);
}

/** Where a name is no variable's. */
const NAMED = new Set(['property', 'key']);

/**
 * A library's table of constants (docx has eighty borders and shadings) keeps those that somebody asks for
 * by name. One that is asked for otherwise, or shares its name with anything, stays whole.
 */
function withoutUnread(code) {
  const tables = new Map();
  const read = new Map();
  walk(parse(code, PARSED), (node, around, role) => {
    if (node.type !== 'Identifier' || (NAMED.has(role) && !around.computed)) return;
    if (!read.has(node.name)) read.set(node.name, new Set());
    const { init, property, computed } = around;
    if (role === 'id' && init?.type === 'ObjectExpression' && !tables.has(node.name)) {
      tables.set(node.name, init.properties);
    } else read.get(node.name).add(role === 'object' && !computed ? property.name : undefined);
  });
  const edits = [...tables].flatMap(([name, constants]) => {
    const asked = read.get(name);
    const isTable =
      constants.length > 0 &&
      constants.every(({ value, computed }) => value?.type === 'Literal' && !computed);
    if (!isTable || asked.has(undefined)) return [];
    const kept = constants.filter(({ key }) => asked.has(key.name ?? key.value));
    const [{ start }] = constants;
    const { end } = constants.at(-1);
    return [{ start, end, text: kept.map((one) => code.slice(one.start, one.end)).join() }];
  });
  return edited(code, edits);
}

/** Methods that the language itself calls. */
const OF_THE_LANGUAGE = new Set(
  'constructor toString valueOf toJSON next return throw then'.split(' '),
);

/** A library's classes and prototypes without the methods that no name and no text of the bundle asks for. */
function withoutUncalled(code) {
  const named = new Set(OF_THE_LANGUAGE);
  const methods = [];
  const keys = new Set();
  const add = (key, { start, end }, text) => {
    methods.push({ name: key.name, edit: { start, end, text } });
    keys.add(key);
  };
  const tree = parse(code, PARSED);
  walk(tree, (node) => {
    if (node.type === 'MethodDefinition' && node.key.type === 'Identifier' && !node.computed) {
      add(node.key, node, '');
    }
    if (node.type !== 'ExpressionStatement') return;
    const { expression } = node;
    for (const one of expression.expressions ?? [expression]) {
      // `P.pow=function(n){…}`: what stands there instead has a value too.
      if (givesMethod(one)) add(one.left.property, one, '0');
    }
  });
  walk(tree, (node) => {
    if (!keys.has(node)) named.add(node.name ?? node.value);
  });
  const uncalled = methods.filter(({ name }) => !named.has(name));
  if (uncalled.length === 0) return code;
  // One inside another goes with it.
  const edits = uncalled
    .map(({ edit }) => edit)
    .filter(({ start, end }, _, all) => !all.some((one) => one.start < start && end < one.end));
  // What those alone called is called by nobody either.
  return withoutUncalled(edited(code, edits));
}

function givesMethod({ type, operator, left, right }) {
  const isGiven =
    type === 'AssignmentExpression' && operator === '=' && left.type === 'MemberExpression';
  return isGiven && !left.computed && right.type === 'FunctionExpression';
}

/** How the bundle begins; what is put behind it is seen by all of its rooms. */
const beginning = (globalName) => `var ${globalName}=(()=>{`;
const TEXT = '$text';

/** Functions of the language that ask for no `this`, and a number: they may have a name of their own. */
const BUILT_IN = [
  /^Math\.\w+$/,
  /^JSON\.(parse|stringify)$/,
  /^Array\.(from|isArray)$/,
  /^String\.fromCharCode$/,
  /^Object\.(entries|values|keys|fromEntries)$/,
  /^Number\.(POSITIVE_INFINITY|parseInt|isInteger|isFinite|isNaN)$/,
];

/** What is called or made in hundreds of places. */
const MADE = new Set(['Map', 'Set', 'String', 'Number']);
/** What has to be the language's own in every place. */
const GLOBALS = new Set([...MADE, 'Math', 'JSON', 'Array', 'Object']);
/** Where a name only asks for what it stands for, or is a property's: elsewhere it may be given anew. */
const ASKING = new Set(
  'callee object property key arguments right init consequent alternate'.split(' '),
);

/** What a node is written as, where it may stand once for all of its places. */
function namable(node, around, role) {
  const isKey = role === 'key' && !around.computed;
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return isKey || around.directive ? undefined : JSON.stringify(node.value);
  }
  if (node.type === 'Identifier' && role === 'callee') {
    return MADE.has(node.name) ? node.name : undefined;
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
  walk(parse(code, PARSED), (node, around, role) => {
    if (node.type === 'Identifier' && GLOBALS.has(node.name) && !ASKING.has(role)) {
      throw new Error(`The bundle may have a ${node.name} of its own: ${role} of ${around.type}`);
    }
    const written = namable(node, around, role);
    if (written === undefined) return true;
    if (!places.has(written)) places.set(written, []);
    places.get(written).push(node);
    return false;
  });
  const repeated = [...places].filter(([text, all]) => isWorthNaming(text, all.length));
  const names = new Map(repeated.map(([text], at) => [text, `${TEXT}${at}`]));
  // A word before it, as in `case"x"`, would run into the name.
  const rest = edited(
    code,
    repeated.flatMap(([text, all]) =>
      all.map(({ start, end }) => ({ start, end, text: ` ${names.get(text)} ` })),
    ),
  );
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
  const measure = (tree, around) =>
    walk(tree, (node) => {
      const name = wakes.find((one) => node.body && node.id?.name === one);
      if (name === undefined) return true;
      const size = Buffer.byteLength(code.slice(node.start, node.end));
      bytes.set(name, size);
      bytes.set(around, bytes.get(around) - size);
      measure(node.body, name);
      return false;
    });
  measure(parse(code, PARSED), undefined);
  for (const wake of wakes) if (!bytes.has(wake)) throw new Error(`${wake} is not in the bundle`);
  return bytes;
}
