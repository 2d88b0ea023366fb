import { BLANK, type Cell, type Grid } from './grid';

/** A cell of a tab (row and column from 0) as it is to stand. */
export interface EnteredCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a row with some of them changed. */
export function withCells(
  cells: readonly Cell[],
  changed: ReadonlyMap<number, Cell>,
): readonly Cell[] {
  const width = Math.max(cells.length, ...[...changed.keys()].map((column) => column + 1));
  return Array.from(
    { length: width },
    (_, column) => changed.get(column) ?? cells[column] ?? BLANK,
  );
}

/** The workbook with cells of a tab as they are to stand. */
export function gridWith(grid: Grid, sheetId: number, cells: readonly EnteredCell[]): Grid {
  const rowsOf = (rows: Grid['tabs'][number]['rows']) => {
    const after = [...rows];
    for (const { row, column, cell } of cells) {
      after[row] = withCells(after[row] ?? [], new Map([[column, cell]]));
    }
    return after;
  };
  const tabs = grid.tabs.map((tab) =>
    tab.id === sheetId ? { ...tab, rows: rowsOf(tab.rows) } : tab,
  );
  return { ...grid, tabs };
}
