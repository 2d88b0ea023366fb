// The room that writes the finished report, asleep until it is needed. Google loads the whole bundle
// for every click and every edited cell; this room is a quarter of it, and only a report needs it.
// Bundled here by esbuild (which, unlike webpack, also drops the classes nobody uses) into one
// function, it is parsed in passing and run at the first call.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOM = 'src/report/documents.ts';
const DOORS = ['renderDocx', 'renderPage'];

const PURE = '/* @__PURE__ */';

/**
 * What the docx library does while it is loaded and esbuild must take for work with effects. It has
 * none: marked so, whatever nobody uses is dropped with all that it drags in (111 KB minified).
 * @type {readonly [RegExp, string][]}
 */
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

/** @type {esbuild.Plugin} */
const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      return { contents: marked(library), loader: 'js' };
    });
  },
};

/**
 * Writes a module with the same doors as the room's.
 * @param {string} root the checkout
 * @param {string} target the file to write
 */
export async function writeSleepingDocx(root, target) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, ROOM)],
    bundle: true,
    format: 'iife',
    globalName: 'room',
    target: 'es2019',
    charset: 'utf8',
    plugins: [lighterDocx],
    write: false,
  });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(
    target,
    `let awake;
function wake() {
  ${outputFiles[0].text}
  return room;
}
${DOORS.map(
  (door) => `export function ${door}(...given) {
  awake = awake || wake();
  return awake.${door}(...given);
}
`,
).join('')}`,
  );
}
