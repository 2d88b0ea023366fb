// Runs one command over a sample and keeps what V8 compiled of the bundle: node build/compiled.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { DESK_PART, importSources } from './sources.mjs';

const dist = path.join(root, 'dist');
const { openDesk, readPages } = await importSources(
  'openDesk',
  `export { openDesk, readPages } from './src/desk';`,
  DESK_PART,
);
const desk = await openDesk({
  bundle: readFileSync(path.join(dist, 'code.js'), 'utf8'),
  pages: readPages(dist),
  workbook: path.join(root, 'samples', 'an-phuc-2026-05'),
});
const { status, messages } = await desk.run('compileReport', {});
if (status !== 'done') throw new Error(messages.join('\n'));
const [, , target = ''] = process.argv;
writeFileSync(target, desk.compiledCode());
