// The library of QR codes asks for the text in UTF-8 of a class that Google has not: of our own function.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './root.mjs';

const ASKED = '(new TextEncoder).encode(';
const UTF8 = path.join(root, 'src', 'report', 'docx', 'utf8.ts');

/** @type {import('esbuild').Plugin} */
export const qrWithoutEncoder = {
  name: 'qr-without-encoder',
  setup(build) {
    build.onLoad({ filter: /lean-qr[\\/]nano\.mjs$/ }, async ({ path: file }) => {
      const library = await readFile(file, 'utf8');
      if (!library.includes(ASKED)) throw new Error(`lean-qr has changed: ${ASKED} is not in it`);
      const contents = library.replace(ASKED, 'utf8(');
      return {
        contents: `import { utf8 } from ${JSON.stringify(UTF8)};\n${contents}`,
        loader: 'js',
      };
    });
  },
};
