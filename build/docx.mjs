// The room that writes .docx files, asleep until it is needed. Google loads the whole bundle for
// every click and every edited cell; the docx library is two thirds of it, and only a report needs
// it. Bundled here by esbuild (which, unlike webpack, also drops the classes nobody uses) into one
// function, it is parsed in passing and run at the first call.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOM = 'src/report/documents.ts';
const DOORS = ['renderDocx', 'renderPage'];

/** A definition at the top of the library, to its end. */
const definition = (name) => new RegExp(`^var ${name} = (?:class|\\()[\\s\\S]*?^\\};$`, 'm');

/** What a report never asks for: tables of contents, estimated page numbers, passwords, reading. */
const left = (name) => [
  definition(name),
  `var ${name} = () => { throw new Error('${name} is left out: see build/docx.mjs'); };`,
];
/** What the library calls each time, and which then finds nothing to do in a report. */
const idle = (name) => [definition(name), `var ${name} = () => {};`];

/**
 * What the library is relieved of, by patterns that must be found: a new version that reads
 * otherwise fails the build rather than grow it unseen. test/report/bareContext.test.ts compares the
 * files that the lighter library writes with those of the whole.
 * @type {readonly (readonly [RegExp, string | ((found: string) => string)])[]}
 */
const RELIEFS = [
  // Functions made by functions called on the spot, which esbuild must take for work with effects.
  [
    /^(var (?:import_)?\w+ = )(?=function\(\) \{$|\(\/\* @__PURE__ \*\/ __commonJSMin)/gm,
    '$1/* @__PURE__ */ ',
  ],
  // Its packer brings promises, streams and events; a report needs the compiler behind it alone.
  [
    /^var Packer = class Packer \{[\s\S]*?^_defineProperty\(Packer, "compiler", (new Compiler\(\))\);$/m,
    'var Packer = { compiler: /* @__PURE__ */ $1 };',
  ],
  left('Stream'),
  left('parseXml'),
  left('hashProtectionPassword'),
  left('fillSequenceNumbers'),
  left('fillPageNumbers'),
  idle('fillPartPageNumbers'),
  idle('fillTablesOfContents'),
  // Sixty switches for the ways of old word processors.
  [
    definition('Compatibility'),
    (found) => found.replace(/^\t\tif \(options\.(?!version)\w+\) this\.root\.push\(.*\n/gm, ''),
  ],
];

/** @param {string} library */
function relieved(library) {
  return RELIEFS.reduce((text, [pattern, lighter]) => {
    const shorter = text.replace(pattern, lighter);
    if (shorter === text) throw new Error(`docx has changed: ${pattern} is not in it`);
    return shorter;
  }, library);
}

/**
 * The library, lighter by about 90 KB. It carries fflate inside: that copy serves the room as well.
 * @type {esbuild.Plugin}
 */
const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      return { contents: `${relieved(library)}\nexport { zipSync };\n`, loader: 'js' };
    });
    build.onResolve({ filter: /^fflate$/ }, ({ resolveDir, kind }) =>
      build.resolve('docx', { resolveDir, kind }),
    );
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
