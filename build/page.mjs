// The desk in one file: `desk/bon-truc.html`, opened from disk, without a server and without a network.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { lighterHucre } from './hucre.mjs';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';

export const PAGE_FILE = join(root, 'desk', 'bon-truc.html');

/** Nothing is fetched from anywhere: what the page needs stands in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * What the desk uses of a worker. It is handed over under its own name, since all that is no JavaScript is then taken
 * away from the world that the bundle runs in.
 */
const OF_WORKER = [
  'TextEncoder',
  'TextDecoder',
  'Blob',
  'URL',
  'Intl',
  'crypto',
  'console',
  'performance',
  'structuredClone',
  'Date',
];
const FUNCTIONS_OF_WORKER = [
  'postMessage',
  'addEventListener',
  'importScripts',
  'atob',
  'btoa',
  'setTimeout',
];

const FOR_BROWSER = {
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: ['chrome111', 'firefox115'],
  legalComments: 'eof',
  logLevel: 'warning',
  write: false,
};

/** The desk's worker as a text. */
async function workerText() {
  const given = [...OF_WORKER, ...FUNCTIONS_OF_WORKER.map((name) => `${name}.bind(self)`)].join();
  const { outputFiles } = await build({
    ...FOR_BROWSER,
    entryPoints: [join(root, 'src', 'desk', 'page', 'worker.ts')],
    plugins: [googleTypesPlugin, lighterHucre],
    alias: { fflate: 'fflate/browser' },
    define: { Response: 'Object' },
    banner: { js: `(function (${[...OF_WORKER, ...FUNCTIONS_OF_WORKER].join()}) {` },
    footer: { js: `})(${given});` },
  });
  return outputFiles[0].text;
}

/**
 * What the spreadsheet component brings along and no cell of ours needs: hyphenation of 68 languages (5 MB), the
 * guessing of a text's language for it, fonts read from their files.
 * @type {import('esbuild').Plugin}
 */
const lighterUniver = {
  name: 'lighter-univer',
  setup(builder) {
    const stub = (name) => ({ path: name, namespace: 'stub' });
    builder.onResolve(
      { filter: /^\.\/[a-z]{2,3}(-[\w-]+)?-[\w-]{8}\.js$/ },
      ({ importer, path }) =>
        /engine-render[\\/]lib[\\/]es[\\/]/.test(importer) ? stub(path) : undefined,
    );
    builder.onResolve({ filter: /^(franc-min|opentype\.js)$/ }, ({ path }) => stub(path));
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
      contents: STUBS[path] ?? 'export default [];',
      loader: 'js',
    }));
  },
};

const STUBS = {
  'franc-min': "export const franc = () => 'und';",
  'opentype.js': "export const parse = () => { throw new Error('No font is read from a file'); };",
};

/** The screen: its script and its styles. */
async function screenParts() {
  const { outputFiles, metafile } = await build({
    ...FOR_BROWSER,
    stdin: {
      contents: "import './main'; import './style.css';",
      resolveDir: join(root, 'src', 'desk', 'page', 'screen'),
    },
    outdir: join(root, 'out', 'page'),
    plugins: [googleTypesPlugin, lighterUniver],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'css' },
    metafile: true,
  });
  writeFileSync(join(root, 'out', 'page.json'), JSON.stringify(metafile));
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/** JSON that can stand inside a script element. */
function inElement(value) {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** A script inside the page must not end it. */
function inScript(text) {
  return text.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}

/**
 * Builds the page of the bundle and of the pages in `dist/`.
 * @param {readonly { handler: string, takes: string }[]} commands
 * @param {string} bundle with all of its rooms inside
 * @param {readonly string[]} rooms the pages that are rooms
 */
export async function buildPage(commands, bundle, rooms) {
  const dist = join(root, 'dist');
  const pages = readdirSync(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\.html$/, ''))
    .filter((name) => !rooms.includes(name));
  const [worker, { script, style }] = await Promise.all([workerText(), screenParts()]);
  const texts = Object.fromEntries(
    pages.map((name) => [name, readFileSync(join(dist, `${name}.html`), 'utf8')]),
  );
  const parts = {
    bundle,
    packedPages: deflateRawSync(JSON.stringify(texts)).toString('base64'),
    commands: commands.filter(({ takes }) => takes === 'workbook').map(({ handler }) => handler),
    worker,
  };
  const template = readFileSync(join(root, 'src', 'desk', 'page', 'screen', 'page.html'), 'utf8');
  const filled = {
    __POLICY__: POLICY,
    '/* __STYLE__ */': style,
    '"__PARTS__"': inElement(parts),
    '/* __SCRIPT__ */': inScript(script),
  };
  const places = /__POLICY__|\/\* __(?:STYLE|SCRIPT)__ \*\/|"__PARTS__"/g;
  const page = template.replace(places, (place) => filled[place]);
  writeFileSync(PAGE_FILE, page);
}
