// Rooms that sleep. Google loads the whole bundle for every click and every edited cell; what only a
// command needs is bundled into one function, parsed in passing and run at the first call.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { lighterDocx } from './docx.mjs';
import { qrWithoutEncoder } from './qr.mjs';
import { root } from './root.mjs';

/** The doors of rooms that few commands wake, by the pages that build/apart.mjs pushes them as. */
export const PAGES_OF_ROOMS = {
  'room-documents': 'src/report/documents.ts',
  'room-selfTest': 'src/selfTest/index.ts',
};

/** The doors behind which a room sleeps. Rooms may stand in each other. */
const DOORS = ['src/asleep.ts', ...Object.values(PAGES_OF_ROOMS)].map((door) =>
  path.join(root, door),
);

/**
 * What Google's own published scripts use of later editions
 * (googleworkspace/apps-script-samples: adminSDK/reports/quickstart.gs, advanced/adsense.gs).
 */
const BEYOND_ES2019 = { 'optional-chain': true, 'nullish-coalescing': true };

/**
 * How everything that Google runs is compiled.
 * @type {import('esbuild').BuildOptions}
 */
const GOOGLE_OPTIONS = {
  absWorkingDir: root,
  // Named, as esbuild does not look for it around files that a plugin found: fields of classes are assigned
  // as in all else that is compiled of the sources, not defined.
  tsconfig: 'tsconfig.json',
  bundle: true,
  format: 'iife',
  target: 'es2019',
  supported: BEYOND_ES2019,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  plugins: [lighterDocx, qrWithoutEncoder],
};

/** A module of the bundle around a room: its file, as the room imports it. */
const AROUND = 'around:';

/** What a room's function is called, whatever becomes of other names. */
export const WAKES = /^wake_src_/;
export const wakeOf = (entry) => `wake_${entry.replace(/\.ts$/, '').replace(/\W/g, '_')}`;

/**
 * Bundles an entry, its sleeping rooms each as a function inside. What a room has in common with what
 * stands around it is not taken along: the function uses it where it stands.
 * @param {string} entry from the checkout's root
 * @param {import('esbuild').BuildOptions} options more of them
 * @returns the code, and of each room its name and what it is made of
 */
export function bundleWithRooms(entry, options = {}) {
  return bundled(entry, options, new Set());
}

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @param {ReadonlySet<string>} around files that the bundle around a room has
 */
async function bundled(entry, options, around) {
  const doors = DOORS.filter((door) => door !== path.join(root, entry));
  const own = new Set([...around, ...(await filesOf(entry, doors, options))]);
  for (;;) {
    const bundle = await bundledWith(entry, options, { doors, around, own });
    const twice = filesTwice(bundle.rooms).filter((file) => !own.has(file));
    if (twice.length === 0) return bundle;
    for (const file of twice) own.add(file);
  }
}

/**
 * What a room asks of a file around it may ask for further files, which are around it then too.
 * @returns {string[]} the files of a bundle that a room in it holds once more
 */
function filesTwice([{ inputs: around }, ...rooms]) {
  const stands = (inputs, file) => inputs[file]?.bytesInOutput > 0;
  return Object.keys(around)
    .filter((file) => stands(around, file) && rooms.some(({ inputs }) => stands(inputs, file)))
    .map((file) => path.join(root, file));
}

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @param {{ doors: readonly string[], around: ReadonlySet<string>, own: ReadonlySet<string> }} given
 *   `own`: the files that rooms in it take from it
 */
async function bundledWith(entry, options, { doors, around, own }) {
  /** @type {{ name: string, wake: string, inputs: Record<string, { bytesInOutput: number }> }[]} */
  const rooms = [];
  const roomOf = async (door) => {
    const asModule = { ...options, format: 'esm', globalName: undefined };
    const room = await bundled(door, asModule, own);
    rooms.push(...room.rooms);
    return room;
  };
  const { outputFiles, metafile } = await esbuild.build({
    ...GOOGLE_OPTIONS,
    ...options,
    entryPoints: [entry],
    plugins: [...GOOGLE_OPTIONS.plugins, takenFrom(around), sleepers(doors, roomOf)],
  });
  const [output] = Object.values(metafile.outputs);
  return {
    code: outputFiles[0].text,
    exports: output.exports,
    wake: wakeOf(entry),
    rooms: [{ name: entry, wake: wakeOf(entry), inputs: output.inputs }, ...rooms],
  };
}

/** The files that a bundle has awake. */
async function filesOf(entry, doors, options) {
  const { metafile } = await esbuild.build({
    ...GOOGLE_OPTIONS,
    ...options,
    format: 'esm',
    entryPoints: [entry],
    plugins: [...GOOGLE_OPTIONS.plugins, takenFrom(new Set(doors))],
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path.join(root, file)] : [],
  );
}

/**
 * Leaves to the bundle around a room what that has.
 * @returns {import('esbuild').Plugin}
 */
function takenFrom(around) {
  return {
    name: 'taken-from-around',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path: asked, pluginData, ...from }) => {
        if (pluginData === AROUND || from.kind === 'entry-point') return undefined;
        const found = await build.resolve(asked, { ...from, pluginData: AROUND });
        return around.has(found.path)
          ? { path: `${AROUND}${found.path}`, external: true, sideEffects: false }
          : found;
      });
    },
  };
}

/** @returns {import('esbuild').Plugin} */
function sleepers(doors, roomOf) {
  return {
    name: 'rooms-that-sleep',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${AROUND}`) }, ({ path: file }) => ({
        path: file.slice(AROUND.length),
        sideEffects: false,
      }));
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        if (!doors.includes(file)) return undefined;
        const room = await roomOf(path.relative(root, file));
        return { contents: asleep(room), loader: 'js', resolveDir: root };
      });
    },
  };
}

/** Statements of modules as esbuild writes them: imports of what stands around, one export at the end. */
const IMPORTS = new RegExp(`\\bimport\\b[\\w$*{},\\s]+from\\s*"${AROUND}[^"]*";`, 'g');
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/** A module with the exports of the room, each of which wakes it. */
function asleep({ code, exports, wake }) {
  const imports = code.match(IMPORTS) ?? [];
  const room = code
    .replace(IMPORTS, '')
    .replace(
      EXPORTS,
      (_, names) => `return {${names.replace(/([^\s,]+) as ([^\s,]+)/g, '$2: $1')}};`,
    );
  return `${imports.join('\n')}
let awake;
function ${wake}() {
  ${room}
}
${exports
  .map(
    (name) => `export function ${name}(...given) {
  awake = awake || ${wake}();
  return awake.${name}(...given);
}`,
  )
  .join('\n')}`;
}
