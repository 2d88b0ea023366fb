import type { Cell, Grid } from '../../src/contract';
import { textCell, typedCell } from '../contract/tables';
import { packTables } from '../desk/files/pack/packs';
import { gridOf } from '../rollup/ward';

/** The tabs of a data pack as rows of cells, typed by their column. */
export function packTabs(folder: string): Map<string, Cell[][]> {
  return new Map(
    [...packTables(folder)].map(([title, [headers = [], ...rows]]) => [
      title,
      [
        headers.map(textCell),
        ...rows.map((row) => row.map((text, at) => typedCell(title, headers[at] ?? '', text))),
      ],
    ]),
  );
}

/** The grid of a data pack. */
export function packGrid(folder: string): Grid {
  return gridOf(packTabs(folder));
}
