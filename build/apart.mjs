// Rooms that few commands wake leave the code, which Google loads for every click: each is pushed as a page of
// its own and read when it is woken. They are cut out of the finished bundle and evaluated where they stood, so
// that they see the same names around them.
import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import { PAGES_OF_ROOMS, wakeOf } from './rooms.mjs';
import { edited, PARSED, walk } from './syntax.mjs';

/** Letters of the mark by which code and pages of one build know each other. */
const MARK = 12;

/**
 * @param {string} code the finished bundle
 * @param {string} globalName
 * @returns {{ code: string, pages: Record<string, string> }} the bundle without the rooms, and these by page
 */
export function withRoomsApart(code, globalName) {
  const mark = `/*${createHash('sha256').update(code).digest('hex').slice(0, MARK)}*/`;
  const rooms = Object.entries(PAGES_OF_ROOMS).map(([page, entry]) => {
    const { start, end } = bodyOf(code, wakeOf(entry));
    // The body as it is, its braces included, as a function called at once.
    const text = `${mark}(()=>${code.slice(start, end)})()`;
    const call = `${globalName}.roomCode(${JSON.stringify(page)},${JSON.stringify(mark)})`;
    return { page, text, edit: { start, end, text: `{return eval(${call})}` } };
  });
  return {
    code: edited(
      code,
      rooms.map(({ edit }) => edit),
    ),
    pages: Object.fromEntries(rooms.map(({ page, text }) => [page, text])),
  };
}

/** Where the body of a function stands. */
function bodyOf(code, name) {
  let body;
  walk(parse(code, PARSED), (node) => {
    if (node.type === 'FunctionDeclaration' && node.id.name === name) body = node.body;
  });
  if (!body) throw new Error(`${name} is not in the bundle`);
  return body;
}
