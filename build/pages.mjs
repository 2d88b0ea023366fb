// The pages that run in a browser beside the sheet: each a file by itself, with its style and its code inside.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { qrWithoutEncoder } from './qr.mjs';
import { root } from './root.mjs';

const PAGES = path.join(root, 'src', 'pages');
/** What all pages have in common. */
const SHARED = path.join(PAGES, 'browser');
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
    plugins: [qrWithoutEncoder],
    write: false,
  });
  const styles = [SHARED, folder].map((of) => readFile(path.join(of, 'style.css'), 'utf8'));
  const style = (await Promise.all(styles)).join('\n');
  const { code } = await esbuild.transform(style, { loader: 'css', minify: true });
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
