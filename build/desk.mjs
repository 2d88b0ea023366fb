// The command line of the desk, one file that runs beside dist/ without node_modules.
import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readCommands } from './commands.mjs';
import { root } from './root.mjs';
import { SCHEMA_FILE, writeSchema } from './schema.mjs';

/** Where the command line is built. */
export const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');

/** Builds the command line and puts Google's types and the list of commands beside it. */
export async function buildDesk(outfile = DESK_FILE) {
  writeSchema();
  await build({
    entryPoints: [join(root, 'src', 'desk', 'cli', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      // ajv is CommonJS and asks for `require`.
      js: "#!/usr/bin/env node\nimport { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
    },
    logLevel: 'warning',
  });
  copyFileSync(SCHEMA_FILE, join(dirname(outfile), 'google-types.json'));
  writeFileSync(
    join(dirname(outfile), 'commands.json'),
    JSON.stringify(await readCommands(root), undefined, 2),
  );
  chmodSync(outfile, 0o755);
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
