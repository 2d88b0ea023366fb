// The command line of the desk: files that run beside dist/ without node_modules.
import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { FLAGS } from './flags.mjs';
import { lighterHucre } from './hucre.mjs';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');

const PATIENT_COMPILER = `import { setFlagsFromString } from 'node:v8';
${FLAGS.map((flag) => `setFlagsFromString('${flag}');`).join('\n')}`;

/** Half the text to read at each start. */
const FOR_NODE = { bundle: true, platform: 'node', target: 'node20', minify: true };

/** Builds the command line and puts the list of its commands beside it: those that have a help text. */
export async function buildDesk(commands, outfile = DESK_FILE) {
  const folder = dirname(outfile);
  await build({
    ...FOR_NODE,
    entryPoints: [join(root, 'src', 'desk', 'cli', 'main.ts')],
    outfile,
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${PATIENT_COMPILER}` },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  await build({
    ...FOR_NODE,
    entryPoints: [join(root, 'src', 'desk', 'cli', 'index.ts')],
    outfile: join(folder, 'desk.js'),
    format: 'cjs',
    plugins: [googleTypesPlugin, lighterHucre],
    banner: { js: '(function (require, module) {' },
    footer: { js: '})' },
    // Its usual build loads the workers of Node, which nothing asks for.
    alias: { fflate: 'fflate/browser' },
    // The .xlsx library asks whether there is a `Response`: Node would load all of its fetch.
    define: { Response: 'Object' },
    logLevel: 'warning',
  });
  const offered = commands.filter(({ usage }) => usage !== undefined);
  writeFileSync(join(folder, 'commands.json'), JSON.stringify(offered, undefined, 2));
}

/**
 * Keeps beside the command line what V8 compiles of it and of the bundle in one run over a sample:
 * compiling them anew took a fifth of a short command. Another Node passes it over.
 */
export async function keepCompiled() {
  const script = join(root, 'build', 'compiled.mjs');
  // V8 takes what was compiled under the same flags alone.
  await promisify(execFile)(process.execPath, [...FLAGS, script, dirname(DESK_FILE)]);
}
