// Says recorded conversations with Google's services again to the desk: `npm run conformance -- DIR`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_PART, importSources } from './sources.mjs';

const ENTRY = `
export * from './src/desk/conformance';
export { makeNodeWorld, nodeDigest } from './src/desk/cli';
`;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run conformance -- DIR: DIR holds recorded conversations, a JSON file each');
  process.exit(2);
}
const { readConversation, replay, lineOf, lastLine, sumsOf, makeNodeWorld, nodeDigest } =
  await importSources('conformance', ENTRY, DESK_PART);
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
