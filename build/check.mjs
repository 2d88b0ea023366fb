// Checks `dist/` after every build; any failure fails the build. Each check names what Google
// would do with the fault, since none of them shows before the add-on is opened in a sheet.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { handlersOf, readRegistry } from './commands.mjs';
import { root } from './root.mjs';
import { DESK_PART, importSources } from './sources.mjs';

const MOST_AWAKE_BYTES = 250 * 1024;
const MOST_BYTES = 900 * 1024;
const MOST_LOAD_RATIO = 0.3;
const LOADS = 15;

const dist = path.join(root, 'dist');
const bundle = await readFile(path.join(dist, 'code.js'), 'utf8');
const handlers = handlersOf((await readRegistry()).commands);
const failures = [];

/**
 * @param {boolean} holds
 * @param {string} said
 */
function expect(holds, said) {
  if (!holds) failures.push(said);
}

/** The top-level functions, as Google's own scanner sees them: declarations, not values. */
function declaredFunctions() {
  try {
    // Of ES2020 it may have what build/rooms.mjs names; all else of it esbuild writes otherwise.
    const program = parse(bundle, { ecmaVersion: 2020, sourceType: 'script' });
    return program.body
      .flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []))
      .sort();
  } catch (error) {
    failures.push(`the bundle does not parse as ES2020: ${error.message}`);
    return undefined;
  }
}

/** The files that clasp would push, relative to `dist/`. */
async function pushedFiles() {
  const clasp = path.join(root, 'node_modules', '.bin', 'clasp');
  const { stdout } = await promisify(execFile)(clasp, ['show-file-status', '--json'], {
    cwd: root,
  });
  return JSON.parse(stdout)
    .filesToPush.map((file) => path.relative('dist', file))
    .sort();
}

/** The shortest of several times to compile and run a script in a new, bare context. */
function loadTimes(...sources) {
  const best = sources.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < LOADS; round += 1) {
    sources.forEach((source, at) => {
      const context = vm.createContext({});
      const start = performance.now();
      new vm.Script(source).runInContext(context);
      best[at] = Math.min(best[at], performance.now() - start);
    });
  }
  return best;
}

async function docxAlone() {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "import * as docx from 'docx'; globalThis.docx = docx;", resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    write: false,
  });
  return outputFiles[0].text;
}

const declared = declaredFunctions();
if (declared) {
  expect(
    declared.join() === handlers.join(),
    `top-level functions are [${declared}], the handlers are [${handlers}]`,
  );
  const { loadsPure } = await importSources(
    'purity',
    `export { loadsPure } from './src/desk/cli/purity';`,
    DESK_PART,
  );
  try {
    const loaded = [...loadsPure(bundle)].sort();
    expect(
      loaded.join() === handlers.join(),
      `after loading, the global functions are [${loaded}], the handlers are [${handlers}]`,
    );
  } catch (error) {
    failures.push(`the bundle does not load where every service throws: ${error.message}`);
  }
}

const [pushed, made] = [await pushedFiles(), (await readdir(dist)).sort()];
expect(pushed.join() === made.join(), `clasp would push [${pushed}], dist/ holds [${made}]`);

/** All texts in a value, keys and values alike. */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** Shorter texts (a unit's name, a tab's header) may stand in the code for reasons of its own. */
const TELLTALE = 30;

const { readStarterPage, STARTER_PAGE } = await importSources(
  'starterPage',
  `export { readStarterPage, STARTER_PAGE } from './src/setUp/starterData';`,
);
try {
  const page = await readFile(path.join(dist, `${STARTER_PAGE}.html`), 'utf8');
  const telltales = textsIn(readStarterPage(page)).filter((text) => text.length >= TELLTALE);
  const strays = telltales.filter((text) => bundle.includes(text));
  expect(telltales.length > 0, 'the page of Thiết lập holds no data');
  expect(strays.length === 0, `the bundle holds data of Thiết lập: ${strays[0]}`);
} catch (error) {
  failures.push(`Thiết lập could not read its page: ${error.message}`);
}

/** @type {readonly { name: string, bytes: number, inputs: Record<string, { bytesInOutput: number }> }[]} */
const rooms = JSON.parse(await readFile(path.join(root, 'out', 'rooms.json'), 'utf8'));

/** About what a room is made of, the largest first: its bytes, shared out as esbuild wrote the parts. */
function parts({ name, bytes, inputs }) {
  const sums = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    if (file !== name && rooms.some((other) => other.name === file)) continue;
    const [, library] = /node_modules\/(?:\.\w+\/)?((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    const part = library ?? file.split('/')[1] ?? file;
    sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
  }
  const all = [...sums.values()].reduce((sum, size) => sum + size, 0);
  return [...sums]
    .map(([part, size]) => [part, (size / all) * bytes])
    .sort(([, left], [, right]) => right - left);
}

const kilobytes = (bytes) => (bytes / 1024).toFixed(0);
const bytes = Buffer.byteLength(bundle);
const [{ bytes: awake }] = rooms;
expect(bytes <= MOST_BYTES, `the bundle has ${bytes} bytes, at most ${MOST_BYTES}`);
expect(awake <= MOST_AWAKE_BYTES, `${awake} bytes are awake, at most ${MOST_AWAKE_BYTES}`);

const [ours, docx] = loadTimes(bundle, await docxAlone());
const ratio = ours / docx;
expect(
  ratio <= MOST_LOAD_RATIO,
  `loading takes ${ratio.toFixed(2)} times docx alone, at most ${MOST_LOAD_RATIO}`,
);

if (failures.length > 0) {
  for (const failure of failures) console.error(`build check: ${failure}`);
  process.exit(1);
}
for (const room of rooms) {
  const made = parts(room).map(([part, size]) => `${part} ${kilobytes(size)}`);
  console.log(`${room.name}: ${kilobytes(room.bytes)} KB (about ${made.join(', ')})`);
}
console.log(
  `dist/: ${made.join(', ')}; awake ${kilobytes(awake)} KB of ${kilobytes(MOST_AWAKE_BYTES)}, ` +
    `all that is loaded ${kilobytes(bytes)} of ${kilobytes(MOST_BYTES)}; ` +
    `${handlers.length} handlers; loads in ${ratio.toFixed(2)} times docx alone (at most ${MOST_LOAD_RATIO})`,
);
