// The pages that run in a browser beside the sheet: each a file by itself, with its style and its code inside.
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { helpOf } from './guide.mjs';
import { qrWithoutEncoder } from './qr.mjs';
import { root } from './root.mjs';

const PAGES = path.join(root, 'src', 'pages');
/** What a page's code begins in. */
const ENTRY = 'main.ts';

/** The names of the pages: folders whose code begins somewhere. */
export async function pageNames() {
  const folders = (await readdir(PAGES, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  const files = await Promise.all(folders.map(({ name }) => readdir(path.join(PAGES, name))));
  return folders.flatMap(({ name }, at) => (files[at].includes(ENTRY) ? [name] : []));
}

/** No module does anything by being there: what a page does not call (the writer of .docx) is left out of it. */
const onlyWhatIsCalled = {
  name: 'only-what-is-called',
  setup(builder) {
    builder.onResolve({ filter: /./ }, async ({ path: wanted, pluginData, kind, ...from }) => {
      if (kind === 'entry-point' || pluginData === onlyWhatIsCalled) return undefined;
      const { importer, resolveDir } = from;
      const options = { importer, resolveDir, kind, pluginData: onlyWhatIsCalled };
      return { ...(await builder.resolve(wanted, options)), sideEffects: false };
    });
  },
};

/**
 * The page as it is pushed. Nothing of it comes over the network; its end is left open, since the script
 * puts the data behind it.
 * @param {string} name
 */
async function pageText(name) {
  const folder = path.join(PAGES, name);
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(folder, ENTRY)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [qrWithoutEncoder, onlyWhatIsCalled],
    define: { HELP: JSON.stringify(helpOf(name)) },
    write: false,
  });
  const style = await esbuild.build({
    stdin: {
      contents: "@import '../browser/help.css'; @import './style.css';",
      resolveDir: folder,
      loader: 'css',
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
  });
  const code = style.outputFiles[0].text;
  const script = outputFiles[0].text.trim();
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>${code.trim()}</style>
<script>${script}</script>
</head><body>
`;
}

/** Writes all pages into a folder. */
export async function writePages(dist) {
  for (const name of await pageNames()) {
    await writeFile(path.join(dist, `${name}.html`), await pageText(name));
  }
}
