// The last of a list: `items[items.length-1]` stands eighty times.
import { parse } from 'acorn';
import { roomOf } from './shapes.mjs';
import { edited, PARSED, walk } from './syntax.mjs';

const LAST = '$last';

/**
 * The same bundle, in which one function, awake, tells the last of a list that has a name.
 * @param {string} code names shortened, to be so once more
 * @param {string} globalName
 */
export function withLastsOnce(code, globalName) {
  if (code.includes(LAST)) throw new Error(`The bundle has a name ${LAST}`);
  const lasts = [];
  let start;
  // The bundle's function stands in parentheses.
  walk(parse(code, { ...PARSED, preserveParens: true }), (node, around, role) => {
    start ??= roomOf(node, globalName)?.start;
    if (isLast(node) && isOnlyRead(around, role)) lasts.push(node);
  });
  return edited(code, [
    { start: start + 1, end: start + 1, text: `const ${LAST}=list=>list[list.length-1];` },
    // A word before it would run into the name.
    ...lasts.map((one) => ({
      start: one.start,
      end: one.end,
      text: ` ${LAST}(${one.object.name})`,
    })),
  ]);
}

function isLast({ type, computed, optional, object, property }) {
  if (type !== 'MemberExpression' || !computed || optional || object.name === undefined)
    return false;
  const { operator, left, right } = property;
  const isLength = left?.object?.name === object.name && left.property.name === 'length';
  return operator === '-' && isLength && !left.computed && right.value === 1;
}

/** Nothing is put there, and no method is called of the list. */
function isOnlyRead({ type, operator }, role) {
  const isTarget = role === 'left' && type === 'AssignmentExpression';
  return !isTarget && role !== 'callee' && type !== 'UpdateExpression' && operator !== 'delete';
}
