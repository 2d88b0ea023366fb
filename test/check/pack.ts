import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BLANK, type Cell, type Grid } from '../../src/contract/grid';
import { readDate } from '../../src/model/date';
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

const DATES = new Set(['Thời hạn', 'Ngày hoàn thành']);
const NUMBERS = new Set(['Giá trị', 'Kế hoạch năm', 'Số lẻ', 'Cấp', 'Dung sai']);

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
          row.map((text, at) => cellOf(text, index > 0 && title !== 'Cấu hình' ? headers[at] : '')),
        );
        return [title, cells] as const;
      }),
  );
}

function cellOf(text: string, header: string | undefined): Cell {
  if (text === '') return BLANK;
  const date = DATES.has(header ?? '') ? readDate(text) : undefined;
  if (date) return { kind: 'date', date };
  const isNumber = NUMBERS.has(header ?? '') && /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? { kind: 'number', value: Number(text) } : { kind: 'text', text };
}

/** The grid of a data pack. */
export function packGrid(folder: string): Grid {
  return gridOf(packTabs(folder));
}
