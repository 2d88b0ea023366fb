// The room that writes .docx files, asleep until it is needed. Google loads the whole bundle for
// every click and every edited cell; the docx library is two thirds of it, and only a report needs
// it. Bundled here by esbuild (which, unlike webpack, also drops the classes nobody uses) into one
// function, it is parsed in passing and run at the first call.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOM = 'src/report/docx/document.ts';
const DOOR = 'renderDocx';

/**
 * The library, lighter by 56 KB. It makes its reading and patching functions by functions called on
 * the spot, which esbuild must take for work with effects: they have none, and no report reads a
 * document. It carries fflate inside: that copy serves the room as well.
 * @type {esbuild.Plugin}
 */
const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      const annotated = library.replace(
        /^(var \w+ = )(?=function\(\) \{$)/gm,
        '$1/* @__PURE__ */ ',
      );
      return { contents: `${annotated}\nexport { zipSync };\n`, loader: 'js' };
    });
    build.onResolve({ filter: /^fflate$/ }, ({ resolveDir, kind }) =>
      build.resolve('docx', { resolveDir, kind }),
    );
  },
};

/**
 * Writes a module with the same door as the room's.
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
export function ${DOOR}(...given) {
  awake = awake || wake();
  return awake.${DOOR}(...given);
}
`,
  );
}
