import { type Cell, cover, scanRow } from '../../../src/publish/scan';

/** The row with all that the scan finds in it covered. */
export function covered(cells: readonly Cell[]): readonly Cell[] {
  const found = scanRow(cells);
  return cells.map(({ header, text }, at) => ({
    header,
    text: cover(
      text,
      found.filter(({ cell }) => cell === at),
    ),
  }));
}
