// Says recorded conversations with Google's services again to the desk: `npm run conformance -- DIR`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

const ENTRY = `
export * from './src/desk/conformance';
export { makeNodeWorld, nodeDigest } from './src/desk/cli';
`;

/** The desk's own sources, compiled for this run alone. */
async function loadDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'bon-truc-'));
  try {
    const outfile = join(folder, 'conformance.mjs');
    await build({
      stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      plugins: [googleTypesPlugin],
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run conformance -- DIR: DIR holds recorded conversations, a JSON file each');
  process.exit(2);
}
const { readConversation, replay, lineOf, lastLine, sumsOf, makeNodeWorld, nodeDigest } =
  await loadDesk();
const machine = { makeWorld: () => makeNodeWorld(), digest: nodeDigest };
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const replayed = files.sort().map((file) => {
  const conversation = readConversation(readFileSync(join(folder, file), 'utf8'), file);
  const done = replay(conversation, machine);
  console.log(lineOf(done));
  return done;
});
console.log(lastLine(replayed));
const differs = replayed.some(({ outcomes }) => sumsOf(outcomes).differ > 0);
process.exitCode = differs ? 1 : 0;
