import { type Cell, isBlank } from '../../contract';
import { fingerprint } from '../../model/fingerprint';
import { type ChangedTab, type Line, stretchesOf } from '../undo';
import { printOfRead, type WitnessedTab } from './record';

/** Rows in which a batch writes blanks alone, and the columns in which it does so in each of them. */
export function emptiedBy(
  written: ChangedTab['written'],
  copiedTo: ReadonlySet<Line>,
): WitnessedTab['emptied'] {
  const isBlanked = (cell: Cell | 'unknown' | undefined) =>
    cell !== undefined && cell !== 'unknown' && isBlank(cell);
  const rows = [...written].filter(
    ([line, cells]) =>
      line.before !== undefined && !copiedTo.has(line) && [...cells.values()].every(isBlanked),
  );
  const [first] = rows;
  const columns = [...(first?.[1].keys() ?? [])].filter((column) =>
    rows.every(([, cells]) => isBlanked(cells.get(column))),
  );
  return {
    rows: stretchesOf(rows.flatMap(([{ before }]) => before ?? [])),
    columns: stretchesOf(columns.flatMap(({ before }) => before ?? [])),
  };
}

/**
 * What a batch leaves in rows that it writes, by the columns by which rows are known: so it is seen
 * where somebody moved another row to that place since. Of cells that it copies or sorts nobody can
 * tell beforehand what they hold.
 */
export function leavesIn(
  { written, sorted, rows }: ChangedTab,
  known: readonly number[],
  copiedTo: ReadonlySet<Line>,
): WitnessedTab['leaves'] {
  const prints: (readonly [row: number, column: number, print: string])[] = [];
  const stays = new Set(rows.filter((line) => !copiedTo.has(line) && !sorted.has(line)));
  for (const [line, cells] of written) {
    if (line.before === undefined || !stays.has(line)) continue;
    for (const [{ before: column }, cell] of cells) {
      if (column === undefined || cell === 'unknown' || !known.includes(column)) continue;
      prints.push([line.before, column, printOfRead(cell)]);
    }
  }
  return {
    cells: known.flatMap((column) => {
      const rows = prints.flatMap(([row, of]) => (of === column ? [row] : []));
      return rows.length === 0 ? [] : [[column, stretchesOf(rows)] as const];
    }),
    print: printOfLeaves(prints),
  };
}

/** A print of cells, in whatever order they come. */
export function printOfLeaves(
  prints: readonly (readonly [row: number, column: number, print: string])[],
): string {
  const inOrder = [...prints].sort(
    ([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn,
  );
  return fingerprint(inOrder);
}
