// The command line of the desk, one file that runs beside dist/ without node_modules.
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { googleTypesPlugin } from './schema.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the command line is built. */
export const DESK_FILE = join(root, 'desk', 'bon-truc.mjs');

/** Builds the command line. */
export async function buildDesk(outfile = DESK_FILE) {
  await build({
    entryPoints: [join(root, 'src', 'desk', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [googleTypesPlugin],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
