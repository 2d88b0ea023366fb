// Makes `dist/` (exactly what clasp pushes) and the desk's command line.
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import { buildDesk } from './desk.mjs';
import { writeSleepingDocx } from './docx.mjs';
import { writeStarterData } from './starterData.mjs';
import config, { root, sleepingDocx } from './webpack.config.mjs';

const dist = path.join(root, 'dist');

function bundle() {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(undefined);
    });
  });
}

await writeSleepingDocx(root, sleepingDocx);
await bundle();
await writeStarterData(root, dist);
await copyFile(path.join(root, 'appsscript.json'), path.join(dist, 'appsscript.json'));
await buildDesk();
