// Runs one command over a sample and keeps what V8 compiled: node build/compiled.mjs FOLDER
// Of the desk, as it stands in the folder, and of the bundle that it runs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { root } from './root.mjs';
import { DESK_PART, importSources } from './sources.mjs';

const [, , folder = ''] = process.argv;
const { compiledOf } = await importSources(
  'compiled',
  `export { compiledOf } from './src/desk/cli/compiled';`,
  DESK_PART,
);
const filename = path.join(folder, 'desk.js');
const source = readFileSync(filename, 'latin1');
const script = new vm.Script(source, { filename });
const desk = { exports: {} };
script.runInThisContext()(createRequire(import.meta.url), desk);

const workbook = path.join(root, 'samples', 'an-phuc-2026-05');
const dist = path.join(root, 'dist');
const { runCommandLine, openDesk, readPages } = desk.exports;
const out = mkdtempSync(path.join(tmpdir(), 'bon-truc-'));
const said = [];
const status = await runCommandLine(['tong-hop', workbook, '--ra', out], {
  out: () => undefined,
  error: (line) => said.push(line),
  progress: () => undefined,
  environment: {},
  dist,
  commands: path.join(folder, 'commands.json'),
  exit: (code) => process.exit(code),
});
rmSync(out, { recursive: true, force: true });
if (status !== 0) throw new Error(said.join('\n'));
writeFileSync(path.join(folder, 'desk.compiled'), compiledOf(source, script));

const session = await openDesk({
  bundle: readFileSync(path.join(dist, 'code.js'), 'utf8'),
  pages: readPages(dist),
  workbook,
});
const outcome = await session.run('compileReport', {});
if (outcome.status !== 'done') throw new Error(outcome.messages.join('\n'));
writeFileSync(path.join(folder, 'code.compiled'), session.compiledCode());
