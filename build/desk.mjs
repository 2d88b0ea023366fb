// The command line of the desk, one file that runs beside dist/ without node_modules.
import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { readCommands } from './commands.mjs';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

/** Where the command line is built. */
export const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');

const COMPILED_FILE = join(root, 'desk', 'code.compiled');

/**
 * Most of what a short command runs, it runs a few times: V8 spent a quarter of all CPU on optimising
 * what was never run again. Sixty times its usual patience; loops over a large workbook still get there.
 */
const PATIENCE = '--interrupt-budget=4000000';
const PATIENT_COMPILER = `import { setFlagsFromString } from 'node:v8';
setFlagsFromString('${PATIENCE}');`;

/** Builds the command line and puts the list of commands beside it. */
export async function buildDesk(outfile = DESK_FILE) {
  await build({
    entryPoints: [join(root, 'src', 'desk', 'cli', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [googleTypesPlugin],
    banner: { js: `#!/usr/bin/env node\n${PATIENT_COMPILER}` },
    // The .xlsx library asks whether there is a `Response`: Node would load all of its fetch.
    define: { Response: 'Object' },
    logLevel: 'warning',
  });
  writeFileSync(
    join(dirname(outfile), 'commands.json'),
    JSON.stringify(await readCommands(root), undefined, 2),
  );
  chmodSync(outfile, 0o755);
  return outfile;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
