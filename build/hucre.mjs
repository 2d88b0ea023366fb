// The .xlsx library packs what it writes. The desk opens that at once, puts the rows in and packs it
// itself: packing it twice, by streams that Node loads for it alone, took a twentieth of a short command.
import { readFile } from 'node:fs/promises';

const PACKS = /(?<=\bconst compress = options\?\.compress \?\? )true\b/;

/** @type {import('esbuild').Plugin} */
export const lighterHucre = {
  name: 'lighter-hucre',
  setup(build) {
    build.onLoad({ filter: /hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      const contents = library.replace(PACKS, 'false');
      // A new version that reads otherwise fails the build rather than pack twice unseen.
      if (contents === library) throw new Error(`hucre has changed: ${PACKS} is not in it`);
      return { contents, loader: 'js' };
    });
  },
};
