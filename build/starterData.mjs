// The data of Thiết lập as a page of its own. Google loads the code for every click and every edited
// cell; a page of the project is read only when it is asked for.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

/**
 * Evaluates the sources of the data and writes the page.
 * @param {string} root the checkout
 * @param {string} folder where the page is written
 */
export async function writeStarterData(root, folder) {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { STARTER_DATA } from './src/setUp/starter';
        import { writeStarterPage } from './src/setUp/starter';
        import { STARTER_PAGE } from './src/setUp/starterData';
        export const name = STARTER_PAGE;
        export const page = writeStarterPage(STARTER_DATA);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { name, page } = await import(`data:text/javascript;base64,${source}`);
  await writeFile(path.join(folder, `${name}.html`), page);
}
