// The bundle as a syntax tree, and edits of its text at the tree's places.

/** How the bundle is parsed. */
export const PARSED = { ecmaVersion: 2020, sourceType: 'script' };

/** Shows a syntax tree's nodes, each with the one around it and its role there; false: nothing inside of it. */
export function walk(node, show, around = {}, role = '') {
  if (Array.isArray(node)) for (const one of node) walk(one, show, around, role);
  if (typeof node?.type !== 'string' || show(node, around, role) === false) return;
  for (const [name, inner] of Object.entries(node)) walk(inner, show, node, name);
}

/** Puts texts in the place of others; in pieces, as the code written anew for each takes half a minute. */
export function edited(code, edits) {
  let at = 0;
  const pieces = [...edits]
    .sort((left, right) => left.start - right.start)
    .flatMap(({ start, end, text }) => {
      const between = code.slice(at, start);
      at = end;
      return [between, text];
    });
  return pieces.join('') + code.slice(at);
}
