// The command line of the desk, one file that runs beside dist/ without node_modules.
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readCommands } from './commands.mjs';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

/** Where the command line is built. */
export const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');

/**
 * Most of what a short command runs, it runs a few times: V8 spent a quarter of all CPU on optimising
 * what was never run again. Sixty times its usual patience; loops over a large workbook still get there.
 */
const PATIENT_COMPILER = `import { setFlagsFromString } from 'node:v8';
setFlagsFromString('--interrupt-budget=4000000');`;

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

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
