// The docx library, shaken. Webpack keeps every class of a library that is one file, used or not;
// esbuild drops what nobody asks for, some 60 KB of the bundle.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const IMPORT = /import\s*\{([^}]*)\}\s*from 'docx'/g;

/**
 * The values that the sources import from docx; `type` imports leave no trace in the bundle.
 * @param {string} folder
 */
async function importedNames(folder) {
  const names = new Set();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = await readFile(path.join(folder, file), 'utf8');
    for (const [, list = ''] of source.matchAll(IMPORT)) {
      for (const name of list.split(',').map((part) => part.trim())) {
        if (name !== '' && !name.startsWith('type ')) names.add(name.split(/\s+as\s+/)[0]);
      }
    }
  }
  return [...names].sort();
}

/**
 * Writes the part of docx that the sources use.
 * @param {string} root the checkout
 * @param {string} target the file to write
 */
export async function shakeDocx(root, target) {
  const names = await importedNames(path.join(root, 'src'));
  await mkdir(path.dirname(target), { recursive: true });
  await esbuild.build({
    stdin: { contents: `export { ${names.join(', ')} } from 'docx';`, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    // Classes stay in sight of webpack's own check for unused exports.
    treeShaking: true,
    outfile: target,
  });
}
