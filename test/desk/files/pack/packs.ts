import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTsv } from '../../../../src/desk/files/pack/tsv';

/** The checkout, where `npm run build` left the bundle. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..', '..');
const OWN = path.join(ROOT, 'samples');

/** The month that most tests are made from. */
export const SAMPLE = path.join(OWN, 'an-phuc-2026-05');
/** A real ward's month, beside the checkout where there is one. */
export const REAL = path.resolve(ROOT, '..', 'shared', 'samples', 'bach-mai-2026-05');
export const HAS_REAL = existsSync(REAL);

/** Every data pack there is. */
export const SAMPLES: readonly string[] = [
  ...readdirSync(OWN)
    .map((name) => path.join(OWN, name))
    .filter((folder) => existsSync(path.join(folder, 'Cấu hình.tsv'))),
  ...(HAS_REAL ? [REAL] : []),
];

/** The tabs of a data pack as tables of texts. */
export function packTables(folder: string): Map<string, string[][]> {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => {
        const rows = readTsv(readFileSync(path.join(folder, file)), file);
        const title = file.normalize('NFC').replace(/\.tsv$/, '');
        return [title, rows.map((cells) => [...cells])] as const;
      }),
  );
}

/** A copy of a data pack in a new folder, its tables changed. */
export function packWith(source: string, change: (tabs: Map<string, string[][]>) => void): string {
  const folder = newFolder();
  const tabs = packTables(source);
  change(tabs);
  for (const [name, rows] of tabs) {
    const lines = rows.map((cells) => `${cells.join('\t').replace(/\n/g, '\\n')}\n`);
    writeFileSync(path.join(folder, `${name}.tsv`), lines.join(''));
  }
  return folder;
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'bon-truc-'));
}
