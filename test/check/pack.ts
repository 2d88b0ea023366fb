import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell, Grid } from '../../src/contract';
import { textCell, typedCell } from '../contract/tables';
import { gridOf } from '../rollup/ward';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const OWN = path.join(ROOT, 'samples');

/** The month that most tests are made from. */
export const MONTH = path.join(OWN, 'an-phuc-2026-05');
/** A real ward's month, beside the checkout where there is one. */
export const REAL = path.resolve(ROOT, '..', 'shared', 'samples', 'bach-mai-2026-05');

/** Every data pack there is. */
export const SAMPLES: readonly string[] = [
  ...readdirSync(OWN)
    .map((name) => path.join(OWN, name))
    .filter((folder) => existsSync(path.join(folder, 'Cấu hình.tsv'))),
  ...(existsSync(REAL) ? [REAL] : []),
];

/** The tabs of a data pack as rows of cells, typed by their column. */
export function packTabs(folder: string): Map<string, Cell[][]> {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => {
        const title = file.normalize('NFC').replace(/\.tsv$/, '');
        const lines = readFileSync(path.join(folder, file), 'utf8').replace(/\n$/, '').split('\n');
        const rows = lines.map((line) =>
          line.split('\t').map((text) => text.replace(/\\n/g, '\n')),
        );
        const [headers = []] = rows;
        const cells = rows.map((row, index) =>
          row.map((text, at) =>
            index === 0 ? textCell(text) : typedCell(title, headers[at] ?? '', text),
          ),
        );
        return [title, cells] as const;
      }),
  );
}

/** The grid of a data pack. */
export function packGrid(folder: string): Grid {
  return gridOf(packTabs(folder));
}
