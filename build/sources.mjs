// Parts of the sources, compiled for the build's own programs and the measurements.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

/** How a part of the desk is compiled: it runs in Node, and its packages stay where they are. */
export const DESK_PART = {
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [googleTypesPlugin],
};

/**
 * Compiles what a module at the checkout's root would export; without options as the bundle is.
 * @param {string} name the file's name in `out/`
 * @param {string} contents
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>} the file
 */
export async function compileSources(name, contents, options = {}) {
  const outfile = path.join(root, 'out', `${name}.mjs`);
  await esbuild.build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    outfile,
    ...options,
  });
  return outfile;
}

/** The same, for use here. */
export async function importSources(name, contents, options = {}) {
  return import(pathToFileURL(await compileSources(name, contents, options)).href);
}
