// The data of Thiết lập as a page of its own. Google loads the code for every click and every edited
// cell; a page of the project is read only when it is asked for.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { guideBlocks } from './guide.mjs';
import { importSources } from './sources.mjs';

/**
 * Evaluates the sources of the data and writes the page.
 * @param {string} folder where the page is written
 */
export async function writeStarterData(folder) {
  const { STARTER_DATA, STARTER_PAGE, writeStarterPage } = await importSources(
    'starterData',
    `export { STARTER_DATA, writeStarterPage } from './src/setUp/starter';
     export { STARTER_PAGE } from './src/setUp/starterData';`,
  );
  await writeFile(
    path.join(folder, `${STARTER_PAGE}.html`),
    writeStarterPage({ ...STARTER_DATA, guide: guideBlocks() }),
  );
}
