// The command line of the desk, one file that runs beside dist/ without node_modules.
import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');
const COMPILED_FILE = join(root, 'desk', 'code.compiled');

/**
 * Most of what a short command runs, it runs a few times: V8 spent a quarter of all CPU on optimising
 * what was never run again. Sixty times its usual patience; loops over a large workbook still get there.
 */
const PATIENCE = '--interrupt-budget=4000000';
const PATIENT_COMPILER = `import { setFlagsFromString } from 'node:v8';
setFlagsFromString('${PATIENCE}');`;

/** Builds the command line and puts the list of its commands beside it: those that have a help text. */
export async function buildDesk(commands, outfile = DESK_FILE) {
  await build({
    entryPoints: [join(root, 'src', 'desk', 'cli', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Half the text to read at each start.
    minify: true,
    plugins: [googleTypesPlugin],
    banner: { js: `#!/usr/bin/env node\n${PATIENT_COMPILER}` },
    // The .xlsx library asks whether there is a `Response`: Node would load all of its fetch.
    define: { Response: 'Object' },
    logLevel: 'warning',
  });
  const offered = commands.filter(({ help }) => help !== undefined);
  const list = JSON.stringify(offered, undefined, 2);
  writeFileSync(join(dirname(outfile), 'commands.json'), list);
  chmodSync(outfile, 0o755);
}

/**
 * Keeps beside the command line what V8 compiles of the bundle in one run over a sample: compiling it
 * anew took an eighth of a short command. Another Node passes it over.
 */
export async function keepCompiled() {
  const script = join(root, 'build', 'compiled.mjs');
  // V8 takes what was compiled under the same flags alone.
  const flags = [PATIENCE];
  await promisify(execFile)(process.execPath, [...flags, script, COMPILED_FILE]);
}
