// Rooms that sleep. Google loads the whole bundle for every click and every edited cell; what only a
// command needs is bundled into one function, parsed in passing and run at the first call.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { lighterDocx } from './docx.mjs';
import { root } from './root.mjs';

/** The doors behind which a room sleeps, from the checkout's root. Rooms may stand in each other. */
const SLEEPING = ['src/asleep.ts', 'src/report/documents.ts', 'src/selfTest/index.ts'];

/**
 * How everything that Google runs is compiled.
 * @type {import('esbuild').BuildOptions}
 */
const GOOGLE_OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  plugins: [lighterDocx],
};

/**
 * Bundles an entry, its sleeping rooms each as a function inside.
 * @param {string} entry from the checkout's root
 * @param {import('esbuild').BuildOptions} options more of them
 * @returns the code, and of each room its name and what it is made of
 */
export async function bundleWithRooms(entry, options = {}) {
  /** @type {{ name: string, bytes: number, inputs: Record<string, { bytesInOutput: number }> }[]} */
  const rooms = [];
  const { outputFiles, metafile } = await esbuild.build({
    ...GOOGLE_OPTIONS,
    ...options,
    entryPoints: [entry],
    plugins: [...GOOGLE_OPTIONS.plugins, sleepers(entry, rooms, options)],
  });
  const [output] = Object.values(metafile.outputs);
  return {
    code: outputFiles[0].text,
    rooms: [{ name: entry, bytes: output.bytes, inputs: output.inputs }, ...rooms],
  };
}

/** @returns {import('esbuild').Plugin} */
function sleepers(entry, rooms, options) {
  const doors = SLEEPING.filter((door) => door !== entry).map((door) => path.join(root, door));
  return {
    name: 'rooms-that-sleep',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        if (!doors.includes(file)) return undefined;
        const door = path.relative(root, file);
        const room = await bundleWithRooms(door, {
          ...options,
          footer: {},
          globalName: 'room',
        });
        rooms.push(...room.rooms);
        return { contents: asleep(room.code, await exportsOf(door)), loader: 'js' };
      });
    },
  };
}

async function exportsOf(entry) {
  const { metafile } = await esbuild.build({
    ...GOOGLE_OPTIONS,
    format: 'esm',
    entryPoints: [entry],
    outdir: path.join(root, 'out'),
  });
  const [output] = Object.values(metafile.outputs);
  return output.exports;
}

/** A module with the doors of the room, each of which wakes it. */
function asleep(code, doors) {
  return `let awake;
function wake() {
  ${code}
  return room;
}
${doors
  .map(
    (door) => `export function ${door}(...given) {
  awake = awake || wake();
  return awake.${door}(...given);
}`,
  )
  .join('\n')}`;
}
