// The room that writes .docx files, asleep until it is needed. Google loads the whole bundle for
// every click and every edited cell; the docx library is two thirds of it, and only a report needs
// it. Bundled here by esbuild (which, unlike webpack, also drops the classes nobody uses) into one
// function, it is parsed in passing and run at the first call.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOM = 'src/report/docx/document.ts';
const DOOR = 'renderDocx';

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
