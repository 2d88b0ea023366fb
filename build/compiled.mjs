// Runs one command over a sample and keeps what V8 compiled of the bundle: node build/compiled.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

const dist = path.join(root, 'dist');
const outfile = path.join(root, 'out', 'openDesk.mjs');
await esbuild.build({
  entryPoints: [path.join(root, 'src', 'desk', 'index.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  plugins: [googleTypesPlugin],
  outfile,
});
const { openDesk, readPages } = await import(pathToFileURL(outfile).href);
const desk = await openDesk({
  bundle: readFileSync(path.join(dist, 'code.js'), 'utf8'),
  pages: readPages(dist),
  workbook: path.join(root, 'samples', 'an-phuc-2026-05'),
});
const { status, messages } = await desk.run('compileReport', {});
if (status !== 'done') throw new Error(messages.join('\n'));
const [, , target = ''] = process.argv;
writeFileSync(target, desk.compiledCode());
