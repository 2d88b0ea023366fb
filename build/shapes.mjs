// Objects of one shape are made by one function: `{code:a,message:b,found:c,expected:d}` stands 150 times.
import { parse } from 'acorn';
import { WAKES } from './rooms.mjs';
import { edited, PARSED, walk } from './syntax.mjs';

const SHAPE = '$shape';

/**
 * The same bundle, whose objects of a shape that many have are made by a call, the values handed in their order.
 * The function stands in the innermost room around all of its calls: nothing is awake that need not be.
 * @param {string} code names shortened, to be so once more
 * @param {string} globalName
 */
export function withShapesOnce(code, globalName) {
  if (code.includes(SHAPE)) throw new Error(`The bundle has a name that begins with ${SHAPE}`);
  const shapes = shapesOf(code, globalName).filter(isWorthAFunction);
  const declared = new Map();
  const calls = shapes.flatMap(({ keys, uses, room }, at) => {
    const name = `${SHAPE}${at}`;
    declared.set(room, [...(declared.get(room) ?? []), `${name}=${functionOf(keys)}`]);
    return uses.flatMap((use) => callInstead(use, name));
  });
  const functions = [...declared].map(([room, all]) => ({
    start: room,
    end: room,
    text: `const ${all.join()};`,
  }));
  return edited(code, [...functions, ...calls]);
}

/** Shapes by keys in their order: the objects, and where the innermost room around all of them begins. */
function shapesOf(code, globalName) {
  const shapes = new Map();
  const gather = (tree, rooms) =>
    walk(tree, (node) => {
      const body = roomOf(node, globalName);
      if (body) {
        gather(body.body, [...rooms, body.start + 1]);
        return false;
      }
      if (node.type !== 'ObjectExpression' || !node.properties.every(isPlain)) return true;
      const keys = node.properties.map(({ key }) => code.slice(key.start, key.end));
      const known = shapes.get(keys.join()) ?? { keys, uses: [], rooms };
      known.uses.push(node);
      known.rooms = known.rooms.filter((room, at) => room === rooms[at]);
      shapes.set(keys.join(), known);
      return true;
    });
  // Parentheses count as nodes, so that all between two values is commas and keys.
  gather(parse(code, { ...PARSED, preserveParens: true }), []);
  return [...shapes.values()].map(({ rooms, ...shape }) => ({ ...shape, room: rooms.at(-1) }));
}

/** The body of the bundle's function, or of a room's. */
export function roomOf({ type, id, init, body }, globalName) {
  if (type === 'FunctionDeclaration' && WAKES.test(id.name)) return body;
  if (type !== 'VariableDeclarator' || id.name !== globalName) return undefined;
  return init.callee.expression.body;
}

function isPlain({ type, kind, method, computed, key }) {
  const isNamed = type === 'Property' && kind === 'init' && !method && !computed;
  return isNamed && key.name !== '__proto__';
}

/** Bytes of a name, and of a function besides its keys and the values' names. */
const [NAME, FUNCTION] = [2, 8];

function isWorthAFunction({ keys, uses }) {
  const bytes = keys.reduce((sum, key) => sum + Buffer.byteLength(key) + ':'.length, 0);
  const once = NAME + FUNCTION + bytes + keys.length * 4;
  return uses.length * (bytes - NAME) > once;
}

function functionOf(keys) {
  const values = keys.map((_, at) => `value${at}`);
  return `(${values.join()})=>({${keys.map((key, at) => `${key}:${values[at]}`).join()}})`;
}

/** What stands around the values, as a call has it; a word before it would run into the name. */
function callInstead({ start, end, properties }, name) {
  const ends = [start, ...properties.map(({ value }) => value.end)];
  return [
    ...properties.map(({ value }, at) => ({
      start: ends[at],
      end: value.start,
      text: at === 0 ? ` ${name}(` : ',',
    })),
    { start: ends.at(-1), end, text: ')' },
  ];
}
