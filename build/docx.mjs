// What the docx library does while it is loaded and esbuild must take for work with effects. It has
// none: marked so, whatever nobody uses is dropped with all that it drags in (111 KB minified).
import { readFile } from 'node:fs/promises';

const PURE = '/* @__PURE__ */';

/** @type {readonly [RegExp, string][]} */
const MARKS = [
  // Functions made by functions called on the spot: the reading and patching of documents.
  [/^(var [\w$]+ = )(?=function\(\) \{$)/gm, `$1${PURE} `],
  // A CommonJS module inside it, and a stream that extends what the module exports.
  [/^(var import_\w+ = )(?=\()/gm, `$1${PURE} `],
  [/(?<=\bextends )(import_\w+\.\w+)/g, `(${PURE} (() => $1)())`],
  // The packer's compiler, with every part that a .docx may have.
  [/^(_defineProperty\(\w+, "compiler", )(?=new )/gm, `${PURE} $1${PURE} `],
];

/**
 * A new version that reads otherwise fails the build rather than grow it unseen.
 * @param {string} library
 */
function marked(library) {
  return MARKS.reduce((text, [pattern, mark]) => {
    const lighter = text.replace(pattern, mark);
    if (lighter === text) throw new Error(`docx has changed: ${pattern} is not in it`);
    return lighter;
  }, library);
}

/** @type {import('esbuild').Plugin} */
export const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      return { contents: marked(library), loader: 'js' };
    });
  },
};
